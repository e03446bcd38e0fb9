import { sql } from 'kysely'
import type { CaseState, HEATS } from '../core/case.ts'
import { ACTS, type Act, type ActKind, heatOf } from '../core/team/own-load.ts'
import type { Db } from './database.ts'

interface ActRow {
  readonly memberId: string
  readonly at: Date
  readonly previousAt: Date | null
  readonly caseId: string
  readonly operation: keyof typeof ACTS
  readonly heat: number | null
}

interface Wanted {
  readonly since: Date
  readonly until: Date
  /** Leaves acts of less heat out. */
  readonly heatFrom?: (typeof HEATS)[number]
}

/**
 * What members did on cases in a time, by the log of the cases: by member, oldest first, each with when the same member did something before it. The heat is
 * what was read last on the case by then; where the log does not say, what the case has now.
 */
export async function listActs(
  db: Db,
  memberIds: readonly string[],
  { since, until, heatFrom = 0 }: Wanted,
): Promise<ReadonlyMap<string, readonly Act[]>> {
  const { rows } = await sql<ActRow>`
    with done as materialized (
      select e.shop_id, e.actor_id, e.at, e.case_id, e.operation, e.sequence, lag(e.at) over (partition by e.actor_id order by e.at, e.sequence) as previous
      from events e
      where e.actor_kind = 'member' and e.actor_id = any(${[...memberIds]}::uuid[]) and e.at >= ${since} and e.at < ${until} and e.case_id is not null
        and e.operation = any(${Object.keys(ACTS)}::text[])
    )
    select "memberId", at, "previousAt", "caseId", operation, heat from (
      select d.actor_id as "memberId", d.at, d.previous as "previousAt", d.case_id as "caseId", d.operation,
        coalesce((
          select (x.data ->> 'heat')::smallint from events x
          where x.shop_id = d.shop_id and x.case_id = d.case_id and x.sequence <= d.sequence and x.data ? 'heat' order by x.sequence desc limit 1
        ), c.heat) as heat, d.sequence
      from done d join cases c on c.shop_id = d.shop_id and c.id = d.case_id
      -- Keeps the look-up of the heat from being done twice, to filter and to tell.
      offset 0
    ) as acts where heat >= ${heatFrom} order by "memberId", at, sequence`.execute(db)
  const acts = Map.groupBy(rows, ({ memberId }) => memberId)
  return new Map([...acts].map(([memberId, own]) => [memberId, own.map(actOf)]))
}

function actOf({ at, previousAt, caseId, operation, heat }: ActRow): Act {
  const kind: ActKind = ACTS[operation]
  return { at, previousAt, caseId, kind, heat: heatOf(heat) }
}

export interface OwnCaseRow {
  readonly id: string
  readonly title: string
  readonly heat: number
  readonly state: CaseState
}

/** The open cases of a member, the hottest first; so many at most. */
export async function listOwnOpenCases(db: Db, memberId: string, limit: number): Promise<OwnCaseRow[]> {
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'title', 'heat', 'state'])
    .where('assignedTo', '=', memberId)
    .where('state', '!=', 'closed')
    .where('mergedInto', 'is', null)
    .orderBy('heat', 'desc')
    .orderBy('dueAt')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows as OwnCaseRow[]
}

/** Of these cases the closed ones on which this member has not looked back, the one last spoken on first. */
export async function listNotLookedBackOn(
  db: Db,
  { memberId, caseIds }: { readonly memberId: string; readonly caseIds: readonly string[] },
): Promise<{ readonly id: string; readonly title: string }[]> {
  if (caseIds.length === 0) return []
  return db
    .selectFrom('cases')
    .select(['id', 'title'])
    .where('id', 'in', [...caseIds])
    .where('state', '=', 'closed')
    .where('mergedInto', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('debriefs')
            .select('debriefs.id')
            .whereRef('debriefs.caseId', '=', 'cases.id')
            .where('debriefs.memberId', '=', memberId),
        ),
      ),
    )
    .orderBy('lastSaidAt', 'desc')
    .orderBy('id')
    .execute()
}

/** The heat that cases have now. */
export async function listHeats(db: Db, caseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (caseIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'heat'])
    .where('id', 'in', [...caseIds])
    .execute()
  return new Map(rows.map(({ id, heat }) => [id, heat]))
}
