import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { FrictionPart as Part } from '../../../src/core/insight/sums.ts'
import { useApi } from '../../app/api.tsx'
import type { InsightSearch } from '../../app/insight-search.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Bars } from '../../ui/bars.tsx'
import { Card } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ChartFiles } from './chart-files.tsx'
import css from './insights-page.module.css'
import { type FrictionCost, filterOf, frictionQuery } from './insights-query.ts'
import { SumsTable } from './sums-table.tsx'
import { useMonthName } from './use-month-name.ts'

/** One figure, its parts, its range, and what a year comes to; every figure leads to its cases. */
export function FrictionPart({ search }: { readonly search: InsightSearch }) {
  const texts = useTexts()
  const words = texts.insights.friction
  const format = useFormat()
  const { shop } = useSession()
  const filter = filterOf(search, shop.profile.timeZone)
  const cost = useQuery(frictionQuery(useApi(), filter))
  if (cost.isError)
    return (
      <Notice weight="warn" actions={<Button onClick={() => void cost.refetch()}>{texts.app.retry}</Button>}>
        {texts.errors.unreachable}
      </Notice>
    )
  if (!cost.isSuccess) return null
  const { sentence, cautions, sums, projectionSentence } = cost.data
  return (
    <Card title={words.title}>
      <p className={css.sentence}>{sentence}</p>
      {cautions.map((caution) => (
        <p key={caution} className="quiet">
          {caution}
        </p>
      ))}
      {sums.cases > 0 && (
        <p>
          <Link to="/insights/cases" search={search} className="link">
            {sums.cases === 1 ? words.itsCase : words.itsCases(format.number(sums.cases))}
          </Link>
        </p>
      )}
      {sums.cases > 0 && <Parts cost={cost.data} search={search} />}
      <p>{projectionSentence}</p>
      {cost.data.months.some((month) => month.sums.cases > 0) && <Months cost={cost.data} search={search} filter={filter} />}
      {sums.cases > 0 && <HowCounted cost={cost.data} />}
    </Card>
  )
}

function Parts({ cost, search }: { readonly cost: FrictionCost; readonly search: InsightSearch }) {
  const words = useTexts().insights.friction
  const format = useFormat()
  const { sums, rates } = cost
  const about = (part: Part) =>
    part === 'time' ? words.about.time(format.number(Math.round(sums.hours * 10) / 10), format.money(rates.hourMinor)) : words.about[part]
  return (
    <dl className={css.figures}>
      {cost.parts.map(({ part, minor, lowMinor, highMinor }) => (
        <div key={part}>
          <dt>{words.parts[part]}</dt>
          <dd>
            <Link
              to="/insights/cases"
              search={{ ...search, measure: part }}
              className="link"
              aria-label={words.openCases(words.parts[part], format.money(minor))}
            >
              {format.money(minor)}
            </Link>
          </dd>
          {lowMinor !== highMinor && (
            <dd className="quiet small">{words.between(format.roughMoney(lowMinor), format.roughMoney(highMinor))}</dd>
          )}
          <dd className="quiet small">{about(part)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Months({
  cost,
  search,
  filter,
}: {
  readonly cost: FrictionCost
  readonly search: InsightSearch
  readonly filter: ReturnType<typeof filterOf>
}) {
  const texts = useTexts()
  const words = texts.insights.friction
  const format = useFormat()
  const nameOf = useMonthName()
  const first = cost.months.findIndex(({ sums }) => sums.cases > 0)
  const months = cost.months.slice(first)
  const longest = Math.max(...months.map(({ sums }) => sums.costMinor))
  const bars = months.map(({ month, soFar, sums }) => ({
    key: month,
    label: soFar ? words.soFar(nameOf(month)) : nameOf(month),
    value: format.money(sums.costMinor),
    length: longest > 0 ? sums.costMinor / longest : 0,
    fill: soFar ? ('open' as const) : ('full' as const),
  }))
  const toCases = (month: string, label: string) => {
    const { period: _, ...rest } = search
    return (
      <Link to="/insights/cases" search={{ ...rest, month }} className="link">
        {label}
      </Link>
    )
  }
  return (
    <details className={css.details}>
      <summary>{words.months}</summary>
      <Bars label={words.months} bars={bars.map((bar) => ({ ...bar, label: toCases(bar.key, bar.label) }))} />
      <details className={css.details}>
        <summary>{texts.insights.table.show}</summary>
        <SumsTable
          caption={words.months}
          of={words.month}
          lines={months.map(({ month, sums }) => ({ key: month, label: toCases(month, nameOf(month)), sums }))}
        />
      </details>
      <ChartFiles title={words.title} lead={cost.sentence} bars={bars} table={{ ...filter, table: 'months' }} />
    </details>
  )
}

function HowCounted({ cost }: { readonly cost: FrictionCost }) {
  const words = useTexts().insights.friction
  const format = useFormat()
  const { sums, rates } = cost
  const minutes = (hours: number) => format.number(Math.round(hours * 60))
  const guessed = sums.timeMinor > 0 ? sums.timeGuessedMinor / sums.timeMinor : 0
  return (
    <details className={css.details}>
      <summary>{words.howCounted}</summary>
      <ul className={css.reasons}>
        <li>{words.opened}</li>
        <li>{words.given}</li>
        <li>{words.hour[rates.hourFrom](format.money(rates.hourMinor))}</li>
        {sums.timeMinor > 0 && (
          <li>
            {guessed > 0 ? words.guessed(format.percent(guessed), minutes(rates.hoursPerMessage), minutes(rates.hoursPerCall)) : words.told}
          </li>
        )}
        <li>{words.review(format.roughMoney(rates.reviewMinorByStars[0] ?? 0))}</li>
      </ul>
    </details>
  )
}
