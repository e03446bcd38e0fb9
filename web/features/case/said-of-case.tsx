import type { Situation } from '../../../src/core/decision/situation.ts'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { type Texts, useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import css from './said-of-case.module.css'
import type { DecisionWork, Stated } from './use-decision.ts'

/** Something that a decision rests on beside its numbers. */
interface SaidFact {
  readonly field: keyof Stated
  readonly words: string
  readonly origin: 'stated' | 'read'
}

/** What is said of the case beside the numbers, by people and by the words: people may take back what they said. On paper it is a list and nothing else. */
export function SaidOfCase({ work, on }: { readonly work: DecisionWork; readonly on: 'screen' | 'paper' }) {
  const texts = useTexts()
  const { member } = useSession()
  const format = useFormat()
  const facts = saidFacts(work, texts, format.number)
  if (facts.length === 0) return null
  return (
    <ul className={css.facts}>
      {facts.map(({ field, words, origin }) => (
        <li key={field}>
          {words} <span className="quiet small">· {texts.math.origins[origin]}</span>{' '}
          {on === 'screen' && origin === 'stated' && mayWork(member.role) && (
            <button
              type="button"
              className="link small"
              aria-label={texts.said.takeBack(words)}
              onClick={() => work.commit({ [field]: undefined } as Stated)}
            >
              {texts.decide.takeBack}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The facts in the order of the catalogue; what a person said goes before what the words say. */
function saidFacts({ stated, read }: DecisionWork, texts: Texts, number: (value: number) => string): SaidFact[] {
  return (Object.keys(texts.said.facts) as (keyof Texts['said']['facts'])[]).flatMap((field) => {
    const origin = stated[field] === undefined ? 'read' : 'stated'
    const value = (stated[field] ?? read[field]) as Situation[typeof field]
    const words = value === undefined ? undefined : wordsOf(field, value, texts, number)
    return words === undefined ? [] : [{ field, words, origin }]
  })
}

function wordsOf(
  field: keyof Texts['said']['facts'],
  value: string | number | boolean,
  texts: Texts,
  number: (value: number) => string,
): string | undefined {
  const words = texts.said.facts[field]
  if (typeof words === 'function') return words(typeof value === 'number' ? number(value) : String(value))
  return (words as Readonly<Record<string, string>>)[String(value)]
}
