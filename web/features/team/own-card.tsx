import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { v7 as newId } from 'uuid'
import { useApi } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { type OwnLoad, ownLoadQuery, type Team } from '../../app/team-query.ts'
import { useTeamWrite } from '../../app/use-team-write.ts'
import { HeatMeter } from '../../product/heat-meter.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import css from './team.module.css'

/** One's own load, and what one can ask for with one tap. */
export function OwnCard({ team }: { readonly team: Team }) {
  const words = useTexts().team
  const { member } = useSession()
  const own = useQuery(ownLoadQuery(useApi(), member.id)).data
  if (own?.load === undefined) return <Card title={words.own}>{null}</Card>
  return (
    <>
      <Card title={words.own} lead={words.ownLead}>
        <Says own={own} load={own.load} isOnPause={team.pauses.some(({ isYours }) => isYours)} />
        {own.load.hotMinutes > 0 && <Days days={own.days} />}
        <Asks team={team} load={own.load} />
      </Card>
      {mayWork(member.role) && <CasesCard team={team} cases={own.cases} />}
    </>
  )
}

interface SaysProps {
  readonly own: OwnLoad
  readonly load: NonNullable<OwnLoad['load']>
  readonly isOnPause: boolean
}

function Says({ own, load, isOnPause }: SaysProps) {
  const words = useTexts().team
  const { checkIn, mostOn } = own
  const { hotMinutesToday, hotMinutes, hotCases, hotOnEnd, minutesSinceBreak } = load
  return (
    <>
      {hotMinutes === 0 ? (
        <p className={css.says}>{words.calm}</p>
      ) : (
        <div>
          <p className={css.says}>{[words.today(hotMinutesToday), hotOnEnd > 0 && words.onEnd(hotOnEnd)].filter(Boolean).join(' ')}</p>
          <p>{words.week(hotMinutes, hotCases)}</p>
        </div>
      )}
      {!isOnPause && own.pauseIsDue && <Notice>{words.pauseIsDue(hotOnEnd)}</Notice>}
      {!isOnPause && !own.pauseIsDue && minutesSinceBreak !== undefined && <p className="quiet">{words.sinceBreak(minutesSinceBreak)}</p>}
      {mostOn.length > 0 && <p className="quiet">{words.mostOn(mostOn.join(', '))}</p>}
      {checkIn && (
        <Notice
          actions={
            <Link to="/cases/$caseId" params={{ caseId: checkIn.caseId }} className="link">
              {words.checkInOpen}
            </Link>
          }
        >
          {words.checkIn(checkIn.caseTitle)}
        </Notice>
      )}
    </>
  )
}

/** The table is the chart: each day with its bar and its figure. */
function Days({ days }: { readonly days: OwnLoad['days'] }) {
  const words = useTexts().team
  const format = useFormat()
  const { shop } = useSession()
  const most = Math.max(1, ...days.map(({ hotMinutes }) => hotMinutes))
  const day = new Intl.DateTimeFormat(format.locale, { weekday: 'short', timeZone: shop.profile.timeZone })
  return (
    <table className={css.days}>
      <caption>{words.days}</caption>
      <thead className={css.hidden}>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col" colSpan={2}>
            {words.hotMinutes}
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ began, hotMinutes }) => (
          <tr key={began}>
            <th scope="row">{day.format(new Date(began))}</th>
            <td aria-hidden="true">{hotMinutes > 0 && <i className={css.bar} style={{ width: `${(hotMinutes / most) * 100}%` }} />}</td>
            <td>{words.minutes(hotMinutes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Asks({ team, load }: { readonly team: Team; readonly load: NonNullable<OwnLoad['load']> }) {
  const words = useTexts().team
  const format = useFormat()
  const pause = useTeamWrite('ask-for-pause')
  const share = useTeamWrite('share-own-load')
  const own = team.pauses.find(({ isYours }) => isYours)
  const failed = pause.error ?? share.error
  const time = new Intl.DateTimeFormat(format.locale, { timeStyle: 'short' })
  return (
    <>
      {own && <p role="status">{words.youOnPause(time.format(new Date(own.until)))}</p>}
      {team.sharesUntil !== undefined && <p className="quiet small">{words.shared(format.dateTime(team.sharesUntil))}</p>}
      {failed && (
        <Notice weight="stop" live="assertive">
          {failed.message}
        </Notice>
      )}
      <div className="row">
        {own ? (
          <Button loading={pause.isPending} onClick={() => pause.mutate({ isBack: true })}>
            {words.back}
          </Button>
        ) : (
          <Button variant="filled" loading={pause.isPending} onClick={() => pause.mutate({})}>
            {words.pause(team.settings.pauseMinutes)}
          </Button>
        )}
        {team.sharesUntil === undefined ? (
          <Button variant="subtle" loading={share.isPending} onClick={() => share.mutate({ load })}>
            {words.share}
          </Button>
        ) : (
          <Button variant="subtle" loading={share.isPending} onClick={() => share.mutate({})}>
            {words.unshare}
          </Button>
        )}
      </div>
    </>
  )
}

function CasesCard({ team, cases }: { readonly team: Team; readonly cases: OwnLoad['cases'] }) {
  const words = useTexts().team
  const ask = useTeamWrite('ask-for-swap')
  const answer = useTeamWrite('answer-swap')
  const failed = ask.error ?? answer.error
  return (
    <Card title={words.cases} lead={words.casesLead}>
      {cases.length === 0 && <p className="quiet">{words.noCases}</p>}
      {failed && (
        <Notice weight="stop" live="assertive">
          {failed.message}
        </Notice>
      )}
      {cases.length > 0 && (
        <Rows label={words.cases}>
          {cases.map(({ id, title, heat }) => {
            const asked = team.swaps.find(({ caseId, isYours }) => caseId === id && isYours)
            return (
              <Row
                key={id}
                what={
                  <Link to="/cases/$caseId" params={{ caseId: id }}>
                    <b>{title}</b>
                  </Link>
                }
                about={asked && words.asked}
                actions={
                  <>
                    <HeatMeter heat={heat} />
                    {asked ? (
                      <Button
                        size="compact-sm"
                        aria-label={words.takeBackOf(title)}
                        onClick={() => answer.mutate({ id: asked.id, answer: 'take_back' })}
                      >
                        {words.takeBack}
                      </Button>
                    ) : (
                      <Button size="compact-sm" aria-label={words.swapOf(title)} onClick={() => ask.mutate({ id: newId(), caseId: id })}>
                        {words.swap}
                      </Button>
                    )}
                  </>
                }
              />
            )
          })}
        </Rows>
      )}
    </Card>
  )
}
