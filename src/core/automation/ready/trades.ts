import type { ReadyOne } from '../ready-ones.ts'

/** What belongs to one kind of shop. */
export const TRADES: readonly ReadyOne[] = [
  {
    id: 'ill-after-eating',
    name: 'Somebody fell ill after eating',
    does: 'Hands the case to the owner, puts it near the top and tags it “food safety”.',
    why: 'One such message is a case; two on one day are a warning.',
    verticals: ['restaurant'],
    make: () => ({
      when: { on: 'message' },
      if: {
        combinator: 'or',
        rules: [
          { field: 'cause', operator: '=', value: 'safety_hygiene' },
          { field: 'words', operator: 'contains', value: 'food poisoning' },
        ],
      },
      do: [
        { do: 'set_urgency', urgency: 95 },
        { do: 'tag', add: ['food safety'] },
        { do: 'escalate', to: { kind: 'role', role: 'owner' }, reason: 'Somebody may have fallen ill.' },
      ],
    }),
  },
  {
    id: 'meal-was-wrong',
    name: 'A meal was wrong or cold',
    does: 'Begins an apology for somebody to send; nothing is sent.',
    why: 'For the price of a starter, the same evening, they come back.',
    verticals: ['restaurant'],
    make: () => ({
      when: { on: 'message' },
      if: {
        combinator: 'and',
        rules: [
          { field: 'cause', operator: 'in', value: ['wrong_item', 'quality_below_expectation'] },
          { field: 'threats', operator: 'null' },
        ],
      },
      do: [{ do: 'draft', kind: 'apology' }],
    }),
  },
  {
    id: 'booking-disputed',
    name: 'A fee for a missed booking is disputed',
    does: 'Tags the case “booking” and begins an e-mail; nothing is sent.',
    why: 'These are all alike: the rule, that they saw it, and what you offer.',
    verticals: ['restaurant', 'salon_clinic', 'rental_hospitality'],
    make: () => ({
      when: { on: 'message' },
      if: { combinator: 'and', rules: [{ field: 'cause', operator: '=', value: 'no_show_or_cancellation' }] },
      do: [
        { do: 'tag', add: ['booking'] },
        { do: 'draft', kind: 'email' },
      ],
    }),
  },
  {
    id: 'reaction-after-treatment',
    name: 'A reaction after a treatment',
    does: 'Hands the case to the owner and puts it near the top.',
    why: 'First they are asked how they are; the owner should be the one to ask.',
    verticals: ['salon_clinic'],
    make: () => ({
      when: { on: 'message' },
      if: {
        combinator: 'or',
        rules: [
          { field: 'injury', operator: '=', value: true },
          { field: 'words', operator: 'contains', value: 'allergic' },
          { field: 'words', operator: 'hasWord', value: 'rash' },
          { field: 'words', operator: 'contains', value: 'burned' },
        ],
      },
      do: [
        { do: 'set_urgency', urgency: 95 },
        { do: 'tag', add: ['reaction'] },
        { do: 'escalate', to: { kind: 'role', role: 'owner' }, reason: 'A reaction after a treatment.' },
      ],
    }),
  },
  {
    id: 'done-again',
    name: 'They want it done again',
    does: 'Tags the case “redo” and notes that you offer a time within a day.',
    why: 'A date is the apology that counts.',
    verticals: ['salon_clinic', 'contractor_trades', 'freelance_agency'],
    make: () => ({
      when: { on: 'message' },
      if: { combinator: 'and', rules: [{ field: 'wants', operator: 'contains', value: 'redo_work' }] },
      do: [
        { do: 'tag', add: ['redo'] },
        { do: 'follow_up', promise: 'Offer a time to put it right', inHours: 24 },
      ],
      limits: { perCase: 1 },
    }),
  },
  {
    id: 'danger-at-the-site',
    name: 'Water, gas or sparks at the site',
    does: 'Hands the case to a manager and puts it on top of the desk.',
    why: 'Damage grows by the hour, and so does what you pay for it.',
    verticals: ['contractor_trades', 'rental_hospitality'],
    make: () => ({
      when: { on: 'message' },
      if: {
        combinator: 'or',
        rules: [
          { field: 'words', operator: 'contains', value: 'leaking' },
          { field: 'words', operator: 'contains', value: 'flooded' },
          { field: 'words', operator: 'contains', value: 'smell of gas' },
          { field: 'words', operator: 'contains', value: 'smell gas' },
          { field: 'words', operator: 'hasWord', value: 'sparks' },
        ],
      },
      do: [
        { do: 'set_urgency', urgency: 100 },
        { do: 'tag', add: ['emergency'] },
        { do: 'escalate', to: { kind: 'role', role: 'manager' }, reason: 'There may be danger or damage at the site.' },
      ],
    }),
  },
  {
    id: 'nobody-came',
    name: 'Nobody turned up',
    does: 'Begins an apology and notes that you give a new appointment within four hours.',
    why: 'They took the day off; a new date is worth more than a reason.',
    verticals: ['contractor_trades', 'freelance_agency'],
    make: () => ({
      when: { on: 'message' },
      if: { combinator: 'and', rules: [{ field: 'cause', operator: '=', value: 'no_show_or_cancellation' }] },
      do: [
        { do: 'draft', kind: 'apology' },
        { do: 'follow_up', promise: 'Give a new appointment', inHours: 4 },
      ],
      limits: { perCase: 1 },
    }),
  },
  {
    id: 'large-job-disputed',
    name: 'A large job is disputed',
    does: 'Asks for a yes to the remedy and notes that somebody looks at the work.',
    why: 'Look at it before you argue about it.',
    verticals: ['contractor_trades', 'freelance_agency'],
    make: (money) => ({
      when: { on: 'message' },
      if: {
        combinator: 'and',
        rules: [
          { field: 'cause', operator: 'in', value: ['quality_below_expectation', 'damaged_defective'] },
          { field: 'orderValueMinor', operator: '>', value: money(1000) },
        ],
      },
      do: [
        { do: 'follow_up', promise: 'Look at the work', inHours: 48 },
        { do: 'ask_approval', what: 'remedy', reason: 'A large job is disputed.' },
      ],
      limits: { perCase: 1 },
    }),
  },
  {
    id: 'late-parcel',
    name: 'A parcel is late',
    does: 'Tags the case “shipping”, begins an e-mail and notes that you say within two days where it is.',
    why: 'Most of these are solved by one sentence that is true and on time.',
    verticals: ['online_shop', 'retail'],
    make: () => ({
      when: { on: 'message' },
      if: {
        combinator: 'and',
        rules: [
          { field: 'cause', operator: '=', value: 'late_delivery' },
          { field: 'heat', operator: '<=', value: 2 },
        ],
      },
      do: [
        { do: 'tag', add: ['shipping'] },
        { do: 'draft', kind: 'email' },
        { do: 'follow_up', promise: 'Say where the parcel is', inHours: 48 },
      ],
      limits: { perCase: 1 },
    }),
  },
  {
    id: 'cheap-and-broken',
    name: 'A cheap thing came broken or wrong',
    does: 'Tags the case “send again” and begins an apology; nothing is sent.',
    why: 'Sending it again costs less than the second mail about it.',
    verticals: ['online_shop', 'retail'],
    make: (money) => ({
      when: { on: 'message' },
      if: {
        combinator: 'and',
        rules: [
          { field: 'cause', operator: 'in', value: ['damaged_defective', 'wrong_item'] },
          { field: 'orderValueMinor', operator: '<=', value: money(40) },
        ],
      },
      do: [
        { do: 'tag', add: ['send again'] },
        { do: 'draft', kind: 'apology' },
      ],
    }),
  },
  {
    id: 'fraud-suspected',
    name: 'An order or a payment looks false',
    does: 'Hands the case to a manager and asks for a yes to the remedy.',
    why: 'Neither a refund nor an accusation should leave in a hurry.',
    verticals: ['online_shop', 'retail', 'software'],
    make: () => ({
      when: { on: 'message' },
      if: { combinator: 'and', rules: [{ field: 'cause', operator: '=', value: 'fraud_suspicion' }] },
      do: [
        { do: 'tag', add: ['fraud'] },
        { do: 'ask_approval', what: 'remedy', reason: 'An order or a payment may be false.' },
        { do: 'escalate', to: { kind: 'role', role: 'manager' }, reason: 'An order or a payment may be false.' },
      ],
      limits: { perCase: 1 },
    }),
  },
  {
    id: 'often-returns',
    name: 'Often something back, few orders',
    does: 'Asks for a yes to the remedy when somebody with several cases in three months wants money back again.',
    why: 'It may be bad luck; somebody should look at the history before the next refund.',
    verticals: ['online_shop', 'retail'],
    make: () => ({
      when: { on: 'message' },
      if: {
        combinator: 'and',
        rules: [
          { field: 'casesIn90Days', operator: '>=', value: 3 },
          { field: 'orders', operator: '<=', value: 5 },
          { field: 'wants', operator: 'contains', value: 'refund' },
        ],
      },
      do: [{ do: 'ask_approval', what: 'remedy', reason: 'They have had several cases and few orders.' }],
      limits: { perCase: 1 },
    }),
  },
  {
    id: 'guest-tonight',
    name: 'A guest who is there, or comes tonight',
    does: 'Puts the case on top of the desk.',
    why: 'Tomorrow it is a review; tonight it is a towel.',
    verticals: ['rental_hospitality'],
    make: () => ({
      when: { on: 'message' },
      if: {
        combinator: 'or',
        rules: [
          { field: 'words', operator: 'hasWord', value: 'tonight' },
          { field: 'words', operator: 'contains', value: 'locked out' },
          { field: 'words', operator: 'contains', value: 'check in' },
        ],
      },
      do: [
        { do: 'set_urgency', urgency: 95 },
        { do: 'tag', add: ['now'] },
      ],
    }),
  },
  {
    id: 'wants-to-cancel',
    name: 'Somebody wants to cancel',
    does: 'Tags the case “cancel” and begins an e-mail; nothing is sent.',
    why: 'A cancellation made easy leaves the door open; one made hard goes to the bank.',
    verticals: ['software', 'freelance_agency', 'online_shop'],
    make: () => ({
      when: { on: 'message' },
      if: { combinator: 'and', rules: [{ field: 'wants', operator: 'contains', value: 'cancel' }] },
      do: [
        { do: 'tag', add: ['cancel'] },
        { do: 'draft', kind: 'email' },
      ],
    }),
  },
]
