import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  betaOf,
  type Distribution,
  lognormalOf,
  meanOf,
  normalCdf,
  normalQuantile,
  pertOf,
  point,
  quantileOf,
  quantileTable,
  readTable,
  varianceOf,
} from './probability.ts'

const distributions: fc.Arbitrary<Distribution> = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map(point),
  fc
    .tuple(fc.double({ min: 0.005, max: 0.995, noNaN: true }), fc.double({ min: 2, max: 200, noNaN: true }))
    .map(([mean, cases]) => betaOf(mean, cases)),
  fc
    .tuple(
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.double({ min: 0.01, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([min, width, at]) => pertOf(min, min + width * at, min + width)),
  fc
    .tuple(fc.double({ min: 0.01, max: 1e4, noNaN: true }), fc.double({ min: 1.01, max: 8, noNaN: true }))
    .map(([median, times]) => lognormalOf(median, median * times)),
)

/** Mean and variance by equal slices of chance, finer towards the ends. */
function momentsBySlices(distribution: Distribution): { mean: number; variance: number } {
  const slices = 4000
  let mean = 0
  let square = 0
  for (let i = 0; i < slices; i++) {
    const value = quantileOf(distribution, (i + 0.5) / slices)
    mean += value / slices
    square += value ** 2 / slices
  }
  return { mean, variance: square - mean ** 2 }
}

describe('the normal distribution', () => {
  it.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [-1.959963984540054, 0.025],
    [3.5, 0.9997673709209645],
    [-6, 9.865876450376946e-10],
  ])('has its known values at %f', (z, chance) => {
    expect(normalCdf(z)).toBeCloseTo(chance, 12)
  })

  it('is undone by its quantile', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (chance) => {
        expect(normalCdf(normalQuantile(chance))).toBeCloseTo(chance, 10)
      }),
    )
  })
})

describe('a distribution', () => {
  it.each<[string, Distribution]>([
    ['beta(2, 6)', { kind: 'beta', alpha: 2, beta: 6 }],
    ['a beta that leans on 0', { kind: 'beta', alpha: 0.8, beta: 7 }],
    ['pert(2, 5, 20)', pertOf(2, 5, 20)],
    ['lognormal(1, 3)', lognormalOf(1, 3)],
  ])('has the mean and variance of its formulas: %s', (_name, distribution) => {
    const sliced = momentsBySlices(distribution)
    expect(sliced.mean / meanOf(distribution)).toBeCloseTo(1, 2)
    expect(sliced.variance / varianceOf(distribution)).toBeCloseTo(1, 1)
  })

  it('has rising quantiles', () => {
    fc.assert(
      fc.property(
        distributions,
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (distribution, a, b) => {
          expect(quantileOf(distribution, Math.min(a, b))).toBeLessThanOrEqual(quantileOf(distribution, Math.max(a, b)) + 1e-9)
        },
      ),
    )
  })

  it('is drawn through its table with its exact mean', () => {
    fc.assert(
      fc.property(distributions, (distribution) => {
        const table = quantileTable(distribution)
        let mean = 0
        const slices = 2000
        for (let i = 0; i < slices; i++) mean += readTable(table, normalQuantile((i + 0.5) / slices)) / slices
        const spread = Math.sqrt(varianceOf(distribution))
        expect(Math.abs(mean - meanOf(distribution))).toBeLessThanOrEqual(0.01 * spread + 1e-9 * Math.abs(mean))
      }),
      { numRuns: 60 },
    )
  })

  it('of no room is a point', () => {
    expect(pertOf(3, 3, 3)).toEqual(point(3))
    expect(betaOf(0, 10)).toEqual(point(0))
    expect(betaOf(1, 10)).toEqual(point(1))
    expect(lognormalOf(0, 5)).toEqual(point(0))
  })
})
