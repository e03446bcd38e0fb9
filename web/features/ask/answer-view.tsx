import type { ReactNode } from 'react'
import type { Answer } from '../../../src/core/playbook/answer.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AnswerMath } from './answer-math.tsx'
import css from './answer-view.module.css'
import { AnswerWords } from './answer-words.tsx'
import { cutBottomLine } from './bottom-line.ts'
import { OwnPassages } from './own-passages.tsx'
import type { UseWords } from './use-words.ts'

/** An answer as far as it has come: parts that are not there yet are left out. */
export type ShownAnswer = Partial<Answer>

interface AnswerViewProps {
  readonly answer: ShownAnswer
  /** Puts a question into the box, to be gone on with. Absent where nobody may ask. */
  readonly onPutQuestion?: ((question: string) => void) | undefined
  readonly useWords?: UseWords | undefined
}

/** An answer in its fixed order: what to do first and largest, then what it rests on, the steps, the words, what comes next. */
export function AnswerView({ answer, onPutQuestion, useWords }: AnswerViewProps) {
  const texts = useTexts()
  const parts = texts.ask.parts
  const { kind = 'answer', bottomLine, policy = [], math, questionsBack = [], steps = [], words = [] } = answer
  const { goesBy = [], sums = [], doNot = [], next = [], afterwards = [], nearest = [], passages = [] } = answer
  return (
    <div className={css.answer} data-kind={kind}>
      <BottomLine kind={kind} text={bottomLine} />
      {goesBy.length > 0 && (
        <p className="quiet small">
          {parts.goesBy} {goesBy.join('; ')}.
        </p>
      )}
      {policy.length > 0 && (
        <Part title={parts.policy}>
          <Sentences of={policy} />
        </Part>
      )}
      {passages.length > 0 && <OwnPassages passages={passages} />}
      {sums.length > 0 && (
        <Part title={parts.sums}>
          <Sentences of={sums} />
        </Part>
      )}
      {math !== undefined && <AnswerMath math={math} isSaid={holds(bottomLine, math.verdict)} />}
      {questionsBack.length > 0 && (
        <Part title={parts.questionsBack}>
          <ul className={css.taps}>
            {questionsBack.map((one) => (
              <QuestionBack key={one.input} one={one} onPutQuestion={onPutQuestion} />
            ))}
          </ul>
        </Part>
      )}
      {steps.length > 0 && (
        <Part title={parts.steps}>
          <ol className={css.steps}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Part>
      )}
      {words.length > 0 && (
        <Part title={parts.words}>
          {words.map((one) => (
            <AnswerWords key={`${one.kind} ${one.text}`} words={one} useWords={useWords} />
          ))}
        </Part>
      )}
      {doNot.length > 0 && (
        <Part title={parts.doNot}>
          <Sentences of={doNot} />
        </Part>
      )}
      {next.length > 0 && (
        <Part title={parts.next}>
          <Sentences of={next} />
        </Part>
      )}
      {afterwards.length > 0 && (
        <Part title={parts.afterwards}>
          <Sentences of={afterwards} />
        </Part>
      )}
      {nearest.length > 0 && (
        <Part title={parts.nearest}>
          <ul className={css.taps}>
            {nearest.map(({ topic, question }) => (
              <li key={question}>
                <Tap question={question} {...(onPutQuestion && { onTap: () => onPutQuestion(question) })} />
                <span className="quiet small">{topicTitle(topic, texts.ask.topicNames)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Sources sources={answer.sources ?? []} />
    </div>
  )
}

/** Whether the bottom line says the verdict already, though it may go on from another word. */
function holds(bottomLine: string | undefined, verdict: string): boolean {
  return bottomLine?.toLowerCase().includes(verdict.toLowerCase()) === true
}

/** What is no ordinary answer (nothing known, not like this, somebody's life first) stands apart by its frame; its words say which. */
function BottomLine({ kind, text }: { readonly kind: Answer['kind']; readonly text: string | undefined }) {
  if (text === undefined) return null
  if (kind === 'answer') {
    const { said, rest } = cutBottomLine(text)
    return (
      <p>
        <strong className={css.bottom}>{said}</strong>
        {rest !== '' && <span className={css.rest}> {rest}</span>}
      </p>
    )
  }
  return (
    <Notice weight={kind === 'crisis' ? 'stop' : 'plain'}>
      <p className={css.said}>{text}</p>
    </Notice>
  )
}

export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={css.part}>
      <h3>{title}</h3>
      {children}
    </div>
  )
}

function Sentences({ of }: { readonly of: readonly string[] }) {
  return of.length === 1 ? (
    <p>{of[0]}</p>
  ) : (
    <ul className={css.points}>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

interface QuestionBackProps {
  readonly one: Answer['questionsBack'][number]
  readonly onPutQuestion: ((question: string) => void) | undefined
}

/** A question back with the answers that the sum takes from words; what it takes from nowhere but a case is said to be so. */
function QuestionBack({ one, onPutQuestion }: QuestionBackProps) {
  const texts = useTexts()
  const answers = texts.ask.answersBack[one.input]
  return (
    <li className={css.back}>
      <p>{one.question}</p>
      {answers === undefined ? (
        <p className="quiet small">{texts.ask.answerInCase}</p>
      ) : (
        onPutQuestion !== undefined && (
          <p className="row">
            {answers.map((answer) => (
              <Tap key={answer} question={answer} onTap={() => onPutQuestion(answer)} />
            ))}
          </p>
        )
      )}
    </li>
  )
}

function Tap({ question, onTap }: { readonly question: string; readonly onTap?: () => void }) {
  return onTap === undefined ? (
    <span>{question}</span>
  ) : (
    <button type="button" className={css.tap} onClick={onTap}>
      {question}
    </button>
  )
}

/** Each source once, however many plays name it. */
function Sources({ sources }: { readonly sources: Answer['sources'] }) {
  const texts = useTexts()
  const each = [...new Map(sources.map((source) => [source.id, source])).values()]
  if (each.length === 0) return null
  return (
    <Part title={texts.ask.parts.sources}>
      <ol className={css.sources}>
        {each.map(({ id, title, address, year, took }) => (
          <li key={id}>
            {address === undefined ? (
              title
            ) : (
              <a href={address} target="_blank" rel="noreferrer">
                {title}
              </a>
            )}
            {year !== undefined && `, ${year}`}. <span className="quiet">{took}</span>
          </li>
        ))}
      </ol>
    </Part>
  )
}

function topicTitle(topic: string, names: Readonly<Record<string, string>>): string {
  return names[topic] ?? topic
}
