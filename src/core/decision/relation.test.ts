import { describe, expect, it } from 'vitest'
import { decide } from './decide.ts'
import type { Situation } from './situation.ts'

const relation = (more: Partial<Situation>) =>
  decide({ orderValueMinor: 10_000, currency: 'USD', hourlyCostMinor: 3000, ...more }, { samples: 100 }).relation
const costlyYear = { customerHoursPerYear: 30, customerMarginPerYearMinor: 20_000, priorClaims: 5 } as const

describe('parting', () => {
  it('is eligible after a year that cost more to serve than it brought', () => {
    // 30 hours at $30 are $900 against $200 of margin.
    const judged = relation(costlyYear)
    expect(judged).toMatchObject({ kind: 'watch', eligible: true })
    expect(judged.reasons.join(' ')).toMatch(/\$900.*\$200/)
  })

  it('comes with the sums of the year and a check-list, and neither before it is eligible', () => {
    expect(relation(costlyYear).year).toMatchObject({ hours: 30, costMinor: 90_000, marginMinor: 20_000 })
    expect(relation(costlyYear).checklist.length).toBeGreaterThan(3)
    expect(relation({ ...costlyYear, cancelledBy: 'shop' }).checklist).toEqual([])
    expect(relation({})).not.toHaveProperty('year')
  })

  it('is weighed against the review that it may bring', () => {
    // 7 hours at $30 are $210 against $200: ten dollars saved, for 8 in 100 of what a review costs.
    const close = { ...costlyYear, customerHoursPerYear: 7 }
    expect(relation({ ...close, reviewCostMinor: 5000 }).eligible).toBe(true)
    const judged = relation({ ...close, reviewCostMinor: 50_000 })
    expect(judged).toMatchObject({ eligible: false, year: { reviewRiskMinor: 4000 } })
    expect(judged.reasons.join(' ')).toMatch(/review.*\$40/)
  })

  it.each<[string, Partial<Situation>]>([
    ['on one case, however angry', { chargebackThreat: true, publicReviewThreat: true, legalThreat: true }],
    ['while they bring more than they cost', { ...costlyYear, customerMarginPerYearMinor: 500_000 }],
    ['while something is owed to them', { ...costlyYear, cancelledBy: 'shop' }],
    ['on a threat of violence alone: safety comes first', { safetyThreat: true }],
  ])('is not eligible %s', (_name, situation) => {
    expect(relation(situation).eligible).toBe(false)
  })

  it('never changes the remedy or the cost of any option', () => {
    const base: Situation = { orderValueMinor: 10_000, currency: 'USD', priorClaims: 5 }
    const judged = decide({ ...base, ...costlyYear })
    const plain = decide(base)
    expect(judged.recommended).toBe(plain.recommended)
    expect(judged.options.map((costed) => costed.expectedCostMinor)).toEqual(plain.options.map((costed) => costed.expectedCostMinor))
  })

  it('a customer with several claims is watched', () => {
    expect(relation({ priorClaims: 3 }).kind).toBe('watch')
    expect(relation({ priorClaims: 1 }).kind).toBe('keep')
  })
})
