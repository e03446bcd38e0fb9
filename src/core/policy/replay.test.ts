import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everydaySituation } from '../../../test/arbitrary-situation.ts'
import { openTimesOf } from '../clocks/business-time.ts'
import { type ShopProfile, shopProfileSchema } from '../shop.ts'
import { NO_POLICY, type Policy } from './policy.ts'
import { type PastCase, type RuledShop, replayCase, ruleShop, sumReplayed } from './replay.ts'

const profile: ShopProfile = shopProfileSchema.parse({
  name: 'Lamps',
  currency: 'USD',
  vertical: 'retail',
  country: 'US',
  locale: 'en-US',
  tone: 'plain',
})
const open = openTimesOf(undefined, { timeZone: 'UTC' })
const ruled = (policy: Partial<Policy>): RuledShop => ruleShop({ ...NO_POLICY, ...policy }, { profile, open })
const now = new Date('2026-11-22T12:00:00Z')
const options = { now, money: String }
const past: PastCase = {
  caseId: 'a',
  title: 'A lamp',
  openedAt: new Date('2026-11-20T09:00:00Z'),
  heat: 3,
  channel: 'email',
  threats: [],
  situation: { orderValueMinor: 20_000, currency: 'USD', vertical: 'retail', daysSinceOrder: 20, goodsReturned: true, faultOfShop: 'no' },
  reading: undefined,
  events: [
    { kind: 'customer_spoke', at: new Date('2026-11-20T09:00:00Z') },
    { kind: 'shop_spoke', at: new Date('2026-11-20T13:00:00Z') },
  ],
  casesIn90Days: 1,
  lifetimeMinor: 0,
  hoursWaited: 4,
}

describe('a past case', () => {
  it('is no news under the policy that it was under', () => {
    const same = ruled({ returnWindowDays: 14, refundLimitsMinor: { agent: 100 } })
    expect(replayCase(past, same, same, options)).toBeUndefined()
  })

  it('is paid back where a longer window covers it, and that is what it costs more', () => {
    const one = replayCase(past, ruled({ returnWindowDays: 14 }), ruled({ returnWindowDays: 30 }), options)
    expect(one).toMatchObject({ differs: ['decision'], after: { option: 'full_refund', amountMinor: 20_000 } })
    expect(one?.before.option).not.toBe('full_refund')
    expect(one?.costMinor).toBe((one?.after.expectedCostMinor ?? 0) - (one?.before.expectedCostMinor ?? 0))
  })

  it('needs a yes under a lower limit, by what was chosen then', () => {
    const chosen = { ...past, chosen: { option: 'partial_refund', amountMinor: 6000 } } as const
    const limits = (agent: number) => ruled({ refundLimitsMinor: { agent, manager: 50_000 } })
    expect(replayCase(chosen, limits(10_000), limits(5000), options)).toMatchObject({
      differs: ['approval'],
      after: { yesOf: 'manager' },
      costMinor: 0,
    })
    expect(replayCase(chosen, limits(10_000), limits(6000), options)).toBeUndefined()
  })

  it('moves up where a threshold is lower, and is late where the promise is shorter', () => {
    const to = { kind: 'role', role: 'manager' } as const
    const strict = ruled({
      escalation: { thresholds: [{ id: 'hot', when: 'heat', atLeast: 3, to }] },
      promises: { lines: [{ heatFrom: 0, firstResponseMinutes: 60 }], warnMinutes: 0 },
    })
    expect(replayCase(past, ruled({}), strict, options)).toMatchObject({ differs: ['escalation', 'promise'], after: { late: 1 } })
  })
})

it('what a replay comes to is the sum of its cases, whatever they are', () => {
  const policy = fc.record({
    refundLimitsMinor: fc.record({ agent: fc.integer({ min: 0, max: 100_000 }) }),
    returnWindowDays: fc.integer({ min: 0, max: 60 }),
  })
  const situation = fc.tuple(everydaySituation(), fc.integer({ min: 0, max: 60 })).map(([one, daysSinceOrder]) => ({
    ...one,
    daysSinceOrder,
    goodsReturned: true,
  }))
  fc.assert(
    fc.property(policy, policy, fc.array(situation, { minLength: 1, maxLength: 8 }), (before, after, situations) => {
      const cases = situations.flatMap((one) => replayCase({ ...past, situation: one }, ruled(before), ruled(after), options) ?? [])
      const sum = sumReplayed(cases)
      expect(sum.costMinor).toBe(cases.reduce((total, { costMinor }) => total + costMinor, 0))
      expect(sum.cases).toBe(cases.length)
      const back = situations.flatMap((one) => replayCase({ ...past, situation: one }, ruled(after), ruled(before), options) ?? [])
      expect(sumReplayed(back).costMinor + sum.costMinor).toBe(0)
    }),
    { numRuns: 60 },
  )
})
