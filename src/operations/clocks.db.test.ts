import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addMember, createShop, createTestContext, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { openPool } from '../store/database.ts'
import { type Context, callOperation } from './call.ts'

/** Berlin in winter, one hour ahead of UTC: a Monday, ten o'clock. */
const MONDAY = new Date('2026-11-23T09:00:00.000Z')
const CALM = 'Hello, when does my lamp come? Thank you.'

let test: TestDatabase
let now = MONDAY
let context: Context
let owner: ReturnType<typeof openPool>
let boss: TestMember
let agent: TestMember

beforeAll(async () => {
  test = await createTestDatabase()
  context = { ...createTestContext(test.database), now: () => now }
  owner = openPool(test.connection, { log: silentLog, connections: 1 })
})
afterAll(async () => {
  await owner.end()
  await test.close()
})
beforeEach(async () => {
  now = new Date('2026-11-22T09:00:00.000Z')
  boss = await createShop(context, { timeZone: 'Europe/Berlin' })
  agent = await addMember(context, boss.shopId, 'agent')
})

const nineToFive = [{ from: '09:00', to: '17:00' }]
const hours = {
  week: {
    monday: nineToFive,
    tuesday: nineToFive,
    wednesday: nineToFive,
    thursday: nineToFive,
    friday: nineToFive,
    saturday: [],
    sunday: [],
  },
}
const promises = { lines: [{ heatFrom: 0, firstResponseMinutes: 120, nextResponseMinutes: 60, resolutionMinutes: 960 }], warnMinutes: 30 }

let basedOn: Record<string, number> = {}
async function promise(document: object = { hours, promises }) {
  const { shopId } = boss
  const { number } = (await boss.call('save-policy', { basedOn: basedOn[shopId] ?? 0, document })) as { number: number }
  basedOn = { ...basedOn, [shopId]: number }
}

/** Carries an operation out as the job does, under its id. */
const asJob = (operation: string, input: object = {}, jobId: string = v7()) =>
  callOperation(context, {
    ...{ operation, input, shopId: boss.shopId, requestId: jobId, idempotencyKey: `${jobId}/${operation}` },
    caller: { kind: 'job', name: operation },
  })

interface Detail {
  id: string
  version: number
  assignedTo?: string
  clocks: { kind: string; dueAt?: string; late: boolean; pausedSince?: string; metAt?: string; policyVersion: number }[]
  timeline: { operation: string; data: Record<string, unknown> }[]
}
const caseOf = async (id: string) => (await boss.call('get-case', { id })) as Detail
const clockOf = async (id: string, kind: string) => (await caseOf(id)).clocks.find((clock) => clock.kind === kind)
const rulesOn = (caseId: string, jobId?: string) => asJob('apply-rules', { caseId, trigger: 'message', eventId: v7() }, jobId)

async function openCase(text = CALM): Promise<string> {
  const id = v7()
  await agent.call('paste-case', { id, text, channel: 'email', customer: { name: 'Ada', email: `${v7()}@customer.example` } })
  await rulesOn(id)
  return id
}
async function setState(id: string, state: string) {
  const { version } = await caseOf(id)
  await agent.call('update-case', { id, version, state })
  await rulesOn(id)
}
async function say(caseId: string, direction: 'inbound' | 'outbound') {
  await agent.call('add-message', { id: v7(), caseId, version: (await caseOf(caseId)).version, direction, channel: 'email', text: CALM })
  await rulesOn(caseId)
}
async function assignToAgent(caseId: string) {
  await boss.call('assign-case', { caseId, version: (await caseOf(caseId)).version, memberId: agent.memberId })
}
async function sweepAt(time: string) {
  now = new Date(time)
  const swept = (await asJob('sweep-clocks')) as { late: number; soon: number }
  await asJob('tell-clocks', { lane: 0 })
  return swept
}
const noticesOf = async (member: TestMember) =>
  ((await member.call('list-notices', {})) as { rows: { kind: string; caseId: string }[] }).rows.filter(({ kind }) =>
    kind.startsWith('clock'),
  )
const breachesOf = async (id: string) => (await caseOf(id)).timeline.filter(({ operation }) => operation === 'tell-clocks')

describe('clocks', () => {
  it('run in business hours, stand still while the customer is waited for, and stop with the answer', async () => {
    await promise()
    now = new Date('2026-11-23T15:30:00.000Z')
    const id = await openCase()
    // Half an hour of Monday, an hour and a half of Tuesday.
    expect(await clockOf(id, 'first_response')).toMatchObject({ dueAt: '2026-11-24T09:30:00.000Z', late: false, policyVersion: 1 })
    now = new Date('2026-11-24T08:30:00.000Z')
    await setState(id, 'waiting')
    expect(await clockOf(id, 'first_response')).toMatchObject({ pausedSince: now.toISOString() })
    now = new Date('2026-11-25T08:00:00.000Z')
    await say(id, 'inbound')
    expect(await clockOf(id, 'first_response')).toMatchObject({ dueAt: '2026-11-25T09:00:00.000Z' })
    now = new Date('2026-11-25T08:20:00.000Z')
    await say(id, 'outbound')
    expect(await clockOf(id, 'first_response')).toMatchObject({ metAt: now.toISOString(), late: false })
    await sweepAt('2026-12-24T12:00:00.000Z')
    expect(await breachesOf(id)).toEqual([])
  })

  it('warn ahead and then move the case, once, whoever sweeps and however often', async () => {
    const manager = await addMember(context, boss.shopId, 'manager')
    await promise({ hours, promises: { ...promises, onBreach: { kind: 'member', memberId: manager.memberId } } })
    now = MONDAY
    const id = await openCase()
    await assignToAgent(id)
    expect(await sweepAt('2026-11-23T10:29:59.000Z')).toMatchObject({ late: 0, soon: 0 })
    expect(await sweepAt('2026-11-23T10:30:00.000Z')).toMatchObject({ late: 0, soon: 1 })
    expect(await noticesOf(agent)).toMatchObject([{ kind: 'clock_soon', caseId: id }])
    expect((await caseOf(id)).assignedTo).toBe(agent.memberId)
    now = new Date('2026-11-23T11:00:00.000Z')
    // Two servers at the same moment, and each job begun twice.
    const [one, other] = [v7(), v7()]
    const swept = await Promise.all([one, other, one].map((jobId) => asJob('sweep-clocks', {}, jobId) as Promise<{ late: number }>))
    expect(swept[0]!.late + swept[1]!.late).toBe(1)
    await Promise.all([one, other].map((jobId) => asJob('tell-clocks', { lane: 0 }, jobId)))
    await asJob('tell-clocks', { lane: 0 }, one)
    const after = await caseOf(id)
    expect(after.assignedTo).toBe(manager.memberId)
    expect(after.timeline.filter(({ operation }) => operation === 'escalate-case')).toHaveLength(1)
    expect(await breachesOf(id)).toMatchObject([{ data: { clock: 'first_response', state: 'late', policyVersion: 1 } }])
    // Late as it is, it is not broken a second time.
    await rulesOn(id)
    expect(await sweepAt('2026-11-23T12:00:00.000Z')).toMatchObject({ late: 0, soon: 0 })
    expect(await breachesOf(id)).toHaveLength(1)
  })

  it('that were marked when a server died are told by the next one', async () => {
    await promise()
    now = MONDAY
    const ids = await Promise.all([openCase(), openCase()])
    await assignToAgent(ids[0])
    now = new Date('2026-11-23T11:00:00.000Z')
    await asJob('sweep-clocks')
    // What a call did that does not end is undone: here it stops between the first case and the second.
    let calls = 0
    const dying: Context = {
      ...context,
      newId: () => {
        if (++calls > 3) throw new Error('killed')
        return v7()
      },
    }
    await expect(
      callOperation(dying, {
        ...{ operation: 'tell-clocks', input: {}, shopId: boss.shopId, requestId: v7(), idempotencyKey: v7() },
        caller: { kind: 'job', name: 'tell-clocks' },
      }),
    ).rejects.toThrow()
    for (const id of ids) expect(await breachesOf(id)).toEqual([])
    expect(await asJob('tell-clocks')).toMatchObject({ cases: 2 })
    for (const id of ids) expect(await breachesOf(id)).toHaveLength(1)
    // Nobody has the second case: whoever hands cases out is told.
    expect((await noticesOf(agent)).map(({ caseId }) => caseId)).toEqual([ids[0]])
    expect((await noticesOf(boss)).map(({ caseId }) => caseId)).toEqual([ids[1]])
  })

  it('follow a policy that changes while they run, and blame nobody for what was late before it was promised', async () => {
    now = new Date('2026-11-20T09:00:00.000Z')
    const old = await openCase()
    expect((await caseOf(old)).clocks).toEqual([])
    now = new Date('2026-11-23T09:00:00.000Z')
    const fresh = await openCase()
    now = new Date('2026-11-23T09:10:00.000Z')
    await promise()
    await asJob('set-open-clocks')
    expect(await clockOf(old, 'first_response')).toMatchObject({ late: true })
    expect(await clockOf(fresh, 'first_response')).toMatchObject({ dueAt: '2026-11-23T11:00:00.000Z', policyVersion: 1 })
    await promise({ hours, promises: { ...promises, lines: [{ heatFrom: 0, firstResponseMinutes: 30 }] } })
    await asJob('set-open-clocks')
    expect(await clockOf(fresh, 'first_response')).toMatchObject({ dueAt: '2026-11-23T09:30:00.000Z', policyVersion: 2 })
    expect(await clockOf(fresh, 'resolution')).toBeUndefined()
    expect(await sweepAt('2026-11-23T09:31:00.000Z')).toMatchObject({ late: 1 })
    expect(await breachesOf(old)).toEqual([])
    expect(await breachesOf(fresh)).toHaveLength(1)
    await promise({})
    await asJob('set-open-clocks')
    expect((await caseOf(fresh)).clocks).toEqual([])
  })

  it('keep the holidays of a country, those of the shop, and its clock when it changes', async () => {
    const holidays = { country: 'DE', region: 'BY', added: [{ date: '2026-12-28', name: 'Stocktaking' }], removed: [] }
    await promise({ hours: { ...hours, holidays }, promises })
    now = new Date('2026-12-24T15:00:00.000Z')
    const id = await openCase()
    // Christmas is a Friday and a Saturday, Monday is stocktaking: an hour of Thursday, one of Tuesday.
    expect(await clockOf(id, 'first_response')).toMatchObject({ dueAt: '2026-12-29T09:00:00.000Z' })
    const listed = (await agent.call('list-holidays', { country: 'DE', region: 'BY', year: 2026 })) as Record<
      string,
      { date: string; code: string }[]
    >
    expect(listed['days']!.map(({ date }) => date)).toContain('2026-01-06')
    expect(listed['regions']!.map(({ code }) => code)).toContain('BY')
  })

  it('are on the line of the Desk: the one that is late or comes first', async () => {
    await promise()
    now = MONDAY
    const id = await openCase()
    now = new Date('2026-11-23T11:30:00.000Z')
    const { rows } = (await agent.call('list-cases', {})) as { rows: { id: string; clock?: { kind: string; dueAt: string } }[] }
    expect(rows.find((row) => row.id === id)?.clock).toMatchObject({ kind: 'first_response', dueAt: '2026-11-23T11:00:00.000Z' })
  })

  it('are looked at when the next of them ends, and not once for each case', async () => {
    await promise()
    now = MONDAY
    await Promise.all([openCase(), openCase(), openCase()])
    const { rows } = await owner.query<{ at: Date }>(
      `select start_after as at from pgboss.job where name = 'sweep-clocks' and data ->> 'shopId' = $1 order by 1`,
      [boss.shopId],
    )
    // Warned and due, of the first answer and of the solution.
    const ends = ['2026-11-23T10:30', '2026-11-23T11:00', '2026-11-25T08:30', '2026-11-25T09:00'] as const
    expect(rows.map(({ at }) => at.toISOString().slice(0, 16))).toEqual(ends.slice(0, rows.length))
    expect(rows).toHaveLength(4)
  })
})
