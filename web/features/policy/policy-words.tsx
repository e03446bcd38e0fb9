import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import css from './policy-page.module.css'
import type { PolicyDocument } from './policy-query.ts'

/** The policy as people read it: its numbers as sentences, then its words. */
export function PolicyWords({ document }: { readonly document: PolicyDocument }) {
  const texts = useTexts()
  const format = useFormat()
  const says = texts.policy.says
  const { agent, manager } = document.refundLimitsMinor
  const { returnWindowDays } = document
  return (
    <section className="card">
      <ul className={css.says}>
        <li>{agent === undefined ? says.agentFree : says.agent(format.money(agent))}</li>
        <li>{manager === undefined ? says.managerFree : says.manager(format.money(manager))}</li>
        <li>{returnWindowDays === undefined ? says.noWindow : says.window(returnWindowDays)}</li>
      </ul>
      {document.words === '' ? <p className="quiet">{texts.policy.noWords}</p> : <p className="words">{document.words}</p>}
    </section>
  )
}
