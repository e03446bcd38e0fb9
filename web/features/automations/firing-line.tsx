import { Link } from '@tanstack/react-router'
import { describeComparison, describeFound, type RuleWords } from '../../../src/core/automation/describe-conditions.ts'
import { useTexts } from '../../texts/texts.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import css from './automations-page.module.css'
import type { Firing } from './automations-query.ts'

/** One time that an automation acted or held back: on which case, what it did, and which comparisons held. */
export function FiringLine({ firing, words: ruleWords }: { readonly firing: Firing; readonly words: RuleWords }) {
  const words = useTexts().firings
  const { automationId, automationName, caseId, caseTitle, at, state, did, why, policyNumber } = firing
  const held = why.filter(({ holds }) => holds === true)
  return (
    <li className={css.line}>
      <div className={css.what}>
        <p>
          <Link to="/automations/$automationId" params={{ automationId }} className={css.name}>
            {automationName}
          </Link>
          {', '}
          <Link to="/cases/$caseId" params={{ caseId }} className="link">
            {caseTitle}
          </Link>
        </p>
        <ul>
          {did.map(({ said, result }, index) => (
            // What was done has no name of its own, and the list never changes.
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that stands still
            <li key={index}>{(result === 'refused' || result === 'failed') && state !== 'held_back' ? words.notDone(said) : said}</li>
          ))}
        </ul>
        {held.length > 0 && (
          <div className="quiet small">
            <p>{words.because}</p>
            <ul className={css.because}>
              {held.map((checked, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a list that stands still
                <li key={index}>{sayChecked(checked, ruleWords, words.had)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <p className="quiet small">
        {words.states[state]}, <RelativeTime at={at} />
        <br />
        {policyNumber === 0 ? words.noPolicy : words.policy(policyNumber)}
      </p>
    </li>
  )
}

/** A comparison that held; of sizes, which say only from where on, what the size was. */
function sayChecked({ had, ...comparison }: Firing['why'][number], ruleWords: RuleWords, sayHad: (value: string) => string): string {
  const said = describeComparison(comparison, ruleWords)
  return typeof had === 'number' && comparison.operator !== '='
    ? `${said}; ${sayHad(describeFound(comparison.field, had, ruleWords))}`
    : said
}
