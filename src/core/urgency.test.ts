import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HEATS, THREATS, type Threat } from './case.ts'
import { dueAtOf, urgencyOf } from './urgency.ts'

const calm = { heat: 0, threats: [], channel: 'email', hasDeadline: false, disputeOpen: false } as const

const said = (...kinds: Threat[]) => kinds.map((kind) => ({ kind, begun: false }))
const did = (...kinds: Threat[]) => kinds.map((kind) => ({ kind, begun: true }))

describe('urgency', () => {
  it('is nothing for a calm message', () => {
    expect(urgencyOf(calm)).toEqual({ score: 0, reasons: [] })
  })

  it('puts a threat to life before everything else', () => {
    const worst = urgencyOf({ ...calm, heat: 3, threats: said('chargeback', 'bad_review', 'legal'), hasDeadline: true })
    expect(urgencyOf({ ...calm, threats: said('self_harm') }).score).toBeGreaterThanOrEqual(worst.score)
    expect(urgencyOf({ ...calm, heat: 4, threats: said('bad_review', 'safety_violence') }).reasons[0]).toBe('safety_violence')
  })

  it('never falls when heat rises or a threat is added', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HEATS), fc.subarray([...THREATS]), fc.constantFrom(...THREATS), (heat, kinds, added) => {
        const threats = said(...kinds)
        const base = urgencyOf({ ...calm, heat, threats }).score
        expect(urgencyOf({ ...calm, heat, threats: [...threats, ...said(added)] }).score).toBeGreaterThanOrEqual(base)
        if (heat < 4) expect(urgencyOf({ ...calm, heat: HEATS[heat + 1] ?? 4, threats }).score).toBeGreaterThanOrEqual(base)
        expect(base).toBeLessThanOrEqual(100)
      }),
    )
  })

  it('calls no dispute threatened that is open, and none open that ended', () => {
    const open = urgencyOf({ ...calm, threats: said('chargeback', 'bad_review'), disputeOpen: true })
    expect(open.reasons).toEqual(['dispute_open', 'bad_review'])
    expect(open.score).toBeGreaterThan(urgencyOf({ ...calm, threats: said('chargeback', 'bad_review') }).score)
    expect(urgencyOf({ ...calm, threats: did('chargeback'), disputeOpen: false }).reasons).toEqual([])
  })

  it('tells what was done apart from what is threatened, but for what stays a danger', () => {
    expect(urgencyOf({ ...calm, threats: [...said('bad_review'), ...did('bad_review', 'legal')] }).reasons).toEqual([
      'legal_begun',
      'bad_review_begun',
    ])
    expect(urgencyOf({ ...calm, threats: did('safety_violence') }).reasons).toEqual(['safety_violence'])
  })
})

describe('the moment by which a case wants an answer', () => {
  const day = (days: number) => new Date(Date.UTC(2026, 10, 22) + days * 86_400_000)
  const due = (score: number, days: number, deadline?: number) =>
    dueAtOf({
      score,
      answerSince: day(days),
      lastSaidAt: day(days),
      deadlineAt: deadline === undefined ? undefined : day(deadline),
    }).getTime()

  it('puts sixty points of today before a calm question of four days ago and behind one of five', () => {
    expect(due(60, 0)).toBeLessThan(due(0, -3.9))
    expect(due(60, 0)).toBeGreaterThan(due(0, -4.1))
  })

  it('lets a case wait a week longer while the word is with its customer', () => {
    expect(dueAtOf({ score: 30, answerSince: undefined, lastSaidAt: day(0) }).getTime() - due(30, 0)).toBe(7 * 86_400_000)
  })

  it('counts a date that somebody gave from two days before it, where that is sooner', () => {
    expect(due(0, 0, 3)).toBe(day(1).getTime())
    expect(due(0, 0, 30)).toBe(due(0, 0))
  })
})

describe('how much a case is about', () => {
  const at = (worthHours: number | undefined) => urgencyOf({ ...calm, worthHours })

  it('does not press within a day of work, nor where nobody knows it', () => {
    for (const hours of [undefined, 0, 0.1, 8, 15.9]) expect(at(hours)).toEqual({ score: 0, reasons: [] })
  })

  it('presses two points a doubling, ten at most, and never like a threat', () => {
    expect([16, 31, 32, 64, 1e9].map((hours) => at(hours).score)).toEqual([2, 2, 4, 6, 10])
    expect(at(64).reasons).toEqual(['value'])
    expect(urgencyOf({ ...calm, threats: said('legal'), worthHours: 1e9 }).reasons).toEqual(['legal', 'value'])
  })
})
