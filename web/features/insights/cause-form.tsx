import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../../texts/texts.tsx'
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts'
import css from './rising.module.css'
import type { OwnCause } from './rising-query.ts'
import { useCauseWrites } from './use-cause-writes.tsx'
import { useKeyName } from './use-key-name.ts'

interface CauseFormProps {
  /** One that is there, or one about to be split off. */
  readonly cause: OwnCause
  readonly causes: readonly OwnCause[]
  readonly onDone: () => void
}

/** What a cause is called, which words place a case in it, and with which one it counts. */
export function CauseForm({ cause, causes, onDone }: CauseFormProps) {
  const texts = useTexts()
  const words = texts.ownCauses
  const keyName = useKeyName()
  const nameOf = ({ key, name }: OwnCause) => keyName('cause', key, name)
  // A key of its own stays the same while it is written, so that what is sent twice is one.
  const [{ key }] = useState(cause)
  const [name, setName] = useState(cause.name ?? '')
  const [placing, setPlacing] = useState(cause.words.join(', '))
  const [goesInto, setGoesInto] = useState(cause.goesInto ?? '')
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { save } = useCauseWrites()
  // It may have been asked for further up on the page.
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const { of } = cause
  const isMissing = of !== undefined && name.trim() === ''
  const parent = causes.find((one) => one.key === of)
  const isNew = !causes.some((one) => one.key === cause.key)
  const submit = () => {
    setTried(true)
    if (isMissing) {
      requestAnimationFrame(() => form.current && focusFirstInvalid(form.current))
      return
    }
    const list = placing
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean)
    save.mutate(
      {
        ...{ key, version: cause.version, words: of === undefined ? [] : list },
        ...(name.trim() !== '' && { name: name.trim() }),
        ...(of && { of }),
        ...(goesInto !== '' && { goesInto: goesInto as OwnCause['key'] }),
      },
      { onSuccess: onDone },
    )
  }
  return (
    <form
      ref={form}
      className={css.form}
      aria-label={isNew && parent ? words.splitOf(nameOf(parent)) : words.changeOf(nameOf(cause))}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h3>{isNew && parent ? words.splitOf(nameOf(parent)) : words.changeOf(nameOf(cause))}</h3>
      <TextInput
        label={words.name}
        autoComplete="off"
        maxLength={60}
        description={of === undefined ? words.usual(keyName('cause', cause.key)) : undefined}
        value={name}
        error={tried && isMissing ? words.nameMissing : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {of !== undefined && (
        <TextInput
          label={words.words}
          description={words.wordsHint}
          autoComplete="off"
          value={placing}
          onChange={(event) => setPlacing(event.currentTarget.value)}
        />
      )}
      {!isNew && (
        <NativeSelect
          label={words.goesInto}
          value={goesInto}
          data={[
            { value: '', label: words.itself },
            ...causes
              .filter((one) => one.key !== cause.key && one.goesInto === undefined)
              .map((one) => ({ value: one.key, label: nameOf(one) })),
          ]}
          onChange={(event) => setGoesInto(event.currentTarget.value)}
        />
      )}
      {save.error && (
        <p className="small" role="alert">
          {texts.errors.notSaved(save.error.message)}
        </p>
      )}
      <div className="row">
        <Button type="submit" variant="filled" loading={save.isPending}>
          {words.save}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {texts.app.cancel}
        </Button>
      </div>
    </form>
  )
}
