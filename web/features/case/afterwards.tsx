import type { Relation } from '../../../src/core/decision/decision.ts'
import { useTexts } from '../../texts/texts.tsx'
import css from './afterwards.module.css'

/** What comes after the remedy, judged on a year and chosen by a person: whether parting is open at all, the year's sums, and what must be so before. */
export function Afterwards({ relation }: { readonly relation: Relation }) {
  const texts = useTexts()
  const words = texts.decide.relation
  const sentence = relation.eligible ? words.eligible : words[relation.kind]
  return (
    <section className={css.afterwards} aria-label={words.title}>
      <p>
        <b>{words.title}:</b> {sentence}
      </p>
      {relation.reasons.map((reason) => (
        <p key={reason} className="quiet small">
          {reason}
        </p>
      ))}
      {relation.eligible && (
        <details>
          <summary>{words.checklist}</summary>
          <ul>
            {words.checks.map((check) => (
              <li key={check}>{check}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
