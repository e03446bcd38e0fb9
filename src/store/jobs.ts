import { sql } from 'kysely'
import type { Db } from './database.ts'

/** A job of a shop as the queue holds it. */
export interface JobRow {
  readonly id: string
  /** Which job it is; of a dead one, which it was. */
  readonly name: string
  readonly state: 'waiting' | 'running' | 'failed' | 'dead'
  /** How often it has been begun. */
  readonly attempts: number
  readonly attemptLimit: number
  readonly createdAt: Date
  /** When it may begin (again); absent for running and dead ones. */
  readonly dueAt: Date | null
  readonly startedAt: Date | null
  /** What went wrong last, as the queue's library or a job of ours wrote it down. */
  readonly output: unknown
}

/** The queue in which jobs lie that failed for good. */
export const DEAD_JOBS = 'dead-jobs'

/** What waits, runs, failed and will be tried again, or failed for good, of one shop: running first, then dead ones, then by due time. */
export async function listJobs(db: Db, { shopId, limit }: { shopId: string; limit: number }): Promise<JobRow[]> {
  const { rows } = await selectJobs(db, sql`data ->> 'shopId' = ${shopId}`, sql`${limit}`)
  return rows
}

/** One job of the shop that is not done, or undefined. No process takes it up before the transaction ends. */
export async function findJobForUpdate(db: Db, { shopId, id }: { shopId: string; id: string }): Promise<JobRow | undefined> {
  const { rows } = await selectJobs(db, sql`data ->> 'shopId' = ${shopId} and id = ${id}::uuid`, sql`1 for update`)
  return rows[0]
}

/** How many jobs of the shop wait, run and are dead. */
export async function countJobs(db: Db, shopId: string): Promise<{ waiting: number; running: number; failed: number; dead: number }> {
  const { rows } = await sql<{ state: JobRow['state']; count: number }>`
    select ${state} as state, count(*) as count from pgboss.job_common
    where data ->> 'shopId' = ${shopId} and ${unfinished} group by 1`.execute(db)
  const of = (wanted: JobRow['state']) => rows.find((row) => row.state === wanted)?.count ?? 0
  return { waiting: of('waiting'), running: of('running'), failed: of('failed'), dead: of('dead') }
}

const state = sql<
  JobRow['state']
>`case when name = ${sql.lit(DEAD_JOBS)} then 'dead' when state = 'active' then 'running' when state = 'retry' then 'failed' else 'waiting' end`
// A job that failed for good stays where it was, too, as a copy of the dead one.
const unfinished = sql<boolean>`state in ('created', 'retry', 'active')`

function selectJobs(db: Db, which: ReturnType<typeof sql>, limit: ReturnType<typeof sql>) {
  return sql<JobRow>`
    select id, coalesce(source_name, name) as name, ${state} as state,
      case when name = ${sql.lit(DEAD_JOBS)} then coalesce(source_retry_count, 0) + 1 when state = 'created' then 0 else retry_count + 1 end as attempts,
      retry_limit + 1 as "attemptLimit", coalesce(source_created_on, created_on) as "createdAt",
      case when state in ('created', 'retry') and name <> ${sql.lit(DEAD_JOBS)} then start_after end as "dueAt",
      case when state = 'active' then started_on end as "startedAt", coalesce(source_output, output) as output
    from pgboss.job_common
    where ${which} and ${unfinished}
    order by (state = 'active') desc, (name = ${sql.lit(DEAD_JOBS)}) desc, start_after, id
    limit ${limit}`.execute(db)
}
