import type { Pool } from 'pg'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { APP_ROLE, openPool } from './database.ts'

/** Tables of ours that hold no row of any shop. */
const WITHOUT_SHOP = ['migrations']

interface Table {
  readonly name: string
  readonly secured: boolean
  readonly owner: string
  readonly key: string[] | null
  readonly columns: { name: string; type: string; required: boolean }[]
}

let test: TestDatabase
let owner: Pool
let tables: Table[]

beforeAll(async () => {
  test = await createTestDatabase()
  owner = openPool(test.connection, { log: silentLog })
  tables = await listTables()
})
afterAll(async () => {
  await owner.end()
  await test.close()
})

describe('every table of ours', () => {
  it('is among those looked at here', () => {
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['shops', 'customers', 'cases', 'messages', 'events']))
  })

  it('has row-level security on, for a role that neither owns it nor passes it by', async () => {
    expect(tables.filter(({ secured }) => !secured).map(({ name }) => name)).toEqual([])
    expect(tables.filter(({ owner: name }) => name === APP_ROLE).map(({ name }) => name)).toEqual([])
    const { rows } = await owner.query('select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole from pg_roles where rolname = $1', [
      APP_ROLE,
    ])
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false }])
  })

  it('has the shop first in its primary key', () => {
    expect(tables.filter(({ key }) => key?.[0] !== 'shop_id').map(({ name, key }) => ({ name, key }))).toEqual([])
  })

  it('shows nothing to a query without a shop, and its rows to a query with theirs only', async () => {
    const [mine, theirs] = [newId(), newId()]
    await fillEveryTable(mine)
    const seen: Record<string, number[]> = {}
    for (const { name } of tables) {
      seen[name] = [await count(name, ''), await count(name, theirs), await count(name, mine)]
    }
    expect(seen).toEqual(Object.fromEntries(tables.map(({ name }) => [name, [0, 0, 1]])))
  })

  it('refuses a row of another shop, and changes none', async () => {
    const [mine, theirs] = [newId(), newId()]
    await fillEveryTable(theirs)
    const outcome: Record<string, string> = {}
    for (const table of tables) outcome[table.name] = await trespass(table, mine, theirs)
    expect([...new Set(Object.values(outcome))], JSON.stringify(outcome)).toEqual(['refused'])
  })
})

it('the list of applied migrations is out of reach of the application', async () => {
  await expect(test.database.pool.query('select * from evenkeel.migrations')).rejects.toThrow(/permission denied/)
})

it('the application cannot make or change tables', async () => {
  await expect(test.database.pool.query('create table evenkeel.mine (id int)')).rejects.toThrow(/permission denied/)
  await expect(test.database.pool.query('alter table evenkeel.shops disable row level security')).rejects.toThrow(/must be owner/)
})

async function listTables(): Promise<Table[]> {
  const { rows } = await owner.query<Table>(
    `select c.relname as name, c.relrowsecurity as secured, pg_get_userbyid(c.relowner)::text as owner,
       (select array_agg(a.attname::text order by k.position) from pg_index i
          cross join unnest(i.indkey::int[]) with ordinality as k (attnum, position)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
          where i.indrelid = c.oid and i.indisprimary) as key,
       (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'required', a.attnotnull and not a.atthasdef and a.attidentity = '')
          order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
     from pg_class c where c.relnamespace = 'evenkeel'::regnamespace and c.relkind in ('r', 'p') order by c.relname`,
  )
  return rows.filter(({ name }) => !WITHOUT_SHOP.includes(name))
}

/** One row in every table, with any values at all: what holds between tables and inside them is of no interest here, only who may see it. */
async function fillEveryTable(shopId: string): Promise<void> {
  for (const table of tables) {
    const required = table.columns.filter((column) => column.required)
    const checks = await owner.query<{ name: string }>(
      `select conname as name from pg_constraint where conrelid = $1::regclass and contype in ('c', 'f')`,
      [`evenkeel.${table.name}`],
    )
    for (const { name } of checks.rows) await owner.query(`alter table evenkeel.${table.name} drop constraint if exists "${name}" cascade`)
    await owner.query(
      `insert into evenkeel.${table.name} (${required.map(({ name }) => `"${name}"`).join(', ')}) values (${required.map((_, index) => `$${index + 1}`).join(', ')})`,
      required.map(({ name, type }) => (name === 'shop_id' ? shopId : anyValue(type))),
    )
  }
}

function anyValue(type: string): unknown {
  switch (type) {
    // A text may have to be unlike all others, such as the hash of a secret.
    case 'text':
    case 'uuid':
      return newId()
    case 'jsonb':
      return '{}'
    case 'boolean':
      return false
    case 'text[]':
      return []
    case 'timestamp with time zone':
      return '2026-05-01T10:00:00Z'
    case 'date':
      return '2026-05-01'
    default:
      return 1
  }
}

async function count(table: string, shopId: string): Promise<number> {
  return asApp(shopId, async (query) => Number((await query(`select count(*) as count from evenkeel.${table}`))[0]?.['count']))
}

/** Every way of touching the other shop's rows, each of which must fail or find none. */
async function trespass(table: Table, mine: string, theirs: string): Promise<string> {
  const required = table.columns.filter((column) => column.required)
  const inserted = await asApp(mine, (query) =>
    query(
      `insert into evenkeel.${table.name} (${required.map(({ name }) => `"${name}"`).join(', ')}) values (${required.map((_, index) => `$${index + 1}`).join(', ')})`,
      required.map(({ name, type }) => (name === 'shop_id' ? theirs : anyValue(type))),
    ),
  ).then(
    () => 'inserted',
    () => 'refused',
  )
  const touched = (text: string) => asApp(mine, async (query) => (await query(`${text} returning 1`)).length).catch(() => 0)
  const moved = await touched(`update evenkeel.${table.name} set shop_id = '${mine}'`)
  const deleted = await touched(`delete from evenkeel.${table.name}`)
  return moved + deleted === 0 ? inserted : `moved ${moved}, deleted ${deleted}`
}

type Query = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

/** Runs as the application does, and undoes it. */
async function asApp<Result>(shopId: string, run: (query: Query) => Promise<Result>): Promise<Result> {
  const client = await test.database.pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('evenkeel.shop', $1, true)`, [shopId])
    return await run(async (text, values) => (await client.query<Record<string, unknown>>(text, values)).rows)
  } finally {
    await client.query('rollback')
    client.release()
  }
}
