import { describe, expect, it } from 'vitest'
import { exponential, logarithm, logistic } from './exponential.ts'

describe('our own exponential', () => {
  it.each([-80, -12.5, -1, -1e-9, 0, 0.3, 1, 2.5, 20, 80])('is e to the power of %d', (x) => {
    expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-13)
  })

  it('is held where numbers end', () => {
    expect(exponential(1e9)).toBe(exponential(80))
    expect(logistic(-1e9)).toBeGreaterThanOrEqual(0)
    expect(logistic(1e9)).toBeLessThanOrEqual(1)
  })

  it.each([1e-6, 0.5, 0.9, 1, 1.1, 2, 25, 1e6])('has its logarithm at %d', (x) => {
    expect(logarithm(x)).toBeCloseTo(Math.log(x), 13)
  })
})
