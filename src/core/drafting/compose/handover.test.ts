import { describe, expect, it } from 'vitest'
import type { CaseStory, DraftFacts } from '../draft.ts'
import { lintDraft } from '../lint/lint.ts'
import { composeDraft } from './compose.ts'

const STORY: CaseStory = {
  customerSince: '2025-03-03',
  otherCases: 2,
  standing: 'watch',
  said: [
    { on: '2026-11-18', by: 'customer', words: 'My sofa came with a scratch.\nWhere is my money?' },
    { on: '2026-11-19', by: 'shop', words: 'We look into it by Friday.' },
    { on: '2026-11-20', by: 'team', words: 'The courier says it was fine.' },
    { on: '2026-11-21', by: 'customer', words: 'I call my bank.' },
  ],
  kept: ['Ask the courier'],
  waitsForYes: false,
}
const FACTS: DraftFacts = {
  shopName: 'Harbour Furniture',
  customerName: 'Dana Cole',
  currency: 'USD',
  locale: 'en-US',
  today: '2026-11-22',
  orderNumber: '10482',
  item: 'sofa',
  causeWords: 'my sofa came with a scratch',
  heat: 3,
  threats: ['chargeback', 'bad_review'],
  option: 'full_refund',
  amountMinor: 24_000,
  promiseDate: '2026-11-24',
  message: 'I call my bank.',
  records: { approved: [], followUps: [{ what: 'Call about the scratch', dueOn: '2026-11-20' }] },
  story: STORY,
}
const brief = (more: Partial<DraftFacts> = {}) => composeDraft({ kind: 'handover', tone: 'plain', facts: { ...FACTS, ...more } }).text
const nextStep = (more: Partial<DraftFacts>) => /^Next step: (.*)$/m.exec(brief(more))?.[1]

describe('a hand-over brief', () => {
  it('tells who the customer is, what happened in order, what was promised, what to avoid and what comes next', () => {
    expect(brief()).toBe(`Handover of this case.

Next step: keep the promise that is late: Call about the scratch.

Customer: Dana Cole
Known since: Monday, March 3, 2025
History: 2 other cases, on watch
Order: 10482
Bought: sofa
Heat: angry
Spoke of: a chargeback, a bad review

What happened:
- Wednesday, November 18, 2026, they wrote: My sofa came with a scratch. Where is my money?
- Thursday, November 19, 2026, we wrote: We look into it by Friday.
- Friday, November 20, 2026, our note: The courier says it was fine.
- Saturday, November 21, 2026, they wrote: I call my bank.

Suggested, not decided: full refund
Amount: $240

Promised:
- Call about the scratch, by Friday, November 20, 2026 (late)

Kept already:
- Ask the courier

Avoid:
- Asking again for the order number, what they bought, what went wrong: they told us.
- Explaining before saying sorry, and any “calm down”.
- Giving anything for a review, or for taking one back.
- Paying back by another way once the bank has opened a dispute: it may be paid twice.`)
  })

  it('says what to do next by what is open', () => {
    const records = { approved: [], followUps: [] }
    const chosen = { option: 'full_refund' as const, amountMinor: 24_000 }
    const answered = { ...STORY, said: STORY.said.slice(0, 3) }
    expect(nextStep({ records, story: { ...STORY, waitsForYes: true } })).toMatch(/^wait for the manager's yes/)
    expect(nextStep({ records })).toMatch(/^decide, then answer/)
    expect(nextStep({ records: { ...records, chosen } })).toMatch(/^tell them what was decided/)
    expect(nextStep({ records, story: answered })).toMatch(/^wait for their answer/)
    const later = { approved: [], followUps: [{ what: 'Send a lamp', dueOn: '2026-11-30' }] }
    expect(nextStep({ records: later, story: answered })).toBe('keep the promise: Send a lamp, by Monday, November 30, 2026.')
    expect(nextStep({ threats: ['self_harm'] })).toBeUndefined()
    expect(brief({ threats: ['self_harm'] })).toMatch(/^Safety first/)
  })

  it('stays short, whatever was said, with the first words and the latest', () => {
    const said = Array.from({ length: 500 }, (_, at) => ({
      on: '2026-11-20',
      by: 'customer' as const,
      words: `${at} ${'word '.repeat(400)}`,
    }))
    const text = brief({ story: { ...STORY, said } })
    expect(text).toContain('they wrote: 0 word')
    expect(text).toContain('they wrote: 499 word')
    expect(text).not.toContain('they wrote: 100 word')
    expect(lintDraft({ kind: 'handover', text, context: { ...FACTS, story: { ...STORY, said } } }).map(({ rule }) => rule)).not.toContain(
      'too-long',
    )
  })

  it('never fails on what customers write', () => {
    for (const words of ['', '\u0000\u2028 {{name}} [x]', '\ud800', '<script>'.repeat(1000)])
      expect(brief({ story: { ...STORY, said: [{ on: 'never', by: 'customer', words }], kept: [words] } })).toContain('they wrote: ')
  })
})
