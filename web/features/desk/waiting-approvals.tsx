import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '../../app/api.tsx'
import { waitingApprovalsQuery } from '../../app/approvals-query.ts'
import { mayManage } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
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
  const rows = useQuery(waitingApprovalsQuery(api)).data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <div className={css.waiting}>
      <Notice title={texts.approvals.desk(rows.length)}>
        <ul className={css.list}>
          {rows.map(({ id, caseId, caseTitle, askedByName, subject }) => (
            <li key={id}>
              <Link to="/cases/$caseId" params={{ caseId }} className={css.link}>
                {texts.approvals.asks(
                  askedByName ?? texts.approvals.somebody,
                  subject.relation === 'part_ways'
                    ? texts.approvals.partWays
                    : texts.decide.choose(subject.option, format.money(subject.amountMinor)),
                )}
              </Link>{' '}
              <span className="quiet">{caseTitle}</span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
