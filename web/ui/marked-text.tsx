import { Fragment } from 'react'

/** A stretch of a text with a reason to show it: half-open, UTF-16 units. */
export interface Mark {
  readonly start: number
  readonly end: number
  /** Which look it has; where marks overlap the one with the higher rank shows. */
  readonly kind: string
  readonly rank: number
  /** What it says, on hover. */
  readonly label: string
  /** Groups marks that light up together. */
  readonly key: string
}

interface MarkedTextProps {
  readonly text: string
  readonly marks: readonly Mark[]
  /** The group that is lit now. */
  readonly lit?: string | undefined
  readonly classOf: (kind: string) => string | undefined
}

/** The text with its marks, each character once. */
export function MarkedText({ text, marks, lit, classOf }: MarkedTextProps) {
  return segmentsOf(text, marks).map((segment) =>
    segment.mark === undefined ? (
      <Fragment key={segment.start}>{text.slice(segment.start, segment.end)}</Fragment>
    ) : (
      <mark
        key={segment.start}
        className={classOf(segment.mark.kind)}
        title={segment.mark.label}
        data-lit={lit !== undefined && segment.keys.includes(lit) ? 'yes' : undefined}
      >
        {text.slice(segment.start, segment.end)}
      </mark>
    ),
  )
}

export interface Segment {
  readonly start: number
  readonly end: number
  readonly mark: Mark | undefined
  readonly keys: readonly string[]
}

/** Cuts [0, text.length) where marks begin and end. In order, without gaps; marks beyond the text are cut to it. */
export function segmentsOf(text: string, marks: readonly Mark[]): Segment[] {
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter((mark) => mark.start < mark.end)
  const cuts = [...new Set([0, text.length, ...inside.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b)
  const opening = Map.groupBy(inside, (mark) => mark.start)
  const segments: Segment[] = []
  let open: Mark[] = []
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1]
    if (end === undefined) break
    open = [...open.filter((mark) => mark.end > start), ...(opening.get(start) ?? [])]
    const top = open.reduce<Mark | undefined>((best, mark) => (best === undefined || mark.rank > best.rank ? mark : best), undefined)
    const previous = segments.at(-1)
    const keys = open.map((mark) => mark.key)
    if (previous !== undefined && previous.mark?.key === top?.key && previous.keys.join() === keys.join()) {
      segments[segments.length - 1] = { ...previous, end }
    } else segments.push({ start, end, mark: top, keys })
  }
  return segments
}
