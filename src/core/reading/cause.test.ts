import { describe, expect, it } from 'vitest'
import type { Cause, Channel } from '../case.ts'
import { readMessage } from './read.ts'

const rows: readonly { readonly text: string; readonly cause: Cause; readonly channel?: Channel }[] = [
  { text: 'Three weeks and the lamp still has not arrived. Tracking has said "in transit" since the 4th.', cause: 'late_delivery' },
  { text: 'Where is my parcel? It was promised for Tuesday.', cause: 'late_delivery' },
  { text: 'I ordered the blue curtains and you sent green ones.', cause: 'wrong_item' },
  { text: 'Two of the four chairs are missing from the box.', cause: 'wrong_item' },
  { text: 'The vase came smashed into a hundred pieces.', cause: 'damaged_defective' },
  { text: 'The drill stopped working after two days.', cause: 'damaged_defective' },
  { text: 'Your movers scratched the piano and cracked the mirror.', cause: 'damaged_defective' },
  { text: 'The paint job is patchy and you can see every brush mark. Not what we agreed on at all.', cause: 'quality_below_expectation' },
  { text: 'The steak was tough, the chips were soggy and the sauce had no taste.', cause: 'quality_below_expectation', channel: 'review' },
  { text: 'The photos of our wedding are blurry.', cause: 'quality_below_expectation' },
  { text: 'You quoted 400 and the invoice says 650.', cause: 'billing_overcharge' },
  { text: 'I have been charged twice for the same month.', cause: 'billing_overcharge' },
  { text: 'My membership ended in May and you are still taking money from my card.', cause: 'billing_overcharge' },
  { text: 'You promised a refund three weeks ago and I still have not seen a cent.', cause: 'refund_delay_or_denied' },
  { text: 'I sent the shoes back a month ago and my refund has not been processed.', cause: 'refund_delay_or_denied' },
  { text: 'The receptionist rolled her eyes and laughed at my daughter.', cause: 'staff_behaviour', channel: 'review' },
  { text: 'I have never met such a rude barber, he shouted at me in front of everyone.', cause: 'staff_behaviour' },
  { text: 'I left four messages and nobody has called me back.', cause: 'poor_communication' },
  { text: 'Nobody told us that the pool would be closed.', cause: 'poor_communication' },
  { text: 'They would not accept my return because the label was off, absurd policy.', cause: 'policy_dispute' },
  { text: 'You would not honour the coupon even though it has not expired.', cause: 'policy_dispute' },
  { text: 'The plumber never showed up and I took a day off work.', cause: 'no_show_or_cancellation' },
  { text: 'You cancelled our appointment an hour before.', cause: 'no_show_or_cancellation' },
  {
    text: 'Client wants the late-cancel fee dropped, cancelled forty minutes before her appointment.',
    cause: 'no_show_or_cancellation',
    channel: 'phone_note',
  },
  { text: 'There were cockroaches in the bathroom.', cause: 'safety_hygiene', channel: 'review' },
  { text: 'My son got food poisoning from your chicken.', cause: 'safety_hygiene' },
  { text: 'The stylist burned my scalp with the bleach.', cause: 'safety_hygiene' },
  { text: 'The handbag is a fake, the logo is wrong.', cause: 'fraud_suspicion' },
  { text: 'My watch was stolen from the room while we were at dinner.', cause: 'fraud_suspicion' },
  { text: 'I never signed up for this and do not recognise the charge.', cause: 'fraud_suspicion' },
  { text: 'Thank you so much, the cake was perfect and everyone loved it!', cause: 'other' },
  { text: 'What time do you open on Sunday?', cause: 'other' },
]

describe('the cause', () => {
  it.each(rows)('$cause: $text', ({ text, cause, channel }) => {
    expect(readMessage({ text, ...(channel ? { channel } : {}) }).cause.kind).toBe(cause)
  })
  it('has a confidence between 0 and 1 and points at words', () => {
    for (const { text } of rows) {
      const { cause } = readMessage({ text })
      expect(cause.confidence).toBeGreaterThan(0)
      expect(cause.confidence).toBeLessThanOrEqual(1)
      if (cause.kind !== 'other') expect(cause.spans.length).toBeGreaterThan(0)
    }
  })
})
