import type { Turn } from '../../app/conversations-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import css from './plays-used.module.css'

export type UsedPlay = Turn['answer']['plays'][number]

interface PlaysUsedProps {
  readonly plays: readonly UsedPlay[]
  readonly title?: string
  readonly onOpen: (play: UsedPlay) => void
}

/** The plays an answer rests on, each a way into it. */
export function PlaysUsed({ plays, title, onOpen }: PlaysUsedProps) {
  const texts = useTexts()
  const heading = title ?? texts.ask.plays
  if (plays.length === 0) return null
  return (
    <div className={css.plays}>
      <h3 className="step">{heading}</h3>
      <ul>
        {plays.map((play) => (
          <li key={`${play.from} ${play.id}`}>
            <button type="button" className={css.play} onClick={() => onOpen(play)}>
              <b>{play.title}</b>
              {play.from === 'shop' && <span className={css.own}>{texts.ask.fromShop}</span>}
              {play.sections.length > 0 && (
                <span className="quiet small">{texts.ask.used(play.sections.map((name) => texts.play.sections[name]).join(', '))}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
