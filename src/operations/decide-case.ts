import { z } from 'zod'
import { situationSchema } from '../core/decision/situation.ts'
import { mergeReadings } from '../core/reading/case-reading.ts'
import { AppError } from '../errors.ts'
import { findCaseForUpdate, updateCase } from '../store/cases.ts'
import { listReadings } from '../store/messages.ts'
import { findOrder, updateOrder } from '../store/orders.ts'
import { decideAndSave } from './case-decision.ts'
import { caseNotFound, readCaseDetail } from './case-detail.ts'
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
  input: z.object({ caseId: id, situation: situationSchema }),
  output: caseDetailSchema,
  async run(context, { caseId, situation }) {
    const { db, now } = context
    const row = await findCaseForUpdate(db, caseId)
    if (!row) throw caseNotFound()
    const { profile } = await readShop(db)
    if (situation.currency !== profile.currency) {
      throw new AppError('bad_input', `situation.currency: must be the shop's currency, ${profile.currency}.`)
    }
    const reading = mergeReadings((await listReadings(db, caseId)).map(({ result }) => result))
    await decideAndSave(context, { caseId, stated: situation, reading, profile })
    const order = row.orderId ? await findOrder(db, row.orderId) : undefined
    if (order) await updateOrder(db, { ...order, totalMinor: situation.orderValueMinor })
    await updateCase(db, { id: caseId, now })
    await context.record({ caseId, subjectId: caseId })
    return readCaseDetail(context, caseId)
  },
})
