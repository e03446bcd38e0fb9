import { describe, expect, it } from 'vitest'
import { findReturnRight, RETURN_RIGHTS } from './law.ts'
import { mergeReading, type ReadingForDecision } from './merge-reading.ts'
import { owedFor, stakesOf } from './owed.ts'
import type { Situation } from './situation.ts'

const asksRefund: ReadingForDecision = {
  facts: {},
  threats: [],
  amounts: [],
  cause: { kind: 'other', confidence: 0, spans: [] },
  wants: [{ kind: 'refund', confidence: 0.9, spans: [] }],
}
const asksNothing: ReadingForDecision = { ...asksRefund, wants: [] }
function owed(more: Partial<Situation>, reading = asksRefund) {
  const merged = mergeReading({ orderValueMinor: 10_000, currency: 'USD', faultOfShop: 'no', ...more }, reading, undefined)
  return owedFor(merged, stakesOf(merged.situation))
}
const online = { saleChannel: 'distance', customerCountry: 'DE', daysSinceDelivery: 9 } as const

describe('giving it back without a fault of the shop', () => {
  it.each<[string, Partial<Situation>, number, RegExp | undefined]>([
    ['EU, by web, on the ninth day', online, 10_000, /D001/],
    ['EU, by web, on the fourteenth day', { ...online, daysSinceDelivery: 14 }, 10_000, /D001/],
    ['EU, by web, too late', { ...online, daysSinceDelivery: 15 }, 0, undefined],
    ['EU, in the shop', { ...online, saleChannel: 'shop' }, 0, undefined],
    ['EU, by web, made to measure', { ...online, returnExempt: true }, 0, undefined],
    ['EU, by web, days not known', { saleChannel: 'distance', customerCountry: 'DE' }, 0, undefined],
    ['EU, part given back already', { ...online, alreadyRefundedMinor: 4000 }, 6000, /D001/],
    ['UK, by web', { ...online, customerCountry: 'GB' }, 10_000, /D007/],
    ['US, by web: no federal right', { ...online, customerCountry: 'US' }, 0, undefined],
    ['US, sold at home, second day', { saleChannel: 'off_premises', customerCountry: 'US', daysSinceDelivery: 2 }, 10_000, /D013/],
    [
      'US, sold at home, below the floor',
      { saleChannel: 'off_premises', customerCountry: 'US', daysSinceDelivery: 2, orderValueMinor: 2499 },
      0,
      undefined,
    ],
    [
      'California, no policy displayed',
      { saleChannel: 'shop', customerRegion: 'US-CA', daysSinceDelivery: 29, policyPosted: false },
      10_000,
      /D009/,
    ],
    [
      'California, policy displayed',
      { saleChannel: 'shop', customerRegion: 'US-CA', daysSinceDelivery: 29, policyPosted: true },
      0,
      undefined,
    ],
    ['Florida, eighth day', { saleChannel: 'shop', customerRegion: 'US-FL', daysSinceDelivery: 8, policyPosted: false }, 0, undefined],
    ['a person says that it came too late', { ...online, withdrawalInTime: false }, 0, undefined],
  ])('%s', (_, situation, amountMinor, clause) => {
    const result = owed(situation)
    expect(result.amountMinor).toBe(amountMinor)
    if (clause) expect(result.clause).toMatch(clause)
  })

  it('is owed only to whoever asks for it', () => {
    expect(owed(online, asksNothing).amountMinor).toBe(0)
    expect(owed({ ...online, cancelledBy: 'customer' }, asksNothing).amountMinor).toBe(10_000)
  })

  it('names its facts and the year they hold for', () => {
    for (const right of RETURN_RIGHTS) {
      expect(right.facts.every((fact) => /^D\d{3}$/.test(fact))).toBe(true)
      expect(right.asOf).toBeGreaterThan(2000)
    }
    const situation: Situation = { orderValueMinor: 1, currency: 'EUR', ...online }
    expect(findReturnRight({ situation })?.days).toBe(14)
  })
})

describe('who chooses when goods are not as agreed', () => {
  const broken = { faultOfShop: 'yes', cause: 'damaged_defective', vertical: 'online_shop' } as const
  it.each<[string, Partial<Situation>, 'money' | 'money_or_repair']>([
    ['UK goods within thirty days: the customer', { ...broken, customerCountry: 'GB', daysSinceDelivery: 12 }, 'money'],
    ['UK goods after thirty days: put right first', { ...broken, customerCountry: 'GB', daysSinceDelivery: 45 }, 'money_or_repair'],
    ['EU: put right first', { ...broken, customerCountry: 'FR', daysSinceDelivery: 45 }, 'money_or_repair'],
    ['Australia, minor failure: the shop', { ...broken, customerCountry: 'AU' }, 'money_or_repair'],
    ['Australia, major failure: the customer', { ...broken, customerCountry: 'AU', majorFailure: true }, 'money'],
  ])('%s', (_, situation, metBy) => expect(owed(situation).metBy).toBe(metBy))
})
