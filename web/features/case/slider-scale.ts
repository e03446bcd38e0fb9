import type { Swing } from '../../../src/core/decision/swings.ts'

/** A scale for a slider: its ends and its step, in the unit of the number. */
export interface SliderScale {
  readonly from: number
  readonly to: number
  readonly step: number
}

/** Steps that a hand can still tell apart, about. */
const STEPS = 100
/** Room beyond what is likely, so that the ends of the range are not the ends of the slider. */
const ROOM = 1.25

/** A scale that holds what is likely of a number and where it flips the choice: chances by the percent, all else in round steps from 0. */
export function scaleFor(
  { unit, value, low, high }: Pick<Swing, 'unit' | 'value' | 'low' | 'high'>,
  flips: readonly number[],
): SliderScale {
  if (unit === 'chance' || unit === 'ratio') return { from: 0, to: 1, step: 0.01 }
  const least = Math.min(0, value, low, ...flips)
  const most = Math.max(value, high, ...flips)
  const step = Math.max(unit === 'minor' ? 1 : 1 / 60, roundStep(((most - least) * ROOM) / STEPS))
  const from = least < 0 ? Math.floor((least * ROOM) / step) * step : 0
  return { from, to: Math.max(from + step, Math.ceil((most * ROOM) / step) * step), step }
}

/** The highest of 1, 2 and 5 × 10^k that is not above a size. */
function roundStep(size: number): number {
  if (!(size > 0)) return 0
  const power = 10 ** Math.floor(Math.log10(size))
  const lead = [5, 2, 1].find((candidate) => candidate * power <= size * (1 + 1e-9)) ?? 1
  return lead * power
}
