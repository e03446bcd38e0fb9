import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, callAs, createShop, createTestContext, NOW, PROFILE, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import { saveSetUpToken } from '../store/accounts.ts'
import { operations } from './all.ts'
import type { Context } from './call.ts'
import { hashSetUpToken } from './set-up-shop.ts'

const COMPLAINT =
  'This is the third time I write. My $240 sofa (order 10482) came with a scratch and nobody answers. I want my money back by Friday, or I call my bank and leave one star on Google.'

interface CaseDetail {
  id: string
  version: number
  state: string
  title: string
  messages: { id: string; direction: string; text: string }[]
  reading: { heat: number; threats: { kind: string }[] }
  decision: { id: string; version: number; chosen?: { option: string; byName: string }; result: { recommended: string; owedMinor: number } }
  drafts: { id: string; version: number; sentAt?: string }[]
  timeline: { operation: string }[]
  customer: { id: string; name?: string; email?: string; caseCount: number }
}

let test: TestDatabase
let context: Context
let owner: TestMember

beforeAll(async () => {
  test = await createTestDatabase()
  context = createTestContext(test.database)
  owner = await createShop(context)
})
afterAll(() => test.close())

async function paste(by: TestMember = owner, more: object = {}): Promise<string> {
  const id = v7()
  await by.call('paste-case', { id, text: COMPLAINT, channel: 'email', orderValueMinor: 24_000, ...more })
  return id
}

const open = async (id: string, by: TestMember = owner) => (await by.call('get-case', { id })) as CaseDetail

describe('the main job', () => {
  it('goes from paste to a sent reply, and the case tells the story', async () => {
    const id = await paste(owner, { customer: { name: 'Test customer', email: 'One@Test.example' }, item: 'sofa' })
    const pasted = await open(id)
    expect(pasted.reading.heat).toBeGreaterThanOrEqual(2)
    expect(pasted.reading.threats.map(({ kind }) => kind)).toContain('chargeback')
    const { decision } = pasted
    await owner.call('choose-option', {
      caseId: id,
      decisionId: decision.id,
      version: decision.version,
      option: decision.result.recommended,
      amountMinor: 24_000,
    })
    const draftId = v7()
    const text =
      'Your sofa arrived with a scratch, and three messages went unanswered. That is on us, and I am sorry.\n\nI have refunded the $240 today, 22 November. Write to me at help@shop.example if it has not arrived by Friday.'
    const saved = (await owner.call('save-draft', { id: draftId, caseId: id, kind: 'email', tone: 'plain', text })) as { version: number }
    const sent = (await owner.call('mark-draft-sent', { id: draftId, version: saved.version, overrideErrors: true })) as CaseDetail
    expect(sent.state).toBe('waiting')
    expect(sent.messages.map(({ direction }) => direction)).toEqual(['inbound', 'outbound'])
    expect(sent.decision.chosen?.byName).toBe('A test owner')
    expect(sent.drafts[0]?.sentAt).toBeDefined()
    expect(sent.timeline.map(({ operation }) => operation)).toEqual(['paste-case', 'choose-option', 'save-draft', 'mark-draft-sent'])
  })

  it('finds the customer again by their address, whatever its case', async () => {
    const first = await open(await paste(owner, { customer: { email: 'again@test.example' } }))
    const second = await open(await paste(owner, { customer: { email: 'AGAIN@Test.example' } }))
    expect(second.customer.id).toBe(first.customer.id)
    expect(second.customer.caseCount).toBe(2)
  })

  it('reads what the customer says next, decides anew and reopens a closed case', async () => {
    const id = v7()
    await owner.call('paste-case', { id, text: 'My $80 lamp arrived broken. I want my money back.', channel: 'email' })
    const closed = (await owner.call('update-case', { id, version: (await open(id)).version, state: 'closed' })) as CaseDetail
    expect(closed.state).toBe('closed')
    const next = 'I have opened a dispute with my bank.'
    const again = (await owner.call('add-message', {
      id: v7(),
      caseId: id,
      direction: 'inbound',
      channel: 'email',
      text: next,
    })) as CaseDetail
    expect(again.state).toBe('open')
    expect(again.messages).toHaveLength(2)
    expect(again.decision.id).not.toBe(closed.decision.id)
    expect(again.decision.result).toMatchObject({ recommended: 'accept_dispute', owedMinor: closed.decision.result.owedMinor })
  })

  it('keeps a case without an amount and waits with the decision until someone says one', async () => {
    const id = v7()
    await owner.call('paste-case', { id, text: 'Your waiter was rude to us and nobody said sorry.', channel: 'email' })
    expect((await open(id)).decision).toBeUndefined()
    const decided = (await owner.call('decide-case', { caseId: id, situation: { orderValueMinor: 8600, currency: 'USD' } })) as CaseDetail
    expect(decided.decision.result.recommended).toBeDefined()
  })

  it('lists open cases by urgency, finds them by words, and pages without gaps or repeats', async () => {
    const shop = await createShop(context)
    const texts = ['Thanks, all good.', COMPLAINT, 'I will come to your shop and hurt you, you idiot.', 'A bit late, but fine.', 'Hello?']
    for (const text of texts) await shop.call('paste-case', { id: v7(), text })
    const all = (await shop.call('list-cases', {})) as { rows: { id: string; urgency: number }[]; openCount: number }
    expect(all.openCount).toBe(5)
    expect(all.rows.map(({ urgency }) => urgency)).toEqual(all.rows.map(({ urgency }) => urgency).toSorted((a, b) => b - a))
    const paged: string[] = []
    let cursor: string | undefined
    do {
      const page = (await shop.call('list-cases', { limit: 2, cursor })) as { rows: { id: string }[]; nextCursor?: string }
      paged.push(...page.rows.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect(paged).toEqual(all.rows.map(({ id }) => id))
    const found = (await shop.call('list-cases', { query: '10482' })) as { rows: unknown[] }
    expect(found.rows).toHaveLength(1)
    expect(((await shop.call('list-cases', { query: '100%_\\' })) as { rows: unknown[] }).rows).toHaveLength(0)
  })

  it('says on the desk that a dispute is open once it is, not that one is threatened', async () => {
    const shop = await createShop(context)
    const caseId = v7()
    const why = async () =>
      ((await shop.call('list-cases', {})) as { rows: { urgencyReasons: string[] }[] }).rows[0]?.urgencyReasons.filter(
        (reason) => reason !== 'heat',
      )
    const say = (text: string) => shop.call('add-message', { id: v7(), caseId, channel: 'email', direction: 'inbound', text })
    await shop.call('paste-case', { id: caseId, text: 'Refund the $90 by Friday or I dispute it with my bank.' })
    expect(await why()).toEqual(['chargeback', 'deadline'])
    await say('I have filed a chargeback with my bank.')
    expect(await why()).toEqual(['dispute_open'])
    await say('Any news? Or does my bank have to tell you again that I will dispute the charge?')
    expect(await why()).toEqual(['dispute_open'])
    const situation = { orderValueMinor: 9000, currency: 'USD', disputeStatus: 'lost' }
    await shop.call('decide-case', { caseId, situation })
    expect(await why()).toEqual([])
  })
})

describe('the choke point', () => {
  it('carries out a replayed request once and answers it the same', async () => {
    const id = v7()
    const input = { id, text: COMPLAINT }
    const [first, second] = await Promise.all([1, 2].map(() => owner.call('paste-case', input, { idempotencyKey: `key-${id}` })))
    expect(second).toEqual(first)
    expect((await open(id)).messages).toHaveLength(1)
    await expect(owner.call('paste-case', { ...input, text: 'Other' }, { idempotencyKey: `key-${id}` })).rejects.toMatchObject({
      code: 'idempotency_mismatch',
    })
  })

  it('refuses a write over a version that is not the current one, and keeps both texts', async () => {
    const caseId = await paste()
    const id = v7()
    await owner.call('save-draft', { id, caseId, kind: 'email', tone: 'plain', text: 'first' })
    await owner.call('save-draft', { id, caseId, kind: 'email', tone: 'plain', text: 'second', version: 1 })
    await expect(owner.call('save-draft', { id, caseId, kind: 'email', tone: 'plain', text: 'third', version: 1 })).rejects.toMatchObject({
      code: 'version_conflict',
      details: { current: { text: 'second', version: 2 } },
    })
  })

  it('undoes everything when an operation fails', async () => {
    const id = v7()
    const other = await paste()
    await expect(
      owner.call('paste-case', { id: other, text: COMPLAINT, customer: { email: 'undone@test.example' } }),
    ).rejects.toMatchObject({
      code: 'already_exists',
    })
    await owner.call('paste-case', { id, text: COMPLAINT, customer: { email: 'undone@test.example' } })
    expect((await open(id)).customer.caseCount).toBe(1)
  })

  it('stores any Unicode, the null character and half a surrogate pair included', async () => {
    const id = v7()
    await owner.call('paste-case', { id, text: 'a\u0000b \ud83d c <script>alert(1)</script> ‮ \u{1f621} $20' })
    expect((await open(id)).messages[0]?.text).toBe('a\u2400b \ufffd c <script>alert(1)</script> ‮ \u{1f621} $20')
  })

  it.each([
    ['an empty message', { id: v7(), text: '' }],
    ['a message of blanks', { id: v7(), text: ' \n\t' }],
    ['five million characters', { id: v7(), text: 'x'.repeat(5_000_000) }],
    ['an id that is none', { id: '1', text: 'x' }],
    ['a channel that is none', { id: v7(), text: 'x', channel: 'pigeon' }],
    ['nothing', undefined],
    ['a list', []],
  ])('refuses %s and names the field', async (_, input) => {
    await expect(owner.call('paste-case', input)).rejects.toMatchObject({ code: 'bad_input', details: { issues: expect.any(Array) } })
  })

  it('refuses what a role may not do', async () => {
    const viewer = await addMember(context, owner.shopId, 'viewer')
    const agent = await addMember(context, owner.shopId, 'agent')
    await expect(viewer.call('paste-case', { id: v7(), text: COMPLAINT })).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(agent.call('update-shop', { version: 1, profile: PROFILE })).rejects.toMatchObject({ code: 'not_allowed' })
    await paste(agent)
  })

  it('lets an agent give back no more than the limit, and no guard be passed', async () => {
    const shop = await createShop(context)
    await shop.call('save-policy', { basedOn: 0, document: { refundLimitsMinor: { agent: 10_000 } } })
    const agent = await addMember(context, shop.shopId, 'agent')
    const id = await paste(agent)
    const { decision } = await open(id, agent)
    const choice = {
      caseId: id,
      decisionId: decision.id,
      version: decision.version,
      option: 'full_refund',
      amountMinor: 24_000,
      overrideGuards: true,
    }
    await expect(agent.call('choose-option', choice)).rejects.toMatchObject({ code: 'blocked_by_guard', details: { limitMinor: 10_000 } })
    const chosen = (await shop.call('choose-option', choice)) as CaseDetail
    expect(chosen).toMatchObject({ policyNumber: 1, decision: { policyNumber: 1, result: { engineVersion: expect.any(String) } } })
    expect(chosen.decision.chosen?.option).toBe('full_refund')
  })

  it('lets a manager send over errors with a reason, an agent not at all', async () => {
    const caseId = await paste()
    const id = v7()
    await owner.call('save-draft', {
      id,
      caseId,
      kind: 'email',
      tone: 'plain',
      text: 'I am sorry, Dana. You are an idiot. I call you on Friday.',
    })
    const send = { id, version: 1, overrideErrors: true }
    const [agent, manager] = [await addMember(context, owner.shopId, 'agent'), await addMember(context, owner.shopId, 'manager')]
    await expect(agent.call('mark-draft-sent', { ...send, overrideReason: 'why not' })).rejects.toMatchObject({ code: 'draft_has_errors' })
    await expect(manager.call('mark-draft-sent', { ...send, overrideReason: ' ' })).rejects.toMatchObject({ code: 'bad_input' })
    const sent = (await manager.call('mark-draft-sent', { ...send, overrideReason: 'We are old friends.' })) as CaseDetail
    expect(sent.timeline.at(-1)).toMatchObject({ data: { overrode: expect.stringContaining('insult'), reason: 'We are old friends.' } })
  })

  it('never lets a placeholder out, whoever asks', async () => {
    const caseId = await paste()
    const id = v7()
    await owner.call('save-draft', {
      id,
      caseId,
      kind: 'email',
      tone: 'plain',
      text: 'Dear [name], I am sorry about the scratch. I will refund {amount} by Friday.',
    })
    await expect(owner.call('mark-draft-sent', { id, version: 1, overrideErrors: true })).rejects.toMatchObject({
      code: 'draft_has_errors',
      details: { mayOverride: false },
    })
  })
})

describe('policy and approvals', () => {
  it('keeps every version, and refuses one written over a version that somebody replaced', async () => {
    const shop = await createShop(context)
    expect(await shop.call('get-policy', {})).toMatchObject({ number: 0, versions: [] })
    await shop.call('save-policy', { basedOn: 0, document: { returnWindowDays: 14 } })
    const second = await shop.call('save-policy', { basedOn: 1, document: { returnWindowDays: 30, words: 'Thirty days.' } })
    expect(second).toMatchObject({ number: 2, document: { returnWindowDays: 30 }, versions: [{ number: 2 }, { number: 1 }] })
    await expect(shop.call('save-policy', { basedOn: 1, document: {} })).rejects.toMatchObject({
      code: 'version_conflict',
      details: { current: 2 },
    })
    expect(await shop.call('get-policy-version', { number: 2 })).toMatchObject({
      number: 2,
      byName: 'A test owner',
      document: { returnWindowDays: 30, words: 'Thirty days.' },
      before: { returnWindowDays: 14, words: '' },
    })
    expect(await shop.call('get-policy-version', { number: 1 })).not.toHaveProperty('before')
    await expect(shop.call('get-policy-version', { number: 3 })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('lets an agent do exactly what a manager approved, and nothing beside it', async () => {
    const shop = await createShop(context)
    await shop.call('save-policy', { basedOn: 0, document: { refundLimitsMinor: { agent: 10_000, manager: 20_000 } } })
    const agent = await addMember(context, shop.shopId, 'agent')
    const manager = await addMember(context, shop.shopId, 'manager')
    const id = await paste(agent, { text: 'My $240 sofa arrived broken. I want my money back.' })
    const { decision } = await open(id, agent)
    const subject = { decisionId: decision.id, option: 'full_refund', amountMinor: 24_000 }
    const ask = (approvalId: string) => agent.call('ask-approval', { id: approvalId, caseId: id, subject }) as Promise<{ version: number }>
    const asked = v7()
    const { version } = await ask(asked)
    expect(((await manager.call('list-approvals', {})) as { rows: unknown[] }).rows).toHaveLength(1)
    await expect(agent.call('decide-approval', { id: asked, version, granted: true })).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(manager.call('decide-approval', { id: asked, version, granted: true })).rejects.toMatchObject({
      code: 'not_allowed',
      details: { limitMinor: 20_000 },
    })
    const choice = { caseId: id, version: decision.version, ...subject }
    await expect(agent.call('choose-option', choice)).rejects.toMatchObject({ code: 'blocked_by_guard', details: { needsApproval: true } })
    await shop.call('decide-approval', { id: asked, version, granted: true, note: 'Fine.' })
    await expect(shop.call('decide-approval', { id: asked, version, granted: false })).rejects.toMatchObject({ code: 'version_conflict' })
    await expect(agent.call('choose-option', { ...choice, amountMinor: 24_001 })).rejects.toMatchObject({ code: 'blocked_by_guard' })
    const limitInDrafts = (detail: unknown) => (detail as { draftFacts: { limitMinor?: number } }).draftFacts.limitMinor
    expect(limitInDrafts(await open(id, agent))).toBe(10_000)
    const chosen = (await agent.call('choose-option', choice)) as CaseDetail & { approvals: { granted: boolean }[] }
    expect(chosen.decision.chosen?.option).toBe('full_refund')
    expect(limitInDrafts(chosen), 'a letter about what was allowed asks nobody').toBeUndefined()
    expect(chosen.approvals).toEqual([expect.objectContaining({ granted: true, note: 'Fine.' })])
  })

  it('gives nothing away after a no', async () => {
    const shop = await createShop(context)
    await shop.call('save-policy', { basedOn: 0, document: { refundLimitsMinor: { agent: 10_000 } } })
    const agent = await addMember(context, shop.shopId, 'agent')
    const id = await paste(agent)
    const { decision } = await open(id, agent)
    const subject = { decisionId: decision.id, option: 'full_refund', amountMinor: 24_000 }
    const asked = v7()
    await agent.call('ask-approval', { id: asked, caseId: id, subject })
    await shop.call('decide-approval', { id: asked, version: 1, granted: false })
    await expect(agent.call('choose-option', { caseId: id, version: decision.version, ...subject })).rejects.toMatchObject({
      code: 'blocked_by_guard',
    })
  })
})

describe('follow-ups', () => {
  it('wait by date, are kept, and stand on the case', async () => {
    const shop = await createShop(context)
    const id = await paste(shop)
    const [late, soon] = [v7(), v7()]
    await shop.call('add-follow-up', { id: late, caseId: id, promise: 'Call back', dueAt: '2026-11-27T09:00:00.000Z' })
    await shop.call('add-follow-up', { id: soon, caseId: id, promise: 'Send the courier', dueAt: '2026-11-24T09:00:00.000Z' })
    const list = async () =>
      ((await shop.call('list-follow-ups', {})) as { rows: { id: string; version: number }[] }).rows.map((row) => row.id)
    expect(await list()).toEqual([soon, late])
    expect((await open(id, shop)).state).toBe('follow_up')
    await shop.call('update-follow-up', { id: soon, version: 1, done: true })
    await expect(shop.call('update-follow-up', { id: soon, version: 1, done: false })).rejects.toMatchObject({ code: 'version_conflict' })
    expect(await list()).toEqual([late])
    await shop.call('update-follow-up', { id: late, version: 1, dueAt: '2026-11-28T09:00:00.000Z' })
    expect((await open(id, shop)).timeline.map(({ operation }) => operation)).toEqual([
      'paste-case',
      'add-follow-up',
      'add-follow-up',
      'update-follow-up',
      'update-follow-up',
    ])
  })
})

describe('shops apart', () => {
  it('answers every operation of a signed-out caller with nothing of a shop', async () => {
    const id = await paste()
    for (const operation of Object.values(operations)) {
      if (operation.scope === 'anyone') continue
      await expect(callAs(context, undefined, operation.name, { id, caseId: id }), operation.name).rejects.toMatchObject({
        code: 'not_signed_in',
      })
    }
    const session = await callAs(context, undefined, 'get-session', {})
    expect(session).toEqual({ state: 'signed_out', shops: [] })
  })

  it('says that there is no such thing to whoever asks for a thing of another shop', async () => {
    const other = await createShop(context)
    const id = await paste()
    const { decision, version } = await open(id)
    const draftId = v7()
    await owner.call('save-draft', { id: draftId, caseId: id, kind: 'email', tone: 'plain', text: 'ours' })
    const [followUpId, approvalId] = [v7(), v7()]
    await owner.call('add-follow-up', { id: followUpId, caseId: id, promise: 'ours', dueAt: '2026-11-27T09:00:00.000Z' })
    const subject = { decisionId: decision.id, option: 'full_refund', amountMinor: 24_000 }
    await owner.call('ask-approval', { id: approvalId, caseId: id, subject })
    const attempts: Partial<Record<keyof typeof operations, object>> = {
      'get-case': { id },
      'add-message': { id: v7(), caseId: id, direction: 'note', channel: 'email', text: 'x' },
      'update-case': { id, version, title: 'taken' },
      'decide-case': { caseId: id, situation: { orderValueMinor: 1, currency: 'USD' } },
      'choose-option': { caseId: id, decisionId: decision.id, version: decision.version, option: 'hold_firm', amountMinor: 0 },
      'save-draft': { id: draftId, caseId: id, kind: 'email', tone: 'plain', text: 'taken', version: 1 },
      'mark-draft-sent': { id: draftId, version: 1 },
      'add-follow-up': { id: v7(), caseId: id, promise: 'x', dueAt: '2026-11-27T09:00:00.000Z' },
      'update-follow-up': { id: followUpId, version: 1, done: true },
      'ask-approval': { id: v7(), caseId: id, subject: { decisionId: decision.id, option: 'full_refund', amountMinor: 1 } },
      'decide-approval': { id: approvalId, version: 1, granted: true },
    }
    for (const [name, input] of Object.entries(attempts))
      await expect(other.call(name, input), name).rejects.toMatchObject({ code: 'not_found' })
    await expect(other.call('get-case', { id }, { shopId: owner.shopId })).rejects.toMatchObject({ code: 'not_found' })
    expect(((await other.call('list-cases', { view: 'all' })) as { rows: unknown[] }).rows).toEqual([])
    // The same id in another shop is another case.
    await other.call('paste-case', { id, text: 'Mine' })
    expect((await open(id)).title).not.toBe('Mine')
  })
})

describe('set-up', () => {
  it('spends the link once, for one owner, and asks for sign-in afterwards', async () => {
    const fresh = await createTestDatabase()
    try {
      const own = createTestContext(fresh.database)
      expect(await callAs(own, undefined, 'get-session', {})).toEqual({ state: 'set_up_needed', shops: [] })
      await fresh.database.transaction({ shopId: undefined, access: 'write' }, (db) =>
        saveSetUpToken(db, { id: v7(), hash: hashSetUpToken('right'), expiresAt: new Date(NOW.getTime() + 1000), now: NOW }),
      )
      const input = { token: 'right', name: 'An owner', email: 'Owner@Test.example', password: 'long enough 1', shop: PROFILE }
      await expect(callAs(own, undefined, 'set-up-shop', { ...input, token: 'wrong' })).rejects.toMatchObject({ code: 'link_invalid' })
      await expect(callAs(own, undefined, 'set-up-shop', { ...input, password: 'short' })).rejects.toMatchObject({ code: 'bad_input' })
      const both = await Promise.allSettled([1, 2].map(() => callAs(own, undefined, 'set-up-shop', input)))
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      await expect(callAs(own, undefined, 'set-up-shop', input)).rejects.toMatchObject({ code: 'set_up_done' })
      expect(await callAs(own, undefined, 'get-session', {})).toEqual({ state: 'signed_out', shops: [] })
    } finally {
      await fresh.close()
    }
  })
})

describe('the sample shop', () => {
  it('is made beside the own one with ten cases, and goes without a trace', async () => {
    const { userId, call } = await createShop(context)
    const { shopId } = (await call('load-sample', {})) as { shopId: string }
    const list = (await call('list-cases', {}, { shopId })) as { rows: { id: string }[]; openCount: number }
    expect(list.openCount).toBe(10)
    for (const { id } of list.rows) {
      const detail = (await call('get-case', { id }, { shopId })) as CaseDetail
      expect(detail.decision.result.owedMinor).toBeGreaterThanOrEqual(0)
    }
    await expect(call('load-sample', {})).rejects.toMatchObject({ code: 'already_exists', details: { shopId } })
    await expect(call('remove-sample', {})).rejects.toMatchObject({ code: 'not_allowed' })
    await call('remove-sample', {}, { shopId })
    const session = (await callAs(context, userId, 'get-session', {})) as { shops: unknown[] }
    expect(session.shops).toHaveLength(1)
  })
})
