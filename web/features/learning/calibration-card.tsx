import type { Learning } from '../../app/learning-query.ts'
import { type Texts, useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { type Format, useFormat } from '../../ui/format.tsx'
import css from './learning-page.module.css'

type Calibration = Learning['calibration']['all']

/** Whether what decisions told came true: one sentence, and behind it what was told and what came, step by step. */
export function CalibrationCard({ learning }: { readonly learning: Learning }) {
  const texts = useTexts()
  const words = texts.learning
  const format = useFormat()
  const { all } = learning.calibration
  return (
    <Card title={words.calibration}>
      <div className={css.verdict}>
        {verdictOf(all, learning.leastToJudge, texts, format).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {all.weight < all.count && <p className="quiet small">{words.partly}</p>}
      </div>
      {all.count > 0 &&
        (all.enough ? (
          <Behind calibration={learning.calibration} />
        ) : (
          <details className={css.soFar}>
            <summary>{words.soFar}</summary>
            <Behind calibration={learning.calibration} />
          </details>
        ))}
    </Card>
  )
}

/** What the sentence rests on. */
function Behind({ calibration }: { readonly calibration: Learning['calibration'] }) {
  const texts = useTexts()
  const words = texts.learning
  const format = useFormat()
  return (
    <div className={css.behind}>
      <Bins bins={calibration.all.bins} />
      <ul className="quiet small">
        {calibration.byKind
          .filter(({ count }) => count > 0)
          .map(({ kind, count, events, expected }) => (
            <li key={kind}>
              {words.kindLine(
                words.kinds[kind],
                format.number(count),
                format.number(events),
                format.number(Math.round(expected * 10) / 10),
              )}
            </li>
          ))}
      </ul>
    </div>
  )
}

function verdictOf(
  { count, weight, events, expected, brier, brierOfShare, enough }: Calibration,
  least: Learning['leastToJudge'],
  texts: Texts,
  format: Format,
): string[] {
  const words = texts.learning
  const tenth = (value: number) => format.number(Math.round(value * 10) / 10)
  if (weight < least.forecasts) return [words.tooFew(tenth(weight), format.number(least.forecasts))]
  if (!enough || brier === undefined || brierOfShare === undefined) return [words.tooOneSided(format.number(least.events))]
  return [
    words.cameTrue(format.number(count), format.number(events), tenth(expected)),
    `${words.score(format.number(brier), format.number(brierOfShare))} ${brier < brierOfShare ? words.better : words.worse}`,
  ]
}

/** Told against came, with a bar for each: told hollow, came full. */
function Bins({ bins }: { readonly bins: Calibration['bins'] }) {
  const texts = useTexts()
  const words = texts.learning
  const format = useFormat()
  return (
    <table className={css.bins}>
      <caption className="out-of-sight">{words.bins}</caption>
      <thead>
        <tr>
          <th scope="col">{words.told}</th>
          <th scope="col">{words.came}</th>
          <th scope="col">
            <span className="out-of-sight">{words.bins}</span>
          </th>
          <th scope="col">{words.cases}</th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ low, high, count, predicted, happened }) => (
          <tr key={low}>
            <th scope="row">{words.between(format.percent(low), format.percent(high))}</th>
            <td>{format.percent(happened)}</td>
            <td aria-hidden="true">
              <svg className={css.bar} viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
                <rect className={css.came} x="0" y="3" width={happened * 100} height="8" />
                <rect className={css.told} x={Math.min(99, predicted * 100)} y="0" width="1" height="14" />
              </svg>
            </td>
            <td>{format.number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
