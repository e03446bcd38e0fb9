import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, createShop, createTestContext, NOW, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { openPool } from '../store/database.ts'
import { readFeed } from '../store/event-feed.ts'
import type { Context } from './call.ts'
import { writeShopFile } from './shop-file.ts'

/** What nobody but its member may see of a load, and the share of energy; each at the operation. */

const FURIOUS = 'This is outrageous!!! You are thieves and liars, I am FURIOUS. Give me the $60 back NOW or I call my bank!'
const WEEK_BEFORE = new Date('2026-11-11T09:00:00Z')

let test: TestDatabase
let context: Context
let now = NOW
let boss: TestMember
let agents: TestMember[]
let hotCase: string

interface Team {
  settings: { isOn: boolean; version: number }
  pauses: { memberId: string; until: string }[]
  swaps: { id: string; caseId: string; isYours: boolean }[]
  sharesUntil?: string
}
interface TeamLoad {
  shared: { memberId: string; load: object }[]
  group?: { people: number; minutesEach: number }
  rotas: { name: string; says: string }[]
}

beforeAll(async () => {
  test = await createTestDatabase()
  context = { ...createTestContext(test.database), now: () => now }
  boss = await createShop(context)
  agents = await Promise.all(Array.from({ length: 6 }, () => addMember(context, boss.shopId, 'agent')))
  hotCase = await paste(agents[0]!)
})
afterAll(() => test.close())

const settings = (more = {}) => ({ isOn: true, pauseMinutes: 15, energyThreshold: 0.25, ...more })
const save = async (more = {}) => {
  const { settings: before } = (await boss.call('get-team', {})) as Team
  return boss.call('save-team-settings', { ...settings(more), version: before.version })
}
async function paste(by: TestMember, more = {}): Promise<string> {
  const id = v7()
  await by.call('paste-case', { id, channel: 'email', text: FURIOUS, ...more })
  const { version } = (await by.call('get-case', { id })) as { version: number }
  await by.call('assign-case', { caseId: id, version, memberId: by.memberId })
  return id
}
const note = (by: TestMember, caseId: string) =>
  by.call('add-message', { id: v7(), caseId, channel: 'email', direction: 'note', text: 'I write to them.' })
async function at<Result>(moment: Date, run: () => Promise<Result>): Promise<Result> {
  now = moment
  try {
    return await run()
  } finally {
    now = NOW
  }
}
const tables = async (pattern: string) => {
  const owner = openPool(test.connection, { log: silentLog, connections: 1 })
  const all = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'evenkeel' and table_type = 'BASE TABLE'`,
  )
  const found: string[] = []
  for (const { name } of all.rows) {
    const { rows } = await owner.query(`select from evenkeel."${name}" t where t::text ~ $1 limit 1`, [pattern])
    if (rows.length > 0) found.push(name)
  }
  await owner.end()
  return found
}

describe('while the shop has not switched it on', () => {
  it('nobody has a load, a pause, a swap or anything shared', async () => {
    const [agent] = agents
    expect(await agent!.call('get-team', {})).toMatchObject({ settings: { isOn: false, version: 0 }, pauses: [], swaps: [] })
    expect(await agent!.call('get-own-load', {})).toEqual({ isOn: false, pauseIsDue: false, days: [], mostOn: [], cases: [] })
    expect(await boss.call('get-team-load', {})).toEqual({ isOn: false, shared: [], rotas: [] })
    for (const [operation, input] of [
      ['ask-for-pause', {}],
      ['ask-for-swap', { id: v7(), caseId: hotCase }],
      ['share-own-load', {}],
      ['answer-swap', { id: v7(), answer: 'take' }],
    ] as const)
      await expect(agent!.call(operation, input)).rejects.toMatchObject({ code: 'not_found' })
    await expect(agent!.call('save-team-settings', settings({ version: 0 }))).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('what a manager must not see', () => {
  beforeAll(async () => {
    await save()
    // Last week: so many hot notes each, ten minutes apart.
    for (const [index, agent] of agents.entries())
      for (let done = 0; done < 2 + (index === 0 ? 6 : 0); done++)
        await at(new Date(WEEK_BEFORE.getTime() + done * 600_000), () => note(agent, hotCase))
  })

  it('the load of one person: no operation gives it to anybody but themself', async () => {
    const own = (await agents[0]!.call('get-own-load', {})) as { load: { hotMinutesToday: number }; cases: { id: string }[] }
    expect(own.load.hotMinutesToday).toBeGreaterThan(0)
    expect(own.cases.map(({ id }) => id)).toContain(hotCase)
    await expect(boss.call('get-own-load', { memberId: agents[0]!.memberId })).resolves.toMatchObject({ load: { hotMinutes: 0 } })
    const { key } = (await boss.call('make-api-key', { name: 'A program', scopes: ['case:read', 'people:read'] })) as { key: string }
    const headers = new Headers({ authorization: `Bearer ${key}` })
    for (const operation of ['get-own-load', 'get-team-load', 'get-team', 'get-energy-share'])
      await expect(boss.call(operation, { customerId: v7() }, { caller: { kind: 'session', headers } })).rejects.toMatchObject({
        code: 'not_allowed',
      })
  })

  it('a load that is not shared is in no table, whenever its member looked', async () => {
    await agents[0]!.call('get-own-load', { seen: [{ caseId: hotCase, from: '2026-11-22T08:00:00.000Z', to: '2026-11-22T09:00:00.000Z' }] })
    expect(await tables('hotMinutes')).toEqual([])
    expect(await tables('2026-11-22 0?8:00:00')).toEqual([])
  })

  it('a group of fewer than five, nor one that holds the manager themself', async () => {
    const load = (await boss.call('get-team-load', {})) as TeamLoad
    expect(load.group).toEqual({ people: 6, minutesEach: expect.any(Number) })
    expect(load.group!.minutesEach % 30).toBe(0)
    const small = await createShop(context)
    await small.call('save-team-settings', { ...settings(), version: 0 })
    const few = await Promise.all(Array.from({ length: 4 }, () => addMember(context, small.shopId, 'agent')))
    const caseId = await paste(few[0]!)
    for (const by of [small, ...few]) await at(WEEK_BEFORE, () => note(by, caseId))
    expect(await small.call('get-team-load', {})).not.toHaveProperty('group')
  })

  it('a rank, a name beside a figure, or an order by load', async () => {
    const load = (await boss.call('get-team-load', {})) as TeamLoad
    const text = JSON.stringify({ ...load, shared: [] })
    for (const { memberId } of agents) expect(text).not.toContain(memberId)
    expect(Object.keys(load.group!).toSorted()).toEqual(['minutesEach', 'people'])
    await agents[1]!.call('share-own-load', { load: { hotMinutesToday: 1, hotMinutes: 1, hotCases: 1, hotOnEnd: 0 } })
    await agents[0]!.call('share-own-load', { load: { hotMinutesToday: 9, hotMinutes: 900, hotCases: 9, hotOnEnd: 9 } })
    const names = ((await boss.call('get-team-load', {})) as TeamLoad).shared.map(({ memberId }) => memberId)
    expect(names).toEqual([agents[0]!.memberId, agents[1]!.memberId].toSorted())
    await agents[0]!.call('share-own-load', {})
  })

  it('what was shared and taken back, or is older than a week; others than who leads see none of it', async () => {
    const shared = async () => ((await boss.call('get-team-load', {})) as TeamLoad).shared.map(({ memberId }) => memberId)
    expect(await shared()).toEqual([agents[1]!.memberId])
    await expect(agents[2]!.call('get-team-load', {})).rejects.toMatchObject({ code: 'not_allowed' })
    expect(JSON.stringify(await agents[2]!.call('get-team', {}))).not.toContain('hotMinutes')
    const later = new Date(NOW.getTime() + 8 * 86_400_000)
    expect(await at(later, shared)).toEqual([])
    await at(later, () => agents[2]!.call('ask-for-pause', { isBack: true }))
    expect(await tables('hotMinutes')).toEqual([])
  })

  it('who has the most of a small rota: its line is the same whatever anybody carries, and it is told to that person alone', async () => {
    const turns = { kind: 'weekly', startsOn: '2026-11-02', changesAt: '09:00', memberIds: [agents[0]!.memberId, agents[1]!.memberId] }
    const rota = { id: v7(), name: 'Late', plan: { turns, overrides: [] } }
    await boss.call('save-rota', rota)
    const says = async () => ((await boss.call('get-team-load', {})) as TeamLoad).rotas
    expect(await says()).toEqual([{ id: rota.id, name: 'Late', says: 'in_general' }])
    for (let done = 0; done < 3; done++) await at(new Date(NOW.getTime() - 900_000 + done * 60_000), () => note(agents[0]!, hotCase))
    expect(await says()).toEqual([{ id: rota.id, name: 'Late', says: 'in_general' }])
    expect(await agents[0]!.call('get-own-load', {})).toMatchObject({ mostOn: ['Late'] })
    expect(await agents[1]!.call('get-own-load', {})).toMatchObject({ mostOn: [] })
  })

  it('that or how often somebody asked for a pause, a swap or shared: not in the log, the live stream, an export or on the case', async () => {
    const [asks, helps] = [agents[2]!, agents[3]!]
    const caseId = await paste(asks)
    const own = await paste(helps)
    const cursor = await test.database.transaction({ shopId: boss.shopId, access: 'read' }, async (db) => (await readFeed(db, [])).cursor)
    for (let times = 0; times < 3; times++) await asks.call('ask-for-pause', {})
    const team = (await asks.call('ask-for-swap', { id: v7(), caseId })) as Team
    await asks.call('share-own-load', { load: { hotMinutesToday: 77, hotMinutes: 7777, hotCases: 3, hotOnEnd: 2 } })
    expect(team).toMatchObject({
      pauses: [{ memberId: asks.memberId, until: '2026-11-22T10:15:00.000Z' }],
      swaps: [{ caseId, isYours: true }],
    })

    const heard = await test.database.transaction(
      { shopId: boss.shopId, access: 'read' },
      async (db) => (await readFeed(db, [cursor])).parts[0],
    )
    expect(heard).toEqual([])
    let file = ''
    for await (const bytes of writeShopFile(context, boss.shopId)) file += bytes.toString('utf8')
    expect(file.includes(caseId)).toBe(true)
    expect(/hotMinutes|ask-for|share-own-load|"type":"team(?!Settings)/.exec(file)?.[0]).toBeUndefined()
    expect((await tables('ask-for|share-own-load')).filter((name) => name !== 'idempotency_keys')).toEqual([])

    await helps.call('answer-swap', { id: team.swaps[0]!.id, answer: 'take', inReturn: own })
    const [theirs, yours] = await Promise.all([caseId, own].map((id) => boss.call('get-case', { id })))
    expect(theirs).toMatchObject({ assignedTo: helps.memberId })
    expect(yours).toMatchObject({ assignedTo: asks.memberId })
    expect(JSON.stringify([theirs, yours])).not.toMatch(/swap/i)
    expect((await tables('answer-swap')).length).toBe(0)
    expect(((await helps.call('get-team', {})) as Team).swaps).toEqual([])
    await expect(agents[4]!.call('answer-swap', { id: team.swaps[0]!.id, answer: 'take' })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('whether somebody was supported, and the words of a draft that was not sent', async () => {
    await agents[2]!.call('save-debrief', { id: v7(), caseId: hotCase, cause: 'other', support: { supported: 'no', words: 'Quite alone' } })
    await agents[2]!.call('save-draft', { id: v7(), caseId: hotCase, kind: 'email', tone: 'plain', text: 'Zounds, a first try' })
    const seen = JSON.stringify(
      await Promise.all(['get-team', 'get-team-load', 'get-own-load', 'list-debriefs'].map((name) => boss.call(name, {}))),
    )
    expect(seen).not.toMatch(/Quite alone|"supported"|Zounds/)
  })

  it('a reason: there is no place for one', async () => {
    await agents[4]!.call('ask-for-pause', { reason: 'Because of my mother' })
    expect(await tables('Because of my mother')).toEqual([])
  })

  it('anything of somebody who left', async () => {
    const leaves = await addMember(context, boss.shopId, 'agent')
    const caseId = await paste(leaves)
    await leaves.call('ask-for-pause', {})
    await leaves.call('ask-for-swap', { id: v7(), caseId })
    await leaves.call('share-own-load', { load: { hotMinutesToday: 5, hotMinutes: 5, hotCases: 5, hotOnEnd: 0 } })
    await boss.call('remove-member', { id: leaves.memberId, version: 1 })
    const left = (await tables(leaves.memberId)).filter((name) => name.startsWith('team_'))
    expect(left).toEqual([])
  })

  it('anything of it once it is switched off: it is taken out for good', async () => {
    const caseId = await paste(agents[5]!)
    await agents[5]!.call('ask-for-swap', { id: v7(), caseId })
    await save({ isOn: false })
    const owner = openPool(test.connection, { log: silentLog, connections: 1 })
    for (const table of ['team_pauses', 'team_swaps', 'team_shared_loads'])
      expect({ table, rows: (await owner.query(`select from evenkeel.${table}`)).rowCount }).toEqual({ table, rows: 0 })
    await owner.end()
    await save()
    expect(await boss.call('get-team-load', {})).toMatchObject({ shared: [] })
  })
})

it('a swap is of one’s own open case, taken back by whoever asked alone, and gone when the case is given away', async () => {
  const [asks, other] = [agents[0]!, agents[1]!]
  const caseId = await paste(asks)
  await expect(other.call('ask-for-swap', { id: v7(), caseId })).rejects.toMatchObject({ code: 'bad_input' })
  const id = v7()
  await asks.call('ask-for-swap', { id, caseId })
  expect(((await asks.call('ask-for-swap', { id: v7(), caseId })) as Team).swaps).toHaveLength(1)
  await expect(asks.call('answer-swap', { id, answer: 'take' })).rejects.toMatchObject({ code: 'bad_input' })
  await expect(other.call('answer-swap', { id, answer: 'take_back' })).rejects.toMatchObject({ code: 'bad_input' })
  await expect(other.call('answer-swap', { id, answer: 'take', inReturn: caseId })).rejects.toMatchObject({ code: 'bad_input' })
  const { version } = (await boss.call('get-case', { id: caseId })) as { version: number }
  await boss.call('assign-case', { caseId, version, memberId: other.memberId })
  expect(((await asks.call('get-team', {})) as Team).swaps).toEqual([])
})

describe('the share of energy', () => {
  interface Share {
    verdict: string
    customerId: string
    measures: { measure: string; own: number; whole: number; share?: number }[]
    cases: { messages: number; hours?: number; hotHours: number; givenBackMinor: number }[]
    choices: string[]
  }
  it('equals the sums of the cases that it opens, and all shares add to one', async () => {
    const shop = await createShop(context)
    const nobody = (await shop.call('get-energy-spread', {})) as object
    expect(nobody).toEqual({ customers: 0, cases: 0, messages: 0, saysEnough: false, threshold: 0.25, halfBy: 0, topTenth: 0, above: 0 })
    const open = async (email: string, text = 'My $60 lamp came late. Please send the money back.') => {
      const id = v7()
      await shop.call('paste-case', { id, text, channel: 'email', customer: { email }, orderValueMinor: 6000 })
      return ((await shop.call('get-case', { id })) as { customer: { id: string } }).customer.id
    }
    const share = async (customerId: string) => (await shop.call('get-energy-share', { customerId })) as Share
    const first = await open('one@test.example', FURIOUS)
    expect(await share(first)).toMatchObject({ verdict: 'too_few', choices: [] })
    const customers = new Set([first])
    for (let index = 0; index < 12; index++) {
      await open('one@test.example', FURIOUS)
      customers.add(await open(`other${index % 7}@test.example`))
    }
    const all = await Promise.all([...customers].map(share))
    for (const { measures, cases } of all) {
      const sum = (of: (one: Share['cases'][number]) => number) => cases.reduce((total, one) => total + of(one), 0)
      const own = Object.fromEntries(measures.map((one) => [one.measure, one.own]))
      expect(own).toMatchObject({
        messages: sum((one) => one.messages),
        hours: sum((one) => one.hours ?? 0),
        hotHours: sum((one) => one.hotHours),
      })
      expect(own['givenBack']).toBe(sum((one) => one.givenBackMinor))
    }
    for (const [at, { whole }] of all[0]!.measures.entries()) {
      expect(all.reduce((total, one) => total + one.measures[at]!.own, 0)).toBeCloseTo(whole, 6)
      if (whole > 0) expect(all.reduce((total, one) => total + one.measures[at]!.share!, 0)).toBeCloseTo(1, 9)
      else expect(all.every((one) => one.measures[at]!.share === undefined)).toBe(true)
    }
    expect(all.find((one) => one.customerId === first)).toMatchObject({ verdict: 'above', choices: ['boundary', 'price', 'parting'] })
    expect(all.filter((one) => one.verdict === 'above')).toHaveLength(1)
    const spread = await shop.call('get-energy-spread', {})
    expect(spread).toMatchObject({ customers: 8, cases: 25, saysEnough: true, halfBy: 1, above: 1 })
    expect(JSON.stringify(spread)).not.toMatch(/@|[0-9a-f]{8}-/)
    // Where it would be a list of customers, there is none of it.
    expect(JSON.stringify(await shop.call('list-customers', {}))).not.toMatch(/share|energy|heatWeight/)
    expect(JSON.stringify(await shop.call('export-csv', { table: 'cases' }))).not.toMatch(/share|energy/i)
  })
})
