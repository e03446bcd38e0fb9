import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, silentLog, type TestDatabase } from '../test/database.ts'
import { readConfig } from './config.ts'
import { keepBackups } from './keep-backups.ts'

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

const keep = (environment: Record<string, string>, isSetUp = true) =>
  keepBackups(readConfig({ EVENKEEL_DATA: folder, ...environment }), silentLog, {
    connection: test.connection,
    hasOwner: async () => isSetUp,
    firstLookAfterMs: 0,
  })
const backups = () => (existsSync(join(folder, 'backups')) ? readdirSync(join(folder, 'backups')) : [])

describe('the backup of the day', () => {
  it('is not taken before there is anybody, nor when it is switched off', async () => {
    const stops = [keep({}, false), keep({ EVENKEEL_BACKUP_KEEP: 'off' })]
    await sleep(300)
    await Promise.all(stops.map((stop) => stop()))
    expect(backups()).toEqual([])
  })

  it('is taken once, however often the server starts on that day', async () => {
    for (let start = 0; start < 3; start++) {
      const stop = keep({})
      await expect
        .poll(backups, { timeout: 20_000 })
        .toEqual([expect.stringMatching(/^evenkeel-scheduled-\d{4}-\d\d-\d\d-\d{6}\.backup\.gz$/)])
      await sleep(start === 0 ? 0 : 300)
      await stop()
    }
    expect(backups()).toHaveLength(1)
  })
})
