import { sql } from 'kysely'
import type { Db } from './database.ts'

export interface TeamSettingsRow {
  readonly isOn: boolean
  readonly pauseMinutes: number
  readonly energyThreshold: number
  readonly version: number
}

/** What the shop chose; undefined while it chose nothing. */
export async function findTeamSettings(db: Db): Promise<TeamSettingsRow | undefined> {
  return db.selectFrom('teamSettings').select(['isOn', 'pauseMinutes', 'energyThreshold', 'version']).executeTakeFirst()
}

/** Keeps what the shop chose when `version` is still the current one (0: nothing was chosen); returns whether it was. */
export async function saveTeamSettings(
  db: Db,
  { shopId, version, now, ...settings }: TeamSettingsRow & { readonly shopId: string; readonly now: Date },
): Promise<boolean> {
  if (version === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('teamSettings')
      .values({ ...settings, shopId, updatedAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await db
    .updateTable('teamSettings')
    .set((eb) => ({ ...settings, updatedAt: now, version: eb('version', '+', 1) }))
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Takes out everything that anybody asked for or shared. */
export async function deleteTeamData(db: Db): Promise<void> {
  await db.deleteFrom('teamPauses').execute()
  await db.deleteFrom('teamSwaps').execute()
  await db.deleteFrom('teamSharedLoads').execute()
}

/** Takes out what is over: pauses that ended, swaps of cases that were closed, went into another or to somebody else, and what was shared before `sharedBefore`. */
export async function deleteEndedTeamData(
  db: Db,
  { now, sharedBefore }: { readonly now: Date; readonly sharedBefore: Date },
): Promise<void> {
  await db.deleteFrom('teamPauses').where('until', '<=', now).execute()
  await db.deleteFrom('teamSharedLoads').where('sharedAt', '<', sharedBefore).execute()
  await sql`delete from team_swaps s using cases c where c.shop_id = s.shop_id and c.id = s.case_id
    and (c.state = 'closed' or c.merged_into is not null or c.assigned_to is distinct from s.member_id)`.execute(db)
}

/** Puts a member on a pause until then; asked again, until the later one. */
export async function savePause(
  db: Db,
  pause: { readonly shopId: string; readonly memberId: string; readonly until: Date },
): Promise<void> {
  await db
    .insertInto('teamPauses')
    .values(pause)
    .onConflict((conflict) => conflict.columns(['shopId', 'memberId']).doUpdateSet({ until: pause.until }))
    .execute()
}

export async function deletePause(db: Db, memberId: string): Promise<void> {
  await db.deleteFrom('teamPauses').where('memberId', '=', memberId).execute()
}

export interface PauseRow {
  readonly memberId: string
  readonly name: string
  readonly until: Date
}

/** Who is on a pause, by name. */
export async function listPauses(db: Db, now: Date): Promise<PauseRow[]> {
  return db
    .selectFrom('teamPauses')
    .innerJoin('members', (join) => join.onRef('members.shopId', '=', 'teamPauses.shopId').onRef('members.id', '=', 'teamPauses.memberId'))
    .select(['memberId', 'members.name', 'until'])
    .where('until', '>', now)
    .orderBy('members.name')
    .orderBy('memberId')
    .execute()
}

export interface SwapRow {
  readonly id: string
  readonly memberId: string
  readonly name: string
  readonly caseId: string
  readonly caseTitle: string
}

/** Which swaps are asked for of cases that still are their members', in the order in which the cases were opened: not in that of asking. */
export async function listSwaps(db: Db): Promise<SwapRow[]> {
  return selectSwaps(db).execute()
}

export async function findSwap(db: Db, id: string): Promise<SwapRow | undefined> {
  return selectSwaps(db).where('teamSwaps.id', '=', id).executeTakeFirst()
}

function selectSwaps(db: Db) {
  return db
    .selectFrom('teamSwaps')
    .innerJoin('members', (join) => join.onRef('members.shopId', '=', 'teamSwaps.shopId').onRef('members.id', '=', 'teamSwaps.memberId'))
    .innerJoin('cases', (join) => join.onRef('cases.shopId', '=', 'teamSwaps.shopId').onRef('cases.id', '=', 'teamSwaps.caseId'))
    .select(['teamSwaps.id', 'teamSwaps.memberId', 'members.name', 'teamSwaps.caseId', 'cases.title as caseTitle'])
    .where('cases.state', '!=', 'closed')
    .whereRef('cases.assignedTo', '=', 'teamSwaps.memberId')
    .orderBy('cases.openedAt')
    .orderBy('teamSwaps.id')
}

/** Whether somebody asks for a swap of this case already. */
export async function hasSwapOf(db: Db, caseId: string): Promise<boolean> {
  return (await db.selectFrom('teamSwaps').select('id').where('caseId', '=', caseId).executeTakeFirst()) !== undefined
}

export async function insertSwap(
  db: Db,
  swap: { readonly shopId: string; readonly id: string; readonly memberId: string; readonly caseId: string; readonly askedAt: Date },
): Promise<void> {
  await db.insertInto('teamSwaps').values(swap).execute()
}

/** Takes a swap out; returns whether it was there, so that one of two who answer at once is told that it is gone. */
export async function deleteSwap(db: Db, id: string): Promise<boolean> {
  return (await db.deleteFrom('teamSwaps').where('id', '=', id).executeTakeFirst()).numDeletedRows === 1n
}

export async function saveSharedLoad(
  db: Db,
  { load, ...values }: { readonly shopId: string; readonly memberId: string; readonly load: object; readonly sharedAt: Date },
): Promise<void> {
  const row = { ...values, load: JSON.stringify(load) }
  await db
    .insertInto('teamSharedLoads')
    .values(row)
    .onConflict((conflict) => conflict.columns(['shopId', 'memberId']).doUpdateSet({ load: row.load, sharedAt: row.sharedAt }))
    .execute()
}

export async function deleteSharedLoad(db: Db, memberId: string): Promise<void> {
  await db.deleteFrom('teamSharedLoads').where('memberId', '=', memberId).execute()
}

export interface SharedLoadRow {
  readonly memberId: string
  readonly name: string
  readonly load: unknown
  readonly sharedAt: Date
}

/** What members share since then, by name: never by how much it is. */
export async function listSharedLoads(db: Db, since: Date): Promise<SharedLoadRow[]> {
  return db
    .selectFrom('teamSharedLoads')
    .innerJoin('members', (join) =>
      join.onRef('members.shopId', '=', 'teamSharedLoads.shopId').onRef('members.id', '=', 'teamSharedLoads.memberId'),
    )
    .select(['memberId', 'members.name', 'load', 'sharedAt'])
    .where('sharedAt', '>=', since)
    .orderBy('members.name')
    .orderBy('memberId')
    .execute()
}
