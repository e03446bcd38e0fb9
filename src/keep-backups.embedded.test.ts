import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, silentLog, type TestDatabase } from '../test/database.ts'
import { readConfig } from './config.ts'
import { createMetrics } from './http/metrics.ts'
import { type BackupKeeper, keepBackups } from './keep-backups.ts'

let folder: string
let test: TestDatabase

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenkeel-keep-'))
  test = await createTestDatabase()
})
afterAll(async () => {
  await test?.close()
  rmSync(folder, { recursive: true, force: true })
})

const keep = (environment: Record<string, string>, isSetUp = true): BackupKeeper =>
  keepBackups(readConfig({ EVENKEEL_DATA: folder, ...environment }), silentLog, {
    connection: test.connection,
    hasOwner: async () => isSetUp,
    firstLookAfterMs: 0,
  })
const backups = () => (existsSync(join(folder, 'backups')) ? readdirSync(join(folder, 'backups')) : [])

describe('the backup of the day', () => {
  it('is not taken before there is anybody, nor when it is switched off', async () => {
    const keepers = [keep({}, false), keep({ EVENKEEL_BACKUP_KEEP: 'off' })]
    await sleep(300)
    await Promise.all(keepers.map(({ stop }) => stop()))
    expect(backups()).toEqual([])
  })

  it('is taken once, however often the server starts on that day', async () => {
    for (let start = 0; start < 3; start++) {
      const { stop } = keep({})
      await expect
        .poll(backups, { timeout: 20_000 })
        .toEqual([expect.stringMatching(/^evenkeel-scheduled-\d{4}-\d\d-\d\d-\d{6}\.backup\.gz$/)])
      await sleep(start === 0 ? 0 : 300)
      await stop()
    }
    expect(backups()).toHaveLength(1)
  })

  it('shows on the metrics when it was taken, and that it cannot be', async () => {
    const render = async (keeper: BackupKeeper) =>
      (await createMetrics({ version: '0', pools: {}, findBackups: keeper.state }).render()).text
    const good = keep({})
    expect(await render(good)).toMatch(/^evenkeel_backup_last_timestamp_seconds 1\d{9}$/m)
    expect(await render(good)).toMatch(/^evenkeel_backup_failing 0$/m)
    const blocked = join(folder, 'a-file')
    writeFileSync(blocked, '')
    const bad = keep({ EVENKEEL_BACKUP_DIR: join(blocked, 'backups') })
    await expect.poll(() => render(bad), { timeout: 10_000 }).toMatch(/^evenkeel_backup_failing 1$/m)
    expect(await render(bad)).toMatch(/^evenkeel_backup_last_timestamp_seconds 0$/m)
    const off = keep({ EVENKEEL_BACKUP_KEEP: 'off' })
    expect(await render(off)).not.toMatch(/^evenkeel_backup_/m)
    await Promise.all([good, bad, off].map(({ stop }) => stop()))
  })
})
