import type { Db } from './database.ts'

export interface LintRulesRow {
  /** As it was saved; the operation checks it against its schema. */
  readonly document: unknown
  readonly version: number
  readonly updatedAt: Date
  readonly updatedByName: string
}

/** The shop's own rules for drafts, or undefined while it has none. */
export async function findLintRules(db: Db): Promise<LintRulesRow | undefined> {
  return db.selectFrom('lintRules').select(['document', 'version', 'updatedAt', 'updatedByName']).executeTakeFirst()
}

/** Saves the rules when `version` is still the current one (0: none were there); returns whether it was. */
export async function saveLintRules(
  db: Db,
  change: { shopId: string; version: number; document: object; updatedByName: string; now: Date },
): Promise<boolean> {
  const { shopId, version, now, updatedByName } = change
  const values = { document: JSON.stringify(change.document), updatedByName, updatedAt: now }
  if (version === 0) {
    const inserted = await db
      .insertInto('lintRules')
      .values({ shopId, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return inserted.numInsertedOrUpdatedRows === 1n
  }
  const updated = await db
    .updateTable('lintRules')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('version', '=', version)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}
