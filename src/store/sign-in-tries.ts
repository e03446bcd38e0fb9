import { sql } from 'kysely'
import type { Db } from './database.ts'

const FORGOTTEN_AFTER = '1 hour'
const REMOVED_AFTER = '1 day'

/**
 * Counts a try for a bucket and returns undefined, or returns until when the bucket is closed, counting nothing. After `free` tries each one closes
 * it for 1, 2, 4, … seconds, at most `longestS`. One statement, so that many tries at once are all counted.
 */
export async function claimTry(
  db: Db,
  { bucket, free, longestS, now }: { bucket: string; free: number; longestS: number; now: Date },
): Promise<Date | undefined> {
  const delay = (failures: ReturnType<typeof sql>) =>
    sql`${now}::timestamptz + make_interval(secs => case when ${failures} < ${free}::int then 0 else least(${longestS}::float8, power(2, least(${failures} - ${free}::int, 30))) end)`
  const failures = sql`(case when tries.tried_at < ${now}::timestamptz - ${FORGOTTEN_AFTER}::interval then 1 else tries.failures + 1 end)`
  const { rows } = await sql`
    insert into evenkeel_auth.sign_in_tries as tries (bucket, failures, free_at, tried_at) values (${bucket}, 1, ${now}, ${now})
    on conflict (bucket) do update set failures = ${failures}, free_at = ${delay(failures)}, tried_at = ${now}
      where tries.free_at <= ${now}
    returning bucket`.execute(db)
  if (rows.length > 0) return undefined
  const closed = await sql<{ freeAt: Date }>`select free_at as "freeAt" from evenkeel_auth.sign_in_tries where bucket = ${bucket}`.execute(
    db,
  )
  return closed.rows[0]?.freeAt
}

/** Forgets the failures of a bucket, and those of all buckets that nobody tried for a day. */
export async function forgetTries(db: Db, bucket: string): Promise<void> {
  await sql`delete from evenkeel_auth.sign_in_tries where bucket = ${bucket} or tried_at < now() - ${REMOVED_AFTER}::interval`.execute(db)
}

/** Takes the claim of one try back. */
export async function giveTryBack(db: Db, bucket: string): Promise<void> {
  await sql`update evenkeel_auth.sign_in_tries set failures = greatest(failures - 1, 0), free_at = tried_at where bucket = ${bucket}`.execute(
    db,
  )
}
