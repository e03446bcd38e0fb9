import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Turn } from '../../app/conversations-query.ts'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { AnswerView } from './answer-view.tsx'
import { PlaysUsed } from './plays-used.tsx'
import { RateAnswer } from './rate-answer.tsx'
import css from './turn-view.module.css'
import { useMakeCase } from './use-make-case.ts'
import type { UseWordsOf } from './use-words.ts'

/** Nothing landed on the desk where nothing was found, or where something else was asked for than an answer. */
const NO_CASE: ReadonlySet<Turn['answer']['kind']> = new Set(['abstained', 'declined'])

/** What a turn can do where it stands. */
export interface TurnWays {
  /** The case that the conversation is on, if any. */
  readonly caseId?: string | undefined
  readonly conversationId: string
  readonly onPutQuestion: ((question: string) => void) | undefined
  readonly useWords: UseWordsOf | undefined
  /** Present where the plays stand under each answer. */
  readonly onOpenPlay: ((play: Turn['answer']['plays'][number]) => void) | undefined
  /** Absent inside a case. */
  readonly offersCase: boolean
}

/** A question and its answer, with who answered and what one does next. */
export function TurnView({ turn, ways, isNew }: { readonly turn: Turn; readonly ways: TurnWays; readonly isNew: boolean }) {
  const texts = useTexts()
  const { member } = useSession()
  const { useWords } = ways
  return (
    <article className={css.turn} data-new={isNew ? 'yes' : undefined} id={`turn-${turn.id}`} aria-label={texts.ask.answer}>
      <Question text={turn.question} by={turn.askedByName === member.name ? undefined : turn.askedByName} />
      <AnswerView
        answer={turn.answer}
        onPutQuestion={ways.onPutQuestion}
        useWords={useWords && { ...useWords, use: (words) => useWords.use(words, turn.id) }}
      />
      {ways.onOpenPlay !== undefined && <PlaysUsed plays={turn.answer.plays} onOpen={ways.onOpenPlay} />}
      <div className={css.foot}>
        <AnsweredBy turn={turn} />
        {mayWork(member.role) && <RateAnswer turn={turn} conversationId={ways.conversationId} />}
      </div>
      {ways.offersCase && mayWork(member.role) && !NO_CASE.has(turn.answer.kind) && <CaseRow turn={turn} ways={ways} />}
    </article>
  )
}

/** More of a question than this is folded: an e-mail pasted whole would push its own answer out of sight. */
const SHOWN_CHARACTERS = 600

/** The question as it was asked; a long one is folded after its beginning. */
export function Question({ text, by }: { readonly text: string; readonly by?: string | undefined }) {
  const texts = useTexts()
  const [fold, setFold] = useState<'folded' | 'open'>('folded')
  const isLong = text.length > SHOWN_CHARACTERS * 1.25
  return (
    <div className={css.question}>
      <h2 className="out-of-sight">{by === undefined ? texts.ask.you : texts.ask.whoAsked(by)}</h2>
      {by !== undefined && <p className="quiet small">{by}</p>}
      <p className={css.said}>{isLong && fold === 'folded' ? `${text.slice(0, SHOWN_CHARACTERS).trimEnd()} …` : text}</p>
      {isLong && (
        <button
          type="button"
          className="link small"
          aria-expanded={fold === 'open'}
          onClick={() => setFold((now) => (now === 'open' ? 'folded' : 'open'))}
        >
          {fold === 'open' ? texts.ask.less : texts.ask.whole}
        </button>
      )}
    </div>
  )
}

/** Said plainly under each answer: the playbook, or which model, and why not the model where one was to answer. */
function AnsweredBy({ turn }: { readonly turn: Turn }) {
  const texts = useTexts()
  const words = texts.ask.by
  if (turn.by === 'model') return <p className="quiet small">{words.model(turn.modelName ?? texts.ask.someModel)}</p>
  if (turn.whyNotModel !== undefined)
    return (
      <p className="quiet small">
        {words.playbookOnly} {turn.whyNotModel}
      </p>
    )
  return <p className="quiet small">{words.playbook}</p>
}

function CaseRow({ turn, ways }: { readonly turn: Turn; readonly ways: TurnWays }) {
  const texts = useTexts()
  const make = useMakeCase(ways.conversationId)
  const { caseId } = ways
  if (caseId !== undefined)
    return (
      <div className={`row ${css.ways}`}>
        <Button renderRoot={(props) => <Link to="/cases/$caseId" params={{ caseId }} {...props} />}>{texts.ask.openCase}</Button>
      </div>
    )
  return (
    <div className={`row ${css.ways}`}>
      <Button variant="filled" loading={make.isPending} onClick={() => make.mutate({ turnId: turn.id, caseId: newId() })}>
        {texts.ask.makeCase}
      </Button>
      {make.isError && <span role="alert">{texts.errors.notSaved(make.error.message)}</span>}
    </div>
  )
}
