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

export interface LiveSession {
  readonly id: string
  readonly userId: string
  /** What the browser that signed in called itself. */
  readonly userAgent: string | null
  readonly memberships: readonly Membership[]
}

/**
 * The session of this token with its user's shops, or undefined when it was ended or ran out. One look-up for both, with every request: an ended
 * session and a lost membership open nothing from then on.
 */
export async function findLiveSession(db: Db, { token, now }: { token: string; now: Date }): Promise<LiveSession | undefined> {
  const { rows } = await sql<(Membership | { memberId: null }) & { sessionId: string; userId: string; userAgent: string | null }>`
    select s.id as "sessionId", s."userId" as "userId", s."userAgent" as "userAgent", m.shop_id as "shopId", m.member_id as "memberId", m.name,
      m.email, m.role, m.shop_name as "shopName", m.is_sample as "isSample"
    from evenkeel_auth.session s left join lateral evenkeel.list_memberships(s."userId") m on true
    where s.token = ${token} and s."expiresAt" > ${now}`.execute(db)
  const [first] = rows
  if (!first) return undefined
  const { sessionId: id, userId, userAgent } = first
  return { id, userId, userAgent, memberships: rows.filter((row): row is typeof row & Membership => row.memberId !== null) }
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

export interface MemberRow {
  readonly id: string
  readonly version: number
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly joinedAt: Date
  /** Whether their account asks for a second factor or has a passkey. */
  readonly secondFactor: boolean
}

/** The members of the shop, in the order they joined. */
export async function listMembers(db: Db): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    select m.id, m.version, m.user_id as "userId", m.name, m.email, m.role, m.created_at as "joinedAt",
      coalesce(u."twoFactorEnabled", false) or exists (select from evenkeel_auth.passkey p where p."userId" = m.user_id) as "secondFactor"
    from evenkeel.members m left join evenkeel_auth."user" u on u.id = m.user_id
    order by m.created_at, m.id`.execute(db)
  return rows
}

/** One member, and how many owners the shop has, both locked: two who take away each other's role at once are one after the other. */
export async function findMemberForUpdate(
  db: Db,
  id: string,
): Promise<{ readonly role: Role; readonly version: number; readonly email: string; readonly owners: number } | undefined> {
  const locked = await db
    .selectFrom('members')
    .select(['id', 'role', 'version', 'email'])
    .where((where) => where.or([where('id', '=', id), where('role', '=', 'owner')]))
    .orderBy('id')
    .forUpdate()
    .execute()
  const member = locked.find((row) => row.id === id)
  const owners = locked.filter(({ role }) => role === 'owner').length
  return member && { role: member.role as Role, version: member.version, email: member.email, owners }
}

/** Changes a role; false when somebody changed the member since that version. */
export async function updateMemberRole(db: Db, member: { id: string; version: number; role: Role }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('members')
    .set((set) => ({ role: member.role, version: set('version', '+', 1) }))
    .where('id', '=', member.id)
    .where('version', '=', member.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Removes a member. What they did stays, under their name where a name was kept. */
export async function deleteMember(db: Db, id: string): Promise<void> {
  await db.deleteFrom('members').where('id', '=', id).execute()
}

/** Whether somebody with this address is a member of the shop. */
export async function hasMemberWithEmail(db: Db, email: string): Promise<boolean> {
  const found = await sql`select from evenkeel.members where lower(email) = ${email.toLowerCase()}`.execute(db)
  return found.rows.length > 0
}

/** A member of the shop by id, or undefined. */
export async function findMember(
  db: Db,
  id: string,
): Promise<{ readonly id: string; readonly name: string; readonly email: string } | undefined> {
  return db.selectFrom('members').select(['id', 'name', 'email']).where('id', '=', id).executeTakeFirst()
}

/** Whether news of cases that a member watches go to them by mail, too. */
export async function wantsNewsByMail(db: Db, memberId: string): Promise<boolean> {
  const row = await db.selectFrom('members').select('newsByMail').where('id', '=', memberId).executeTakeFirst()
  return row?.newsByMail === true
}

export async function saveNewsByMail(db: Db, { memberId, newsByMail }: { memberId: string; newsByMail: boolean }): Promise<void> {
  await db.updateTable('members').set({ newsByMail }).where('id', '=', memberId).execute()
}

/** The addresses of those among them who want news by mail. */
export async function listMailedMembers(db: Db, memberIds: readonly string[]): Promise<{ id: string; email: string }[]> {
  return db
    .selectFrom('members')
    .select(['id', 'email'])
    .where('id', 'in', [...memberIds])
    .where('newsByMail', '=', true)
    .execute()
}
