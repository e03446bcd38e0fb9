import { describe, expect, it } from 'vitest'
import { decide } from './decide.ts'
import type { Owed } from './decision.ts'
import { mergeReading, type ReadingForDecision } from './merge-reading.ts'
import { owedFor, stakesOf } from './owed.ts'
import type { Situation } from './situation.ts'

const said = (facts: ReadingForDecision['facts'], more: Partial<ReadingForDecision> = {}): ReadingForDecision => ({
  facts,
  threats: [],
  wants: [],
  amounts: [],
  cause: { kind: 'other', confidence: 0, spans: [] },
  ...more,
})
const sure = <Kind extends string>(kind: Kind) => ({ kind, confidence: 0.9, spans: [] })

function owed(more: Partial<Situation>, reading?: ReadingForDecision): Owed {
  const merged = mergeReading({ orderValueMinor: 10_000, currency: 'USD', ...more }, reading, undefined)
  return owedFor(merged, stakesOf(merged.situation))
}

describe('what is owed', () => {
  it.each<[string, Partial<Situation>, number, Owed['metBy']]>([
    ['nothing is known', {}, 0, 'money'],
    ['the shop is not at fault', { faultOfShop: 'no', cause: 'damaged_defective' }, 0, 'money'],
    ['the shop cancelled: all that was paid', { cancelledBy: 'shop' }, 10_000, 'money'],
    ['nothing arrived: all that was paid', { delivered: false }, 10_000, 'money'],
    ['nothing arrived, part already given back', { delivered: false, alreadyRefundedMinor: 2500 }, 7500, 'money'],
    ['the customer cancelled, so nothing was performed', { delivered: false, cancelledBy: 'customer' }, 0, 'money'],
    ['it came broken: put right, or all paid', { faultOfShop: 'yes', cause: 'damaged_defective' }, 10_000, 'money_or_repair'],
    [
      'it came broken and money is asked for, where the law puts no repair first',
      { faultOfShop: 'yes', cause: 'damaged_defective', askedMinor: 10_000, customerCountry: 'US' },
      10_000,
      'money',
    ],
    [
      'it came broken and money is asked for, where repair comes first',
      { faultOfShop: 'yes', cause: 'damaged_defective', askedMinor: 10_000, customerCountry: 'DE' },
      10_000,
      'money_or_repair',
    ],
    ['charged more than the price: the overcharge', { faultOfShop: 'yes', cause: 'billing_overcharge', paidMinor: 14_000 }, 4000, 'money'],
    ['charged twice', { faultOfShop: 'yes', cause: 'billing_overcharge', paidMinor: 20_000 }, 10_000, 'money'],
    ['charged twice and asks for one of them', { faultOfShop: 'yes', cause: 'billing_overcharge', askedMinor: 5000 }, 5000, 'money'],
    ['a demand above the price: the excess', { faultOfShop: 'yes', cause: 'billing_overcharge', askedMinor: 16_000 }, 6000, 'money'],
    ['worse than agreed, partly the shop: a share', { faultOfShop: 'partly', cause: 'quality_below_expectation' }, 3000, 'money_or_repair'],
    [
      'worse than agreed, and less than that share asked for',
      { faultOfShop: 'partly', cause: 'quality_below_expectation', askedMinor: 1200 },
      1200,
      'money',
    ],
    ['late but delivered', { faultOfShop: 'yes', cause: 'late_delivery', delivered: true }, 1000, 'money_or_repair'],
    ['a refund was agreed', { agreedRefundMinor: 6000, faultOfShop: 'no' }, 6000, 'money'],
    ['a refund was agreed and part of it paid', { agreedRefundMinor: 6000, alreadyRefundedMinor: 2000 }, 4000, 'money'],
    ['the refund asked for was agreed', { refundAgreed: true, askedMinor: 2500 }, 2500, 'money'],
    ['the policy window is met', { withinPolicyWindow: true }, 10_000, 'money'],
    ['a statutory withdrawal came in time', { withdrawalInTime: true, faultOfShop: 'no' }, 10_000, 'money'],
    ['the shop has weak evidence and nobody else is to blame', { evidenceStrength: 'weak' }, 10_000, 'money_or_repair'],
    ['weak evidence, but the customer cancelled', { evidenceStrength: 'weak', cancelledBy: 'customer' }, 0, 'money'],
    ['a person stated it', { owedMinor: 7700, faultOfShop: 'no' }, 7700, 'money'],
    ['a person stated that nothing is', { owedMinor: 0, cancelledBy: 'shop' }, 0, 'money'],
    ['the bank already took it back', { cancelledBy: 'shop', disputeStatus: 'lost' }, 0, 'money'],
  ])('%s', (_name, situation, amountMinor, metBy) => {
    expect(owed(situation)).toMatchObject({ amountMinor, metBy })
  })

  it('takes a claim in the words as it stands while the shop holds no evidence against it', () => {
    expect(owed({}, said({ delivered: false })).amountMinor).toBe(10_000)
    expect(owed({ evidenceStrength: 'strong' }, said({ delivered: false })).amountMinor).toBe(0)
    expect(owed({ evidenceStrength: 'strong' }, said({ faultOfShop: 'yes' })).amountMinor).toBe(0)
    expect(owed({ evidenceStrength: 'strong', faultOfShop: 'yes' }).amountMinor).toBe(10_000)
  })

  it('goods held back over a bill are a quarrel about the bill', () => {
    const held = said({ delivered: false, faultOfShop: 'yes' }, { cause: sure('billing_overcharge') })
    expect(owed({ askedMinor: 14_000 }, held).amountMinor).toBe(4000)
  })

  it('is one charge where the same amount was charged twice', () => {
    const twice = said({ faultOfShop: 'yes', chargedTwice: true }, { cause: sure('staff_behaviour') })
    expect(owed({}, twice)).toMatchObject({ amountMinor: 10_000, metBy: 'money' })
    const decision = decide({ orderValueMinor: 10_000, currency: 'USD' }, { reading: twice })
    expect(decision.options[0]).toMatchObject({ option: 'partial_refund', amountMinor: 10_000 })
  })

  it('is met by putting it right where the customer asked for that', () => {
    const asked = said({ faultOfShop: 'yes' }, { wants: [sure('replacement')], cause: sure('wrong_item') })
    expect(owed({ customerCountry: 'US' }, asked).metBy).toBe('money_or_repair')
  })

  it('names the law of the customer’s country', () => {
    expect(owed({ faultOfShop: 'yes', customerCountry: 'GB' }).clause).toMatch(/Consumer Rights Act/)
    expect(owed({ faultOfShop: 'yes', customerCountry: 'FR' }).clause).toMatch(/2019\/771/)
  })

  it('is unchanged by an open chargeback and met by accepting it', () => {
    const decision = decide({ orderValueMinor: 10_000, currency: 'USD', cancelledBy: 'shop', disputeStatus: 'open' })
    expect(decision.owedMinor).toBe(10_000)
    expect(decision.recommended).toBe('accept_dispute')
  })
})
