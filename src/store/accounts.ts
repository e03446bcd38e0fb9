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

export interface Account {
  readonly userId: string
  readonly name: string
  readonly email: string
}

/** The account with this address or id. */
export async function findAccount(db: Db, by: { email: string } | { userId: string }): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select id as "userId", name, email from evenkeel_auth."user"
    where ${'email' in by ? sql`email = ${by.email.toLowerCase()}` : sql`id = ${by.userId}`}`.execute(db)
  return rows[0]
}

/** A reset link's row begins with this, and its hash follows: there is one row for each account. */
const RESET_LINK = 'evenkeel-reset:'

/** Replaces the account's reset link by a new one. Only the token's hash is kept. */
export async function saveResetToken(
  db: Db,
  token: { id: string; userId: string; hash: string; expiresAt: Date; now: Date },
): Promise<void> {
  await deleteResetTokens(db, token.userId)
  await sql`insert into evenkeel_auth.verification (id, identifier, value, "expiresAt", "createdAt", "updatedAt")
    values (${token.id}, ${RESET_LINK + token.hash}, ${token.userId}, ${token.expiresAt}, ${token.now}, ${token.now})`.execute(db)
}

/** When the account's reset link was made, while it is good. */
export async function findResetMadeAt(db: Db, { userId, now }: { userId: string; now: Date }): Promise<Date | undefined> {
  const { rows } = await sql<{ madeAt: Date }>`
    select "createdAt" as "madeAt" from evenkeel_auth.verification
    where starts_with(identifier, ${RESET_LINK}) and value = ${userId} and "expiresAt" > ${now}`.execute(db)
  return rows[0]?.madeAt
}

/** Spends the reset link; returns whose it was, or undefined when it is none or ran out. Two at once: one wins. */
export async function spendResetToken(db: Db, token: { hash: string; now: Date }): Promise<string | undefined> {
  const { rows } = await sql<{ userId: string }>`
    delete from evenkeel_auth.verification where identifier = ${RESET_LINK + token.hash} and "expiresAt" > ${token.now}
    returning value as "userId"`.execute(db)
  return rows[0]?.userId
}

async function deleteResetTokens(db: Db, userId: string): Promise<void> {
  await sql`delete from evenkeel_auth.verification where starts_with(identifier, ${RESET_LINK}) and value = ${userId}`.execute(db)
}

/** Sets a new password and ends every session of the account, and forgets which browsers may leave the second factor out. */
export async function replacePassword(
  db: Db,
  { userId, passwordHash, now }: { userId: string; passwordHash: string; now: Date },
): Promise<void> {
  await sql`update evenkeel_auth.account set password = ${passwordHash}, "updatedAt" = ${now}
    where "userId" = ${userId} and "providerId" = 'credential'`.execute(db)
  await sql`delete from evenkeel_auth.session where "userId" = ${userId}`.execute(db)
  await sql`delete from evenkeel_auth.verification where starts_with(identifier, 'trust-device-') and value = ${userId}`.execute(db)
}

/** Takes the second factor and the passkeys off an account whose owner lost them. */
export async function removeSecondFactor(db: Db, userId: string): Promise<void> {
  await sql`delete from evenkeel_auth."twoFactor" where "userId" = ${userId}`.execute(db)
  await sql`delete from evenkeel_auth.passkey where "userId" = ${userId}`.execute(db)
  await sql`update evenkeel_auth."user" set "twoFactorEnabled" = false where id = ${userId}`.execute(db)
}

/** Whether the account asks for a code besides the password. Passkeys do not count. */
export async function hasSecondFactor(db: Db, userId: string): Promise<boolean> {
  const { rows } = await sql<{ on: boolean | null }>`
    select "twoFactorEnabled" as "on" from evenkeel_auth."user" where id = ${userId}`.execute(db)
  return rows[0]?.on === true
}
