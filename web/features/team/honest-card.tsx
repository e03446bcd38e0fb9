import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import css from './team.module.css'

/** What is counted, and what never is. */
export function HonestCard() {
  const words = useTexts().team
  return (
    <Card title={words.honest}>
      <div className={css.honest}>
        {(
          [
            [words.counted, words.countedLines],
            [words.never, words.neverLines],
          ] as const
        ).map(([title, lines]) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul className={css.lines}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p className="quiet small">{words.honestLast}</p>
    </Card>
  )
}
