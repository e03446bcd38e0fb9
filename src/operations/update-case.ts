import { z } from 'zod'
import { CASE_STATES } from '../core/case.ts'
import { AppError } from '../errors.ts'
import { findCaseForUpdate, updateCase as saveCase } from '../store/cases.ts'
import { deleteIdentity } from '../store/customer-identities.ts'
import { findCustomerByEmail, findFirstEmailId, insertEmail, updateCustomerName, updateEmail } from '../store/customers.ts'
import { findOrder, insertOrder, updateOrder } from '../store/orders.ts'
import { caseNotFound, readCaseDetail } from './case-detail.ts'
import { keepAnswers } from './case-outcome.ts'
import { followRules } from './follow-rules.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { caseDetailSchema, id, version } from './schemas.ts'
import { readShop } from './shop-detail.ts'

/** Changes what is known of a case: its state, title, order and customer. */
export const updateCase = transactionalOperation({
  name: 'update-case',
  summary: 'Change what is known of a case: state, title, order, customer. Fields left out stay as they are.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id,
    version,
    state: z.enum(CASE_STATES).optional(),
    title: z.string().trim().min(1, 'give the case a title').max(200).optional(),
    item: z.string().trim().max(200).optional(),
    orderNumber: z.string().trim().max(100).optional(),
    customerName: z.string().trim().max(200).optional(),
    customerEmail: z.union([z.literal(''), z.email('must be an e-mail address').max(254)]).optional(),
  }),
  output: caseDetailSchema,
  async run(context, input) {
    const { db, now } = context
    const row = await findCaseForUpdate(db, input.id)
    if (!row) throw caseNotFound()
    if (row.version !== input.version) {
      throw new AppError(
        'version_conflict',
        'Somebody changed this case since you opened it. Look at their change, then make yours again.',
        {
          details: { currentVersion: row.version },
        },
      )
    }
    const orderId = await saveOrder(context, { customerId: row.customerId, orderId: row.orderId, ...input })
    await saveCustomer(context, { customerId: row.customerId, ...input })
    const { state, title } = input
    if (state === 'closed' && row.state !== 'closed') await keepAnswers(context, row, {})
    await saveCase(db, { id: row.id, now, ...(state && { state }), ...(title !== undefined && { title }), ...(orderId && { orderId }) })
    const changed = Object.keys(input).filter((key) => key !== 'id' && key !== 'version')
    await context.record({
      caseId: row.id,
      subjectId: row.id,
      data: { changed: changed.join(', '), ...(state && { from: row.state, to: state }) },
    })
    await followRules(context, { caseId: row.id, trigger: 'case_change' })
    return readCaseDetail(context, row.id)
  },
})

/** Saves number and item on the order, making one where there was none; returns the id of a new order. */
async function saveOrder(
  { db, shopId, now, newId }: CallContext,
  change: { customerId: string; orderId: string | null; item?: string | undefined; orderNumber?: string | undefined },
): Promise<string | undefined> {
  if (change.item === undefined && change.orderNumber === undefined) return undefined
  const order = change.orderId ? await findOrder(db, change.orderId) : undefined
  const number = change.orderNumber === undefined ? (order?.number ?? null) : change.orderNumber || null
  const item = change.item === undefined ? (order?.item ?? null) : change.item || null
  if (order) {
    await updateOrder(db, { id: order.id, number, item, totalMinor: order.totalMinor })
    return undefined
  }
  const id = newId()
  const { currency } = (await readShop(db)).profile
  await insertOrder(db, { shopId, id, customerId: change.customerId, number, item, currency, totalMinor: 0, now })
  return id
}

async function saveCustomer(
  { db, shopId, now, newId }: CallContext,
  change: { customerId: string; customerName?: string | undefined; customerEmail?: string | undefined },
): Promise<void> {
  const { customerId, customerName, customerEmail } = change
  if (customerName !== undefined) await updateCustomerName(db, { id: customerId, name: customerName || null, now })
  if (customerEmail === undefined) return
  const holder = customerEmail && (await findCustomerByEmail(db, customerEmail))
  if (holder && holder !== customerId) {
    throw new AppError('already_exists', 'Another customer has this e-mail address. Open their cases instead, or leave it out here.')
  }
  // They have it already: which of theirs stands first is changed on their page.
  if (holder) return
  const first = await findFirstEmailId(db, customerId)
  if (first === undefined && customerEmail) await insertEmail(db, { shopId, id: newId(), customerId, email: customerEmail, now })
  else if (first !== undefined) await (customerEmail ? updateEmail(db, { id: first, email: customerEmail }) : deleteIdentity(db, first))
}
