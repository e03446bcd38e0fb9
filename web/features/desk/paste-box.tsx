import { Button, CloseButton, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { CHANNELS, type Channel, PLATFORMS, type Platform } from '../../../src/core/case.ts'
import { isUnreachable } from '../../app/api.tsx'
import type { DeskSearch } from '../../app/search-of-pages.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { modKeyName, useKeys } from '../../ui/keys.ts'
import { Notice } from '../../ui/notice.tsx'
import { MoneyField } from '../../ui/number-field.tsx'
import css from './paste-box.module.css'
import { ReadingPreview } from './reading-preview.tsx'
import { ThreadParts } from './thread-parts.tsx'
import { type Pasted, usePasted, useReadIt } from './use-pasted.ts'
import { useThread } from './use-thread.ts'

const route = getRouteApi('/inside/')
const MOST_CHARACTERS = 1_000_000
/** By hand one writes e-mails, reviews and calls; the rest comes from elsewhere. */
const PASTED: readonly Channel[] = CHANNELS.filter((channel) => channel !== 'api' && channel !== 'form')

/** Where everything begins. What stands in it survives a reload; the id is made once per text, so that a second try makes no second case. */
export function PasteBox() {
  const texts = useTexts()
  const format = useFormat()
  const { pasted, change, clear } = usePasted()
  const thread = useThread(pasted.text)
  const { parts } = thread
  const read = useReadIt(pasted, parts, clear)
  const box = useRef<HTMLTextAreaElement>(null)
  useFocusOnAsk(box, (text) => change({ text: pasted.text + text }))
  const tooLong = pasted.text.length > MOST_CHARACTERS
  const filled = pasted.text.trim() !== ''
  const nobody = parts?.every(({ speaker }) => speaker !== 'customer') === true
  const submit = () => {
    if (filled && !tooLong && !read.isPending && !nobody) read.mutate()
    else box.current?.focus()
  }
  return (
    <form
      className={css.paste}
      data-filled={filled ? 'yes' : undefined}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
      }}
    >
      <div className={css.top}>
        <Textarea
          ref={box}
          className={css.box}
          classNames={{ input: css.input }}
          variant="unstyled"
          autosize
          minRows={filled ? 2 : 1}
          maxRows={14}
          aria-label={texts.desk.pasteLabel}
          aria-keyshortcuts="n"
          placeholder={texts.desk.paste}
          value={pasted.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        {filled ? <CloseButton aria-label={texts.desk.clear} onClick={clear} /> : <KeyHint>n</KeyHint>}
      </div>
      {filled && (
        <>
          <ReadingPreview text={parts?.findLast(({ speaker }) => speaker === 'customer')?.text ?? pasted.text} channel={pasted.channel} />
          {parts && <ThreadParts parts={parts} onSpeaker={thread.setSpeaker} onAsOne={thread.asOne} />}
          {thread.keptAsOne && (
            <div>
              <Button variant="subtle" size="compact-sm" onClick={thread.asParts}>
                {texts.pastedThread.asParts}
              </Button>
            </div>
          )}
          <Details pasted={pasted} change={change} />
          {tooLong && (
            <Notice weight="stop" live="polite">
              {texts.desk.tooLong(format.number(MOST_CHARACTERS))}
            </Notice>
          )}
          {read.isError && (
            <Notice weight="stop" live="assertive" title={isUnreachable(read.error) ? texts.errors.unreachable : read.error.message}>
              {texts.desk.kept}
            </Notice>
          )}
          <div className="row">
            <Button
              type="submit"
              variant="filled"
              loading={read.isPending}
              disabled={tooLong || nobody}
              aria-keyshortcuts="Control+Enter Meta+Enter"
            >
              {texts.desk.read}
            </Button>
            <KeyHint>{`${modKeyName()} ↵`}</KeyHint>
          </div>
        </>
      )}
    </form>
  )
}

function Details({ pasted, change }: { readonly pasted: Pasted; readonly change: (part: Partial<Pasted>) => void }) {
  const texts = useTexts()
  return (
    <div className={css.details}>
      <NativeSelect
        label={texts.desk.channel}
        data={PASTED.map((value) => ({ value, label: texts.channels[value] }))}
        value={pasted.channel}
        onChange={(event) => change({ channel: event.currentTarget.value as Channel })}
      />
      {pasted.channel === 'review' && (
        <NativeSelect
          label={texts.desk.platform}
          data={PLATFORMS.map((value) => ({ value, label: texts.platforms[value] }))}
          value={pasted.platform}
          onChange={(event) => change({ platform: event.currentTarget.value as Platform })}
        />
      )}
      <TextInput
        label={
          <>
            {texts.desk.customer} <span className="quiet">{texts.app.optional}</span>
          </>
        }
        maxLength={200}
        autoComplete="off"
        value={pasted.customer}
        onChange={(event) => change({ customer: event.currentTarget.value })}
      />
      <MoneyField
        label={
          <>
            {texts.desk.orderValue} <span className="quiet">{texts.app.optional}</span>
          </>
        }
        value={pasted.orderValueMinor}
        onChange={(orderValueMinor) => change({ orderValueMinor })}
      />
    </div>
  )
}

/** The box takes the cursor when it is asked for, and takes what is pasted anywhere else on the page. */
function useFocusOnAsk(box: React.RefObject<HTMLTextAreaElement | null>, take: (text: string) => void) {
  const navigate = route.useNavigate()
  const { paste } = route.useSearch()
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useKeys({ n: () => box.current?.focus() })
  useEffect(() => {
    if (paste !== 'now') return
    box.current?.focus()
    void navigate({ search: ({ paste: _, ...rest }: DeskSearch) => rest, replace: true })
  }, [paste, navigate, box])
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      const target = event.target
      if (target instanceof HTMLElement && (target.matches('input, textarea, select') || target.closest('[role=dialog]'))) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.trim() === '') return
      event.preventDefault()
      latest.current(text)
      box.current?.focus()
    }
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [box])
}
