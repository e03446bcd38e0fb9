import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { addMember, createShop, createTestContext, NOW, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import { createCoreWork } from './core-work.ts'
import type { listBlockedSenders } from './list-blocked-senders.ts'
import type { CallContext } from './operation.ts'
import { findSenderRule, type SenderIdentity, type TurnedAwayMessage, turnAwayMessage } from './sender-rules.ts'

let test: TestDatabase
let owner: TestMember
let agent: TestMember

beforeAll(async () => {
  test = await createTestDatabase()
  const context = createTestContext(test.database)
  owner = await createShop(context)
  agent = await addMember(context, owner.shopId, 'agent')
})
afterAll(() => test.close())

const inShop = <Result>(run: (context: CallContext) => Promise<Result>, mails: unknown[] = []) =>
  test.database.transaction({ shopId: owner.shopId, access: 'write' }, (db) =>
    run({
      db,
      shopId: owner.shopId,
      now: NOW,
      newId: v7,
      canMail: true,
      core: createCoreWork(),
      enqueue: async (_: string, input: unknown) => void mails.push(input),
      record: async () => undefined,
      recordAll: async () => undefined,
    } as unknown as CallContext),
  )
const ruleOf = (sender: SenderIdentity) => inShop(({ db }) => findSenderRule(db, sender))
const turnAway = (message: Partial<TurnedAwayMessage> & { sender: SenderIdentity }, mails: unknown[]) =>
  inShop(async (context) => {
    const rule = await findSenderRule(context.db, message.sender)
    if (rule.state === 'served') throw new Error('this sender is served')
    return turnAwayMessage(context, rule, { channel: 'email', text: 'Answer me.', answer: 'mail', ...message })
  }, mails)
const list = async () => (await agent.call('list-blocked-senders', {})) as z.output<typeof listBlockedSenders.output>
const block = async (kind: string, value: string) => {
  const id = v7()
  await owner.call('block-sender', { id, kind, value, why: 'Insults, three letters of warning' })
  return id
}

describe('a blocked sender', () => {
  it('is known by address, domain, number and handle, and served again when the block is lifted', async () => {
    const id = await block('email', ' Rude@Example.com ')
    await block('domain', '@spam.example')
    await block('phone', '+1 555 0100')
    expect(await ruleOf({ email: 'rude@EXAMPLE.com' })).toMatchObject({ state: 'blocked', notice: 'due', blockedSenderId: id })
    expect(await ruleOf({ email: 'x@mail.spam.example' })).toMatchObject({ state: 'blocked' })
    expect(await ruleOf({ phone: '+1 (555) 0100' })).toMatchObject({ state: 'blocked' })
    expect(await ruleOf({ email: 'polite@example.com' })).toEqual({ state: 'served' })
    expect(await ruleOf({})).toEqual({ state: 'served' })
    await expect(block('email', 'rude@example.com')).rejects.toMatchObject({ code: 'already_exists' })
    await owner.call('unblock-sender', { id })
    expect(await ruleOf({ email: 'rude@example.com' })).toEqual({ state: 'served' })
    await expect(owner.call('unblock-sender', { id })).rejects.toMatchObject({ code: 'not_found' })
    expect((await list()).senders.find((sender) => sender.id === id)).toMatchObject({ unblockedByName: 'A test owner', turnedAway: 0 })
  })

  it('is told once, and every word is kept and listed', async () => {
    const id = await block('domain', 'gone.example')
    const mails: unknown[] = []
    const sender = { email: 'a@gone.example' }
    await turnAway({ sender, answer: 'never', text: 'Out of office' }, mails)
    expect(mails).toEqual([])
    await turnAway({ sender, subject: 'Hello?', remarks: ['photo.jpg was not kept.'] }, mails)
    await turnAway({ sender }, mails)
    expect(mails).toEqual([
      { to: 'a@gone.example', subject: 'Test shop: about your message', text: expect.stringContaining('the only notice') },
    ])
    const shown = await turnAway({ sender: { email: 'b@gone.example' }, channel: 'form', answer: 'shown' }, mails)
    expect(shown).toMatchObject({ mustBeSeen: false, notice: expect.stringContaining('no longer answer') })
    const { senders, turnedAway } = await list()
    expect(senders.find((one) => one.id === id)?.turnedAway).toBe(4)
    expect(turnedAway.filter(({ from }) => from.value === 'a@gone.example').map(({ noticedAt }) => noticedAt !== undefined)).toEqual([
      false,
      true,
      false,
    ])
    const [first] = turnedAway.filter(({ subject }) => subject === 'Hello?')
    expect(first).toMatchObject({ because: 'blocked', remarks: ['photo.jpg was not kept.'], noticedByName: 'Evenkeel' })
    const caseId = v7()
    expect(await agent.call('open-turned-away', { id: first?.id, caseId })).toEqual({ caseId })
    expect(await agent.call('open-turned-away', { id: first?.id, caseId: v7() })).toEqual({ caseId })
    expect(await agent.call('get-case', { id: caseId })).toMatchObject({ customer: { email: 'a@gone.example' } })
  })

  it('is still seen by people where somebody may be in danger', async () => {
    await block('email', 'danger@example.com')
    const mails: unknown[] = []
    const text = 'I will come to your shop and kill you.'
    expect(await turnAway({ sender: { email: 'danger@example.com' }, text }, mails)).toMatchObject({ mustBeSeen: true })
    expect(mails).toEqual([])
    const [message] = (await list()).turnedAway.filter(({ from }) => from.value === 'danger@example.com')
    await agent.call('note-blocked-notice', { id: message?.id })
    await expect(agent.call('note-blocked-notice', { id: message?.id })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is blocked by a manager, with a name that can be recognised again, never by a mailbox for everybody', async () => {
    const wrong = { id: v7(), why: 'Because' }
    await expect(agent.call('block-sender', { ...wrong, kind: 'email', value: 'a@b.example' })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    for (const [kind, value] of [
      ['email', 'nobody'],
      ['domain', 'gmail.com'],
      ['domain', 'com'],
      ['phone', 'call me'],
    ])
      await expect(owner.call('block-sender', { ...wrong, kind, value }), value).rejects.toMatchObject({ code: 'bad_input' })
  })

  it('gets the words that the shop wrote, when the linter has no error in them', async () => {
    const composed = await owner.call('get-blocked-notice', {})
    expect(composed).toMatchObject({ version: 0, isOwn: false })
    const bad = 'You are a liar and we will sue you if you ever write to us again, [name].'
    await expect(owner.call('update-blocked-notice', { version: 0, text: bad })).rejects.toMatchObject({ code: 'draft_has_errors' })
    const text = 'We no longer answer messages from you. For anything still open, please write to us by post.'
    expect(await owner.call('update-blocked-notice', { version: 0, text })).toMatchObject({ version: 1, isOwn: true, text })
    await expect(owner.call('update-blocked-notice', { version: 0, text })).rejects.toMatchObject({ code: 'version_conflict' })
  })
})
