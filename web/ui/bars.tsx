import type { ReactNode } from 'react'
import css from './bars.module.css'

export interface Bar {
  readonly key: string
  /** What it is of; may lead somewhere. */
  readonly label: ReactNode
  /** What it comes to, in words. */
  readonly value: string
  /** 0–1 of the longest. */
  readonly length: number
  readonly note?: string | undefined
  /** `full` for what matters most, `hatched` for the others, `open` for what is not over. Told apart by their pattern, not by colour. */
  readonly fill: 'full' | 'hatched' | 'open'
}

/** Lying bars, each with its words above it: read as a list where it cannot be seen. */
export function Bars({ label, bars }: { readonly label: string; readonly bars: readonly Bar[] }) {
  return (
    <ol className={css.bars} aria-label={label}>
      {bars.map(({ key, label: of, value, length, note, fill }) => (
        <li key={key}>
          <span className={css.of}>{of}</span>
          <span className={css.value}>
            {value}
            {note !== undefined && <span className="quiet small"> {note}</span>}
          </span>
          <svg className={css.track} aria-hidden="true" data-fill={fill} width="100%" height="14">
            {length > 0 && (
              <rect className={css.bar} x="0.5" y="0.5" width={`${Math.max(0.4, Math.min(1, length) * 99.6)}%`} height="13" rx="2" />
            )}
            {length > 0 && fill === 'hatched' && <Hatching length={length} />}
          </svg>
        </li>
      ))}
    </ol>
  )
}

/** Slanted lines every 7 px, as far as the bar goes. */
function Hatching({ length }: { readonly length: number }) {
  return (
    <svg x="0.5" y="0.5" width={`${Math.max(0.4, Math.min(1, length) * 99.6)}%`} height="13" aria-hidden="true">
      {HATCHES.map((x) => (
        <line key={x} className={css.hatch} x1={x} y1="13" x2={x + 13} y2="0" />
      ))}
    </svg>
  )
}

const HATCHES = Array.from({ length: 180 }, (_, index) => (index - 2) * 7)
