import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { GROUPINGS } from '../../../src/core/insight/sums.ts'
import { useApi } from '../../app/api.tsx'
import type { InsightSearch } from '../../app/insight-search.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card, CardPage } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { useTitle } from '../../ui/use-title.ts'
import css from './insights-page.module.css'
import { filterOf, type InsightCase, type InsightSums, insightCasesQuery } from './insights-query.ts'
import { useKeyName } from './use-key-name.ts'
import { useMonthName } from './use-month-name.ts'

/** The cases behind a figure, each with what it adds to it. */
export function InsightCasesPage() {
  const texts = useTexts()
  const words = texts.insights.cases
  const search = useSearch({ from: '/inside/insights/cases' })
  const { shop } = useSession()
  const list = useInfiniteQuery(insightCasesQuery(useApi(), filterOf(search, shop.profile.timeZone), search))
  const total = list.data?.pages[0]?.total
  const what = useWhat(search)
  useTitle(texts.app.title(words.title))
  return (
    <CardPage title={words.title}>
      <p>
        <Link to="/insights" search={withoutKeys(search)} className="link">
          {words.back}
        </Link>
      </p>
      {list.isError && (
        <Notice weight="warn" actions={<Button onClick={() => void list.refetch()}>{texts.app.retry}</Button>}>
          {texts.errors.unreachable}
        </Notice>
      )}
      {total && (
        <Card title={what}>
          <Sum total={total} />
          {total.cases > 1 && search.except === undefined && <LookBy search={search} />}
          {total.cases > 0 && (
            <Rows label={words.title}>
              {list.data?.pages
                .flatMap((page) => page.rows)
                .map((row) => (
                  <CaseLine key={row.id} row={row} />
                ))}
            </Rows>
          )}
          {list.hasNextPage && (
            <div className="row">
              <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {words.more}
              </Button>
            </div>
          )}
        </Card>
      )}
    </CardPage>
  )
}

/** The page that it came from, without what a bar of it was about. */
function withoutKeys({ period, group, measure }: InsightSearch): InsightSearch {
  return { ...(period && { period }), ...(group && { group }), ...(measure && { measure }) }
}

/** What they have in common, for the heading. */
function useWhat(search: InsightSearch): string {
  const words = useTexts().insights
  const nameOf = useKeyName()
  const monthOf = useMonthName()
  const { month, period = 'this', except } = search
  const keys = GROUPINGS.flatMap((group) => {
    const key = search[group]
    return key === undefined ? [] : [nameOf(group, key)]
  })
  const rest = except === undefined ? [] : [words.causes.rest('')]
  return [...keys, ...rest.map((word) => word.trim()), month === undefined ? words.periods[period] : monthOf(month)].join(' · ')
}

function Sum({ total }: { readonly total: InsightSums }) {
  const words = useTexts().insights.cases
  const format = useFormat()
  if (total.cases === 0) return <p className="quiet">{words.none}</p>
  const cases = total.cases === 1 ? words.one : words.many(format.number(total.cases))
  return (
    <p>
      <strong>{words.sum(cases, format.money(total.costMinor))}</strong>{' '}
      {words.parts(
        ...([total.givenMinor, total.lostMinor, total.timeMinor, total.reviewMinor].map(format.money) as [string, string, string, string]),
      )}{' '}
      {words.heat(format.number(total.heat))}
    </p>
  )
}

/** On to what else these cases have in common. */
function LookBy({ search }: { readonly search: InsightSearch }) {
  const words = useTexts().insights
  const { period, month: _, measure, ...rest } = search
  const keys = Object.fromEntries(GROUPINGS.flatMap((group) => (rest[group] === undefined ? [] : [[group, rest[group]]])))
  return (
    <p className={css.only}>
      <span className="quiet">{words.cases.lookBy}</span>
      {GROUPINGS.filter((group) => search[group] === undefined).map((group) => (
        <Link
          key={group}
          to="/insights"
          search={{ ...(period && { period }), ...(measure && { measure }), ...keys, group }}
          className="link"
        >
          {words.causes.groups[group]}
        </Link>
      ))}
    </p>
  )
}

function CaseLine({ row }: { readonly row: InsightCase }) {
  const texts = useTexts()
  const words = texts.insights.cases
  const format = useFormat()
  const nameOf = useKeyName()
  const cost = row.givenMinor + row.lostMinor + row.timeMinor + row.reviewMinor
  return (
    <Row
      what={
        <Link to="/cases/$caseId" params={{ caseId: row.id }} className="link">
          {row.title}
        </Link>
      }
      about={[
        row.reference,
        row.customerName,
        format.dateTime(row.openedAt),
        `${nameOf('cause', row.cause, row.causeName)} (${words.from[row.causeFrom]})`,
        row.product,
        words.adds(format.money(cost)),
        words.hours(format.number(Math.round(row.hours * 10) / 10), row.hoursTold),
      ]
        .filter((part) => part !== undefined && part !== '')
        .join(' · ')}
    />
  )
}
