import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { GROUPINGS, type Grouping, MEASURES, type Measure } from '../../../src/core/insight/sums.ts'
import { useApi } from '../../app/api.tsx'
import type { InsightSearch } from '../../app/insight-search.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Bars } from '../../ui/bars.tsx'
import { Card } from '../../ui/card-page.tsx'
import { type Format, useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ChartFiles } from './chart-files.tsx'
import css from './insights-page.module.css'
import { filterOf, type RootCauses, rootCausesQuery } from './insights-query.ts'
import { SumsTable } from './sums-table.tsx'
import { useKeyName } from './use-key-name.ts'

/** Causes, or what else cases are told apart by, the largest first; each leads to its cases. */
export function CausesPart({ search }: { readonly search: InsightSearch }) {
  const texts = useTexts()
  const words = texts.insights.causes
  const { shop } = useSession()
  const navigate = useNavigate()
  const { group = 'cause', measure = 'money' } = search
  const causes = useQuery(rootCausesQuery(useApi(), filterOf(search, shop.profile.timeZone), { group, measure }))
  const change = (to: Partial<InsightSearch>) =>
    void navigate({ to: '/insights', search: { ...search, ...to }, replace: true, resetScroll: false })
  if (causes.isError)
    return (
      <Notice weight="warn" actions={<Button onClick={() => void causes.refetch()}>{texts.app.retry}</Button>}>
        {texts.errors.unreachable}
      </Notice>
    )
  return (
    <Card title={words.title}>
      <div className={css.tools}>
        <NativeSelect
          label={words.by}
          value={group}
          data={GROUPINGS.map((one) => ({ value: one, label: words.groups[one] }))}
          onChange={(event) => change({ group: event.currentTarget.value as Grouping })}
        />
        <NativeSelect
          label={words.weighed}
          value={measure}
          data={MEASURES.map((one) => ({ value: one, label: words.measures[one] }))}
          onChange={(event) => change({ measure: event.currentTarget.value as Measure })}
        />
      </div>
      <Only search={search} />
      {causes.isSuccess && <Chart causes={causes.data} search={search} group={group} measure={measure} />}
    </Card>
  )
}

/** What it was narrowed to, and the way back. */
function Only({ search }: { readonly search: InsightSearch }) {
  const words = useTexts().insights.causes
  const nameOf = useKeyName()
  const narrowed = GROUPINGS.filter((group) => search[group] !== undefined)
  if (narrowed.length === 0) return null
  const { period, group, measure } = search
  return (
    <p className={css.only}>
      {narrowed.map((one) => (
        <strong key={one}>{words.only(nameOf(one, search[one] ?? ''))}</strong>
      ))}
      <Link to="/insights" search={{ ...(period && { period }), ...(group && { group }), ...(measure && { measure }) }} className="link">
        {words.everything}
      </Link>
    </p>
  )
}

interface ChartProps {
  readonly causes: RootCauses
  readonly search: InsightSearch
  readonly group: Grouping
  readonly measure: Measure
}

function Chart({ causes, search, group, measure }: ChartProps) {
  const texts = useTexts()
  const words = texts.insights.causes
  const format = useFormat()
  const nameOf = useKeyName()
  const { shop } = useSession()
  const { rows, rest, vitalFew, overlapping, total } = causes
  const hint = group === 'supplier' || group === 'place' ? words.hint[group] : undefined
  const longest = Math.max(0, ...rows.map(({ size }) => size))
  const lines = [
    ...rows.map(({ key, name, size, share, sums }, index) => ({
      ...{ key, size, share, sums, label: capital(nameOf(group, key, name)) },
      ...{ to: { ...search, [group]: key, measure }, fill: index < vitalFew ? ('full' as const) : ('hatched' as const) },
    })),
    ...(rest && group !== 'tag'
      ? [
          {
            ...{ key: '\u0000rest', size: rest.size, share: rest.share, sums: rest.sums, label: words.rest(format.number(rest.groups)) },
            ...{ to: { ...search, except: rest.exceptKeys, exceptGroup: group, measure }, fill: 'open' as const },
          },
        ]
      : []),
  ]
  const bars = lines.map(({ key, label, size, share, fill }) => ({
    ...{ key, label, fill, value: saySize(size, measure, format) },
    ...{ length: longest > 0 ? Math.min(1, size / longest) : 0, note: format.percent(share) },
  }))
  const linked = (index: number) => {
    const line = lines[index]
    return (
      <Link to="/insights/cases" search={line?.to ?? search} className="link">
        {line?.label}
      </Link>
    )
  }
  const few =
    vitalFew === 1 ? words.vitalOne(format.number(lines.length)) : words.vital(format.number(vitalFew), format.number(lines.length))
  return (
    <>
      <p className={css.sentence}>{causes.sentence}</p>
      {causes.cautions.map((caution) => (
        <p key={caution} className="quiet">
          {caution}
        </p>
      ))}
      {hint && <p className="quiet small">{hint}</p>}
      {rows.length > 0 && (
        <>
          <Bars label={words.title} bars={bars.map((bar, index) => ({ ...bar, label: linked(index) }))} />
          {overlapping ? (
            <p className="quiet small">{words.overlapping}</p>
          ) : (
            vitalFew > 0 && lines.length > 2 && <p className="quiet small">{few}</p>
          )}
          {total.lostElsewhere > 0 && <p className="quiet small">{words.lostElsewhere(total.lostElsewhere)}</p>}
          <details className={css.details}>
            <summary>{texts.insights.table.show}</summary>
            <SumsTable
              caption={words.title}
              of={words.groups[group]}
              lines={lines.map(({ key, sums, share }, index) => ({ key, label: linked(index), sums, share }))}
              total={total}
            />
          </details>
          <ChartFiles
            title={words.title}
            lead={causes.sentence}
            bars={bars}
            table={{ ...filterOf(search, shop.profile.timeZone), table: 'groups', group, measure }}
          />
        </>
      )}
    </>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function saySize(size: number, measure: Measure, format: Format): string {
  return measure === 'cases' || measure === 'heat' ? format.number(size) : format.money(size)
}
