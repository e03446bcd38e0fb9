import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addMember, createShop, createTestContext, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { openPool } from '../store/database.ts'
import type { Context } from './call.ts'
import { writeShopFile } from './shop-file.ts'

const SECRET = 'Nobody answered when I called for help'
const WRONG = 'We promised a date that we could not know'

let test: TestDatabase
let context: Context
let boss: TestMember
let agent: TestMember
let caseId: string

beforeAll(async () => {
  test = await createTestDatabase()
  context = createTestContext(test.database)
  boss = await createShop(context)
  agent = await addMember(context, boss.shopId, 'agent')
  caseId = v7()
  await agent.call('paste-case', { id: caseId, channel: 'email', text: 'This is outrageous!!! I will tell my bank to take the $60 back!' })
})
afterAll(() => test.close())

const said = (more = {}) => ({
  ...{ id: v7(), caseId, cause: 'late_delivery', wentWrong: WRONG, gap: 'authority' },
  ...{ support: { supported: 'no', words: SECRET }, ...more },
})
const fileOfShop = async () => {
  let file = ''
  for await (const bytes of writeShopFile(context, boss.shopId)) file += bytes.toString('utf8')
  return file
}

it('whether somebody was supported is theirs alone, at every door and in the database itself, until they share it', async () => {
  const saved = (await agent.call('save-debrief', said(), { idempotencyKey: 'once' })) as { id: string; version: number }
  expect(saved).toMatchObject({ support: { supported: 'no', words: SECRET }, sharesSupport: false })
  const own = (await agent.call('get-debrief', { caseId })) as { why: string[] }
  expect(own).toMatchObject({ mine: { wentWrong: WRONG, support: { words: SECRET } }, others: [] })
  expect(own.why).toContain('threat')

  const asked = await Promise.all(
    [
      ['get-debrief', { caseId }],
      ['list-debriefs', {}],
      ['get-case', { id: caseId }],
    ].map(([operation, input]) => boss.call(operation as string, input)),
  )
  expect(asked[0]).toMatchObject({ others: [{ wentWrong: WRONG, gap: 'authority', byName: 'A test agent' }] })
  expect(asked[1]).toMatchObject({ counts: [{ cause: 'late_delivery', gap: 'authority', count: 1 }], rows: [{ wentWrong: WRONG }] })
  for (const answer of asked) expect(JSON.stringify(answer)).not.toMatch(/Nobody answered|"supported"/)
  const exported = await fileOfShop()
  expect(exported).toContain(WRONG)
  expect(exported).not.toMatch(/Nobody answered|"supported":"no"/)

  // Whoever reads the tables reads it in none of them.
  const owner = openPool(test.connection, { log: silentLog, connections: 1 })
  const tables = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'evenkeel' and table_type = 'BASE TABLE'`,
  )
  for (const { name } of tables.rows) {
    const { rows } = await owner.query(`select from evenkeel."${name}" t where t::text like '%Nobody answered%' limit 1`)
    expect({ name, found: rows.length }).toEqual({ name, found: 0 })
  }
  await owner.end()

  await agent.call('save-debrief', said({ id: saved.id, version: saved.version, shareSupport: true }))
  expect(await boss.call('get-debrief', { caseId })).toMatchObject({ others: [{ shared: { supported: 'no', words: SECRET } }] })
  await agent.call('save-debrief', said({ id: saved.id, version: saved.version + 1 }))
  expect(JSON.stringify(await boss.call('get-debrief', { caseId }))).not.toContain(SECRET)
})

it('everybody has one of their own, of the version that they read', async () => {
  await boss.call('save-debrief', { ...said(), cause: 'other' })
  await expect(boss.call('save-debrief', said())).rejects.toMatchObject({ code: 'version_conflict' })
  expect(await agent.call('get-debrief', { caseId })).toMatchObject({ mine: { cause: 'late_delivery' }, others: [{ cause: 'other' }] })
  expect(await boss.call('list-debriefs', { cause: 'other' })).toMatchObject({ rows: [{ cause: 'other' }] })
})
