import type { ReadyOne } from '../ready-ones.ts'

/** Where time passes and nobody says anything. */
export const WAITING: readonly ReadyOne[] = [
  {
    id: 'nobody-has-it',
    name: 'Nobody has taken it for two hours',
    does: 'Hands the case to a manager.',
    why: 'What belongs to everybody is answered by nobody.',
    make: () => ({
      when: { on: 'time_since', since: 'waiting', hours: 2 },
      if: { combinator: 'and', rules: [{ field: 'assigned', operator: '=', value: false }] },
      do: [{ do: 'escalate', to: { kind: 'role', role: 'manager' }, reason: 'Nobody has taken it.' }],
    }),
  },
  {
    id: 'angry-and-waiting',
    name: 'An angry customer waits four hours',
    does: 'Hands the case to a manager and puts it high on the desk.',
    why: 'Silence is read as an answer.',
    make: () => ({
      when: { on: 'time_since', since: 'waiting', hours: 4 },
      if: { combinator: 'and', rules: [{ field: 'heat', operator: '>=', value: 3 }] },
      do: [
        { do: 'set_urgency', urgency: 85 },
        { do: 'escalate', to: { kind: 'role', role: 'manager' }, reason: 'An angry customer has waited four hours.' },
      ],
    }),
  },
  {
    id: 'waits-a-day',
    name: 'Somebody waits a whole day',
    does: 'Puts the case high on the desk and tags it “waiting”.',
    why: 'A day is where most people write a second time, and warmer.',
    make: () => ({
      when: { on: 'time_since', since: 'waiting', hours: 24 },
      if: { combinator: 'and', rules: [{ field: 'state', operator: '=', value: 'open' }] },
      do: [
        { do: 'set_urgency', urgency: 70 },
        { do: 'tag', add: ['waiting'] },
      ],
    }),
  },
  {
    id: 'answered-takes-tag-away',
    name: 'It was answered after all',
    does: 'Takes the tag “waiting” away once somebody has answered.',
    why: 'Tags that stay on what is done are soon read by nobody.',
    make: () => ({
      when: { on: 'case_change' },
      if: {
        combinator: 'and',
        rules: [
          { field: 'tags', operator: 'contains', value: 'waiting' },
          { field: 'state', operator: '!=', value: 'open' },
        ],
      },
      do: [{ do: 'tag', remove: ['waiting'] }],
    }),
  },
  {
    id: 'while-closed',
    name: 'A first message while you are closed',
    does: 'Sends a short word by mail that it has come and will be read, unless there is anger or a threat in it.',
    why: 'Knowing that it arrived is half of the wait.',
    make: () => ({
      when: { on: 'message' },
      if: {
        combinator: 'and',
        rules: [
          { field: 'businessHoursNow', operator: '=', value: false },
          { field: 'channel', operator: 'in', value: ['email', 'form'] },
          { field: 'messages', operator: '<=', value: 1 },
          { field: 'heat', operator: '<=', value: 2 },
          { field: 'threats', operator: 'null' },
        ],
      },
      do: [
        {
          do: 'send_template',
          subject: 'We have your message',
          text: 'Hello,\n\nthank you for writing to {shop}. Your message has arrived. We are closed at the moment. A person reads it when we open, and we will write back to you within two days.\n\n{shop}',
        },
      ],
      limits: { perCase: 1, perCustomer: 1 },
    }),
  },
  {
    id: 'no-word-after-answer',
    name: 'No word for three days after your answer',
    does: 'Begins a follow-up for somebody to send; nothing is sent.',
    why: 'A short question whether it is solved finds those who gave up in silence.',
    make: () => ({
      when: { on: 'time_since', since: 'last_word', hours: 72 },
      if: {
        combinator: 'and',
        rules: [
          { field: 'answered', operator: '=', value: true },
          { field: 'state', operator: '=', value: 'waiting' },
        ],
      },
      do: [{ do: 'draft', kind: 'follow_up' }],
      limits: { perCase: 1 },
    }),
  },
  {
    id: 'open-two-weeks',
    name: 'Open for two weeks',
    does: 'Hands the case to a manager and tags it “stuck”.',
    why: 'What has no end after two weeks needs a decision, not another mail.',
    make: () => ({
      when: { on: 'time_since', since: 'opened', hours: 336 },
      if: { combinator: 'and', rules: [{ field: 'state', operator: '!=', value: 'closed' }] },
      do: [
        { do: 'tag', add: ['stuck'] },
        { do: 'escalate', to: { kind: 'role', role: 'manager' }, reason: 'It has been open for two weeks.' },
      ],
    }),
  },
]
