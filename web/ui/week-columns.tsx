import css from './week-columns.module.css'

interface WeekColumnsProps {
  /** All that it shows, in words. */
  readonly label: string
  readonly counts: readonly number[]
  /** Drawn as a dashed line. */
  readonly expected?: number | undefined
  /** From this place on columns are full; before it they are outlined. */
  readonly since?: number | undefined
}

const STEP = 10
const HEIGHT = 56

/** Upright columns side by side, with what was to be expected as a line: told apart by their fill, not by colour. */
export function WeekColumns({ label, counts, expected, since }: WeekColumnsProps) {
  const most = Math.max(1, expected ?? 0, ...counts)
  const heightOf = (count: number) => (count / most) * (HEIGHT - 4)
  const width = Math.max(1, counts.length) * STEP
  const line = expected === undefined ? undefined : HEIGHT - 1 - heightOf(expected)
  return (
    <svg className={css.columns} role="img" aria-label={label} viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none">
      {counts.map((count, place) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a week has no other name here.
          key={place}
          data-fill={since !== undefined && place >= since ? 'full' : 'open'}
          x={place * STEP + 1.5}
          width={STEP - 3}
          y={HEIGHT - 1 - heightOf(count)}
          height={heightOf(count)}
        />
      ))}
      <line className={css.ground} x1="0" x2={width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {line !== undefined && <line className={css.expected} x1="0" x2={width} y1={line} y2={line} />}
    </svg>
  )
}
