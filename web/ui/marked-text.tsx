import { Fragment, type KeyboardEvent, useState } from 'react'

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
  /** The groups that are lit now. */
  readonly lit?: readonly string[] | undefined
  readonly classOf: (kind: string) => string | undefined
  /** The element that tells of what is lit. */
  readonly toldBy?: string | undefined
  /** Called with the groups of a mark while it is looked at, with none when it is left; then marks can be reached by keyboard. */
  readonly onLook?: ((keys: readonly string[]) => void) | undefined
}

/** The text with its marks, each character once. Tab goes to one mark, arrow keys from one to the next. */
export function MarkedText({ text, marks, lit = [], classOf, toldBy, onLook }: MarkedTextProps) {
  const [stop, setStop] = useState(0)
  const segments = segmentsOf(text, marks)
  // Blank space between two overlapping marks is marked and is nowhere to go.
  const isStop = ({ start, end, mark }: Segment) => mark !== undefined && text.slice(start, end).trim() !== ''
  const starts = segments.filter(isStop).map(({ start }) => start)
  const tabStop = starts.includes(stop) ? stop : starts[0]
  return segments.map((segment) => {
    const { start, end, mark, keys } = segment
    const words = text.slice(start, end)
    if (mark === undefined) return <Fragment key={start}>{words}</Fragment>
    const look = onLook &&
      isStop(segment) && {
        role: 'button',
        tabIndex: start === tabStop ? 0 : -1,
        'aria-describedby': toldBy,
        onMouseEnter: () => onLook(keys),
        onMouseLeave: () => onLook([]),
        onFocus: () => {
          setStop(start)
          onLook(keys)
        },
        onBlur: () => onLook([]),
        onKeyDown: goAmongMarks,
      }
    return (
      <mark
        key={start}
        className={classOf(mark.kind)}
        {...(look ?? { title: mark.label })}
        data-lit={keys.some((key) => lit.includes(key)) ? 'yes' : undefined}
      >
        {words}
      </mark>
    )
  })
}

/** Arrow keys, Home and End, as in a toolbar. */
function goAmongMarks(event: KeyboardEvent<HTMLElement>): void {
  const marks = [...(event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('mark[role=button]') ?? [])]
  const at = marks.indexOf(event.currentTarget)
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: marks.length - 1,
  }
  const to = marks[steps[event.key] ?? -1]
  if (to === undefined) return
  event.preventDefault()
  to.focus()
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
