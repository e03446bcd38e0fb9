import type { Db } from './database.ts'

export interface OrderRow {
  readonly id: string
  readonly number: string | null
  readonly item: string | null
  readonly currency: string
  readonly totalMinor: number
}

export async function insertOrder(
  db: Db,
  order: {
    shopId: string
    id: string
    customerId: string
    number: string | null
    item: string | null
    currency: string
    totalMinor: number
    now: Date
  },
): Promise<void> {
  const { now, ...values } = order
  await db
    .insertInto('orders')
    .values({ ...values, createdAt: now })
    .execute()
}

export async function findOrder(db: Db, id: string): Promise<OrderRow | undefined> {
  return db.selectFrom('orders').select(['id', 'number', 'item', 'currency', 'totalMinor']).where('id', '=', id).executeTakeFirst()
}

/** An order as the page of its customer shows it. */
export interface CustomerOrderRow extends OrderRow {
  readonly placedAt: Date | null
  readonly importedAt: Date | null
}

/** What a customer bought, the latest first. */
export async function listOrdersOfCustomer(db: Db, customerId: string, { limit }: { limit: number }): Promise<CustomerOrderRow[]> {
  return db
    .selectFrom('orders')
    .select(['id', 'number', 'item', 'currency', 'totalMinor', 'placedAt', 'importedAt'])
    .where('customerId', '=', customerId)
    .orderBy((eb) => eb.fn.coalesce('placedAt', 'createdAt'), 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export async function updateOrder(
  db: Db,
  change: { id: string; number: string | null; item: string | null; totalMinor: number },
): Promise<void> {
  const { id, ...values } = change
  await db
    .updateTable('orders')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
