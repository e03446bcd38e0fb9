import { z } from 'zod'
import { OPTIONS, type Option } from '../core/case.ts'
import { approvalsNeeded, strictestOf } from '../core/policy/approvals-needed.ts'
import { AppError } from '../errors.ts'
import { type CaseRow, findCaseForUpdate, updateCase } from '../store/cases.ts'
import { type DecisionRow, findDecision, chooseOption as saveChoice } from '../store/decisions.ts'
import { APPROVABLE_GUARDS } from './approvable-guards.ts'
import { hashSubject } from './approval-detail.ts'
import { caseNotFound, readCaseDetail, roleOf } from './case-detail.ts'
import { keepChoice } from './case-outcome.ts'
import { blockingGuards } from './choice-guards.ts'
import { followRules } from './follow-rules.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { readPolicy } from './policy-detail.ts'
import { isGranted, requireGranted } from './require-approval.ts'
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
    const { option, amountMinor } = input
    const overridden = await checkGuards(context, row, { decision, choice: input })
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

interface Choosing {
  readonly decision: DecisionRow
  readonly choice: { readonly option: Option; readonly amountMinor: number; readonly overrideGuards: boolean }
}

/**
 * Throws when the member may not choose this; returns the guards that an override or an approval passed, or an empty string. A yes to an override is one
 * to its money, too.
 */
async function checkGuards(context: CallContext, row: CaseRow, { decision, choice }: Choosing): Promise<string> {
  const role = roleOf(context.principal)
  const policy = (await readPolicy(context.db)).document
  const { option, amountMinor } = choice
  const subject = { decisionId: decision.id, option, amountMinor }
  const by = { role, heat: row.heat, option, amountMinor }
  const passed = blockingGuards(decision, choice)
  const override = passed && passed.length > 0 ? hashSubject({ ...subject, override: passed.map(({ kind }) => kind) }) : undefined
  const caseId = row.id
  const passesAll =
    override !== undefined &&
    (await isGranted(context, { caseId, hash: override }, strictestOf(approvalsNeeded(policy, { ...by, kind: 'override' }))))
  const hash = hashSubject(subject)
  const needs = approvalsNeeded(policy, { ...by, kind: 'remedy' })
  if (!passesAll) await requireGranted(context, { caseId, kind: 'refund', hash }, needs)
  if (!passed) throw new AppError('blocked_by_guard', 'This option does not exist in this situation. Choose one that is listed.')
  const approved = passed.length > 0 && (await isGranted(context, { caseId, hash }))
  const blocking = passesAll ? [] : passed.filter(({ kind }) => !(approved && APPROVABLE_GUARDS.includes(kind)))
  if (blocking.length > 0) {
    const isAgent = role === 'agent'
    if (isAgent || !choice.overrideGuards)
      throw new AppError('blocked_by_guard', blocking.map(({ reason }) => reason).join(' '), {
        details: {
          guards: blocking.map(({ kind, clause }) => ({ kind, clause })),
          mayOverride: !isAgent,
          needsApproval: isAgent,
          approval: 'override',
        },
      })
    const asked = approvalsNeeded(policy, { ...by, kind: 'override' }).filter(({ because }) => because === 'rule')
    await requireGranted(context, { caseId, kind: 'override', hash: override ?? hash }, asked)
  }
  return passed.map(({ kind }) => kind).join(', ')
}
