import type { Standing } from '../core/case.ts'
import { type IdentityKind, normalizeIdentity } from '../core/identity.ts'
import type { Db } from './database.ts'

export interface CustomerRow {
  readonly id: string
  readonly version: number
  readonly name: string | null
  readonly email: string | null
  readonly standing: Standing
  readonly createdAt: Date
  readonly caseCount: number
}

export async function insertCustomer(
  db: Db,
  customer: { shopId: string; id: string; name?: string | undefined; now: Date },
): Promise<void> {
  await db
    .insertInto('customers')
    .values({ shopId: customer.shopId, id: customer.id, name: customer.name ?? null, createdAt: customer.now, updatedAt: customer.now })
    .execute()
}

/** A customer with their first e-mail address and how many cases they have. */
export async function findCustomer(db: Db, id: string): Promise<CustomerRow | undefined> {
  const row = await db
    .selectFrom('customers')
    .select(['id', 'version', 'name', 'standing', 'createdAt'])
    .select((eb) => [
      eb
        .selectFrom('customerIdentities as i')
        .select('i.value')
        .whereRef('i.customerId', '=', 'customers.id')
        .where('i.kind', '=', 'email')
        .orderBy('i.createdAt')
        .limit(1)
        .as('email'),
      eb
        .selectFrom('cases')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('cases.customerId', '=', 'customers.id')
        .as('caseCount'),
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, standing: row.standing as Standing, caseCount: Number(row.caseCount ?? 0) }
}

/** The id of the customer who has this e-mail address, compared without case or spaces. */
export async function findCustomerByEmail(db: Db, email: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('customerIdentities')
    .select('customerId')
    .where('kind', '=', 'email')
    .where('normalized', '=', normalizeEmail(email))
    .executeTakeFirst()
  return row?.customerId
}

/** Gives the customer an e-mail address; the address must not be another customer's (`already_exists` from the database). */
export async function insertEmail(
  db: Db,
  identity: { shopId: string; id: string; customerId: string; email: string; now: Date },
): Promise<void> {
  await db
    .insertInto('customerIdentities')
    .values({
      shopId: identity.shopId,
      id: identity.id,
      customerId: identity.customerId,
      kind: 'email',
      value: identity.email,
      normalized: normalizeEmail(identity.email),
      createdAt: identity.now,
    })
    .execute()
}

/** The id of the e-mail address that a case shows of its customer: the earliest. */
export async function findFirstEmailId(db: Db, customerId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('customerIdentities')
    .select('id')
    .where('customerId', '=', customerId)
    .where('kind', '=', 'email')
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** Puts another e-mail address in the place of one. */
export async function updateEmail(db: Db, { id, email }: { id: string; email: string }): Promise<void> {
  await db
    .updateTable('customerIdentities')
    .set({ value: email, normalized: normalizeEmail(email) })
    .where('id', '=', id)
    .execute()
}

export async function updateCustomerName(db: Db, change: { id: string; name: string | null; now: Date }): Promise<void> {
  await db
    .updateTable('customers')
    .set((eb) => ({ name: change.name, updatedAt: change.now, version: eb('version', '+', 1) }))
    .where('id', '=', change.id)
    .execute()
}

/** All that a customer's own row says. */
export interface CustomerWholeRow {
  readonly id: string
  readonly version: number
  readonly name: string | null
  readonly standing: Standing
  readonly standingReason: string | null
  readonly standingByName: string | null
  readonly standingAt: Date | null
  readonly mergedInto: string | null
  readonly createdAt: Date
}

const WHOLE = ['id', 'version', 'name', 'standing', 'standingReason', 'standingByName', 'standingAt', 'mergedInto', 'createdAt'] as const

/** The customer of this id, or the one that they were merged into in the end. */
export async function findSurvivingCustomer(db: Db, id: string): Promise<CustomerWholeRow | undefined> {
  const row = await db.selectFrom('customers').select(WHOLE).where('id', '=', id).executeTakeFirst()
  return row?.mergedInto ? findSurvivingCustomer(db, row.mergedInto) : (row as CustomerWholeRow | undefined)
}

/** Locks the customer until the transaction ends. */
export async function findCustomerForUpdate(db: Db, id: string): Promise<CustomerWholeRow | undefined> {
  const row = await db.selectFrom('customers').select(WHOLE).where('id', '=', id).forUpdate().executeTakeFirst()
  return row as CustomerWholeRow | undefined
}

/** Says how the shop stands with a customer from now on, by whom and why. Lock them first. */
export async function updateStanding(
  db: Db,
  { id, standing, reason, byName, now }: { id: string; standing: Standing; reason: string | null; byName: string; now: Date },
): Promise<void> {
  await db
    .updateTable('customers')
    .set((eb) => ({
      ...{ standing, standingReason: reason, standingByName: byName, standingAt: now, updatedAt: now },
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** The customer that the shop parted with who has one of these identities, or undefined. */
export async function findPartedCustomer(
  db: Db,
  identities: readonly { readonly kind: IdentityKind; readonly normalized: string }[],
): Promise<{ id: string; since: Date; why: string } | undefined> {
  if (identities.length === 0) return undefined
  const row = await db
    .selectFrom('customers')
    .innerJoin('customerIdentities as i', (join) =>
      join.onRef('i.shopId', '=', 'customers.shopId').onRef('i.customerId', '=', 'customers.id'),
    )
    .select(['customers.id', 'standingAt', 'standingReason', 'customers.updatedAt'])
    .where('standing', '=', 'parted')
    .where((eb) => eb.or(identities.map(({ kind, normalized }) => eb.and([eb('i.kind', '=', kind), eb('i.normalized', '=', normalized)]))))
    .limit(1)
    .executeTakeFirst()
  return row && { id: row.id, since: row.standingAt ?? row.updatedAt, why: row.standingReason ?? '' }
}

function normalizeEmail(email: string): string {
  return normalizeIdentity('email', email)
}
