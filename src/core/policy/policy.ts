import { z } from 'zod'
import type { Option, Role } from '../case.ts'
import { businessHoursSchema } from '../clocks/business-hours.ts'
import { responsePromisesSchema } from '../clocks/response-promises.ts'
import { escalationSchema } from '../escalation/thresholds.ts'
import { approvalRulesSchema } from './approval-rules.ts'
import { followUpRulesSchema } from './follow-up-rules.ts'
import { neverDoSchema, partingSchema, returnsSchema, safetySchema, toneSchema } from './policy-parts.ts'

/** Limits by role, minor units; a role left out has no limit. */
const roleLimits = z.object({ agent: z.int().min(0).max(1e12).optional(), manager: z.int().min(0).max(1e12).optional() })

/** The shop's written rules, one document per version. Money is minor units of the shop's currency. */
export const policySchema = z.object({
  /** The most that a role may give back without approval; a role left out has no limit. Owners never have one. */
  refundLimitsMinor: roleLimits
    .default({})
    .describe('The most that a role may give back without approval, minor units; a role left out has no limit.'),
  goodwillLimitsMinor: roleLimits
    .optional()
    .describe('The most that a role may give as goodwill or store credit without approval, minor units; a role left out: as for refunds.'),
  returnWindowDays: z
    .int()
    .min(0)
    .max(3650)
    .optional()
    .describe('Days after the order within which the shop takes goods back for any reason. Left out: no such promise.'),
  returns: returnsSchema.optional().describe('What is given back, within which time, under which conditions.'),
  archetypes: z
    .boolean()
    .optional()
    .describe(
      "False: nothing is supposed about customers over several cases. Left out: it is, with its evidence, for the shop's eyes alone.",
    ),
  hours: businessHoursSchema
    .optional()
    .describe('When the shop is there to answer, by its own clock. Left out: promises count round the clock.'),
  promises: responsePromisesSchema.optional().describe('How soon the shop answers, by heat and channel. Left out: no clock runs.'),
  escalation: escalationSchema.optional().describe('When cases are given to somebody who decides more, and to whom.'),
  approvals: approvalRulesSchema.optional().describe('What needs whose yes beyond the limits. Left out: the limits alone.'),
  followUps: followUpRulesSchema.optional().describe('How promises are kept. Left out: a reminder four hours before, and one when due.'),
  tone: toneSchema.optional().describe('How the shop sounds.'),
  neverDos: z
    .array(neverDoSchema)
    .max(100)
    .optional()
    .describe('What nobody at the shop does; the words that give it away become findings.'),
  parting: partingSchema.optional().describe('How the shop parts with a customer.'),
  safety: safetySchema.optional().describe('What is done when somebody is threatened or in danger.'),
  words: z.string().max(20_000).default('').describe('What else the shop agreed on, as people read it.'),
  publicWords: z.string().max(20_000).optional().describe('What customers read on the public page, beside the rules meant for them.'),
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

/** The most that a role may give of an option without approval: goodwill and store credit have limits of their own where the policy sets them. */
export function limitOf(policy: Policy, role: Role, option: Option): number | undefined {
  const refundLimit = refundLimitOf(policy, role)
  if (option !== 'goodwill' && option !== 'store_credit') return refundLimit
  const own = role === 'manager' || role === 'agent' ? policy.goodwillLimitsMinor?.[role] : undefined
  return own ?? refundLimit
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
