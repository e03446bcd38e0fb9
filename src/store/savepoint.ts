import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Runs a part of a transaction: when it throws, what it did is undone and the transaction goes on from before it. One within another is not for this. */
export async function withSavepoint<Result>(db: Db, run: () => Promise<Result>): Promise<Result> {
  await sql`savepoint part`.execute(db)
  try {
    const result = await run()
    await sql`release savepoint part`.execute(db)
    return result
  } catch (error) {
    await sql`rollback to savepoint part`.execute(db)
    throw error
  }
}
