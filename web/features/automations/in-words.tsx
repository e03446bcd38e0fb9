import { type Automation, automationSchema } from '../../../src/core/automation/automation.ts'
import { describeAutomation } from '../../../src/core/automation/describe-automation.ts'
import { type Texts, useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import css from './automation-editor.module.css'
import { useRuleWords } from './use-rule-words.ts'

/** The whole automation as one sentence, and what is missing from it. */
export function InWords({ automation }: { readonly automation: Automation }) {
  const words = useTexts().automationEditor
  const ruleWords = useRuleWords()
  const problems = listProblems(automation, words)
  return (
    <Card title={words.inWords}>
      <p className={css.sentence}>{describeAutomation(automation, ruleWords).text}</p>
      {problems.length > 0 && (
        <div className="small" role="status">
          <p>{words.unfinished}</p>
          <ul className={css.problems}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  )
}

/** What keeps it from being saved, each once, as people say it. */
export function listProblems(automation: Automation, words: Texts['automationEditor']): readonly string[] {
  const parsed = automationSchema.safeParse(automation)
  if (parsed.success) return []
  const fields: Readonly<Record<string, string>> = {
    hours: words.hours,
    inHours: words.within,
    minutes: words.minutes,
    urgency: words.urgency,
    perCase: words.perCase,
    perCustomer: words.perCustomer,
    perHour: words.perHour,
  }
  const said = parsed.error.issues.map((issue) => {
    const field = fields[String(issue.path.at(-1))]
    if (field !== undefined && issue.code === 'too_small') return words.atLeast(field, Number(issue.minimum))
    if (field !== undefined && issue.code === 'too_big') return words.atMost(field, Number(issue.maximum))
    return issue.message
  })
  return [...new Set(said)].map((one) => one.charAt(0).toUpperCase() + one.slice(1))
}
