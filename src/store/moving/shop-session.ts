import type { Pool, PoolClient } from 'pg'
import { translate } from '../backup/session.ts'
import { APP_ROLE } from '../database.ts'

/** Runs `work` in one transaction on one shop that writes, as long as it takes: all of it is saved, or nothing. */
export async function inShopTransaction<Result>(
  pool: Pool,
  scope: { shopId: string; access: 'write' },
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const running = streamInShop<undefined, Result>(pool, scope, async function* (client) {
    yield undefined
    return work(client)
  })
  for (;;) {
    const { value, done } = await running.next()
    if (done) return value
  }
}

/**
 * Runs `work` in one transaction as the role that owns nothing, on one shop, for as long as it takes: the database itself lets no other shop's row out
 * or in. `read` sees one moment of the database throughout.
 */
export async function* streamInShop<Part, Result>(
  pool: Pool,
  { shopId, access }: { shopId: string; access: 'read' | 'write' },
  work: (client: PoolClient) => AsyncGenerator<Part, Result>,
): AsyncGenerator<Part, Result> {
  const client = await pool.connect().catch((error: unknown) => {
    throw translate(error)
  })
  let ended = false
  try {
    await client.query(
      access === 'read'
        ? 'start transaction isolation level repeatable read read only'
        : 'start transaction isolation level read committed',
    )
    await client.query(
      `select set_config('role', $1, true), set_config('evenkeel.shop', $2, true), set_config('statement_timeout', '10min', true),
         set_config('idle_in_transaction_session_timeout', '30min', true)`,
      [APP_ROLE, shopId],
    )
    for (const setting of SAME_WORDS) await client.query(setting)
    const result = yield* work(client)
    await client.query('commit')
    ended = true
    return result
  } catch (error) {
    throw translate(error)
  } finally {
    // Whoever leaves early has the work undone; a connection that cannot even undo is of no use to anybody else.
    const undone =
      ended ||
      (await client.query('rollback').then(
        () => true,
        () => false,
      ))
    client.release(!undone)
  }
}

/** Every server writes and reads a value in the same words. */
const SAME_WORDS = [
  `set local datestyle = 'ISO, YMD'`,
  `set local intervalstyle = 'postgres'`,
  `set local extra_float_digits = 1`,
  `set local timezone = 'UTC'`,
  `set local lock_timeout = '60s'`,
]
