import type { Pool } from 'pg'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createShop, createTestContext, NOW, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { openPool } from '../store/database.ts'
import { type Context, callOperation } from './call.ts'

const NAME = 'Xanthippe Quimby'
const EMAIL = 'xanthippe@quimby.example'
const WORDS = `I am ${NAME} and my =Vogelkäfig came broken. Refund me $240 or I call my bank, you idiots!`

let test: TestDatabase
let owner: Pool
let now = NOW
let context: Context

beforeAll(async () => {
  test = await createTestDatabase()
  owner = openPool(test.connection, { log: silentLog, connections: 1 })
  context = { ...createTestContext(test.database), now: () => now }
})
afterAll(async () => {
  await owner.end()
  await test.close()
})

/** A case in which the customer's name and words are wherever they can be. */
async function makeCase(boss: TestMember): Promise<{ caseId: string; customerId: string }> {
  const caseId = v7()
  await boss.call('paste-case', {
    id: caseId,
    text: WORDS,
    customer: { name: NAME, email: EMAIL },
    orderNumber: 'Q-1',
    item: 'Vogelkäfig',
    orderValueMinor: 24_000,
  })
  await boss.call('add-message', { id: v7(), caseId, channel: 'email', direction: 'outbound', text: `Dear ${NAME}, we look.` })
  await boss.call('save-draft', { id: v7(), caseId, kind: 'email', tone: 'plain', text: `Dear ${NAME}` })
  await boss.call('add-follow-up', { id: v7(), caseId, promise: `Call ${NAME}`, dueAt: '2026-12-01T10:00:00.000Z' })
  await owner.query(
    `insert into evenkeel.conversations (shop_id, id, case_id, asked_by_name, title, created_at, updated_at) values ($1, $2, $3, 'Me', $4, now(), now())`,
    [boss.shopId, v7(), caseId, `${NAME} wants a refund`],
  )
  const { customer } = (await boss.call('get-case', { id: caseId })) as { customer: { id: string } }
  await owner.query(
    `insert into evenkeel.attachments (shop_id, id, case_id, file_name, media_type, byte_length, sha256, content, created_at)
     values ($1, $2, $3, $4, 'image/png', 3, 'x', 'abc', now())`,
    [boss.shopId, v7(), caseId, `${NAME}.png`],
  )
  await owner.query(
    `insert into evenkeel.customer_notes (shop_id, id, customer_id, text, author_name, created_at, updated_at) values ($1, $2, $3, $4, 'Me', now(), $5)`,
    [boss.shopId, v7(), customer.id, `${NAME} is loud`, now],
  )
  return { caseId, customerId: customer.id }
}

/** Every table of the shop that holds one of these words anywhere. */
async function whereIs(shopId: string, words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'evenkeel' and column_name = 'shop_id'`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rowCount } = await owner.query(`select from evenkeel.${name} t where shop_id = $1 and t::text ilike any ($2)`, [
      shopId,
      words.map((word) => `%${word}%`),
    ])
    if (rowCount !== 0) found.push(name)
  }
  return found.toSorted()
}

const WHO = ['Xanthippe', 'Quimby', 'Vogelk', 'idiots']

interface Found {
  found: { what: string; count: number }[]
  kept: { what: string; count: number; why: string }[]
  casesInDispute: number
  anonymised: boolean
}

describe("a person's data", () => {
  it('is found wherever it lies, handed over, and taken out for good; what is counted stays', async () => {
    const boss = await createShop(context)
    const { caseId, customerId } = await makeCase(boss)
    // One tag names them, one is shared with another customer.
    const other = v7()
    await boss.call('paste-case', { id: other, text: 'Where is my lamp?', channel: 'email', customer: { email: 'other@customer.example' } })
    for (const [id, ...tags] of [[caseId, NAME, 'lamps'] as const, [other, 'lamps'] as const])
      await boss.call('tag-case', { caseId: id, version: ((await boss.call('get-case', { id })) as { version: number }).version, tags })
    const before = (await boss.call('get-case', { id: caseId })) as { reading: { heat: number; cause: { kind: string } }; decision: object }
    const preview = (await boss.call('preview-erasure', { customerId })) as Found
    expect(Object.fromEntries(preview.found.map(({ what, count }) => [what, count]))).toEqual({
      identities: 1,
      notes: 1,
      messages: 2,
      attachments: 1,
      drafts: 1,
      conversations: 1,
    })
    expect(preview.kept.map(({ what }) => what)).toEqual(['orders', 'cases', 'events', 'backups'])

    const handed = (await boss.call('export-person-data', { customerId })) as { json: string; html: string }
    const data = JSON.parse(handed.json) as { identities: { value: string }[]; cases: { messages: { text: string }[] }[] }
    expect(data.identities[0]?.value).toBe(EMAIL)
    expect(data.cases[0]?.messages.map(({ text }) => text)).toContain(WORDS)
    for (const piece of [NAME, EMAIL, 'Q-1', `${NAME} is loud`, `${NAME}.png`]) expect(handed.html).toContain(piece)

    await boss.call('erase-person-data', { customerId })
    expect(await whereIs(boss.shopId, WHO)).toEqual([])
    const after = (await boss.call('get-case', { id: caseId })) as typeof before & {
      state: string
      orderNumber: string
      timeline: { operation: string }[]
    }
    expect(after.reading.heat).toBe(before.reading.heat)
    expect(after.reading.cause.kind).toBe(before.reading.cause.kind)
    expect(after).toMatchObject({ state: 'closed', orderNumber: 'Q-1', decision: expect.anything(), tags: ['lamps'] })
    expect(after.timeline.at(-1)?.operation).toBe('erase-person-data')
    const { erasures } = (await boss.call('list-erasures', {})) as { erasures: object[] }
    expect(erasures).toMatchObject([{ customerId, erasedByName: 'A test owner', cases: 1, messages: 2 }])
    expect(await boss.call('preview-erasure', { customerId })).toMatchObject({ anonymised: true, found: [] })
  })

  it('stays whole on a case in dispute, and the name with it, until the dispute is decided', async () => {
    const boss = await createShop(context)
    const { caseId, customerId } = await makeCase(boss)
    const dispute = [boss.shopId, v7(), caseId]
    await owner.query(
      `insert into evenkeel.disputes (shop_id, id, case_id, status, currency, amount_minor, created_at, updated_at) values ($1, $2, $3, 'open', 'USD', 24000, now(), now())`,
      dispute,
    )
    const kept = (await boss.call('erase-person-data', { customerId })) as Found
    expect(kept).toMatchObject({ casesInDispute: 1, anonymised: false })
    expect(await whereIs(boss.shopId, ['idiots'])).toContain('messages')
    await owner.query(`update evenkeel.disputes set status = 'won' where id = $1`, [dispute[1]])
    expect(await boss.call('erase-person-data', { customerId })).toMatchObject({ anonymised: true })
    expect(await whereIs(boss.shopId, WHO)).toEqual([])
  })
})

describe('cases that are older than the shop keeps them', () => {
  it('lose their words and names at night, and nothing else does; a preview says so before', async () => {
    const boss = await createShop(context)
    const { caseId } = await makeCase(boss)
    const { version } = (await boss.call('get-case', { id: caseId })) as { version: number }
    await boss.call('close-case', { caseId, version })
    const night = () =>
      callOperation(context, {
        operation: 'anonymise-some',
        input: {},
        caller: { kind: 'job', name: 'x' },
        shopId: boss.shopId,
        requestId: v7(),
      })
    now = new Date('2027-12-31T10:00:00.000Z')
    const open = v7()
    await boss.call('paste-case', { id: open, text: 'Where is my =parcel?', customer: { name: '=Open case' } })
    expect(await night()).toEqual({ cases: 0, customers: 0 })
    expect(await boss.call('preview-retention', { months: 14 })).toMatchObject({ cases: 0 })
    expect(await boss.call('preview-retention', { months: 12 })).toMatchObject({
      before: '2026-12-31T10:00:00.000Z',
      cases: 1,
      messages: 2,
      attachments: 1,
      customers: 1,
      keptForDispute: 0,
    })
    expect(await boss.call('update-retention', { months: 12, version: 0 })).toMatchObject({ months: 12, version: 1 })
    await expect(boss.call('update-retention', { months: 1, version: 0 })).rejects.toMatchObject({ code: 'version_conflict' })
    expect(await night()).toEqual({ cases: 1, customers: 0 })
    expect(await night()).toEqual({ cases: 0, customers: 1 })
    expect(await night()).toEqual({ cases: 0, customers: 0 })
    expect(await whereIs(boss.shopId, WHO)).toEqual([])
    expect(await boss.call('get-case', { id: open })).toMatchObject({ customer: { name: '=Open case' } })
    expect(await boss.call('get-retention', {})).toMatchObject({ months: 12, casesAnonymised: 1 })

    // Read anew, what was read of the words is not lost with them.
    const heatOf = async () => ((await boss.call('get-case', { id: caseId })) as { reading: { heat: number } }).reading.heat
    const heat = await heatOf()
    const { startedAt } = { startedAt: now.toISOString() }
    await boss.call('start-re-reading', {})
    await callOperation(context, {
      operation: 're-read-some',
      input: { startedAt },
      caller: { kind: 'job', name: 'x' },
      shopId: boss.shopId,
      requestId: v7(),
    })
    expect(await heatOf()).toBe(heat)
    expect(heat).toBeGreaterThanOrEqual(3)

    const csv = async (table: string) => ((await boss.call('export-csv', { table })) as { text: string; rows: number; next?: string }).text
    const cases = await csv('cases')
    expect(cases.startsWith('\uFEFFReference,Title,')).toBe(true)
    expect(cases).toContain('Opened (UTC)')
    expect(cases).toContain('"\'=Open case"')
    expect(cases).toContain('240')
    for (const table of ['customers', 'orders', 'outcomes', 'events']) expect((await csv(table)).split('\r\n').length).toBeGreaterThan(2)
  })
})
