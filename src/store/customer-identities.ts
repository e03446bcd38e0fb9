import { type IdentityKind, normalizeIdentity } from '../core/identity.ts'
import type { Db } from './database.ts'

export interface IdentityRow {
  readonly id: string
  readonly customerId: string
  readonly kind: IdentityKind
  readonly value: string
}

const COLUMNS = ['id', 'customerId', 'kind', 'value'] as const

/** By what a customer is known, the earliest first. */
export async function listIdentities(db: Db, customerId: string): Promise<IdentityRow[]> {
  const rows = await db
    .selectFrom('customerIdentities')
    .select(COLUMNS)
    .where('customerId', '=', customerId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows as IdentityRow[]
}

export async function findIdentity(db: Db, id: string): Promise<IdentityRow | undefined> {
  const row = await db.selectFrom('customerIdentities').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row as IdentityRow | undefined
}

/** The identity of the shop that is compared as this one is. */
export async function findIdentityByValue(
  db: Db,
  { kind, value }: { kind: IdentityKind; value: string },
): Promise<IdentityRow | undefined> {
  const row = await db
    .selectFrom('customerIdentities')
    .select(COLUMNS)
    .where('kind', '=', kind)
    .where('normalized', '=', normalizeIdentity(kind, value))
    .executeTakeFirst()
  return row as IdentityRow | undefined
}

/** Gives a customer an identity; it must not be another's (`already_exists` from the database). */
export async function insertIdentity(db: Db, row: IdentityRow & { shopId: string; now: Date }): Promise<void> {
  const { now, ...values } = row
  await db
    .insertInto('customerIdentities')
    .values({ ...values, normalized: normalizeIdentity(row.kind, row.value), createdAt: now })
    .execute()
}

export async function deleteIdentity(db: Db, id: string): Promise<void> {
  await db.deleteFrom('customerIdentities').where('id', '=', id).execute()
}

export async function moveIdentity(db: Db, { id, customerId }: { id: string; customerId: string }): Promise<void> {
  await db.updateTable('customerIdentities').set({ customerId }).where('id', '=', id).execute()
}

/** To whom these identities belong, by kind and compared form (`email a@b.example`). */
export async function listHolders(
  db: Db,
  identities: readonly { readonly kind: IdentityKind; readonly normalized: string }[],
): Promise<ReadonlyMap<string, string>> {
  const holders = new Map<string, string>()
  for (const kind of new Set(identities.map((identity) => identity.kind))) {
    const wanted = identities.flatMap((identity) => (identity.kind === kind ? [identity.normalized] : []))
    const rows = await db
      .selectFrom('customerIdentities')
      .select(['normalized', 'customerId'])
      .where('kind', '=', kind)
      .where('normalized', 'in', wanted)
      .execute()
    for (const { normalized, customerId } of rows) holders.set(`${kind} ${normalized}`, customerId)
  }
  return holders
}
