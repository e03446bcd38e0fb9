import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { addMember, createShop, createTestContext, NOW, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import type { approvalSchema } from './approval-schema.ts'
import { askApprovalFor } from './ask-approval-for.ts'
import { type CallRequest, type Context, callOperation } from './call.ts'
import type { CallContext } from './operation.ts'
import type { caseDetailSchema } from './schemas.ts'

type Approval = z.output<typeof approvalSchema>
type CaseDetail = z.output<typeof caseDetailSchema>

const HOUR_MS = 3_600_000

let test: TestDatabase
let context: Context
let now = NOW
let owner: TestMember
let manager: TestMember
let agent: TestMember

beforeAll(async () => {
  test = await createTestDatabase()
  context = { ...createTestContext(test.database), now: () => now }
  owner = await createShop(context)
  manager = await addMember(context, owner.shopId, 'manager')
  agent = await addMember(context, owner.shopId, 'agent')
  await owner.call('save-policy', {
    basedOn: 0,
    document: {
      refundLimitsMinor: { agent: 1000, manager: 6000 },
      approvals: {
        rules: [
          { act: 'draft', draftKinds: ['apology'], asker: 'agent', whose: 'manager' },
          { act: 'policy_change', asker: 'manager', whose: 'owner' },
        ],
      },
    },
  })
})
afterAll(() => test.close())

const readCase = async (by: TestMember, caseId: string) => (await by.call('get-case', { id: caseId })) as CaseDetail

async function openCase(text = 'I changed my mind about the table. I want all my money back today.', by = agent) {
  const caseId = v7()
  await by.call('paste-case', { id: caseId, text, orderValueMinor: 5000 })
  return { caseId, decision: (await readCase(by, caseId)).decision! }
}

async function askRefund(amountMinor = 5000, { by = agent, text }: { by?: TestMember; text?: string } = {}) {
  const { caseId, decision } = await openCase(text)
  const subject = { decisionId: decision.id, option: 'full_refund', amountMinor }
  const id = v7()
  const asked = (await by.call('ask-approval', { id, caseId, subject, note: 'It came broken.' })) as Approval
  const choose = (minor: number, option = 'full_refund') =>
    agent.call('choose-option', { caseId, decisionId: decision.id, version: decision.version, option, amountMinor: minor })
  return { id, caseId, decision, subject, asked, choose }
}
const answer = (by: TestMember, id: string, said: object) => by.call('decide-approval', { id, version: 1, ...said }) as Promise<Approval>

/** The secrets of the links in the mails that wait for somebody, the newest first. */
async function linksMailedTo(role: string): Promise<string[]> {
  const { rows } = await test.database.pool.query<{ text: string }>(
    `select data -> 'input' ->> 'text' as text from pgboss.job where name = 'send-mail' and data -> 'input' ->> 'to' = $1 order by created_on desc, id desc`,
    [`${role}@test.example`],
  )
  return rows.flatMap(({ text }) => /approve#(\S+)/.exec(text)?.[1] ?? [])
}
const byLink = (secret: string, operation: string, input: unknown, signedIn?: TestMember) =>
  callOperation(context, {
    ...{ operation, input, requestId: v7() },
    caller: {
      kind: 'session',
      headers: new Headers({ authorization: `Bearer ${secret}`, ...(signedIn && { 'x-test-user': signedIn.userId }) }),
    },
  })
const asJob = (operation: string, input: unknown, more: Partial<CallRequest> = {}) =>
  callOperation(context, { operation, input, shopId: owner.shopId, caller: { kind: 'job', name: 'a test' }, requestId: v7(), ...more })

describe('a remedy above the limit', () => {
  it('is given exactly as it was approved, with another amount where that was said', async () => {
    const { id, choose, asked } = await askRefund()
    expect(asked).toMatchObject({ kind: 'refund', whose: 'manager', state: 'waiting', policyVersion: 1, reason: 'It came broken.' })
    const said = await answer(manager, id, { granted: true, change: { amountMinor: 3000 }, note: 'They keep the chairs.' })
    expect(said).toMatchObject({ changed: true, state: 'granted', grantedSubject: { amountMinor: 3000 } })
    await expect(choose(5000)).rejects.toThrow(/what was approved is exactly what may be done/)
    await expect(choose(3001)).rejects.toMatchObject({ details: { needsApproval: true } })
    await expect(choose(3000)).resolves.toMatchObject({ decision: { chosen: { amountMinor: 3000 } } })
  })

  it('never gives back less than is owed, whoever says so and whatever it is called', async () => {
    const { id, choose } = await askRefund(5000, { text: 'The table came broken. I want all my money back today.' })
    for (const option of ['full_refund', 'partial_refund'])
      await expect(answer(manager, id, { granted: true, change: { amountMinor: 3000, option } })).rejects.toMatchObject({
        code: 'bad_input',
      })
    await answer(manager, id, { granted: true })
    await expect(choose(900)).rejects.toThrow(/Less than the \$50\.00 that is owed|Less than the \$50 that is owed/)
    await expect(choose(5000)).resolves.toMatchObject({ decision: { chosen: { amountMinor: 5000 } } })
  })

  it('is answered once, by nobody who asked, and never above the limit of who answers', async () => {
    const { id, asked } = await askRefund(5000, { by: manager })
    expect(asked.mayAnswer).toBeUndefined()
    await expect(answer(manager, id, { granted: true })).rejects.toThrow(/asked for this yourself/)
    await expect(answer(agent, id, { granted: true })).rejects.toMatchObject({ code: 'not_allowed' })
    await answer(owner, id, { granted: false, note: 'No.' })
    await expect(answer(owner, id, { granted: true })).rejects.toMatchObject({ code: 'version_conflict' })
    const big = await askRefund(6001)
    expect(big.asked.whose).toBe('owner')
    await expect(answer(manager, big.id, { granted: true })).rejects.toMatchObject({ code: 'not_allowed' })
    const small = await askRefund(5000)
    await expect(answer(manager, small.id, { granted: true, change: { amountMinor: 6001 }, note: 'More.' })).rejects.toThrow(
      /above your own limit/,
    )
    expect(await answer(manager, small.id, { granted: true })).toMatchObject({ changed: false })
  })

  it('is answered by its asker where nobody else could, and the record says so', async () => {
    const alone = await createShop(context)
    const { caseId, decision } = await openCase(undefined, alone)
    const id = v7()
    const subject = { decisionId: decision.id, option: 'full_refund', amountMinor: 5000 }
    await alone.call('ask-approval', { id, caseId, subject })
    const { approvals } = await readCase(alone, caseId)
    expect(approvals[0]).toMatchObject({ id, mayAnswer: 'only one' })
    await expect(alone.call('ask-approval', { id: v7(), caseId, subject })).rejects.toMatchObject({ code: 'already_exists' })
    expect(await answer(alone, id, { granted: true })).toMatchObject({ selfAnswered: true })
  })
})

describe('words, overrides and the policy', () => {
  it('sends exactly the words that were approved', async () => {
    const { caseId } = await openCase()
    const draft = { id: v7(), caseId, kind: 'apology', tone: 'plain' }
    const write = (text: string, version?: number) =>
      agent.call('save-draft', { ...draft, text, ...(version && { version }) }) as Promise<{ version: number }>
    const send = (version: number) => agent.call('mark-draft-sent', { id: draft.id, version })
    await write('Hello,\n\nWe are sorry that the table came broken.\n\nThe test team')
    await expect(send(1)).rejects.toMatchObject({ code: 'blocked_by_guard', details: { approval: 'draft', needsApproval: true } })
    const id = v7()
    expect(await agent.call('ask-approval', { id, caseId, draft: { id: draft.id, version: 1 } })).toMatchObject({
      kind: 'draft',
      draft: { kind: 'apology' },
    })
    await write('Hello,\n\nWe are sorry. We look into it.\n\nThe test team', 1)
    await expect(answer(manager, id, { granted: true })).rejects.toThrow(/changed, sent or removed/)
    const again = v7()
    await agent.call('ask-approval', { id: again, caseId, draft: { id: draft.id, version: 2 } })
    const text = 'Hello,\n\nWe are sorry that your table came broken. We look into it today.\n\nThe test team'
    expect(await answer(manager, again, { granted: true, change: { text }, note: 'Name the table.' })).toMatchObject({ changed: true })
    const saved = await readCase(agent, caseId)
    expect(saved.drafts[0]).toMatchObject({ text, version: 3 })
    await write(`${text} Promised.`, 3)
    await expect(send(4)).rejects.toMatchObject({ code: 'blocked_by_guard' })
    await write(text, 4)
    await expect(send(5)).resolves.toMatchObject({ id: caseId })
  })

  it('passes a guard for an agent with a yes to exactly that', async () => {
    const { caseId, decision } = await openCase('Refund me or I come by with a knife and hurt you.')
    const blocked = decision.result.options.find(({ guards }) => guards.some(({ blocks }) => blocks))!
    const subject = { decisionId: decision.id, option: blocked.option, amountMinor: blocked.amountMinor }
    const choose = () => agent.call('choose-option', { caseId, ...subject, version: decision.version })
    await expect(choose()).rejects.toMatchObject({ details: { mayOverride: false, approval: 'override' } })
    const id = v7()
    const asked = (await agent.call('ask-approval', { id, caseId, subject: { ...subject, override: ['safety_first'] } })) as Approval
    expect(asked.subject?.override).toEqual(blocked.guards.filter(({ blocks }) => blocks).map(({ kind }) => kind))
    await answer(manager, id, { granted: true })
    await expect(choose()).resolves.toMatchObject({ decision: { chosen: { option: blocked.option } } })
  })

  it('publishes exactly the change of the policy that an owner approved', async () => {
    const { number, document } = (await manager.call('get-policy', {})) as { number: number; document: object }
    const change = { basedOn: number, document: { ...document, words: 'We answer within a day.' } }
    await expect(manager.call('save-policy', change)).rejects.toMatchObject({ code: 'blocked_by_guard', details: { whose: 'owner' } })
    const id = v7()
    expect(await manager.call('ask-approval', { id, policy: change })).toMatchObject({ kind: 'policy_change', whose: 'owner' })
    await answer(owner, id, { granted: true })
    const other = { ...change, document: { ...change.document, words: 'We answer some day.' } }
    await expect(manager.call('save-policy', other)).rejects.toThrow(/exactly what may be done/)
    await expect(manager.call('save-policy', change)).resolves.toMatchObject({ number: number + 1 })
  })
})

describe('a link in a mail', () => {
  it('answers once, as the one it was made for, with a change, and tells nobody else anything', async () => {
    const { id, caseId } = await askRefund()
    const [secret = ''] = await linksMailedTo('manager')
    await expect(byLink(secret, 'answer-linked-approval', { granted: true }, owner)).rejects.toMatchObject({
      details: { reason: 'not_yours' },
    })
    const story = await byLink(secret, 'get-linked-approval', {}, manager)
    expect(story).toMatchObject({ kind: 'refund', amountMinor: 5000, forName: 'A test manager', reason: 'It came broken.' })
    expect(story).toMatchObject({
      said: expect.stringMatching(/changed my mind/),
      figures: expect.arrayContaining([expect.objectContaining({ option: 'full_refund' })]),
    })
    const yes = { granted: true, change: { amountMinor: 2500 }, note: 'Half.' }
    const tries = await Promise.allSettled([byLink(secret, 'answer-linked-approval', yes), byLink(secret, 'answer-linked-approval', yes)])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(byLink(secret, 'answer-linked-approval', yes)).rejects.toMatchObject({ code: 'link_invalid', details: { reason: 'used' } })
    const { approvals } = await readCase(agent, caseId)
    expect(approvals).toEqual([
      expect.objectContaining({
        id,
        changed: true,
        decidedByName: 'A test manager',
        grantedSubject: expect.objectContaining({ amountMinor: 2500 }),
      }),
    ])
  })

  it('is of no use after its time, nor for whoever lost the right', async () => {
    await askRefund()
    const [secret = ''] = await linksMailedTo('manager')
    now = new Date(NOW.getTime() + 49 * HOUR_MS)
    await expect(byLink(secret, 'answer-linked-approval', { granted: true })).rejects.toMatchObject({ details: { reason: 'run_out' } })
    now = NOW
  })
})

describe('a question that nobody answers', () => {
  it('is asked again of more people, then lapses, each once however often the job is tried', async () => {
    const { id, choose } = await askRefund()
    const before = (await linksMailedTo('owner')).length
    const silent = (askedTimes: number, more: Partial<CallRequest> = {}) =>
      asJob('note-approval-silent', { approvalId: id, askedTimes }, more)
    // Dying after the work and before its end: nothing of it is kept, and the next attempt does it.
    const dying = {
      ...context,
      newId: () => {
        throw new Error('killed')
      },
    }
    await expect(
      callOperation(dying, {
        operation: 'note-approval-silent',
        input: { approvalId: id, askedTimes: 1 },
        shopId: owner.shopId,
        caller: { kind: 'job', name: 'a test' },
        requestId: v7(),
      }),
    ).rejects.toThrow('killed')
    expect(await silent(1)).toEqual({ state: 'asked_again' })
    expect(await silent(1)).toEqual({ state: 'done' })
    expect((await linksMailedTo('owner')).length).toBe(before + 1)
    expect(await silent(2)).toEqual({ state: 'lapsed' })
    await expect(answer(owner, id, { granted: true })).rejects.toThrow(/lapsed/)
    await expect(choose(5000)).rejects.toMatchObject({ details: { needsApproval: true } })
    const { rows } = (await owner.call('list-notices', {})) as { rows: { kind: string }[] }
    expect(rows.map(({ kind }) => kind)).toContain('approval')
  })

  it('is answered by a deputy, in the place of who is away', async () => {
    const away = { awayFrom: NOW.toISOString(), awayUntil: new Date(NOW.getTime() + 24 * HOUR_MS).toISOString() }
    await expect(manager.call('save-deputy', { memberId: owner.memberId, deputyId: manager.memberId })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await expect(owner.call('save-deputy', { memberId: owner.memberId, deputyId: agent.memberId })).rejects.toMatchObject({
      code: 'bad_input',
    })
    await owner.call('save-deputy', { memberId: owner.memberId, deputyId: manager.memberId, ...away })
    expect(await agent.call('list-deputies', {})).toMatchObject({ deputies: [{ memberId: owner.memberId, state: 'away' }] })
    const { id, caseId } = await askRefund(9000)
    const { approvals } = await readCase(manager, caseId)
    expect(approvals[0]).toMatchObject({ whose: 'owner', mayAnswer: 'deputy' })
    expect(await answer(manager, id, { granted: true })).toMatchObject({ inPlaceOfName: 'A test owner' })
    await owner.call('remove-deputy', { memberId: owner.memberId })
    await expect(owner.call('remove-deputy', { memberId: owner.memberId })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a rule that asks', () => {
  it('asks once for what it followed', async () => {
    const { caseId, decision } = await openCase()
    const ask = (key: string) =>
      context.database.transaction({ shopId: owner.shopId, access: 'write' }, (db) =>
        askApprovalFor(
          {
            ...{ db, shopId: owner.shopId, now, newId: v7, url: context.url, canMail: true },
            principal: { kind: 'job', name: 'apply-rules' },
            enqueue: async () => undefined,
            record: async () => undefined,
          } as unknown as CallContext,
          { caseId, what: 'remedy', reason: 'The order is large.', askedByName: 'Large orders', key },
        ),
      )
    const first = await ask('event 1')
    expect(await ask('event 1')).toBe(first)
    expect(await ask('event 2')).toBeUndefined()
    const { approvals } = await readCase(owner, caseId)
    expect(approvals).toEqual([
      expect.objectContaining({ id: first, askedByName: 'Large orders', subject: expect.objectContaining({ decisionId: decision.id }) }),
    ])
  })
})
