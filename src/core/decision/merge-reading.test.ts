import { describe, expect, it } from 'vitest'
import { decide } from './decide.ts'
import { mergeReading, type ReadingForDecision } from './merge-reading.ts'
import type { Situation } from './situation.ts'

const stated: Situation = { orderValueMinor: 10_000, currency: 'USD' }
const reading: ReadingForDecision = {
  threats: [
    { kind: 'chargeback', confidence: 0.9, spans: [], conditional: true, begun: false },
    { kind: 'bad_review', confidence: 0.2, spans: [], conditional: false, begun: false },
    { kind: 'legal', confidence: 0.8, spans: [], conditional: false, begun: true },
  ],
  cause: { kind: 'damaged_defective', confidence: 0.8, spans: [] },
  wants: [
    { kind: 'refund', confidence: 0.9, spans: [] },
    { kind: 'replacement', confidence: 0.3, spans: [] },
  ],
  facts: { faultOfShop: 'yes', paidMinor: 400, goodsReturned: true },
  amounts: [],
}

describe('merging', () => {
  it('takes what is stated before what is read, and what is read before the profile', () => {
    const merged = mergeReading({ ...stated, faultOfShop: 'no' }, reading, { vertical: 'retail', cause: 'other', faultOfShop: 'partly' })
    expect(merged.situation).toMatchObject({ faultOfShop: 'no', cause: 'damaged_defective', vertical: 'retail', chargebackThreat: true })
    expect(merged.origins).toMatchObject({
      faultOfShop: 'stated',
      cause: 'read',
      vertical: 'shop',
      chargebackThreat: 'read',
      orderValueMinor: 'stated',
    })
  })

  it('never overrides a stated value, even a stated no', () => {
    expect(mergeReading({ ...stated, chargebackThreat: false }, reading, undefined).situation.chargebackThreat).toBe(false)
  })

  it('leaves out what is hardly sure', () => {
    const merged = mergeReading(stated, reading, undefined)
    expect(merged.situation.publicReviewThreat).toBeUndefined()
    expect(merged.wants).toEqual(['refund'])
  })

  it('reads a legal step that has begun', () => {
    expect(mergeReading(stated, reading, undefined).situation.legalStepBegun).toBe(true)
  })

  it('leaves out an amount that does not fit the price', () => {
    expect(mergeReading(stated, reading, undefined).situation.paidMinor).toBeUndefined()
    expect(mergeReading(stated, { ...reading, facts: { paidMinor: 0 } }, undefined).situation.paidMinor).toBe(0)
    expect(mergeReading(stated, { ...reading, facts: { paidMinor: 12_000 } }, undefined).situation.paidMinor).toBe(12_000)
  })

  it('takes no money of a profile in another currency', () => {
    const shop = { currency: 'EUR', hourlyCostMinor: 4000, vertical: 'retail' } as const
    const merged = mergeReading(stated, undefined, shop)
    expect(merged.situation.hourlyCostMinor).toBeUndefined()
    expect(merged.situation.vertical).toBe('retail')
    expect(merged.situation.currency).toBe('USD')
  })

  it('marks what was taken from the words as read, also where the caller fills it in', () => {
    expect(decide(stated, { reading, readFields: ['orderValueMinor'] }).inputs[0]).toMatchObject({
      name: 'orderValueMinor',
      origin: 'read',
    })
    expect(decide(stated, { reading }).inputs[0]).toMatchObject({ name: 'orderValueMinor', origin: 'stated' })
  })

  it('takes a price charged twice as paid twice, or as the sum where the words name its half', () => {
    const twice = (...amounts: number[]): ReadingForDecision => ({
      ...reading,
      facts: { chargedTwice: true, paidMinor: 10_000 },
      amounts: amounts.map((amountMinor) => ({ amountMinor, currency: 'USD', span: [0, 1] })),
    })
    expect(mergeReading(stated, twice(10_000, 10_000), undefined).situation).toMatchObject({
      paidMinor: 20_000,
      cause: 'billing_overcharge',
    })
    expect(mergeReading(stated, twice(5000), undefined).situation).toMatchObject({ askedMinor: 5000, cause: 'billing_overcharge' })
    expect(mergeReading({ ...stated, paidMinor: 10_000 }, twice(10_000), undefined).situation.paidMinor).toBe(10_000)
  })

  it('shows in the decision where each number came from', () => {
    const { inputs } = decide({ ...stated, hoursStillToSpend: 2 }, { reading, shop: { currency: 'USD', hourlyCostMinor: 4000 } })
    const origin = (name: string) => inputs.find((input) => input.name === name)
    expect(origin('hoursStillToSpend')).toMatchObject({ origin: 'stated', value: 2 })
    expect(origin('hourlyCostMinor')).toMatchObject({ origin: 'shop', value: 4000 })
    expect(origin('pWinDispute')!.low).toBeLessThan(origin('pWinDispute')!.value)
  })
})
