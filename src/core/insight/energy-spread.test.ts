import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { energySpreadOf } from './energy-spread.ts'

const group = (customers: number, messages: number) => ({ customers, messages, cases: customers })

describe('the spread of energy', () => {
  it('of nobody, and of people who wrote nothing, is nothing', () => {
    expect(energySpreadOf([], 0.25)).toEqual({ customers: 0, cases: 0, messages: 0, halfBy: 0, topTenth: 0, above: 0 })
    expect(energySpreadOf([group(4, 0)], 0.25)).toMatchObject({ customers: 4, halfBy: 0, topTenth: 0, above: 0 })
  })

  it('of one customer who is half of all says so', () => {
    expect(energySpreadOf([group(1, 20), group(20, 1)], 0.25)).toEqual({
      ...{ customers: 21, cases: 21, messages: 40, halfBy: 1, above: 1 },
      topTenth: 22 / 40,
    })
    expect(energySpreadOf([group(10, 3)], 0.25)).toMatchObject({ halfBy: 5, topTenth: 0.1, above: 0 })
  })

  it('is what counting customers one by one gives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (wrote, threshold) => {
          const each = Map.groupBy(wrote, (messages) => messages)
          const told = energySpreadOf(
            [...each].map(([messages, people]) => group(people.length, messages)),
            threshold,
          )
          const ordered = wrote.toSorted((a, b) => b - a)
          const whole = ordered.reduce((sum, one) => sum + one, 0)
          expect(told).toMatchObject({ customers: wrote.length, messages: whole })
          if (whole === 0) return
          let [people, written] = [0, 0]
          while (written * 2 < whole) written += ordered[people++]!
          expect(told.halfBy).toBe(people)
          const tenth = ordered.slice(0, Math.ceil(wrote.length / 10)).reduce((sum, one) => sum + one, 0)
          expect(told.topTenth).toBeCloseTo(tenth / whole, 12)
          expect(told.above).toBe(wrote.filter((one) => one >= threshold * whole).length)
        },
      ),
      { numRuns: 100 },
    )
  })
})
