import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HEATS } from '../case.ts'
import { type CaseEnergy, ENERGY_MEASURES, energyVerdict, hotHoursOf, sharesOf, sumEnergy } from './energy-share.ts'

const caseOf = (more: Partial<CaseEnergy> = {}): CaseEnergy => ({ messages: 2, heat: 2, hours: 1, givenBackMinor: 500, ...more })
const many = (count: number, more?: Partial<CaseEnergy>) => new Array<CaseEnergy>(count).fill(caseOf(more))
const judge = (own: CaseEnergy[], others: CaseEnergy[], customers: number) =>
  energyVerdict({ own: sumEnergy(own, 0), whole: sumEnergy([...own, ...others], 0), customers, threshold: 0.25 })

describe('the share of energy', () => {
  it('of all customers adds to one in every measure of which there is any, and is never below nought or above one', () => {
    const anyCase = fc.record({
      messages: fc.nat(50),
      heat: fc.constantFrom(...HEATS),
      hours: fc.option(fc.double({ min: 0, max: 40, noNaN: true })),
      givenBackMinor: fc.nat(1e7),
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(anyCase, { maxLength: 8 }), fc.nat(1e8)), { maxLength: 12 }), (customers) => {
        const whole = sumEnergy(
          customers.flatMap(([cases]) => cases),
          customers.reduce((sum, [, bought]) => sum + bought, 0),
        )
        const shares = customers.map(([cases, bought]) => sharesOf(sumEnergy(cases, bought), whole))
        for (const measure of ENERGY_MEASURES) {
          const own = shares.map((one) => one[measure])
          if (whole[measure] === 0) expect(own.every((one) => one === undefined)).toBe(true)
          else {
            expect(own.reduce<number>((sum, one) => sum + one!, 0)).toBeCloseTo(1, 9)
            expect(own.every((one) => one! >= 0 && one! <= 1)).toBe(true)
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('weighs an hour by the heat of its case: five for a furious one, one for a calm one', () => {
    expect(hotHoursOf({ heat: 4, hours: 1 })).toBe(5)
    expect(hotHoursOf({ heat: 0, hours: 1.5 })).toBe(1.5)
    expect(hotHoursOf({ heat: 4, hours: null })).toBe(0)
  })

  it('says nothing of nobody, and that a few cases say little, however great a share of them is', () => {
    expect(judge([], [], 0)).toEqual({ verdict: 'nothing' })
    expect(judge([], many(40), 20)).toEqual({ verdict: 'nothing' })
    expect(judge(many(1), many(2), 3)).toMatchObject({ verdict: 'too_few', greatest: { share: expect.closeTo(1 / 3) } })
    expect(judge(many(30), many(30), 3)).toMatchObject({ verdict: 'too_few', greatest: { share: 0.5 } })
    expect(judge(many(1, { messages: 0, hours: null }), [], 1)).toEqual({ verdict: 'nothing' })
  })

  it('of one customer who is half of all is above the threshold, and of one of many is not', () => {
    expect(judge(many(20), many(20), 12)).toMatchObject({ verdict: 'above', greatest: { share: 0.5 } })
    expect(judge(many(2), many(38), 30)).toMatchObject({ verdict: 'usual' })
  })

  it('goes by hours only where enough cases say them', () => {
    const heavy = many(1, { hours: 100, messages: 1, heat: 0 })
    expect(judge(heavy, many(40, { hours: null }), 20)).toMatchObject({ verdict: 'usual', greatest: { measure: 'messages' } })
    expect(judge(heavy, many(40, { hours: 1 }), 20)).toMatchObject({ verdict: 'above', greatest: { measure: 'hours' } })
  })
})
