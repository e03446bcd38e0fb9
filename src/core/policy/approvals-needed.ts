import type { DraftKind, Heat, Option, Role } from '../case.ts'
import { type ApprovalRule, type Approver, mayApprove, USUAL_APPROVALS } from './approval-rules.ts'
import { limitOf, type Policy } from './policy.ts'

/** Something that somebody is about to do. Money is minor units of the shop's currency. */
export type Act = { readonly role: Role; readonly heat?: Heat | undefined } & (
  | { readonly kind: 'remedy'; readonly option: Option; readonly amountMinor: number }
  | { readonly kind: 'override'; readonly option: Option; readonly amountMinor: number }
  | { readonly kind: 'draft'; readonly draftKind: DraftKind }
  | { readonly kind: 'parting' }
  | { readonly kind: 'policy_change' }
)

/** One reason why an act waits for a yes. */
export interface ApprovalNeed {
  readonly whose: Approver
  /** `always`: whatever the policy says. */
  readonly because: 'limit' | 'rule' | 'always'
  /** The limit that is passed, minor units; for `limit` alone. */
  readonly limitMinor?: number
  /** The rule that asks for it; for `rule` alone. */
  readonly rule?: ApprovalRule
}

/**
 * What an act needs a yes for, limits before rules, rules in their order; empty where it needs none. One yes of somebody who may give every one of
 * them answers all (`strictestOf`). To part with a customer takes a yes always, of an owner's too, so that it is on record; owners owe no other.
 */
export function approvalsNeeded(policy: Policy, act: Act): readonly ApprovalNeed[] {
  const always: ApprovalNeed[] = act.kind === 'parting' ? [{ whose: 'manager', because: 'always' }] : []
  if (act.role === 'owner') return always
  const limit = limitNeed(policy, act)
  const rules = (policy.approvals ?? USUAL_APPROVALS).rules
  return [
    ...(limit ? [limit] : []),
    ...always,
    ...rules.filter((rule) => applies(rule, act)).map((rule) => ({ whose: rule.whose, because: 'rule' as const, rule })),
  ]
}

/** Whose yes answers all of them: an owner's where one of them takes an owner. */
export function strictestOf(needs: readonly ApprovalNeed[]): Approver {
  return needs.some(({ whose }) => whose === 'owner') ? 'owner' : 'manager'
}

/** What is asked, as far as it says who may answer. */
export interface Question {
  readonly whose: Approver
  /** The money that is asked for; undefined where it is not about money. */
  readonly money?: { readonly option: Option; readonly amountMinor: number } | undefined
}

/** Whether a role may say yes: it stands high enough, and the money is within its own limit. */
export function mayGrant(policy: Policy, role: Role, { whose, money }: Question): boolean {
  if (!mayApprove(role, whose)) return false
  const limit = money && limitOf(policy, role, money.option)
  return limit === undefined || (money?.amountMinor ?? 0) <= limit
}

function limitNeed(policy: Policy, act: Act): ApprovalNeed | undefined {
  if (act.kind !== 'remedy' && act.kind !== 'override') return undefined
  const limitMinor = limitOf(policy, act.role, act.option)
  if (limitMinor === undefined || act.amountMinor <= limitMinor) return undefined
  const managers = limitOf(policy, 'manager', act.option)
  return { whose: managers === undefined || act.amountMinor <= managers ? 'manager' : 'owner', because: 'limit', limitMinor }
}

function applies(rule: ApprovalRule, act: Act): boolean {
  if (rule.asker === 'agent' && act.role === 'manager') return false
  if (rule.heatFrom !== undefined && (act.heat ?? 0) < rule.heatFrom) return false
  switch (rule.act) {
    case 'refund':
      return act.kind === 'remedy' && isAbove(rule, act.amountMinor)
    case 'goodwill':
      return act.kind === 'remedy' && (act.option === 'goodwill' || act.option === 'store_credit') && isAbove(rule, act.amountMinor)
    case 'override':
      return act.kind === 'override' && (rule.aboveMinor === undefined || act.amountMinor > rule.aboveMinor)
    case 'draft':
      return act.kind === 'draft' && (!rule.draftKinds?.length || rule.draftKinds.includes(act.draftKind))
    case 'parting':
      return act.kind === 'parting'
    case 'policy_change':
      return act.kind === 'policy_change'
  }
}

function isAbove({ aboveMinor = 0 }: ApprovalRule, amountMinor: number): boolean {
  return amountMinor > aboveMinor
}
