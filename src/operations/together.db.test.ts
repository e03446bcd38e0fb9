import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, createShop, createTestContext, NOW, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { openPool } from '../store/database.ts'
import { type Context, callOperation } from './call.ts'

interface CaseDetail {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly assignedTo?: string
  readonly assignedToName?: string
  readonly snoozedUntil?: string
  readonly wokenBy?: string
  readonly watchers: readonly { readonly memberId: string }[]
  readonly messages: readonly { readonly id: string; readonly direction: string; readonly text: string }[]
  readonly timeline: readonly { readonly operation: string; readonly subjectId?: string; readonly data: Record<string, unknown> }[]
}

const TOMORROW = new Date(NOW.getTime() + 86_400_000).toISOString()

let test: TestDatabase
let context: Context
let owner: TestMember
let agent: TestMember

beforeAll(async () => {
  test = await createTestDatabase()
  context = createTestContext(test.database)
  owner = await createShop(context)
  agent = await addMember(context, owner.shopId, 'agent')
})
afterAll(() => test.close())

async function paste(): Promise<CaseDetail> {
  const id = v7()
  await owner.call('paste-case', { id, text: 'My $80 lamp arrived broken. I want my money back.', channel: 'email' })
  return open(id)
}

const open = async (id: string) => (await owner.call('get-case', { id })) as CaseDetail
const noticesOf = async (member: TestMember, caseId: string) =>
  ((await member.call('list-notices', {})) as { rows: { caseId: string; kind: string; operation: string; byName: string }[] }).rows.filter(
    (row) => row.caseId === caseId,
  )
const wake = (caseId: string, until: string) =>
  callOperation(context, {
    operation: 'note-case-woken',
    input: { caseId, until },
    caller: { kind: 'job', name: 'a test' },
    shopId: owner.shopId,
    requestId: v7(),
  })
const write = (caseId: string, direction: string, text: string, by = owner) =>
  by.call('add-message', { id: v7(), caseId, channel: 'email', direction, text })

describe('a case that sleeps', () => {
  it('wakes when its time has come, once, says why, and no older job wakes it', async () => {
    const { id, version } = await paste()
    const slept = (await owner.call('snooze-case', { caseId: id, version, until: TOMORROW })) as CaseDetail
    expect(slept).toMatchObject({ snoozedUntil: TOMORROW, state: 'open' })
    const later = new Date(NOW.getTime() + 2 * 86_400_000).toISOString()
    await owner.call('snooze-case', { caseId: id, version: slept.version, until: later })
    expect(await wake(id, TOMORROW)).toEqual({ state: 'moved' })
    expect((await open(id)).snoozedUntil).toBe(later)
    expect(await wake(id, later)).toEqual({ state: 'woken' })
    expect(await wake(id, later)).toEqual({ state: 'moved' })
    const woken = await open(id)
    expect(woken).toMatchObject({ wokenBy: 'time' })
    expect(woken).not.toHaveProperty('snoozedUntil')
    const { rows } = (await owner.call('list-cases', {})) as { rows: { id: string; wokenBy?: string }[] }
    expect(rows.find((row) => row.id === id)?.wokenBy).toBe('time')
    await write(id, 'outbound', 'We send a new lamp today.')
    expect(await open(id)).not.toHaveProperty('wokenBy')
  })

  it('wakes with the next word of the customer, and not with a note', async () => {
    const { id, version } = await paste()
    await owner.call('snooze-case', { caseId: id, version, until: TOMORROW })
    await write(id, 'note', 'Waits for the courier.')
    expect((await open(id)).snoozedUntil).toBe(TOMORROW)
    await write(id, 'inbound', 'Any news of my lamp?')
    const woken = await open(id)
    expect(woken).toMatchObject({ wokenBy: 'customer', state: 'open' })
    expect(woken).not.toHaveProperty('snoozedUntil')
    const awake = (await owner.call('wake-case', { caseId: id, version: woken.version })) as CaseDetail
    expect(awake).not.toHaveProperty('wokenBy')
  })

  it('neither sleeps closed, nor into the past, nor for years', async () => {
    const { id, version } = await paste()
    const refuse = (until: string, at = version) =>
      expect(owner.call('snooze-case', { caseId: id, version: at, until })).rejects.toMatchObject({ code: 'bad_input' })
    await refuse(NOW.toISOString())
    await refuse('2029-01-01T00:00:00.000Z')
    await owner.call('snooze-case', { caseId: id, version, until: TOMORROW })
    const closed = (await owner.call('close-case', { caseId: id, version: version + 1 })) as CaseDetail
    expect(closed).not.toHaveProperty('snoozedUntil')
    await refuse(TOMORROW, closed.version)
  })
})

describe('whose a case is', () => {
  it('is given to a member, who is told on the Desk and by mail, and taken back', async () => {
    const { id, version } = await paste()
    const given = (await owner.call('assign-case', { caseId: id, version, memberId: agent.memberId })) as CaseDetail
    expect(given).toMatchObject({ assignedTo: agent.memberId, assignedToName: 'A test agent' })
    expect(await noticesOf(agent, id)).toMatchObject([
      { kind: 'assigned', byName: 'A test owner' },
      { kind: 'watched', operation: 'assign-case' },
    ])
    expect(await noticesOf(owner, id)).toEqual([])
    const pool = openPool(test.connection, { log: silentLog, connections: 1 })
    const { rows } = await pool.query("select data->'input' as mail from pgboss.job where name = 'send-mail'")
    await pool.end()
    expect(rows.map(({ mail }) => mail)).toContainEqual({
      to: 'agent@test.example',
      subject: 'A test owner gave you a case',
      text: expect.stringContaining(`/cases/${id}`),
    })
    const free = (await owner.call('assign-case', { caseId: id, version: given.version, memberId: null })) as CaseDetail
    expect(free).not.toHaveProperty('assignedTo')
  })

  it('goes to one of two who take it at once, and the other one is told', async () => {
    const { id, version } = await paste()
    const takes = await Promise.allSettled(
      [owner, agent].map((member) => member.call('assign-case', { caseId: id, version, memberId: member.memberId })),
    )
    expect(takes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(takes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'version_conflict', details: { currentVersion: version + 1 } },
    })
  })

  it('is nobody of another shop', async () => {
    const { id, version } = await paste()
    const stranger = await createShop(context)
    await expect(owner.call('assign-case', { caseId: id, version, memberId: stranger.memberId })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(owner.call('watch-case', { caseId: id, memberId: stranger.memberId })).rejects.toMatchObject({ code: 'not_found' })
    await write(id, 'note', '@A test owner, look')
    expect(await noticesOf(stranger, id)).toEqual([])
  })

  it('is handed over with its brief as a note that no customer sees', async () => {
    const { id, version } = await paste()
    const brief = { caseId: id, version, memberId: agent.memberId, messageId: v7(), brief: 'The lamp came broken. Next: refund.' }
    const handed = (await owner.call('hand-over-case', brief)) as CaseDetail
    expect(handed.assignedTo).toBe(agent.memberId)
    expect(handed.messages.at(-1)).toMatchObject({ id: brief.messageId, direction: 'note', text: brief.brief })
    expect(handed.timeline.at(-1)).toMatchObject({ operation: 'hand-over-case', subjectId: brief.messageId, data: { to: 'A test agent' } })
    await expect(owner.call('hand-over-case', { ...brief, messageId: v7() })).rejects.toMatchObject({ code: 'version_conflict' })
  })
})

describe('who is told', () => {
  it('is whoever a note mentions, by a first name that nobody else has or the whole name, until they open the case', async () => {
    const { id } = await paste()
    await write(id, 'note', 'Please call them, @A test agent. @Nobody knows.')
    const [notice] = await noticesOf(agent, id)
    expect(notice).toMatchObject({ kind: 'mention', byName: 'A test owner' })
    expect((await open(id)).timeline.at(-1)?.data).toMatchObject({ told: 'A test agent' })
    expect(await agent.call('see-notices', { caseId: id })).toEqual({ seen: 1 })
    expect(await noticesOf(agent, id)).toEqual([])
    await write(id, 'outbound', '@A test agent will call you.')
    expect(await noticesOf(agent, id)).toEqual([])
  })

  it('is whoever watches, of one line however much happens, and not who did it', async () => {
    const { id } = await paste()
    const watched = (await agent.call('watch-case', { caseId: id })) as CaseDetail
    await agent.call('watch-case', { caseId: id })
    expect(watched.watchers).toEqual([{ memberId: agent.memberId, name: 'A test agent' }])
    await write(id, 'note', 'Mine.', agent)
    expect(await noticesOf(agent, id)).toEqual([])
    await write(id, 'inbound', 'Hello?')
    await write(id, 'inbound', 'Hello again?')
    expect(await noticesOf(agent, id)).toMatchObject([{ kind: 'watched', operation: 'add-message' }])
    await agent.call('unwatch-case', { caseId: id })
    await agent.call('see-notices', {})
    await write(id, 'inbound', 'Nobody there?')
    expect(await noticesOf(agent, id)).toEqual([])
  })
})
