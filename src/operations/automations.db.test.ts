import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createShop, createTestContext, NOW, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import type { AutomationInput } from '../core/automation/automation.ts'
import { RUNAWAY_A_MINUTE } from '../core/automation/done.ts'
import { openPool } from '../store/database.ts'
import type { AutomationDetail } from './automation-detail.ts'
import { type Context, callOperation } from './call.ts'
import { findCaseFacts } from './case-facts.ts'

const HOT = 'My $60 lamp came two weeks late and I am furious! Refund me or I will dispute it with my bank.'
const CALM = 'Could you tell me when the blue lamp is back in stock? Thank you.'

let test: TestDatabase
let now = NOW
let context: Context
let boss: TestMember
let owner: ReturnType<typeof openPool>

beforeAll(async () => {
  test = await createTestDatabase()
  context = { ...createTestContext(test.database), now: () => now }
  owner = openPool(test.connection, { log: silentLog, connections: 1 })
  boss = await createShop(context)
})
afterAll(async () => {
  await owner.end()
  await test.close()
})

async function paste(text: string, email = `${v7()}@customer.example`): Promise<string> {
  const id = v7()
  await boss.call('paste-case', { id, text, channel: 'email', customer: { name: 'Ada', email } })
  return id
}

const factsOf = (caseId: string) =>
  test.database.transaction({ shopId: boss.shopId, access: 'read' }, (db) => findCaseFacts({ db, now, holidays: context.holidays }, caseId))

interface Told {
  caseId: string
  trigger: string
  eventId: string
  depth: number
  occasion?: string
}

/** Carries out what lies in the queue for rules, until nothing does; gives what it was told. */
async function runRules(): Promise<Told[]> {
  const all: Told[] = []
  for (;;) {
    const { rows } = await owner.query<{ id: string; data: { input: Told } }>(
      `delete from pgboss.job where name = 'apply-rules' and data ->> 'shopId' = $1 returning id, data`,
      [boss.shopId],
    )
    if (rows.length === 0) return all
    for (const { id, data } of rows) {
      await asJob('apply-rules', data.input, id)
      all.push(data.input)
    }
  }
}

const asJob = (operation: string, input: unknown, jobId: string = v7()) =>
  callOperation(context, {
    ...{ operation, input, shopId: boss.shopId, requestId: jobId, idempotencyKey: `${jobId}/${operation}` },
    caller: { kind: 'job', name: operation },
  })

async function keep(automation: AutomationInput, name = 'Angry ones'): Promise<AutomationDetail> {
  return (await boss.call('save-automation', { id: v7(), name, automation })) as AutomationDetail
}

interface Rehearsed {
  cases: number
  touched: number
  touchedCases: { caseId: string; would: string[] }[]
}

/** Rehearses it, confirms what it touches and switches it on. */
async function switchOn({ id, version }: AutomationDetail): Promise<Rehearsed> {
  const rehearsed = (await boss.call('dry-run-automation', { id, show: 1_000 })) as Rehearsed
  await boss.call('switch-automation', { id, version, on: true, confirmTouched: rehearsed.touched })
  return rehearsed
}

async function remove(id: string): Promise<void> {
  const { automations } = (await boss.call('list-automations', {})) as { automations: AutomationDetail[] }
  await boss.call('remove-automation', { id, version: automations.find((one) => one.id === id)?.version })
}

interface FiringShown {
  caseId: string
  state: string
  depth: number
  why: { field: string; had?: unknown; holds: boolean | null }[]
  did: { do: string; result: string; said: string }[]
}

const firingsOf = async (automationId: string) =>
  ((await boss.call('list-firings', { automationId, limit: 200 })) as { firings: FiringShown[] }).firings

const ANGRY = { combinator: 'and', rules: [{ field: 'heat', operator: '>=', value: 3 }] } as const
const ANYTHING = { combinator: 'and', rules: [] } as const
const tagging = (...add: string[]) => ({ do: 'tag', add }) as const

describe('the facts of a case', () => {
  it('are what was read, what is known of the customer and what the clock shows', async () => {
    const id = await paste(HOT)
    expect(await factsOf(id)).toMatchObject({
      ...{ threats: ['chargeback'], cause: 'late_delivery', channel: 'email', state: 'open', assigned: false, answered: false },
      ...{ hoursWaiting: 0, messages: 1, casesIn90Days: 1, orderValueMinor: 6000, standing: 'good', weekday: 'sunday', hour: 10, tags: [] },
    })
    expect(await factsOf(v7())).toBeUndefined()
  })
})

describe('an automation', () => {
  it('does to the same cases what its dry run showed, each once, and says why', async () => {
    const cases = [await paste(HOT), await paste(CALM), await paste(HOT)]
    const kept = await keep({
      when: { on: 'message' },
      if: ANGRY,
      do: [tagging('angry'), { do: 'assign', memberId: boss.memberId }, { do: 'draft', kind: 'email' }],
    })
    const rehearsed = await switchOn(kept)
    for (const caseId of rehearsed.touchedCases.map((one) => one.caseId).concat(cases[1] ?? ''))
      await asJob('apply-rules', { caseId, trigger: 'message', eventId: v7() })
    const firings = await firingsOf(kept.id)
    expect(firings.map(({ caseId }) => caseId).toSorted()).toEqual(rehearsed.touchedCases.map(({ caseId }) => caseId).toSorted())
    expect(rehearsed.touchedCases.map(({ caseId }) => caseId)).toEqual(expect.arrayContaining([cases[0], cases[2]]))
    expect(firings[0]).toMatchObject({ state: 'done', why: [{ field: 'heat', operator: '>=', value: 3, holds: true }] })
    expect(firings[0]?.did.map(({ do: what, result }) => [what, result])).toEqual([
      ['tag', 'done'],
      ['assign', 'done'],
      ['draft', 'done'],
    ])
    expect(await factsOf(cases[0] ?? '')).toMatchObject({ tags: ['angry'], assignedTo: boss.memberId })
    expect(await factsOf(cases[1] ?? '')).toMatchObject({ tags: [], assigned: false })
    const detail = (await boss.call('get-case', { id: cases[0] })) as { drafts: unknown[]; messages: unknown[] }
    expect([detail.drafts.length, detail.messages.length]).toEqual([1, 1])
    await runRules()
    await remove(kept.id)
  })

  it('does each thing that a list may hold, in its order, and leaves what it did where people look for it', async () => {
    context = { ...context, canMail: true }
    const kept = await keep({
      when: { on: 'message' },
      if: ANGRY,
      do: [
        { do: 'set_urgency', urgency: 97 },
        { do: 'follow_up', promise: 'Call them about the lamp', inHours: 4 },
        { do: 'ask_approval', what: 'remedy', reason: 'Angry ones are looked at by two.' },
        { do: 'start_clock', clock: 'resolution', minutes: 90 },
        { do: 'webhook', url: 'https://hooks.shop.example/evenkeel' },
        { do: 'survey' },
        { do: 'escalate', to: { kind: 'member', memberId: boss.memberId }, reason: 'angry' },
      ],
    })
    await switchOn(kept)
    const caseId = await paste(HOT)
    await runRules()
    const [firing] = (await firingsOf(kept.id)).filter((one) => one.caseId === caseId)
    expect(firing?.did.map(({ do: what, result }) => [what, result])).toEqual([
      ['set_urgency', 'done'],
      ['follow_up', 'done'],
      ['ask_approval', 'done'],
      ['start_clock', 'done'],
      ['webhook', 'waiting'],
      // The case is open: it is no moment to ask.
      ['survey', 'refused'],
      ['escalate', 'done'],
    ])
    expect(await boss.call('get-case', { id: caseId })).toMatchObject({
      assignedTo: boss.memberId,
      followUps: [{ promise: 'Call them about the lamp', dueAt: new Date(now.getTime() + 4 * 3_600_000).toISOString() }],
      approvals: [{ state: 'waiting' }],
      clocks: [{ kind: 'resolution' }],
    })
    expect(await factsOf(caseId)).toMatchObject({ urgency: 97 })
    const { rows } = await owner.query(`select 1 from pgboss.job where name = 'call-webhook' and data ->> 'shopId' = $1`, [boss.shopId])
    expect(rows).toHaveLength(1)
    await remove(kept.id)
  })
})

describe('what a guard keeps an automation from', () => {
  it('being switched on before exactly its content was rehearsed, and after it was changed', async () => {
    const kept = await keep({ when: { on: 'message' }, if: ANGRY, do: [tagging('hot')] })
    const on = (version: number) => boss.call('switch-automation', { id: kept.id, version, on: true, confirmTouched: 1_000 })
    await expect(on(kept.version)).rejects.toMatchObject({ code: 'blocked_by_guard', details: { reason: 'not_rehearsed' } })
    await boss.call('dry-run-automation', { id: kept.id })
    const changed = { when: { on: 'message' }, if: ANGRY, do: [tagging('hotter')] }
    const saved = (await boss.call('save-automation', {
      id: kept.id,
      version: kept.version,
      name: 'Hot',
      automation: changed,
    })) as AutomationDetail
    expect(saved).toMatchObject({ state: 'off', number: 2, rehearsal: { ofThisContent: false } })
    await expect(on(saved.version)).rejects.toMatchObject({ details: { reason: 'not_rehearsed' } })
    await remove(kept.id)
  })

  it('touching every case unless somebody confirms how many', async () => {
    const kept = await keep({ when: { on: 'message' }, if: ANYTHING, do: [tagging('all')] })
    const { touched } = (await boss.call('dry-run-automation', { id: kept.id })) as Rehearsed
    const on = (more: object) => boss.call('switch-automation', { id: kept.id, version: kept.version, on: true, ...more })
    await expect(on({})).rejects.toMatchObject({ details: { reason: 'matches_everything', touched } })
    await expect(on({ confirmTouched: touched })).resolves.toMatchObject({ state: 'on' })
    await remove(kept.id)
  })

  it('answering one thing twice, whatever is tried again', async () => {
    const kept = await keep({ when: { on: 'message' }, if: ANGRY, do: [{ do: 'follow_up', promise: 'Call Ada', inHours: 2 }] })
    await switchOn(kept)
    const caseId = await paste(HOT)
    const [told] = await runRules()
    await asJob('apply-rules', { ...told, caseId })
    await asJob('apply-rules', { ...told, caseId })
    const { followUps } = (await boss.call('get-case', { id: caseId })) as { followUps: unknown[] }
    expect([followUps.length, (await firingsOf(kept.id)).length]).toEqual([1, 1])
    await remove(kept.id)
  })

  it('acting more often on a case, or for a customer, than it may, and it says so', async () => {
    const limits = { perCase: 1, perCustomer: 2, perHour: 100 }
    const kept = await keep({ when: { on: 'message' }, if: ANGRY, do: [{ do: 'set_urgency', urgency: 99 }], limits })
    await switchOn(kept)
    const email = `${v7()}@customer.example`
    const first = await paste(HOT, email)
    await boss.call('add-message', { id: v7(), caseId: first, direction: 'inbound', channel: 'email', text: HOT })
    await paste(HOT, email)
    await paste(HOT, email)
    await runRules()
    const firings = await firingsOf(kept.id)
    expect(firings.map(({ state }) => state).toSorted()).toEqual(['done', 'done', 'held_back', 'held_back'])
    expect(firings.flatMap(({ did }) => did.filter(({ do: what }) => what === 'guard').map(({ said }) => said)).toSorted()).toEqual([
      'It acted 2 times for this customer within a day, which is its limit.',
      'It acted once on this case within a day, which is its limit.',
    ])
    await remove(kept.id)
  })

  it('running away: more in a minute than a desk can have switches it off, and the leaders are told by mail', async () => {
    const kept = await keep({ when: { on: 'message' }, if: ANGRY, do: [tagging('storm')], limits: { perHour: 10_000 } })
    await switchOn(kept)
    const caseId = await paste(HOT)
    await owner.query(
      `insert into evenkeel.automation_firings select $1, gen_random_uuid(), $2, 1, 'x', $3, 'made up ' || n, 'message', 0, $4, 0, 'done', '[]', '[]'
       from generate_series(1, ${RUNAWAY_A_MINUTE}) n`,
      [boss.shopId, kept.id, caseId, now],
    )
    await runRules()
    const { automations } = (await boss.call('list-automations', {})) as { automations: AutomationDetail[] }
    expect(automations.find(({ id }) => id === kept.id)).toMatchObject({
      state: 'off',
      stoppedWhy: `It acted ${RUNAWAY_A_MINUTE} times within a minute, so it was switched off.`,
    })
    const mails = `select from pgboss.job where name = 'send-mail' and data ->> 'shopId' = $1 and data -> 'input' ->> 'subject' like '%switched off'`
    expect((await owner.query(mails, [boss.shopId])).rowCount).toBe(1)
    await remove(kept.id)
  })

  it('going round in a circle: seen when it is saved, refused when it is switched on, and ended where it runs all the same', async () => {
    const lacks = (tag: string) => ({ combinator: 'and', rules: [{ field: 'tags', operator: 'doesNotContain', value: tag }] }) as const
    const first = await keep(
      { when: { on: 'case_change' }, if: lacks('ping'), do: [{ do: 'tag', add: ['ping'], remove: ['pong'] }] },
      'Ping',
    )
    await switchOn(first)
    const second = await keep(
      { when: { on: 'case_change' }, if: lacks('pong'), do: [{ do: 'tag', add: ['pong'], remove: ['ping'] }] },
      'Pong',
    )
    expect(second.problems.map(({ kind }) => kind)).toContain('cycle')
    expect(second.problems[0]?.said).toContain('“Pong” would set off “Ping”')
    await expect(switchOn(second)).rejects.toMatchObject({ details: { reason: 'cycle' } })
    await owner.query(`update evenkeel.automations set state = 'on' where id = $1`, [second.id])
    const caseId = await paste(CALM)
    await runRules()
    await asJob('apply-rules', { caseId, trigger: 'case_change', eventId: v7() })
    await runRules()
    const firings = [...(await firingsOf(first.id)), ...(await firingsOf(second.id))].filter((one) => one.caseId === caseId)
    expect(Math.max(...firings.map(({ depth }) => depth))).toBe(3)
    expect(firings.filter(({ depth }) => depth === 3).map(({ state }) => state)).toContain('held_back')
    expect(firings.flatMap(({ did }) => did).some(({ said }) => said.includes('the circle was ended'))).toBe(true)
    await remove(first.id)
    await remove(second.id)
  })

  it('sending words that do not pass: they become a draft with the reason, and nothing leaves', async () => {
    const kept = await keep({
      when: { on: 'message' },
      if: ANGRY,
      do: [{ do: 'send_template', text: 'Hello {customer}, calm down! This is entirely your own fault. {item} is {colour}.' }],
    })
    await switchOn(kept)
    const caseId = await paste(HOT)
    await runRules()
    const { drafts, messages } = (await boss.call('get-case', { id: caseId })) as { drafts: { text: string }[]; messages: unknown[] }
    expect([drafts.length, messages.length]).toEqual([1, 1])
    expect(await firingsOf(kept.id)).toMatchObject([
      { state: 'partly', did: [{ result: 'refused', said: expect.stringContaining('kept as a draft') }] },
    ])
    await remove(kept.id)
  })

  it('anything while all are stopped', async () => {
    const kept = await keep({ when: { on: 'message' }, if: ANGRY, do: [tagging('never')] })
    await switchOn(kept)
    await boss.call('stop-automations', { stopped: true })
    const caseId = await paste(HOT)
    await runRules()
    expect([await firingsOf(kept.id), (await factsOf(caseId))?.tags]).toEqual([[], []])
    await boss.call('stop-automations', { stopped: false })
    await remove(kept.id)
  })
})

describe('an automation of time', () => {
  it('acts once when the time has come, and not on what was over before it was switched on', async () => {
    const old = await paste(HOT)
    now = new Date(NOW.getTime() + 5 * 3_600_000)
    const kept = await keep({ when: { on: 'time_since', since: 'waiting', hours: 4 }, if: ANGRY, do: [tagging('late')] })
    await switchOn(kept)
    const caseId = await paste(HOT)
    now = new Date(NOW.getTime() + 9.5 * 3_600_000)
    await asJob('sweep-automations', {})
    await asJob('sweep-automations', {})
    await runRules()
    now = NOW
    expect((await firingsOf(kept.id)).map((one) => one.caseId)).toEqual([caseId])
    expect((await factsOf(old))?.tags).not.toContain('late')
    await remove(kept.id)
  })
})
