import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { AsksOnce } from '../../ui/asks-once.tsx'
import { Card, CardPage } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { type Rehearsal, rehearsalQuery, useForgetRehearsal, useRehearsalWrite } from './rehearsals-query.ts'
import css from './rehearse.module.css'
import { SayBox } from './say-box.tsx'
import { ScoreCard } from './score-card.tsx'

/** One rehearsal: what is known, the conversation, and in the end how it went. */
export function RehearsalPage() {
  const { rehearsalId } = useParams({ from: '/inside/rehearse/$rehearsalId' })
  const texts = useTexts()
  const words = texts.rehearse
  const rehearsal = useQuery(rehearsalQuery(useApi(), rehearsalId))
  const title = rehearsal.data?.scenario.title ?? words.title
  useTitle(texts.app.title(title))
  return (
    <CardPage title={title}>
      <p>
        <Link to="/rehearse" className="link">
          {words.back}
        </Link>
      </p>
      {rehearsal.isError && rehearsal.data === undefined && (
        <Notice weight="warn" actions={<Button onClick={() => void rehearsal.refetch()}>{texts.app.retry}</Button>}>
          {rehearsal.error.message}
        </Notice>
      )}
      {rehearsal.data && <Stage key={rehearsal.data.id} rehearsal={rehearsal.data} />}
    </CardPage>
  )
}

function Stage({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const words = useTexts().rehearse
  const { scenario, state, score, isYours } = rehearsal
  return (
    <>
      <Known rehearsal={rehearsal} />
      <Card title={words.talk}>
        <Conversation rehearsal={rehearsal} />
        {state === 'talking' && isYours && (
          <SayBox key={rehearsal.turns.length} rehearsal={rehearsal} isTimed={scenario.isTimed} isFirst={rehearsal.turns.length === 0} />
        )}
      </Card>
      {score && <ScoreCard rehearsal={rehearsal} score={score} />}
      {isYours && state !== 'talking' && <Afterwards rehearsal={rehearsal} />}
    </>
  )
}

function Known({ rehearsal: { scenario, level, byName, isYours } }: { readonly rehearsal: Rehearsal }) {
  const words = useTexts().rehearse
  const { locale } = useFormat()
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
  return (
    <Card
      title={words.know}
      lead={[words.channels[scenario.channel], words.levels[level], ...(isYours ? [] : [words.by(byName)])].join(' · ')}
    >
      <ul className={css.known}>
        <li>{words.today(day.format(new Date(scenario.today)))}</li>
        {scenario.brief.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  )
}

/** Who said what; what was said last comes into sight and is read aloud. */
function Conversation({ rehearsal: { scenario, opening, turns } }: { readonly rehearsal: Rehearsal }) {
  const words = useTexts().rehearse
  const end = useRef<HTMLLIElement>(null)
  const count = turns.length
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: 'nearest' })
  }, [count])
  return (
    <ol className={css.talk} aria-live="polite">
      <li className={css.theirs} ref={count === 0 ? end : undefined}>
        <span className="quiet small">{scenario.customerName}</span>
        <p>{opening}</p>
      </li>
      {turns.map((turn, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: turns are only ever added at the end.
        <li key={index} className={css.pair} ref={index === count - 1 ? end : undefined}>
          <div className={css.ours}>
            <span className="quiet small">
              {[words.you, ...(turn.pauseSeconds > 0 && turn.words !== '' ? [words.paused(turn.pauseSeconds)] : [])].join(', ')}
            </span>
            <p>{turn.words === '' ? <em>{words.nothing(turn.pauseSeconds)}</em> : turn.words}</p>
          </div>
          <div className={css.theirs}>
            <span className="quiet small">{scenario.customerName}</span>
            <p>{turn.reply}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** What can be done with one that is over. */
function Afterwards({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const words = useTexts().rehearse
  const navigate = useNavigate()
  const [asks, setAsks] = useState<'share' | 'forget' | undefined>(undefined)
  const share = useRehearsalWrite('share-rehearsal')
  const start = useRehearsalWrite('start-rehearsal')
  const forget = useForgetRehearsal(() => void navigate({ to: '/rehearse' }))
  const { id, scenario, level, sharedAt } = rehearsal
  const failed = share.error ?? forget.error ?? start.error
  const setShared = (isShared: boolean) => share.mutate({ id, isShared }, { onSuccess: () => setAsks(undefined) })
  return (
    <>
      {failed && (
        <Notice weight="stop" live="assertive">
          {failed.message}
        </Notice>
      )}
      {sharedAt !== undefined && <p className="quiet small">{words.sharedNow}</p>}
      {asks === undefined ? (
        <div className="row">
          {!scenario.isFromCase && (
            <Button
              variant="filled"
              loading={start.isPending}
              onClick={() =>
                start.mutate(
                  { id: newId(), scenarioId: scenario.id, level },
                  { onSuccess: (next) => void navigate({ to: '/rehearse/$rehearsalId', params: { rehearsalId: next.id } }) },
                )
              }
            >
              {words.again}
            </Button>
          )}
          {sharedAt === undefined ? (
            <Button onClick={() => setAsks('share')}>{words.share}</Button>
          ) : (
            <Button loading={share.isPending} onClick={() => setShared(false)}>
              {words.unshare}
            </Button>
          )}
          <Button variant="subtle" onClick={() => setAsks('forget')}>
            {words.forget}
          </Button>
        </div>
      ) : (
        <AsksOnce
          question={asks === 'share' ? words.shareAsk : words.forgetAsk}
          yes={asks === 'share' ? words.share : words.forget}
          cancel={words.cancel}
          busy={share.isPending || forget.isPending}
          onYes={() => (asks === 'share' ? setShared(true) : forget.mutate({ id }))}
          onCancel={() => setAsks(undefined)}
        />
      )}
    </>
  )
}
