import { z } from 'zod'
import { CHANNELS } from '../core/case.ts'
import { statedOf } from '../core/decision/situation-of-case.ts'
import { mergeReadings } from '../core/reading/case-reading.ts'
import { findCaseForUpdate, updateCase } from '../store/cases.ts'
import { findLatestDecision } from '../store/decisions.ts'
import { insertMessage, insertReading } from '../store/messages.ts'
import { decideAndSave } from './case-decision.ts'
import { caseNotFound, readCaseDetail } from './case-detail.ts'
import { findCorrectionInForce, listSettledReadings, readForShop } from './case-readings.ts'
import { askSecondReading } from './model-detail.ts'
import { summaryOf } from './open-case.ts'
import { transactionalOperation } from './operation.ts'
import { caseDetailSchema, id, messageText } from './schemas.ts'
import { readShop } from './shop-detail.ts'

/** Adds what was said next on a case. What the customer says is read, decided anew, and reopens a closed case. */
export const addMessage = transactionalOperation({
  name: 'add-message',
  summary: 'Add what was said next: by the customer (read and decided anew), by the shop, or an internal note.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id,
    caseId: id,
    direction: z.enum(['inbound', 'outbound', 'note']),
    channel: z.enum(CHANNELS),
    text: messageText.refine((text) => text.trim() !== '', 'is empty; write what was said'),
  }),
  output: caseDetailSchema,
  async run(context, input) {
    const { db, shopId, now, newId, principal } = context
    const row = await findCaseForUpdate(db, input.caseId)
    if (!row) throw caseNotFound()
    const inbound = input.direction === 'inbound'
    await insertMessage(db, {
      ...input,
      shopId,
      authorId: !inbound && principal.kind === 'member' ? principal.memberId : null,
      saidAt: now,
      now,
    })
    if (inbound) {
      const [{ profile }, correction] = await Promise.all([readShop(db), findCorrectionInForce(db)])
      const { kept, reading } = readForShop({ text: input.text, channel: input.channel, currency: profile.currency }, correction)
      await insertReading(db, { shopId, id: newId(), messageId: input.id, ...kept, now })
      await askSecondReading(context, input.id)
      const earlier = await findLatestDecision(db, row.id)
      const stated = earlier ? statedOf(earlier.situation, earlier.result) : {}
      const caseReading = mergeReadings((await listSettledReadings(db, row.id)).map(({ settled }) => settled))
      // The words are the news: what somebody stated before them holds where they say nothing.
      const dispute = reading.facts.disputeStatus ?? stated.disputeStatus
      await updateCase(db, { id: row.id, now, state: 'open', summary: summaryOf(reading, input.channel, caseReading, dispute) })
      await decideAndSave(context, { caseId: row.id, stated, reading: caseReading, profile })
      await context.record({ caseId: row.id, subjectId: input.id, data: { direction: input.direction, heat: reading.heat } })
    } else {
      await updateCase(db, {
        id: row.id,
        now,
        ...(input.direction === 'outbound' && row.state === 'open' && { state: 'waiting' as const }),
      })
      await context.record({ caseId: row.id, subjectId: input.id, data: { direction: input.direction } })
    }
    return readCaseDetail(context, row.id)
  },
})
