import { sql } from 'kysely'
import type { Cause } from '../core/case.ts'
import type { Gap } from '../core/debrief/debrief.ts'
import type { Solved } from '../core/feedback/survey.ts'
import type { Db } from './database.ts'

/** What somebody said of a hard case, as the team may read it. `supported` and its words are null unless they share them. */
export interface DebriefRow {
  readonly id: string
  readonly caseId: string
  readonly memberId: string | null
  readonly byName: string
  readonly cause: Cause
  readonly wentWrong: string
  readonly wentRight: string
  readonly gap: Gap | null
  readonly gapWords: string
  readonly supported: Solved | null
  readonly supportWords: string | null
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

const COLUMNS = [
  'debriefs.id',
  'debriefs.caseId',
  'memberId',
  'byName',
  'debriefs.cause',
  'wentWrong',
  'wentRight',
  'gap',
  'gapWords',
  'supported',
  'supportWords',
  'debriefs.version',
  'debriefs.createdAt',
  'debriefs.updatedAt',
] as const

type Said = Pick<DebriefRow, 'byName' | 'cause' | 'wentWrong' | 'wentRight' | 'gap' | 'gapWords' | 'supported' | 'supportWords'>

export async function insertDebrief(
  db: Db,
  debrief: Said & { readonly shopId: string; readonly id: string; readonly caseId: string; readonly memberId: string; readonly now: Date },
): Promise<void> {
  const { now, ...values } = debrief
  await db
    .insertInto('debriefs')
    .values({ ...values, createdAt: now, updatedAt: now })
    .execute()
}

/** Changes a debrief when `version` is still the current one; returns whether it was. */
export async function updateDebrief(
  db: Db,
  { id, version, now, ...said }: Said & { readonly id: string; readonly version: number; readonly now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('debriefs')
    .set((eb) => ({ ...said, updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What was said of one case, the first one first. */
export async function listDebriefsOfCase(db: Db, caseId: string): Promise<DebriefRow[]> {
  const rows = await db
    .selectFrom('debriefs')
    .select(COLUMNS)
    .where('debriefs.caseId', '=', caseId)
    .orderBy('debriefs.createdAt')
    .orderBy('debriefs.id')
    .execute()
  return rows as DebriefRow[]
}

/** What was said of hard cases since a moment, the newest first, with the title of the case. */
export async function listDebriefs(
  db: Db,
  { since, cause, limit }: { since: Date; cause?: Cause | undefined; limit: number },
): Promise<(DebriefRow & { readonly caseTitle: string })[]> {
  let select = db
    .selectFrom('debriefs')
    .innerJoin('cases', (join) => join.onRef('cases.shopId', '=', 'debriefs.shopId').onRef('cases.id', '=', 'debriefs.caseId'))
    .select([...COLUMNS, 'cases.title as caseTitle'])
    .where('debriefs.createdAt', '>=', since)
  if (cause !== undefined) select = select.where('debriefs.cause', '=', cause)
  const rows = await select.orderBy('debriefs.createdAt', 'desc').orderBy('debriefs.id', 'desc').limit(limit).execute()
  return rows as (DebriefRow & { caseTitle: string })[]
}

/** How many debriefs there are of each cause and gap since a moment, the most frequent first. */
export async function countDebriefs(
  db: Db,
  { since }: { since: Date },
): Promise<{ readonly cause: Cause; readonly gap: Gap | null; readonly count: number }[]> {
  const { rows } = await sql<{ cause: Cause; gap: Gap | null; count: number }>`
    select cause, gap, count(*)::int as count from evenkeel.debriefs where created_at >= ${since}
    group by cause, gap order by count(*) desc, cause, gap`.execute(db)
  return rows
}

/** The sealed line of a debrief, for the member whose it is and for nobody else. */
export async function findPrivateLine(
  db: Db,
  { debriefId, memberId }: { debriefId: string; memberId: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('debriefPrivateLines')
    .select('sealed')
    .where('debriefId', '=', debriefId)
    .where('memberId', '=', memberId)
    .executeTakeFirst()
  return row?.sealed
}

/** Keeps a sealed line in the place of the one before; none where it is undefined. */
export async function savePrivateLine(
  db: Db,
  { shopId, debriefId, memberId, sealed }: { shopId: string; debriefId: string; memberId: string; sealed: string | undefined },
): Promise<void> {
  await db.deleteFrom('debriefPrivateLines').where('debriefId', '=', debriefId).execute()
  if (sealed !== undefined) await db.insertInto('debriefPrivateLines').values({ shopId, debriefId, memberId, sealed }).execute()
}
