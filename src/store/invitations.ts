import { sql } from 'kysely'
import type { Role } from '../core/case.ts'
import type { Db } from './database.ts'

/** An invitation as it is asked for by its secret, before its shop is known. */
export interface InvitationOfHolder {
  readonly shopId: string
  readonly id: string
  readonly email: string
  readonly role: Role
  readonly invitedByName: string
  readonly shopName: string
  readonly expiresAt: Date
  readonly acceptedAt: Date | null
  readonly revokedAt: Date | null
}

/** The invitation with this hash. Looks across shops, so it runs as a function of the database's owner. */
export async function findInvitation(db: Db, hash: string): Promise<InvitationOfHolder | undefined> {
  const { rows } = await sql<InvitationOfHolder>`
    select shop_id as "shopId", id, email, role, invited_by_name as "invitedByName", shop_name as "shopName", expires_at as "expiresAt",
      accepted_at as "acceptedAt", revoked_at as "revokedAt"
    from evenkeel.find_invitation(${hash})`.execute(db)
  return rows[0]
}

export async function insertInvitation(
  db: Db,
  invitation: {
    shopId: string
    id: string
    email: string
    role: Role
    tokenHash: string
    invitedBy: string | null
    invitedByName: string
    expiresAt: Date
    now: Date
  },
): Promise<void> {
  const { now, ...values } = invitation
  await db
    .insertInto('invitations')
    .values({ ...values, createdAt: now })
    .execute()
}

/** The invitations that nobody has accepted or taken back, newest first, the run-out ones too. */
export async function listInvitations(db: Db) {
  const rows = await db
    .selectFrom('invitations')
    .select(['id', 'email', 'role', 'invitedByName', 'createdAt', 'expiresAt'])
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}

/** The open invitation, or undefined. */
export async function findOpenInvitation(db: Db, by: { id: string } | { email: string }): Promise<{ id: string; role: Role } | undefined> {
  const row = await db
    .selectFrom('invitations')
    .select(['id', 'role'])
    .where((where) => ('id' in by ? where('id', '=', by.id) : where('email', '=', by.email)))
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return row && { id: row.id, role: row.role as Role }
}

/** Takes it back; false when it is not open any more. */
export async function revokeInvitation(db: Db, { id, now }: { id: string; now: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invitations')
    .set({ revokedAt: now })
    .where('id', '=', id)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Spends it; false when it was accepted or taken back meanwhile. Two at once: one wins. */
export async function acceptInvitation(db: Db, { id, now }: { id: string; now: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invitations')
    .set({ acceptedAt: now })
    .where('id', '=', id)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Notes who came. */
export async function setAcceptedBy(db: Db, { id, memberId }: { id: string; memberId: string }): Promise<void> {
  await db.updateTable('invitations').set({ acceptedBy: memberId }).where('id', '=', id).execute()
}
