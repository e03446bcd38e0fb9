import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '../../app/api.tsx'
import { type TopicPage, topicsQuery } from '../../app/playbook-query.ts'
import { QuestionTaps } from '../../product/question-taps.tsx'
import { useTexts } from '../../texts/texts.tsx'
import css from './ask-home.module.css'
import { History } from './history.tsx'

/** Under the empty box: questions to start from, the topics, and what was asked before. */
export function AskHome({ onPick }: { readonly onPick: ((question: string) => void) | undefined }) {
  const texts = useTexts()
  const topics = useQuery(topicsQuery(useApi())).data?.rows ?? []
  return (
    <>
      {topics.length > 0 && (
        <section className={css.starters} aria-label={texts.ask.starters}>
          {onPick !== undefined && (
            <>
              <p className="quiet small">{texts.ask.startersHint}</p>
              <QuestionTaps questions={startersOf(topics)} onPick={onPick} />
            </>
          )}
          <p className={css.topics}>
            <span className="quiet">{texts.ask.topics}</span>
            {topics.map(({ id, title }) => (
              <Link key={id} to="/topics/$topic" params={{ topic: id }} className="link">
                {texts.ask.topicNames[id] ?? title}
              </Link>
            ))}
            <Link to="/knowledge" className="link">
              {texts.knowledge.title}
            </Link>
          </p>
        </section>
      )}
      <History />
    </>
  )
}

/** Most hard moments are with customers: three of theirs, and the first of each other topic. */
function startersOf(topics: readonly TopicPage[]): string[] {
  return topics.flatMap(({ starters }, index) => starters.slice(0, index === 0 ? 3 : 1))
}
