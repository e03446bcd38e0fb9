import { sql } from 'kysely'
import type { Role } from '../core/case.ts'
import type { Db } from './database.ts'

export interface Membership {
  readonly shopId: string
  readonly memberId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly shopName: string
  readonly isSample: boolean
}

/** The shops of a signed-in user, the own ones first, oldest first. Looks across shops, so it runs as a function of the database's owner. */
export async function listMemberships(db: Db, userId: string): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    select shop_id as "shopId", member_id as "memberId", name, email, role, shop_name as "shopName", is_sample as "isSample"
    from evenkeel.list_memberships(${userId})`.execute(db)
  return rows
}

/** Every shop of this database, for the command line on the machine itself. */
export async function listShops(db: Db): Promise<{ shopId: string; name: string; isSample: boolean }[]> {
  const { rows } = await sql<{ shopId: string; name: string; isSample: boolean }>`
    select shop_id as "shopId", name, is_sample as "isSample" from evenkeel.list_shops()`.execute(db)
  return rows
}

/** Whether a person has set this Evenkeel up. */
export async function hasOwner(db: Db): Promise<boolean> {
  const { rows } = await sql<{ answer: boolean }>`select evenkeel.has_owner() as answer`.execute(db)
  return rows[0]?.answer === true
}

export async function insertMember(
  db: Db,
  member: { shopId: string; id: string; userId: string; name: string; email: string; role: Role; now: Date },
): Promise<void> {
  const { now, ...values } = member
  await db
    .insertInto('members')
    .values({ ...values, createdAt: now })
    .execute()
}
