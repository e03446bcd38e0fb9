import { z } from 'zod'
import { OPTIONS } from '../core/case.ts'
import type { GuardKind } from '../core/decision/decision.ts'
import { refundLimitOf } from '../core/policy/policy.ts'
import { AppError } from '../errors.ts'
import { isApproved } from '../store/approvals.ts'
import { findCaseForUpdate, updateCase } from '../store/cases.ts'
import { type DecisionRow, findDecision, chooseOption as saveChoice } from '../store/decisions.ts'
import { hashSubject } from './approval-detail.ts'
import { caseNotFound, readCaseDetail, roleOf } from './case-detail.ts'
import { keepChoice } from './case-outcome.ts'
import { followRules } from './follow-rules.ts'
import { type Principal, transactionalOperation } from './operation.ts'
import { readPolicy } from './policy-detail.ts'
import { caseDetailSchema, id, version } from './schemas.ts'

/** Records what a person chose to do. */
export const chooseOption = transactionalOperation({
  name: 'choose-option',
  summary: 'Record the option a person chose: who, when, how much. A blocked one needs an override by an owner or a manager.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    caseId: id,
    decisionId: id,
    version,
    option: z.enum(OPTIONS),
    amountMinor: z.int().min(0).max(1e12).describe("Minor units of the shop's currency."),
    note: z.string().trim().max(2000).optional(),
    overrideGuards: z.boolean().default(false),
  }),
  output: caseDetailSchema,
  async run(context, input) {
    const { db, now, principal } = context
    const row = await findCaseForUpdate(db, input.caseId)
    const decision = await findDecision(db, input.decisionId)
    if (!row || !decision || decision.caseId !== row.id) throw caseNotFound()
    const limitMinor = refundLimitOf((await readPolicy(db)).document, roleOf(principal))
    const { decisionId, option, amountMinor } = input
    const approved = await isApproved(db, { caseId: row.id, subjectHash: hashSubject({ decisionId, option, amountMinor }) })
    const overridden = checkGuards(decision, input, { principal, limitMinor, approved })
    const saved = await saveChoice(db, {
      id: decision.id,
      version: input.version,
      option: input.option,
      amountMinor: input.amountMinor,
      byId: principal.kind === 'member' ? principal.memberId : null,
      byName: principal.kind === 'anonymous' ? '' : principal.name,
      note: input.note || null,
      now,
    })
    if (!saved) throw new AppError('version_conflict', 'Somebody chose in the meantime. Look at their choice before you change it.')
    await updateCase(db, { id: row.id, now })
    await keepChoice(context, { row, decision, chosen: { option, amountMinor } })
    await context.record({
      caseId: row.id,
      subjectId: decision.id,
      data: { option: input.option, amountMinor: input.amountMinor, ...(overridden && { overrode: overridden }) },
    })
    await followRules(context, { caseId: row.id, trigger: 'case_change' })
    return readCaseDetail(context, row.id)
  },
})

/** Guards that a manager's yes answers: they say who may give, not what may be given. */
const APPROVABLE: readonly GuardKind[] = ['policy_limit', 'needs_approval']

/** Throws when the member may not choose this; returns the guards that an override or an approval passed, or an empty string. */
function checkGuards(
  decision: DecisionRow,
  choice: { option: string; amountMinor: number; overrideGuards: boolean },
  by: { principal: Principal; limitMinor: number | undefined; approved: boolean },
): string {
  const isAgent = roleOf(by.principal) === 'agent'
  if (by.limitMinor !== undefined && choice.amountMinor > by.limitMinor && !by.approved) {
    throw new AppError('blocked_by_guard', 'This is above your limit. Ask for approval of exactly this.', {
      details: { limitMinor: by.limitMinor, needsApproval: true },
    })
  }
  const costed = decision.result.options.find(({ option }) => option === choice.option)
  if (!costed) throw new AppError('blocked_by_guard', 'This option does not exist in this situation. Choose one that is listed.')
  const passed = costed.guards.filter(({ blocks }) => blocks)
  const blocking = passed.filter(({ kind }) => !(by.approved && APPROVABLE.includes(kind)))
  if (blocking.length > 0 && (isAgent || !choice.overrideGuards)) {
    throw new AppError('blocked_by_guard', blocking.map(({ reason }) => reason).join(' '), {
      details: { guards: blocking.map(({ kind, clause }) => ({ kind, clause })), mayOverride: !isAgent },
    })
  }
  return passed.map(({ kind }) => kind).join(', ')
}
