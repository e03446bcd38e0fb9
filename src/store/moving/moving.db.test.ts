import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Pool } from 'pg'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createShop, createTestContext, NOW, type TestMember } from '../../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../../test/database.ts'
import { fillTables } from '../../../test/fill-tables.ts'
import { openPool } from '../database.ts'
import { exportShop } from './export-shop.ts'
import { importShop } from './import-shop.ts'
import { COLUMNS_LEFT_OUT, TABLES_LEFT_OUT } from './left-out.ts'
import { toField } from './tables.ts'

/** What a column that may hold a secret is called. */
const SECRET_NAMES = /sealed|token(?!s)|password|secret|hash$/

let source: TestDatabase
let target: TestDatabase
let owner: Pool
let shop: TestMember
let filled: string[]
let exported: Buffer

beforeAll(async () => {
  source = await createTestDatabase()
  target = await createTestDatabase()
  owner = openPool(source.connection, { log: silentLog, connections: 2 })
  const context = createTestContext(source.database)
  const other = await createShop(context, { name: 'Another shop' })
  await other.call('paste-case', { id: v7(), text: 'Words of another shop.' })
  shop = await createShop(context, { name: 'A shop that moves' })
  await shop.call('paste-case', { id: v7(), text: 'Refund me $240 or I call my bank. 😡', customer: { email: 'jo@customer.example' } })
  filled = await fillTables(owner, shop.shopId)
  exported = await take(source)
})
afterAll(async () => {
  await owner?.end()
  await source?.close()
  await target?.close()
})

async function take({ database }: TestDatabase): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of exportShop({ pool: database.pool, shopId: shop.shopId, version: '0.1.0', now: NOW })) parts.push(part)
  return Buffer.concat(parts)
}

/** In pieces of an awkward size. */
async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1009) yield bytes.subarray(at, at + 1009)
}

const bring = (bytes: Buffer) => importShop({ pool: target.database.pool, source: inPieces(bytes), newId: v7 })

const linesOf = (bytes: Buffer) => bytes.toString('utf8').split('\n').slice(0, -1)

/** The same file with its rows changed and its hash set right. */
function forge(change: (rows: string[]) => string[]): Buffer {
  const [header = '', ...rest] = linesOf(exported)
  const rows = change(rest.slice(0, -1))
  const end = JSON.parse(rest.at(-1)!) as { counts: Record<string, number> }
  const sha256 = createHash('sha256')
    .update(rows.map((row) => `${row}\n`).join(''))
    .digest('hex')
  return Buffer.from([header, ...rows, JSON.stringify({ ...end, sha256 }), ''].join('\n'))
}

describe('an export of a shop', () => {
  it('holds rows of every table of the database, or says why not', () => {
    const { counts } = JSON.parse(linesOf(exported).at(-1)!) as { counts: Record<string, number> }
    const leftOut = Object.keys(TABLES_LEFT_OUT)
    for (const table of filled.map((name) => name.replace('evenkeel.', ''))) {
      if (leftOut.includes(table)) expect(counts[toField(table)], table).toBeUndefined()
      else expect(counts[toField(table)], table).toBeGreaterThanOrEqual(1)
    }
    expect(counts['shops']).toBe(1)
    const { leftOut: said } = JSON.parse(linesOf(exported)[0]!) as { leftOut: Record<string, string> }
    expect(Object.keys(said)).toContain('apiKeys')
    expect(exported.includes('Words of another shop')).toBe(false)
  })

  it('holds the fields that docs/reference/export-format.md names, and no others', () => {
    const { fields } = JSON.parse(linesOf(exported)[0]!) as { fields: Record<string, string[]> }
    const text = readFileSync(new URL('../../../docs/reference/export-format.md', import.meta.url), 'utf8')
    const named = text
      .split(/^### /m)
      .slice(1)
      .map(
        (section) =>
          [
            section.slice(0, section.indexOf('\n')),
            [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, name = '']) => name).toSorted(),
          ] as const,
      )
    expect(Object.fromEntries(named)).toEqual(Object.fromEntries(Object.entries(fields).map(([type, names]) => [type, names.toSorted()])))
  })

  it('holds no column whose name says that it is a secret', async () => {
    const { fields } = JSON.parse(linesOf(exported)[0]!) as { fields: Record<string, string[]> }
    // A hash of what is in the file itself opens nothing.
    const harmless = [
      'approvals.subjectHash',
      'approvals.grantedHash',
      'automations.contentHash',
      'automations.rehearsedHash',
      'receivedMails.contentHash',
    ]
    const secret = Object.entries(fields).flatMap(([type, names]) =>
      names.filter((name) => SECRET_NAMES.test(name.toLowerCase())).map((name) => `${type}.${name}`),
    )
    expect(secret.filter((name) => !harmless.includes(name))).toEqual([])
    const { rows } = await owner.query<{ table: string; column: string }>(
      `select table_name as table, column_name as column from information_schema.columns where table_schema = 'evenkeel'`,
    )
    for (const [table, columns] of Object.entries(COLUMNS_LEFT_OUT))
      for (const column of Object.keys(columns)) expect(rows).toContainEqual({ table, column })
    for (const table of Object.keys(TABLES_LEFT_OUT)) expect(rows.map((row) => row.table)).toContain(table)
  })

  it('that is cut off, changed, newer or something else is refused, and nothing of it stays', async () => {
    const lines = linesOf(exported)
    const header = JSON.parse(lines[0]!) as Record<string, unknown>
    const withHeader = (more: object) => Buffer.from([JSON.stringify({ ...header, ...more }), ...lines.slice(1), ''].join('\n'))
    const refused = (code: string) => ({ code, message: expect.stringContaining('othing was changed') })
    await expect(bring(exported.subarray(0, exported.length - 400))).rejects.toMatchObject(refused('export_invalid'))
    await expect(bring(gzipSync(exported).subarray(0, 4000))).rejects.toMatchObject(refused('export_invalid'))
    await expect(bring(Buffer.from('not ours\n'))).rejects.toMatchObject(refused('export_invalid'))
    await expect(bring(Buffer.alloc(0))).rejects.toMatchObject(refused('export_invalid'))
    await expect(bring(Buffer.from(exported.toString('utf8').replace('jo@customer', 'no@customer')))).rejects.toMatchObject(
      refused('export_invalid'),
    )
    await expect(bring(withHeader({ format: 99 }))).rejects.toMatchObject(refused('export_newer'))
    await expect(bring(withHeader({ fields: { ...(header['fields'] as object), ghosts: ['id'] } }))).rejects.toMatchObject(
      refused('export_newer'),
    )
    // A row that refers to nothing: what the database refuses is a file that is not what it says.
    await expect(bring(forge((rows) => rows.filter((row) => !row.startsWith('{"type":"customers"'))))).rejects.toMatchObject(
      refused('export_invalid'),
    )
    const { rows } = await target.database.pool.query('select * from evenkeel.list_shops()')
    expect(rows).toEqual([])
  })

  it('imported into another database and exported there is the same, byte by byte but for its first line', async () => {
    const { end, accountsMade } = await bring(gzipSync(exported))
    expect(end.rows).toBe(linesOf(exported).length - 2)
    expect(accountsMade).toContain('owner@test.example')
    const again = linesOf(await take(target))
    expect(again.slice(1)).toEqual(linesOf(exported).slice(1))
    const { rows } = await target.database.pool.query(`select 1 from evenkeel_auth."user" where id = $1`, [shop.userId])
    expect(rows).toHaveLength(1)
    await expect(bring(exported)).rejects.toMatchObject({ code: 'already_exists' })
  })
})
