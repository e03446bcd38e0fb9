import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import css from './policy-page.module.css'
import type { PolicyDocument } from './policy-query.ts'

/** The policy as people read it: its numbers as sentences, then its words. */
export function PolicyWords({ document }: { readonly document: PolicyDocument }) {
  const texts = useTexts()
  const sentences = usePolicySentences()
  return (
    <section className="card">
      <ul className={css.says}>
        {sentences(document).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {document.words === '' ? <p className="quiet">{texts.policy.noWords}</p> : <p className="words">{document.words}</p>}
    </section>
  )
}

/** Says the numbers of a policy, a sentence each. */
export function usePolicySentences(): (document: PolicyDocument) => string[] {
  const { says } = useTexts().policy
  const format = useFormat()
  return ({ refundLimitsMinor: { agent, manager }, returnWindowDays, archetypes }) => [
    agent === undefined ? says.agentFree : says.agent(format.money(agent)),
    manager === undefined ? says.managerFree : says.manager(format.money(manager)),
    returnWindowDays === undefined ? says.noWindow : says.window(returnWindowDays),
    ...(archetypes === false ? [says.noArchetypes] : []),
  ]
}
