import type { ReactNode } from 'react'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import css from './insights-page.module.css'
import type { InsightSums } from './insights-query.ts'

export interface SumsLine {
  readonly key: string
  readonly label: ReactNode
  readonly sums: InsightSums
  readonly share?: number | undefined
}

/** The table behind a chart: all that cases come to, line by line. */
export function SumsTable({
  caption,
  of,
  lines,
  total,
}: {
  readonly caption: string
  readonly of: string
  readonly lines: readonly SumsLine[]
  readonly total?: InsightSums | undefined
}) {
  const words = useTexts().insights.table
  const format = useFormat()
  const hasShares = lines.some(({ share }) => share !== undefined)
  const cells = (sums: InsightSums) => (
    <>
      <td>{format.number(sums.cases)}</td>
      {[sums.costMinor, sums.givenMinor, sums.lostMinor].map((minor, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand where they stand
        <td key={index}>{format.money(minor)}</td>
      ))}
      <td>{format.number(Math.round(sums.hours * 10) / 10)}</td>
      <td>{format.money(sums.timeMinor)}</td>
      <td>{format.money(sums.reviewMinor)}</td>
      <td>{format.number(sums.heat)}</td>
    </>
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keys
    <section className={css.scroll} tabIndex={0} aria-label={words.regionOf(caption)}>
      <table className={css.table}>
        <caption className="out-of-sight">{caption}</caption>
        <thead>
          <tr>
            {[of, words.cases, words.cost, words.given, words.lost, words.hours, words.time, words.review, words.heat].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            {hasShares && <th scope="col">{words.share}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, label, sums, share }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {cells(sums)}
              {hasShares && <td>{share === undefined ? '' : format.percent(share)}</td>}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              {cells(total)}
              {hasShares && <td />}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}
