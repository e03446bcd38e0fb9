import { describe, expect, it } from 'vitest'
import { decide } from './decision/decide.ts'
import { NO_POLICY } from './policy/policy.ts'
import { shopProfileSchema, situationOfShop } from './shop.ts'

const profile = shopProfileSchema.parse({
  name: 'Oak & Ash',
  currency: 'USD',
  vertical: 'online_shop',
  country: 'US',
  locale: 'en-US',
  tone: 'plain',
  processor: 'stripe',
})
const feeOf = (own: object) => {
  const shop = situationOfShop({ ...profile, ...own }, NO_POLICY, 'owner')
  return decide({ orderValueMinor: 8400, currency: 'USD' }, { shop, samples: 100 }).inputs.find(({ name }) => name === 'disputeFeeMinor')
}

describe('what a decision takes from the shop', () => {
  it('is the fee of its processor, with the fact and its year', () => {
    expect(feeOf({})).toMatchObject({ value: 1500, origin: 'default', fact: 'A001', asOf: 2025 })
  })

  it('is the fee that the shop states, before any table', () => {
    expect(feeOf({ disputeFeeMinor: 2000 })).toMatchObject({ value: 2000, origin: 'shop' })
  })
})
