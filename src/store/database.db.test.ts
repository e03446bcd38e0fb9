import { sql } from 'kysely'
import { DatabaseError } from 'pg'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { AppError } from '../errors.ts'
import { type Db, openDatabase } from './database.ts'
import { fromDriver } from './database-errors.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.close())

const now = new Date('2026-05-01T10:00:00.123Z')

async function makeShop(profile: object = {}): Promise<string> {
  const shopId = newId()
  await test.database.transaction({ shopId, access: 'write' }, (db) =>
    db
      .insertInto('shops')
      .values({ shopId, profile: JSON.stringify(profile), createdAt: now, updatedAt: now })
      .execute(),
  )
  return shopId
}

function addCustomer(shopId: string, id = newId()) {
  return test.database.transaction({ shopId, access: 'write' }, (db) =>
    db.insertInto('customers').values({ shopId, id, createdAt: now, updatedAt: now }).execute(),
  )
}

describe('a transaction', () => {
  it('saves all or nothing', async () => {
    const shopId = await makeShop()
    const broken = test.database.transaction({ shopId, access: 'write' }, async (db) => {
      await db.insertInto('customers').values({ shopId, id: newId(), createdAt: now, updatedAt: now }).execute()
      throw new Error('half-way')
    })
    await expect(broken).rejects.toThrow('half-way')
    expect(await countCustomers(shopId)).toBe(0)
  })

  it('sees the rows of its shop and of no other', async () => {
    const [mine, theirs] = [await makeShop(), await makeShop()]
    await addCustomer(mine)
    expect(await countCustomers(mine)).toBe(1)
    expect(await countCustomers(theirs)).toBe(0)
  })

  it('cannot write into another shop', async () => {
    const [mine, theirs] = [await makeShop(), await makeShop()]
    const trespass = test.database.transaction({ shopId: mine, access: 'write' }, (db) =>
      db.insertInto('customers').values({ shopId: theirs, id: newId(), createdAt: now, updatedAt: now }).execute(),
    )
    await expect(trespass).rejects.toThrow(/row-level security/)
    expect(await countCustomers(theirs)).toBe(0)
  })

  it('leaves no shop behind on its connection', async () => {
    const shopId = await makeShop()
    const one = await openDatabase({ connection: test.connection, log: silentLog, connections: 1 })
    await one.transaction({ shopId, access: 'read' }, (db) => db.selectFrom('shops').selectAll().execute())
    expect(await one.kysely.selectFrom('shops').selectAll().execute()).toEqual([])
    expect(await one.transaction({ shopId: undefined, access: 'read' }, (db) => db.selectFrom('shops').selectAll().execute())).toEqual([])
    await one.close()
  })

  it('that only reads may write nothing', async () => {
    const shopId = await makeShop()
    const write = test.database.transaction({ shopId, access: 'read' }, (db) => db.updateTable('shops').set({ version: 9 }).execute())
    await expect(write).rejects.toThrow(/read-only transaction/)
  })

  it('that only reads sees one moment throughout', async () => {
    const shopId = await makeShop()
    const counts = await test.database.transaction({ shopId, access: 'read' }, async (db) => {
      const count = () =>
        db
          .selectFrom('customers')
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow()
      const before = await count()
      await addCustomer(shopId)
      return [before.count, (await count()).count]
    })
    expect(counts).toEqual([0, 0])
    expect(await countCustomers(shopId)).toBe(1)
  })

  it('that collides with another is run again, until both are done', async () => {
    const shopId = await makeShop()
    const [first, second] = [newId(), newId()]
    await addCustomer(shopId, first)
    await addCustomer(shopId, second)
    let runs = 0
    const bump = (...ids: string[]) =>
      test.database.transaction({ shopId, access: 'write' }, async (db) => {
        runs++
        for (const id of ids) {
          await db
            .updateTable('customers')
            .set((eb) => ({ version: eb('version', '+', 1) }))
            .where('id', '=', id)
            .execute()
          await sql`select pg_sleep(0.1)`.execute(db)
        }
      })
    await Promise.all([bump(first, second), bump(second, first)])
    const versions = await test.database.transaction({ shopId, access: 'read' }, (db) =>
      db.selectFrom('customers').select('version').execute(),
    )
    expect(versions).toEqual([{ version: 3 }, { version: 3 }])
    expect(runs).toBe(3)
  })
})

describe('statements begun together', () => {
  const insert = (db: Db, shopId: string, id: string) =>
    db.insertInto('customers').values({ shopId, id, createdAt: now, updatedAt: now }).execute()
  const read = (db: Db) => db.selectFrom('customers').select('id').orderBy('id').execute()

  it('run in that order and see one another', async () => {
    const shopId = await makeShop()
    const [one, other] = [newId(), newId()]
    const [, before, , after] = await test.database.transaction({ shopId, access: 'write' }, (db) =>
      Promise.all([insert(db, shopId, one), read(db), insert(db, shopId, other), read(db)]),
    )
    expect([before, after]).toEqual([[{ id: one }], [{ id: one }, { id: other }]])
  })

  it('are all undone when one of them fails, whose error is told, and leave the connection fit for the next', async () => {
    const shopId = await makeShop()
    const id = newId()
    const database = await openDatabase({ connection: test.connection, log: silentLog, connections: 1 })
    try {
      const broken = database.transaction({ shopId, access: 'write' }, (db) =>
        Promise.all([insert(db, shopId, id), insert(db, shopId, id), insert(db, shopId, newId())]),
      )
      await expect(broken).rejects.toMatchObject({ code: 'already_exists' })
      expect(await database.transaction({ shopId, access: 'read' }, read)).toEqual([])
    } finally {
      await database.close()
    }
  })

  it('are not lost in silence when the failure of one is caught', async () => {
    const shopId = await makeShop()
    const careless = test.database.transaction({ shopId, access: 'write' }, async (db) => {
      const id = newId()
      await Promise.allSettled([insert(db, shopId, id), insert(db, shopId, id)])
    })
    await expect(careless).rejects.toThrow(/saved nothing/)
    expect(await countCustomers(shopId)).toBe(0)
  })

  it('are refused once their transaction has ended', async () => {
    const shopId = await makeShop()
    const kept = await test.database.transaction({ shopId, access: 'write' }, async (db) => db)
    await expect(insert(kept, shopId, newId())).rejects.toThrow('the transaction has ended')
    expect(await countCustomers(shopId)).toBe(0)
  })
})

it('closing lets go of every connection, also when nothing was asked yet', async () => {
  const one = await openDatabase({ connection: test.connection, log: silentLog })
  await Promise.all([one.close(), one.close()])
  expect(one.pool.totalCount).toBe(0)
  await expect(one.pool.query('select 1')).rejects.toThrow()
})

describe('values', () => {
  it('money comes as an exact number, and is refused rather than rounded', async () => {
    const { kysely } = test.database
    const most = await sql<{ value: number }>`select ${String(Number.MAX_SAFE_INTEGER)}::bigint as value`.execute(kysely)
    expect(most.rows).toEqual([{ value: Number.MAX_SAFE_INTEGER }])
    await expect(sql`select 9007199254740993::bigint as value`.execute(kysely)).rejects.toThrow(/would be rounded/)
  })

  it('a date is the day that was written, an instant a Date, a numeric its digits', async () => {
    const { rows } =
      await sql`select '2026-03-29'::date as day, '2026-03-29T01:30:00.123Z'::timestamptz as at, 12.50::numeric as ratio`.execute(
        test.database.kysely,
      )
    expect(rows).toEqual([{ day: '2026-03-29', at: new Date('2026-03-29T01:30:00.123Z'), ratio: '12.50' }])
  })

  it('keys inside a document stay as they were saved', async () => {
    const profile = { snake_key: { inner_key: 1 }, camelKey: [{ other_key: 'ü 🙂' }] }
    const shopId = await makeShop(profile)
    const row = await test.database.transaction({ shopId, access: 'read' }, (db) =>
      db.selectFrom('shops').selectAll().executeTakeFirstOrThrow(),
    )
    expect(row).toEqual({ shopId, isSample: false, profile, version: 1, createdAt: now, updatedAt: now })
  })
})

describe('refusals', () => {
  it('a full disk says that nothing was half-written', () => {
    const driverError = Object.assign(new DatabaseError('could not extend file: No space left on device', 0, 'error'), { code: '53100' })
    expect(fromDriver(driverError)).toMatchObject({ code: 'disk_full', message: expect.stringContaining('half-written') })
  })

  it('a second row of the same id is already there, and the refusal names no value', async () => {
    const shopId = await makeShop()
    const id = newId()
    await addCustomer(shopId, id)
    const error = await addCustomer(shopId, id).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'already_exists', details: { table: 'customers', constraint: 'customers_pkey' } })
    expect((error as AppError).cause).toMatchObject({ detail: undefined })
  })

  it('a server that does not answer is unreachable', async () => {
    const opening = openDatabase({ connection: { url: 'postgres://nobody:x@127.0.0.1:1/none' }, log: silentLog })
    await expect(opening).rejects.toMatchObject({ code: 'database_unreachable' })
  })

  it('a login that the server does not know is a bad setting', async () => {
    const opening = openDatabase({ connection: { ...test.connection, user: 'nobody_here', password: 'x' } as never, log: silentLog })
    const error = await opening.catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(AppError)
    expect((error as AppError).code).toBe('bad_setting')
  })
})

async function countCustomers(shopId: string): Promise<number> {
  const row = await test.database.transaction({ shopId, access: 'read' }, (db) =>
    db
      .selectFrom('customers')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  )
  return row.count
}
