import type { CaseDetail } from '../../app/api.tsx'
import type { Approval } from '../../app/approvals-query.ts'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import css from './case-links.module.css'
import { LinkMaker } from './link-maker.tsx'
import { LiveLinks, useLiveLinks } from './live-links.tsx'

const FOLLOW_DAYS = [30, 7, 90] as const
const APPROVE_DAYS = [7, 1, 30] as const

/** What the customer may see of the case, by a link of their own. */
export function CaseLinks({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const { member } = useSession()
  const links = useLiveLinks(detail.id, 'follow_case')
  const may = mayWork(member.role)
  if (links.length === 0 && !may) return null
  return (
    <section className={css.links} aria-labelledby="links-title">
      <h2 id="links-title" className="step">
        {texts.links.follow.title}
      </h2>
      <div className={css.parts}>
        <LiveLinks links={links} subjectId={detail.id} />
        {may && <LinkMaker purpose="follow_case" subjectId={detail.id} words={texts.links.follow} days={FOLLOW_DAYS} />}
      </div>
    </section>
  )
}

/** Hands a question on to somebody without an account; for who may answer it. */
export function ApprovalLinks({ approval }: { readonly approval: Approval }) {
  const texts = useTexts()
  const links = useLiveLinks(approval.id, 'approve')
  return (
    <div className={`${css.parts} ${css.asked}`}>
      <LiveLinks links={links} subjectId={approval.id} />
      <LinkMaker purpose="approve" subjectId={approval.id} words={texts.links.approve} days={APPROVE_DAYS} look="subtle" />
    </div>
  )
}
