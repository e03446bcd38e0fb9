import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '../../app/api.tsx'
import { outcomesToAskQuery } from '../../app/learning-query.ts'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './waiting-approvals.module.css'

/** A quiet line for who works here: cases of which nobody said how they ended. */
export function OutcomesDue() {
  const { member } = useSession()
  return mayWork(member.role) ? <Due /> : null
}

/** As many as stand on the desk; the rest are on their page. */
const SHOWN = 3

function Due() {
  const texts = useTexts()
  const rows = useQuery(outcomesToAskQuery(useApi())).data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <div className={css.waiting}>
      <Notice title={texts.learning.due(rows.length)}>
        <ul className={css.list}>
          {rows.slice(0, SHOWN).map(({ caseId, caseTitle, customerName }) => (
            <li key={caseId}>
              <Link to="/cases/$caseId" params={{ caseId }} className={css.link}>
                {caseTitle}
              </Link>{' '}
              <span className="quiet">{customerName}</span>
            </li>
          ))}
          {rows.length > SHOWN && (
            <li>
              <Link to="/learning" className={css.link}>
                {texts.learning.dueMore(rows.length - SHOWN)}
              </Link>
            </li>
          )}
        </ul>
      </Notice>
    </div>
  )
}
