import { Link } from '@tanstack/react-router'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import type { Rehearsal } from './rehearsals-query.ts'
import css from './rehearse.module.css'

type Score = NonNullable<Rehearsal['score']>
type CriterionScore = Score['criteria'][number]

/** How it went: by criterion, with the lines that earned or lost it, and better ones. */
export function ScoreCard({ rehearsal, score }: { readonly rehearsal: Rehearsal; readonly score: Score }) {
  const words = useTexts().rehearse
  const { plays } = rehearsal.scenario
  return (
    <Card title={words.score} lead={outcomeOf(rehearsal, words)}>
      <p className={css.points}>
        <b>{words.scoreOf(score.points)}</b> {words.bands[score.band]}
      </p>
      <ol className={css.criteria}>
        {score.criteria.map((one) => (
          <Criterion key={one.criterion} one={one} />
        ))}
      </ol>
      {plays.length > 0 && (
        <div>
          <h3>{words.plays}</h3>
          <ul className={css.known}>
            {plays.map((play) => (
              <li key={play}>
                <Link to="/plays/$playId" params={{ playId: play }} className="link">
                  {play.replaceAll('-', ' ')}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="quiet small">{words.measure}</p>
    </Card>
  )
}

function outcomeOf({ state, isWarm }: Rehearsal, words: ReturnType<typeof useTexts>['rehearse']): string {
  if (state === 'settled') return isWarm ? words.outcomes.warm : words.outcomes.cool
  return state === 'left' ? words.outcomes.left : words.outcomes.ended
}

function Criterion({ one }: { readonly one: CriterionScore }) {
  const words = useTexts().rehearse
  return (
    <li>
      <details open={one.points < 60}>
        <summary>
          <span>{words.criteria[one.criterion]}</span>
          <span className={css.worth}>{one.points}</span>
          <span className={css.track} aria-hidden="true">
            <i style={{ width: `${Math.max(1, one.points)}%` }} />
          </span>
        </summary>
        <Lines title={words.earned} lines={one.earned} />
        <Lines title={words.lost} lines={one.lost} />
        {one.missing.length > 0 && (
          <>
            <h3>{words.missing}</h3>
            <ul className={css.lines}>
              {one.missing.map(({ what, better }) => (
                <li key={what}>
                  <p>{what}</p>
                  <Better line={better} />
                </li>
              ))}
            </ul>
          </>
        )}
      </details>
    </li>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: CriterionScore['earned'] }) {
  const words = useTexts().rehearse
  if (lines.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className={css.lines}>
        {lines.map(({ turn, quote, why, better }) => (
          <li key={`${turn}-${why}-${quote}`}>
            <p>{quote === '' ? <em>{words.silent}</em> : <q>{quote}</q>}</p>
            <p className="quiet small">{why}</p>
            {better !== undefined && <Better line={better} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function Better({ line }: { readonly line: string }) {
  const words = useTexts().rehearse
  return (
    <p className={css.better}>
      <b>{words.better}</b> {line}
    </p>
  )
}
