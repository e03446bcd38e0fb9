import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { openPool } from './database.ts'
import { openNotifications } from './notifications.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.close())

const announce = async (channel: string, payload: string) => {
  await test.database.pool.query('select pg_notify($1, $2)', [channel, payload])
}

async function until(holds: () => boolean): Promise<void> {
  for (let patience = 500; !holds(); patience--) {
    if (patience === 0) throw new Error('not within 5 s')
    await sleep(10)
  }
}

it('many listeners hear their own channels over one connection, and no more once they stopped', async () => {
  const notifications = openNotifications({ connection: test.connection, log: silentLog })
  const heard: string[] = []
  let ready = 0
  const listen = (channel: string) =>
    notifications.listen(channel, { onNotification: (payload) => heard.push(`${channel} ${payload}`), onReady: () => ready++ })
  const stopOne = listen('one')
  await until(() => ready === 1)
  listen('Two words')
  await until(() => ready === 2)
  await announce('one', 'a')
  await announce('Two words', 'b')
  await until(() => heard.length === 2)
  expect(heard).toEqual(['one a', 'Two words b'])
  const { rows } = await test.database.pool.query(
    `select count(*) as n from pg_stat_activity where application_name = 'evenkeel listening' and datname = current_database()`,
  )
  expect(rows).toEqual([{ n: 1 }])
  stopOne()
  await announce('one', 'c')
  await announce('Two words', 'd')
  await until(() => heard.length === 3)
  expect(heard.at(-1)).toBe('Two words d')
  await notifications.close()
})

it('hearing begins again after the connection was cut, and whoever listens is told', async () => {
  const notifications = openNotifications({ connection: test.connection, log: silentLog })
  const owner = openPool(test.connection, { log: silentLog, connections: 1 })
  const heard: string[] = []
  let ready = 0
  notifications.listen('cut', { onNotification: (payload) => heard.push(payload), onReady: () => ready++ })
  for (let round = 1; round <= 3; round++) {
    await until(() => ready === round)
    await announce('cut', String(round))
    await until(() => heard.length === round)
    await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'evenkeel listening' and datname = current_database()`,
    )
  }
  await until(() => ready === 4)
  expect(heard).toEqual(['1', '2', '3'])
  await owner.end()
  await notifications.close()
})

it.each([0, 1, 2, 5, 10, 50])('closing is quick %d ms after the start, connected or not', async (afterMs) => {
  for (const connection of [test.connection, { ...test.connection, database: 'there_is_none' }, { ...test.connection, host: '/nowhere' }]) {
    const notifications = openNotifications({ connection, log: silentLog })
    notifications.listen('x', { onNotification: () => undefined, onReady: () => undefined })
    await sleep(afterMs)
    const begun = performance.now()
    await notifications.close()
    expect(performance.now() - begun).toBeLessThan(1_500)
  }
})
