import { Button } from '@mantine/core'
import { useState } from 'react'
import { LAW_FACTS } from '../../../src/core/policy/law-facts.ts'
import { starterPolicy } from '../../../src/core/policy/starter-policies.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import css from './policy-page.module.css'
import type { PolicyDraft } from './use-policy-draft.ts'

/** A whole policy for this kind of shop and its country, to begin from. */
export function StartPolicy({ draft, isFirst }: { readonly draft: PolicyDraft; readonly isFirst: boolean }) {
  const texts = useTexts()
  const { shop } = useSession()
  const [taken, setTaken] = useState(false)
  const starter = starterPolicy(shop.profile)
  const take = () => {
    draft.take(starter.document)
    setTaken(true)
  }
  if (!isFirst && !taken) return null
  return (
    <section className="card" aria-labelledby="start">
      <h2 id="start">{texts.policy.start}</h2>
      <p role="status">{taken ? texts.policy.startDone : texts.policy.startLead}</p>
      {taken ? (
        <details>
          <summary>{texts.policy.because}</summary>
          <ul className={css.says}>
            {starter.because.map(({ part, says, facts }) => (
              <li key={part}>
                <b>{texts.policy.parts[part].title}.</b> {says}{' '}
                <span className="quiet small">{facts.length === 0 ? texts.policy.ours : facts.map(sayFact).join(', ')}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : (
        <div className="row">
          <Button variant="default" onClick={take}>
            {texts.policy.startTake}
          </Button>
        </div>
      )}
    </section>
  )
}

function sayFact(id: string): string {
  const fact = LAW_FACTS[id]
  return fact === undefined ? id : `${fact.source} (${id})`
}
