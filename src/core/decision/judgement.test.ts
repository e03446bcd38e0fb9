import { expect, it } from 'vitest'
import type { Option } from '../case.ts'
import { decide } from './decide.ts'
import { situationSchema } from './situation.ts'

/** Everyday situations and what somebody who has run such a shop would stand behind.. */
const CASES: readonly (readonly [name: string, situation: object, acceptable: readonly Option[]])[] = [
  [
    'shop: an $18 candle arrived broken, there is a photo',
    { orderValueMinor: 1800, vertical: 'online_shop', cause: 'damaged_defective', faultOfShop: 'yes' },
    ['full_refund', 'replace'],
  ],
  [
    'shop: a $60 shirt of the wrong size was sent',
    { orderValueMinor: 6000, vertical: 'online_shop', cause: 'wrong_item', faultOfShop: 'yes' },
    ['replace', 'full_refund'],
  ],
  ['shop: $120 never arrived', { orderValueMinor: 12000, vertical: 'online_shop', delivered: false }, ['full_refund', 'replace']],
  [
    'shop: $120 said not to have come, signed for, the fifth claim',
    { orderValueMinor: 12000, vertical: 'online_shop', evidenceStrength: 'strong', priorClaims: 4, faultOfShop: 'no' },
    ['hold_firm'],
  ],
  [
    'shop: a change of mind after 45 days, outside the policy',
    { orderValueMinor: 9000, vertical: 'online_shop', withinPolicyWindow: false, faultOfShop: 'no', evidenceStrength: 'strong' },
    ['hold_firm', 'store_credit', 'goodwill'],
  ],
  [
    'shop: a change of mind inside the policy',
    { orderValueMinor: 9000, vertical: 'online_shop', withinPolicyWindow: true },
    ['full_refund'],
  ],
  [
    'shop: a German customer changes their mind on the ninth day',
    {
      orderValueMinor: 9000,
      currency: 'EUR',
      vertical: 'online_shop',
      saleChannel: 'distance',
      daysSinceDelivery: 9,
      customerCountry: 'DE',
      cancelledBy: 'customer',
    },
    ['full_refund'],
  ],
  [
    'shop: a $900 chargeback, strong evidence',
    { orderValueMinor: 90000, disputeStatus: 'open', evidenceStrength: 'strong', faultOfShop: 'no' },
    ['contest_dispute'],
  ],
  ['shop: a $35 chargeback, weak evidence', { orderValueMinor: 3500, disputeStatus: 'open', evidenceStrength: 'weak' }, ['accept_dispute']],
  [
    'shop: a $400 chargeback for what was never sent',
    { orderValueMinor: 40000, disputeStatus: 'open', delivered: false },
    ['accept_dispute'],
  ],
  ['a bank asks about $45', { orderValueMinor: 4500, disputeStatus: 'inquiry' }, ['full_refund', 'contest_dispute']],
  [
    'a bank asks about $1,500, strong evidence',
    { orderValueMinor: 150000, disputeStatus: 'inquiry', evidenceStrength: 'strong', faultOfShop: 'no' },
    ['contest_dispute', 'hold_firm'],
  ],
  [
    'retail: $40 brought back without a receipt',
    { orderValueMinor: 4000, vertical: 'retail', faultOfShop: 'no', withinPolicyWindow: false },
    ['store_credit', 'goodwill', 'full_refund', 'hold_firm'],
  ],
  [
    'retail: a $35 kettle that does not work',
    { orderValueMinor: 3500, vertical: 'retail', cause: 'damaged_defective', faultOfShop: 'yes' },
    ['replace', 'full_refund'],
  ],
  [
    'restaurant: a cold main course, $24',
    { orderValueMinor: 2400, vertical: 'restaurant', cause: 'quality_below_expectation', faultOfShop: 'yes' },
    ['full_refund', 'redo', 'partial_refund'],
  ],
  [
    'restaurant: a slow $180 dinner, all of it asked back',
    { orderValueMinor: 18000, vertical: 'restaurant', cause: 'staff_behaviour', faultOfShop: 'partly', askedMinor: 18000 },
    ['partial_refund', 'goodwill'],
  ],
  [
    'restaurant: everything eaten, free or a bad review',
    { orderValueMinor: 9500, vertical: 'restaurant', faultOfShop: 'no', publicReviewThreat: true, evidenceStrength: 'medium' },
    ['hold_firm', 'goodwill', 'partial_refund'],
  ],
  [
    'restaurant: $80 and they say that it made them ill',
    { orderValueMinor: 8000, vertical: 'restaurant', cause: 'safety_hygiene', injury: true },
    ['full_refund', 'goodwill', 'hold_firm'],
  ],
  [
    'salon: a $160 colour gone wrong',
    { orderValueMinor: 16000, vertical: 'salon_clinic', cause: 'quality_below_expectation', faultOfShop: 'yes' },
    ['redo', 'partial_refund', 'full_refund'],
  ],
  [
    'salon: a $40 deposit kept after they did not come',
    {
      orderValueMinor: 4000,
      vertical: 'salon_clinic',
      cause: 'no_show_or_cancellation',
      cancelledBy: 'customer',
      faultOfShop: 'no',
      evidenceStrength: 'strong',
    },
    ['hold_firm', 'goodwill'],
  ],
  ['salon: the salon cancelled', { orderValueMinor: 12000, vertical: 'salon_clinic', cancelledBy: 'shop' }, ['full_refund']],
  [
    'contractor: crooked tiles in a $6,000 bathroom',
    {
      orderValueMinor: 600000,
      vertical: 'contractor_trades',
      cause: 'quality_below_expectation',
      faultOfShop: 'partly',
      askedMinor: 300000,
    },
    ['redo', 'partial_refund'],
  ],
  [
    'contractor: $500 of work beyond the contract asked for free',
    {
      orderValueMinor: 250000,
      vertical: 'contractor_trades',
      cause: 'policy_dispute',
      faultOfShop: 'no',
      askedMinor: 50000,
      evidenceStrength: 'strong',
    },
    ['hold_firm', 'goodwill'],
  ],
  [
    'contractor: a $3,000 bill unpaid, the work proven',
    { orderValueMinor: 300000, paidMinor: 0, vertical: 'contractor_trades', faultOfShop: 'no', evidenceStrength: 'strong' },
    ['hold_firm', 'goodwill', 'partial_refund'],
  ],
  [
    'contractor: a lawyer’s letter over $9,000',
    {
      orderValueMinor: 900000,
      vertical: 'contractor_trades',
      legalStepBegun: true,
      legalThreat: true,
      faultOfShop: 'yes',
      cause: 'damaged_defective',
    },
    ['full_refund', 'redo', 'partial_refund'],
  ],
  [
    'rental: a guest cancels a $350 rate that is not given back',
    { orderValueMinor: 35000, vertical: 'rental_hospitality', cancelledBy: 'customer', faultOfShop: 'no', evidenceStrength: 'strong' },
    ['hold_firm', 'goodwill', 'store_credit'],
  ],
  [
    'rental: no air conditioning in one of four nights',
    {
      orderValueMinor: 80000,
      vertical: 'rental_hospitality',
      cause: 'quality_below_expectation',
      faultOfShop: 'yes',
      undeliveredShare: 0.25,
    },
    ['partial_refund'],
  ],
  [
    'rental: the house was overbooked',
    { orderValueMinor: 60000, vertical: 'rental_hospitality', cancelledBy: 'shop', chargebackThreat: true },
    ['full_refund'],
  ],
  [
    'agency: a $2,000 logo partly not as agreed',
    { orderValueMinor: 200000, vertical: 'freelance_agency', cause: 'quality_below_expectation', faultOfShop: 'partly' },
    ['redo', 'partial_refund'],
  ],
  [
    'agency: a $1,500 chargeback after delivery',
    { orderValueMinor: 150000, vertical: 'freelance_agency', disputeStatus: 'open', evidenceStrength: 'strong', faultOfShop: 'no' },
    ['contest_dispute'],
  ],
  [
    'software: a $29 renewal forgotten, the bank named',
    { orderValueMinor: 2900, vertical: 'software', faultOfShop: 'no', chargebackThreat: true },
    ['full_refund'],
  ],
  [
    'software: a $29 renewal forgotten, asked for quietly',
    { orderValueMinor: 2900, vertical: 'software', faultOfShop: 'no' },
    ['full_refund'],
  ],
  [
    'software: a year cancelled after eight months',
    { orderValueMinor: 120000, vertical: 'software', faultOfShop: 'no', cancelledBy: 'customer', evidenceStrength: 'strong' },
    ['hold_firm', 'partial_refund', 'goodwill'],
  ],
  [
    'software: $99 charged twice',
    { orderValueMinor: 9900, paidMinor: 19800, vertical: 'software', cause: 'billing_overcharge', faultOfShop: 'yes' },
    ['partial_refund', 'full_refund'],
  ],
  [
    'restaurant: a $300 cake that came late',
    { orderValueMinor: 30000, vertical: 'restaurant', cause: 'late_delivery', faultOfShop: 'yes' },
    ['partial_refund', 'goodwill', 'full_refund'],
  ],
  [
    'shop: the ninth return of a year, nothing wrong',
    { orderValueMinor: 7000, vertical: 'online_shop', priorClaims: 8, faultOfShop: 'no', evidenceStrength: 'medium' },
    ['hold_firm', 'goodwill'],
  ],
  [
    'shop: $25 off asked by who will order twenty times more',
    { orderValueMinor: 20000, askedMinor: 2500, vertical: 'online_shop', faultOfShop: 'no', customerLifetimeOrders: 20 },
    ['full_refund', 'partial_refund', 'goodwill', 'store_credit'],
  ],
  [
    'agency: $12,000 and a lawyer named, fault not known',
    { orderValueMinor: 1200000, vertical: 'freelance_agency', legalThreat: true },
    ['hold_firm', 'partial_refund', 'goodwill'],
  ],
]

it.each(CASES)('%s', (_name, situation, acceptable) => {
  const { recommended } = decide(situationSchema.parse({ currency: 'USD', ...situation }), { samples: 100 })
  expect(acceptable).toContain(recommended)
})
