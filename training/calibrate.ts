import { logistic } from '../src/core/reading/model/exponential.ts'
import type { Calibration } from '../src/core/reading/model/model.ts'

/** One answer that was not trained on: its log-odds, whether it was so, and how much it counts. */
export interface Judged {
  readonly z: number
  readonly positive: boolean
  readonly weight?: number
}

/** The slope and offset under which chances come true as often as they say (Platt 1999), by Newton's method with a weak pull towards slope 1. */
export function calibrate(judged: readonly Judged[]): Calibration {
  let slope = 1
  let offset = 0
  for (let round = 0; round < 40; round++) {
    let gradSlope = pull * (slope - 1)
    let gradOffset = pull * 0.1 * offset
    let slopeSlope = pull
    let slopeOffset = 0
    let offsetOffset = pull * 0.1
    for (const { z, positive, weight = 1 } of judged) {
      const chance = logistic(slope * z + offset)
      const error = weight * (chance - Number(positive))
      const spread = weight * chance * (1 - chance)
      gradSlope += error * z
      gradOffset += error
      slopeSlope += spread * z * z
      slopeOffset += spread * z
      offsetOffset += spread
    }
    const determinant = slopeSlope * offsetOffset - slopeOffset * slopeOffset
    if (Math.abs(determinant) < 1e-12) break
    slope -= (gradSlope * offsetOffset - gradOffset * slopeOffset) / determinant
    offset -= (gradOffset * slopeSlope - gradSlope * slopeOffset) / determinant
    slope = Math.min(5, Math.max(0.05, slope))
    offset = Math.min(10, Math.max(-10, offset))
  }
  return { slope, offset }
}

const pull = 2
