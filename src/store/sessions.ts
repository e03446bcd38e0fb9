import { sql } from 'kysely'
import type { Db } from './database.ts'

/** A browser in which somebody is signed in. */
export interface SessionRow {
  readonly id: string
  readonly createdAt: Date
  /** When its life was last prolonged: about once a day. */
  readonly seenAt: Date
  readonly expiresAt: Date
  readonly address: string | null
  readonly userAgent: string | null
}

/** The open sessions of an account, the last used first. */
export async function listSessions(db: Db, { userId, now }: { userId: string; now: Date }): Promise<SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    select id, "createdAt" as "createdAt", "updatedAt" as "seenAt", "expiresAt" as "expiresAt", "ipAddress" as address, "userAgent" as "userAgent"
    from evenkeel_auth.session where "userId" = ${userId} and "expiresAt" > ${now}
    order by "updatedAt" desc, id`.execute(db)
  return rows
}

/** Ends one session of the account; false when it has none of that id. */
export async function endSession(db: Db, { userId, id }: { userId: string; id: string }): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from evenkeel_auth.session where "userId" = ${userId} and id = ${id}`.execute(db)
  return numAffectedRows === 1n
}

/** Ends every session of the account but one; returns how many. */
export async function endOtherSessions(db: Db, { userId, kept }: { userId: string; kept: string | undefined }): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from evenkeel_auth.session where "userId" = ${userId} and id <> ${kept ?? ''}`.execute(db)
  return Number(numAffectedRows)
}
