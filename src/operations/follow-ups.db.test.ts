import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createShop, createTestContext, NOW, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { openPool } from '../store/database.ts'
import { type Context, callOperation } from './call.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const later = (ms: number) => new Date(NOW.getTime() + ms)

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
beforeEach(async () => {
  now = NOW
  await owner.query('update evenkeel.follow_ups set reminded_at = now() where reminded_at is null; delete from pgboss.job')
})

interface FollowUp {
  id: string
  version: number
  promise: string
  dueAt: string
  remindAt?: string
  heldAt?: string
  doneAt?: string
  dropped?: true
  step?: string
}
interface CaseDetail {
  id: string
  state: string
  followUps: FollowUp[]
  outcome?: { solved?: string }
  trustPlan?: { id: string; state: string; endedWhy?: string }
  draftFacts: { step?: string }
  timeline: { operation: string; data: Record<string, unknown> }[]
}
const caseOf = async (id: string) => (await boss.call('get-case', { id })) as CaseDetail
const openCase = async (email = `${v7()}@customer.example`) => {
  const id = v7()
  await boss.call('paste-case', { id, channel: 'email', text: 'My $60 lamp came late. Where is it?', customer: { name: 'Ada', email } })
  return id
}
const promise = async (caseId: string, dueAt: Date, more = {}) => {
  const id = v7()
  await boss.call('add-follow-up', { id, caseId, promise: 'Call about the lamp', dueAt: dueAt.toISOString(), ...more })
  return id
}
const says = (caseId: string, text: string) => boss.call('add-message', { id: v7(), caseId, direction: 'inbound', channel: 'email', text })
/** One attempt at the job that looks. */
const look = (jobId = v7(), at: Context = context) =>
  callOperation(at, {
    ...{ operation: 'note-follow-up-due', input: {}, caller: { kind: 'job', name: 'a test' }, shopId: boss.shopId, requestId: jobId },
    idempotencyKey: `${jobId}/note-follow-up-due`,
  })
const mails = async () => {
  const { rows } = await owner.query<{ input: { to: string; subject: string; text: string } }>(
    `select data -> 'input' as input from pgboss.job where name = 'send-mail'`,
  )
  return rows.map(({ input }) => input)
}
const reminders = async (caseId: string) => (await caseOf(caseId)).timeline.filter(({ operation }) => operation === 'note-follow-up-due')
const followUp = async (caseId: string, id: string) => (await caseOf(caseId)).followUps.find((one) => one.id === id)!

describe('a promise', () => {
  it('is reminded of before it is due as it says itself or the policy does, and when it is, each once', async () => {
    const caseId = await openCase()
    const usual = await promise(caseId, later(DAY_MS))
    const own = await promise(caseId, later(DAY_MS), { remindHoursBefore: 0, source: 'draft' })
    expect(await followUp(caseId, usual)).toMatchObject({ remindAt: later(20 * HOUR_MS).toISOString(), source: 'hand' })
    expect(await followUp(caseId, own)).not.toHaveProperty('remindAt')
    now = later(20 * HOUR_MS)
    expect(await look()).toEqual({ reminded: 1, more: false })
    expect(await look()).toEqual({ reminded: 0, more: false })
    now = later(DAY_MS)
    const job = v7()
    expect(await look(job)).toEqual({ reminded: 2, more: false })
    // The same job, begun anew after its server died, has done its work.
    expect(await look(job)).toEqual({ reminded: 2, more: false })
    expect(await look()).toEqual({ reminded: 0, more: false })
    expect((await mails()).map(({ subject }) => subject)).toEqual(['A promise will be due soon', '2 promises are due'])
    expect((await reminders(caseId)).map(({ data }) => data['ahead'] === true)).toEqual([true, false, false])
    expect(await boss.call('list-notices', {})).toMatchObject({
      rows: expect.arrayContaining([expect.objectContaining({ kind: 'due', caseId })]),
    })
  })

  it('that a reminder broke off in the middle of is reminded of by the next one', async () => {
    const caseId = await openCase()
    await promise(caseId, NOW)
    const broken = { ...context.queue, add: () => Promise.reject(new Error('the server died')) }
    await expect(look(v7(), { ...context, queue: broken })).rejects.toThrow('the server died')
    expect(await reminders(caseId)).toEqual([])
    await look()
    expect(await reminders(caseId)).toHaveLength(1)
    expect(await mails()).toHaveLength(1)
  })

  it('is held when the customer writes first, says nothing while it is, and once it is released says what it has to', async () => {
    const caseId = await openCase()
    const id = await promise(caseId, later(HOUR_MS))
    await says(caseId, 'It is here now, thanks.')
    const held = await followUp(caseId, id)
    expect(held).toMatchObject({ heldAt: NOW.toISOString() })
    expect((await caseOf(caseId)).timeline.at(-1)).toMatchObject({ operation: 'add-message', data: { promisesHeld: 1 } })
    expect(await boss.call('list-follow-ups', { state: 'held' })).toMatchObject({ rows: [{ id }] })
    now = later(2 * HOUR_MS)
    expect(await look()).toEqual({ reminded: 0, more: false })
    await boss.call('update-follow-up', { id, version: held.version, held: false })
    expect(await look()).toEqual({ reminded: 1, more: false })
    expect(await followUp(caseId, id)).not.toHaveProperty('heldAt')
  })

  it('that is changed by whoever answers is held no more, and keeps its distance to the reminder', async () => {
    const caseId = await openCase()
    const id = await promise(caseId, later(DAY_MS), { remindHoursBefore: 2 })
    await says(caseId, 'Could you call on Wednesday instead?')
    const { version } = await followUp(caseId, id)
    await boss.call('update-follow-up', { id, version, dueAt: later(3 * DAY_MS).toISOString() })
    const changed = await followUp(caseId, id)
    expect(changed).toMatchObject({ remindAt: later(3 * DAY_MS - 2 * HOUR_MS).toISOString() })
    expect(changed).not.toHaveProperty('heldAt')
  })

  it('is one of ten thousand that are due in the same minute: none is forgotten, and nobody gets ten thousand mails', async () => {
    const caseId = await openCase()
    // Ten thousand on one case: its place on the Desk need not be worked out anew for each.
    await owner.query('alter table evenkeel.follow_ups disable trigger place_case')
    await owner.query(
      `insert into evenkeel.follow_ups (shop_id, id, case_id, assigned_to, promise, due_at, created_at)
       select $1, gen_random_uuid(), $2, $3, 'Call ' || n, $4::timestamptz + n * interval '5 ms', $4 from generate_series(1, 10000) n`,
      [boss.shopId, caseId, boss.memberId, NOW],
    )
    now = later(60_000)
    let reminded = 0
    for (let more = true; more; ) {
      const answer = (await look()) as { reminded: number; more: boolean }
      reminded += answer.reminded
      more = answer.more
    }
    expect(reminded).toBe(10_000)
    expect((await mails()).length).toBeLessThanOrEqual(10)
    await owner.query('delete from evenkeel.follow_ups where case_id = $1', [caseId])
    await owner.query('alter table evenkeel.follow_ups enable trigger place_case')
  })
})

describe('a plan to win trust back', () => {
  const begin = async (caseId: string, more = {}) => (await boss.call('begin-trust-plan', { id: v7(), caseId, ...more })) as CaseDetail
  const checksOf = ({ followUps }: CaseDetail) => followUps.filter(({ step }) => step === 'check')
  const answer = (check: FollowUp, said: string) => boss.call('answer-check', { id: check.id, version: check.version, answer: said })

  it('promises step by step, one plan at a time, and the words of the next step are written', async () => {
    const caseId = await openCase()
    const planned = await begin(caseId)
    expect(planned.followUps.map(({ step }) => step)).toEqual(['update', 'update', 'personal_word', 'check', 'check'])
    expect(planned).toMatchObject({ state: 'follow_up', trustPlan: { state: 'running' }, draftFacts: { step: 'update' } })
    await expect(begin(caseId)).rejects.toMatchObject({ code: 'already_exists' })
    expect(await boss.call('stop-trust-plan', { id: planned.trustPlan!.id })).toMatchObject({
      trustPlan: { state: 'stopped', endedWhy: 'by_hand' },
    })
    await expect(boss.call('stop-trust-plan', { id: planned.trustPlan!.id })).rejects.toMatchObject({ code: 'version_conflict' })
  })

  it('is held by a friendly word and stopped by a complaint', async () => {
    const caseId = await openCase()
    await begin(caseId)
    await says(caseId, 'Thank you for the news.')
    const friendly = await caseOf(caseId)
    expect(friendly).toMatchObject({ trustPlan: { state: 'running' } })
    expect(friendly.followUps.every(({ heldAt }) => heldAt !== undefined)).toBe(true)
    await says(caseId, 'This is outrageous!!! Still broken. I will tell my bank to take the $60 back!')
    const complained = await caseOf(caseId)
    expect(complained).toMatchObject({ state: 'open', trustPlan: { state: 'stopped', endedWhy: 'complaint' } })
    expect(complained.followUps.every(({ dropped }) => dropped)).toBe(true)
    now = later(40 * DAY_MS)
    expect(await look()).toEqual({ reminded: 0, more: false })
    expect(await boss.call('list-follow-ups', { state: 'done' })).toMatchObject({
      rows: expect.not.arrayContaining([expect.objectContaining({ caseId })]),
    })
  })

  it('asks whether it is solved, and the answers are the outcome of the case', async () => {
    const caseId = await openCase()
    const [week, month] = checksOf(await begin(caseId)) as [FollowUp, FollowUp]
    await answer(week, 'partly')
    expect(await caseOf(caseId)).toMatchObject({ state: 'open', trustPlan: { state: 'running' }, outcome: { solved: 'partly' } })
    await expect(answer(week, 'yes')).rejects.toMatchObject({ code: 'version_conflict' })
    await answer(month, 'yes')
    expect(await caseOf(caseId)).toMatchObject({ trustPlan: { state: 'kept', endedWhy: 'solved' }, outcome: { solved: 'yes' } })
  })

  it('that may ask the customer itself does so once by mail, and “no” from its link opens the case and alerts', async () => {
    const caseId = await openCase('ada@customer.example')
    const [week] = checksOf(await begin(caseId, { asksByMail: true })) as [FollowUp]
    await owner.query(`update evenkeel.follow_ups set reminded_at = due_at where case_id = $1 and step <> 'check'`, [caseId])
    now = later(7 * DAY_MS)
    await look()
    await look()
    const [mail, ...others] = (await mails()).filter(({ to }) => to === 'ada@customer.example')
    expect(others).toEqual([])
    expect(mail!.subject).toBe('Test shop: is it solved?')
    const token = /survey#(el_[\w-]+)\.no$/m.exec(mail!.text)![1]
    const headers = new Headers({ authorization: `Bearer ${token}` })
    await callOperation(context, {
      operation: 'answer-survey',
      input: { solved: 'no' },
      caller: { kind: 'session', headers },
      requestId: v7(),
    })
    expect(await caseOf(caseId)).toMatchObject({
      state: 'open',
      outcome: { solved: 'no' },
      trustPlan: { state: 'stopped', endedWhy: 'not_solved' },
    })
    expect(await followUp(caseId, week.id)).toMatchObject({ answer: 'no', doneAt: now.toISOString() })
    expect(await boss.call('list-notices', {})).toMatchObject({
      rows: expect.arrayContaining([expect.objectContaining({ kind: 'low_answer', caseId })]),
    })
  })

  it('that is held asks nobody', async () => {
    const caseId = await openCase('held@customer.example')
    await begin(caseId, { asksByMail: true })
    await says(caseId, 'All fine so far.')
    now = later(8 * DAY_MS)
    await look()
    expect((await mails()).filter(({ to }) => to === 'held@customer.example')).toEqual([])
  })
})
