import { sql } from 'kysely'
import type { Run, RunState } from '../core/rehearsal/run.ts'
import type { Level } from '../core/rehearsal/scenario.ts'
import type { RehearsalScore } from '../core/rehearsal/score.ts'
import type { Db } from './database.ts'

/** A rehearsal of one member's. */
export interface RehearsalRow {
  readonly id: string
  readonly memberId: string
  /** The member's, as it is now. */
  readonly byName: string
  readonly scenarioId: string
  readonly title: string
  readonly archetype: string
  readonly vertical: string
  readonly channel: string
  readonly level: Level
  readonly run: Run
  readonly state: RunState
  readonly score: RehearsalScore | null
  readonly startedAt: Date
  readonly endedAt: Date | null
  readonly sharedAt: Date | null
  readonly version: number
}

/** As lists show it: without what was said. */
export type RehearsalLine = Omit<RehearsalRow, 'run'>

const LINE = [
  'rehearsals.id',
  'rehearsals.memberId',
  'members.name as byName',
  'rehearsals.scenarioId',
  'rehearsals.title',
  'rehearsals.archetype',
  'rehearsals.vertical',
  'rehearsals.channel',
  'rehearsals.level',
  'rehearsals.state',
  'rehearsals.score',
  'rehearsals.startedAt',
  'rehearsals.endedAt',
  'rehearsals.sharedAt',
  'rehearsals.version',
] as const

export async function insertRehearsal(
  db: Db,
  { run, score, ...row }: Omit<RehearsalRow, 'byName' | 'sharedAt' | 'version'> & { readonly shopId: string },
): Promise<void> {
  await db
    .insertInto('rehearsals')
    .values({ ...row, run: JSON.stringify(run), score: score === null ? null : JSON.stringify(score) })
    .execute()
}

/** Keeps how a rehearsal went on where nothing else has changed it; returns whether it was kept. */
export async function updateRehearsal(
  db: Db,
  { id, version, run, score, state, endedAt }: Pick<RehearsalRow, 'id' | 'version' | 'run' | 'score' | 'state' | 'endedAt'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('rehearsals')
    .set({ run: JSON.stringify(run), score: score === null ? null : JSON.stringify(score), state, endedAt, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** One that the member may read: their own, or one that somebody shares. */
export async function findRehearsal(
  db: Db,
  { id, memberId }: { readonly id: string; readonly memberId: string },
): Promise<RehearsalRow | undefined> {
  const row = await db
    .selectFrom('rehearsals')
    .innerJoin('members', 'members.id', 'rehearsals.memberId')
    .select([...LINE, 'rehearsals.run'])
    .where('rehearsals.id', '=', id)
    .where((eb) => eb.or([eb('rehearsals.memberId', '=', memberId), eb('rehearsals.sharedAt', 'is not', null)]))
    .executeTakeFirst()
  return row as RehearsalRow | undefined
}

/** A member's own, the latest first. */
export async function listOwnRehearsals(db: Db, { memberId, limit }: { readonly memberId: string; readonly limit: number }) {
  const rows = await lines(db)
    .where('rehearsals.memberId', '=', memberId)
    .orderBy('startedAt', 'desc')
    .orderBy('rehearsals.id')
    .limit(limit)
    .execute()
  return rows as unknown as RehearsalLine[]
}

/** What others share, the latest first. */
export async function listSharedRehearsals(db: Db, { memberId, limit }: { readonly memberId: string; readonly limit: number }) {
  const rows = await lines(db)
    .where('rehearsals.memberId', '!=', memberId)
    .where('sharedAt', 'is not', null)
    .orderBy('sharedAt', 'desc')
    .orderBy('rehearsals.id')
    .limit(limit)
    .execute()
  return rows as unknown as RehearsalLine[]
}

const lines = (db: Db) => db.selectFrom('rehearsals').innerJoin('members', 'members.id', 'rehearsals.memberId').select(LINE)

/** Shares it, or takes it back; only its member does. */
export async function setRehearsalShared(
  db: Db,
  { id, memberId, sharedAt }: { readonly id: string; readonly memberId: string; readonly sharedAt: Date | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('rehearsals')
    .set({ sharedAt })
    .where('id', '=', id)
    .where('memberId', '=', memberId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Takes it out for good; only its member does. All of theirs where no id is given. Returns how many were taken out. */
export async function deleteRehearsals(db: Db, { memberId, id }: { readonly memberId: string; readonly id?: string }): Promise<number> {
  const own = db.deleteFrom('rehearsals').where('memberId', '=', memberId)
  const { numDeletedRows } = await (id === undefined ? own : own.where('id', '=', id)).executeTakeFirst()
  return Number(numDeletedRows)
}

/** How many of one's own there are: they are kept until their member takes them out, up to a number. */
export async function countRehearsals(db: Db, memberId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from rehearsals where member_id = ${memberId}`.execute(db)
  return rows[0]?.count ?? 0
}
