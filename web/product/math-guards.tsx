import type { Decision } from '../../src/core/decision/decision.ts'
import { useTexts } from '../texts/texts.tsx'
import css from './math.module.css'

/** What is held back or tied to a condition, each by the clause that says so. */
export function MathGuards({ result }: { readonly result: Decision }) {
  const texts = useTexts()
  const reasons = Map.groupBy(
    result.options.flatMap(({ option, guards }) => guards.map((guard) => ({ option, guard }))),
    ({ guard }) => `${guard.reason} (${guard.clause})`,
  )
  if (reasons.size === 0) return null
  return (
    <section>
      <h3>{texts.math.guards}</h3>
      <ul className={css.list}>
        {[...reasons].map(([reason, of]) => (
          <li key={reason}>
            <b>{of.map(({ option }) => texts.decide.optionNames[option]).join(', ')}</b>: {reason}
          </li>
        ))}
      </ul>
    </section>
  )
}
