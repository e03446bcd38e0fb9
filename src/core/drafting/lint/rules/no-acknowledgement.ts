import { reportMissing } from '../match.ts'
import type { Rule } from '../rule.ts'
import { acknowledges } from '../signals.ts'
import { SIGNS } from '../signs.ts'

export const noAcknowledgement: Rule = {
  id: 'no-acknowledgement',
  group: 'hole',
  severity: 'hint',
  summary: 'Neither the issue nor the feeling is recognised anywhere.',
  reason:
    'Nothing here shows that they were heard, and until they feel heard they will not hear the rest. Begin with what happened to them.',
  source: 'E001',
  kinds: ['email', 'chat', 'sms', 'review_reply', 'boundary', 'firing', 'apology'],
  bad: [
    { text: 'The part is out of stock until Monday.' },
    { text: 'Refunds take five days. Nothing can be done before Friday.' },
    { text: 'Call the office with the order number.', kind: 'review_reply' },
    { text: 'Your order is 20 minutes away.', kind: 'sms' },
    { text: 'We end the contract on 1 June.', kind: 'firing' },
    { text: 'The team works from nine to five. Extra hours are billed.', kind: 'boundary' },
  ],
  good: [
    { text: 'I am sorry the part is out of stock. It comes on Monday.' },
    { text: 'You are right, five days is long. I have asked the bank today.' },
    { text: 'That sounds exhausting. Please call the office and ask for me.', kind: 'review_reply' },
    { text: 'Thanks for waiting, your order is 20 minutes away.', kind: 'sms' },
    { text: 'After careful thought we end the contract on 1 June. I wish you well.', kind: 'firing' },
    { text: 'I can see why a Sunday answer would help. We work from nine to five on weekdays.', kind: 'boundary' },
    { text: 'Cold soup is not what you paid for. The cook changed the order of service today.' },
  ],
  check: (draft) => ((draft.signs & SIGNS.letter) === 0 || acknowledges(draft) ? [] : reportMissing(draft, 'start')),
}
