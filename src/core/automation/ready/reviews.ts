import type { ReadyOne } from '../ready-ones.ts'

/** What stands in public. */
export const REVIEWS: readonly ReadyOne[] = [
  {
    id: 'bad-review',
    name: 'A review with one or two stars',
    does: 'Puts the case high on the desk and begins a reply; nothing is posted.',
    why: 'The next hundred readers look at the answer more than at the stars.',
    make: () => ({
      when: { on: 'review' },
      if: { combinator: 'and', rules: [{ field: 'stars', operator: '<=', value: 2 }] },
      do: [
        { do: 'set_urgency', urgency: 70 },
        { do: 'tag', add: ['bad review'] },
        { do: 'draft', kind: 'review_reply' },
      ],
    }),
  },
  {
    id: 'good-review',
    name: 'A review with four or five stars',
    does: 'Begins a short thank-you; nothing is posted.',
    why: 'A thank-you takes a minute and is read by those who have not bought yet.',
    make: () => ({
      when: { on: 'review' },
      if: { combinator: 'and', rules: [{ field: 'stars', operator: '>=', value: 4 }] },
      do: [
        { do: 'tag', add: ['praise'] },
        { do: 'draft', kind: 'review_reply', tone: 'warm' },
      ],
    }),
  },
  {
    id: 'review-about-people',
    name: 'A review about your staff',
    does: 'Hands the case to a manager before anybody replies.',
    why: 'Whoever it is about should not have to answer it in public.',
    make: () => ({
      when: { on: 'review' },
      if: { combinator: 'and', rules: [{ field: 'cause', operator: '=', value: 'staff_behaviour' }] },
      do: [
        { do: 'tag', add: ['about us'] },
        { do: 'escalate', to: { kind: 'role', role: 'manager' }, reason: 'A public review is about a member of staff.' },
      ],
    }),
  },
  {
    id: 'review-unanswered',
    name: 'A bad review unanswered for two days',
    does: 'Hands the case to a manager.',
    why: 'An unanswered review tells its own story.',
    make: () => ({
      when: { on: 'time_since', since: 'opened', hours: 48 },
      if: {
        combinator: 'and',
        rules: [
          { field: 'channel', operator: '=', value: 'review' },
          { field: 'stars', operator: '<=', value: 3 },
          { field: 'answered', operator: '=', value: false },
        ],
      },
      do: [{ do: 'escalate', to: { kind: 'role', role: 'manager' }, reason: 'A bad review has had no answer for two days.' }],
    }),
  },
]
