import { useTexts } from '../texts/texts.tsx'
import css from './play-reader.module.css'
import type { ReadablePlay } from './play-reader.tsx'

/** What a play rests on, each with its address and what was taken from it. */
export function PlaySources({ play, level }: { readonly play: ReadablePlay; readonly level: 2 | 3 }) {
  const texts = useTexts()
  const Heading = `h${level}` as const
  return (
    <section>
      <Heading>{texts.play.sources}</Heading>
      <ol className={css.sources}>
        {play.sources.map(({ id, title, address, year, took }) => (
          <li key={id}>
            {address === undefined ? (
              title
            ) : (
              <a href={address} target="_blank" rel="noreferrer">
                {title}
              </a>
            )}
            {year !== undefined && `, ${year}`}. <span className="quiet">{took}</span>
          </li>
        ))}
      </ol>
      <p className="quiet small">{texts.play.reviewed(play.reviewed)}</p>
    </section>
  )
}
