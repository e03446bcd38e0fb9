import { z } from 'zod'
import type { Role } from '../case.ts'
import { escalationSchema } from '../escalation/thresholds.ts'

/** The shop's written rules, one document per version. Money is minor units of the shop's currency. */
export const policySchema = z.object({
  /** The most that a role may give back without approval; a role left out has no limit. Owners never have one. */
  refundLimitsMinor: z
    .object({ agent: z.int().min(0).max(1e12).optional(), manager: z.int().min(0).max(1e12).optional() })
    .default({})
    .describe('The most that a role may give back without approval, minor units; a role left out has no limit.'),
  returnWindowDays: z
    .int()
    .min(0)
    .max(3650)
    .optional()
    .describe('Days after the order within which the shop takes goods back for any reason. Left out: no such promise.'),
  archetypes: z
    .boolean()
    .optional()
    .describe(
      "False: nothing is supposed about customers over several cases. Left out: it is, with its evidence, for the shop's eyes alone.",
    ),
  escalation: escalationSchema.optional().describe('When cases are given to somebody who decides more, and to whom.'),
  words: z.string().max(20_000).default('').describe('The policy as people read it.'),
})
export type Policy = z.infer<typeof policySchema>

/** What holds while a shop has written nothing. */
export const NO_POLICY: Policy = { refundLimitsMinor: {}, words: '' }

/** The most that a role may give back without approval, minor units; undefined where there is no limit. */
export function refundLimitOf(policy: Policy, role: Role): number | undefined {
  switch (role) {
    case 'owner':
      return undefined
    case 'manager':
      return policy.refundLimitsMinor.manager
    case 'agent':
      return policy.refundLimitsMinor.agent
    case 'viewer':
      return 0
  }
}

const DAY_MS = 86_400_000

/**
 * Whether an order placed on an ISO date still is inside the shop's own return window on another one; undefined where the shop promised none.
 * The last day counts as inside.
 */
export function isWithinReturnWindow(policy: Policy, placedOn: string, today: string): boolean | undefined {
  if (policy.returnWindowDays === undefined) return undefined
  return Date.parse(today) - Date.parse(placedOn) <= policy.returnWindowDays * DAY_MS
}
