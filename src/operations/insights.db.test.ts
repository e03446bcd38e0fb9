import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createShop, createTestContext, NOW, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { CAUSES, CHANNELS } from '../core/case.ts'
import { GROUPINGS, type Grouping, MEASURES, type Measure } from '../core/insight/sums.ts'
import { openPool } from '../store/database.ts'

type Sums = Record<string, number>
interface Listed {
  readonly total: Sums
  readonly rows: readonly (Record<string, number | string> & { id: string; size: number; causeFrom: string; cause: string })[]
  readonly nextCursor?: string
}
interface RootCauses {
  readonly sentence: string
  readonly cautions: string[]
  readonly total: Sums
  readonly rows: { key: string; name?: string; sums: Sums; size: number; share: number }[]
  readonly rest?: { sums: Sums; size: number; share: number; exceptKeys: string[] }
}

const PRODUCTS = ['=HYPERLINK("http://x")', 'Lamp', 'Chair', null]

let test: TestDatabase
let owner: ReturnType<typeof openPool>
let boss: TestMember

beforeAll(async () => {
  test = await createTestDatabase()
  owner = openPool(test.connection, { log: silentLog, connections: 1 })
  // Twelve hours ahead of UTC: what was opened on the last evening of October in UTC is of November here.
  boss = await createShop(createTestContext(test.database), { timeZone: 'Pacific/Auckland', hourlyCostMinor: 3000 })
})
afterAll(async () => {
  await owner.end()
  await test.close()
})

const causesOf = (input: object) => boss.call('get-root-causes', input) as Promise<RootCauses>
async function casesOf(input: object): Promise<Listed> {
  const first = (await boss.call('list-insight-cases', { ...input, limit: 7 })) as Listed
  let rows = [...first.rows]
  for (let cursor = first.nextCursor; cursor !== undefined; ) {
    const page = (await boss.call('list-insight-cases', { ...input, limit: 7, cursor })) as Listed
    rows = [...rows, ...page.rows]
    cursor = page.nextCursor
  }
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  return { total: first.total, rows }
}
const factsOf = async () =>
  (await owner.query(`select * from evenkeel.insight_facts where shop_id = $1 order by case_id`, [boss.shopId])).rows as Record<
    string,
    unknown
  >[]

const paste = (id: string) =>
  boss.call('paste-case', {
    ...{ id, channel: 'email', orderValueMinor: 9000 },
    text: 'My parcel is two weeks late and nobody answers me. I want a full refund.',
  })

it('a shop without cases is told so', async () => {
  expect(await causesOf({})).toMatchObject({
    sentence: 'No case was opened this month so far.',
    rows: [],
    total: { cases: 0, costMinor: 0 },
  })
  const friction = await boss.call('get-friction-cost', {})
  expect(friction).toMatchObject({ minor: 0, sentence: expect.stringMatching(/friction cost nothing/) })
  expect(friction).not.toHaveProperty('projection')
})

it('a case counts as its first message was read, as a person put that right, and as whoever looked back on it says', async () => {
  const caseId = v7()
  await paste(caseId)
  const look = async () => (await casesOf({})).rows.find(({ id }) => id === caseId)
  expect(await look()).toMatchObject({
    cause: 'late_delivery',
    causeFrom: 'reading',
    givenMinor: 0,
    hours: 0.1,
    timeMinor: 300,
    hoursTold: false,
  })

  const { rows } = await owner.query<{ id: string }>('select id from evenkeel.messages where shop_id = $1', [boss.shopId])
  const messageId = rows[0]?.id
  await boss.call('correct-reading', { messageId, change: { field: 'cause', value: 'wrong_item' } })
  expect(await look()).toMatchObject({ cause: 'wrong_item', causeFrom: 'person' })
  await boss.call('add-message', { id: v7(), caseId, direction: 'inbound', channel: 'email', text: 'And your courier was rude to me!!' })
  expect(await look()).toMatchObject({ cause: 'wrong_item', hours: 0.2 })

  const said = { id: v7(), caseId, cause: 'poor_communication', wentWrong: 'We did not answer', support: { words: '' } }
  await boss.call('save-debrief', said)
  expect(await look()).toMatchObject({ cause: 'poor_communication', causeFrom: 'debrief' })
  expect((await causesOf({})).cautions).toEqual(['These are one case: too few to see a pattern in.'])
})

describe('many cases', () => {
  beforeAll(async () => {
    const random = fc.sample(
      fc.record({
        cause: fc.constantFrom(...CAUSES.slice(0, 4)),
        channel: fc.constantFrom(...CHANNELS.slice(0, 5)),
        heat: fc.integer({ min: 0, max: 4 }),
        product: fc.constantFrom(...PRODUCTS),
        tags: fc.subarray(['vip', 'supplier:Acme', 'place:Harbour Street', 'press']),
        hoursAgo: fc.integer({ min: 0, max: 24 * 120 }),
        customer: fc.integer({ min: 0, max: 3 }),
        messages: fc.integer({ min: 1, max: 3 }),
        outcome: fc.option(
          fc.record({ hours: fc.option(fc.constantFrom(0.5, 1.25, 3)), money: fc.option(fc.nat(9000)), reviewed: fc.option(fc.boolean()) }),
        ),
        lost: fc.constantFrom('', '', 'USD', 'EUR'),
      }),
      { numRuns: 60, seed: 11 },
    )
    const client = await owner.connect()
    const shop = boss.shopId
    const run = (text: string, values: unknown[]) => client.query(text, [shop, ...values])
    await client.query('begin')
    const customers = Array.from({ length: 4 }, () => v7())
    for (const id of customers)
      await run(`insert into evenkeel.customers (shop_id, id, name, created_at, updated_at) values ($1, $2, 'C', now(), now())`, [id])
    for (const one of random) {
      const [id, orderId] = [v7(), v7()]
      const at = new Date(NOW.getTime() - one.hoursAgo * 3_600_000)
      const customer = customers[one.customer]
      if (one.product !== null)
        await run(
          `insert into evenkeel.orders (shop_id, id, customer_id, item, currency, total_minor, created_at) values ($1, $2, $3, $4, 'USD', 5000, $5)`,
          [...[orderId, customer, one.product, at]],
        )
      await run(
        `insert into evenkeel.cases (shop_id, id, customer_id, order_id, title, excerpt, state, channel, heat, threats, cause, urgency, urgency_reasons, tags,
           opened_at, updated_at, last_said_at, due_at)
         values ($1, $2, $3, $4, 'A case', '', 'open', $5, $6, '{}', $7, 0, '{}', $8, $9, $9, $9, $9)`,
        [id, customer, one.product === null ? null : orderId, one.channel, one.heat, one.cause, one.tags, at],
      )
      for (let index = 0; index < one.messages; index++)
        await run(
          `insert into evenkeel.messages (shop_id, id, case_id, direction, channel, text, said_at, created_at) values ($1, $2, $3, 'inbound', 'email', 'x', $4, $4)`,
          [v7(), id, at],
        )
      if (one.outcome !== null)
        await run(
          `insert into evenkeel.outcomes (shop_id, case_id, chosen_at, window_ends_at, refused_minor, hours_spent, money_given_minor, reviewed, created_at, updated_at)
           values ($1, $2, $3, $3, 0, $4, $5, $6, $3, $3)`,
          [id, at, one.outcome.hours, one.outcome.money, one.outcome.reviewed],
        )
      if (one.lost !== '')
        await run(
          `insert into evenkeel.disputes (shop_id, id, case_id, status, currency, amount_minor, created_at, updated_at) values ($1, $2, $3, 'lost', $4, 4321, $5, $5)`,
          [v7(), id, one.lost, at],
        )
    }
    await client.query('commit')
    client.release()
  })

  it('every figure is the sum of the cases that it opens, by whatever they are told apart and weighed, and shares add to one', async () => {
    const asked = fc.record({
      group: fc.constantFrom<Grouping>(...GROUPINGS),
      measure: fc.constantFrom<Measure>(...MEASURES),
      months: fc.constantFrom(1, 3, 6),
      is: fc.constantFrom({}, {}, { channel: 'email' }, { tag: 'vip' }, { product: '' }, { supplier: 'Acme' }, { cause: CAUSES[0] }),
    })
    await fc.assert(
      fc.asyncProperty(asked, async ({ group, measure, months, is }) => {
        const filter = { months, ...is }
        const { rows, rest, total } = await causesOf({ ...filter, group, measure })
        const all = await casesOf({ ...filter, measure })
        expect(sumOf(all.rows)).toEqual(pickSums(all.total))
        expect(pickSums(all.total)).toEqual(pickSums(total))
        if (group !== 'tag') {
          const shares = [...rows, ...(rest ? [rest] : [])].reduce((sum, { share }) => sum + share, 0)
          expect(shares).toBeCloseTo((total['size'] ?? 0) > 0 ? 1 : 0, 9)
        }
        for (const row of rows.slice(0, 3)) {
          const behind = await casesOf({ ...filter, [group]: row.key, measure })
          // Narrowed to one tag, a group by tag still tells the others that its cases have.
          if (!(group in is)) expect(sumOf(behind.rows)).toEqual(pickSums(row.sums))
          if (!(group in is)) expect(behind.rows.reduce((sum, { size }) => sum + size, 0)).toBe(row.size)
        }
      }),
      { numRuns: 14, seed: 5 },
    )
  })

  it('what friction cost is the sum of its parts and of its months, and each of these of its cases', async () => {
    const cost = (await boss.call('get-friction-cost', { months: 3 })) as {
      minor: number
      parts: { part: string; minor: number }[]
      months: { month: string; sums: Sums }[]
      projection?: { months: number }
    }
    expect(cost.parts.reduce((sum, { minor }) => sum + minor, 0)).toBe(cost.minor)
    expect(cost.months.slice(-3).reduce((sum, { sums }) => sum + (sums['costMinor'] ?? 0), 0)).toBe(cost.minor)
    expect(cost.projection?.months).toBeGreaterThanOrEqual(3)
    for (const { part, minor } of cost.parts) {
      const { rows } = await casesOf({ months: 3, measure: part })
      expect(rows.reduce((sum, { size }) => sum + size, 0)).toBe(minor)
    }
    for (const { month, sums } of cost.months.slice(-4)) expect(sumOf((await casesOf({ month })).rows)).toEqual(pickSums(sums))
  })

  it('what stands for the rest opens what is in none of the others', async () => {
    const { rows, total } = await causesOf({ months: 6, measure: 'cases' })
    const keys = rows.slice(0, 2).map(({ key }) => key)
    const shown = rows.slice(0, 2).reduce((sum, { size }) => sum + size, 0)
    const rest = await casesOf({ months: 6, except: { group: 'cause', keys } })
    expect(rest.rows).toHaveLength((total['cases'] ?? 0) - shown)
    expect(rest.rows.map(({ cause }) => cause).filter((cause) => keys.includes(cause))).toEqual([])
  })

  it('is kept as it would be worked out anew, whatever happened; a case that went into another one counts no more', async () => {
    const [survivorId, mergedId] = [v7(), v7()]
    await paste(survivorId)
    await paste(mergedId)
    await boss.call('merge-cases', { id: v7(), survivorId, mergedId })
    const kept = await factsOf()
    expect(kept.map(({ case_id: id }) => id)).not.toContain(mergedId)
    expect(kept.find(({ case_id: id }) => id === survivorId)).toMatchObject({ messages: 2 })
    await owner.query('update evenkeel.orders set item = $2 where shop_id = $1 and item = $3', [boss.shopId, 'Floor lamp', 'Lamp'])
    expect((await causesOf({ months: 6, group: 'product' })).rows.map(({ key }) => key)).toContain('Floor lamp')
    const before = await factsOf()
    await owner.query('select evenkeel.write_all_insight_facts($1)', [boss.shopId])
    expect(await factsOf()).toEqual(before)
  })

  it('the table for a spreadsheet program has the same figures, and no cell is a formula', async () => {
    const { text, rows } = (await boss.call('export-insights', { table: 'groups', group: 'product', months: 6 })) as {
      text: string
      rows: number
    }
    const causes = await causesOf({ group: 'product', months: 6 })
    expect(rows).toBe(causes.rows.length)
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`)
    const floor = causes.rows.find(({ key }) => key === 'Floor lamp')
    expect(text).toContain(`\r\nFloor lamp,${floor?.sums['cases']},${(floor?.sums['costMinor'] ?? 0) / 100},`)
  })
})

const SUMMED = ['givenMinor', 'lostMinor', 'timeMinor', 'reviewMinor', 'heat'] as const

function sumOf(rows: Listed['rows']): Sums {
  const sums = SUMMED.map((key) => [key, rows.reduce((sum, row) => sum + Number(row[key]), 0)])
  return {
    cases: rows.length,
    ...Object.fromEntries(sums),
    hours: Math.round(rows.reduce((sum, { hours }) => sum + Number(hours), 0) * 1e6),
  }
}

function pickSums(sums: Sums): Sums {
  return {
    cases: sums['cases'] ?? -1,
    ...Object.fromEntries(SUMMED.map((key) => [key, sums[key] ?? -1])),
    hours: Math.round((sums['hours'] ?? -1) * 1e6),
  }
}
