import { moneyFormatter } from '../core/money.ts'
import type { Approver } from '../core/policy/approval-rules.ts'
import { type ApprovalNeed, approvalsNeeded, strictestOf } from '../core/policy/approvals-needed.ts'
import { DRAFT_WORDS, describeApprovalRule } from '../core/policy/describe-approvals.ts'
import { AppError } from '../errors.ts'
import type { ApprovalKind } from '../store/approvals.ts'
import { findGranted, listApprovals } from '../store/approvals.ts'
import { hashPolicyChange, type PolicySubject } from './approval-detail.ts'
import { roleOf } from './case-detail.ts'
import type { CallContext } from './operation.ts'
import { readPolicy } from './policy-detail.ts'
import { readShop } from './shop-detail.ts'

/** What is about to be done, by the hash that ties a yes to it. */
interface Doing {
  readonly caseId: string | null
  readonly kind: ApprovalKind
  readonly hash: string
}

/** Whether there is a yes to exactly this that answers all of what it needs. */
export async function isGranted(
  { db }: Pick<CallContext, 'db'>,
  { caseId, hash }: Omit<Doing, 'kind'>,
  whose: Approver = 'manager',
): Promise<boolean> {
  const granted = await findGranted(db, { caseId, grantedHash: hash })
  return granted !== undefined && (whose === 'manager' || granted.whose === 'owner')
}

/**
 * Lets what needs a yes go on where there is one to exactly this. Throws `blocked_by_guard` with `details.needsApproval` otherwise, in words: which limit or
 * rule asks for it, or that something else was granted.
 */
export async function requireGranted(context: CallContext, doing: Doing, needs: readonly ApprovalNeed[]): Promise<void> {
  if (needs.length === 0 || (await isGranted(context, doing, strictestOf(needs)))) return
  const limit = needs.find(({ because }) => because === 'limit')
  const details = {
    ...(limit && { limitMinor: limit.limitMinor }),
    ...{ needsApproval: true, approval: doing.kind, whose: strictestOf(needs) },
    ...(doing.kind === 'parting' && { relation: 'part_ways' }),
  }
  throw new AppError('blocked_by_guard', `${await whyNot(context, needs)}${await otherGrant(context, doing)}`, { details })
}

/** Lets a change of the policy be saved where the policy in force asks for no yes, or there is one to exactly this. Throws `blocked_by_guard`. */
export async function requirePolicyYes(context: CallContext, change: PolicySubject): Promise<void> {
  const role = roleOf(context.principal)
  const needs = approvalsNeeded((await readPolicy(context.db)).document, { kind: 'policy_change', role })
  await requireGranted(context, { caseId: null, kind: 'policy_change', hash: hashPolicyChange(change) }, needs)
}

async function whyNot({ db }: CallContext, needs: readonly ApprovalNeed[]): Promise<string> {
  if (needs.some(({ because }) => because === 'limit')) return 'This is above your limit. Ask for approval of exactly this.'
  if (needs.every(({ because }) => because === 'always'))
    return 'To part with a customer takes the yes of a manager. Ask for it first; get-parting-checklist says what to settle.'
  const { profile } = await readShop(db)
  const words = {
    money: moneyFormatter(profile.currency, profile.locale),
    draftKind: (kind: keyof typeof DRAFT_WORDS) => DRAFT_WORDS[kind],
  }
  const rules = needs.flatMap(({ rule }) => (rule ? [describeApprovalRule(rule, words)] : []))
  return `The policy says: ${rules.join(' ')} Ask for approval of exactly this.`
}

/** Says so where a yes was given to something else: what was approved is exactly what may be done. */
async function otherGrant({ db }: CallContext, { caseId, kind, hash }: Doing): Promise<string> {
  const rows = await listApprovals(db, { ...(caseId !== null && { caseId }), state: 'all', limit: 50 })
  const other = rows.find((row) => row.kind === kind && row.granted && row.grantedHash !== hash)
  return other ? ' Something else was approved before: what was approved is exactly what may be done.' : ''
}
