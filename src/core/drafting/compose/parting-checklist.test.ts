import { describe, expect, it } from 'vitest'
import { listPartingChecks, PARTING_CHECKS, type PartingCase } from './parting-checklist.ts'

const NOTHING: PartingCase = { sentKinds: [], abusiveCount: 0, threats: [], disputeIsOpen: false, openPromises: 0, keptPromises: 0 }
const stateOf = (id: (typeof PARTING_CHECKS)[number], more: Partial<PartingCase> = {}) =>
  listPartingChecks({ ...NOTHING, ...more }).find((check) => check.id === id)?.state

describe('what has to be settled before parting', () => {
  it('names every check once, safety first, each with its sources', () => {
    const checks = listPartingChecks(NOTHING)
    expect(checks.map(({ id }) => id)).toEqual([...PARTING_CHECKS])
    expect(checks.every(({ sources, question }) => sources.length > 0 && question.endsWith('?'))).toBe(true)
  })

  it('takes a boundary that was sent for the warning and for another way tried', () => {
    expect([stateOf('warned'), stateOf('last_resort')]).toEqual(['open', 'open'])
    expect([stateOf('warned', { sentKinds: ['boundary'] }), stateOf('last_resort', { sentKinds: ['boundary'] })]).toEqual([
      'answered',
      'answered',
    ])
  })

  it.each([
    ['no_retaliation', { threats: ['bad_review'] }],
    ['no_retaliation', { threats: ['regulator', 'legal'] }],
    ['safety', { threats: ['safety_violence'] }],
    ['money', { disputeIsOpen: true, chosen: 'full_refund' }],
    ['work_in_hand', { openPromises: 1, keptPromises: 3 }],
  ] as const)('%s speaks against it for %j', (id, more) => {
    expect(stateOf(id, more)).toBe('problem')
  })

  it('never answers for a person what only a person knows', () => {
    const all = { ...NOTHING, sentKinds: ['boundary'] as const, abusiveCount: 3, chosen: 'full_refund' as const, keptPromises: 2 }
    expect([stateOf('adjustment', all), stateOf('data', all)]).toEqual(['open', 'open'])
    expect(stateOf('lawful_ground', all)).toBe('answered')
  })
})
