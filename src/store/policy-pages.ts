import { sql } from 'kysely'
import type { Db } from './database.ts'

export interface PolicyPageRow {
  readonly version: number
  readonly slug: string
  readonly enabled: boolean
}

/** The shop whose policy customers may read at this address. Looks across shops, so it runs as a function of the database's owner. */
export async function findPolicyShop(db: Db, slug: string): Promise<string | undefined> {
  const { rows } = await sql<{ shopId: string | null }>`select evenkeel.find_policy_shop(${slug}) as "shopId"`.execute(db)
  return rows[0]?.shopId ?? undefined
}

/** The shop's page, or undefined while nobody has set it up. */
export async function findPolicyPage(db: Db): Promise<PolicyPageRow | undefined> {
  return db.selectFrom('policyPages').select(['version', 'slug', 'enabled']).executeTakeFirst()
}

/**
 * Saves the page when `version` is still the current one (0: none was there), else says `changed`; `address_taken` where another shop has the address,
 * after which nothing else can be done in this transaction.
 */
export async function savePolicyPage(
  db: Db,
  change: { shopId: string; version: number; slug: string; enabled: boolean; now: Date },
): Promise<'saved' | 'changed' | 'address_taken'> {
  try {
    return (await writePage(db, change)) === 1n ? 'saved' : 'changed'
  } catch (error) {
    if (error instanceof Error && 'constraint' in error && error.constraint === 'policy_pages_slug_key') return 'address_taken'
    throw error
  }
}

async function writePage(
  db: Db,
  { shopId, version, slug, enabled, now }: Parameters<typeof savePolicyPage>[1],
): Promise<bigint | undefined> {
  const values = { slug, enabled, updatedAt: now }
  if (version === 0) {
    const inserted = await db
      .insertInto('policyPages')
      .values({ shopId, ...values })
      .onConflict((conflict) => conflict.column('shopId').doNothing())
      .executeTakeFirst()
    return inserted.numInsertedOrUpdatedRows
  }
  const updated = await db
    .updateTable('policyPages')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('version', '=', version)
    .executeTakeFirst()
  return updated.numUpdatedRows
}
