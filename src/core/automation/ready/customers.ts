import type { ReadyOne } from '../ready-ones.ts'

/** Where it matters who writes. */
export const CUSTOMERS: readonly ReadyOne[] = [
  {
    id: 'third-case',
    name: 'The third case in three months',
    does: 'Hands the case to a manager and tags it “again”.',
    why: 'Three times is either our fault or a pattern; both want a second look.',
    make: () => ({
      when: { on: 'message' },
      if: {
        combinator: 'and',
        rules: [
          { field: 'casesIn90Days', operator: '>=', value: 3 },
          { field: 'tags', operator: 'doesNotContain', value: 'again' },
        ],
      },
      do: [
        { do: 'tag', add: ['again'] },
        { do: 'escalate', to: { kind: 'role', role: 'manager' }, reason: 'It is their third case in 90 days.' },
      ],
      limits: { perCase: 1 },
    }),
  },
  {
    id: 'loyal-and-upset',
    name: 'A loyal customer is upset',
    does: 'Puts the case high on the desk and tags it “loyal”.',
    why: 'Those who came often and are upset now leave without a word next time.',
    make: (money) => ({
      when: { on: 'message' },
      if: {
        combinator: 'and',
        rules: [
          { field: 'heat', operator: '>=', value: 2 },
          {
            combinator: 'or',
            rules: [
              { field: 'orders', operator: '>=', value: 10 },
              { field: 'lifetimeMinor', operator: '>=', value: money(2000) },
            ],
          },
        ],
      },
      do: [
        { do: 'set_urgency', urgency: 70 },
        { do: 'tag', add: ['loyal'] },
      ],
    }),
  },
  {
    id: 'watched-wants-money',
    name: 'A watched customer wants money back',
    does: 'Asks for a yes to the remedy.',
    why: 'You watch them for a reason; somebody who knows it should say yes.',
    make: () => ({
      when: { on: 'message' },
      if: {
        combinator: 'and',
        rules: [
          { field: 'standing', operator: '=', value: 'watch' },
          { field: 'wants', operator: 'containsAny', value: ['refund', 'partial_refund', 'compensation_extra'] },
        ],
      },
      do: [{ do: 'ask_approval', what: 'remedy', reason: 'The customer is watched.' }],
      limits: { perCase: 1 },
    }),
  },
  {
    id: 'free-work',
    name: 'Free work is asked',
    does: 'Tags the case “free work” and begins a boundary for somebody to finish; nothing is sent.',
    why: 'A friendly no with a price beside it is easiest the first time.',
    make: () => ({
      when: { on: 'message' },
      if: { combinator: 'and', rules: [{ field: 'wants', operator: 'contains', value: 'free_work' }] },
      do: [
        { do: 'tag', add: ['free work'] },
        { do: 'draft', kind: 'boundary' },
      ],
    }),
  },
  {
    id: 'other-language',
    name: 'Not in English',
    does: 'Tags the case “other language”.',
    why: 'So that whoever speaks it can find it.',
    make: () => ({
      when: { on: 'message' },
      if: { combinator: 'and', rules: [{ field: 'language', operator: 'notIn', value: ['en', 'und'] }] },
      do: [{ do: 'tag', add: ['other language'] }],
    }),
  },
]
