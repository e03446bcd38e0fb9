import type { Decision } from '../../src/core/decision/decision.ts'
import { FACT_SOURCES } from '../../src/core/decision/sources.ts'
import { useTexts } from '../texts/texts.tsx'
import css from './math.module.css'

/** The published figures that went in, each with who says so. */
export function MathSources({ result }: { readonly result: Decision }) {
  const texts = useTexts()
  const ids = [...new Set(result.inputs.flatMap(({ fact }) => (fact === undefined ? [] : [fact])))].sort()
  const known = ids.flatMap((id) => (FACT_SOURCES[id] === undefined ? [] : [{ id, ...FACT_SOURCES[id] }]))
  if (known.length === 0) return null
  return (
    <section>
      <h3>{texts.math.sources}</h3>
      <ul className={css.list}>
        {known.map(({ id, says, source, url, year }) => (
          <li key={id}>
            <b>{id}</b> {says}{' '}
            {url === undefined ? (
              <span className="quiet">{`${source}, ${year}.`}</span>
            ) : (
              <a className="quiet" href={url} target="_blank" rel="noreferrer">
                {`${source}, ${year}`}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
