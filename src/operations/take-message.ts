import { statedOf } from '../core/decision/situation-of-case.ts'
import { mergeReadings } from '../core/reading/case-reading.ts'
import { findCaseForUpdate, findSurvivingCaseId, updateCase } from '../store/cases.ts'
import { findLatestDecision } from '../store/decisions.ts'
import { holdDeliveriesOfCase } from '../store/deliveries.ts'
import { holdFollowUpsOfCase } from '../store/follow-ups.ts'
import { insertReading } from '../store/messages.ts'
import { decideAndSave } from './case-decision.ts'
import { caseNotFound } from './case-detail.ts'
import { findCorrectionInForce, listSettledReadings, readForShop } from './case-readings.ts'
import { followRules } from './follow-rules.ts'
import { keepInboundMessage, type NewInboundMessage } from './inbound-message.ts'
import { askSecondReading } from './model-detail.ts'
import { summaryOf } from './open-case.ts'
import type { CallContext } from './operation.ts'
import { readShop } from './shop-detail.ts'
import { stopPlansOnComplaint } from './trust-plan-detail.ts'

/**
 * Adds what the customer said next: it is kept with its attachments, read, decided anew, and reopens a closed case, in this transaction. Throws
 * `not_found` where the case is not this shop's.
 */
export async function takeInboundMessage(context: CallContext, said: NewInboundMessage): Promise<void> {
  const { db, shopId, now, newId } = context
  // A link or a mail may still name a case that was merged into another.
  const message = { ...said, caseId: await findSurvivingCaseId(db, said.caseId) }
  const row = await findCaseForUpdate(db, message.caseId)
  if (!row) throw caseNotFound()
  await keepInboundMessage(context, message)
  const [{ profile }, correction] = await Promise.all([readShop(db), findCorrectionInForce(db)])
  const { kept, reading } = await readForShop(
    context.core,
    { text: message.text, channel: message.channel, currency: profile.currency },
    correction,
  )
  await insertReading(db, { shopId, id: newId(), messageId: message.id, ...kept, now })
  await askSecondReading(context, message.id)
  const earlier = await findLatestDecision(db, row.id)
  const stated = earlier ? statedOf(earlier.situation, earlier.result) : {}
  const caseReading = mergeReadings((await listSettledReadings(db, row.id)).map(({ settled }) => settled))
  // The words are the news: what somebody stated before them holds where they say nothing.
  const dispute = reading.facts.disputeStatus ?? stated.disputeStatus
  await updateCase(db, {
    id: row.id,
    now,
    state: 'open',
    summary: summaryOf(reading, message.channel, {
      whole: caseReading,
      stated: { ...stated, ...(dispute && { disputeStatus: dispute }) },
      profile,
    }),
  })
  await decideAndSave(context, { caseId: row.id, stated, reading: caseReading, profile })
  // What was written before they said this is read once more before it leaves.
  const held = await holdDeliveriesOfCase(db, { caseId: row.id, reason: 'customer_wrote', now })
  // Whoever answers this says whether what was promised still stands as it was.
  const stopped = await stopPlansOnComplaint(context, {
    caseId: row.id,
    reading: { heat: reading.heat, threats: reading.threats.map(({ kind }) => kind) },
  })
  const promisesHeld = await holdFollowUpsOfCase(db, { caseId: row.id, now })
  const data = {
    ...{ direction: 'inbound', heat: reading.heat, ...(held > 0 && { held }) },
    ...(promisesHeld > 0 && { promisesHeld }),
    ...(stopped && { planStopped: true }),
  }
  await context.record({ caseId: row.id, subjectId: message.id, data })
  await followRules(context, { caseId: row.id, trigger: message.channel === 'review' ? 'review' : 'message' })
}
