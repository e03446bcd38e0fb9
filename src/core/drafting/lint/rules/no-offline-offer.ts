import { reportMissing } from '../match.ts'
import type { Rule } from '../rule.ts'
import { invitesContact } from '../signals.ts'
import { SIGNS } from '../signs.ts'

export const noOfflineOffer: Rule = {
  id: 'no-offline-offer',
  group: 'hole',
  severity: 'warning',
  summary: 'A public reply without a way to talk away from the page.',
  reason: 'Readers will see a shop that wants the last word, not a solution. Say whom to call or write to.',
  source: 'C039',
  kinds: ['review_reply'],
  bad: [
    { text: 'I am sorry the soup was cold. The cook has changed the order of service.' },
    { text: 'Thank you for the honest words. We hope to see you again.' },
    { text: 'The room was clean at noon.' },
    { text: 'That is not how an evening should go. We talked with the team on Monday.' },
    { text: 'Fair point. The sign is gone since today.' },
    { text: 'You called on Monday and no one picked up. I am sorry.' },
  ],
  good: [
    { text: 'I am sorry the soup was cold. Please call me and I will hold a table.' },
    { text: 'Thank you for the honest words. My line is at the front desk.' },
    { text: 'I would like to talk it through; ask for Mara.' },
    { text: 'Please write to hello@example.com, I read every message.' },
    { text: 'I am sorry. You can reach me on 555 010 0199.' },
    { text: 'I have sent you a private message.' },
    { text: 'That was our doing. Get in touch with us, any day.' },
    { text: 'Thank you, it is good to read that.', context: { isComplaint: false } },
  ],
  check: (draft, input) =>
    (draft.signs & SIGNS.letter) === 0 || input.context?.isComplaint === false || invitesContact(draft, input)
      ? []
      : reportMissing(draft, 'end'),
}
