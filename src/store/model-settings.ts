import type { Db } from './database.ts'

export interface ModelSettingsRow {
  readonly provider: 'openai_compatible' | 'anthropic' | 'ollama'
  readonly baseUrl: string
  readonly model: string
  readonly sealedKey: string | null
  readonly secondReading: boolean
  /** Whether it answers questions of Ask, and what one answer may take at most. */
  readonly answers: boolean
  readonly answerMostTokens: number
  readonly answerMostSeconds: number
  readonly version: number
  readonly triedAt: Date | null
  readonly tryError: string | null
}

/** The shop's model, or undefined where none is set up. */
export async function findModelSettings(db: Db): Promise<ModelSettingsRow | undefined> {
  const row = await db
    .selectFrom('modelSettings')
    .select([
      'provider',
      'baseUrl',
      'model',
      'sealedKey',
      'secondReading',
      'answers',
      'answerMostTokens',
      'answerMostSeconds',
      'version',
      'triedAt',
      'tryError',
    ])
    .executeTakeFirst()
  return row as ModelSettingsRow | undefined
}

/** Whether every new message is to be read by a model, too. */
export async function wantsSecondReading(db: Db): Promise<boolean> {
  const row = await db.selectFrom('modelSettings').select('secondReading').executeTakeFirst()
  return row?.secondReading === true
}

/** Saves the settings when `version` is still the current one (0: none were there); returns whether it was. The last try no longer counts. */
export async function saveModelSettings(
  db: Db,
  settings: Omit<ModelSettingsRow, 'triedAt' | 'tryError'> & { shopId: string; now: Date },
): Promise<boolean> {
  const { shopId, version, now, ...values } = settings
  const saved = { ...values, triedAt: null, tryError: null, updatedAt: now }
  if (version === 0) {
    const inserted = await db
      .insertInto('modelSettings')
      .values({ shopId, version: 1, ...saved })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return inserted.numInsertedOrUpdatedRows === 1n
  }
  const updated = await db
    .updateTable('modelSettings')
    .set((eb) => ({ ...saved, version: eb('version', '+', 1) }))
    .where('version', '=', version)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Forgets the model and its key; returns whether there was one. */
export async function deleteModelSettings(db: Db): Promise<boolean> {
  const result = await db.deleteFrom('modelSettings').executeTakeFirst()
  return result.numDeletedRows === 1n
}

/** Notes how a try of the connection ended; a try of settings that were changed since is not noted. */
export async function noteModelTry(db: Db, tried: { version: number; error: string | null; now: Date }): Promise<void> {
  await db.updateTable('modelSettings').set({ triedAt: tried.now, tryError: tried.error }).where('version', '=', tried.version).execute()
}
