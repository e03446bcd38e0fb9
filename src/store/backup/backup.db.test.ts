import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { Pool } from 'pg'
import { v7 } from 'uuid'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createShop, createTestContext, NOW, type TestMember } from '../../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../../test/database.ts'
import { hashTables } from '../../../test/hash-tables.ts'
import { migrateStore } from '../../migrate-store.ts'
import type { Context } from '../../operations/call.ts'
import { type Connection, openPool } from '../database.ts'
import { type RestoreSummary, restoreBackup } from './restore.ts'
import { verifyBackup } from './verify.ts'
import { type BackupRequest, writeBackup } from './write.ts'

const COMPLAINT = 'My sofa "Ünïcode" came with a scratch\tand a \\ backslash.\nRefund me $240 by Friday or I call my bank. 😡'

let source: TestDatabase
let owner: Pool
let context: Context
let shops: TestMember[]
const open: TestDatabase[] = []

beforeAll(async () => {
  source = await createTestDatabase()
  owner = openPool(source.connection, { log: silentLog, connections: 4 })
  context = createTestContext(source.database)
  shops = []
  for (const name of ['First shop', 'Second shop']) shops.push(await fillShop(context, name))
})
afterEach(async () => {
  for (const database of open.splice(0)) await database.close()
})
afterAll(async () => {
  await owner?.end()
  await source?.close()
})

/** A shop with cases of its own and an account for its owner. */
async function fillShop(into: Context, name: string): Promise<TestMember> {
  const shop = await createShop(into, { name })
  await owner.query(
    `insert into evenkeel_auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt") values ($1, $2, $3, true, now(), now())`,
    [shop.userId, name, `${shop.userId}@test.example`],
  )
  await owner.query(
    `insert into evenkeel_auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
     values ($1, $2, 'credential', $2, 'hash', now(), now())`,
    [v7(), shop.userId],
  )
  for (let count = 0; count < 3; count++)
    await shop.call('paste-case', { id: v7(), text: `${COMPLAINT} ${count}`, customer: { name: 'Jo' } })
  const turnId = v7()
  await shop.call('ask', { conversationId: v7(), turnId, question: COMPLAINT })
  await shop.call('rate-answer', { turnId, verdict: 'down', reason: COMPLAINT })
  return shop
}

async function empty(): Promise<TestDatabase> {
  const database = await createTestDatabase()
  open.push(database)
  return database
}

async function take(more: Partial<BackupRequest> = {}): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of writeBackup({ connection: source.connection, log: silentLog, version: '0.1.0', now: NOW, ...more }))
    parts.push(part)
  return Buffer.concat(parts)
}

const prepare = (connection: Connection, only?: readonly number[]) =>
  migrateStore({ url: 'http://localhost', connection, log: silentLog, ...(only === undefined ? {} : { only }) })

/** In pieces of an awkward size. */
async function* inPieces(bytes: Buffer, size = 1009): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

function restore(bytes: Buffer, into: Connection, whenThere: 'refuse' | 'replace' = 'refuse'): Promise<RestoreSummary> {
  return restoreBackup({ connection: into, log: silentLog, version: '0.1.0', source: inPieces(bytes), whenThere, prepare })
}

const hashesOf = async (connection: Connection, shopId?: string) => {
  const pool = openPool(connection, { log: silentLog, connections: 1 })
  try {
    return await hashTables(pool, shopId)
  } finally {
    await pool.end()
  }
}

describe('a backup', () => {
  it('restored elsewhere is the same, table by table, and nothing is restored over something', async () => {
    const target = await empty()
    const backup = await take()
    const { rows, broughtForward } = await restore(gzipSync(backup), target.connection)
    expect(rows).toBeGreaterThan(20)
    expect(broughtForward).toBe(false)
    const hashes = await hashesOf(target.connection)
    expect(hashes).toEqual(await hashesOf(source.connection))
    expect(hashes['evenkeel.messages']).toMatch(/^6 /)
    expect(hashes['evenkeel_auth.account']).toMatch(/^2 /)
    await expect(restore(backup, target.connection)).rejects.toMatchObject({
      code: 'already_exists',
      message: expect.stringContaining('--replace'),
    })
  })

  it('taken while others write is one moment of the database', async () => {
    const target = await empty()
    let writing = true
    const writers = shops.map(async (shop) => {
      while (writing) await shop.call('paste-case', { id: v7(), text: COMPLAINT })
    })
    const moment = await owner.connect()
    await moment.query('begin isolation level repeatable read')
    const { rows } = await moment.query<{ id: string }>('select pg_export_snapshot() as id')
    const before = await hashTables(moment)
    await sleep(200)
    const backup = await take({ snapshot: rows[0]!.id })
    const after = await hashTables(moment)
    await moment.query('rollback')
    moment.release()
    const later = await hashesOf(source.connection)
    writing = false
    await Promise.all(writers)
    await restore(backup, target.connection)
    expect(await hashesOf(target.connection)).toEqual(before)
    expect(after).toEqual(before)
    expect(later['evenkeel.messages'], 'others did write').not.toBe(before['evenkeel.messages'])
  })

  it('continues the numbers of events where they stood', async () => {
    const target = await empty()
    await restore(await take(), target.connection)
    const restored = createTestContext(target.database)
    await createShop(restored)
    const { rows: last } = await owner.query<{ last: string }>('select max(sequence) as last from evenkeel.events')
    const member = shops[0]!
    await target.database.transaction({ shopId: member.shopId, access: 'write' }, async (db) => {
      await db
        .insertInto('events')
        .values({ shopId: member.shopId, id: v7(), at: NOW, actorKind: 'console', actorName: '', operation: 'x', data: '{}' })
        .execute()
      const row = await db.selectFrom('events').select('sequence').orderBy('sequence', 'desc').executeTakeFirstOrThrow()
      expect(row.sequence).toBeGreaterThan(Number(last[0]?.last))
    })
  })

  it('leaves who is signed in behind, and what was being tried', async () => {
    const text = (await take()).toString()
    expect(text).toContain('evenkeel_auth.user')
    expect(text).not.toMatch(/evenkeel_auth\.(session|verification|rateLimit|sign_in_tries)/)
  })

  it('says what it has seen when it is rehearsed, and leaves no database behind', async () => {
    const bytes = await take()
    const verified = await verifyBackup({ connection: source.connection, log: silentLog, source: inPieces(bytes), prepare })
    expect(verified).toMatchObject({ same: true, broughtForward: false })
    expect(verified.tables.every(({ same }) => same)).toBe(true)
    expect(verified.tables.find(({ name }) => name === 'evenkeel.shops')).toEqual({ name: 'evenkeel.shops', rows: 2, same: true })
    const { rows } = await owner.query(`select from pg_database where datname like 'evenkeel_scratch_%'`)
    expect(rows).toHaveLength(0)
  })
})

describe('values', () => {
  const unicode = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('\0', '').replace(/[\ud800-\udfff]/g, ''))
  const row = fc.record({
    text: fc.option(fc.oneof(unicode, fc.constantFrom('\\N', '\\.', '\\', '\t\r\n\v\f\b', '\u2028', ' ', ''))),
    list: fc.option(fc.array(fc.option(unicode), { maxLength: 4 })),
    json: fc.json({ maxDepth: 2 }).filter((text) => !/\\u0000|\\ud[89a-f]/i.test(text)),
    number: fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
    real: fc.option(fc.double({ noNaN: false })),
    micros: fc.option(fc.integer({ min: -62_000_000_000, max: 62_000_000_000 })),
    exact: fc.option(fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat({ max: 999_999 }))),
  })

  it('of any kind come back as they were', async () => {
    const target = await empty()
    const table = `create table evenkeel.zz_values (shop_id uuid not null references evenkeel.shops, id uuid not null, text text, list text[],
      json jsonb, number bigint, real double precision, at timestamptz, exact numeric, bytes bytea, primary key (shop_id, id))`
    const into = openPool(target.connection, { log: silentLog, connections: 1 })
    await owner.query(table)
    await into.query(table)
    try {
      const rows = fc.sample(row, { numRuns: 400, seed: 20261122 })
      for (const value of rows) {
        await owner.query(
          `insert into evenkeel.zz_values values ($1, $2, $3, $4, $5, $6, $7, timestamptz '2000-01-01' + $8::bigint * interval '1.000001 seconds', $9, $10)`,
          [
            shops[0]!.shopId,
            v7(),
            value.text,
            value.list,
            value.json,
            value.number,
            value.real,
            value.micros,
            value.exact && `${value.exact[0]}.${value.exact[1]}`,
            Buffer.from(value.text ?? 'none'),
          ],
        )
      }
      await restore(await take(), target.connection)
      const read = 'select t::text as row from evenkeel.zz_values t order by id'
      expect((await into.query(read)).rows).toEqual((await owner.query(read)).rows)
    } finally {
      await owner.query('drop table evenkeel.zz_values')
      await into.end()
    }
  })
})

describe('one shop out of several', () => {
  it('comes alone, with the accounts of its members, and leaves the rows of others untouched', async () => {
    const target = await empty()
    const other = await createShop(createTestContext(target.database), { name: 'Somebody else' })
    const before = await hashesOf(target.connection, other.shopId)
    const [shop] = shops
    const backup = await take({ shopId: shop!.shopId })
    expect(backup.toString()).not.toContain(shops[1]!.shopId)
    expect(backup.toString()).not.toContain(shops[1]!.userId)
    expect(await restore(backup, target.connection)).toMatchObject({ accountsKept: 0 })
    expect(await hashesOf(target.connection, shop!.shopId)).toEqual(await hashesOf(source.connection, shop!.shopId))
    expect(await hashesOf(target.connection, other.shopId)).toEqual(before)
    await expect(restore(backup, target.connection)).rejects.toMatchObject({ code: 'already_exists' })
  })

  it('takes the place of what is there only when told to, and all at once', async () => {
    const target = await empty()
    const [shop] = shops
    const backup = await take({ shopId: shop!.shopId })
    const everything = await take()
    await restore(everything, target.connection)
    const pool = openPool(target.connection, { log: silentLog, connections: 1 })
    await pool.query(`update evenkeel.customers set name = 'changed since'`)
    const others = await hashesOf(target.connection, shops[1]!.shopId)
    const changed = await hashesOf(target.connection)
    await expect(restore(damageRow(backup), target.connection, 'replace')).rejects.toMatchObject({ code: 'backup_invalid' })
    expect(await hashesOf(target.connection)).toEqual(changed)
    expect(await restore(backup, target.connection, 'replace')).toMatchObject({ accountsKept: 1 })
    expect(await hashesOf(target.connection, shop!.shopId)).toEqual(await hashesOf(source.connection, shop!.shopId))
    expect(await hashesOf(target.connection, shops[1]!.shopId)).toEqual(others)
    await restore(everything, target.connection, 'replace')
    expect(await hashesOf(target.connection)).toEqual(await hashesOf(source.connection))
    await pool.end()
  })

  it('ties a member to the account that has their address already, and never touches that account', async () => {
    const target = await empty()
    const [shop] = shops
    const pool = openPool(target.connection, { log: silentLog, connections: 1 })
    await pool.query(
      `insert into evenkeel_auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt") values ('here', 'Here', $1, true, now(), now())`,
      [`${shop!.userId}@test.example`],
    )
    await restore(await take({ shopId: shop!.shopId }), target.connection)
    expect((await pool.query('select user_id from evenkeel.members')).rows).toEqual([{ user_id: 'here' }])
    expect((await pool.query('select name from evenkeel_auth."user"')).rows).toEqual([{ name: 'Here' }])
    expect((await pool.query('select from evenkeel_auth.account')).rowCount).toBe(0)
    await pool.end()
  })
})

describe('a file that is no whole backup', () => {
  const others: Record<string, (backup: Buffer) => Buffer> = {
    'nothing at all': () => Buffer.alloc(0),
    'of another product': () => Buffer.from('{"product":"notebook","format":1}\n'),
    'not text': () => Buffer.from([0x50, 0x4b, 3, 4, 0, 255, 10, 13]),
    'a picture that says it is packed': () => Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(500, 7)]),
    'cut in half': (backup) => backup.subarray(0, backup.length / 2),
    'packed and cut in half': (backup) => gzipSync(backup).subarray(0, gzipSync(backup).length / 2),
    'cut before its last line': (backup) => backup.subarray(0, backup.lastIndexOf('\n', backup.length - 2) + 1),
    'cut within its last line': (backup) => backup.subarray(0, backup.length - 5),
    'followed by more': (backup) => Buffer.concat([backup, Buffer.from('more')]),
    'with one letter changed in a row': damageRow,
    'with a row left out': (backup) => {
      const at = backup.indexOf('\n', backup.indexOf('"evenkeel.messages"')) + 1
      return Buffer.concat([backup.subarray(0, at), backup.subarray(backup.indexOf('\n', at) + 1)])
    },
    'with a row that the table cannot hold, hashed anew': (backup) =>
      rewrite(backup, (text) => text.replace('\tinbound\t', '\tsideways\t')),
    'with a row whose case is not in it, hashed anew': (backup) =>
      rewrite(backup, (text, table) => (table === 'evenkeel.cases' ? '' : text)),
    'with a table left out, counted anew': (backup) => rewrite(backup, (text, table) => (table === 'evenkeel.reviews' ? undefined : text)),
    'with a line that never ends': (backup) =>
      Buffer.concat([
        backup.subarray(0, backup.indexOf('\n', backup.indexOf('"evenkeel.messages"')) + 1),
        Buffer.alloc(65 * 1024 * 1024, 'a'),
      ]),
    'with a first line that never ends': () => Buffer.concat([Buffer.from('{"product":"evenkeel"'), Buffer.alloc(65 * 1024 * 1024, ' ')]),
    'that names a table which is none of its own': (backup) =>
      Buffer.from(backup.toString().replace('"evenkeel.approvals"', '"evenkeel.migrations"')),
    'made with other migrations': (backup) => Buffer.from(backup.toString().replace(/"hash":"[0-9a-f]{8}/, '"hash":"00000000')),
  }

  let target: TestDatabase
  let backup: Buffer
  beforeAll(async () => {
    target = await createTestDatabase()
    backup = await take()
  })
  afterAll(() => target?.close())

  it.each(Object.entries(others))('is refused and changes nothing: %s', async (_, break_) => {
    const error = await restore(break_(backup), target.connection).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'backup_invalid', message: expect.stringContaining('Nothing was changed') })
    const { rows } = await target.database.pool.query('select evenkeel.has_owner() as answer')
    expect(rows).toEqual([{ answer: false }])
    expect(Object.values(await hashesOf(target.connection)).filter((hash) => !hash.startsWith('0 '))).toEqual([])
  })

  it('is refused when it hides rows or accounts of another shop', async () => {
    const ofOne = await take({ shopId: shops[0]!.shopId })
    const foreignRow = rewrite(ofOne, (text, table) =>
      table === 'evenkeel.customers' ? `${text}${text.split('\n')[0]!.replace(shops[0]!.shopId, shops[1]!.shopId)}\n` : text,
    )
    const escapedRow = rewrite(ofOne, (text, table) =>
      table === 'evenkeel.customers' ? `\\x${text.charCodeAt(0).toString(16)}${text.slice(1)}` : text,
    )
    const foreignAccount = rewrite(ofOne, (text, table) =>
      table === 'evenkeel_auth.user' ? text + text.replaceAll(shops[0]!.userId, 'intruder') : text,
    )
    const foreignPassword = rewrite(ofOne, (text, table) =>
      table === 'evenkeel_auth.account' ? text.replace(/^[^\t]*/, 'x').replaceAll(shops[0]!.userId, 'intruder') : text,
    )
    for (const file of [foreignRow, escapedRow, foreignAccount, foreignPassword]) {
      await expect(restore(file, target.connection)).rejects.toMatchObject({
        code: 'backup_invalid',
        message: expect.stringMatching(/one shop/),
      })
    }
  })

  it('is refused when unpacking it would fill the disk', async () => {
    const bomb = gzipSync(Buffer.concat([backup.subarray(0, 200), Buffer.alloc(300 * 1024 * 1024, 'ab\n')]))
    const started = process.memoryUsage().rss
    await expect(restore(bomb, target.connection)).rejects.toMatchObject({ code: 'backup_invalid' })
    expect(process.memoryUsage().rss - started).toBeLessThan(600 * 1024 * 1024)
  })

  it('is refused in words when a newer Evenkeel made it', async () => {
    const text = backup.toString()
    const newer = [
      text.replace('"format":1', '"format":2'),
      text.replace('"migrations":[', `"migrations":[{"number":9999,"name":"later","hash":"${'0'.repeat(64)}"},`),
    ]
    for (const file of newer) {
      await expect(restore(Buffer.from(file), target.connection)).rejects.toMatchObject({
        code: 'backup_newer',
        message: expect.stringMatching(/newer Evenkeel.*Update/),
      })
    }
  })
})

describe('a backup of an older Evenkeel', () => {
  it('becomes a database of that age aside, comes forward and is restored in today’s form', async () => {
    const old = await empty()
    const pool = openPool(old.connection, { log: silentLog, connections: 1 })
    await pool.query('drop schema evenkeel cascade; drop schema evenkeel_auth cascade')
    await prepare(old.connection, [1])
    await pool.query(`insert into evenkeel.shops values ($1, false, '{"name":"Old shop"}', 1, now(), now())`, [shops[0]!.shopId])
    await pool.query(
      `insert into evenkeel.events (shop_id, id, at, actor_kind, actor_name, operation, data) values ($1, $2, now(), 'console', '', 'old', '{}')`,
      [shops[0]!.shopId, v7()],
    )
    await pool.end()
    const backup = await take({ connection: old.connection })
    expect(JSON.parse(backup.toString().split('\n')[0]!).migrations).toHaveLength(1)
    const target = await empty()
    expect(await restore(backup, target.connection)).toMatchObject({ broughtForward: true })
    const { rows } = await target.database.pool.query<{ name: string }>('select name from evenkeel.list_shops()')
    expect(rows).toEqual([{ name: 'Old shop' }])
    expect((await hashesOf(target.connection))['evenkeel.events']).toMatch(/^1 /)
    await expect(restore(backup, target.connection)).rejects.toMatchObject({ code: 'already_exists' })
    const verified = await verifyBackup({ connection: source.connection, log: silentLog, source: inPieces(gzipSync(backup)), prepare })
    expect(verified).toMatchObject({ same: true, broughtForward: true })
  })
})

function damageRow(backup: Buffer): Buffer {
  const copy = Buffer.from(backup)
  copy.write('c', copy.indexOf('scratch') + 1)
  copy.write('C', copy.indexOf('scratch') + 1)
  return copy
}

/** The same backup with a table's rows changed (left out: undefined) and everything counted and hashed anew, as somebody would who means it. */
function rewrite(backup: Buffer, change: (rows: string, table: string) => string | undefined): Buffer {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const [header = '', ...parts] = gunzipIfPacked(backup)
    .toString()
    .split(/^(?=\{"table":)/m)
  let structure = header
  let all = header
  let rows = 0
  let tables = 0
  for (const part of parts) {
    const [, line = '', old = ''] = /^(\{"table":.*\n)([\s\S]*?)\\\.\n/.exec(part) ?? []
    const text = change(old, (JSON.parse(line) as { table: string }).table)
    if (text === undefined) continue
    const end = `${JSON.stringify({ rows: text.split('\n').length - 1, sha256: sha256(text) })}\n`
    rows += text.split('\n').length - 1
    tables++
    structure += line + end
    all += `${line}${text}\\.\n${end}`
  }
  return Buffer.from(`${all}${JSON.stringify({ end: 'evenkeel', tables, rows, sha256: sha256(structure) })}\n`)
}

function gunzipIfPacked(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f ? gunzipSync(bytes) : bytes
}
