import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '../../app/api.tsx'
import { topicsQuery } from '../../app/playbook-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import css from './topics-page.module.css'

/** The topics, each with what it is and the words by which one knows oneself in it. */
export function TopicsPage() {
  const texts = useTexts()
  const topics = useQuery(topicsQuery(useApi()))
  useTitle(texts.app.title(texts.topics.title))
  return (
    <div className={css.page}>
      <h1>{texts.topics.title}</h1>
      <p className="quiet">{texts.topics.lead}</p>
      {topics.isPending && (
        <p className="quiet" role="status">
          {texts.app.opening}
        </p>
      )}
      {topics.isError && (
        <Notice weight="warn" actions={<Button onClick={() => void topics.refetch()}>{texts.app.retry}</Button>}>
          {texts.errors.unreachable}
        </Notice>
      )}
      <ul className={css.topics}>
        {topics.data?.rows.map(({ id, title, whatItIs, playCount }) => (
          <li key={id}>
            <Link to="/topics/$topic" params={{ topic: id }} className={css.topic}>
              <b>{title}</b>
              <span className="quiet">{whatItIs}</span>
              <span className="quiet small">{texts.topics.plays(playCount)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
