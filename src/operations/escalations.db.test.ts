import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, createShop, createTestContext, NOW, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import type { Threshold } from '../core/escalation/thresholds.ts'
import { type Context, callOperation } from './call.ts'

interface CaseDetail {
  readonly id: string
  readonly version: number
  readonly assignedTo?: string
  readonly escalations: readonly { readonly open: boolean; readonly toName: string; readonly reason: string; readonly remarks?: string }[]
  readonly messages: readonly { readonly direction: string; readonly text: string }[]
  readonly timeline: readonly { readonly operation: string; readonly data: Record<string, unknown> }[]
}

let test: TestDatabase
let context: Context
let owner: TestMember
let manager: TestMember
let agent: TestMember
let policyNumber = 0

beforeAll(async () => {
  test = await createTestDatabase()
  context = createTestContext(test.database)
  owner = await createShop(context)
  manager = await addMember(context, owner.shopId, 'manager')
  agent = await addMember(context, owner.shopId, 'agent')
})
afterAll(() => test.close())

const MANAGERS = { kind: 'role', role: 'manager' } as const
const OWNERS = { kind: 'role', role: 'owner' } as const

async function publish(thresholds: readonly Threshold[]): Promise<void> {
  const document = { refundLimitsMinor: {}, words: '', escalation: { thresholds } }
  await owner.call('save-policy', { basedOn: policyNumber, document })
  policyNumber++
}

async function paste(text: string): Promise<CaseDetail> {
  const id = v7()
  await owner.call('paste-case', { id, text, channel: 'email' })
  const { version } = await open(id)
  return (await owner.call('assign-case', { caseId: id, version, memberId: agent.memberId })) as CaseDetail
}

const open = async (id: string) => (await owner.call('get-case', { id })) as CaseDetail
const write = (caseId: string, text: string, direction = 'inbound') =>
  owner.call('add-message', { id: v7(), caseId, channel: 'email', direction, text })

const apply = (caseId: string, more: { eventId?: string; trigger?: string; within?: Context } = {}) =>
  callOperation(more.within ?? context, {
    operation: 'apply-rules',
    input: { caseId, trigger: more.trigger ?? 'message', eventId: more.eventId ?? v7() },
    caller: { kind: 'job', name: 'a test' },
    shopId: owner.shopId,
    requestId: v7(),
  })

async function giveBack({ id, version }: CaseDetail, by = manager): Promise<CaseDetail> {
  const words = 'Approved. Send the money back today.'
  return (await by.call('return-case', { caseId: id, version, messageId: v7(), words })) as CaseDetail
}

const escalations = async (id: string) => (await open(id)).escalations.map(({ toName, reason }) => `${toName}: ${reason}`)

describe('a threshold of the policy', () => {
  it('moves a case once, with a hand-over, the reason and a notice, however often the job runs', async () => {
    await publish([{ id: 'big', to: MANAGERS, when: 'money', overMinor: 20_000 }])
    const { id } = await paste('I want my $350 back for the broken lamp.')
    const eventId = v7()
    await apply(id, { eventId })
    await apply(id, { eventId })
    await apply(id)
    const moved = await open(id)
    expect(moved.assignedTo).toBe(manager.memberId)
    expect(moved.escalations).toMatchObject([{ open: true, toName: 'A test manager', reason: 'over the $200 limit ($350 is at stake)' }])
    const notes = moved.messages.filter(({ direction }) => direction === 'note')
    expect(notes).toHaveLength(1)
    expect(notes[0]?.text).toContain('lamp')
    expect(moved.timeline.filter(({ operation }) => operation === 'escalate-case')).toMatchObject([{ data: { to: 'A test manager' } }])
    const { rows } = (await manager.call('list-notices', {})) as { rows: { kind: string; caseId: string }[] }
    expect(rows.filter(({ kind, caseId }) => kind === 'escalated' && caseId === id)).toHaveLength(1)
    const desk = (await owner.call('list-cases', { query: 'is:escalated' })) as { rows: { id: string; escalatedFor?: string }[] }
    expect(desk.rows).toMatchObject([{ id, escalatedFor: 'over the $200 limit ($350 is at stake)' }])
  })

  it('leaves a case alone that does not cross it, and one that is closed', async () => {
    const small = await paste('I want my $200 back for the broken lamp.')
    await apply(small.id)
    expect((await open(small.id)).assignedTo).toBe(agent.memberId)
    const big = await paste('I want my $900 back for the broken lamp.')
    await owner.call('close-case', { caseId: big.id, version: big.version, without: true })
    await apply(big.id)
    expect((await open(big.id)).escalations).toEqual([])
  })

  it('does not come again after the case was given back, until it goes further', async () => {
    const { id } = await paste('I want my $350 back for the broken lamp.')
    await apply(id)
    const back = await giveBack(await open(id))
    expect(back.assignedTo).toBe(agent.memberId)
    expect(back.escalations).toMatchObject([{ open: false, returnedByName: 'A test manager' }])
    expect(back.timeline.at(-1)).toMatchObject({ operation: 'return-case', data: { to: 'A test agent' } })
    await apply(id, { trigger: 'case_change' })
    expect(await escalations(id)).toHaveLength(1)
    await write(id, 'Now I want $500 back for my trouble.')
    await apply(id)
    expect(await escalations(id)).toEqual([
      'A test manager: over the $200 limit ($500 is at stake)',
      'A test manager: over the $200 limit ($350 is at stake)',
    ])
  })

  it('comes again after the case came back from it', async () => {
    await publish([{ id: 'law', to: MANAGERS, when: 'threat', threats: ['legal'] }])
    const { id } = await paste('My lawyer will sue you over this broken lamp.')
    await apply(id)
    await giveBack(await open(id))
    await write(id, 'Thank you, the new lamp is lovely.')
    await apply(id)
    expect(await escalations(id)).toHaveLength(1)
    await write(id, 'It broke again. My lawyer will sue you.')
    await apply(id)
    expect(await escalations(id)).toHaveLength(2)
  })

  it('is outranked by a more urgent one, which moves the case on; what is less urgent is said', async () => {
    await publish([
      { id: 'big', to: MANAGERS, when: 'money', overMinor: 20_000 },
      { id: 'law', to: OWNERS, when: 'threat', threats: ['legal'] },
    ])
    const both = await paste('I want my $350 back for the broken lamp, or my lawyer will sue you.')
    await apply(both.id)
    expect(await open(both.id)).toMatchObject({
      assignedTo: owner.memberId,
      escalations: [{ reason: 'they speak of legal steps', remarks: 'also over the $200 limit ($350 is at stake)' }],
    })
    const first = await paste('I want my $350 back for the broken lamp.')
    await apply(first.id)
    await write(first.id, 'Then my lawyer will sue you. I want my $350 back.')
    await apply(first.id)
    expect(await escalations(first.id)).toEqual([
      'A test owner: they speak of legal steps',
      'A test manager: over the $200 limit ($350 is at stake)',
    ])
  })

  it('keeps all of an escalation or nothing when the process dies on the way, and does it with the next try', async () => {
    const { id } = await paste('I want my $350 back for the broken lamp.')
    const eventId = v7()
    const dies: Context = {
      ...context,
      queue: {
        ...context.queue,
        add: async (db, job) => {
          if (job.name === 'send-mail') throw new Error('the process died')
          return context.queue.add(db, job)
        },
      },
    }
    await expect(apply(id, { eventId, within: dies })).rejects.toThrow('the process died')
    const before = await open(id)
    expect(before).toMatchObject({ assignedTo: agent.memberId, escalations: [] })
    expect(before.messages.filter(({ direction }) => direction === 'note')).toEqual([])
    await apply(id, { eventId })
    expect(await escalations(id)).toHaveLength(1)
  })

  it('goes to an owner, and says why, when whom it named has left', async () => {
    const leaver = await addMember(context, owner.shopId, 'manager')
    await publish([{ id: 'hot', to: { kind: 'member', memberId: leaver.memberId }, when: 'threat', threats: ['bad_review'] }])
    await owner.call('remove-member', { id: leaver.memberId, version: 1 })
    const { id } = await paste('I will leave a one star review about this broken lamp.')
    await apply(id)
    expect(await open(id)).toMatchObject({
      assignedTo: owner.memberId,
      escalations: [{ remarks: 'whom it should go to has left, or may only look' }],
    })
  })
})

describe('by hand', () => {
  const escalate = ({ id, version }: CaseDetail, to: object, by = agent) =>
    by.call('escalate-case', { caseId: id, version, escalationId: v7(), messageId: v7(), to, reason: 'They ask for the owner.' })

  it('a case goes to who is on in a rota, and from there to its fallback when nobody is', async () => {
    await publish([])
    const rotaId = v7()
    const turns = { kind: 'weekly', memberIds: [manager.memberId], startsOn: '2026-11-16', changesAt: '09:00' }
    const saved = (await owner.call('save-rota', { id: rotaId, name: 'Evenings', plan: { turns } })) as { version: number }
    const { rotas } = (await agent.call('list-rotas', {})) as { rotas: { onNow?: { name: string } }[] }
    expect(rotas).toMatchObject([{ onNow: { name: 'A test manager', by: 'turn' } }])
    const on = await paste('I want the owner.')
    expect(await escalate(on, { kind: 'rota', rotaId })).toMatchObject({
      assignedTo: manager.memberId,
      escalations: [{ open: true, reason: 'They ask for the owner.', remarks: 'A test manager is on in Evenings', byName: 'A test agent' }],
    })
    const away = [{ memberId: null, from: '2026-11-22T00:00', to: '2026-11-23T00:00' }]
    await owner.call('save-rota', { id: rotaId, version: saved.version, name: 'Evenings', plan: { turns, overrides: away } })
    const off = await paste('I want the owner now.')
    expect(await escalate(off, { kind: 'rota', rotaId })).toMatchObject({
      assignedTo: owner.memberId,
      escalations: [{ remarks: 'nobody is on in Evenings' }],
    })
    await publish([{ id: 'hot', to: { kind: 'rota', rotaId }, when: 'heat', atLeast: 4 }])
    await expect(owner.call('remove-rota', { id: rotaId, version: 2 })).rejects.toMatchObject({ code: 'bad_input' })
    await publish([])
    expect(await owner.call('remove-rota', { id: rotaId, version: 2 })).toEqual({ id: rotaId })
  })

  it('a case never goes to who has it, by who may only look, or back twice', async () => {
    const mine = await paste('I want the owner.')
    await expect(escalate(mine, { kind: 'member', memberId: agent.memberId })).rejects.toMatchObject({ code: 'bad_input' })
    const viewer = await addMember(context, owner.shopId, 'viewer')
    await expect(escalate(mine, OWNERS, viewer)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(viewer.call('save-rota', { id: v7(), name: 'X', plan: {} })).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(escalate(mine, { kind: 'member', memberId: viewer.memberId })).resolves.toMatchObject({ assignedTo: owner.memberId })
    const back = await giveBack(await open(mine.id), owner)
    await expect(giveBack(back, owner)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('a case that somebody gives to another member is escalated no more', async () => {
    const escalated = (await escalate(await paste('I want the owner.'), OWNERS)) as CaseDetail
    const given = await owner.call('assign-case', { caseId: escalated.id, version: escalated.version, memberId: manager.memberId })
    expect(given).toMatchObject({ escalations: [{ open: false }] })
  })
})

it('a case is looked at when its waiting crosses a threshold: one that waited before the policy, too', async () => {
  const { id } = await paste('Where is my lamp?')
  await publish([{ id: 'slow', to: MANAGERS, when: 'waiting', hours: 24 }])
  const jobs: { readonly input: unknown; readonly startAfter?: Date | undefined }[] = []
  const watched: Context = {
    ...context,
    queue: {
      ...context.queue,
      add: async (db, job) => {
        if (job.name === 'apply-rules') jobs.push(job)
        return context.queue.add(db, job)
      },
    },
  }
  const dueAt = [new Date(NOW.getTime() + 24 * 3_600_000)]
  const planned = () => jobs.filter(({ input }) => (input as { caseId: string }).caseId === id).map(({ startAfter }) => startAfter)
  await callOperation(watched, {
    ...{ operation: 'set-open-clocks', input: {}, shopId: owner.shopId, requestId: v7() },
    caller: { kind: 'job', name: 'a test' },
  })
  expect(planned()).toEqual(dueAt)
  jobs.length = 0
  await apply(id, { within: watched })
  expect(planned()).toEqual(dueAt)
  const aDayLater: Context = { ...context, now: () => new Date(NOW.getTime() + 24 * 3_600_000) }
  await apply(id, { within: aDayLater, trigger: 'time' })
  expect(await escalations(id)).toEqual(['A test manager: no answer for 24 hours'])
})
