import { type Automation, automationSchema } from '../../../src/core/automation/automation.ts'
import { describeAutomation } from '../../../src/core/automation/describe-automation.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import css from './automation-editor.module.css'
import { useRuleWords } from './use-rule-words.ts'

/** The whole automation as one sentence, and what is missing from it. */
export function InWords({ automation }: { readonly automation: Automation }) {
  const words = useTexts().automationEditor
  const ruleWords = useRuleWords()
  const problems = listProblems(automation)
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

/** What keeps it from being saved, each once. */
export function listProblems(automation: Automation): readonly string[] {
  const parsed = automationSchema.safeParse(automation)
  return parsed.success ? [] : [...new Set(parsed.error.issues.map(({ message }) => message))]
}
