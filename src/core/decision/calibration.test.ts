import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrationOf, type Forecast } from './calibration.ts'

const told = (predicted: number, happened: boolean, weight = 1): Forecast => ({ kind: 'dispute', predicted, happened, weight })

describe('calibration', () => {
  it('scores by the squared distance of what was told from what came', () => {
    const { brier, brierOfShare, expected } = calibrationOf([told(0.2, false), told(0.8, true), told(0.6, false), told(0.4, true)])
    expect(brier).toBeCloseTo((0.04 + 0.04 + 0.36 + 0.36) / 4, 12)
    expect(brierOfShare).toBe(0.25)
    expect(expected).toBeCloseTo(2, 12)
  })

  it('puts each forecast into one step, whatever their order, and counts open windows in part', () => {
    const forecast = fc.record({
      kind: fc.constant('dispute' as const),
      predicted: fc.double({ min: 0, max: 1, noNaN: true }),
      happened: fc.boolean(),
      weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(forecast, { minLength: 1, maxLength: 60 }), (forecasts) => {
        const one = calibrationOf(forecasts)
        const other = calibrationOf(forecasts.toReversed())
        expect(one.bins.reduce((sum, { count }) => sum + count, 0)).toBe(forecasts.length)
        expect(one.bins.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(one.weight, 9)
        expect(one.brier).toBeCloseTo(other.brier!, 9)
        expect(one.brier).toBeGreaterThanOrEqual(0)
        expect(one.brier).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('says when there is too little to judge by', () => {
    expect(calibrationOf([]).brier).toBeUndefined()
    const many = Array.from({ length: 40 }, (_, index) => told(0.2, index < 8))
    expect(calibrationOf(many).enough).toBe(true)
    expect(calibrationOf(many.slice(0, 20)).enough).toBe(false)
    expect(calibrationOf(many.map((one) => ({ ...one, happened: false }))).enough).toBe(false)
    expect(calibrationOf(many.map((one) => ({ ...one, weight: 0.5 }))).enough).toBe(false)
  })
})
