import { Button } from '@mantine/core'
import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { DRAFT_KINDS } from '../../../src/core/case.ts'
import type { Finding } from '../../../src/core/drafting/lint/rule.ts'
import { useShopLinter } from '../../app/lint-rules-query.ts'
import type { EditorHandle } from '../../product/draft-editor.tsx'
import { FindingsList } from '../../product/findings-list.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type Rehearsal, useRehearsalWrite } from './rehearsals-query.ts'
import css from './rehearse.module.css'

const DraftEditor = lazy(() => import('../../product/draft-editor.tsx').then((module) => ({ default: module.DraftEditor })))

interface SayBoxProps {
  readonly rehearsal: Rehearsal
  readonly isTimed: boolean
  readonly isFirst: boolean
}

/** Where the trainee answers: the editor of every draft, with the same linter; where it is timed, silence counts until the first key. */
export function SayBox({ rehearsal, isTimed, isFirst }: SayBoxProps) {
  const words = useTexts().rehearse
  const editor = useRef<EditorHandle>(null)
  const [typed, setTyped] = useState('')
  const say = useRehearsalWrite('say-in-rehearsal')
  const end = useRehearsalWrite('end-rehearsal')
  const silence = useSilence(isTimed, typed !== '')
  const text = useDeferredValue(typed)
  const findings = useFindings(rehearsal, text)
  const busy = say.isPending || end.isPending
  const failed = say.error ?? end.error
  const send = (what: string) => {
    if (!busy) say.mutate({ id: rehearsal.id, turn: rehearsal.turns.length, words: what, pauseSeconds: silence })
  }
  return (
    <form
      className={css.say}
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim() !== '') send(typed)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || typed.trim() === '') return
        event.preventDefault()
        event.stopPropagation()
        send(typed)
      }}
    >
      {isTimed && (
        <p className={css.clock}>
          <b>{words.silence(silence)}</b> <span className="quiet small">{words.silenceHint}</span>
        </p>
      )}
      <Suspense fallback={<p className={css.still}>{typed}</p>}>
        <DraftEditor
          ref={editor}
          label={words.words}
          text={typed}
          findings={text === typed ? findings : undefined}
          onChange={setTyped}
          focused={!isFirst}
        />
      </Suspense>
      {failed && (
        <Notice weight="stop" live="assertive">
          {failed.message}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" variant="filled" loading={say.isPending} disabled={typed.trim() === ''}>
          {isTimed ? words.say : words.write}
        </Button>
        <Button disabled={busy || typed.trim() !== ''} onClick={() => send('')}>
          {words.sayNothing}
        </Button>
        <Button variant="subtle" disabled={busy} onClick={() => end.mutate({ id: rehearsal.id })}>
          {words.end}
        </Button>
      </div>
      {findings.length > 0 && (
        <FindingsList
          findings={findings}
          text={text}
          onFix={(fix) => editor.current?.apply(fix)}
          onShow={(finding) => editor.current?.show(finding)}
        />
      )}
    </form>
  )
}

const NONE: readonly Finding[] = []

function useFindings({ scenario }: Rehearsal, text: string): readonly Finding[] {
  const lint = useShopLinter()
  const kind = DRAFT_KINDS.find((one) => one === scenario.draftKind) ?? 'email'
  const { shopName, currency, today, limitMinor } = scenario
  const context = useMemo(
    () => ({ shopName, currency, today, ...(limitMinor !== undefined && { limitMinor }) }),
    [shopName, currency, today, limitMinor],
  )
  return useMemo(() => (text.trim() === '' ? NONE : lint({ kind, text, context })), [lint, kind, text, context])
}

/** Whole seconds since the customer's last word, until something is typed. */
function useSilence(isTimed: boolean, isTyping: boolean): number {
  const [since] = useState(() => Date.now())
  const [seconds, setSeconds] = useState(0)
  const stopped = useRef(false)
  useEffect(() => {
    if (isTyping) stopped.current = true
    if (!isTimed || stopped.current) return
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - since) / 1000)), 250)
    return () => clearInterval(timer)
  }, [isTimed, isTyping, since])
  return isTimed ? seconds : 0
}
