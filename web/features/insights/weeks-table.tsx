import { Button } from '@mantine/core'
import { CSV_MARK, csvLine, csvStyleOf } from '../../../src/core/csv.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { offerFile } from '../../ui/offer-file.ts'
import { WeekColumns } from '../../ui/week-columns.tsx'
import page from './insights-page.module.css'
import css from './rising.module.css'
import type { RisingWeeks } from './rising-query.ts'
import { useDay } from './use-day.ts'
import { useKeyName } from './use-key-name.ts'

/** Every cause with its weeks as a small chart; behind it the counts, as a table and to take along. */
export function WeeksTable({ rising: { weeks, causes, thisWeek } }: { readonly rising: RisingWeeks }) {
  const words = useTexts().rising
  const format = useFormat()
  const day = useDay()
  const keyName = useKeyName()
  const named = causes.map((cause) => ({ ...cause, label: keyName('cause', cause.cause, cause.name) }))
  const saveCsv = () => {
    const style = csvStyleOf(format.locale)
    const lines = [
      csvLine([words.week, ...named.map(({ label }) => label)], style),
      ...weeks.map((week, place) => csvLine([week, ...named.map(({ counts }) => counts[place])], style)),
    ]
    offerFile('cases-a-week.csv', new Blob([CSV_MARK, lines.join('')], { type: 'text/csv' }))
  }
  return (
    <>
      <p className="quiet small">{words.legend(day(weeks[0] ?? thisWeek), day(weeks.at(-1) ?? thisWeek))}</p>
      <ul className={css.causes}>
        {named.map(({ cause, label, counts, expected, state }) => (
          <li key={cause}>
            <span className={css.name}>{label}</span>
            <span className="quiet small">
              {words.states[state]}
              {expected !== undefined &&
                ` · ${words.last}: ${format.number(counts.at(-1) ?? 0)} · ${words.expected}: ${format.number(Math.round(expected * 10) / 10)}`}
            </span>
            <WeekColumns
              label={words.chart(label, day(weeks[0] ?? thisWeek), day(weeks.at(-1) ?? thisWeek), counts.join(', '))}
              counts={counts}
              expected={expected}
            />
          </li>
        ))}
      </ul>
      <details className={page.details}>
        <summary>{words.asTable}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keys. */}
        <section className={page.scroll} aria-label={words.all} tabIndex={0}>
          <table className={page.table}>
            <thead>
              <tr>
                <th scope="col">{words.week}</th>
                {named.map(({ cause, label }) => (
                  <th key={cause} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week, place) => (
                <tr key={week}>
                  <th scope="row">{day(week)}</th>
                  {named.map(({ cause, counts }) => (
                    <td key={cause}>{format.number(counts[place] ?? 0)}</td>
                  ))}
                </tr>
              ))}
              <tr>
                <th scope="row">
                  {day(thisWeek)}, {words.soFar}
                </th>
                {named.map(({ cause, soFar }) => (
                  <td key={cause}>{format.number(soFar)}</td>
                ))}
              </tr>
            </tbody>
          </table>
        </section>
      </details>
      <div className={page.foot}>
        <Button size="compact-sm" aria-label={words.csvOf} onClick={saveCsv}>
          {words.csv}
        </Button>
      </div>
    </>
  )
}
