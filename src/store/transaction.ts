import {
  type CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Dialect,
  type KyselyPlugin,
  type QueryResult,
  Transaction,
} from 'kysely'
import type { Pool, PoolClient } from 'pg'
import type { Database } from './rows.ts'

/** How a transaction begins. */
export interface Beginning {
  readonly access: 'read' | 'write'
  /** Settings that hold until its end, by name. */
  readonly settings: Readonly<Record<string, string>>
}

/** Runs work in a transaction on a connection of its own. */
export type InTransaction = <Result>(beginning: Beginning, run: (db: Transaction<Database>) => Promise<Result>) => Promise<Result>

/** A failure before anything of the work was asked for: it may be tried again without a second thought. */
export class NotBegun extends Error {}

/**
 * Transactions on the connections of a pool, whose clients must pipeline. What `run` did is saved, or undone and what was thrown is thrown. Statements
 * go out in the order in which they are begun, none waiting for the one before: those begun together cost one trip to the database and not one each.
 * Where one fails, the database refuses those behind it. Throws NotBegun (the driver's error is its cause) when it could not begin.
 */
export function openTransactions(pool: Pool, { dialect, plugins }: { dialect: Dialect; plugins: KyselyPlugin[] }): InTransaction {
  const compiler = dialect.createQueryCompiler()
  const adapter = dialect.createAdapter()
  const driver = dialect.createDriver()
  const open = (provider: ConnectionProvider) => {
    const executor = new DefaultQueryExecutor(compiler, adapter, provider, plugins)
    return new Transaction<Database>({ config: { dialect, plugins }, dialect, driver, executor })
  }
  return async (beginning, run) => {
    const client = await begin(pool, beginning)
    const connection = lend(client)
    try {
      const result = await run(open(connection))
      connection.takeBack()
      const { command } = await client.query('commit')
      if (command === 'ROLLBACK') throw new Error('a statement failed and the work went on, so the database saved nothing')
      client.release()
      return result
    } catch (error) {
      connection.takeBack()
      // A connection that cannot even undo is of no use to anybody else.
      await client.query('rollback').then(
        () => client.release(),
        () => client.release(true),
      )
      throw error
    }
  }
}

async function begin(pool: Pool, { access, settings }: Beginning): Promise<PoolClient> {
  const client = await pool.connect().catch((cause: unknown) => {
    throw new NotBegun('no connection', { cause })
  })
  const mode = access === 'read' ? 'isolation level repeatable read read only' : 'isolation level read committed read write'
  const list = Object.keys(settings).map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`)
  try {
    // Settings that hold to the end of a transaction hold for nothing outside one, so neither has to wait for the other.
    await Promise.all([
      client.query(`start transaction ${mode}`),
      client.query(`select ${list.join(', ')}`, Object.entries(settings).flat()),
    ])
    return client
  } catch (cause) {
    client.release(true)
    throw new NotBegun('could not begin', { cause })
  }
}

/**
 * The library's own transactions let each statement wait for the answer of the one before. This connection takes them as they come until it is taken
 * back; one that comes later would meet whatever the connection does next, and is refused.
 */
function lend(client: PoolClient): ConnectionProvider & { readonly takeBack: () => void } {
  let ended = false
  const connection: DatabaseConnection = {
    executeQuery: (query) => execute(client, query),
    streamQuery() {
      throw new Error('statements of a transaction are not streamed')
    },
  }
  return {
    provideConnection: (consumer) => (ended ? Promise.reject(new Error('the transaction has ended')) : consumer(connection)),
    takeBack() {
      ended = true
    },
  }
}

const CHANGES: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

async function execute<Row>(client: PoolClient, { sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
  const { command, rowCount, rows } = await client.query(sql, parameters as unknown[])
  return CHANGES.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows }
}
