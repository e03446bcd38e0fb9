import { missingToDecide } from '../../../src/core/decision/missing-to-decide.ts'
import { statedOf } from '../../../src/core/decision/situation-of-case.ts'
import { isAtEase } from '../../../src/core/reading/at-ease.ts'
import type { CaseDetail } from '../../app/api.tsx'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'

/** What neither the words nor anybody here has said, and the decision leans on. */
export function MissingFacts({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const { shop } = useSession()
  const { decision, reading, caseReading, state } = detail
  if (state === 'closed' || decision?.chosen !== undefined) return null
  if (decision === undefined && isAtEase({ ...reading, ...caseReading })) return null
  const stated = decision === undefined ? {} : statedOf(decision.situation, decision.result)
  const missing = missingToDecide(stated, caseReading, shop.profile.currency)
  if (missing.length === 0) return null
  return (
    <p className="small">
      <b>{texts.missing.title}:</b> <span className="quiet">{missing.map((fact) => texts.missing.facts[fact]).join(' · ')}</span>
    </p>
  )
}
