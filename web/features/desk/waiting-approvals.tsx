import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useApi } from '../../app/api.tsx'
import { waitingApprovalsQuery } from '../../app/approvals-query.ts'
import { mayManage } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { sayApproval } from '../../product/say-approval.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './waiting-approvals.module.css'

/** A quiet line for who may say yes: what waits, each leading to its case. */
export function WaitingApprovals() {
  const { member } = useSession()
  return mayManage(member.role) ? <Waiting /> : null
}

function Waiting() {
  const texts = useTexts()
  const format = useFormat()
  const api = useApi()
  const rows = (useQuery(waitingApprovalsQuery(api)).data?.rows ?? []).filter(({ mayAnswer }) => mayAnswer !== undefined)
  if (rows.length === 0) return null
  return (
    <div className={css.waiting}>
      <Notice title={texts.approvals.desk(rows.length)}>
        <ul className={css.list}>
          {rows.map((approval) => (
            <li key={approval.id}>
              <WhereAsked caseId={approval.caseId}>
                {texts.approvals.asks(approval.askedByName ?? texts.approvals.somebody, sayApproval(approval, texts, format))}
              </WhereAsked>{' '}
              <span className="quiet">{approval.caseTitle}</span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

function WhereAsked({ caseId, children }: { readonly caseId: string | undefined; readonly children: ReactNode }) {
  return caseId === undefined ? (
    <Link to="/policy" className={css.link}>
      {children}
    </Link>
  ) : (
    <Link to="/cases/$caseId" params={{ caseId }} className={css.link}>
      {children}
    </Link>
  )
}
