import { Button, Textarea } from '@mantine/core'
import { type Ref, useImperativeHandle, useRef } from 'react'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './ask-box.module.css'
import type { QuestionDraft } from './use-question.ts'

/** As the operation takes them. */
const MOST_CHARACTERS = 200_000

/** Stands for what a person fills in. */
const GAP = '…'

export interface AskBoxHandle {
  readonly focus: () => void
  /** Puts words into the box, to be gone on with: the cursor stands after them, or what is to be filled in is marked. */
  readonly put: (text: string) => void
}

interface AskBoxProps {
  readonly ref?: Ref<AskBoxHandle>
  readonly draft: QuestionDraft
  readonly placeholder: string
  readonly isAsking: boolean
  readonly autoFocus?: boolean
  readonly onAsk: (question: string) => void
  readonly onStop: () => void
}

/** Where one asks: Enter sends, Shift and Enter begins a line, Escape stops what is being answered. */
export function AskBox({ ref, draft, placeholder, isAsking, autoFocus = false, onAsk, onStop }: AskBoxProps) {
  const texts = useTexts()
  const format = useFormat()
  const box = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(ref, () => ({
    focus: () => box.current?.focus(),
    put: (text) => {
      draft.change(text)
      // Once the words stand there: a cursor cannot stand after words that are not.
      requestAnimationFrame(() => {
        box.current?.focus()
        const gap = text.indexOf(GAP)
        box.current?.setSelectionRange(gap < 0 ? text.length : gap, gap < 0 ? text.length : gap + GAP.length)
      })
    },
  }))
  const question = draft.text.trim()
  const tooLong = draft.text.length > MOST_CHARACTERS
  const submit = () => {
    if (question === '' || tooLong || isAsking) {
      box.current?.focus()
      return
    }
    onAsk(question)
    // The keys of a touch screen would lie over the answer.
    if (matchMedia('(pointer: coarse)').matches) box.current?.blur()
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className={css.row}>
        <Textarea
          ref={box}
          className={css.box}
          classNames={{ input: css.input }}
          variant="unstyled"
          autosize
          minRows={1}
          maxRows={9}
          autoFocus={autoFocus}
          aria-label={texts.ask.box}
          placeholder={placeholder}
          enterKeyHint="send"
          value={draft.text}
          onChange={(event) => draft.change(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault()
              submit()
            } else if (event.key === 'Escape' && isAsking) {
              event.preventDefault()
              onStop()
            }
          }}
        />
        {isAsking ? (
          <Button onClick={onStop} aria-keyshortcuts="Escape">
            {texts.ask.stop}
          </Button>
        ) : (
          <Button type="submit" variant={question === '' ? 'default' : 'filled'} disabled={tooLong}>
            {texts.ask.send}
          </Button>
        )}
      </div>
      {tooLong && (
        <Notice weight="stop" live="polite">
          {texts.ask.tooLong(format.number(MOST_CHARACTERS))}
        </Notice>
      )}
      <p className={`quiet ${css.hints}`} aria-hidden="true">
        <KeyHint>↵</KeyHint> {texts.ask.sendHint} <KeyHint>⇧ ↵</KeyHint> {texts.ask.lineHint}
        {isAsking && (
          <>
            {' '}
            <KeyHint>Esc</KeyHint> {texts.ask.stopHint}
          </>
        )}
      </p>
    </form>
  )
}
