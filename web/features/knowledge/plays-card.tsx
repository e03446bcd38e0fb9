import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import css from './knowledge.module.css'
import type { OwnPlay } from './knowledge-query.ts'
import { RemoveButton } from './remove-button.tsx'

/** The plays that the shop wrote itself. */
export function PlaysCard({ plays, may }: { readonly plays: readonly OwnPlay[]; readonly may: boolean }) {
  const texts = useTexts()
  const words = texts.knowledge
  return (
    <Card title={words.plays} lead={words.playsLead}>
      {plays.length === 0 && <p className="quiet">{may ? words.noPlays : words.noPlaysReadOnly}</p>}
      {plays.length > 0 && (
        <Rows label={words.plays}>
          {plays.map((play) => (
            <Row
              key={play.id}
              what={
                <Link to="/knowledge/plays/$ownPlayId" params={{ ownPlayId: play.id }} className={css.title}>
                  {play.title}
                </Link>
              }
              about={
                <>
                  <b className={css.state} data-published={play.published ? 'yes' : undefined}>
                    {play.published ? words.published : words.unpublished}
                  </b>
                  {' · '}
                  {texts.ask.topicNames[play.topic] ?? play.topic}
                  {play.writtenByName !== '' && ` · ${words.by(play.writtenByName)}`}
                  {' · '}
                  <RelativeTime at={play.updatedAt} />
                </>
              }
              {...(may && { actions: <RemoveButton operation="remove-own-play" id={play.id} title={play.title} /> })}
            />
          ))}
        </Rows>
      )}
      {may && (
        <div className="row">
          <Button renderRoot={(props) => <Link to="/knowledge/new-play" {...props} />}>{words.newPlay}</Button>
        </div>
      )}
    </Card>
  )
}
