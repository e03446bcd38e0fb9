import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, createShop, createTestContext, NOW, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { dueAtOf } from '../core/urgency.ts'
import { openPool } from '../store/database.ts'

interface Row {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly reference: string
  readonly state: string
  readonly assignedTo?: string
  readonly answerSince?: string
  readonly dueAt: string
  readonly urgency: number
  readonly deadline?: { readonly kind: string; readonly at: string }
  readonly match?: { readonly text: string; readonly spans: [number, number][] }
}
interface List {
  readonly rows: Row[]
  readonly nextCursor?: string
  readonly openCount: number
  readonly customers: { readonly name?: string }[]
  readonly problems: { readonly message: string }[]
}

let test: TestDatabase
let now = NOW
let owner: TestMember
let agent: TestMember
const ids = { chair: v7(), voucher: v7(), boiler: v7(), quiet: v7() }

const list = (input: object, by = owner) => by.call('list-cases', input) as Promise<List>
const found = async (query: string, by = owner) => (await list({ query }, by)).rows.map(({ id }) => id)

beforeAll(async () => {
  test = await createTestDatabase()
  const context = { ...createTestContext(test.database), now: () => now }
  owner = await createShop(context)
  agent = await addMember(context, owner.shopId, 'agent')
  const open = (id: string, text: string, name: string, more: object = {}) =>
    owner.call('paste-case', { id, text, channel: 'email', customer: { name }, ...more })
  await open(
    ids.chair,
    'The velveteen chair never arrived. Please send a refund, or I will dispute the charge with my bank.',
    'Ada Lovelace',
    {
      orderNumber: '10482',
      orderValueMinor: 24_000,
      customer: { name: 'Ada Lovelace', email: 'ada@mail.example' },
    },
  )
  await open(
    ids.voucher,
    'You people are thieves!!! I want my refund for the voucher NOW, you idiots. My lawyer will hear of it.',
    'Bruno Marchetti',
  )
  await open(ids.boiler, 'Could you please tell me when the boiler is serviced?', 'Zoë Jansen')
  await open(ids.quiet, 'Thanks, all good with the lamp.', 'Ada Byron')
  await owner.call('close-case', { caseId: ids.quiet, version: 1 })
})
afterAll(() => test.close())

describe('the Desk finds', () => {
  it('beginnings of words, phrases, and leaves out what must not be there', async () => {
    expect(new Set(await found('refun'))).toEqual(new Set([ids.chair, ids.voucher]))
    expect(await found('"chair never arrived"')).toEqual([ids.chair])
    expect(await found('"arrived never"')).toEqual([])
    expect(await found('refund -lawyer')).toEqual([ids.chair])
    expect(await found('-refund -lamp')).toEqual([ids.boiler])
  })

  it('by filters, alone and with words', async () => {
    expect(await found('heat:>=4 refund')).toEqual([ids.voucher])
    expect(await found('threat:chargeback')).toEqual([ids.chair])
    expect(await found('-threat:chargeback refund')).toEqual([ids.voucher])
    expect(await found('order:10482')).toEqual([ids.chair])
    expect(new Set(await found('customer:ada'))).toEqual(new Set([ids.chair, ids.quiet]))
    expect(await found('customer:ada state:closed')).toEqual([ids.quiet])
    expect(await found('before:2026-11-22')).toEqual([])
    expect(await found('after:2026-11-22 boiler')).toEqual([ids.boiler])
  })

  it('cases by the number of an order, by their reference and by who the customer is', async () => {
    const [{ reference } = { reference: '' }] = (await list({ query: 'velveteen' })).rows
    expect(await found('10482')).toEqual([ids.chair])
    expect(await found(`#${reference.toLowerCase()}`)).toEqual([ids.chair])
    expect(await found('lovelace')).toEqual([ids.chair])
    expect(await found('ada@mail')).toEqual([ids.chair])
  })

  it('cases by what they were called, which are one list of tags for all', async () => {
    const tag = (caseId: string, version: number, ...tags: string[]) => agent.call('tag-case', { caseId, version, tags })
    const versionOf = async (caseId: string) => (await list({ query: 'velveteen' })).rows.find(({ id }) => id === caseId)?.version ?? 0
    await tag(ids.chair, await versionOf(ids.chair), 'VIP', 'vip', 'supplier:Acme Ltd')
    expect(await agent.call('get-case', { id: ids.chair })).toMatchObject({ tags: ['VIP', 'supplier:Acme Ltd'] })
    expect(await agent.call('list-tags', {})).toEqual({ tags: ['VIP', 'supplier:Acme Ltd'] })
    expect(await found('tag:vip')).toEqual([ids.chair])
    expect(await found('tag:other,vip')).toEqual([ids.chair])
    expect(await found('tag:"supplier:acme ltd"')).toEqual([ids.chair])
    expect(await found('-tag:vip -lamp')).toHaveLength(2)
    await expect(tag(ids.chair, 1, 'late')).rejects.toThrow(/changed this case/)
    await expect(tag(ids.chair, await versionOf(ids.chair), 'a, b')).rejects.toThrow(/comma/)
    await tag(ids.chair, await versionOf(ids.chair))
    expect(await found('tag:vip')).toEqual([])
  })

  it('customers, those spelt so first and those spelt nearly so after them', async () => {
    expect((await list({ query: 'ada' })).customers.map(({ name }) => name).toSorted()).toEqual(['Ada Byron', 'Ada Lovelace'])
    expect((await list({ query: 'lovelase' })).customers.map(({ name }) => name)).toEqual(['Ada Lovelace'])
    expect((await list({ query: 'zoë' })).customers.map(({ name }) => name)).toEqual(['Zoë Jansen'])
  })

  it('and shows where the words stand', async () => {
    const { match } = (await list({ query: 'refund voucher' })).rows[0]!
    expect(match?.spans.map(([start, end]) => match.text.slice(start, end))).toEqual(['refund', 'voucher'])
  })

  it('nothing of another shop, by any way', async () => {
    const stranger = await createShop(createTestContext(test.database))
    for (const query of ['refund', 'customer:ada', 'ada', 'order:10482', '10482', '-refund'])
      expect(await list({ query }, stranger), query).toMatchObject({ rows: [], customers: [], openCount: 0 })
  })

  it('the same whether it asks the index or walks from the last changed', async () => {
    const pool = openPool(test.connection, { log: silentLog, connections: 1 })
    // Many cases and many messages are claimed: then it walks.
    await pool.query(`create or replace function evenkeel.estimate_words(wanted tsquery) returns table (messages double precision, cases double precision)
      language sql as 'select 1e6::double precision, 1e5::double precision'`)
    await pool.end()
    expect(new Set(await found('refun'))).toEqual(new Set([ids.chair, ids.voucher]))
    const first = await list({ query: 'refund', limit: 1 })
    const second = await list({ query: 'refund', limit: 1, cursor: first.nextCursor })
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id))).toEqual(new Set([ids.chair, ids.voucher]))
    expect(second.nextCursor).toBeUndefined()
    expect(await found('refund -lawyer heat:<=3')).toEqual([ids.chair])
  })

  it('what it understands, and says what it does not', async () => {
    const answer = await list({ query: 'boiler heat:hot' })
    expect(answer.rows.map(({ id }) => id)).toEqual([ids.boiler])
    expect(answer.problems).toMatchObject([{ message: expect.stringContaining('0 (calm) to 4 (furious)') }])
    for (const query of ["'", '😀', '\\', '%', ':*', '<->', '!!', "a'b & c | !d", '(((', '-', 'İ', '\u0000x'])
      expect((await list({ query })).problems, query).toEqual([])
  })
})

describe('the lists', () => {
  it('are sorted by what wants an answer first, and the database keeps the moment that the core tells', async () => {
    const { rows } = await list({})
    expect(rows.map(({ id }) => id)).toEqual([ids.voucher, ids.chair, ids.boiler])
    for (const { urgency, dueAt, answerSince } of rows)
      expect(dueAt).toBe(dueAtOf({ score: urgency, answerSince: new Date(answerSince ?? 0), lastSaidAt: NOW }).toISOString())
  })

  it('know who waits: an answer gives the word to the customer, a note does not, their next word takes it back', async () => {
    const say = (direction: string) => {
      now = new Date(now.getTime() + 60_000)
      return owner.call('add-message', { id: v7(), caseId: ids.boiler, direction, channel: 'email', text: 'On Tuesday.' })
    }
    const unanswered = async () => (await list({ view: 'unanswered' })).rows.some(({ id }) => id === ids.boiler)
    await say('note')
    expect(await unanswered()).toBe(true)
    await say('outbound')
    expect(await unanswered()).toBe(false)
    await say('inbound')
    expect((await list({ query: 'boiler' })).rows[0]?.answerSince).toBe(now.toISOString())
  })

  it('go by the nearest date that somebody gave', async () => {
    await owner.call('add-follow-up', { id: v7(), caseId: ids.boiler, promise: 'Call back', dueAt: '2026-11-23T10:00:00.000Z' })
    const row = (await list({})).rows[0]
    expect(row).toMatchObject({
      id: ids.boiler,
      deadline: { kind: 'follow_up', at: '2026-11-23T10:00:00.000Z' },
      dueAt: '2026-11-21T10:00:00.000Z',
    })
  })

  it('are one’s own, and closed ones are apart', async () => {
    expect((await list({ view: 'mine' }, agent)).rows).toEqual([])
    expect((await list({ view: 'closed' })).rows.map(({ id }) => id)).toEqual([ids.quiet])
    expect((await list({ view: 'all' })).rows).toHaveLength(4)
  })
})

describe('an act on several cases', () => {
  const change = (cases: object[], by = owner) =>
    by.call('change-cases', { cases }) as Promise<{
      changed: { id: string; version: number; before: object }[]
      conflicts: { id: string; title?: string; reason: string }[]
    }>
  const rows = async () => new Map((await list({ view: 'all' })).rows.map((row) => [row.id, row]))

  it('changes them all, names those that somebody else changed meanwhile, and is undone by what was before', async () => {
    const before = await rows()
    const wanted = { state: 'closed', memberId: agent.memberId, watched: true }
    const [chair, voucher] = [before.get(ids.chair)!, before.get(ids.voucher)!]
    const stale = { id: ids.voucher, version: voucher.version + 7, ...wanted }
    const gone = { id: v7(), version: 1, ...wanted }
    const { changed, conflicts } = await change([{ id: ids.chair, version: chair.version, ...wanted }, stale, gone])
    expect(changed).toEqual([{ id: ids.chair, version: chair.version + 2, before: { state: 'open', memberId: null, watched: false } }])
    expect(conflicts).toMatchObject([
      { id: ids.voucher, title: voucher.title, reason: 'changed' },
      { id: gone.id, reason: 'gone' },
    ])
    expect((await rows()).get(ids.chair)).toMatchObject({ state: 'closed', assignedTo: agent.memberId })
    expect((await list({ query: 'is:watched' })).rows.map(({ id }) => id)).toEqual([ids.chair])
    expect((await list({ query: `assigned:me velveteen` }, agent)).rows).toHaveLength(1)

    const undone = await change(changed.map(({ id, version, before }) => ({ id, version, ...before })))
    expect(undone.conflicts).toEqual([])
    expect((await rows()).get(ids.chair)).toMatchObject({ state: 'open' })
    expect((await rows()).get(ids.chair)?.assignedTo).toBeUndefined()
    expect((await list({ query: 'is:watched' })).rows).toEqual([])
  })

  it('changes nothing where it may not be whole', async () => {
    const { version } = (await rows()).get(ids.chair)!
    await expect(change([{ id: ids.chair, version, state: 'closed', memberId: v7() }])).rejects.toMatchObject({ code: 'not_found' })
    expect((await rows()).get(ids.chair)?.state).toBe('open')
  })
})

describe('a saved list', () => {
  it('is one’s own until it is shared, has a count, and is changed by its maker or who leads the shop', async () => {
    const id = v7()
    const views = async (by: TestMember) =>
      ((await by.call('list-views', {})) as { views: { id: string; count?: number; mine: boolean }[] }).views
    await agent.call('save-view', { id, name: 'Hot', query: 'heat:>=4 -state:closed' })
    expect(await views(agent)).toMatchObject([{ id, name: 'Hot', mine: true, count: 1 }])
    expect(await views(owner)).toEqual([])
    await expect(owner.call('save-view', { id, version: 1, name: 'Mine', query: 'lamp' })).rejects.toMatchObject({ code: 'not_found' })
    await agent.call('save-view', { id, version: 1, name: 'Hot', query: 'heat:>=4', shared: true })
    expect(await views(owner)).toMatchObject([{ id, mine: false, shared: true, version: 2 }])
    await expect(agent.call('remove-view', { id, version: 1 })).rejects.toMatchObject({ code: 'version_conflict' })
    await owner.call('remove-view', { id, version: 2 })
    expect(await views(agent)).toEqual([])
  })

  it('holds nothing that could not be understood', async () => {
    await expect(owner.call('save-view', { id: v7(), name: 'Wrong', query: 'heat:hot' })).rejects.toThrow(/0 \(calm\) to 4/)
  })

  it('stands beside those that every desk has, each with how many there are', async () => {
    expect(await owner.call('list-views', {})).toMatchObject({ counts: { open: 3, mine: 0, snoozed: 0 } })
  })
})
