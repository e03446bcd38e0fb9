import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestProject } from 'vitest/node'
import { createShop, createTestContext, NOW } from '../../../test/builders.ts'
import { createTestDatabase, silentLog, TEMPLATE, type TestDatabase, type TestServer } from '../../../test/database.ts'
import { hashTables } from '../../../test/hash-tables.ts'
import { setup as startServer } from '../../../test/server-setup.ts'
import { migrateStore } from '../../migrate-store.ts'
import { type Connection, openPool } from '../database.ts'
import { openBackupFile, saveBackup } from './file.ts'
import type { BackupSummary } from './format.ts'
import { restoreBackup } from './restore.ts'
import { backUpOnSchedule, findNewest } from './schedule.ts'
import { writeBackup } from './write.ts'

let folder: string
let source: TestDatabase

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenkeel-backup-'))
  source = await createTestDatabase()
  const shop = await createShop(createTestContext(source.database))
  for (let count = 0; count < 20; count++) {
    await shop.call('paste-case', {
      id: v7(),
      text: `Ärger №${count}: refund me by Friday, or I call my bank!\t😡\\N`,
      customer: { name: `Zoë ${count}` },
    })
  }
})
afterAll(async () => {
  await source?.close()
  rmSync(folder, { recursive: true, force: true })
})

const take = (connection: Connection) => writeBackup({ connection, log: silentLog, version: '0.1.0', now: NOW })

async function move(from: Connection, to: Connection, file: string): Promise<void> {
  await saveBackup(take(from), join(folder, file))
  await restoreBackup({
    connection: to,
    log: silentLog,
    version: '0.1.0',
    source: await openBackupFile(join(folder, file)),
    whenThere: 'refuse',
    prepare: (connection, only) => migrateStore({ url: 'http://localhost', connection, log: silentLog, ...(only && { only }) }),
  })
}

async function hashesOf(connection: Connection): Promise<Record<string, string>> {
  const pool = openPool(connection, { log: silentLog, connections: 1 })
  try {
    return await hashTables(pool)
  } finally {
    await pool.end()
  }
}

describe('a backup', () => {
  it('goes from the bundled Postgres to a server of another version and back, and nothing changes on the way', async () => {
    let server: TestServer | undefined
    const stop = await startServer({
      provide: (_: string, given: TestServer) => {
        server = given
      },
    } as unknown as TestProject)
    const back = await createTestDatabase()
    try {
      if (server === undefined) throw new Error('no server')
      const there = { ...server.connection, database: TEMPLATE }
      const before = await hashesOf(source.connection)
      expect(before['evenkeel.cases']).toMatch(/^20 /)
      await move(source.connection, there, 'out.gz')
      expect(await hashesOf(there)).toEqual(before)
      await move(there, back.connection, 'back.gz')
      expect(await hashesOf(back.connection)).toEqual(before)
    } finally {
      await back.close()
      await stop()
    }
  }, 60_000)
})

describe('a backup on the disk', () => {
  it('can be read by its owner alone, and none is written over another', async () => {
    const path = join(folder, 'first.gz')
    const { bytes, rows } = await saveBackup(take(source.connection), path)
    expect(statSync(path)).toMatchObject({ size: bytes })
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(rows).toBeGreaterThan(60)
    await expect(saveBackup(take(source.connection), path)).rejects.toMatchObject({ code: 'already_exists' })
    expect(statSync(path).size).toBe(bytes)
    await expect(saveBackup(take(source.connection), join(path, 'inside.gz'))).rejects.toMatchObject({ code: 'data_unwritable' })
  })

  it('is not there at all when the disk is full half-way, and the old ones stay', async () => {
    const inside = join(folder, 'full')
    await saveBackup(take(source.connection), join(inside, 'old.gz'))
    const full = async function* (): AsyncGenerator<Buffer, BackupSummary> {
      yield Buffer.from('half')
      throw Object.assign(new Error('write'), { code: 'ENOSPC' })
    }
    await expect(saveBackup(full(), join(inside, 'new.gz'))).rejects.toMatchObject({ code: 'disk_full' })
    expect(readdirSync(inside)).toEqual(['old.gz'])
  })

  it('of the schedule makes room for itself only once it is whole, and leaves those made by hand', async () => {
    const inside = join(folder, 'scheduled')
    const request = {
      connection: source.connection,
      log: silentLog,
      version: '0.1.0',
      folder: inside,
      keep: { daily: 2, weekly: 0, monthly: 0 },
    }
    const on = (day: number) => backUpOnSchedule({ ...request, now: new Date(Date.UTC(2026, 10, day, 3)) })
    await on(1)
    await on(2)
    writeFileSync(join(inside, 'evenkeel-2026-10-01-030000.backup.gz'), 'made by hand')
    expect(await on(3)).toMatchObject({ removed: ['evenkeel-scheduled-2026-11-01-030000.backup.gz'] })
    await expect(on(3)).rejects.toMatchObject({ code: 'already_exists' })
    expect(readdirSync(inside).sort()).toEqual([
      'evenkeel-2026-10-01-030000.backup.gz',
      'evenkeel-scheduled-2026-11-02-030000.backup.gz',
      'evenkeel-scheduled-2026-11-03-030000.backup.gz',
    ])
    expect(findNewest(readdirSync(inside))).toEqual(new Date(Date.UTC(2026, 10, 3, 3)))
    const stopped = AbortSignal.abort()
    await expect(backUpOnSchedule({ ...request, now: new Date(Date.UTC(2026, 10, 4, 3)), signal: stopped })).rejects.toThrow()
    expect(readdirSync(inside)).toHaveLength(3)
    expect(existsSync(join(inside, 'evenkeel-scheduled-2026-11-04-030000.backup.gz'))).toBe(false)
  })

  it('of the schedule is taken by one of several processes', async () => {
    const inside = join(folder, 'together')
    const taken = await Promise.all(
      [1, 2, 3].map((second) =>
        backUpOnSchedule({
          connection: source.connection,
          log: silentLog,
          version: '0.1.0',
          folder: inside,
          keep: { daily: 7, weekly: 4, monthly: 6 },
          now: new Date(Date.UTC(2026, 10, 1, 3, 0, second)),
        }),
      ),
    )
    expect(taken.filter((one) => one !== undefined).length).toBeGreaterThanOrEqual(1)
    expect(readdirSync(inside)).toHaveLength(taken.filter((one) => one !== undefined).length)
  })
})
