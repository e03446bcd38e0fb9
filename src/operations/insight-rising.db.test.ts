import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addMember, createShop, createTestContext, NOW, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { openPool } from '../store/database.ts'
import { type Context, callOperation } from './call.ts'

const DAY_MS = 86_400_000

let test: TestDatabase
let context: Context
let boss: TestMember
let agent: TestMember
const mails: { to: string; subject: string; text: string }[] = []

interface Past {
  readonly cause: string
  readonly daysAgo: number
  readonly text?: string
}

/** Cases of the past, each of a customer of its own, with what they said first. */
async function fill(cases: readonly Past[]): Promise<string[]> {
  const ids = cases.map(() => v7())
  const rows = cases.map(({ cause, daysAgo, text = 'It never came.' }, at) => ({
    ...{ id: ids[at]!, customer: v7(), message: v7(), cause, text },
    at: new Date(NOW.getTime() - daysAgo * DAY_MS).toISOString(),
  }))
  const owner = openPool(test.connection, { log: silentLog, connections: 1 })
  const given = JSON.stringify(rows)
  const of = `from jsonb_to_recordset($2::jsonb) as r(id uuid, customer uuid, message uuid, cause text, text text, at timestamptz)`
  await owner.query('begin')
  await owner.query(
    `insert into evenkeel.customers (shop_id, id, name, created_at, updated_at) select $1::uuid, customer, 'C', at, at ${of}`,
    [boss.shopId, given],
  )
  await owner.query(
    `insert into evenkeel.cases (shop_id, id, customer_id, title, excerpt, state, channel, heat, threats, cause, urgency, urgency_reasons, opened_at, updated_at)
      select $1::uuid, id, customer, left(text, 60), left(text, 60), 'closed', 'email', 1, '{}', cause, 1, '{}', at, at ${of}`,
    [boss.shopId, given],
  )
  await owner.query(
    `insert into evenkeel.messages (shop_id, id, case_id, direction, channel, text, said_at, created_at)
      select $1::uuid, message, id, 'inbound', 'email', text, at, at ${of}`,
    [boss.shopId, given],
  )
  await owner.query('commit')
  await owner.end()
  return ids
}

beforeAll(async () => {
  test = await createTestDatabase()
  const made = createTestContext(test.database)
  const { queue } = made
  context = {
    ...made,
    queue: {
      ...queue,
      add: async (db, job) => {
        if (job.name === 'send-mail') mails.push(job.input as (typeof mails)[number])
        return queue.add(db, job)
      },
    },
  }
  boss = await createShop(context, { timeZone: 'America/New_York' })
  agent = await addMember(context, boss.shopId, 'agent')
})
afterAll(() => test.close())

interface RisingAnswer {
  weeks: string[]
  thisWeek: string
  causes: {
    cause: string
    name?: string
    counts: number[]
    soFar: number
    state: string
    since?: { week: string; cases: number; expected: number; words: { word: string }[]; newest: unknown[]; noticedAt?: string }
  }[]
}
const rising = async () => (await boss.call('get-rising', {})) as RisingAnswer
const watch = () =>
  callOperation(context, {
    operation: 'watch-causes',
    input: {},
    caller: { kind: 'job', name: 'watch-causes' },
    shopId: boss.shopId,
    requestId: v7(),
  })
const countOf = async (key: string) =>
  ((await boss.call('list-causes', {})) as { causes: { key: string; cases: number }[] }).causes.find((one) => one.key === key)?.cases

it('a shop with nothing, and one with three cases, hears that there is too little to say', async () => {
  expect(await rising()).toMatchObject({ weeks: [], thisWeek: '2026-11-16', causes: [] })
  expect(await boss.call('get-unexplained', {})).toMatchObject({ looked: 0, clusters: [] })
  expect(await boss.call('list-fixes', {})).toEqual({ fixes: [] })
  await fill([20, 9, 2].map((daysAgo) => ({ cause: 'wrong_item', daysAgo })))
  expect((await rising()).causes).toMatchObject([{ cause: 'wrong_item', state: 'too_few', soFar: 1 }])
  expect(await watch()).toMatchObject({ told: 0, reminded: 0 })
})

it('a doubling is told once, with its words, and is over when it is', async () => {
  // NOW is a Sunday: whole weeks end seven days ago. Four a week for 40 weeks, then twelve in the last two weeks.
  const usual = Array.from({ length: 160 }, (_, at) => ({ cause: 'late_delivery', daysAgo: 21 + Math.floor(at / 4) * 7 + (at % 4) }))
  const surge = Array.from({ length: 24 }, (_, at) => ({
    cause: 'late_delivery',
    daysAgo: 8 + (at % 12) + (at % 12 > 5 ? 1 : 0),
    text: 'The new courier Zipfast lost it.',
  }))
  const parking = Array.from({ length: 4 }, (_, at) => ({ cause: 'other', daysAgo: 3 + at, text: 'I got a fine on your parking ground.' }))
  await fill([...usual, ...surge, ...parking])
  const [first] = (await rising()).causes
  expect(first).toMatchObject({ cause: 'late_delivery', state: 'rising', since: { week: '2026-11-02', cases: 24 } })
  expect(first?.since?.words.map(({ word }) => word)).toContain('zipfast')
  expect(first?.since?.newest).toHaveLength(5)
  expect(first?.since?.noticedAt).toBeUndefined()
  expect(await boss.call('get-unexplained', {})).toMatchObject({
    clusters: [{ cases: 4, customers: 4, words: expect.arrayContaining(['parking']) }],
  })

  expect(await Promise.all([watch(), watch()])).toEqual(
    expect.arrayContaining([expect.objectContaining({ told: 1 }), expect.objectContaining({ told: 0 })]),
  )
  expect(await watch()).toMatchObject({ told: 0, ended: 0 })
  expect(mails.filter(({ text }) => text.includes('24 cases since the week of November 2'))).toHaveLength(1)
  const notices = (await boss.call('list-notices', {})) as { rows: { kind: string; caseId?: string; caseTitle: string }[] }
  expect(notices.rows.filter(({ kind }) => kind === 'rising')).toMatchObject([{ caseTitle: 'something late' }])
  expect(notices.rows[0]).not.toHaveProperty('caseId')
  expect((await agent.call('list-notices', {})) as object).toEqual({ rows: [] })
  expect((await rising()).causes[0]?.since?.noticedAt).toBe(NOW.toISOString())
  expect(await boss.call('see-notices', { caseId: null })).toEqual({ seen: 1 })

  // Three weeks later it went back to what was usual.
  const later = new Date(NOW.getTime() + 21 * DAY_MS)
  await fill(Array.from({ length: 12 }, (_, at) => ({ cause: 'late_delivery', daysAgo: -1 - Math.floor(at / 4) * 7 - (at % 4) })))
  const now = { ...context, now: () => later }
  const call = () =>
    callOperation(now, {
      operation: 'watch-causes',
      input: {},
      caller: { kind: 'job', name: 'watch-causes' },
      shopId: boss.shopId,
      requestId: v7(),
    })
  expect(await call()).toMatchObject({ told: 0, ended: 1 })
  expect(await call()).toMatchObject({ told: 0, ended: 0 })
})

it('causes are renamed, split by words or by hand, merged and put back, with all their past', async () => {
  const before = await countOf('late_delivery')
  await boss.call('save-cause', { key: 'late_delivery', name: 'Late parcels' })
  expect(await countOf('late_delivery')).toBe(before)
  expect((await rising()).causes.find(({ cause }) => cause === 'late_delivery')).toMatchObject({ name: 'Late parcels' })
  await expect(boss.call('save-cause', { key: 'wrong_item', name: 'late parcels' })).rejects.toMatchObject({ code: 'already_exists' })
  await expect(agent.call('save-cause', { key: 'wrong_item', name: 'Mix-ups' })).rejects.toMatchObject({ code: 'not_allowed' })

  const courier = v7()
  expect(await boss.call('save-cause', { key: courier, name: 'Courier', of: 'late_delivery', words: ['zipfast'] })).toMatchObject({
    moved: 24,
  })
  expect([await countOf(courier), await countOf('late_delivery')]).toEqual([24, (before ?? 0) - 24])
  const [byWord, byHand] = await fill([
    { cause: 'late_delivery', daysAgo: 5, text: 'Where is it? ZIPFAST says nothing.' },
    { cause: 'wrong_item', daysAgo: 4 },
  ])
  expect(await countOf(courier)).toBe(25)
  expect(await agent.call('place-case', { caseId: byHand, cause: courier })).toMatchObject({ countsUnder: courier })
  expect(await countOf(courier)).toBe(26)
  expect(await agent.call('place-case', { caseId: byWord })).toMatchObject({ countsUnder: courier })

  await expect(boss.call('save-cause', { key: courier, version: 1, name: 'Courier', words: [], goesInto: courier })).rejects.toMatchObject({
    code: 'bad_input',
  })
  expect(await boss.call('save-cause', { key: 'damaged_defective', goesInto: 'late_delivery' })).toMatchObject({ moved: 0 })
  await fill([{ cause: 'damaged_defective', daysAgo: 6 }])
  expect(await countOf('damaged_defective')).toBe(0)
  await expect(boss.call('save-cause', { key: 'late_delivery', version: 1, goesInto: 'other' })).rejects.toMatchObject({
    code: 'bad_input',
  })

  const removed = (await boss.call('remove-cause', { key: courier, version: 1 })) as { was: object; version: number }
  expect(removed).toMatchObject({ moved: 26, was: { name: 'Courier', words: ['zipfast'] }, version: 2 })
  expect(await countOf('late_delivery')).toBe((before ?? 0) + 2)
  expect(await boss.call('save-cause', { key: courier, version: 2, name: 'Courier', words: ['zipfast'] })).toMatchObject({ moved: 26 })
  await boss.call('save-cause', { key: courier, version: 3, name: 'Courier' })
  expect(await countOf(courier)).toBe(1)
})

it('a fix is written down, reminded of once, done, and compared with the weeks before', async () => {
  const fix = {
    id: v7(),
    cause: 'late_delivery',
    action: 'Ask another courier',
    dueOn: '2026-11-20',
    ownerId: agent.memberId,
    expectedMinor: 40_000,
  }
  expect(await boss.call('save-fix', fix)).toMatchObject({ state: 'late', owner: { name: 'A test agent' }, causeName: 'Late parcels' })
  await expect(agent.call('save-fix', { ...fix, id: v7() })).rejects.toMatchObject({ code: 'not_allowed' })
  expect(await watch()).toMatchObject({ reminded: 1 })
  expect(await watch()).toMatchObject({ reminded: 0 })
  expect(mails.filter(({ subject, to }) => subject === 'A fix was to be done by now' && to === 'agent@test.example')).toHaveLength(1)
  expect(await agent.call('list-notices', {})).toMatchObject({ rows: [{ kind: 'fix_due', caseTitle: 'Ask another courier' }] })

  await expect(agent.call('close-fix', { id: fix.id, version: 1, as: 'done', doneOn: '2026-12-24' })).rejects.toMatchObject({
    code: 'bad_input',
  })
  const done = await agent.call('close-fix', { id: fix.id, version: 1, as: 'done', doneOn: '2026-09-30' })
  expect(done).toMatchObject({ state: 'done', effect: { before: { weeks: 26 }, after: { weeks: 6 }, verdict: 'more' } })
  expect(await agent.call('close-fix', { id: fix.id, version: 2, as: 'done' })).toMatchObject({
    effect: { verdict: 'too_early', after: { weeks: 0, cases: 0 } },
  })
  expect(await boss.call('close-fix', { id: fix.id, version: 3, as: 'open' })).toMatchObject({ state: 'late' })
  const other = await boss.call('save-fix', { ...fix, id: v7(), ownerId: boss.memberId, dueOn: '2027-01-01' })
  expect(other).toMatchObject({ state: 'open' })
  await expect(agent.call('close-fix', { id: (other as { id: string }).id, version: 1, as: 'dropped' })).rejects.toMatchObject({
    code: 'not_allowed',
  })
  expect(await boss.call('list-fixes', {})).toMatchObject({ fixes: [{ dueOn: '2026-11-20' }, { dueOn: '2027-01-01' }] })
})
