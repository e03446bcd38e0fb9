import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CAUSES, OPTIONS, TONES } from '../../case.ts'
import type { DraftFacts, DraftRequest } from '../draft.ts'
import { composeDraft } from './compose.ts'
import { measureSameness, measureSamenessToAll, TOO_SAME } from './sameness.ts'

const FACTS: DraftFacts = {
  shopName: 'Harbor Sofas',
  signedBy: 'Mara',
  shopContact: '555 010 0199',
  customerName: 'Anna Keller',
  currency: 'USD',
  today: '2025-11-17',
  item: 'sofa',
  paidMinor: 124_000,
  amountMinor: 24_000,
  promiseDate: '2025-11-21',
  cause: 'late_delivery',
  faultOfShop: 'yes',
  option: 'partial_refund',
  message: 'My sofa is three weeks late.',
}
const write = (more: Partial<DraftFacts> = {}, kind: DraftRequest['kind'] = 'email') =>
  composeDraft({ kind, tone: 'plain', facts: { ...FACTS, ...more } }).text

describe('sameness', () => {
  it('is the share of runs of five words that stand in the other text too', () => {
    expect(measureSameness('one two three four five', 'one two three four five six')).toBe(1)
    expect(measureSameness('one two three four five six', 'One, two. THREE four five!')).toBe(0.5)
    expect(measureSameness('one two three four', 'one two three four')).toBe(0)
    expect(measureSamenessToAll('one two three four five', [])).toBe(0)
  })

  it('lies between 0 and 1 and is 1 to itself, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }), (a, b) => {
        const share = measureSameness(a, b)
        expect(share >= 0 && share <= 1).toBe(true)
        expect([0, 1]).toContain(measureSameness(a, a))
      }),
    )
  })
})

describe('a draft that would read like one sent lately', () => {
  it.each(['email', 'apology', 'follow_up', 'review_reply'] as const)('%s is built another way, with the same facts', (kind) => {
    const first = write({}, kind)
    const second = write({ recentTexts: [first] }, kind)
    const third = write({ recentTexts: [second, first] }, kind)
    expect(measureSameness(second, first)).toBeLessThan(measureSameness(first, first))
    expect(new Set([first, second, third]).size).toBe(3)
    if (kind === 'email') for (const text of [first, second, third]) expect(text).toMatch(/\$240 by Friday, November 21/)
  })

  it('stays as it is where nothing alike was sent', () => {
    expect(write({ recentTexts: ['Your table is booked for Friday at eight, and we look forward to seeing you.'] })).toBe(write())
  })

  it('for other facts shares less than half with the one before', () => {
    const shares: number[] = []
    for (const tone of TONES)
      for (const [at, cause] of CAUSES.entries()) {
        const facts = (turn: number, recentTexts: readonly string[]): DraftFacts => ({
          ...FACTS,
          customerName: ['Anna Keller', 'Tom Reed'][turn] ?? '',
          item: ['sofa', 'lamp'][turn] ?? '',
          cause: CAUSES[(at + turn) % CAUSES.length] ?? cause,
          option: OPTIONS[(at + turn) % OPTIONS.length] ?? 'replace',
          message: '',
          recentTexts,
        })
        const before = composeDraft({ kind: 'email', tone, facts: facts(0, []) }).text
        shares.push(measureSameness(composeDraft({ kind: 'email', tone, facts: facts(1, [before]) }).text, before))
      }
    expect(Math.max(...shares)).toBeLessThanOrEqual(TOO_SAME)
  })
})
