import { type Insertable, sql } from 'kysely'
import type { Channel } from '../core/case.ts'
import { type IdentityKind, normalizeIdentity } from '../core/identity.ts'
import type { Db } from './database.ts'
import { isDataRefusal } from './database-errors.ts'
import type { Database } from './rows.ts'

type Rows<Table extends keyof Database> = readonly Omit<Insertable<Database[Table]>, 'shopId'>[]

/** Many cases at once, with all that belongs to them. */
export interface CaseIntake {
  readonly customers: Rows<'customers'>
  readonly customerIdentities: Rows<'customerIdentities'>
  readonly orders: Rows<'orders'>
  readonly cases: Rows<'cases'>
  readonly messages: Rows<'messages'>
  readonly readings: Rows<'readings'>
  readonly outcomes: Rows<'outcomes'>
  readonly importedCases: Rows<'importedCases'>
}

/** In an order in which each row finds what it points to. */
const ORDER = ['customers', 'customerIdentities', 'orders', 'cases', 'messages', 'readings', 'outcomes', 'importedCases'] as const

/** Saves all of it: a few statements, however many rows. */
export async function insertCaseIntake(db: Db, shopId: string, intake: CaseIntake): Promise<void> {
  for (const table of ORDER) {
    const rows = intake[table]
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      const some = rows.slice(at, at + ROWS_AT_ONCE).map((row) => ({ ...row, shopId }))
      await db
        .insertInto(table)
        .values(some as never)
        .execute()
    }
  }
}

/** Far below the number of values that one statement may have. */
const ROWS_AT_ONCE = 500

/**
 * Does `work`, and takes back what it did where the database refuses a value of it: then it is `refused`, and the transaction goes on. Throws whatever
 * else goes wrong.
 */
export async function tryInside(db: Db, work: () => Promise<void>): Promise<'done' | 'refused'> {
  await sql`savepoint tried`.execute(db)
  try {
    await work()
    await sql`release savepoint tried`.execute(db)
    return 'done'
  } catch (error) {
    if (!isDataRefusal(error)) throw error
    await sql`rollback to savepoint tried`.execute(db)
    return 'refused'
  }
}

/** Whoever listens live need not hear of each of the events that follow in this transaction. */
export async function hushEvents(db: Db): Promise<void> {
  await sql`select set_config('evenkeel.restoring', 'on', true)`.execute(db)
}

export async function unhushEvents(db: Db): Promise<void> {
  await sql`select set_config('evenkeel.restoring', 'off', true)`.execute(db)
}

/** Which of these names from elsewhere stand for a case that is here. */
export async function listKnownExternalIds(db: Db, externalIds: readonly string[]): Promise<Set<string>> {
  if (externalIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('importedCases')
    .select('externalId')
    .where('externalId', 'in', [...externalIds])
    .execute()
  return new Set(rows.map(({ externalId }) => externalId))
}

export interface NamedIdentity {
  readonly kind: IdentityKind
  readonly value: string
}

/** An identity as a key of maps: the same for whatever is compared as the same. */
export function identityKey({ kind, value }: NamedIdentity): string {
  return `${kind} ${normalizeIdentity(kind, value)}`
}

/** The customers who have these identities, by `identityKey`. */
export async function listCustomersByIdentity(db: Db, identities: readonly NamedIdentity[]): Promise<Map<string, string>> {
  if (identities.length === 0) return new Map()
  const rows = await db
    .selectFrom('customerIdentities')
    .select(['kind', 'normalized', 'customerId'])
    .where('normalized', 'in', [...new Set(identities.map(({ kind, value }) => normalizeIdentity(kind, value)))])
    .execute()
  return new Map(rows.map(({ kind, normalized, customerId }) => [`${kind} ${normalized}`, customerId]))
}

/** The orders with a number of these customers, by `orderKey`. */
export async function listOrdersByNumber(db: Db, customerIds: readonly string[]): Promise<Map<string, string>> {
  if (customerIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('orders')
    .select(['id', 'customerId', 'number'])
    .where('customerId', 'in', [...new Set(customerIds)])
    .where('number', 'is not', null)
    .execute()
  return new Map(rows.map(({ id, customerId, number }) => [orderKey(customerId, number ?? ''), id]))
}

export function orderKey(customerId: string, number: string): string {
  return `${customerId} ${number}`
}

/** The inbound messages of a case that nobody read yet, oldest first. */
export async function listUnreadMessages(
  db: Db,
  { caseId, unreadVersion }: { caseId: string; unreadVersion: string },
): Promise<{ id: string; channel: Channel; text: string; isMarked: boolean }[]> {
  const rows = await db
    .selectFrom('messages')
    .leftJoin('readings', (join) => join.onRef('readings.shopId', '=', 'messages.shopId').onRef('readings.messageId', '=', 'messages.id'))
    .select(['messages.id', 'channel', 'text', 'readings.id as readingId'])
    .where('caseId', '=', caseId)
    .where('direction', '=', 'inbound')
    .where((eb) => eb.or([eb('readings.id', 'is', null), eb('readings.readerVersion', '=', unreadVersion)]))
    .orderBy('saidAt')
    .orderBy('messages.id')
    .execute()
  return rows.map(({ readingId, channel, ...row }) => ({ ...row, channel: channel as Channel, isMarked: readingId !== null }))
}
