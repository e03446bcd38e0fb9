import type { Db } from './database.ts'

export interface OrderRow {
  readonly id: string
  readonly number: string | null
  readonly item: string | null
  readonly currency: string
  readonly totalMinor: number
  readonly placedAt: Date | null
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
  return db
    .selectFrom('orders')
    .select(['id', 'number', 'item', 'currency', 'totalMinor', 'placedAt'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** An order as the page of its customer shows it. */
export interface CustomerOrderRow extends OrderRow {
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

/** An order as an import finds it. */
export interface NumberedOrderRow extends CustomerOrderRow {
  readonly customerId: string
}

/** Orders of these numbers, imported ones first, then the earliest; locked until the transaction ends. */
export async function listOrdersByNumber(db: Db, numbers: readonly string[]): Promise<NumberedOrderRow[]> {
  if (numbers.length === 0) return []
  const rows = await db
    .selectFrom('orders')
    .select(['id', 'customerId', 'number', 'item', 'currency', 'totalMinor', 'placedAt', 'importedAt'])
    .where('number', 'in', [...numbers])
    .orderBy('createdAt')
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.toSorted((a, b) => Number(a.importedAt === null) - Number(b.importedAt === null))
}

/** What an import says of an order. */
export interface ImportedOrderValues {
  readonly item: string | null
  readonly currency: string
  readonly totalMinor: number
  readonly placedAt: Date | null
}

export async function insertImportedOrder(
  db: Db,
  order: ImportedOrderValues & { shopId: string; id: string; customerId: string; number: string; now: Date },
): Promise<void> {
  const { now, ...values } = order
  await db
    .insertInto('orders')
    .values({ ...values, createdAt: now, importedAt: now })
    .execute()
}

/** Makes an order what an import says of it; it is an imported one from then on. */
export async function updateImportedOrder(db: Db, order: ImportedOrderValues & { id: string; now: Date }): Promise<void> {
  const { id, now, ...values } = order
  await db
    .updateTable('orders')
    .set((eb) => ({ ...values, importedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The order of this number that a customer has, an imported one first. */
export async function findOrderOfCustomer(
  db: Db,
  { customerId, number }: { customerId: string; number: string },
): Promise<OrderRow | undefined> {
  return db
    .selectFrom('orders')
    .select(['id', 'number', 'item', 'currency', 'totalMinor', 'placedAt'])
    .where('customerId', '=', customerId)
    .where('number', '=', number)
    .orderBy('importedAt', (order) => order.asc().nullsLast())
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}
