import { Button, NativeSelect, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { CHANNELS, type Channel } from '../../../src/core/case.ts'
import type { CaseDetail } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Choice } from '../../ui/choice.tsx'
import { forget, keep, readKept } from '../../ui/kept.ts'
import css from './add-message.module.css'
import { MentionRow } from './mention-row.tsx'
import { useCaseWrite } from './use-case-write.ts'

const DIRECTIONS = ['inbound', 'outbound', 'note'] as const
type Direction = (typeof DIRECTIONS)[number]

/** The next thing that was said, or a note of a call. What is typed here survives a reload. */
export function AddMessage({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const key = `evenkeel-next-${detail.id}`
  const [text, setText] = useState(() => readKept(key) ?? '')
  const [open, setOpen] = useState(text !== '')
  // Made once per message, so that a second try after a lost answer adds no second message.
  const [id, setId] = useState(() => newId())
  const [direction, setDirection] = useState<Direction>('inbound')
  const [channel, setChannel] = useState<Channel>(detail.channel)
  const add = useCaseWrite('add-message', detail.id)
  const field = useRef<HTMLTextAreaElement>(null)
  const type = (next: string) => {
    setText(next)
    if (next === '') forget(key)
    else keep(key, next)
  }
  const done = () => {
    type('')
    setOpen(false)
    setId(newId())
    notifications.show({ message: direction === 'inbound' ? texts.read.readAgain : texts.read.added })
  }
  if (!open) {
    return (
      <div>
        <Button variant="subtle" size="compact-md" onClick={() => setOpen(true)}>
          {texts.read.add}
        </Button>
      </div>
    )
  }
  return (
    <form
      className={`card ${css.add}`}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') return
        add.mutate({ id, caseId: detail.id, direction, channel, text }, { onSuccess: done })
      }}
    >
      <div className="row">
        <Choice
          label={texts.read.addLabel}
          items={DIRECTIONS.map((value) => ({ value, label: texts.read.addKinds[value] }))}
          value={direction}
          onChange={setDirection}
        />
        {direction !== 'note' && (
          <NativeSelect
            aria-label={texts.desk.channel}
            data={CHANNELS.filter((value) => value !== 'api').map((value) => ({ value, label: texts.channels[value] }))}
            value={channel}
            onChange={(event) => setChannel(event.currentTarget.value as Channel)}
          />
        )}
      </div>
      <Textarea
        ref={field}
        autosize
        minRows={3}
        maxRows={14}
        autoFocus
        aria-label={texts.read.addText}
        placeholder={texts.read.addText}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        error={add.isError ? texts.errors.notSaved(add.error.message) : undefined}
      />
      {direction === 'note' && (
        <MentionRow
          text={text}
          onText={(next) => {
            type(next)
            field.current?.focus()
          }}
        />
      )}
      <div className="row">
        <Button type="submit" variant="filled" loading={add.isPending}>
          {texts.read.addSubmit}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            type('')
            setOpen(false)
          }}
        >
          {texts.app.cancel}
        </Button>
      </div>
    </form>
  )
}
