import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '../../app/api.tsx'
import { stuckDeliveriesQuery } from '../../app/deliveries-query.ts'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './waiting-approvals.module.css'

/** For who works here: messages that were held back, refused, or of which nobody can tell whether they left. */
export function StuckDeliveries() {
  const { member } = useSession()
  return mayWork(member.role) ? <Stuck /> : null
}

/** As many as stand on the desk; a mail server that is gone makes many at once. */
const SHOWN = 5

function Stuck() {
  const texts = useTexts()
  const words = texts.delivery
  const rows = useQuery(stuckDeliveriesQuery(useApi())).data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <div className={css.waiting}>
      <Notice weight="warn" title={words.desk(rows.length)}>
        <ul className={css.list}>
          {rows.slice(0, SHOWN).map(({ messageId, caseId, caseTitle, customerName, state }) => (
            <li key={messageId}>
              <Link to="/cases/$caseId" params={{ caseId }} className={css.link}>
                {caseTitle}
              </Link>{' '}
              <span className="quiet">
                {customerName !== undefined && `${customerName} · `}
                {words.deskStates[state]}
              </span>
            </li>
          ))}
          {rows.length > SHOWN && <li className="quiet">{words.more(rows.length - SHOWN)}</li>}
        </ul>
      </Notice>
    </div>
  )
}
