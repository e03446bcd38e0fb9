import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '../../app/api.tsx'
import { mayManage } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import css from './rising.module.css'
import { unexplainedQuery } from './rising-query.ts'

/** Groups of cases that no cause explains, by the words that they share; each may become a cause. */
export function UnexplainedPart({ onSplit }: { readonly onSplit: (words: readonly string[]) => void }) {
  const words = useTexts().unexplained
  const format = useFormat()
  const { member } = useSession()
  const unexplained = useQuery(unexplainedQuery(useApi()))
  if (!unexplained.isSuccess) return null
  const { clusters, looked } = unexplained.data
  return (
    <Card title={words.title} lead={words.lead}>
      {clusters.length === 0 && <p>{words.none(looked)}</p>}
      {clusters.length > 0 && (
        <ul className={css.list}>
          {clusters.map((cluster) => (
            <li key={cluster.words.join(' ')}>
              <p>
                <strong>{cluster.words.join(', ')}</strong>{' '}
                <span className="quiet small">{words.cases(format.number(cluster.cases), format.number(cluster.customers))}</span>
              </p>
              <ul className={css.newest}>
                {cluster.newest.slice(0, 3).map(({ id, title }) => (
                  <li key={id}>
                    <Link to="/cases/$caseId" params={{ caseId: id }} className="link">
                      {title}
                    </Link>
                  </li>
                ))}
              </ul>
              {mayManage(member.role) && (
                <div className="row">
                  <Button size="compact-sm" onClick={() => onSplit(cluster.words)}>
                    {words.split}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
