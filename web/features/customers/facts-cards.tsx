import { Link } from '@tanstack/react-router'
import { formatMoney } from '../../../src/core/money.ts'
import { useSession } from '../../app/session.tsx'
import { DueDate } from '../../product/due-date.tsx'
import { HeatMeter } from '../../product/heat-meter.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import css from './customers.module.css'
import type { CustomerDetail } from './customers-query.ts'

interface CardProps {
  readonly detail: CustomerDetail
}

/** What happened, the last changed first. */
export function CasesCard({ detail }: CardProps) {
  const texts = useTexts()
  const words = texts.customerPage
  return (
    <Card title={words.cases}>
      {detail.cases.length === 0 ? (
        <p className="quiet">{words.noCases}</p>
      ) : (
        <Rows label={words.cases}>
          {detail.cases.map((one) => (
            <Row
              key={one.id}
              what={
                <Link to="/cases/$caseId" params={{ caseId: one.id }}>
                  <b>{one.title}</b>
                </Link>
              }
              about={
                <>
                  {texts.causes[one.cause]} · {words.states[one.state]} · <RelativeTime at={one.updatedAt} />
                </>
              }
              actions={<HeatMeter heat={one.heat} />}
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}

export function OrdersCard({ detail }: CardProps) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.customerPage
  const date = new Intl.DateTimeFormat(format.locale, { dateStyle: 'medium' })
  return (
    <Card title={words.orders}>
      {detail.orders.length === 0 ? (
        <p className="quiet">{words.noOrders}</p>
      ) : (
        <Rows label={words.orders}>
          {detail.orders.map((order) => (
            <Row
              key={order.id}
              what={order.number === undefined ? words.noNumber : words.orderOf(order.number)}
              about={[order.item, order.placedAt && date.format(new Date(order.placedAt))].filter(Boolean).join(' · ')}
              actions={<span>{formatMoney(order.totalMinor, order.currency, format.locale)}</span>}
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}

/** What was promised to them and is still to be kept. */
export function PromisesCard({ detail }: CardProps) {
  const texts = useTexts()
  const { shop } = useSession()
  const words = texts.customerPage
  return (
    <Card title={words.promises}>
      {detail.promises.length === 0 ? (
        <p className="quiet">{words.noPromises}</p>
      ) : (
        <Rows label={words.promises}>
          {detail.promises.map(({ id, caseId, promise, dueAt }) => (
            <Row
              key={id}
              what={
                <Link to="/cases/$caseId" params={{ caseId }}>
                  {promise}
                </Link>
              }
              about={<DueDate at={dueAt} timeZone={shop.profile.timeZone} state="open" />}
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}

export function MoneyCard({ detail }: CardProps) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.customerPage
  return (
    <Card title={words.money}>
      {detail.money.length === 0 && <p className="quiet">{words.noMoney}</p>}
      {detail.money.map(({ currency, boughtMinor, givenBackMinor, disputedMinor }) => (
        <dl key={currency} className={css.figures}>
          {[[words.bought, boughtMinor] as const, [words.givenBack, givenBackMinor] as const, [words.disputed, disputedMinor] as const].map(
            ([label, amount]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{formatMoney(amount, currency, format.locale)}</dd>
              </div>
            ),
          )}
        </dl>
      ))}
    </Card>
  )
}

/** What they took of the team, with how it is counted. */
export function LoadCard({ detail: { load } }: CardProps) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.customerPage
  return (
    <Card title={words.load}>
      <dl className={css.figures}>
        <div>
          <dt>{words.messages}</dt>
          <dd>{format.number(load.messages)}</dd>
        </div>
        <div>
          <dt>{words.weighted}</dt>
          <dd>{format.number(load.heatWeighted)}</dd>
        </div>
        <div>
          <dt>{words.hours}</dt>
          <dd>{load.hoursSpent === undefined ? words.hoursUnknown : format.number(load.hoursSpent)}</dd>
        </div>
      </dl>
      <p className="quiet small">
        {words.loadMeans}
        {load.hoursSpent !== undefined && ` ${words.hours} ${words.hoursOf(load.casesWithHours)}.`}
      </p>
    </Card>
  )
}

/** What they wrote while they were not served; nothing while there is none. */
export function TurnedAwayCard({ detail }: CardProps) {
  const texts = useTexts()
  if (detail.turnedAway.length === 0) return null
  return (
    <Card title={texts.customerPage.turnedAway}>
      <Rows label={texts.customerPage.turnedAway}>
        {detail.turnedAway.map(({ id, subject, text, at }) => (
          <Row
            key={id}
            what={<span dir="auto">{[subject, text.slice(0, 300)].filter(Boolean).join(': ')}</span>}
            about={<RelativeTime at={at} />}
          />
        ))}
      </Rows>
    </Card>
  )
}
