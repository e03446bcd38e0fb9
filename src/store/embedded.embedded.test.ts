import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { silentLog } from '../../test/database.ts'
import { guardFolder, makeServerFolder, removeFolder } from '../../test/server.ts'
import { keepWriters, type Writer } from '../../test/writer-process.ts'
import { type AppDatabase, openDatabase, openPool } from './database.ts'
import { isAlive } from './embedded/processes.ts'
import { type Embedded, startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'

/** A migrated data folder, made once and copied for the tests that need not begin from nothing. */
let seed: string
let folder: string
const writers = keepWriters()
let guard: ReturnType<typeof guardFolder>
let running: Embedded[]

beforeAll(async () => {
  seed = makeServerFolder()
  const embedded = await startEmbedded({ dataFolder: seed, log: silentLog })
  await migrate({ connection: embedded.connection, log: silentLog })
  await embedded.stop()
})
afterAll(() => removeFolder(seed))

beforeEach(() => {
  folder = makeServerFolder()
  rmSync(folder, { recursive: true })
  spawnSync('cp', ['-a', seed, folder])
  guard = guardFolder(folder)
  running = []
})
afterEach(async () => {
  await writers.endAll()
  await Promise.all(running.map((embedded) => embedded.stop()))
  removeFolder(folder)
  guard.stdin?.end()
})

async function start(options: { address?: string; dataFolder?: string } = {}): Promise<Embedded> {
  const embedded = await startEmbedded({ dataFolder: folder, log: silentLog, ...options })
  running.push(embedded)
  return embedded
}

async function ask(embedded: Embedded, text: string): Promise<Record<string, unknown>[]> {
  const pool = openPool(embedded.connection, { log: silentLog, connections: 1 })
  try {
    return (await pool.query<Record<string, unknown>>(text)).rows
  } finally {
    await pool.end()
  }
}

describe('the embedded database', () => {
  it('keeps what was saved from one start to the next, and leaves no process behind', async () => {
    const first = await start()
    await ask(first, 'create table public.kept as select 42 as answer')
    await first.stop()
    await first.stop()
    expect(isAlive(first.pid)).toBe(false)
    const second = await start()
    expect(await ask(second, 'select answer from public.kept')).toEqual([{ answer: 42 }])
    expect(second.tookOver).toBe(false)
  })

  it('has every setting on that makes acknowledged mean on disk, sorts the same everywhere, and lets nobody in without its password', async () => {
    const embedded = await start()
    const rows = await ask(
      embedded,
      `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'server_encoding', 'listen_addresses', 'allow_alter_system')`,
    )
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      server_encoding: 'UTF8',
      listen_addresses: process.platform === 'win32' ? '127.0.0.1' : '',
      allow_alter_system: 'off',
    })
    const locale = await ask(embedded, 'select datlocprovider, datlocale from pg_database where datname = current_database()')
    expect(locale).toEqual([{ datlocprovider: 'b', datlocale: 'C.UTF-8' }])
    const pool = openPool({ ...embedded.connection, password: 'guessed' }, { log: silentLog })
    await expect(pool.query('select 1')).rejects.toMatchObject({ code: '28P01' })
    await pool.end()
    // A terminal's Ctrl-C goes to a whole process group; the database must not be in ours.
    const { stdout } = spawnSync('ps', ['-o', 'pgid=', '-p', String(embedded.pid)], { encoding: 'utf8' })
    expect(Number(stdout)).toBe(embedded.pid)
  })

  it('gets a new password when the file with the old one was lost', async () => {
    const first = await start()
    await first.stop()
    rmSync(join(folder, 'postgres.password'))
    const second = await start()
    expect(second.connection.password).not.toBe(first.connection.password)
    expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('listens elsewhere when the path of its folder is too long for a socket', async () => {
    const dataFolder = join(folder, 'a'.repeat(60), 'b'.repeat(60))
    const embedded = await start({ dataFolder })
    expect(embedded.connection.host.length).toBeLessThan(60)
    expect(await ask(embedded, 'select 1 as one')).toEqual([{ one: 1 }])
    rmSync(embedded.connection.host, { recursive: true })
  })

  it('starts again when it dies, and whoever waits gets through', async () => {
    const embedded = await start()
    const database = await openDatabase({ connection: embedded.connection, log: silentLog })
    for (let round = 0; round < 3; round++) {
      const killed = embedded.pid
      process.kill(killed, 'SIGKILL')
      await expect.poll(() => countShops(database), { timeout: 10_000 }).toBe(0)
      await expect.poll(() => embedded.pid, { timeout: 10_000 }).not.toBe(killed)
    }
    await database.close()
  })
})

function countShops(database: AppDatabase): Promise<number> {
  return database.transaction({ shopId: undefined, access: 'read' }, async (db) => {
    const rows = await db.selectFrom('shops').selectAll().execute()
    return rows.length
  })
}

describe('the data folder', () => {
  it('is held by one Evenkeel: a second is refused and told who has it', async () => {
    const writer = writers.start(folder, { address: 'http://localhost:4310' })
    await writer.started
    const refusal = await startEmbedded({ dataFolder: folder, log: silentLog }).catch((error: unknown) => error)
    expect(refusal).toMatchObject({
      code: 'data_in_use',
      details: {
        pid: writer.child.pid,
        host: hostname(),
        address: 'http://localhost:4310',
        since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      },
      message: expect.stringContaining(String(writer.child.pid)),
    })
    await writer.end('SIGTERM')
  })

  it('is held within one process too, and free after a stop', async () => {
    const first = await start()
    await expect(start()).rejects.toMatchObject({ code: 'data_in_use', details: { pid: process.pid } })
    await first.stop()
    await start()
  })

  it('of an Evenkeel that was killed is taken over, with its database still running', async () => {
    const writer = writers.start(folder)
    const { databasePid } = await writer.started
    await writer.end('SIGKILL')
    const heir = await start()
    expect(heir).toMatchObject({ tookOver: true, pid: databasePid })
    await heir.stop()
    expect(isAlive(databasePid as number)).toBe(false)
  })

  it('whose orphan has other settings gets a fresh server', async () => {
    const writer = writers.start(folder)
    const { databasePid } = await writer.started
    await writer.end('SIGKILL')
    writeFileSync(join(folder, 'postgres/postgresql.conf'), '# of an older Evenkeel\n')
    const heir = await start()
    expect(heir.tookOver).toBe(false)
    expect(isAlive(databasePid as number)).toBe(false)
  })

  it('whose server was killed, and its process number given to another program, is not mistaken for taken', async () => {
    const writer = writers.start(folder)
    const { databasePid } = await writer.started
    await writer.end('SIGKILL')
    process.kill(databasePid as number, 'SIGKILL')
    const pidFile = join(folder, 'postgres/postmaster.pid')
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid)))
    const heir = await start()
    expect(heir.tookOver).toBe(false)
    expect(await ask(heir, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('that cannot be written is refused with what to do', async () => {
    const refusal = await startEmbedded({ dataFolder: '/dev/null/evenkeel', log: silentLog }).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'data_unwritable', message: expect.stringContaining('EVENKEEL_DATA') })
  })

  it('with files in the place of the database is left as it is', async () => {
    const dataFolder = join(folder, 'another')
    mkdirSync(join(dataFolder, 'postgres'), { recursive: true })
    writeFileSync(join(dataFolder, 'postgres/precious'), 'x')
    await expect(start({ dataFolder })).rejects.toMatchObject({ code: 'database_unfit' })
    expect(existsSync(join(dataFolder, 'postgres/precious'))).toBe(true)
  })

  it('of another Postgres version is refused: a newer one, and an older one that needs a restore', async () => {
    const embedded = await start()
    await embedded.stop()
    const versionFile = join(folder, 'postgres/PG_VERSION')
    const ours = Number(readFileSync(versionFile, 'utf8'))
    writeFileSync(versionFile, `${ours + 1}\n`)
    await expect(start()).rejects.toMatchObject({ code: 'database_newer' })
    writeFileSync(versionFile, `${ours - 1}\n`)
    await expect(start()).rejects.toMatchObject({ code: 'database_unfit', message: expect.stringContaining('backup') })
    writeFileSync(versionFile, `${ours}\n`)
    await start()
  })
})

describe('an acknowledged write', () => {
  it('was followed by a sync of the log, as Postgres itself counts them', async () => {
    const embedded = await start()
    const pool = openPool(embedded.connection, { log: silentLog, connections: 1 })
    await pool.query('create table public.counted (n int)')
    const countSyncs = async () => {
      await pool.query('select pg_stat_force_next_flush()')
      const { rows } = await pool.query<{ syncs: number }>(`select sum(fsyncs)::bigint as syncs from pg_stat_io where object = 'wal'`)
      return rows[0]?.syncs ?? 0
    }
    const write = async (rows: number) => {
      const before = await countSyncs()
      for (let n = 0; n < rows; n++) await pool.query('insert into public.counted values ($1)', [n])
      return (await countSyncs()) - before
    }
    expect(await write(50)).toBeGreaterThanOrEqual(50)
    // The counter does notice when nobody waits for the disk.
    await pool.query('set synchronous_commit = off')
    expect(await write(50)).toBeLessThan(50)
    await pool.end()
  })

  it('survives twenty kills of the server or of the database', { timeout: 120_000 }, async () => {
    const acknowledged = new Set<string>()
    let writer: Writer
    for (let round = 0; round < 20; round++) {
      writer = writers.start(folder)
      const { refused, have = [], tookOver } = await writer.started
      expect(refused).toBeUndefined()
      expect(missingOf(acknowledged, have)).toEqual([])
      expect(tookOver).toBe(round > 0)
      await enough(writer, randomInt(5, 60))
      if (round % 2 === 1) {
        const killed = writer.databasePid() as number
        process.kill(killed, 'SIGKILL')
        await expect.poll(() => writer.databasePid(), { timeout: 20_000, interval: 5 }).not.toBe(killed)
        await enough(writer, 5)
      }
      await writer.end('SIGKILL')
      for (const id of writer.acknowledged) acknowledged.add(id)
    }
    const embedded = await start()
    const rows = await ask(embedded, 'select id from evenkeel.customers')
    expect(
      missingOf(
        acknowledged,
        rows.map(({ id }) => String(id)),
      ),
    ).toEqual([])
    expect(acknowledged.size).toBeGreaterThan(300)
  })
})

/** Waits until so many more rows were acknowledged. */
async function enough(writer: Writer, more: number): Promise<void> {
  const wanted = writer.acknowledged.length + more
  await expect.poll(() => writer.acknowledged.length, { timeout: 20_000, interval: 5 }).toBeGreaterThanOrEqual(wanted)
}

function missingOf(wanted: ReadonlySet<string>, found: readonly string[]): string[] {
  const there = new Set(found)
  return [...wanted].filter((id) => !there.has(id))
}
