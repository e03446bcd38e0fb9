import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkoutFor } from '../../../test/checkout.ts'
import { silentLog } from '../../../test/database.ts'
import { guardFolder, makeServerFolder, removeFolder } from '../../../test/server.ts'
import { keepWriters } from '../../../test/writer-process.ts'
import { startEmbedded } from '../embedded.ts'
import { accountFor, runAs } from './account.ts'
import { findBinaries, linkLibraries, programPath, runnableBinaries } from './binaries.ts'

const AS_ROOT = process.getuid?.() === 0
/** Somebody who is neither root nor the database's user; ourselves where we are nobody special. */
const ORDINARY = AS_ROOT ? { uid: 65_534, gid: 65_534 } : { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }

let folder: string
const writers = keepWriters()
let guard: ReturnType<typeof guardFolder>

beforeEach(() => {
  folder = makeServerFolder()
  guard = guardFolder(folder)
})
afterEach(async () => {
  await writers.endAll()
  removeFolder(folder)
  guard.stdin?.end()
})

function makeFolder(name: string, mode: number, owner = ORDINARY): string {
  const path = join(folder, name)
  mkdirSync(path)
  if (AS_ROOT) chownSync(path, owner.uid, owner.gid)
  chmodSync(path, mode)
  return path
}

function removeDatabase(path: string): void {
  for (const ending of ['', '.lock', '.password', '.start.log']) rmSync(`${path}${ending}`, { recursive: true, force: true })
}

describe('root', () => {
  it('has the database in the data folder, run by somebody else who owns only that', async () => {
    const data = join(folder, 'data')
    const embedded = await startEmbedded({ dataFolder: data, log: silentLog })
    await embedded.stop()
    expect(embedded.notes).toEqual([])
    expect(statSync(data).uid).toBe(process.getuid?.())
    expect(statSync(join(data, 'postgres')).mode & 0o777).toBe(0o700)
    expect(statSync(join(data, 'postgres.password')).mode & 0o777).toBe(0o600)
    expect(statSync(join(data, 'postgres')).uid === 0).toBe(false)
  })

  it('with a data folder that only root may enter has the database elsewhere, is told so, and finds it again', async () => {
    const data = join(makeFolder('closed', 0o700, { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }), 'data')
    const first = await startEmbedded({ dataFolder: data, log: silentLog })
    await first.stop()
    const place = AS_ROOT ? readFileSync(join(data, 'postgres.location'), 'utf8').trim() : join(data, 'postgres')
    expect(existsSync(join(place, 'PG_VERSION'))).toBe(true)
    expect(first.notes.join()).toMatch(AS_ROOT ? new RegExp(`^You are root.*${place}`) : /^$/)
    const second = await startEmbedded({ dataFolder: data, log: silentLog })
    await second.stop()
    expect(second.connection).toEqual(first.connection)

    rmSync(data, { recursive: true })
    const anew = await startEmbedded({ dataFolder: data, log: silentLog })
    await anew.stop()
    expect(anew.connection.password).not.toBe(first.connection.password)
    expect(existsSync(join(place, 'PG_VERSION'))).toBe(true)
    expect(anew.notes.join()).toMatch(AS_ROOT ? `still in ${place}` : /^$/)
    if (AS_ROOT) for (const path of [place, readFileSync(join(data, 'postgres.location'), 'utf8').trim()]) removeDatabase(path)
  })

  it('takes over what an ordinary user began, as that user', async () => {
    const data = makeFolder('data', 0o711)
    const writer = writers.start(data, { as: ORDINARY, checkout: checkoutFor(ORDINARY, folder) })
    expect((await writer.started).refused).toBeUndefined()
    await writer.end('SIGTERM')
    const embedded = await startEmbedded({ dataFolder: data, log: silentLog })
    await embedded.stop()
    expect(statSync(join(data, 'postgres')).uid).toBe(ORDINARY.uid)
    expect(embedded.notes).toEqual([])
  })
})

describe('an ordinary user', () => {
  it('has the database in the data folder, closed to everybody else, and takes it over after a kill', async () => {
    const data = makeFolder('data', 0o700)
    const checkout = checkoutFor(ORDINARY, folder)
    const first = writers.start(data, { as: ORDINARY, checkout })
    expect(await first.started).toMatchObject({ tookOver: false, notes: [], host: join(realpathSync(data), 'postgres') })
    await first.end('SIGKILL')
    const second = writers.start(data, { as: ORDINARY, checkout })
    expect(await second.started).toMatchObject({ tookOver: true })
    await second.end('SIGTERM')
    expect(statSync(join(data, 'postgres'))).toMatchObject({ uid: ORDINARY.uid })
    expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false)
  })

  it('who may not write the data folder is told so', async () => {
    const data = makeFolder('data', 0o555)
    const writer = writers.start(data, { as: ORDINARY, checkout: checkoutFor(ORDINARY, folder) })
    expect(await writer.started).toMatchObject({ refused: 'data_unwritable', message: expect.stringContaining(data) })
    await writer.end('SIGTERM')
  })
})

describe('the programs', () => {
  it('that the account cannot reach are copied to where it can', () => {
    const closed = makeFolder('closed', 0o700, { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 })
    symlinkSync(findBinaries().folder, join(closed, 'native'))
    const found = { ...findBinaries(), folder: join(closed, 'native') }
    const account = accountFor(join(folder, 'postgres'), [])
    const notes: string[] = []
    const usable = runnableBinaries(found, account, join(folder, 'copy'), notes)
    expect(usable.folder).toBe(AS_ROOT ? join(folder, 'copy') : found.folder)
    expect(notes).toHaveLength(AS_ROOT ? 1 : 0)
    expect(runAs(account, programPath(usable, 'postgres'), ['--version']).stdout).toContain(`PostgreSQL) ${found.major}`)
  })

  it('get the library links that npm leaves out', () => {
    const native = makeFolder('native', 0o755)
    mkdirSync(join(native, 'lib'))
    writeFileSync(join(native, 'lib/libx.so.1.2'), 'x')
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify([{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }]))
    linkLibraries(native)
    linkLibraries(native)
    expect(readFileSync(join(native, 'lib/libx.so.1'), 'utf8')).toBe('x')
    expect(dirname(realpathSync(join(native, 'lib/libx.so.1')))).toBe(realpathSync(join(native, 'lib')))
  })
})
