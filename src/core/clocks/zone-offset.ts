/** How far the clock on the wall is ahead of UTC at an instant, both in ms. */
export type OffsetAt = (atMs: number) => number

/** The clock of a time zone, as the runtime's own table of zones has it. Making one is slow, asking it is not. */
export function offsetsOf(timeZone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  return (atMs) => {
    const name = format.formatToParts(atMs).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign, hours = 0, minutes = 0, seconds = 0] = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name) ?? []
    const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
    return sign === '-' ? -ms : ms
  }
}

/** The first instant of a stretch, to the minute, at which the clock stands as it does at the stretch's end. */
export function changeOfOffset(offsetAt: OffsetAt, fromMs: number, toMs: number): number {
  const after = offsetAt(toMs)
  let [before, until] = [Math.floor(fromMs / 60_000), Math.ceil(toMs / 60_000)]
  while (until - before > 1) {
    const middle = Math.floor((before + until) / 2)
    if (offsetAt(middle * 60_000) === after) until = middle
    else before = middle
  }
  return until * 60_000
}
