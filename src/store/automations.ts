import { sql } from 'kysely'
import type { Automation, AutomationMode } from '../core/automation/automation.ts'
import type { Db } from './database.ts'

/** Whether a change of a case has to be looked at: an automation is on, or a policy was ever written that has clocks or thresholds. */
export async function hasRulesToFollow(db: Db): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from automations where state = 'on' and removed_at is null)
      or exists (select from policy_versions where document ?| array['hours', 'promises', 'escalation']) as has`.execute(db)
  return rows[0]?.has ?? false
}

export interface AutomationRow {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly position: number
  /** As it was checked when it was saved. */
  readonly document: Automation
  readonly contentHash: string
  /** Rises with its content. */
  readonly number: number
  readonly state: 'off' | 'on'
  readonly stoppedWhy: string | null
  readonly rehearsedHash: string | null
  readonly rehearsedAt: Date | null
  readonly rehearsedCases: number | null
  readonly rehearsedTouched: number | null
  readonly sweptAt: Date | null
  readonly updatedAt: Date
  readonly updatedByName: string
}

const COLUMNS = [
  'id',
  'version',
  'name',
  'position',
  'document',
  'contentHash',
  'number',
  'state',
  'stoppedWhy',
  'rehearsedHash',
  'rehearsedAt',
  'rehearsedCases',
  'rehearsedTouched',
  'sweptAt',
  'updatedAt',
  'updatedByName',
] as const

/** Every automation, in the order in which they are asked; those that are on alone where that is wanted. */
export async function listAutomations(db: Db, { state }: { state?: 'on' } = {}): Promise<AutomationRow[]> {
  const all = db.selectFrom('automations').select(COLUMNS).where('removedAt', 'is', null)
  const wanted = state === undefined ? all : all.where('state', '=', state)
  return (await wanted.orderBy('position').orderBy('id').execute()) as unknown as AutomationRow[]
}

/** Locks the automation until the transaction ends. One that was removed is not found. */
export async function findAutomationForUpdate(db: Db, id: string): Promise<AutomationRow | undefined> {
  const row = await db
    .selectFrom('automations')
    .select(COLUMNS)
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row as unknown as AutomationRow | undefined
}

interface Saved {
  readonly id: string
  readonly name: string
  readonly document: Automation
  readonly contentHash: string
  readonly byName: string
  readonly now: Date
}

/** Adds an automation, switched off, behind the others. An id that is there already is refused by the database. */
export async function insertAutomation(db: Db, { shopId, ...saved }: Saved & { readonly shopId: string }): Promise<void> {
  const { id, name, document, contentHash, byName, now } = saved
  await db
    .insertInto('automations')
    .values((eb) => ({
      ...{ shopId, id, name, contentHash, createdAt: now, updatedAt: now, updatedByName: byName },
      document: JSON.stringify(document),
      position: eb.selectFrom('automations').select((one) => sql<number>`coalesce(${one.fn.max('position')}, 0) + 1`.as('next')),
    }))
    .execute()
  await insertVersion(db, { ...saved, shopId, number: 1 })
}

/** Changes its name and content; a new content switches it off. Lock it first. */
export async function updateAutomation(
  db: Db,
  row: AutomationRow,
  { shopId, ...saved }: Saved & { readonly shopId: string },
): Promise<void> {
  const { id, name, document, contentHash, byName, now } = saved
  const isNew = contentHash !== row.contentHash
  const number = row.number + (isNew ? 1 : 0)
  await db
    .updateTable('automations')
    .set((eb) => ({
      ...{ name, contentHash, number, updatedAt: now, updatedByName: byName, version: eb('version', '+', 1) },
      document: JSON.stringify(document),
      ...(isNew && { state: 'off', stoppedWhy: null }),
    }))
    .where('id', '=', id)
    .execute()
  if (isNew) await insertVersion(db, { ...saved, shopId, number })
}

async function insertVersion(db: Db, saved: Saved & { readonly shopId: string; readonly number: number }): Promise<void> {
  const { shopId, id, number, name, document, byName, now } = saved
  await db
    .insertInto('automationVersions')
    .values({ shopId, automationId: id, number, name, document: JSON.stringify(document), savedAt: now, savedByName: byName })
    .execute()
}

/** Switches it on or off. A time that it looks at begins to be looked at from now. Lock it first, or let it be one that runs away. */
export async function updateAutomationState(
  db: Db,
  { id, state, why, byName, now }: { id: string; state: 'off' | 'on'; why: string | null; byName: string; now: Date },
): Promise<void> {
  await db
    .updateTable('automations')
    .set((eb) => ({
      ...{ state, stoppedWhy: why, updatedAt: now, updatedByName: byName, version: eb('version', '+', 1) },
      ...(state === 'on' && { sweptAt: now }),
    }))
    .where('id', '=', id)
    .execute()
}

/** Notes a rehearsal of exactly this content. */
export async function updateRehearsal(
  db: Db,
  { id, hash, cases, touched, now }: { id: string; hash: string; cases: number; touched: number; now: Date },
): Promise<void> {
  await db
    .updateTable('automations')
    .set({ rehearsedHash: hash, rehearsedAt: now, rehearsedCases: cases, rehearsedTouched: touched })
    .where('id', '=', id)
    .execute()
}

export async function updateSweptAt(db: Db, { id, at }: { id: string; at: Date }): Promise<void> {
  await db.updateTable('automations').set({ sweptAt: at }).where('id', '=', id).execute()
}

/** Puts them in this order. Those that are not named keep theirs, behind. */
export async function orderAutomations(db: Db, ids: readonly string[]): Promise<void> {
  await sql`update automations a set position = coalesce(array_position(${[...ids]}::uuid[], a.id), 1000000 + a.position)
    where a.removed_at is null`.execute(db)
}

/** Takes it out of use; what it did stays known. */
export async function removeAutomation(db: Db, { id, now, byName }: { id: string; now: Date; byName: string }): Promise<void> {
  await db
    .updateTable('automations')
    .set({ removedAt: now, state: 'off', updatedAt: now, updatedByName: byName })
    .where('id', '=', id)
    .execute()
}

export interface AutomationSettingsRow {
  readonly mode: AutomationMode
  readonly stoppedAt: Date | null
  readonly stoppedByName: string | null
  readonly sealedSecret: string | null
  readonly version: number
}

/** How the shop's automations run; the usual way, version 0, while nobody chose. */
export async function readAutomationSettings(db: Db): Promise<AutomationSettingsRow> {
  const row = await db
    .selectFrom('automationSettings')
    .select(['mode', 'stoppedAt', 'stoppedByName', 'sealedSecret', 'version'])
    .executeTakeFirst()
  return (row as AutomationSettingsRow | undefined) ?? { mode: 'all', stoppedAt: null, stoppedByName: null, sealedSecret: null, version: 0 }
}

/** Changes what is given of the settings. */
export async function saveAutomationSettings(
  db: Db,
  { shopId, now, ...change }: { shopId: string; now: Date } & Partial<Omit<AutomationSettingsRow, 'version'>>,
): Promise<void> {
  await db
    .insertInto('automationSettings')
    .values({ shopId, ...change, updatedAt: now })
    .onConflict((conflict) =>
      conflict.column('shopId').doUpdateSet((eb) => ({ ...change, updatedAt: now, version: eb('automationSettings.version', '+', 1) })),
    )
    .execute()
}

/** What an automation was when it had that number. */
export async function findAutomationVersion(db: Db, { id, number }: { id: string; number: number }): Promise<Automation | undefined> {
  const row = await db
    .selectFrom('automationVersions')
    .select('document')
    .where('automationId', '=', id)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.document as Automation | undefined
}
