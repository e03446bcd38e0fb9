import { describe, expect, it } from 'vitest'
import { scaleFor } from './slider-scale.ts'

describe('the scale of a slider', () => {
  it('runs over all of a chance, by the percent', () => {
    expect(scaleFor({ unit: 'chance', value: 0.4, low: 0.2, high: 0.7 }, [])).toEqual({ from: 0, to: 1, step: 0.01 })
  })

  it.each([
    { unit: 'hours' as const, value: 1.5, low: 0.5, high: 3, flips: [1], step: 0.02 },
    { unit: 'minor' as const, value: 3000, low: 2000, high: 4500, flips: [], step: 50 },
    { unit: 'minor' as const, value: 3, low: 1, high: 5, flips: [9], step: 1 },
    { unit: 'minor' as const, value: 20_000_000, low: 1_000_000, high: 50_000_000, flips: [90_000_000], step: 1_000_000 },
  ])('holds the range and the flips of $value $unit in round steps', ({ step, flips, ...number }) => {
    const scale = scaleFor(number, flips)
    expect(scale.step).toBeCloseTo(step, 12)
    expect(scale.from).toBe(0)
    expect(scale.to).toBeGreaterThan(Math.max(number.high, ...flips))
    expect((scale.to - scale.from) / scale.step).toBeLessThanOrEqual(260)
  })

  it('goes below nothing for a customer who costs more than they bring', () => {
    const scale = scaleFor({ unit: 'minor', value: -4000, low: -9000, high: 500 }, [])
    expect(scale.from).toBeLessThan(-9000)
    expect(scale.to).toBeGreaterThan(500)
  })

  it('has two ends where a number is nothing', () => {
    const scale = scaleFor({ unit: 'minor', value: 0, low: 0, high: 0 }, [])
    expect(scale.to).toBeGreaterThan(scale.from)
  })
})
