import { sql } from 'kysely'
import type { Db } from './database.ts'

/**
 * The sign-in accounts live in the auth library's own schema. Set-up writes the first one in its own transaction, so that an owner, a shop
 * and a spent link come to be together or not at all; afterwards only the library touches them.
 */
export async function insertAccount(
  db: Db,
  account: { userId: string; accountId: string; name: string; email: string; passwordHash: string; now: Date },
): Promise<void> {
  const { userId, accountId, name, email, passwordHash, now } = account
  await sql`insert into evenkeel_auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
    values (${userId}, ${name}, ${email.toLowerCase()}, true, ${now}, ${now})`.execute(db)
  await sql`insert into evenkeel_auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
    values (${accountId}, ${userId}, 'credential', ${userId}, ${passwordHash}, ${now}, ${now})`.execute(db)
}

const SET_UP_LINK = 'evenkeel-set-up'

/** Replaces the set-up link by a new one. Only the token's hash is kept. */
export async function saveSetUpToken(db: Db, token: { id: string; hash: string; expiresAt: Date; now: Date }): Promise<void> {
  await sql`delete from evenkeel_auth.verification where identifier = ${SET_UP_LINK}`.execute(db)
  await sql`insert into evenkeel_auth.verification (id, identifier, value, "expiresAt", "createdAt", "updatedAt")
    values (${token.id}, ${SET_UP_LINK}, ${token.hash}, ${token.expiresAt}, ${token.now}, ${token.now})`.execute(db)
}

/** Spends the set-up link; returns whether this was the one, and in time. Two at once: one wins. */
export async function spendSetUpToken(db: Db, token: { hash: string; now: Date }): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from evenkeel_auth.verification
    where identifier = ${SET_UP_LINK} and value = ${token.hash} and "expiresAt" > ${token.now}`.execute(db)
  return numAffectedRows === 1n
}
