import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useApi } from '../../app/api.tsx'
import { mayManage } from '../../app/may.ts'
import { noticesQuery } from '../../app/notices-query.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { WeekColumns } from '../../ui/week-columns.tsx'
import page from './insights-page.module.css'
import css from './rising.module.css'
import { type RisingCause, type RisingWeeks, risingQuery } from './rising-query.ts'
import { useDay } from './use-day.ts'
import { useKeyName } from './use-key-name.ts'
import { WeeksTable } from './weeks-table.tsx'

/** Whole weeks before anything can be said. */
const LEAST_WEEKS = 9

/** What is new or rising, with its evidence; every cause, week by week, below. */
export function RisingPart({ onFix }: { readonly onFix: (cause: string) => void }) {
  const texts = useTexts()
  const words = texts.rising
  const format = useFormat()
  const rising = useQuery(risingQuery(useApi()))
  useSeen()
  if (rising.isError)
    return (
      <Notice weight="warn" actions={<Button onClick={() => void rising.refetch()}>{texts.app.retry}</Button>}>
        {texts.errors.unreachable}
      </Notice>
    )
  if (!rising.isSuccess) return null
  const { causes, wholeWeeks, weeksBetweenFalseAlarms } = rising.data
  const told = causes.filter(({ since }) => since !== undefined)
  const sentence =
    wholeWeeks < LEAST_WEEKS ? words.young(LEAST_WEEKS, wholeWeeks) : told.length === 0 ? words.calm : words.some(told.length)
  return (
    <Card title={words.title}>
      <p className={page.sentence}>{sentence}</p>
      {told.map((cause) => (
        <Told key={cause.cause} cause={cause} weeks={rising.data.weeks} onFix={onFix} />
      ))}
      {causes.length > 0 && wholeWeeks > 0 && (
        <details className={page.details}>
          <summary>{words.all}</summary>
          <WeeksTable rising={rising.data} />
          <p className="quiet small">{words.how(format.number(weeksBetweenFalseAlarms))}</p>
        </details>
      )}
    </Card>
  )
}

/** One that has more cases than usual: how many, since when, what is said, which cases. */
function Told({
  cause,
  weeks,
  onFix,
}: {
  readonly cause: RisingCause
  readonly weeks: RisingWeeks['weeks']
  readonly onFix: (cause: string) => void
}) {
  const words = useTexts().rising
  const format = useFormat()
  const day = useDay()
  const { member } = useSession()
  const name = useKeyName()('cause', cause.cause, cause.name)
  const { since } = cause
  if (since === undefined) return null
  const place = weeks.indexOf(since.week)
  return (
    <section className={css.told} aria-label={name}>
      <h3>
        {name} <span className={css.mark}>{cause.state === 'new' ? words.new : words.rises}</span>
      </h3>
      <p>{words.evidence(format.number(since.cases), day(since.week), format.number(Math.round(since.expected * 10) / 10))}</p>
      <WeekColumns
        label={words.chart(name, day(weeks[0] ?? since.week), day(weeks.at(-1) ?? since.week), cause.counts.join(', '))}
        counts={cause.counts}
        expected={cause.expected}
        since={Math.max(0, place)}
      />
      <p className="quiet small">{words.legend(day(weeks[0] ?? since.week), day(weeks.at(-1) ?? since.week))}</p>
      {since.words.length > 0 && (
        <p>
          {words.words} <strong>{since.words.map(({ word, customers }) => words.wordOf(word, format.number(customers))).join(', ')}</strong>
        </p>
      )}
      {since.newest.length > 0 && (
        <ul className={css.newest} aria-label={words.newest}>
          {since.newest.slice(0, 3).map(({ id, title }) => (
            <li key={id}>
              <Link to="/cases/$caseId" params={{ caseId: id }} className="link">
                {title}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet small">{since.noticedAt === undefined ? words.notTold : words.told(format.dateTime(since.noticedAt))}</p>
      <div className="row">
        {mayManage(member.role) && (
          <Button size="compact-sm" onClick={() => onFix(cause.cause)}>
            {words.writeFix}
          </Button>
        )}
        <Link to="/insights/cases" search={{ period: 'quarter', cause: cause.cause, measure: 'cases' }} className="link">
          {words.openCases}
        </Link>
      </div>
    </section>
  )
}

/** Who looks here has seen what they were told of the shop. */
function useSeen(): void {
  const api = useApi()
  const queryClient = useQueryClient()
  const isTold = (useQuery(noticesQuery(api)).data?.rows ?? []).some(({ caseId }) => caseId === undefined)
  const { mutate } = useMutation({
    mutationFn: () => api.client.call('see-notices', { caseId: null }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['notices'] }),
  })
  useEffect(() => {
    if (isTold) mutate()
  }, [isTold, mutate])
}
