import { Button } from '@mantine/core'
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { UsedInput } from '../../../src/core/decision/decision.ts'
import { answerOf, type InterviewQuestion, nextQuestion } from '../../../src/core/decision/interview.ts'
import { FIRST_QUESTIONS } from '../../../src/core/decision/questions.ts'
import { sayValue } from '../../product/say-value.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { InputField } from './input-field.tsx'
import css from './next-question.module.css'
import type { DecisionWork, Stated } from './use-decision.ts'

/** The first three stand above it all the time. */
const ASKED_ABOVE = FIRST_QUESTIONS.map(({ field }) => field)

/** One question at a time, the one most worth asking, as long as an answer could pay for the asking. */
export function NextQuestion({ work }: { readonly work: DecisionWork }) {
  const texts = useTexts()
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const [last, setLast] = useState<Answer | undefined>(undefined)
  const place = useRef<HTMLElement>(null)
  const next = useMemo(() => nextQuestion({ ...work.known, skipped: [...ASKED_ABOVE, ...skipped] }), [work.known, skipped])
  useFocusOnChange(place, next?.field)
  if (next === undefined && last === undefined && skipped.length === 0) return null
  return (
    <section ref={place} className={css.ask} tabIndex={-1} aria-label={texts.decide.next}>
      {next === undefined ? (
        <p className="quiet">{texts.decide.nothingToAsk}</p>
      ) : (
        <Question
          key={next.field}
          question={next}
          onAnswer={(given, words) => {
            setLast({ question: next.question, words, before: beforeOf(given, work.stated) })
            work.commit(given)
          }}
          onSkip={() => setSkipped((before) => [...before, next.field])}
        />
      )}
      {last !== undefined && (
        <p className="quiet small">
          {texts.decide.answered(last.question, last.words)}{' '}
          <button
            type="button"
            className="link small"
            onClick={() => {
              setLast(undefined)
              work.commit(last.before)
            }}
          >
            {texts.decide.takeBack}
          </button>
        </p>
      )}
    </section>
  )
}

/** What was answered last, and what stood there before. */
interface Answer {
  readonly question: string
  readonly words: string
  readonly before: Stated
}

function beforeOf(given: Stated, stated: Stated): Stated {
  return Object.fromEntries(Object.keys(given).map((field) => [field, stated[field as keyof Stated]])) as Stated
}

/** Who answers by keyboard goes on at the next question: the button that had the focus is gone with the question. */
function useFocusOnChange(place: RefObject<HTMLElement | null>, field: string | undefined): void {
  const before = useRef(field)
  useEffect(() => {
    if (before.current === field) return
    before.current = field
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true })
  }, [field, place])
}

interface QuestionProps {
  readonly question: InterviewQuestion
  readonly onAnswer: (given: Stated, words: string) => void
  readonly onSkip: () => void
}

function Question({ question, onAnswer, onSkip }: QuestionProps) {
  const texts = useTexts()
  const skip = (
    <Button size="compact-md" variant="subtle" onClick={onSkip}>
      {texts.decide.skip}
    </Button>
  )
  return (
    <>
      <p>
        <b>{question.question}</b> <span className="quiet small">{question.why}</span>
      </p>
      {question.choices === undefined ? (
        <FigureAnswer question={question} onAnswer={onAnswer} skip={skip} />
      ) : (
        <div className="row">
          {question.choices.map(({ label }) => (
            <Button key={label} size="compact-md" variant="default" onClick={() => onAnswer(answerOf(question, [label]), label)}>
              {label}
            </Button>
          ))}
          {skip}
        </div>
      )}
    </>
  )
}

const UNITS: Readonly<Record<Exclude<InterviewQuestion['kind'], 'choice' | 'choices'>, UsedInput['unit']>> = {
  money: 'minor',
  hours: 'hours',
  count: 'count',
}

function FigureAnswer({ question, onAnswer, skip }: Omit<QuestionProps, 'onSkip'> & { readonly skip: ReactNode }) {
  const texts = useTexts()
  const format = useFormat()
  const [value, setValue] = useState<number | undefined>(undefined)
  const unit = question.kind === 'choice' || question.kind === 'choices' ? 'count' : UNITS[question.kind]
  const answer = () => {
    if (value !== undefined) onAnswer(answerOf(question, value), sayValue(value, unit, format, texts))
  }
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        answer()
      }}
    >
      <InputField className={css.field} label={question.question} unit={unit} value={value} hint={question.assumed} onChange={setValue} />
      <Button type="submit" size="compact-md" disabled={value === undefined}>
        {texts.decide.answer}
      </Button>
      {skip}
    </form>
  )
}
