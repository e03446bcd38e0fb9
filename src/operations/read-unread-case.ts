import { mergeReadings } from '../core/reading/case-reading.ts'
import { NOT_READ_YET } from '../core/reading/without-words.ts'
import { listUnreadMessages } from '../store/case-intake.ts'
import { findCaseForUpdate, updateCaseSummary } from '../store/cases.ts'
import { insertReading, replaceReading } from '../store/messages.ts'
import { decideAndSave } from './case-decision.ts'
import { findCorrectionInForce, listSettledReadings, readForShop } from './case-readings.ts'
import { summaryOf } from './open-case.ts'
import type { CallContext } from './operation.ts'
import { readShop } from './shop-detail.ts'

/**
 * Reads what came in and was not read yet on cases, oldest message first, and decides those that are open, in this transaction. Cases that are gone or
 * have nothing unread stay as they are, so that doing it twice does nothing more.
 */
export async function readUnreadCases(context: CallContext, caseIds: readonly string[]): Promise<void> {
  const [{ profile }, correction] = await Promise.all([readShop(context.db), findCorrectionInForce(context.db)])
  for (const caseId of caseIds) await readUnread(context, { caseId, profile, correction })
}

async function readUnread(
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
  const unread = await listUnreadMessages(db, { caseId, unreadVersion: NOT_READ_YET })
  for (const { id: messageId, channel, text, isMarked } of unread) {
    const { kept } = await readForShop(core, { text, channel, currency: profile.currency }, correction)
    if (isMarked) await replaceReading(db, { messageId, ...kept })
    else await insertReading(db, { shopId, id: newId(), messageId, ...kept, now })
  }
  const readings = await listSettledReadings(db, caseId)
  const latest = readings.at(-1)
  if (unread.length === 0 || !latest) return
  const whole = mergeReadings(readings.map(({ settled }) => settled))
  await updateCaseSummary(db, { id: caseId, summary: summaryOf(latest.settled, latest.channel, { whole, profile }) })
  if (row.state !== 'closed') await decideAndSave(context, { caseId, stated: {}, reading: whole, profile })
}
