import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { accountFor, runAs } from '../src/store/embedded/account.ts'
import { guardFolder, makeServerFolder, makeTemplate, removeFolder } from './server.ts'

/** Starts a Postgres that somebody else packaged (15 or newer) for the project `server`, with an owner who is no superuser. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const programs = findPrograms()
  const folder = makeServerFolder()
  const guard = guardFolder(folder)
  const data = join(folder, 'postgres')
  const account = accountFor(data, [])
  mkdirSync(data, { mode: 0o700 })
  if (account !== undefined) chownSync(data, account.uid, account.gid)
  const made = runAs(account, join(programs, 'initdb'), ['-D', data, '-U', 'admin', '--auth=trust', '--encoding=UTF8', '--locale=C'])
  if (made.status !== 0) throw new Error(`initdb of ${programs} failed: ${made.stderr}`)
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-k', data, '-c', 'listen_addresses=', '-c', 'max_connections=60', '-c', 'fsync=off'],
    { ...account, cwd: '/', detached: true, stdio: 'ignore' },
  )
  const gone = once(server, 'exit')
  const connection = { host: data, port: 5432, user: 'evenkeel_owner', database: 'postgres' }
  await makeOwner(connection)
  await makeTemplate(connection)
  project.provide('server', { kind: 'server', connection })
  return async () => {
    server.kill('SIGINT')
    await gone
    removeFolder(folder)
    guard.stdin?.end()
  }
}

async function makeOwner(connection: { host: string; port: number; user: string; database: string }): Promise<void> {
  for (let patience = 100; ; patience--) {
    const admin = new Client({ ...connection, user: 'admin' })
    try {
      await admin.connect()
      await admin.query(`CREATE ROLE ${connection.user} LOGIN CREATEDB CREATEROLE`)
      return
    } catch (error) {
      if (patience === 0) throw error
      await sleep(100)
    } finally {
      await admin.end().catch(() => undefined)
    }
  }
}

/** The folder of `EVENKEEL_TEST_POSTGRES`, else the newest of Debian's. */
function findPrograms(): string {
  const named = process.env['EVENKEEL_TEST_POSTGRES']
  if (named) return named
  const home = '/usr/lib/postgresql'
  const newest = (existsSync(home) ? readdirSync(home) : [])
    .filter((version) => Number(version) >= 15)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(home, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'postgres')))
  if (newest === undefined) {
    throw new Error(
      'The tests need a PostgreSQL server, 15 or newer, besides the bundled one: install the package postgresql (npm test does it where apt-get is), or set EVENKEEL_TEST_POSTGRES to the folder of its programs.',
    )
  }
  return newest
}
