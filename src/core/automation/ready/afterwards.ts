import type { ReadyOne } from '../ready-ones.ts'

/** What comes once a case is closed. */
export const AFTERWARDS: readonly ReadyOne[] = [
  {
    id: 'ask-how-it-went',
    name: 'Ask how it went',
    does: 'Asks the customer two hours after a case was closed, where it is a moment to ask.',
    why: 'What people say while they remember it is worth more than any guess.',
    make: () => ({
      when: { on: 'time_since', since: 'closed', hours: 2 },
      if: {
        combinator: 'and',
        rules: [
          { field: 'abusive', operator: '=', value: false },
          { field: 'threats', operator: 'doesNotContain', value: 'self_harm' },
        ],
      },
      do: [{ do: 'survey' }],
      limits: { perCase: 1, perCustomer: 1 },
    }),
  },
  {
    id: 'check-after-a-week',
    name: 'Ask a week later whether it is really solved',
    does: 'Notes a promise to ask, a week after something was replaced or done again.',
    why: 'A second failure that you find first costs half of one that finds you.',
    make: () => ({
      when: { on: 'time_since', since: 'closed', hours: 168 },
      if: { combinator: 'and', rules: [{ field: 'option', operator: 'in', value: ['replace', 'redo'] }] },
      do: [{ do: 'follow_up', promise: 'Ask whether it is really solved', inHours: 24 }],
      limits: { perCase: 1 },
    }),
  },
  {
    id: 'month-later',
    name: 'A word after a month to those who were furious',
    does: 'Notes a promise to write a personal word, a month after a hard case was closed.',
    why: 'People who were heard at their worst become loyal, if somebody remembers.',
    make: () => ({
      when: { on: 'time_since', since: 'closed', hours: 720 },
      if: {
        combinator: 'and',
        rules: [
          { field: 'heat', operator: '>=', value: 3 },
          { field: 'standing', operator: '=', value: 'good' },
        ],
      },
      do: [{ do: 'follow_up', promise: 'Write a personal word', inHours: 48 }],
      limits: { perCase: 1 },
    }),
  },
]
