import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useApi } from '../../app/api.tsx'
import { allPlaysQuery, type TopicPage as Topic, topicsQuery } from '../../app/playbook-query.ts'
import { QuestionTaps } from '../../product/question-taps.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { PlayList } from './play-list.tsx'
import css from './topic-page.module.css'

const route = getRouteApi('/inside/topics/$topic')

/** One topic: what it is, whether it is about you, what you get, and the questions that lead into Ask. */
export function TopicPage() {
  const texts = useTexts()
  const { topic: wanted } = route.useParams()
  const topics = useQuery(topicsQuery(useApi()))
  const rows = topics.data?.rows ?? []
  const topic = rows.find(({ id }) => id === wanted)
  useTitle(texts.app.title(topic?.title ?? texts.topics.title))
  if (topic !== undefined) return <Loaded key={topic.id} topic={topic} all={rows} />
  if (topics.isError)
    return (
      <Notice weight="warn" actions={<Button onClick={() => void topics.refetch()}>{texts.app.retry}</Button>}>
        {texts.errors.unreachable}
      </Notice>
    )
  if (topics.isSuccess) return <NoSuchTopic />
  return (
    <p className="quiet" role="status">
      {texts.app.opening}
    </p>
  )
}

function Loaded({ topic, all }: { readonly topic: Topic; readonly all: readonly Topic[] }) {
  const texts = useTexts()
  const navigate = useNavigate()
  const words = texts.topics
  const ask = (question: string) => void navigate({ to: '/ask/{-$conversationId}', params: {}, search: { question } })
  return (
    <div className={css.page}>
      <header className={css.head}>
        <Link to="/topics" className="link small">
          ‹ {words.title}
        </Link>
        <h1>{topic.title}</h1>
        <p className={css.what}>{topic.whatItIs}</p>
      </header>
      <div className={css.pair}>
        <Part title={words.isThisYou}>
          <ul className={css.lines}>
            {topic.isThisYou.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Part>
        <Part title={words.walkAwayWith}>
          <ul className={css.lines}>
            {topic.walkAwayWith.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Part>
      </div>
      <Part title={words.starters} lead={words.startersHint}>
        <QuestionTaps questions={topic.starters} onPick={ask} />
      </Part>
      <Part title={words.frequent}>
        <dl className={css.frequent}>
          {topic.frequent.map((one) => (
            <Frequent key={one.question} one={one} onAsk={ask} />
          ))}
        </dl>
      </Part>
      <PlayList topic={topic} onAsk={ask} />
      <Part title={words.related}>
        <p className={css.related}>
          {topic.related.map((id) => (
            <Link key={id} to="/topics/$topic" params={{ topic: id }} className="link">
              {all.find((one) => one.id === id)?.title ?? id}
            </Link>
          ))}
        </p>
      </Part>
    </div>
  )
}

interface FrequentProps {
  readonly one: Topic['frequent'][number]
  readonly onAsk: (question: string) => void
}

/** A frequent question with its short answer, the plays that say more, and the way to ask it with one's own case. */
function Frequent({ one, onAsk }: FrequentProps) {
  const texts = useTexts()
  const plays = useQuery(allPlaysQuery(useApi())).data?.rows ?? []
  const more = one.plays.flatMap((id) => plays.find((play) => play.id === id) ?? [])
  return (
    <div>
      <dt>{one.question}</dt>
      <dd>{one.answer}</dd>
      <dd className={css.more}>
        {more.map(({ id, title }) => (
          <Link key={id} to="/plays/$playId" params={{ playId: id }} className="link small">
            {title}
          </Link>
        ))}
        <button
          type="button"
          className="link small"
          onClick={() => onAsk(one.question)}
          aria-label={`${texts.topics.askIt}: ${one.question}`}
        >
          {texts.topics.askIt}
        </button>
      </dd>
    </div>
  )
}

function Part({ title, lead, children }: { readonly title: string; readonly lead?: string; readonly children: ReactNode }) {
  return (
    <section className={css.part} aria-label={title}>
      <div>
        <h2>{title}</h2>
        {lead !== undefined && <p className="quiet small">{lead}</p>}
      </div>
      {children}
    </section>
  )
}

function NoSuchTopic() {
  const texts = useTexts()
  return (
    <>
      <h1 className={css.gone}>{texts.topics.title}</h1>
      <Notice
        live="polite"
        title={texts.topics.noSuch}
        actions={
          <Button component={Link} to="/topics">
            {texts.topics.title}
          </Button>
        }
      />
    </>
  )
}
