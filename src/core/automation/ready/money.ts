import type { ReadyOne } from '../ready-ones.ts'

/** Where money is asked, taken back or about to be lost. */
export const MONEY: readonly ReadyOne[] = [
  {
    id: 'chargeback-threat',
    name: 'A chargeback is threatened',
    does: 'Puts the case high on the desk, tags it “chargeback” and begins an e-mail; nothing is sent.',
    why: 'Before it is filed an answer costs a few minutes; afterwards it costs a fee and a folder of evidence.',
    make: () => ({
      when: { on: 'message' },
      if: {
        combinator: 'and',
        rules: [
          { field: 'threats', operator: 'contains', value: 'chargeback' },
          { field: 'disputeOpen', operator: '=', value: false },
        ],
      },
      do: [
        { do: 'set_urgency', urgency: 80 },
        { do: 'tag', add: ['chargeback'] },
        { do: 'draft', kind: 'email' },
      ],
    }),
  },
  {
    id: 'dispute-opened',
    name: 'A dispute is open',
    does: 'Hands the case to a manager, puts it near the top and notes that the evidence is to be ready in two days.',
    why: 'Banks do not wait; evidence that comes late is not read.',
    make: () => ({
      when: { on: 'dispute' },
      if: {
        combinator: 'and',
        rules: [
          { field: 'disputeOpen', operator: '=', value: true },
          { field: 'tags', operator: 'doesNotContain', value: 'dispute' },
        ],
      },
      do: [
        { do: 'set_urgency', urgency: 90 },
        { do: 'tag', add: ['dispute'] },
        { do: 'follow_up', promise: 'Have the evidence for the bank ready', inHours: 48 },
        { do: 'escalate', to: { kind: 'role', role: 'manager' }, reason: 'A dispute is open and has a deadline.' },
      ],
      limits: { perCase: 1 },
    }),
  },
  {
    id: 'deadline-near',
    name: "A dispute's deadline is two days away",
    does: 'Puts the case near the top of the desk and tags it “deadline”, once.',
    why: 'A deadline that passes is a dispute that is lost.',
    make: () => ({
      when: { on: 'every', minutes: 60 },
      if: {
        combinator: 'and',
        rules: [
          { field: 'disputeOpen', operator: '=', value: true },
          { field: 'hoursToDeadline', operator: '<=', value: 48 },
          { field: 'tags', operator: 'doesNotContain', value: 'deadline' },
        ],
      },
      do: [
        { do: 'set_urgency', urgency: 95 },
        { do: 'tag', add: ['deadline'] },
      ],
    }),
  },
  {
    id: 'much-is-asked',
    name: 'They ask for a lot of money',
    does: 'Asks for a yes to the remedy before anybody promises anything.',
    why: 'A number said in the first answer is hard to take back.',
    make: (money) => ({
      when: { on: 'message' },
      if: { combinator: 'and', rules: [{ field: 'askedMinor', operator: '>', value: money(500) }] },
      do: [{ do: 'ask_approval', what: 'remedy', reason: 'A large sum is asked.' }],
      limits: { perCase: 1 },
    }),
  },
  {
    id: 'much-is-given',
    name: 'A large sum is about to be given',
    does: 'Asks for a yes when the decision gives back more than a set amount.',
    why: 'Two pairs of eyes before the money goes.',
    make: (money) => ({
      when: { on: 'case_change' },
      if: {
        combinator: 'and',
        rules: [
          { field: 'option', operator: 'in', value: ['full_refund', 'partial_refund', 'store_credit', 'goodwill'] },
          { field: 'amountMinor', operator: '>', value: money(200) },
        ],
      },
      do: [{ do: 'ask_approval', what: 'remedy', reason: 'More is given back than usual.' }],
      limits: { perCase: 1 },
    }),
  },
  {
    id: 'dear-and-furious',
    name: 'A furious customer with a dear order',
    does: 'Hands the case to a manager.',
    why: 'Where most is at stake, somebody who may decide should read it first.',
    make: (money) => ({
      when: { on: 'message' },
      if: {
        combinator: 'and',
        rules: [
          { field: 'heat', operator: '>=', value: 3 },
          { field: 'orderValueMinor', operator: '>', value: money(500) },
        ],
      },
      do: [{ do: 'escalate', to: { kind: 'role', role: 'manager' }, reason: 'Much is at stake and the customer is angry.' }],
    }),
  },
  {
    id: 'charged-too-much',
    name: 'Somebody was charged too much',
    does: 'Puts the case high on the desk and notes that you say within a day what came of it.',
    why: 'A wrong charge is the shortest way to the bank, and the easiest to put right.',
    make: () => ({
      when: { on: 'message' },
      if: { combinator: 'and', rules: [{ field: 'cause', operator: '=', value: 'billing_overcharge' }] },
      do: [
        { do: 'set_urgency', urgency: 70 },
        { do: 'tag', add: ['billing'] },
        { do: 'follow_up', promise: 'Say what came of the charge', inHours: 24 },
      ],
      limits: { perCase: 1 },
    }),
  },
  {
    id: 'refund-is-late',
    name: 'A refund that does not come',
    does: 'Puts the case high on the desk and notes that you say within a day where the money is.',
    why: 'Money that was promised and does not come turns patient people into opponents.',
    make: () => ({
      when: { on: 'message' },
      if: { combinator: 'and', rules: [{ field: 'cause', operator: '=', value: 'refund_delay_or_denied' }] },
      do: [
        { do: 'set_urgency', urgency: 65 },
        { do: 'follow_up', promise: 'Say where the refund is', inHours: 24 },
      ],
      limits: { perCase: 1 },
    }),
  },
  {
    id: 'small-and-calm',
    name: 'A small request, calmly made',
    does: 'Tags the case “quick” and begins an e-mail; nothing is sent.',
    why: 'Small things answered first keep the desk short.',
    make: (money) => ({
      when: { on: 'message' },
      if: {
        combinator: 'and',
        rules: [
          { field: 'heat', operator: '<=', value: 1 },
          { field: 'threats', operator: 'null' },
          { field: 'orderValueMinor', operator: '<', value: money(40) },
        ],
      },
      do: [
        { do: 'tag', add: ['quick'] },
        { do: 'draft', kind: 'email' },
      ],
    }),
  },
]
