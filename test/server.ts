import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateStore } from '../src/migrate-store.ts'
import { openPool } from '../src/store/database.ts'
import { silentLog, TEMPLATE, type TestServer } from './database.ts'

/** A folder for a test's server that its account may enter. */
export function makeServerFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-test-'))
  chmodSync(folder, 0o711)
  return folder
}

/**
 * Sees to it that no server outlives the tests, not even when they are killed: a small process of its own that waits for our end of a pipe to close,
 * stops the server whose `postgres/postmaster.pid` is in the folder, and removes the folder.
 */
export function guardFolder(folder: string): ChildProcess {
  const script = `cat >/dev/null
    if pid=$(head -n 1 "$1/postgres/postmaster.pid" 2>/dev/null); then kill -QUIT "$pid"; sleep 1; fi
    rm -rf -- "$1"`
  const guard = spawn('/bin/sh', ['-c', script, 'sh', folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  guard.unref()
  return guard
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** Makes the database that every test database is copied from. */
export async function makeTemplate(connection: TestServer['connection']): Promise<void> {
  const owner = openPool(connection, { log: silentLog, connections: 1 })
  await owner.query(`CREATE DATABASE ${TEMPLATE}`)
  await owner.end()
  await migrateStore({ url: 'http://localhost', connection: { ...connection, database: TEMPLATE }, log: silentLog })
}
