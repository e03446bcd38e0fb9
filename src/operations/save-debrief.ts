import { z } from 'zod'
import { debriefSchema, saysAnything, supportSchema } from '../core/debrief/debrief.ts'
import { AppError } from '../errors.ts'
import { findCaseForUpdate } from '../store/cases.ts'
import { insertDebrief, listDebriefsOfCase, savePrivateLine, updateDebrief } from '../store/debriefs.ts'
import { caseNotFound } from './case-detail.ts'
import { ownDebriefOf, sealLine } from './debrief-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id, version } from './schemas.ts'

/** Keeps what a member says looking back on a case. Whether they were supported is theirs alone unless they share it. */
export const saveDebrief = transactionalOperation({
  name: 'save-debrief',
  summary:
    'Look back on a case: what went wrong, what went right, what was missing. Whether you were supported stays yours alone unless you share it.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  answersSecret: true,
  input: debriefSchema.extend({
    id,
    caseId: id,
    version: version.optional().describe('Of your own that you read; left out for the first one.'),
    support: supportSchema.default({ words: '' }),
    shareSupport: z
      .boolean()
      .default(false)
      .describe('Whether the team may read `support`. It is sealed and shown to nobody else otherwise.'),
  }),
  output: debriefSchema.extend({ id, version, support: supportSchema, sharesSupport: z.boolean() }),
  async run(context, input) {
    const { db, shopId, now, principal, secrets } = context
    if (principal.kind !== 'member') throw new AppError('not_allowed', 'Only a member looks back on a case. Sign in.')
    const { memberId, name: byName } = principal
    const row = await findCaseForUpdate(db, input.caseId)
    if (!row) throw caseNotFound()
    const before = (await listDebriefsOfCase(db, row.id)).find((one) => one.memberId === memberId)
    const { cause, wentWrong, wentRight, gap = null, gapWords, support, shareSupport } = input
    const shares = shareSupport && saysAnything(support)
    const said = {
      ...{ byName, cause, wentWrong, wentRight, gap, gapWords },
      supported: shares ? (support.supported ?? null) : null,
      supportWords: shares ? support.words : null,
    }
    if (
      before &&
      (input.version !== before.version || !(await updateDebrief(db, { ...said, id: before.id, version: before.version, now })))
    )
      throw new AppError('version_conflict', 'You looked back on this case somewhere else meanwhile. Look at it again.')
    if (!before) await insertDebrief(db, { ...said, ...{ shopId, id: input.id, caseId: row.id, memberId, now } })
    const debriefId = before?.id ?? input.id
    const isPrivate = !shares && saysAnything(support)
    await savePrivateLine(db, { shopId, debriefId, memberId, sealed: isPrivate ? sealLine(secrets, debriefId, support) : undefined })
    await context.record({ caseId: row.id, subjectId: debriefId, data: { cause, ...(gap && { gap }) } })
    const saved = (await listDebriefsOfCase(db, row.id)).find((one) => one.id === debriefId)
    if (!saved) throw new Error(`debrief ${debriefId} vanished inside its transaction`)
    return ownDebriefOf(context, saved, memberId)
  },
})
