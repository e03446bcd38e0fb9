import { z } from 'zod'
import { DRAFT_KINDS, type Role } from '../case.ts'

/** What may need somebody's yes, as the policy names it: `refund` is all money given, `goodwill` that part of it that nobody owes. */
export const APPROVABLE_ACTS = ['refund', 'goodwill', 'draft', 'parting', 'override', 'policy_change'] as const
export type ApprovableAct = (typeof APPROVABLE_ACTS)[number]

/** Whose yes it takes; an owner's counts where a manager's would. */
export const APPROVERS = ['manager', 'owner'] as const
export type Approver = (typeof APPROVERS)[number]

/** One rule of the policy: this act, of these roles, under these conditions, needs this yes. */
export const approvalRuleSchema = z.object({
  act: z.enum(APPROVABLE_ACTS),
  asker: z.enum(['agent', 'manager']).default('agent').describe('The highest role that has to ask; owners never have to.'),
  whose: z.enum(APPROVERS).default('manager').describe('Whose yes it takes. Nobody gives it to themselves.'),
  aboveMinor: z
    .int()
    .min(0)
    .max(1e12)
    .optional()
    .describe("For money: only above this, minor units of the shop's currency. Left out: any amount above nothing."),
  draftKinds: z
    .array(z.enum(DRAFT_KINDS))
    .max(DRAFT_KINDS.length)
    .optional()
    .describe('For drafts: only these kinds. Left out or empty: every kind.'),
  heatFrom: z.int().min(0).max(4).optional().describe('Only on cases as hot as this, 0 to 4. Left out: on every case.'),
})
export type ApprovalRule = z.infer<typeof approvalRuleSchema>

/** What needs whose yes beyond the limits, how long a question stands, and how often it is asked. */
export const approvalRulesSchema = z.object({
  rules: z.array(approvalRuleSchema).max(40).default([]),
  expiresAfterHours: z.int().min(1).max(720).default(48).describe('How long a question stands before it is asked again.'),
  askTimes: z
    .int()
    .min(1)
    .max(5)
    .default(2)
    .describe('How often it is asked, deputies and owners too from the second time on, before it lapses.'),
})
export type ApprovalRules = z.infer<typeof approvalRulesSchema>

/** What holds while the policy says nothing of approvals. */
export const USUAL_APPROVALS: ApprovalRules = { rules: [], expiresAfterHours: 48, askTimes: 2 }

/** Whether a role gives a yes that only `whose` may give. */
export function mayApprove(role: Role, whose: Approver): boolean {
  return role === 'owner' || (role === 'manager' && whose === 'manager')
}
