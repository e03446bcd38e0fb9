import type { Db } from './database.ts'

/** How a shop's messages are read. Corrections are as they were saved; the operation checks them. */
export interface ReadingSettingsRow {
  readonly offered: unknown
  readonly offeredAt: Date | null
  readonly inForce: unknown
  readonly inForceAt: Date | null
  readonly inForceByName: string | null
  readonly version: number
}

/** The shop's settings, or undefined while nothing was ever set. */
export async function findReadingSettings(db: Db): Promise<ReadingSettingsRow | undefined> {
  return db
    .selectFrom('readingSettings')
    .select(['offered', 'offeredAt', 'inForce', 'inForceAt', 'inForceByName', 'version'])
    .executeTakeFirst()
}

/** Notes what fitting came to. It changes nothing that is in force. */
export async function offerCorrection(db: Db, { shopId, offered, now }: { shopId: string; offered: object; now: Date }): Promise<void> {
  const values = { offered: JSON.stringify(offered), offeredAt: now, updatedAt: now }
  await db
    .insertInto('readingSettings')
    .values({ shopId, ...values })
    .onConflict((conflict) => conflict.column('shopId').doUpdateSet(values))
    .execute()
}

/** Changes the settings when `version` is still the current one (0: none were there); returns whether it was. */
export async function updateReadingSettings(
  db: Db,
  change: {
    shopId: string
    version: number
    now: Date
    inForce: { readonly correction: object | null; readonly byName: string }
  },
): Promise<boolean> {
  const { shopId, version, now, inForce } = change
  const values = {
    updatedAt: now,
    inForce: inForce.correction && JSON.stringify(inForce.correction),
    inForceAt: inForce.correction && now,
    inForceByName: inForce.correction && inForce.byName,
  }
  if (version === 0) {
    const inserted = await db
      .insertInto('readingSettings')
      .values({ shopId, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return inserted.numInsertedOrUpdatedRows === 1n
  }
  const updated = await db
    .updateTable('readingSettings')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('version', '=', version)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}
