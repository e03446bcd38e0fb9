import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createShop, createTestContext, NOW, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { deliverMessage } from '../jobs/deliver-message.ts'
import type { Outside } from '../jobs/job.ts'
import type { Handed, LeavingMail } from '../outside/deliver.ts'
import { distrustDeliveries } from '../store/deliveries.ts'
import { insertMessage } from '../store/messages.ts'
import { type Context, callOperation } from './call.ts'
import { jobEffectKey } from './find-job-effect.ts'

let test: TestDatabase
let context: Context
let owner: TestMember
let now = NOW

beforeAll(async () => {
  test = await createTestDatabase()
  context = { ...createTestContext(test.database), now: () => now }
  owner = await createShop(context)
})
afterAll(() => test.close())
beforeEach(() => {
  now = NOW
})

interface Detail {
  readonly id: string
  readonly state: string
  readonly messages: {
    readonly id: string
    readonly direction: string
    readonly delivery?: { version: number; state: string; reason?: string; sendAt: string; attempts: number; subject: string; to: string }
  }[]
  readonly drafts: { readonly id: string; readonly version: number; readonly text: string; readonly sentAt?: string }[]
  readonly timeline: { readonly operation: string; readonly data: Record<string, unknown> }[]
  readonly mail?: { readonly to?: string; readonly subject?: string }
}

const TEXT = 'Hello Ada,\n\nI am sorry that your lamp came broken. I send a new one today, and you keep the broken one.\n\nMara, Test shop'

const LETTER = `Hello,

I have decided that we will no longer take orders from you from today. The decision is final, and I am writing so that you can plan.

Your rights for what you have already bought stay as they are. For anything still open, reply to this letter.

Kind regards,
The test team`

const call = (operation: string, input: unknown) => owner.call(operation, input) as Promise<Detail>
const read = (id: string) => call('get-case', { id })

/** A case of somebody with an address, and a draft that answers it. */
async function openCase(
  email: string | undefined = `ada.${v7()}@customer.example`,
): Promise<{ caseId: string; draft: { id: string; version: number } }> {
  const caseId = v7()
  await call('paste-case', {
    id: caseId,
    text: 'My lamp came broken. What now?',
    customer: { name: 'Ada', ...(email && { email }) },
    channel: 'email',
  })
  const draft = { id: v7(), version: 1 }
  await call('save-draft', { id: draft.id, caseId, kind: 'email', tone: 'plain', text: TEXT })
  return { caseId, draft }
}

async function send(more: object = {}) {
  const { caseId, draft } = await openCase()
  const detail = await call('send-draft', { ...draft, ...more })
  return { caseId, draft, ...deliveryIn(detail) }
}

function deliveryIn(detail: Detail) {
  const message = detail.messages.find(({ delivery }) => delivery !== undefined)!
  return { messageId: message.id, delivery: message.delivery!, detail }
}

const look = async (caseId: string) => deliveryIn(await read(caseId))

/** One attempt at the job, as the queue makes it, with a mail server that answers so. */
function deliver(
  messageId: string,
  { jobId = v7(), handed = TAKEN }: { jobId?: string; handed?: Handed | (() => never) } = {},
): Promise<LeavingMail[]> {
  const sent: LeavingMail[] = []
  const asJob = { caller: { kind: 'job', name: 'a test' }, shopId: owner.shopId, requestId: jobId } as const
  const outside: Pick<Outside, 'houseMail' | 'openDeliverer'> = {
    houseMail: { url: 'smtp://127.0.0.1', from: 'desk@shop.example' },
    openDeliverer: () => ({
      async deliver(mail, beforeHandOver) {
        if (typeof handed !== 'function' && handed.kind === 'refused') return handed
        await beforeHandOver()
        sent.push(mail)
        return typeof handed === 'function' ? handed() : handed
      },
    }),
  }
  const run = {
    ...{ jobId, shopId: owner.shopId, attempt: 1, signal: new AbortController().signal, log: silentLog, outside: outside as Outside },
    call: (operation: string, input: unknown) =>
      callOperation(context, { ...asJob, operation, input, idempotencyKey: jobEffectKey(jobId, operation) }),
    wasDone: async (operation: string) => {
      const input = { jobId, operation }
      return ((await callOperation(context, { ...asJob, operation: 'find-job-effect', input })) as { done: boolean }).done
    },
  }
  return deliverMessage.run(run, { messageId } as never).then(() => sent)
}

const TAKEN: Handed = { kind: 'taken', answer: '250 queued' }
/** The process dies once the server has the words. */
const killed = () => {
  throw new Error('killed')
}
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000)
}

describe('a draft that is sent', () => {
  it('waits for the seconds to undo it, leaves once, and says so', async () => {
    const { caseId, messageId, delivery, detail } = await send()
    expect(delivery).toMatchObject({ state: 'waiting', sendAt: new Date(NOW.getTime() + 10_000).toISOString() })
    expect(detail.state).toBe('waiting')
    expect(await deliver(messageId)).toEqual([])
    later(10)
    const [mail] = await deliver(messageId)
    expect(mail).toMatchObject({
      toName: 'Ada',
      toAddress: delivery.to,
      replyTo: 'help@shop.example',
      subject: expect.stringMatching(/\[#[0-9A-F]{10}\]$/),
    })
    expect(mail?.text.startsWith(TEXT)).toBe(true)
    expect(await deliver(messageId)).toEqual([])
    const { delivery: sent, detail: after } = await look(caseId)
    expect(sent.state).toBe('sent')
    expect(after.timeline.map(({ operation }) => operation).slice(-2)).toEqual(['send-draft', 'note-delivery'])
  })

  it('parts with the customer where it tells them so, once it has left', async () => {
    const caseId = v7()
    const customer = { name: 'Ada', email: `ada.${v7()}@customer.example` }
    await call('paste-case', { id: caseId, text: 'Refund me today, you idiots.', customer, orderValueMinor: 1000 })
    const draft = { id: v7(), version: 1 }
    await call('save-draft', { id: draft.id, caseId, kind: 'firing', tone: 'plain', text: LETTER })
    const { subject } = (await owner.call('get-parting-checklist', { caseId })) as { subject: object }
    const approval = v7()
    await call('ask-approval', { id: approval, caseId, subject })
    await call('decide-approval', { id: approval, version: 1, granted: true })
    const { messageId, detail } = deliveryIn(await call('send-draft', draft))
    const { id } = (detail as unknown as { customer: { id: string } }).customer
    const standing = async () => ((await owner.call('get-customer', { id })) as { standing: { is: string } }).standing.is
    expect(await standing()).toBe('good')
    later(10)
    await deliver(messageId)
    expect(await standing()).toBe('parted')
    expect((await read(caseId)).timeline.at(-1)).toMatchObject({ operation: 'note-delivery', data: { standing: 'parted' } })
  })

  it('comes back whole when it is taken back, and never leaves then', async () => {
    const { caseId, draft, messageId, delivery } = await send()
    const back = await call('undo-send', { messageId, version: delivery.version })
    expect(back.messages.filter(({ direction }) => direction === 'outbound')).toEqual([])
    expect(back.drafts.find(({ id }) => id === draft.id)).toMatchObject({ text: TEXT })
    expect(back.drafts.find(({ id }) => id === draft.id)?.sentAt).toBeUndefined()
    expect(back.state).toBe('open')
    later(60)
    expect(await deliver(messageId)).toEqual([])
    // And it can be sent again.
    const again = back.drafts.find(({ id }) => id === draft.id)!
    expect(deliveryIn(await call('send-draft', { id: again.id, version: again.version })).delivery.state).toBe('waiting')
    expect((await read(caseId)).messages).toHaveLength(2)
  })

  it('cannot be taken back once it is on its way', async () => {
    const { caseId, messageId } = await send()
    later(10)
    await deliver(messageId)
    const { delivery } = await look(caseId)
    await expect(call('undo-send', { messageId, version: delivery.version })).rejects.toMatchObject({ code: 'version_conflict' })
  })

  it('leaves at the time that was chosen, which may be changed', async () => {
    const { messageId, delivery } = await send({ sendAt: '2026-11-23T08:00:00.000Z' })
    later(3600)
    expect(await deliver(messageId)).toEqual([])
    const moved = await call('change-send-time', { messageId, version: delivery.version, sendAt: '2026-11-22T12:00:00.000Z' })
    expect(deliveryIn(moved).delivery.sendAt).toBe('2026-11-22T12:00:00.000Z')
    later(3600)
    expect(await deliver(messageId)).toHaveLength(1)
  })

  it('is sent by one of many who try at once', async () => {
    const { messageId } = await send()
    later(10)
    const all = await Promise.all(Array.from({ length: 6 }, () => deliver(messageId)))
    expect(all.flat()).toHaveLength(1)
  })

  it('needs an address, a draft without errors and a time to come', async () => {
    const nobody = await openCase('')
    await expect(call('send-draft', nobody.draft)).rejects.toMatchObject({ code: 'no_address' })
    const { caseId, draft } = await openCase()
    await expect(call('send-draft', { ...draft, sendAt: '2026-11-22T09:00:00.000Z' })).rejects.toMatchObject({ code: 'bad_input' })
    const bad = { id: v7(), caseId, kind: 'apology', tone: 'plain', text: 'Dear [name], calm down.' }
    await call('save-draft', bad)
    await expect(call('send-draft', { id: bad.id, version: 1 })).rejects.toMatchObject({ code: 'draft_has_errors' })
    const script = { id: v7(), caseId, kind: 'phone_script', tone: 'plain', text: TEXT }
    await call('save-draft', script)
    await expect(call('send-draft', { id: script.id, version: 1 })).rejects.toMatchObject({ code: 'bad_input' })
    expect((await read(caseId)).messages).toHaveLength(1)
  })
})

describe('a process that dies while it hands a message over', () => {
  it('leaves it unknown: nobody sends it again but a person, under the same Message-ID', async () => {
    const { caseId, messageId } = await send()
    later(10)
    const jobId = v7()
    await expect(deliver(messageId, { jobId, handed: killed })).rejects.toThrow('killed')
    expect((await look(caseId)).delivery.state).toBe('sending')
    // Another job leaves it alone: whoever took it may be at work. Its own second attempt knows that the first one is gone.
    expect(await deliver(messageId)).toEqual([])
    expect((await look(caseId)).delivery.state).toBe('sending')
    expect(await deliver(messageId, { jobId })).toEqual([])
    const { delivery } = await look(caseId)
    expect(delivery).toMatchObject({ state: 'unknown', reason: 'interrupted' })
    expect(await stuck()).toContain(messageId)
    await call('resolve-unknown', { messageId, version: delivery.version, as: 'send_again' })
    expect((await deliver(messageId))[0]?.mailId).toContain(messageId)
    expect((await look(caseId)).delivery.state).toBe('sent')
  })

  it('may be found to have sent it by a person, who says that it arrived', async () => {
    const { caseId, messageId } = await send()
    later(10)
    await deliver(messageId, { handed: { kind: 'unknown', reason: 'no_answer' } })
    const { delivery } = await look(caseId)
    expect(delivery).toMatchObject({ state: 'unknown', reason: 'no_answer' })
    await call('resolve-unknown', { messageId, version: delivery.version, as: 'arrived' })
    expect((await look(caseId)).delivery.state).toBe('sent')
    expect(await stuck()).not.toContain(messageId)
  })

  it('has the last word where it only seemed dead', async () => {
    const { caseId, messageId, delivery } = await send()
    later(10)
    const [jobId, attemptId] = [v7(), v7()]
    const asJob = (operation: string, input: object) =>
      callOperation(context, { operation, input, caller: { kind: 'job', name: 'a test' }, shopId: owner.shopId, requestId: jobId })
    await asJob('begin-delivery', { messageId, version: delivery.version, attemptId, jobId })
    await asJob('doubt-delivery', { messageId, jobId, reason: 'interrupted' })
    await asJob('note-delivery', { messageId, attempt: { attemptId }, as: 'taken', answer: '250 ok' })
    expect((await look(caseId)).delivery.state).toBe('sent')
  })
})

describe('a mail server', () => {
  it('that refuses for good leaves the message failed, to be mended and sent again', async () => {
    const { caseId, messageId } = await send()
    later(10)
    await deliver(messageId, { handed: { kind: 'refused', code: 550, answer: '550 no' } })
    const { delivery, detail } = await look(caseId)
    expect(delivery).toMatchObject({ state: 'failed', reason: 'no_such_address' })
    expect(detail.state).toBe('open')
    expect(await stuck()).toContain(messageId)
    const { messages } = await call('undo-send', { messageId, version: delivery.version })
    expect(messages.filter(({ direction }) => direction === 'outbound')).toEqual([])
  })

  it('that puts it off is asked again later', async () => {
    const { caseId, messageId } = await send()
    later(10)
    await deliver(messageId, { handed: { kind: 'put_off', reason: 'put_off', answer: '451 later' } })
    expect((await look(caseId)).delivery).toMatchObject({ state: 'waiting', reason: 'put_off', attempts: 1 })
    expect(await deliver(messageId)).toEqual([])
    later(30)
    expect(await deliver(messageId)).toHaveLength(1)
  })
})

describe('a message that is held', () => {
  it('is one that the customer wrote before', async () => {
    const { caseId, messageId } = await send()
    later(5)
    await call('add-message', { id: v7(), caseId, direction: 'inbound', channel: 'email', text: 'It works after all, forget it.' })
    later(60)
    expect(await deliver(messageId)).toEqual([])
    const { delivery } = await look(caseId)
    expect(delivery).toMatchObject({ state: 'held', reason: 'customer_wrote' })
    await call('send-now', { messageId, version: delivery.version })
    expect(await deliver(messageId)).toHaveLength(1)
  })

  it('is one that waited when a backup was restored: it may have left since', async () => {
    const waiting = await send()
    const sending = await send()
    later(10)
    await deliver(sending.messageId, { handed: killed }).catch(() => undefined)
    await test.database.transaction({ shopId: owner.shopId, access: 'write' }, (db) => distrustDeliveries(db, now))
    expect((await look(waiting.caseId)).delivery).toMatchObject({ state: 'held', reason: 'restored' })
    expect((await look(sending.caseId)).delivery).toMatchObject({ state: 'unknown', reason: 'restored' })
  })
})

describe('an answer to a mail', () => {
  it('stands in its thread, named and quoted, whatever the customer’s record says', async () => {
    const { caseId, draft } = await openCase()
    const messageId = (await read(caseId)).messages[0]!.id
    const reply = v7()
    const { shopId } = owner
    // What a program answered came last, and is not what is answered.
    await test.database.transaction({ shopId, access: 'write' }, async (db) => {
      const values = {
        shopId,
        caseId,
        authorId: null,
        direction: 'inbound',
        channel: 'email',
        text: 'Away.',
        saidAt: NOW,
        now: NOW,
      } as const
      await insertMessage(db, { ...values, id: reply })
      const mail = { shopId, sender: 'robot@customer.example', subject: 'Away', state: 'taken', receivedAt: NOW }
      await db
        .insertInto('receivedMails')
        .values({ ...mail, id: v7(), mailId: 'robot', contentHash: 'another', messageId: reply })
        .execute()
    })
    await test.database.transaction({ shopId: owner.shopId, access: 'write' }, (db) =>
      db
        .insertInto('receivedMails')
        .values({
          ...{
            shopId: owner.shopId,
            id: v7(),
            mailId: 'theirs@customer.example',
            sender: 'ada.home@customer.example',
            subject: 'Broken lamp',
          },
          ...{ contentHash: 'a hash', state: 'taken', messageId, receivedAt: NOW },
        })
        .execute(),
    )
    expect((await read(caseId)).mail).toMatchObject({ to: 'ada.home@customer.example', subject: 'Re: Broken lamp' })
    const sent = deliveryIn(await call('send-draft', draft))
    later(10)
    const [mail] = await deliver(sent.messageId)
    expect(mail).toMatchObject({
      toAddress: 'ada.home@customer.example',
      subject: expect.stringMatching(/^Re: Broken lamp \[#/),
      inReplyTo: 'theirs@customer.example',
      references: expect.arrayContaining(['theirs@customer.example']),
    })
    expect(mail?.text).toContain('Ada wrote:\n> My lamp came broken. What now?')
    // The next one answers the same mail.
    const next = { id: v7(), caseId, kind: 'follow_up', tone: 'plain', text: TEXT }
    await call('save-draft', next)
    const second = (await call('send-draft', { id: next.id, version: 1 })).messages.at(-1)!
    later(10)
    expect((await deliver(second.id))[0]?.references.at(-1)).toBe('theirs@customer.example')
  })
})

async function stuck(): Promise<string[]> {
  const { rows } = (await owner.call('list-deliveries', {})) as { rows: { messageId: string }[] }
  return rows.map(({ messageId }) => messageId)
}
