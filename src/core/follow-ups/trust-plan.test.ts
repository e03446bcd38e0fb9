import { describe, expect, it } from 'vitest'
import type { Tone } from '../case.ts'
import { composeDraft } from '../drafting/compose/compose.ts'
import { lintDraft } from '../drafting/lint/lint.ts'
import { afterCheck, isComplaint, PLAN_STEPS, TRUST_PLAN } from './trust-plan.ts'

describe('a plan to win trust back', () => {
  it('speaks first, sends a person, and asks after a week and a month', () => {
    expect(TRUST_PLAN.map(({ afterDays }) => afterDays)).toEqual(TRUST_PLAN.map(({ afterDays }) => afterDays).toSorted((a, b) => a - b))
    expect(TRUST_PLAN.filter(({ step }) => step === 'check').map(({ afterDays }) => afterDays)).toEqual([7, 30])
    expect(TRUST_PLAN[0]?.step).toBe('update')
  })

  it.each([
    ['yes', false, { reopens: false }],
    ['yes', true, { end: 'solved', reopens: false }],
    ['partly', true, { reopens: true }],
    ['no', false, { end: 'not_solved', reopens: true }],
  ] as const)('answered %s (the last check: %s) comes to %j', (answer, isLast, after) =>
    expect(afterCheck(answer, { isLast })).toEqual(after),
  )

  it('is stopped by a complaint, and by nothing friendly', () => {
    expect(isComplaint({ heat: 2, threats: [] })).toBe(true)
    expect(isComplaint({ heat: 0, threats: ['chargeback'] })).toBe(true)
    expect(isComplaint({ heat: 1, threats: [] })).toBe(false)
  })

  it.each(
    PLAN_STEPS.flatMap((step) => (['warm', 'plain', 'formal'] as const satisfies readonly Tone[]).map((tone) => [step, tone] as const)),
  )('has its own words for %s in the %s tone, which the linter lets pass', (step, tone) => {
    const facts = { shopName: 'Harbour', currency: 'USD', today: '2026-11-22', item: 'sofa', customerName: 'Ada Byron', step } as const
    const { text } = composeDraft({ kind: 'follow_up', tone, facts })
    expect(text).toContain('sofa')
    expect(text).not.toEqual(composeDraft({ kind: 'follow_up', tone, facts: { ...facts, step: undefined } }).text)
    expect(lintDraft({ kind: 'follow_up', text, context: facts })).toEqual([])
  })
})
