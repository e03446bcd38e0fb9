import { describe, expect, test } from 'vitest'
import { VERTICALS } from '../case.ts'
import { lintDraft } from '../drafting/lint/lint.ts'
import { automationSchema } from './automation.ts'
import type { CaseFacts } from './case-facts.ts'
import { askable, compileGroup } from './compile.ts'
import { describeAutomation } from './describe-automation.ts'
import { listReadyAutomations } from './ready-ones.ts'

const all = listReadyAutomations({ currency: 'USD' })
const words = { currency: 'USD', locale: 'en-US', memberName: () => undefined, rotaName: () => undefined }

/** A made-up case on which nothing ready acts, whatever happens to it. */
const QUIET: CaseFacts = {
  heat: 1,
  threats: [],
  cause: 'other',
  wants: ['explanation'],
  language: 'en',
  abusive: false,
  injury: false,
  words: 'I wonder whether the blue one comes in green.',
  channel: 'email',
  stars: 3,
  state: 'closed',
  tags: [],
  assigned: true,
  messages: 2,
  answered: true,
  hoursToDeadline: 400,
  disputeOpen: false,
  orderValueMinor: 9_000,
  askedMinor: 1_000,
  option: 'hold_firm',
  amountMinor: 0,
  standing: 'good',
  casesIn90Days: 1,
  lifetimeMinor: 9_000,
  orders: 6,
  businessHoursNow: true,
}

/** What makes the quiet case one that the ready automation is for. */
const MADE_FOR: Readonly<Record<string, CaseFacts>> = {
  'self-harm': { threats: ['self_harm'] },
  violence: { threats: ['safety_violence', 'bad_review'] },
  'somebody-hurt': { injury: true },
  'legal-action': { threats: ['legal'] },
  authority: { threats: ['regulator'] },
  'going-public': { threats: ['media_social'] },
  furious: { heat: 4 },
  abuse: { abusive: true },
  'asks-for-manager': { wants: ['refund', 'manager'] },
  'chargeback-threat': { threats: ['chargeback'] },
  'dispute-opened': { disputeOpen: true },
  'deadline-near': { disputeOpen: true, hoursToDeadline: 30 },
  'much-is-asked': { askedMinor: 60_000 },
  'much-is-given': { option: 'full_refund', amountMinor: 25_000 },
  'dear-and-furious': { heat: 3, orderValueMinor: 80_000 },
  'charged-too-much': { cause: 'billing_overcharge' },
  'refund-is-late': { cause: 'refund_delay_or_denied' },
  'small-and-calm': { orderValueMinor: 1_500 },
  'nobody-has-it': { assigned: false },
  'angry-and-waiting': { heat: 3 },
  'waits-a-day': { state: 'open' },
  'answered-takes-tag-away': { tags: ['waiting'] },
  'while-closed': { businessHoursNow: false, messages: 1 },
  'no-word-after-answer': { state: 'waiting' },
  'open-two-weeks': { state: 'follow_up' },
  'third-case': { casesIn90Days: 3 },
  'loyal-and-upset': { heat: 2, orders: 12 },
  'watched-wants-money': { standing: 'watch', wants: ['refund'] },
  'free-work': { wants: ['free_work'] },
  'other-language': { language: 'es' },
  'bad-review': { stars: 1 },
  'good-review': { stars: 5 },
  'review-about-people': { cause: 'staff_behaviour' },
  'review-unanswered': { channel: 'review', stars: 2, answered: false },
  'ask-how-it-went': { abusive: false },
  'check-after-a-week': { option: 'replace' },
  'month-later': { heat: 4 },
  'ill-after-eating': { words: 'My son got food poisoning at your place' },
  'meal-was-wrong': { cause: 'wrong_item' },
  'booking-disputed': { cause: 'no_show_or_cancellation' },
  'reaction-after-treatment': { words: 'I have a rash on both arms.' },
  'done-again': { wants: ['redo_work'] },
  'danger-at-the-site': { words: 'The pipe is leaking into the hall!' },
  'nobody-came': { cause: 'no_show_or_cancellation' },
  'large-job-disputed': { cause: 'quality_below_expectation', orderValueMinor: 400_000 },
  'late-parcel': { cause: 'late_delivery' },
  'cheap-and-broken': { cause: 'damaged_defective', orderValueMinor: 1_900 },
  'fraud-suspected': { cause: 'fraud_suspicion' },
  'often-returns': { casesIn90Days: 4, orders: 4, wants: ['refund'] },
  'guest-tonight': { words: 'We are locked out' },
  'wants-to-cancel': { wants: ['cancel'] },
}

/** Those that would act on the quiet case, and what keeps them from it. */
const NOT_FOR: Readonly<Record<string, CaseFacts>> = {
  'ask-how-it-went': { abusive: true },
}

test('there are thirty and more, each with an id of its own, and every one is tried', () => {
  expect(all.length).toBeGreaterThanOrEqual(30)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(all.map(({ id }) => id).toSorted()).toEqual(Object.keys(MADE_FOR).toSorted())
})

describe.each(all.map((ready) => [ready.id, ready] as const))('%s', (id, ready) => {
  test('is an automation, acts on what it is for and on nothing else', () => {
    const { if: conditions } = automationSchema.parse(ready.automation)
    const holds = compileGroup(conditions)
    expect(holds(askable({ ...QUIET, ...MADE_FOR[id] }))).toBe(true)
    expect(holds(askable({ ...QUIET, ...NOT_FOR[id] }))).toBe(false)
  })

  test('says what it does in whole sentences', () => {
    for (const sentence of [ready.does, ready.why]) expect(sentence).toMatch(/^[A-Z].*\.$/)
    expect(describeAutomation(automationSchema.parse(ready.automation), words).text).not.toMatch(/undefined|_|\bnull\b|gone/)
  })
})

test('every kind of shop has some of its own, and all that are for everybody', () => {
  const forAll = all.filter(({ verticals }) => verticals === undefined)
  for (const vertical of VERTICALS) {
    const offered = listReadyAutomations({ currency: 'EUR', vertical })
    expect(offered.map(({ id }) => id)).toEqual(expect.arrayContaining(forAll.map(({ id }) => id)))
    expect(offered.length).toBeGreaterThan(forAll.length)
  }
})

test('amounts are what people of that currency would write', () => {
  const above = (currency: string) =>
    JSON.stringify(listReadyAutomations({ currency }).find(({ id }) => id === 'much-is-given')?.automation.if.rules[1])
  expect(above('USD')).toContain('20000')
  const yen = Number(/"value":(\d+)/.exec(above('JPY'))?.[1])
  expect(yen).toBeGreaterThan(5_000)
  expect(yen % 1_000).toBe(0)
})

test('words that leave by themselves pass the checks', () => {
  const sent = all.flatMap(({ automation }) => automation.do.filter((action) => action.do === 'send_template'))
  expect(sent.length).toBeGreaterThan(0)
  for (const { text } of sent) {
    const findings = lintDraft({ text: text.replaceAll('{shop}', 'Harbour Furniture'), kind: 'email' })
    expect(findings).toEqual([])
  }
})
