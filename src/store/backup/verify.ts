import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import type { Log } from '../../log.ts'
import type { Connection } from '../database.ts'
import { listMigrations } from '../migrate.ts'
import { copyOut } from './copy.ts'
import type { BackupHeader, BackupSummary, TableEnd } from './format.ts'
import { isSame, loadAside, type Prepare, withBackup } from './restore.ts'
import { withScratchDatabase } from './scratch.ts'
import { withSession } from './session.ts'
import { listTables, rowsQuery } from './tables.ts'

/** How a rehearsal of a restore went. */
export interface Verification {
  readonly header: BackupHeader
  /** Each table as the file says it is, and whether the restored one was the same. */
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly same: boolean }[]
  readonly rows: number
  /** Whether every table came back with the same number of rows and the same hash. */
  readonly same: boolean
  /** Whether the backup is of an older version, and came forward to this one. */
  readonly broughtForward: boolean
}

/**
 * Restores a backup into a database that exists for this alone, compares every table there with what the file says, brings it forward to this
 * version when it is older, and drops it. Nothing that is in use is touched. Throws as `restoreBackup` does.
 */
export async function verifyBackup(request: {
  readonly connection: Connection
  readonly log: Log
  readonly source: AsyncIterable<Uint8Array>
  readonly prepare: Prepare
}): Promise<Verification> {
  const { connection, log, prepare } = request
  return withBackup(request.source, (backup) =>
    withScratchDatabase(connection, log, async (scratch) => {
      const isOlder = !isSame(backup.header.migrations, listMigrations())
      const loaded = await loadAside(scratch, log, backup, prepare)
      const tables = await withSession(scratch, log, (client) => compare(client, loaded))
      if (isOlder) await prepare(scratch)
      return { header: backup.header, tables, rows: loaded.rows, same: tables.every(({ same }) => same), broughtForward: isOlder }
    }),
  )
}

async function compare(client: ClientBase, loaded: BackupSummary): Promise<Verification['tables']> {
  const shopId = loaded.header.scope === 'shop' ? loaded.header.shopIds[0] : undefined
  const tables = await listTables(client)
  const results: { name: string; rows: number; same: boolean }[] = []
  for (const said of loaded.tables) {
    const table = tables.find(({ name }) => name === said.table)
    const query = table && rowsQuery(table, said.columns, shopId)
    const found = query === undefined ? hashNothing() : await hashRows(client, query)
    results.push({ name: said.table, rows: said.rows, same: found.rows === said.rows && found.sha256 === said.sha256 })
  }
  return results
}

async function hashRows(client: ClientBase, query: string): Promise<TableEnd> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const block of copyOut(client, `copy (${query}) to stdout`)) {
    hash.update(block)
    for (let at = block.indexOf(10); at !== -1; at = block.indexOf(10, at + 1)) rows++
  }
  return { rows, sha256: hash.digest('hex') }
}

function hashNothing(): TableEnd {
  return { rows: 0, sha256: createHash('sha256').digest('hex') }
}
