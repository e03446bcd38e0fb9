import { expect, it } from 'vitest'
import { situationSchema } from './situation.ts'

const NAMED =
  `orderValueMinor paidMinor askedMinor alreadyRefundedMinor owedMinor disputeStatus disputeFeeMinor cancelledBy refundAgreed injury legalThreat
currency costOfGoodsMinor hoursStillToSpend hourlyCostMinor evidenceStrength customerLifetimeOrders publicReviewThreat chargebackThreat goodsReturned
vertical shopCountry customerCountry processor faultOfShop customerStanding priorClaims cause`.split(/\s+/)

it('a situation takes every field that programs rely on by name', () => {
  expect(Object.keys(situationSchema.shape)).toEqual(expect.arrayContaining(NAMED))
})

it('an order value and a currency are enough', () => {
  expect(situationSchema.safeParse({ orderValueMinor: 0, currency: 'KWD' }).success).toBe(true)
})

it.each([
  ['orderValueMinor', Number.NaN],
  ['orderValueMinor', Number.POSITIVE_INFINITY],
  ['pWinDispute', -0.1],
  ['hoursToContest', 8_766_000],
  ['processor', 'venmo'],
  ['customerRegion', 'California'],
])('%s does not take %s, and says where', (field, value) => {
  const { error } = situationSchema.safeParse({ orderValueMinor: 5, currency: 'USD', [field]: value })
  expect(error?.issues[0]?.path).toEqual([field])
})
