import { z } from 'zod'
import { type IdentityKind, normalizeIdentity } from '../core/identity.ts'
import { isCurrency } from '../core/money.ts'
import { insertIdentity, listHolders } from '../store/customer-identities.ts'
import { insertCustomer } from '../store/customers.ts'
import { insertImportedOrder, listOrdersByNumber, type NumberedOrderRow, updateImportedOrder } from '../store/orders.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { instant } from './schemas.ts'

const MOST_AT_ONCE = 500

const orderSchema = z.object({
  number: z.string().trim().min(1, 'an order is told apart by its number').max(100),
  currency: z.string().refine(isCurrency, 'must be an ISO 4217 currency code in capitals, such as USD'),
  totalMinor: z.int().min(0).max(1e12),
  placedAt: instant.optional(),
  item: z.string().trim().max(200).optional(),
  customer: z.object({
    name: z.string().trim().max(200).optional(),
    email: z.string().trim().max(254).optional(),
    phone: z.string().trim().max(100).optional(),
  }),
})

type Order = z.output<typeof orderSchema>

/**
 * Takes orders out of the shop's own system. The number tells them apart: the same orders again change nothing, so an import that broke off is begun anew
 * and no harm done. A customer is found by address or number, or added.
 */
export const importOrders = transactionalOperation({
  name: 'import-orders',
  summary:
    'Take in up to 500 orders, told apart by their numbers: new ones are added with their customers, changed ones changed, the same ones left.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ orders: z.array(orderSchema).min(1).max(MOST_AT_ONCE) }),
  output: z.object({
    added: z.int().min(0),
    changed: z.int().min(0),
    same: z.int().min(0),
    customersAdded: z.int().min(0),
    refused: z
      .array(z.object({ number: z.string(), reason: z.enum(['bad_email', 'no_customer']) }))
      .describe('Nothing was taken in of these.'),
  }),
  async run(context, { orders }) {
    const { db, record } = context
    // What a file says of an order last is what holds.
    const wanted = [...new Map(orders.map((order) => [order.number, order])).values()]
    const there = Map.groupBy(
      await listOrdersByNumber(
        db,
        wanted.map(({ number }) => number),
      ),
      ({ number }) => number ?? '',
    )
    const holders = new Map(await listHolders(db, wanted.flatMap(identitiesOf)))
    const counts = { added: 0, changed: 0, same: 0, customersAdded: 0 }
    const refused: { number: string; reason: 'bad_email' | 'no_customer' }[] = []
    for (const order of wanted) {
      if (order.customer.email && !z.email().safeParse(order.customer.email).success) {
        refused.push({ number: order.number, reason: 'bad_email' })
        continue
      }
      const rows = there.get(order.number) ?? []
      const known = identitiesOf(order).flatMap(({ kind, normalized }) => holders.get(`${kind} ${normalized}`) ?? [])[0]
      // An order that was imported stays with the customer who has it now: somebody may have merged or moved them.
      const row = rows.find(({ importedAt }) => importedAt !== null) ?? rows.find(({ customerId }) => customerId === known)
      if (row) {
        const differs = isOther(row, order)
        if (differs) await updateImportedOrder(db, { id: row.id, ...valuesOf(order), now: context.now })
        counts[differs ? 'changed' : 'same']++
        continue
      }
      if (known === undefined && identitiesOf(order).length === 0 && !order.customer.name) {
        refused.push({ number: order.number, reason: 'no_customer' })
        continue
      }
      const customerId = known ?? (await addCustomer(context, order, holders))
      if (known === undefined) counts.customersAdded++
      await insertImportedOrder(db, {
        shopId: context.shopId,
        id: context.newId(),
        customerId,
        number: order.number,
        ...valuesOf(order),
        now: context.now,
      })
      counts.added++
    }
    await record({ data: { ...counts, refused: refused.length } })
    return { ...counts, refused }
  },
})

async function addCustomer({ db, shopId, now, newId }: CallContext, order: Order, holders: Map<string, string>): Promise<string> {
  const id = newId()
  await insertCustomer(db, { shopId, id, name: order.customer.name || undefined, now })
  for (const { kind, value, normalized } of identitiesOf(order)) {
    await insertIdentity(db, { shopId, id: newId(), customerId: id, kind, value, now })
    holders.set(`${kind} ${normalized}`, id)
  }
  return id
}

function identitiesOf({ customer: { email, phone } }: Order): { kind: IdentityKind; value: string; normalized: string }[] {
  const given = [
    ['email', email ?? ''],
    ['phone', phone ?? ''],
  ] as const
  return given.flatMap(([kind, value]) => {
    const normalized = normalizeIdentity(kind, value)
    return normalized === '' || (kind === 'phone' && normalized.length < 4) ? [] : [{ kind, value, normalized }]
  })
}

function valuesOf({ item, currency, totalMinor, placedAt }: Order) {
  return { item: item || null, currency, totalMinor, placedAt: placedAt === undefined ? null : new Date(placedAt) }
}

function isOther(row: NumberedOrderRow, order: Order): boolean {
  const { item, currency, totalMinor, placedAt } = valuesOf(order)
  const sameDay = (row.placedAt?.getTime() ?? 0) === (placedAt?.getTime() ?? 0)
  return row.importedAt === null || row.item !== item || row.currency !== currency || row.totalMinor !== totalMinor || !sameDay
}
