import { describe, expect, it } from 'vitest'
import type { Channel } from '../case.ts'
import { readMessage } from './read.ts'
import type { ReadFacts } from './reading.ts'

const rows: readonly { readonly text: string; readonly facts: ReadFacts; readonly channel?: Channel }[] = [
  { text: 'This was your mistake, not mine.', facts: { faultOfShop: 'yes' } },
  { text: 'You sent the wrong size.', facts: { faultOfShop: 'yes' } },
  { text: 'The headboard came split in two.', facts: { faultOfShop: 'yes' } },
  { text: 'My order came in two parcels.', facts: { delivered: true } },
  { text: "It's my own fault, I ordered the wrong colour.", facts: { faultOfShop: 'no' } },
  { text: 'I changed my mind about the rug.', facts: { faultOfShop: 'no' } },
  { text: 'Our mistake, we double booked the slot.', facts: { faultOfShop: 'yes' }, channel: 'phone_note' },
  { text: 'I suppose we are both to blame.', facts: { faultOfShop: 'partly' } },
  { text: 'You cancelled the tour on the morning itself.', facts: { cancelledBy: 'shop' } },
  { text: 'The guide called off the tour because of fog.', facts: { cancelledBy: 'shop', delivered: false } },
  { text: 'I had to cancel because my mother fell ill.', facts: { cancelledBy: 'customer' } },
  { text: 'The client cancelled two hours before and asks for the deposit.', facts: { cancelledBy: 'customer' } },
  { text: 'We agreed to cancel the contract.', facts: { cancelledBy: 'agreed' } },
  { text: 'The parcel never arrived.', facts: { delivered: false } },
  { text: 'The parcel arrived yesterday.', facts: { delivered: true } },
  { text: 'You promised me a refund in March.', facts: { refundAgreed: true } },
  { text: 'You have refunded $40 of it so far.', facts: { alreadyRefundedMinor: 4000 } },
  { text: 'I paid $1,250 for the sofa.', facts: { paidMinor: 125000 } },
  { text: 'He was charged $20 a month for five months.', facts: { paidMinor: 10000 } },
  { text: 'My card was charged twice.', facts: { faultOfShop: 'yes', chargedTwice: true } },
  { text: 'There is a duplicate charge on my statement.', facts: { chargedTwice: true } },
  { text: 'I opened a dispute with my bank.', facts: { disputeStatus: 'open' } },
  { text: 'Customer disputed the charge as not received.', facts: { disputeStatus: 'open', delivered: false } },
  { text: 'We won the dispute but he keeps writing.', facts: { disputeStatus: 'won' }, channel: 'phone_note' },
  { text: 'My bank ruled in my favour.', facts: { disputeStatus: 'lost' } },
  { text: 'She slipped on the wet floor and broke her wrist.', facts: { injury: true } },
  { text: 'I have sent the dress back.', facts: { goodsReturned: true } },
  { text: 'I want my money and I am keeping the dress.', facts: { goodsReturned: false } },
  { text: 'I have emailed you four times about the leak.', facts: { priorContacts: 4 } },
  { text: 'This is the third time I am writing.', facts: { priorContacts: 2 } },
  { text: 'Lovely place, thank you.', facts: {} },
]

describe('facts', () => {
  it.each(rows)('$text', ({ text, facts, channel }) => {
    expect(readMessage({ text, currency: 'USD', ...(channel ? { channel } : {}) }).facts).toEqual(facts)
  })
  it('each point at the words that state them', () => {
    for (const { text, channel } of rows) {
      const { facts, factSpans } = readMessage({ text, currency: 'USD', ...(channel ? { channel } : {}) })
      expect(Object.keys(factSpans).sort()).toEqual(Object.keys(facts).sort())
      for (const spans of Object.values(factSpans)) expect(spans.length).toBeGreaterThan(0)
    }
  })
  it('a charge after a cancellation is not a cancelled booking', () => {
    expect(readMessage({ text: 'I cancelled in May and was charged again in June.', currency: 'USD' }).facts).toEqual({
      faultOfShop: 'yes',
    })
  })
})
