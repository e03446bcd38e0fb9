import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { type Connection, openPool } from './database.ts'
import { migrate } from './migrate.ts'

let test: TestDatabase
let folder: string
let owner: Pool

beforeEach(async () => {
  test = await createTestDatabase()
  folder = mkdtempSync(join(tmpdir(), 'evenkeel-migrations-'))
  owner = openPool(test.connection, { log: silentLog })
  await owner.query('drop schema evenkeel cascade; drop schema if exists evenkeel_auth cascade')
  write('0001-first', 'create table evenkeel.a (n int); grant usage on schema evenkeel to evenkeel_app;')
})
afterEach(async () => {
  await owner.end()
  await test.close()
  rmSync(folder, { recursive: true, force: true })
})

const write = (name: string, text: string) => writeFileSync(join(folder, `${name}.sql`), text)
const run = (connection: Connection = test.connection) => migrate({ connection, log: silentLog, folder })
const applied = async () => (await owner.query('select number, name from evenkeel.migrations order by number')).rows

describe('migrations', () => {
  it('are applied in the order of their numbers, once', async () => {
    write('0010-third', 'alter table evenkeel.b add m int')
    write('0002-second', 'create table evenkeel.b (n int)')
    write('notes', 'this is not one')
    expect(await run()).toEqual([1, 2, 10])
    expect(await run()).toEqual([])
    expect(await applied()).toEqual([
      { number: 1, name: 'first' },
      { number: 2, name: 'second' },
      { number: 10, name: 'third' },
    ])
  })

  it('of several processes at once are applied once', async () => {
    write('0002-slow', 'select pg_sleep(0.3); create table evenkeel.slow (n int)')
    const results = await Promise.all([run(), run(), run()])
    expect(results.flat()).toEqual([1, 2])
  })

  it('that the database refuses leave nothing of theirs, and keep those before', async () => {
    write('0002-broken', 'create table evenkeel.half (n int); select * from nowhere')
    await expect(run()).rejects.toMatchObject({ code: 'database_unfit', message: expect.stringMatching(/Migration 2 \(broken\).*nowhere/) })
    expect(await applied()).toEqual([{ number: 1, name: 'first' }])
    expect((await owner.query(`select to_regclass('evenkeel.half') as half`)).rows).toEqual([{ half: null }])
  })

  it('of a newer Evenkeel stop an older one, which changes nothing', async () => {
    write('0002-second', 'create table evenkeel.b (n int)')
    await run()
    rmSync(join(folder, '0002-second.sql'))
    await expect(run()).rejects.toMatchObject({ code: 'database_newer', details: { database: 2, known: 1 } })
    expect(await applied()).toHaveLength(2)
  })

  it('that were changed after they were applied are refused, different line ends are not', async () => {
    write('0002-second', 'create table evenkeel.b (\n n int)')
    await run()
    write('0002-second', 'create table evenkeel.b (\r\n n int)')
    expect(await run()).toEqual([])
    write('0002-second', 'create table evenkeel.b (n bigint)')
    await expect(run()).rejects.toMatchObject({ code: 'database_unfit', details: { migration: 2 } })
  })

  it('hold other processes back until the work after them is done', async () => {
    const order: string[] = []
    const slow = migrate({
      connection: test.connection,
      log: silentLog,
      folder,
      afterwards: async () => {
        order.push('begun')
        await new Promise((resolve) => setTimeout(resolve, 300))
        order.push('done')
      },
    })
    await expect.poll(() => order).toContain('begun')
    await run().then(() => order.push('second'))
    await slow
    expect(order).toEqual(['begun', 'done', 'second'])
  })
})

describe('an owner without rights', () => {
  const plain = { user: 'evenkeel_plain', password: 'only-for-tests' }

  beforeAll(async () => {
    const any = await createTestDatabase()
    const pool = openPool(any.connection, { log: silentLog })
    await pool.query(`create role ${plain.user} login password '${plain.password}'`)
    await pool.end()
    await any.close()
  })
  afterAll(async () => {
    const any = await createTestDatabase()
    const pool = openPool(any.connection, { log: silentLog })
    await pool.query(`drop role ${plain.user}`)
    await pool.end()
    await any.close()
  })

  it('is told the exact words that a superuser must say', async () => {
    const connection = { ...test.connection, ...plain } as Connection
    await expect(run(connection)).rejects.toMatchObject({
      code: 'database_unfit',
      message: expect.stringContaining('GRANT evenkeel_app TO "evenkeel_plain";'),
    })
  })
})

it('a case and a decision of the first version say why the case is urgent, and what each answer costs', async () => {
  await migrate({ connection: test.connection, log: silentLog, only: [1] })
  const [shop, one] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']
  const reading = { facts: { disputeStatus: 'open' }, threats: [{ kind: 'chargeback', begun: false }] }
  const decision = {
    options: [
      { option: 'full_refund', expectedCostMinor: 900 },
      { option: 'hold_firm', expectedCostMinor: 700 },
    ],
  }
  await owner.query(`
    insert into evenkeel.shops values ('${shop}', false, '{}', 1, now(), now());
    insert into evenkeel.customers (shop_id, id, created_at, updated_at) values ('${shop}', '${one}', now(), now());
    insert into evenkeel.cases (shop_id, id, customer_id, title, excerpt, state, channel, heat, threats, cause, urgency, opened_at, updated_at)
      values ('${shop}', '${one}', '${one}', '', '', 'open', 'email', 3, '{bad_review,chargeback}', 'other', 60, now(), now());
    insert into evenkeel.messages (shop_id, id, case_id, direction, channel, text, said_at, created_at)
      values ('${shop}', '${one}', '${one}', 'inbound', 'email', '', now(), now());
    insert into evenkeel.readings values ('${shop}', '${one}', '${one}', '${JSON.stringify(reading)}', now());
    insert into evenkeel.decisions (shop_id, id, case_id, engine_version, situation, result, created_at)
      values ('${shop}', '${one}', '${one}', '1', '{}', '${JSON.stringify(decision)}', now())`)
  await migrate({ connection: test.connection, log: silentLog })
  expect((await owner.query('select urgency_reasons from evenkeel.cases')).rows).toEqual([
    { urgency_reasons: ['heat', 'dispute_open', 'bad_review'] },
  ])
  const { rows } = await owner.query<{ result: typeof decision }>('select result from evenkeel.decisions')
  expect(rows[0]?.result.options).toMatchObject([
    { option: 'full_refund', toldCostMinor: 900 },
    { option: 'hold_firm', toldCostMinor: 700 },
  ])
})
