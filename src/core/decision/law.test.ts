import { describe, expect, it } from 'vitest'
import { findReturnRight, LATE_RIGHTS, RETURN_RIGHTS } from './law.ts'
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
    ['EU, by web, nobody told them of the right', { ...online, daysSinceDelivery: 200, toldOfRight: false }, 10_000, /D001/],
    ['EU, part of it the shop may keep', { ...online, mayKeepMinor: 3000 }, 7000, /D001/],
    ['EU, at a fair', { ...online, saleChannel: 'temporary_place' }, 10_000, /D001/],
    [
      'a sale in the shop follows the place of the shop',
      { saleChannel: 'off_premises', shopCountry: 'DE', daysSinceDelivery: 3 },
      10_000,
      /D001/,
    ],
    ['by web, the place of the customer not known', { saleChannel: 'distance', shopCountry: 'DE', daysSinceDelivery: 3 }, 0, undefined],
    [
      'US, sold at a fair, below its floor',
      { saleChannel: 'temporary_place', customerCountry: 'US', daysSinceDelivery: 2, orderValueMinor: 12_999 },
      0,
      undefined,
    ],
    ['Canada, sold at home, tenth day', { saleChannel: 'off_premises', customerCountry: 'CA', daysSinceDelivery: 10 }, 10_000, /D021/],
    [
      'New York, unused',
      { saleChannel: 'distance', customerRegion: 'US-NY', daysSinceDelivery: 20, policyPosted: false, goodsUsed: false },
      10_000,
      /D010/,
    ],
    [
      'New York, not known whether it was used',
      { saleChannel: 'distance', customerRegion: 'US-NY', daysSinceDelivery: 20, policyPosted: false },
      0,
      undefined,
    ],
    ['Maryland, no policy posted: to be looked up', { saleChannel: 'shop', customerRegion: 'US-MD', policyPosted: false }, 0, /D015/],
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
    for (const right of [...RETURN_RIGHTS, ...LATE_RIGHTS]) {
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

describe('goods that do not come in time', () => {
  const missing = { delivered: false, saleChannel: 'distance', customerCountry: 'US', daysSinceOrder: 34 } as const
  it.each<[string, Partial<Situation>, number]>([
    ['US, by web, after thirty days, even where a carrier lost it', missing, 10_000],
    ['US, inside thirty days', { ...missing, daysSinceOrder: 30 }, 0],
    ['US, after the time that was promised', { ...missing, daysSinceOrder: 12, promisedDays: 7 }, 10_000],
    ['US, inside the time that was promised', { ...missing, promisedDays: 60 }, 0],
    ['Canada', { ...missing, customerCountry: 'CA' }, 10_000],
    ['sold in the shop', { ...missing, saleChannel: 'shop' }, 0],
    ['days not known', { delivered: false, saleChannel: 'distance', customerCountry: 'US' }, 0],
  ])('%s', (_, situation, amountMinor) => expect(owed(situation, asksNothing).amountMinor).toBe(amountMinor))
})

describe('a defect that nobody has explained', () => {
  const broken = { faultOfShop: 'unknown', cause: 'damaged_defective', vertical: 'online_shop' } as const
  it.each<[string, Partial<Situation>, number]>([
    ['EU, within a year: counts as the shop’s', { ...broken, customerCountry: 'FR', daysSinceDelivery: 300 }, 10_000],
    ['EU, after a year', { ...broken, customerCountry: 'FR', daysSinceDelivery: 400 }, 0],
    ['EU, with evidence against it', { ...broken, customerCountry: 'FR', daysSinceDelivery: 300, evidenceStrength: 'strong' }, 0],
    ['UK, within six months', { ...broken, customerCountry: 'GB', daysSinceDelivery: 180 }, 10_000],
    ['US: nothing is presumed', { ...broken, customerCountry: 'US', daysSinceDelivery: 10 }, 0],
    ['days not known', { ...broken, customerCountry: 'FR' }, 0],
  ])('%s', (_, situation, amountMinor) => expect(owed(situation).amountMinor).toBe(amountMinor))
})

describe('what was not delivered', () => {
  it('is owed by the share that a person states, else by the cause', () => {
    const half = { faultOfShop: 'partly', cause: 'quality_below_expectation' } as const
    expect(owed({ ...half, undeliveredShare: 0.4 }).amountMinor).toBe(4000)
    expect(owed(half).amountMinor).toBe(3000)
  })
})
