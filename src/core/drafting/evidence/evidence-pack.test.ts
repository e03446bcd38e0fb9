import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lintDraft } from '../lint/lint.ts'
import { DISPUTE_FAMILIES, DISPUTE_NETWORKS, DISPUTE_REASONS, findDisputeReason } from './dispute-reasons.ts'
import { EVIDENCE_KINDS } from './evidence-kinds.ts'
import { listEvidenceNeeds, PRODUCT_TYPES } from './evidence-needs.ts'
import { type CaseForEvidence, type DisputeContent, disputeContentSchema, gatherEvidence } from './evidence-pack.ts'
import { findFileLimit } from './file-limits.ts'
import { maskCardNumbers } from './mask-card-numbers.ts'
import { makePrintable } from './printable.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const HELD: CaseForEvidence = {
  facts: {
    shopName: 'Harbor Sofas',
    currency: 'USD',
    today: '2026-11-22',
    orderNumber: 'A-1042',
    item: 'sofa',
    paidMinor: 124_000,
    customerName: 'Anna Keller',
  },
  customerEmail: 'anna@mail.example',
  messages: [
    { direction: 'inbound', channel: 'email', at: '2026-11-10T09:00:00.000Z', text: 'Where is it? My card is 4242 4242 4242 4242.' },
    { direction: 'note', channel: 'email', at: '2026-11-10T10:00:00.000Z', text: 'Difficult person, beware.' },
    { direction: 'outbound', channel: 'email', at: '2026-11-11T09:00:00.000Z', text: 'It was left at your door on the 9th.' },
  ],
  policy: { number: 3, words: 'Unused goods come back within 30 days.', returnWindowDays: 30 },
}
const dispute = (more: Partial<DisputeContent> = {}): DisputeContent =>
  disputeContentSchema.parse({ reason: '13.1', amountMinor: 124_000, ...more })
const stateOf = (kind: string, more: Partial<DisputeContent> = {}, held = HELD) =>
  gatherEvidence(held, dispute(more), NOW).items.find((item) => item.kind === kind)?.state

describe('the reason of a bank', () => {
  it('is known by each code on the list', () => {
    for (const { code, network, family } of DISPUTE_REASONS)
      expect(findDisputeReason(`Reason: ${code}`, network), code).toMatchObject({ family, reason: { code, network } })
  })

  it.each([
    ['Visa 13.3', 'not_as_described'],
    ['4853 goods not received', 'not_received'],
    ['4853', 'not_as_described'],
    ['4853 Cancelled recurring', 'cancelled'],
    ['product_not_received', 'not_received'],
    ['The cardholder does not recognise it: transaction not recognised', 'fraud'],
    ['credit_not_processed', 'credit_not_processed'],
    ['the parcel never arrived', 'not_received'],
    ['', 'other'],
    ['order 41013.10', 'other'],
    ['an RM of things', 'other'],
  ])('%s is %s', (text, family) => {
    expect(findDisputeReason(text).family).toBe(family)
  })

  it('of two networks with one code is told apart by the network', () => {
    expect(findDisputeReason('credit_not_processed', 'paypal').reason?.network).toBe('paypal')
    expect(findDisputeReason('credit_not_processed', 'stripe').reason?.network).toBe('stripe')
  })
})

describe('what is wanted', () => {
  it('begins with the order, names a must, holds no kind twice and sorts by weight, for every reason and product', () => {
    for (const family of DISPUTE_FAMILIES)
      for (const product of PRODUCT_TYPES) {
        const needs = listEvidenceNeeds(family, product)
        expect(needs[0]).toMatchObject({ kind: 'order_record', weight: 'must' })
        expect(new Set(needs.map(({ kind }) => kind)).size).toBe(needs.length)
        const weights = needs.map(({ weight }) => ['must', 'should', 'helps'].indexOf(weight))
        expect(weights).toEqual(weights.toSorted())
        if (family !== 'other') expect(needs.filter(({ weight }) => weight === 'must').length).toBeGreaterThan(1)
        expect(needs.every(({ sources }) => sources.length > 0)).toBe(true)
      }
  })

  it('follows what was sold', () => {
    const musts = (product: (typeof PRODUCT_TYPES)[number]) =>
      listEvidenceNeeds('not_received', product).flatMap(({ kind, weight }) => (weight === 'must' ? [kind] : []))
    expect(musts('physical')).toEqual(['order_record', 'delivery_proof'])
    expect(musts('digital')).toEqual(['order_record', 'access_log'])
    expect(musts('service')).toEqual(['order_record', 'completion_proof'])
    expect(musts('event_travel')).toEqual(['order_record', 'attendance'])
  })

  it('asks for every kind somewhere', () => {
    const asked = DISPUTE_FAMILIES.flatMap((family) => PRODUCT_TYPES.flatMap((product) => listEvidenceNeeds(family, product)))
    expect(new Set(asked.map(({ kind }) => kind))).toEqual(new Set(EVIDENCE_KINDS))
  })
})

describe('what is held', () => {
  it('comes from the case: order, messages, policy', () => {
    expect(stateOf('order_record')).toBe('held')
    expect(stateOf('customer_messages')).toBe('held')
    expect(stateOf('delivery_proof')).toBe('missing')
    expect(stateOf('refund_policy', { reason: '13.6' })).toBe('held')
  })

  it('grows with what a person adds, and the letter names it in the order of the file', () => {
    const text = 'The carrier left it at 12 Harbor Lane on 9 November, tracking ZX 99. Photo on the page.'
    const pack = gatherEvidence(HELD, dispute({ exhibits: [{ kind: 'delivery_proof', text }] }), NOW)
    expect(pack.items.find(({ kind }) => kind === 'delivery_proof')).toMatchObject({ state: 'held', exhibits: ['B'] })
    expect(pack.exhibits.map(({ letter, kind }) => `${letter} ${kind}`)).toEqual([
      'A order_record',
      'B delivery_proof',
      'C customer_messages',
      'D refund_policy',
    ])
    expect(pack.letter).toContain('2. Exhibit B, Proof of delivery: The carrier left it at 12 Harbor Lane on 9 November, tracking ZX 99.')
    expect(pack.warnings.map(({ code }) => code)).not.toContain('must_missing')
  })

  it('never shows the bank an internal note or a whole card number', () => {
    const all = JSON.stringify(gatherEvidence(HELD, dispute(), NOW))
    expect(all).not.toContain('Difficult person')
    expect(all).not.toMatch(/4242 4242/)
    expect(all).toContain('**** **** **** 4242')
  })

  it('warns of what is missing, of the day, of an unknown reason, of money given back and of an inquiry', () => {
    const codes = (more: Partial<DisputeContent>, held = HELD) => gatherEvidence(held, dispute(more), NOW).warnings.map(({ code }) => code)
    expect(codes({})).toEqual(['must_missing'])
    expect(codes({ dueAt: '2026-11-21T00:00:00Z' })).toContain('past_due')
    expect(codes({ dueAt: '2026-11-23T00:00:00Z' })).toContain('due_soon')
    expect(codes({ dueAt: '2026-12-23T00:00:00Z' })).toEqual(['must_missing'])
    expect(codes({ reason: 'what' })).toContain('reason_unknown')
    expect(codes({ status: 'inquiry' })).toContain('inquiry')
    expect(codes({}, { ...HELD, givenMinor: 1000 })).toContain('refund_made')
  })

  it('gives a letter without an error or a warning for every code and product', () => {
    for (const { code, network } of DISPUTE_REASONS)
      for (const product of PRODUCT_TYPES) {
        const { letter } = gatherEvidence(HELD, dispute({ reason: code, network, product }), NOW)
        const context = { ...HELD.facts, disputeReason: code, evidence: [letter] }
        const loud = lintDraft({ kind: 'dispute_evidence', text: letter, context }).filter(({ severity }) => severity !== 'hint')
        expect(loud, `${code} ${letter}`).toEqual([])
      }
  })

  it('of a long talk keeps the newest, and says what it left out', () => {
    const messages = Array.from({ length: 40 }, (_, index) => ({
      direction: 'inbound' as const,
      channel: 'email',
      at: '2026-11-10T09:00:00.000Z',
      text: `number ${index} ${'word '.repeat(300)}`,
    }))
    const talk = gatherEvidence({ ...HELD, messages }, dispute(), NOW).exhibits.find(({ kind }) => kind === 'customer_messages')?.text ?? ''
    expect(talk).toContain('number 39 ')
    expect(talk).not.toContain('number 0 ')
    expect(talk).toMatch(/^\d+ earlier messages are left out for length\./)
    expect(talk.length).toBeLessThan(31_000)
  })

  it('never fails on any text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom('\ud800', '{{x}}', '4'.repeat(4000), '‮x'))
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.constantFrom(...DISPUTE_NETWORKS),
        fc.constantFrom(...PRODUCT_TYPES),
        (a, b, c, network, product) => {
          const held = { ...HELD, facts: { ...HELD.facts, item: a, orderNumber: b }, messages: [{ ...HELD.messages[0]!, text: c }] }
          const pack = gatherEvidence(
            held,
            { ...dispute(), reason: b, network, product, exhibits: [{ kind: 'usage_after', text: a }] },
            NOW,
          )
          expect(pack.letter.length).toBeGreaterThan(0)
          expect(makePrintable(`${a}${b}${c}`).text).toMatch(/^[\n\x20-\x7e\xa1-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/)
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('text for the file', () => {
  it.each([
    ['€ 20, £5, ¥500 – “naïve” Zoë', '€ 20, £5, ¥500 – “naïve” Zoë'],
    ['Łukasz Świątek', 'Lukasz Swiatek'],
    ['Щербаков Юрій', 'Shcherbakov Iurii'],
    ['Γιώργος', 'Giorgos'],
    ['ﬁne\u202e text\u200b', 'fine text'],
    ['good 👩‍👩‍👧 day', 'good (emoji) day'],
  ])('%s becomes %s', (raw, printed) => {
    expect(makePrintable(raw)).toEqual({ text: printed, unprintable: 0 })
  })

  it('marks and counts what cannot be printed, and breaks endless words', () => {
    expect(makePrintable('田中')).toEqual({ text: '(?)(?)', unprintable: 2 })
    expect(
      Math.max(
        ...makePrintable('x'.repeat(50_000))
          .text.split(' ')
          .map((word) => word.length),
      ),
    ).toBe(80)
  })

  it('hides card numbers and leaves tracking numbers and telephones', () => {
    expect(maskCardNumbers('5555-5555-5555-4444')).toBe('**** **** **** 4444')
    expect(maskCardNumbers('tracking 1234567890123456, call +44 20 7946 0958')).toBe('tracking 1234567890123456, call +44 20 7946 0958')
  })
})

describe('the size of the file', () => {
  it('is the strictest of network and processor, and a careful one where neither is known', () => {
    expect(findFileLimit('mastercard', undefined)).toMatchObject({ pages: 19, megabytes: 14.5 })
    expect(findFileLimit('amex', 'shopify_payments')).toMatchObject({ pages: 20, megabytes: 2 })
    expect(findFileLimit(undefined, 'constructor')).toEqual({ pages: 19, megabytes: 2, sources: ['design'] })
  })
})
