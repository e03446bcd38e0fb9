import { z } from 'zod'
import { OPTIONS } from '../core/case.ts'
import { AppError } from '../errors.ts'
import { findCaseForUpdate, updateCase } from '../store/cases.ts'
import { type DecisionRow, findDecision, chooseOption as saveChoice } from '../store/decisions.ts'
import { caseNotFound, readCaseDetail, roleOf } from './case-detail.ts'
import { type Principal, transactionalOperation } from './operation.ts'
import { caseDetailSchema, id, version } from './schemas.ts'
import { readShop } from './shop-detail.ts'

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
    const limitMinor = (await readShop(db)).profile.refundLimitMinor
    const overridden = checkGuards(decision, input, principal, limitMinor)
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
    await context.record({
      caseId: row.id,
      subjectId: decision.id,
      data: { option: input.option, amountMinor: input.amountMinor, ...(overridden && { overrode: overridden }) },
    })
    return readCaseDetail(context, row.id)
  },
})

/** Throws when the member may not choose this; returns the guards that an override passed, or an empty string. */
function checkGuards(
  decision: DecisionRow,
  choice: { option: string; amountMinor: number; overrideGuards: boolean },
  principal: Principal,
  limitMinor: number | undefined,
): string {
  const isAgent = roleOf(principal) === 'agent'
  if (isAgent && limitMinor !== undefined && choice.amountMinor > limitMinor) {
    throw new AppError('blocked_by_guard', 'This is above your limit. Ask a manager to choose it.', { details: { limitMinor } })
  }
  const costed = decision.result.options.find(({ option }) => option === choice.option)
  if (!costed) throw new AppError('blocked_by_guard', 'This option does not exist in this situation. Choose one that is listed.')
  const blocking = costed.guards.filter(({ blocks }) => blocks)
  if (blocking.length === 0) return ''
  if (isAgent || !choice.overrideGuards) {
    throw new AppError('blocked_by_guard', blocking.map(({ reason }) => reason).join(' '), {
      details: { guards: blocking.map(({ kind, clause }) => ({ kind, clause })), mayOverride: !isAgent },
    })
  }
  return blocking.map(({ kind }) => kind).join(', ')
}
