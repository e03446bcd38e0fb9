import { describe, expect, it } from 'vitest'
import { type AnsweringFacts, type Deputy, listAsked, rightToAnswer } from './approval-rights.ts'
import { policySchema } from './policy.ts'

const NOW = new Date('2026-11-22T10:00:00Z')
const ana = { id: 'ana', role: 'owner' } as const
const ben = { id: 'ben', role: 'manager' } as const
const cleo = { id: 'cleo', role: 'manager' } as const
const dan = { id: 'dan', role: 'agent' } as const

const facts = (part: Partial<AnsweringFacts> = {}): AnsweringFacts => ({
  policy: policySchema.parse({ refundLimitsMinor: { agent: 1000, manager: 5000 } }),
  question: { whose: 'manager', money: { option: 'full_refund', amountMinor: 3000 } },
  members: [ana, ben, cleo, dan],
  deputies: [],
  askedBy: 'dan',
  silent: false,
  now: NOW,
  ...part,
})
const big = { whose: 'owner', money: { option: 'full_refund', amountMinor: 9000 } } as const
const away = (memberId: string, deputyId: string): Deputy => ({
  ...{ memberId, deputyId },
  awayFrom: new Date('2026-11-20T00:00:00Z'),
  awayUntil: new Date('2026-11-30T00:00:00Z'),
})

describe('who may answer', () => {
  it('is whoever stands high enough, and never the asker', () => {
    expect(['ana', 'ben', 'cleo', 'dan'].map((id) => rightToAnswer(id, facts({ askedBy: 'ben' }))?.by)).toEqual([
      'own',
      undefined,
      'own',
      undefined,
    ])
    expect(['ana', 'ben'].map((id) => rightToAnswer(id, facts({ question: big }))?.by)).toEqual(['own', undefined])
    expect(rightToAnswer('somebody gone', facts())).toBeUndefined()
  })

  it('is the asker where they own the shop and nobody else could', () => {
    expect(rightToAnswer('ana', facts({ askedBy: 'ana' }))).toBeUndefined()
    expect(rightToAnswer('ana', facts({ askedBy: 'ana', question: big }))).toEqual({ by: 'only one' })
    expect(rightToAnswer('ben', facts({ askedBy: 'ben', members: [ben, dan] }))).toBeUndefined()
  })

  it('is a deputy while the other is away, or once a question was left standing', () => {
    const asked = facts({ question: big, deputies: [away('ana', 'ben')] })
    expect(rightToAnswer('ben', asked)).toEqual({ by: 'deputy', inPlaceOf: 'ana' })
    expect(rightToAnswer('ben', { ...asked, now: new Date('2026-11-30T00:00:00Z') })).toBeUndefined()
    expect(rightToAnswer('ben', { ...asked, now: new Date('2026-12-24T00:00:00Z'), silent: true })).toBeUndefined()
    const standing = facts({ question: big, deputies: [{ memberId: 'ana', deputyId: 'ben', awayFrom: null, awayUntil: null }] })
    expect(rightToAnswer('ben', standing)).toBeUndefined()
    expect(rightToAnswer('ben', { ...standing, silent: true })).toEqual({ by: 'deputy', inPlaceOf: 'ana' })
  })

  it('is no deputy of the asker, no asker as a deputy, and no agent', () => {
    const deputies = [away('ana', 'ben')]
    expect(rightToAnswer('ben', facts({ question: big, deputies, askedBy: 'ana' }))).toBeUndefined()
    expect(rightToAnswer('ben', facts({ question: big, deputies, askedBy: 'ben' }))).toBeUndefined()
    expect(rightToAnswer('dan', facts({ question: big, deputies: [away('ana', 'dan')], askedBy: 'ben' }))).toBeUndefined()
  })
})

describe('whom a question is put to', () => {
  it('is the managers first, then everybody who may', () => {
    expect(listAsked(facts())).toEqual(['ben', 'cleo'])
    expect(listAsked(facts({ silent: true }))).toEqual(['ana', 'ben', 'cleo'])
    expect(listAsked(facts({ question: big }))).toEqual(['ana'])
  })

  it('is the one it is meant for, or their deputy while they are away', () => {
    expect(listAsked(facts(), 'cleo')).toEqual(['cleo'])
    expect(listAsked(facts({ deputies: [away('cleo', 'ana')] }), 'cleo')).toEqual(['ana'])
    expect(listAsked(facts({ question: big, deputies: [away('ana', 'ben')] }))).toEqual(['ben'])
    expect(listAsked(facts({ question: big, deputies: [away('ana', 'ben')], askedBy: 'ben' }))).toEqual(['ana'])
  })

  it('is nobody where the asker alone could answer', () => {
    expect(listAsked(facts({ question: big, askedBy: 'ana' }))).toEqual([])
  })
})
