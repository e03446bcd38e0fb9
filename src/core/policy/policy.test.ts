import { describe, expect, it } from 'vitest'
import { isWithinReturnWindow, NO_POLICY, policySchema, refundLimitOf } from './policy.ts'

const policy = policySchema.parse({ refundLimitsMinor: { agent: 5000, manager: 50_000 }, returnWindowDays: 30 })

describe('a policy', () => {
  it('limits agents and managers, never owners, and gives viewers nothing', () => {
    expect((['owner', 'manager', 'agent', 'viewer'] as const).map((role) => refundLimitOf(policy, role))).toEqual([
      undefined,
      50_000,
      5000,
      0,
    ])
    expect(refundLimitOf(NO_POLICY, 'agent')).toBeUndefined()
  })

  it.each([
    ['2026-10-23', true],
    ['2026-10-22', false],
    ['2026-11-22', true],
  ])('takes an order of %s back within thirty days of 22 November: %s', (placedOn, inside) => {
    expect(isWithinReturnWindow(policy, placedOn, '2026-11-22')).toBe(inside)
  })

  it('promises no window that was not written', () => {
    expect(isWithinReturnWindow(NO_POLICY, '2026-11-21', '2026-11-22')).toBeUndefined()
  })

  it('refuses a negative limit and a window of a hundred years', () => {
    expect(policySchema.safeParse({ refundLimitsMinor: { agent: -1 } }).success).toBe(false)
    expect(policySchema.safeParse({ returnWindowDays: 36_500 }).success).toBe(false)
  })
})
