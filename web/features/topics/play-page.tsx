import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { isRefusal, useApi } from '../../app/api.tsx'
import { type PlayDetail, playQuery } from '../../app/playbook-query.ts'
import { PlayReader } from '../../product/play-reader.tsx'
import printCss from '../../product/printable.module.css'
import { QuestionTaps } from '../../product/question-taps.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import css from './play-page.module.css'

const route = getRouteApi('/inside/plays/$playId')

/** A play on its own page: to be read, printed, and asked with one's own case. */
export function PlayPage() {
  const texts = useTexts()
  const { playId } = route.useParams()
  const play = useQuery(playQuery(useApi(), playId))
  useTitle(texts.app.title(play.data?.title ?? texts.topics.title))
  if (play.data !== undefined) return <Loaded key={play.data.id} play={play.data} />
  if (play.isError)
    return (
      <>
        <h1 className={css.gone}>{texts.topics.title}</h1>
        <Notice
          weight="warn"
          live="polite"
          actions={
            isRefusal(play.error, 'not_found') ? (
              <Button component={Link} to="/topics">
                {texts.topics.title}
              </Button>
            ) : (
              <Button onClick={() => void play.refetch()}>{texts.app.retry}</Button>
            )
          }
        >
          {isRefusal(play.error, 'not_found') ? texts.ask.playGone : texts.errors.unreachable}
        </Notice>
      </>
    )
  return (
    <p className="quiet" role="status">
      {texts.app.opening}
    </p>
  )
}

function Loaded({ play }: { readonly play: PlayDetail }) {
  const texts = useTexts()
  const navigate = useNavigate()
  return (
    <div className={`${css.page} ${printCss.printable}`}>
      <header className={css.head}>
        <div className={css.bar}>
          <Link to="/topics/$topic" params={{ topic: play.topic }} className="link small">
            ‹ {texts.ask.topicNames[play.topic] ?? play.topic}
          </Link>
          <button type="button" className="link small" onClick={() => window.print()}>
            {texts.ask.print}
          </button>
        </div>
        <h1>{play.title}</h1>
      </header>
      <PlayReader play={play} level={2} />
      <section className={css.ask} aria-label={texts.play.askAbout}>
        <div>
          <h2>{texts.play.askAbout}</h2>
          <p className="quiet small">{texts.topics.startersHint}</p>
        </div>
        <QuestionTaps
          questions={play.questions}
          onPick={(question) => void navigate({ to: '/ask/{-$conversationId}', params: {}, search: { question } })}
        />
      </section>
      {play.relatedPlays.length > 0 && (
        <section className={css.ask} aria-label={texts.play.related}>
          <h2>{texts.play.related}</h2>
          <ul className={css.related}>
            {play.relatedPlays.map(({ id, title }) => (
              <li key={id}>
                <Link to="/plays/$playId" params={{ playId: id }} className="link">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
