import { sql } from 'kysely'
import type { Role } from '../core/case.ts'
import type { Db } from './database.ts'

/** What a link may be for; the database holds the same list. */
export type PurposeOfLink = 'follow_case' | 'answer_survey' | 'approve'

/** A link as it is asked for by its secret, before its shop is known. */
export interface LinkOfHolder {
  readonly shopId: string
  readonly id: string
  readonly purpose: PurposeOfLink
  readonly subjectId: string
  readonly expiresAt: Date
  readonly usedAt: Date | null
  readonly revokedAt: Date | null
}

/** The link with this hash. Looks across shops, so it runs as a function of the database's owner. */
export async function findSignedLink(db: Db, hash: string): Promise<LinkOfHolder | undefined> {
  const { rows } = await sql<LinkOfHolder>`
    select shop_id as "shopId", id, purpose, subject_id as "subjectId", expires_at as "expiresAt", used_at as "usedAt", revoked_at as "revokedAt"
    from evenkeel.find_signed_link(${hash})`.execute(db)
  return rows[0]
}

export async function insertSignedLink(
  db: Db,
  link: {
    shopId: string
    id: string
    purpose: PurposeOfLink
    subjectId: string
    tokenHash: string
    madeBy: string | null
    madeByName: string
    /** The one member that it answers as. */
    forMember?: string
    expiresAt: Date
    now: Date
  },
): Promise<void> {
  const { now, ...values } = link
  await db
    .insertInto('signedLinks')
    .values({ ...values, createdAt: now })
    .execute()
}

/** Spends a link that works once; false when another request was first, or it was revoked meanwhile. */
export async function spendSignedLink(db: Db, { id, now }: { id: string; now: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('signedLinks')
    .set({ usedAt: now })
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Revokes it and returns what it was about; undefined when there is none that is still open. */
export async function revokeSignedLink(
  db: Db,
  { id, now }: { id: string; now: Date },
): Promise<{ readonly purpose: PurposeOfLink; readonly subjectId: string } | undefined> {
  const row = await db
    .updateTable('signedLinks')
    .set({ revokedAt: now })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .returning(['purpose', 'subjectId'])
    .executeTakeFirst()
  return row && { purpose: row.purpose as PurposeOfLink, subjectId: row.subjectId }
}

/** The links about one thing, newest first. */
export async function listSignedLinks(db: Db, subjectId: string) {
  return db
    .selectFrom('signedLinks')
    .select(['id', 'purpose', 'subjectId', 'madeByName', 'forMember', 'createdAt', 'expiresAt', 'usedAt', 'revokedAt'])
    .where('subjectId', '=', subjectId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Who answers by a link: the member it was made for (`isTheirs`), or who made it to hand it on. */
export interface LinkHolder {
  readonly memberId: string
  readonly userId: string
  readonly name: string
  readonly role: Role
  readonly isTheirs: boolean
}

/** The member who answers by a link, with the role they have now; undefined when they are no member any more, or it was made without one. */
export async function findLinkHolder(db: Db, linkId: string): Promise<LinkHolder | undefined> {
  const row = await db
    .selectFrom('signedLinks')
    .innerJoin('members', (join) =>
      join
        .onRef('members.shopId', '=', 'signedLinks.shopId')
        .on((eb) => eb('members.id', '=', eb.fn.coalesce('signedLinks.forMember', 'signedLinks.madeBy'))),
    )
    .select(['members.id as memberId', 'members.userId', 'members.name', 'members.role', 'forMember'])
    .where('signedLinks.id', '=', linkId)
    .executeTakeFirst()
  if (!row) return undefined
  const { forMember, role, ...holder } = row
  return { ...holder, role: role as Role, isTheirs: forMember !== null }
}

/** The case of the thing that a link is about; undefined when this shop has no such thing. */
export async function findCaseOfLink(
  db: Db,
  { purpose, subjectId }: { purpose: PurposeOfLink; subjectId: string },
): Promise<string | undefined> {
  const found =
    purpose === 'approve'
      ? await db.selectFrom('approvals').select('caseId').where('id', '=', subjectId).executeTakeFirst()
      : purpose === 'answer_survey'
        ? await db.selectFrom('surveys').select('caseId').where('id', '=', subjectId).executeTakeFirst()
        : await db.selectFrom('cases').select('id as caseId').where('id', '=', subjectId).executeTakeFirst()
  return found?.caseId ?? undefined
}
