import { z } from 'zod'
import { situationSchema } from '../core/decision/situation.ts'
import { situationOfCase } from '../core/decision/situation-of-case.ts'
import { mergeReadings } from '../core/reading/case-reading.ts'
import { AppError } from '../errors.ts'
import { findCaseForUpdate, updateCase } from '../store/cases.ts'
import { findOrder, updateOrder } from '../store/orders.ts'
import { decideAndSave } from './case-decision.ts'
import { caseNotFound, readCaseDetail } from './case-detail.ts'
import { listSettledReadings } from './case-readings.ts'
import { summaryOf } from './open-case.ts'
import { transactionalOperation } from './operation.ts'
import { caseDetailSchema, id } from './schemas.ts'
import { readShop } from './shop-detail.ts'

/** Decides a case anew from what a person states; the words fill what they leave open. */
export const decideCase = transactionalOperation({
  name: 'decide-case',
  summary: 'Decide a case anew from what a person states; the reading and the shop fill the rest.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    caseId: id,
    situation: situationSchema,
    fromWords: z
      .array(z.literal('orderValueMinor'))
      .default([])
      .describe('Fields that nobody stated but that were taken from the words: later words may change them.'),
  }),
  output: caseDetailSchema,
  async run(context, { caseId, situation, fromWords }) {
    const { db, now } = context
    const row = await findCaseForUpdate(db, caseId)
    if (!row) throw caseNotFound()
    const { profile } = await readShop(db)
    if (situation.currency !== profile.currency) {
      throw new AppError('bad_input', `situation.currency: must be the shop's currency, ${profile.currency}.`)
    }
    const readings = (await listSettledReadings(db, caseId)).map(({ settled }) => settled)
    const reading = mergeReadings(readings)
    const latest = readings.at(-1)
    const { orderValueMinor: _, ...others } = situation
    const stated = fromWords.includes('orderValueMinor') && situationOfCase({}, reading, profile.currency) ? others : situation
    await decideAndSave(context, { caseId, stated, reading, profile })
    const order = row.orderId ? await findOrder(db, row.orderId) : undefined
    if (order) await updateOrder(db, { ...order, totalMinor: situation.orderValueMinor })
    const summary = latest && summaryOf(latest, row.channel, { whole: reading, stated, profile })
    await updateCase(db, { id: caseId, now, ...(summary && { summary }) })
    await context.record({ caseId, subjectId: caseId })
    return readCaseDetail(context, caseId)
  },
})
