import { reportMissing } from '../match.ts'
import type { Rule } from '../rule.ts'
import { hasNextStep } from '../signals.ts'
import { SIGNS } from '../signs.ts'

export const noNextStep: Rule = {
  id: 'no-next-step',
  group: 'hole',
  severity: 'warning',
  summary: 'No step, no option, no date: the customer does not know what happens now.',
  reason: 'They will be left to guess what happens now, and they will write again, angrier. Say one thing you will do and by when.',
  source: 'E050',
  kinds: ['email', 'sms', 'firing', 'boundary', 'apology', 'follow_up'],
  bad: [
    { text: 'I am sorry about the lamp. It was not packed well.' },
    { text: 'Thank you for your note. Someone should be in touch at some point.' },
    { text: 'Sorry, the driver was lost.', kind: 'sms' },
    { text: 'I hear you. The price is the price.' },
    { text: 'I am sorry. That was our mistake.', kind: 'apology' },
    { text: 'We are not a good match, and I am sorry for that.', kind: 'firing' },
  ],
  good: [
    { text: 'I am sorry about the lamp. I will send a new one.' },
    { text: 'Thank you for your note. Could you send a photo of the box?' },
    { text: 'Sorry, the driver was lost. He comes at 6 pm.', kind: 'sms' },
    { text: 'I hear you. If you would like, move to the smaller plan.' },
    { text: 'I am sorry. I have refunded the fee.', kind: 'apology' },
    { text: 'We can no longer take your bookings, and I am sorry for that.', kind: 'firing' },
  ],
  check: (draft) => ((draft.signs & SIGNS.letter) === 0 || hasNextStep(draft) ? [] : reportMissing(draft, 'end')),
}
