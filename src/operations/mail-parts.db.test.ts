import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, createShop, createTestContext, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { copySentMailJob } from '../jobs/copy-sent-mail.ts'
import { deliverMessage } from '../jobs/deliver-message.ts'
import type { Outside } from '../jobs/job.ts'
import { composeMail, type LeavingMail } from '../outside/deliver.ts'
import type { SentMail } from '../outside/sent-folder.ts'
import type { Db } from '../store/database.ts'
import { type Context, callOperation } from './call.ts'
import { jobEffectKey } from './find-job-effect.ts'

let test: TestDatabase
let context: Context
let owner: TestMember
const mailboxId = v7()
const MAILBOX = {
  ...{ id: mailboxId, address: 'desk@shop.example', displayName: 'The desk' },
  imap: { host: '127.0.0.1', port: 143, security: 'none', user: 'desk', password: 'pass' },
  smtp: { host: '127.0.0.1', port: 25, security: 'none', user: 'desk' },
}
const handed: LeavingMail[] = []
const copied: (SentMail & { readonly user: string })[] = []
let copyFails = false
/** How many cases are counted for Insights. */
const countFacts = async (db: Db) =>
  Number(
    (
      await db
        .selectFrom('insightFacts')
        .select((eb) => eb.fn.countAll().as('count'))
        .executeTakeFirstOrThrow()
    ).count,
  )
const enqueued: { readonly name: string; readonly input: Record<string, unknown> }[] = []

beforeAll(async () => {
  test = await createTestDatabase()
  const base = createTestContext(test.database)
  const add: typeof base.queue.add = (db, job) => {
    enqueued.push(job as (typeof enqueued)[number])
    return base.queue.add(db, job)
  }
  context = { ...base, now: () => new Date(), queue: { ...base.queue, add } }
  owner = await createShop(context)
  await owner.call('save-mailbox', { ...MAILBOX, version: 0 })
  const { version, profile } = ((await owner.call('get-session', {})) as { shop: { version: number; profile: object } }).shop
  await owner.call('update-shop', { version, profile: { ...profile, undoSendSeconds: 0 } })
})
afterAll(() => test.close())

interface Detail {
  readonly id: string
  readonly mail?: { readonly to?: string; readonly sender?: string; readonly cc?: string[] }
  readonly messages: {
    readonly id: string
    readonly replyTo?: string
    readonly cc?: string[]
    readonly delivery?: { version: number; state: string; to: string; cc?: string[]; ccRefused?: string[] }
  }[]
  readonly attachments: { readonly id: string; readonly messageId?: string; readonly draftId?: string; readonly fileName: string }[]
  readonly timeline: { readonly operation: string; readonly data: Record<string, unknown> }[]
}

const see = (id: string | undefined) => owner.call('get-case', { id }) as Promise<Detail>

const asJob = (operation: string, input: unknown, jobId = v7()) =>
  callOperation(context, {
    ...{ operation, input, shopId: owner.shopId, requestId: v7(), idempotencyKey: jobEffectKey(jobId, operation) },
    caller: { kind: 'job', name: 'a test' },
  })

let uid = 0
/** Takes a mail as the job does that fetched it; gives its case. */
async function take(headers: Record<string, string> = {}, text = 'My sofa of order 4411 is torn. I want my money back!') {
  const named = { From: `ines.${v7()}@home.example`, To: 'desk@shop.example', Subject: 'My sofa', 'Message-ID': `<${v7()}@home.example>` }
  const head = Object.entries({ ...named, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const source = Buffer.from(`${head.join('')}\r\n${text}\r\n`).toString('base64')
  return (await asJob('take-mail', { mailboxId, uidValidity: 1, uid: ++uid, source })) as { state: string; caseId?: string }
}

const TEXT = 'Hello Ines,\n\nI am sorry that your sofa came torn. I send a new one today, and you keep the torn one.\n\nMara, Test shop'

/** A case that came by mail with a draft that answers it. */
async function answering(headers: Record<string, string> = {}) {
  const { caseId } = await take(headers)
  const draft = { id: v7(), version: 1 }
  await owner.call('save-draft', { id: draft.id, caseId, kind: 'email', tone: 'plain', text: TEXT })
  const attach = (name: string, content = 'a label', id = v7()) =>
    owner.call('add-attachment', { id, caseId, draftId: draft.id, file: { name, base64: Buffer.from(content).toString('base64') } })
  const send = async (more: object = {}) => {
    const detail = (await owner.call('send-draft', { ...draft, ...more })) as Detail
    return { detail, ...detail.messages.find(({ delivery }) => delivery)! }
  }
  return { caseId: caseId!, draft, attach, send }
}

/** One attempt at a job, as the queue makes it, with a mail server that takes everything. */
async function run(job: { run: typeof deliverMessage.run }, input: object, jobId = v7()): Promise<void> {
  const outside: Partial<Outside> = {
    composeMail,
    async copySentMail({ user }, mail) {
      copied.push({ ...mail, user })
      if (copyFails) throw new Error('killed')
      return { copied: 'now' }
    },
    openDeliverer: () => ({
      async deliver(mail, beforeHandOver) {
        await beforeHandOver()
        handed.push(mail)
        return { kind: 'taken', answer: '250 ok', ...(mail.cc.includes('gone@home.example') && { ccRefused: ['gone@home.example'] }) }
      },
    }),
  }
  await job.run(
    {
      ...{ jobId, shopId: owner.shopId, attempt: 1, signal: new AbortController().signal, log: silentLog, outside: outside as Outside },
      call: (operation, given) => asJob(operation, given, jobId),
      wasDone: async (operation) => ((await asJob('find-job-effect', { jobId, operation }, v7())) as { done: boolean }).done,
    },
    input as never,
  )
}

describe('what goes along with a mail', () => {
  it('leaves with it once, stands on the message and not twice, and comes back with the draft when it is taken back', async () => {
    const { caseId, draft, attach, send } = await answering()
    await attach('../Rücksende "Label".pdf', '%PDF-1.7')
    const id = v7()
    await attach('note.txt', 'words', id)
    await attach('note.txt', 'words', id)
    const first = await send()
    expect(first.detail.attachments).toMatchObject([{ messageId: first.id }, { messageId: first.id }])
    const { version } = first.delivery!
    const back = (await owner.call('undo-send', { messageId: first.id, version })) as Detail
    expect(back.attachments.map(({ messageId, draftId }) => ({ messageId, draftId }))).toEqual([
      { messageId: undefined, draftId: draft.id },
      { messageId: undefined, draftId: draft.id },
    ])
    const again = await send({ version: 3 })
    await run(deliverMessage, { messageId: again.id })
    await run(deliverMessage, { messageId: again.id })
    const mails = handed.filter(({ mailId }) => mailId.startsWith(again.id))
    expect(mails).toHaveLength(1)
    expect(mails[0]!.files.map(({ fileName, mediaType }) => [fileName, mediaType])).toEqual([
      ['Rücksende Label.pdf', 'application/pdf'],
      ['note.txt', 'application/octet-stream'],
    ])
    const { timeline } = await see(caseId)
    expect(timeline.findLast(({ operation }) => operation === 'send-draft')?.data).toMatchObject({ files: 2 })
  })

  it('is refused in words where it is a program, one too many, or the draft is gone', async () => {
    const { caseId, draft, attach, send } = await answering()
    await expect(attach('setup.exe')).rejects.toMatchObject({ code: 'bad_input', message: expect.stringContaining('programs') })
    await attach('a.txt')
    const [first] = (await see(caseId)).attachments
    await owner.call('remove-draft-file', { id: first!.id })
    expect((await see(caseId)).attachments).toEqual([])
    for (let count = 0; count < 10; count++) await attach(`${count}.txt`)
    await expect(attach('11.txt')).rejects.toMatchObject({ code: 'too_large', message: expect.stringContaining('10 files') })
    const sent = await send()
    await expect(attach('late.txt')).rejects.toMatchObject({ code: 'version_conflict' })
    await expect(owner.call('remove-draft-file', { id: sent.detail.attachments[0]!.id })).rejects.toMatchObject({
      code: 'version_conflict',
    })
    const other = await take()
    const file = { name: 'a.txt', base64: 'YQ==' }
    await expect(owner.call('add-attachment', { id: v7(), caseId: other.caseId, draftId: draft.id, file })).rejects.toBeDefined()
  })
})

describe('who gets an answer', () => {
  it('is whoever the mail asks for answers at, said where that is somebody else, or its sender by choice', async () => {
    const headers = { From: 'Ines <ines.r@home.example>', 'Reply-To': 'other@far.example' }
    const asked = await answering(headers)
    const detail = await see(asked.caseId)
    expect(detail.mail).toMatchObject({ to: 'other@far.example', sender: 'ines.r@home.example' })
    expect(detail.messages[0]).toMatchObject({ replyTo: 'other@far.example' })
    expect((await asked.send()).delivery).toMatchObject({ to: 'other@far.example' })
    const safe = await answering({ ...headers, From: 'Ines <ines.s@home.example>' })
    expect((await safe.send({ answerTo: 'sender' })).delivery).toMatchObject({ to: 'ines.s@home.example' })
    const plain = await answering({ From: 'Ines <ines.t@home.example>', 'Reply-To': 'INES.T@home.example' })
    expect((await see(plain.caseId)).mail).toMatchObject({ to: 'ines.t@home.example' })
    expect((await see(plain.caseId)).mail?.sender).toBeUndefined()
  })

  it('is all who got the mail where that is chosen, and who refuses a copy is told of', async () => {
    const to = 'desk@shop.example, desk+x@shop.example, Lee <lee@home.example>'
    const { caseId, send } = await answering({ To: to, Cc: 'gone@home.example, lee@home.example' })
    const { mail, messages } = await see(caseId)
    expect(mail?.cc).toEqual(['lee@home.example', 'gone@home.example'])
    expect(messages[0]?.cc).toEqual(mail?.cc)
    const sent = await send({ cc: [...mail!.cc!, mail!.to!.toUpperCase()] })
    await run(deliverMessage, { messageId: sent.id })
    expect(handed.at(-1)).toMatchObject({ toAddress: mail!.to, cc: mail!.cc })
    const { delivery } = (await see(caseId)).messages.find(({ id }) => id === sent.id)!
    expect(delivery).toMatchObject({ state: 'sent', cc: mail!.cc, ccRefused: ['gone@home.example'] })
  })
})

describe('a copy of what was sent', () => {
  it('is put into the mailbox by a job after the mail left, as it left, and noted once', async () => {
    const { attach, send } = await answering()
    await attach('label.pdf', '%PDF-1.7')
    const { id } = await send()
    await run(copySentMailJob, { messageId: id })
    expect(copied).toEqual([])
    await run(deliverMessage, { messageId: id })
    copyFails = true
    await expect(run(copySentMailJob, { messageId: id })).rejects.toThrow('killed')
    copyFails = false
    await run(copySentMailJob, { messageId: id })
    await run(copySentMailJob, { messageId: id })
    expect(copied.map(({ mailId, user }) => [mailId, user])).toEqual(Array.from({ length: 2 }, () => [`${id}@shop.example`, 'desk']))
    const source = copied[1]!.source.toString()
    expect(source).toContain(`Message-ID: <${id}@shop.example>`)
    expect(source).toContain('filename=label.pdf')
    expect(source).toContain(`Date: ${copied[1]!.sentAt.toUTCString().replace('GMT', '+0000')}`)
  })

  it('is not made where the mailbox wants none, as where its provider makes one', async () => {
    const boxes = ((await owner.call('list-mailboxes', {})) as { mailboxes: { version: number; copiesSent: boolean }[] }).mailboxes
    expect(boxes[0]).toMatchObject({ copiesSent: true })
    await owner.call('save-mailbox', { ...MAILBOX, version: boxes[0]!.version, copiesSent: false })
    const before = copied.length
    const { send } = await answering()
    const { id } = await send()
    await run(deliverMessage, { messageId: id })
    await run(copySentMailJob, { messageId: id })
    expect(copied).toHaveLength(before)
  })
})

describe('a mail that was set aside', () => {
  interface Boxes {
    readonly aside: readonly { readonly id: string; readonly subject: string; readonly problem: string }[]
    readonly made: readonly { readonly id: string; readonly caseId: string }[]
  }
  const boxes = () => owner.call('list-mailboxes', {}) as Promise<Boxes>
  const setAside = async (subject: string) => {
    const sender = `shop.${v7()}@home.example`
    const taken = await take(
      { From: `Una <${sender}>`, Subject: subject, 'Auto-Submitted': 'auto-replied' },
      'My parcel never came. Refund me!',
    )
    expect(taken.state).toBe('set_aside')
    return { sender, ...(await boxes()).aside.find((one) => one.subject === subject)! }
  }
  const customersOf = async (query: string) => ((await owner.call('list-customers', { query })) as { rows: object[] }).rows.length

  it('becomes a case with its sender and its reason, once, and is set aside as it was when that is taken back', async () => {
    const { id, sender, problem } = await setAside('Away until Monday')
    const caseId = v7()
    await owner.call('make-case-from-mail', { id, caseId })
    expect(await see(caseId)).toMatchObject({
      customer: { email: sender, name: 'Una' },
      messages: [{ subject: 'Away until Monday' }],
    })
    expect(await boxes()).toMatchObject({ made: [{ id, caseId }] })
    expect((await boxes()).aside.map((one) => one.id)).not.toContain(id)
    await expect(owner.call('make-case-from-mail', { id, caseId: v7() })).rejects.toMatchObject({ code: 'not_found' })
    expect(await customersOf(sender)).toBe(1)
    await owner.call('undo-case-from-mail', { id })
    await expect(see(caseId)).rejects.toMatchObject({ code: 'not_found' })
    expect(await customersOf(sender)).toBe(0)
    expect((await boxes()).made).toEqual([])
    expect((await boxes()).aside.find((one) => one.id === id)).toMatchObject({ problem })
    await owner.call('make-case-from-mail', { id, caseId })
    expect(await see(caseId)).toMatchObject({ id: caseId })
  })

  it('stays a case where somebody worked on it', async () => {
    const { id } = await setAside('Away until Tuesday')
    const caseId = v7()
    await owner.call('make-case-from-mail', { id, caseId })
    await owner.call('add-message', { id: v7(), caseId, direction: 'note', channel: 'email', text: 'I call them.' })
    await expect(owner.call('undo-case-from-mail', { id })).rejects.toMatchObject({ code: 'version_conflict' })
    expect((await see(caseId)).messages).toHaveLength(2)
  })
})

describe('news of a case', () => {
  const news = () =>
    enqueued.filter(({ name, input }) => name === 'send-mail' && String(input['subject']).startsWith('News')).map(({ input }) => input)

  it('goes by mail to who watches it and wants that, once until they have looked', async () => {
    const agent = await addMember(context, owner.shopId, 'agent')
    const { caseId, draft } = await answering()
    await agent.call('watch-case', { caseId })
    await owner.call('add-message', { id: v7(), caseId, direction: 'note', channel: 'email', text: 'I call them.' })
    expect(news()).toEqual([])
    await agent.call('see-notices', { caseId })
    await agent.call('save-own-settings', { newsByMail: true })
    expect(await agent.call('get-account', {})).toMatchObject({ newsByMail: true })
    await owner.call('add-message', { id: v7(), caseId, direction: 'note', channel: 'email', text: 'Called them.' })
    await owner.call('send-draft', { ...draft })
    expect(news()).toMatchObject([{ to: expect.stringContaining('@'), text: expect.stringContaining(caseId) }])
    await agent.call('add-message', { id: v7(), caseId, direction: 'note', channel: 'email', text: 'Thank you.' })
    expect(news()).toHaveLength(1)
  })
})

describe('many mails out of a file', () => {
  it('are each what they would be alone, though customers’ are looked up and saved together', async () => {
    await owner.call('block-sender', { id: v7(), kind: 'email', value: 'loud@home.example', why: 'Threats.' })
    const date = new Date().toUTCString()
    const mails: [string, Record<string, string>][] = [
      ['My lamp is broken.', { From: 'Ada <ada@far.example>', 'Message-ID': '<b1@far.example>' }],
      [
        'I am away.',
        { From: 'ada@far.example', 'In-Reply-To': '<b1@far.example>', 'Message-ID': '<b2@far.example>', 'Auto-Submitted': 'auto-replied' },
      ],
      [
        'Is anybody there?',
        { From: 'ADA@far.example', 'In-Reply-To': '<b2@far.example>', 'Message-ID': '<b3@far.example>', Cc: 'lee@far.example' },
      ],
      ['Me too!', { From: 'bea@far.example', 'In-Reply-To': '<b3@far.example>' }],
      ['You will regret this.', { From: 'loud@home.example', 'In-Reply-To': '<b1@far.example>' }],
      ['Buy now.', { From: 'news@far.example', Precedence: 'bulk' }],
      ['And my order?', { From: 'ada@far.example' }],
    ]
    const sources = mails.map(([text, headers]) => {
      const head = Object.entries({ To: 'desk@shop.example', Subject: 'A lamp', Date: date, ...headers }).map(
        ([name, value]) => `${name}: ${value}\r\n`,
      )
      return { source: Buffer.from(`${head.join('')}\r\n${text}\r\n`).toString('base64') }
    })
    const before = await context.database.transaction({ shopId: owner.shopId, access: 'read' }, countFacts)
    const { outcomes } = (await owner.call('import-mails', { mails: sources })) as { outcomes: { state: string; caseId?: string }[] }
    expect(outcomes.map(({ state }) => state)).toEqual(['taken', 'taken', 'taken', 'taken', 'turned_away', 'set_aside', 'taken'])
    const [first, reply, again, other, , , apart] = outcomes.map(({ caseId }) => caseId)
    expect([reply, again]).toEqual([first, first])
    expect(new Set([first, other, apart]).size).toBe(3)
    const detail = await see(first)
    expect(detail.messages).toHaveLength(3)
    expect(detail.messages.filter(({ cc }) => cc)).toMatchObject([{ cc: ['lee@far.example'] }])
    expect(await see(other)).toMatchObject({ messages: [{ remarks: [expect.stringContaining('case of another customer')] }] })
    const { customer } = detail as unknown as { customer: object }
    expect(await see(apart)).toMatchObject({ customer })
    expect(await context.database.transaction({ shopId: owner.shopId, access: 'read' }, countFacts)).toBe(before + 3)
    expect(
      ((await owner.call('import-mails', { mails: sources })) as { outcomes: { state: string }[] }).outcomes.map(({ state }) => state),
    ).toEqual(mails.map(() => 'duplicate'))
  })
})
