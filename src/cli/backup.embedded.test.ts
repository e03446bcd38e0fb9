import { execFile, spawnSync } from 'node:child_process'
import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createShop, createTestContext, type TestMember } from '../../test/builders.ts'
import { silentLog } from '../../test/database.ts'
import { guardFolder, makeServerFolder, removeFolder } from '../../test/server.ts'
import { migrateStore } from '../migrate-store.ts'
import { openDatabase } from '../store/database.ts'
import { type Embedded, findRunning, startEmbedded } from '../store/embedded.ts'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const folders: { folder: string; guard: ReturnType<typeof guardFolder> }[] = []
let data: string
let embedded: Embedded
const started: Embedded[] = []
let shop: TestMember

beforeAll(async () => {
  data = newFolder()
  embedded = await startEmbedded({ dataFolder: data, log: silentLog })
  await migrateStore({ url: 'http://localhost', connection: embedded.connection, log: silentLog })
  const database = await openDatabase({ connection: embedded.connection, log: silentLog })
  shop = await createShop(createTestContext(database), { name: 'Backed-up shop' })
  const caseId = v7()
  await shop.call('paste-case', { id: caseId, text: 'My sofa came with a scratch.' })
  await shop.call('add-follow-up', { id: v7(), caseId, promise: 'Send a new one', dueAt: '2099-01-01T10:00:00.000Z' })
  await database.close()
})
afterAll(async () => {
  await Promise.all([embedded, ...started].map((one) => one?.stop()))
  for (const { folder, guard } of folders) {
    removeFolder(folder)
    guard.stdin?.end()
  }
})

function newFolder(): string {
  const folder = makeServerFolder()
  folders.push({ folder, guard: guardFolder(folder) })
  return folder
}

/** The command in a process of its own, which finds the database as it would beside a running server. */
async function evenkeel(dataFolder: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, EVENKEEL_DATA: dataFolder, DATABASE_URL: '' }
  try {
    const running = promisify(execFile)(process.execPath, [main, ...args], { env, timeout: 50_000 })
    running.child.stdin?.end()
    return { code: 0, ...(await running) }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, stdout, stderr }
  }
}

describe('beside a running Evenkeel on the embedded database', () => {
  it('an operation is called on the database that runs', async () => {
    expect(await findRunning(data)).toEqual(embedded.connection)
    const { code, stdout } = await evenkeel(data, 'call', 'list-members')
    expect({ code, members: JSON.parse(stdout).members }).toMatchObject({ code: 0, members: [{ role: 'owner' }] })
  }, 120_000)

  it('a backup is taken, rehearsed, and restored into another data folder by the command alone', async () => {
    const taken = await evenkeel(data, 'backup', '--json')
    expect(taken).toMatchObject({ code: 0, stderr: '' })
    const { path, shopIds } = JSON.parse(taken.stdout) as { path: string; shopIds: string[] }
    expect(shopIds).toEqual([shop.shopId])
    expect(readdirSync(join(data, 'backups'))).toHaveLength(1)

    const verified = await evenkeel(data, 'verify-backup', path)
    expect(verified.code).toBe(0)
    expect(verified.stdout).toMatch(/✓ evenkeel\.shops +1 rows\n/)
    expect(verified.stdout).toContain('every table the same')

    const elsewhere = newFolder()
    copyFileSync(path, join(elsewhere, 'moved.gz'))
    const restored = await evenkeel(elsewhere, 'restore', join(elsewhere, 'moved.gz'))
    expect(restored).toMatchObject({ code: 0, stderr: '' })
    expect(restored.stdout).toMatch(/^Restored everything \(1 shop\), \d+ rows/)
    const there = await startEmbedded({ dataFolder: elsewhere, log: silentLog })
    started.push(there)
    expect(JSON.parse((await evenkeel(elsewhere, 'call', 'list-jobs')).stdout).jobs).toMatchObject([
      { name: 'remind-follow-up', state: 'waiting', dueAt: '2099-01-01T06:00:00.000Z' },
      { name: 'remind-follow-up', state: 'waiting', dueAt: '2099-01-01T10:00:00.000Z' },
    ])
    const again = await evenkeel(elsewhere, 'restore', join(elsewhere, 'moved.gz'))
    expect(again).toMatchObject({ code: 1, stdout: '' })
    expect(again.stderr).toMatch(/not empty.*--replace/)
    expect(await evenkeel(elsewhere, 'restore', join(elsewhere, 'moved.gz'), '--replace')).toMatchObject({ code: 0 })
  }, 120_000)

  it('a backup of one shop goes through a pipe, and what is no shop or no backup is refused in words', async () => {
    const env = { ...process.env, EVENKEEL_DATA: data, DATABASE_URL: '' }
    const backup = spawnSync(process.execPath, [main, 'backup', '--shop', 'Backed-up shop', '--to', '-'], { env, timeout: 50_000 })
    expect({ status: backup.status, said: backup.stderr.toString() }).toEqual({
      status: 0,
      said: expect.stringMatching(/^Backed up the shop .*to standard output\.\n$/),
    })
    const restore = (input: Buffer, ...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'restore', '-', ...args], { env, input, timeout: 50_000 })
      return { status, stdout: stdout.toString(), stderr: stderr.toString() }
    }
    expect(restore(backup.stdout)).toMatchObject({ status: 1, stderr: expect.stringMatching(/is here already.*--replace/) })
    expect(restore(backup.stdout, '--replace')).toMatchObject({ status: 0, stdout: expect.stringContaining('Restored the shop') })
    expect(restore(Buffer.from('PK\u0003\u0004'))).toMatchObject({
      status: 65,
      stdout: '',
      stderr: expect.stringMatching(/not a backup.*Nothing was changed/),
    })
    expect(await evenkeel(data, 'backup', '--shop', 'mine')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`Backed-up shop (${shop.shopId})`),
    })
    expect(await evenkeel(data, 'restore', join(data, 'nowhere.gz'))).toMatchObject({ code: 2 })
  }, 120_000)
})
