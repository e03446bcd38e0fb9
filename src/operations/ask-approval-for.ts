import { findApprovalByKey, findGranted, findWaitingApproval } from '../store/approvals.ts'
import { findCase } from '../store/cases.ts'
import { findLatestDecision } from '../store/decisions.ts'
import { actOf } from './approval-answerers.ts'
import type { ApprovalMatter } from './approval-detail.ts'
import type { CallContext } from './operation.ts'
import { hashOfMatter, putApproval } from './put-approval.ts'

/** A yes that a rule asks for on a case. */
export interface ApprovalByRule {
  readonly caseId: string
  /** `remedy`: to what was chosen or is recommended on the case; `parting`: to part with the customer. */
  readonly what: 'remedy' | 'parting'
  /** Why it is asked, for whoever answers. */
  readonly reason: string
  /** What asks, in the words of the shop, such as an automation's name. */
  readonly askedByName: string
  /** The same question under one key is asked once, whatever is retried. */
  readonly key: string
}

/**
 * Asks for a yes on a case because a rule says so. Returns the approval's id; undefined where there is nothing to ask: no such case, no decision yet, or
 * the same question waits or was granted already. Asked twice under one key, it is asked once and gives the same id.
 */
export async function askApprovalFor(context: CallContext, asked: ApprovalByRule): Promise<string | undefined> {
  const { db, newId } = context
  const { caseId, key, reason, askedByName } = asked
  const earlier = await findApprovalByKey(db, key)
  if (earlier !== undefined) return earlier
  const caseRow = await findCase(db, caseId)
  const matter = await findMatter(context, asked)
  if (!caseRow || !matter) return undefined
  const subjectHash = hashOfMatter(matter, undefined)
  if (await findWaitingApproval(db, { caseId, subjectHash })) return undefined
  if (await findGranted(db, { caseId, grantedHash: subjectHash })) return undefined
  const id = newId()
  // A rule asks for somebody who may decide nothing alone.
  const act = actOf(matter, { role: 'agent', heat: caseRow.heat })
  await putApproval(context, { ...{ id, caseId, matter, act, reason }, byRule: { name: askedByName, key } })
  return id
}

async function findMatter({ db }: CallContext, { caseId, what }: ApprovalByRule): Promise<ApprovalMatter | undefined> {
  const decision = await findLatestDecision(db, caseId)
  if (!decision) return undefined
  const { result, chosenOption, chosenAmountMinor } = decision
  const option = chosenOption ?? result.recommended ?? result.options[0]?.option
  if (!option) return undefined
  if (what === 'parting') return { kind: 'parting', subject: { decisionId: decision.id, option, amountMinor: 0, relation: 'part_ways' } }
  const amountMinor = chosenAmountMinor ?? result.options.find((one) => one.option === option)?.amountMinor ?? 0
  return { kind: 'refund', subject: { decisionId: decision.id, option, amountMinor } }
}
