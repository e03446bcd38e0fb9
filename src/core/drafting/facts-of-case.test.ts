import { describe, expect, it } from 'vitest'
import { decide } from '../decision/decide.ts'
import { readMessage } from '../reading/read.ts'
import type { ShopProfile } from '../shop.ts'
import { draftFactsOf, workingDaysAfter } from './facts-of-case.ts'

const shop: ShopProfile = {
  name: 'Test shop',
  currency: 'USD',
  vertical: 'retail',
  country: 'US',
  locale: 'en-US',
  timeZone: 'UTC',
  tone: 'plain',
}
const message = 'This is the third time I write about order 10482. My $240 sofa came with a scratch. When do I get my money back?'
const reading = readMessage({ text: message, currency: 'USD' })

describe('what a draft may know', () => {
  it('is the remedy that a person chose, or else the one recommended', () => {
    const situation = { orderValueMinor: 24_000, currency: 'USD', faultOfShop: 'yes' } as const
    const decision = decide(situation, { reading })
    const source = { shop, today: '2026-11-20', message, reading, situation, decision }
    expect(draftFactsOf(source).option).toBe(decision.recommended)
    expect(draftFactsOf({ ...source, chosen: { option: 'store_credit', amountMinor: 5000 } })).toMatchObject({
      option: 'store_credit',
      amountMinor: 5000,
    })
  })

  it('is nothing that the case does not hold', () => {
    const facts = draftFactsOf({ shop, today: '2026-11-20', message, reading })
    expect(facts).toMatchObject({ orderNumber: '10482', promiseDate: '2026-11-24', message })
    for (const absent of ['option', 'amountMinor', 'customerName', 'signedBy', 'shopContact', 'limitMinor', 'paidMinor']) {
      expect(facts).not.toHaveProperty(absent)
    }
  })
})

describe('the words that tell what went wrong', () => {
  it('are a clause of the message, without the sum and the number', () => {
    expect(draftFactsOf({ shop, today: '2026-11-20', message, reading }).causeWords).toBe('My sofa came with a scratch')
  })

  it('come from the message that told of it, and are left out when a person names another cause', () => {
    const later = 'Any news?'
    const told = { message, reading }
    const merged = { ...readMessage({ text: later, currency: 'USD' }), cause: reading.cause }
    expect(draftFactsOf({ shop, today: '2026-11-20', message: later, reading: merged, told }).causeWords).toBe(
      'My sofa came with a scratch',
    )
    const situation = { orderValueMinor: 24_000, currency: 'USD', cause: 'late_delivery' } as const
    expect(draftFactsOf({ shop, today: '2026-11-20', message, reading, situation })).not.toHaveProperty('causeWords')
  })
})

describe('working days', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-22', 2, '2026-11-24'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-11-25', 0, '2026-11-25'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(workingDaysAfter(date, days)).toBe(expected)
  })
})
