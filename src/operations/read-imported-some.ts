import { z } from 'zod'
import { mergeReadings } from '../core/reading/case-reading.ts'
import { NOT_READ_YET } from '../core/reading/without-words.ts'
import { listUnreadMessages } from '../store/case-intake.ts'
import { findCaseForUpdate, updateCaseSummary } from '../store/cases.ts'
import { findImportForUpdate, listImportedCases, updateImport } from '../store/imports.ts'
import { insertReading, replaceReading } from '../store/messages.ts'
import { decideAndSave } from './case-decision.ts'
import { findCorrectionInForce, listSettledReadings, readForShop } from './case-readings.ts'
import { summaryOf } from './open-case.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'
import { readShop } from './shop-detail.ts'

const CASES_AT_ONCE = 25

/** Reads the messages of the next imported cases, decides those that are open, and adds the job that goes on, all in one transaction. */
export const readImportedSome = transactionalOperation({
  name: 'read-imported-some',
  summary: 'Read the messages of the next imported cases.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({ importId: id }),
  output: z.object({ state: z.enum(['more', 'done', 'over']) }),
  async run(context, { importId }) {
    const { db, now, enqueue } = context
    const row = await findImportForUpdate(db, importId)
    if (row?.state !== 'reading') return { state: 'over' as const }
    const caseIds = await listImportedCases(db, { importId, after: row.readAfter, limit: CASES_AT_ONCE })
    const last = caseIds.at(-1)
    if (last === undefined) {
      await updateImport(db, importId, { now, state: 'done', endedAt: now })
      return { state: 'done' as const }
    }
    const [{ profile }, correction] = await Promise.all([readShop(db), findCorrectionInForce(db)])
    for (const caseId of caseIds) await readCase(context, { caseId, profile, correction })
    await updateImport(db, importId, { now, readAfter: last, casesRead: row.casesRead + caseIds.length })
    await enqueue('read-imported-cases', { importId })
    return { state: 'more' as const }
  },
})

async function readCase(
  context: CallContext,
  given: {
    caseId: string
    profile: Awaited<ReturnType<typeof readShop>>['profile']
    correction: Awaited<ReturnType<typeof findCorrectionInForce>>
  },
): Promise<void> {
  const { db, shopId, newId, now, core } = context
  const { caseId, profile, correction } = given
  const row = await findCaseForUpdate(db, caseId)
  if (!row) return
  for (const { id: messageId, channel, text, isMarked } of await listUnreadMessages(db, { caseId, unreadVersion: NOT_READ_YET })) {
    const { kept } = await readForShop(core, { text, channel, currency: profile.currency }, correction)
    if (isMarked) await replaceReading(db, { messageId, ...kept })
    else await insertReading(db, { shopId, id: newId(), messageId, ...kept, now })
  }
  const readings = await listSettledReadings(db, caseId)
  const latest = readings.at(-1)
  if (!latest) return
  const whole = mergeReadings(readings.map(({ settled }) => settled))
  await updateCaseSummary(db, { id: caseId, summary: summaryOf(latest.settled, latest.channel, whole) })
  if (row.state !== 'closed') await decideAndSave(context, { caseId, stated: {}, reading: whole, profile })
}
