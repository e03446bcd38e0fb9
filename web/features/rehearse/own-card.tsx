import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../../app/api.tsx'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { AsksOnce } from '../../ui/asks-once.tsx'
import { Card } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { type RehearsalLine, rehearsalsQuery, useForgetRehearsal } from './rehearsals-query.ts'
import css from './rehearse.module.css'

/** One's own, the latest first, with the points over time: the table is the chart. */
export function OwnCard() {
  const texts = useTexts()
  const words = texts.rehearse
  const list = useQuery(rehearsalsQuery(useApi()))
  const [asks, setAsks] = useState(false)
  const forget = useForgetRehearsal(() => setAsks(false))
  const own = list.data?.own
  return (
    <Card title={words.own} lead={words.ownLead}>
      {list.isError && (
        <Notice weight="warn" actions={<Button onClick={() => void list.refetch()}>{texts.app.retry}</Button>}>
          {list.error.message}
        </Notice>
      )}
      {own?.length === 0 && <p className="quiet">{words.ownNone}</p>}
      {own !== undefined && own.length > 0 && <Progress lines={own} />}
      {forget.isError && <Notice weight="stop">{forget.error.message}</Notice>}
      {own !== undefined && own.length > 0 && (
        <div>
          {asks ? (
            <AsksOnce
              question={words.forgetAllAsk}
              yes={words.forgetAll}
              cancel={words.cancel}
              busy={forget.isPending}
              onYes={() => forget.mutate({})}
              onCancel={() => setAsks(false)}
            />
          ) : (
            <Button size="compact-sm" variant="subtle" onClick={() => setAsks(true)}>
              {words.forgetAll}
            </Button>
          )}
        </div>
      )}
    </Card>
  )
}

function Progress({ lines }: { readonly lines: readonly RehearsalLine[] }) {
  const words = useTexts().rehearse
  const { locale } = useFormat()
  const { shop } = useSession()
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: shop.profile.timeZone })
  return (
    <table className={css.progress}>
      <thead className="out-of-sight">
        <tr>
          <th scope="col">{words.rehearsal}</th>
          <th scope="col">{words.points}</th>
          <th scope="col">{words.when}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <Link to="/rehearse/$rehearsalId" params={{ rehearsalId: line.id }} aria-label={lookOf(line, words)}>
                <b>{line.title}</b>
              </Link>
              <span className="quiet small">{[words.levels[line.level], words.channels[line.channel]].join(' · ')}</span>
            </th>
            <td>
              {line.points === undefined || line.band === undefined ? (
                <span className="quiet">{words.states[line.state]}</span>
              ) : (
                <>
                  <span className={css.worth}>
                    {line.points} <span className="quiet small">{words.bands[line.band]}</span>
                  </span>
                  <span className={css.track} aria-hidden="true">
                    <i style={{ width: `${Math.max(1, line.points)}%` }} />
                  </span>
                </>
              )}
            </td>
            <td className="quiet small">{date.format(new Date(line.startedAt))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const lookOf = ({ state, title }: RehearsalLine, words: ReturnType<typeof useTexts>['rehearse']) =>
  state === 'talking' ? words.openOf(title) : words.lookOf(title)

/** What colleagues share, where they do. */
export function SharedCard() {
  const words = useTexts().rehearse
  const shared = useQuery(rehearsalsQuery(useApi())).data?.shared ?? []
  if (shared.length === 0) return null
  return (
    <Card title={words.shared}>
      <Rows label={words.shared}>
        {shared.map((line) => (
          <Row
            key={line.id}
            what={
              <Link to="/rehearse/$rehearsalId" params={{ rehearsalId: line.id }}>
                <b>{line.title}</b>
              </Link>
            }
            about={[words.by(line.byName), words.levels[line.level], words.channels[line.channel]].join(' · ')}
            actions={line.points !== undefined && line.band !== undefined && <span>{words.bands[line.band]}</span>}
          />
        ))}
      </Rows>
    </Card>
  )
}
