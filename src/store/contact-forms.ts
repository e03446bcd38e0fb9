import { sql } from 'kysely'
import type { Db } from './database.ts'

export interface ContactFormRow {
  readonly version: number
  readonly slug: string
  readonly enabled: boolean
  /** As it was saved; the operation checks it against its schema. */
  readonly settings: unknown
}

/** The shop whose form has this address and is switched on. Looks across shops, so it runs as a function of the database's owner. */
export async function findContactShop(db: Db, slug: string): Promise<string | undefined> {
  const { rows } = await sql<{ shopId: string | null }>`select evenkeel.find_contact_shop(${slug}) as "shopId"`.execute(db)
  return rows[0]?.shopId ?? undefined
}

/** The shop's form, or undefined while nobody has set it up. */
export async function findContactForm(db: Db): Promise<ContactFormRow | undefined> {
  return db.selectFrom('contactForms').select(['version', 'slug', 'enabled', 'settings']).executeTakeFirst()
}

/**
 * Saves the form when `version` is still the current one (0: none was there), else says `changed`; `address_taken` where another shop has the address,
 * after which nothing else can be done in this transaction.
 */
export async function saveContactForm(
  db: Db,
  change: { shopId: string; version: number; slug: string; enabled: boolean; settings: object; now: Date },
): Promise<'saved' | 'changed' | 'address_taken'> {
  try {
    return (await writeContactForm(db, change)) === 1n ? 'saved' : 'changed'
  } catch (error) {
    if (error instanceof Error && 'constraint' in error && error.constraint === 'contact_forms_slug_key') return 'address_taken'
    throw error
  }
}

async function writeContactForm(db: Db, change: Parameters<typeof saveContactForm>[1]): Promise<bigint | undefined> {
  const { shopId, version, slug, enabled, now } = change
  const values = { slug, enabled, settings: JSON.stringify(change.settings), updatedAt: now }
  if (version === 0) {
    const inserted = await db
      .insertInto('contactForms')
      .values({ shopId, ...values })
      .onConflict((conflict) => conflict.column('shopId').doNothing())
      .executeTakeFirst()
    return inserted.numInsertedOrUpdatedRows
  }
  const updated = await db
    .updateTable('contactForms')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('version', '=', version)
    .executeTakeFirst()
  return updated.numUpdatedRows
}

/** Uses a challenge up; gives the case that it was used up for before, or undefined when it was not. Forgets those that ran out. */
export async function spendChallenge(
  db: Db,
  use: { shopId: string; id: string; caseId: string; now: Date; forgetBefore: Date },
): Promise<string | undefined> {
  const { now, forgetBefore, ...values } = use
  await db.deleteFrom('contactChallenges').where('usedAt', '<', forgetBefore).execute()
  const inserted = await db
    .insertInto('contactChallenges')
    .values({ ...values, usedAt: now })
    .onConflict((conflict) => conflict.columns(['shopId', 'id']).doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 1n) return undefined
  const earlier = await db.selectFrom('contactChallenges').select('caseId').where('id', '=', use.id).executeTakeFirst()
  return earlier?.caseId
}
