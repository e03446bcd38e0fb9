import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createShop, createTestContext, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import { startDovecot, type TestMailServer } from '../../test/dovecot.ts'
import { type Context, callOperation } from '../operations/call.ts'
import type { MailOutcome } from '../operations/take-parsed-mail.ts'
import { openImap } from '../outside/imap.ts'
import { updateCase } from '../store/cases.ts'
import { insertDelivery, updateDelivery } from '../store/deliveries.ts'
import { listWatchedMailboxes } from '../store/mailboxes.ts'
import { insertMessage } from '../store/messages.ts'
import { type Fetching, startFetching } from './fetch-mail.ts'

let test: TestDatabase
let context: Context
let owner: TestMember
let server: TestMailServer
const mailboxId = v7()
const running: Fetching[] = []

beforeAll(async () => {
  ;[test, server] = await Promise.all([createTestDatabase(), startDovecot()])
  context = { ...createTestContext(test.database), now: () => new Date() }
  owner = await createShop(context)
  await owner.call('save-mailbox', mailbox(mailboxId, 'desk'))
})
afterAll(async () => {
  await Promise.all(running.map((fetching) => fetching.stop(5_000)))
  await Promise.all([server.stop(), test.close()])
})

const mailbox = (id: string, user: string) => ({
  ...{ id, version: 0, address: `${user}@shop.example`, displayName: 'The desk' },
  imap: { host: server.host, port: server.port, security: 'none', user, password: 'pass' },
  smtp: { host: server.host, port: 25, security: 'none', user },
})

let uid = 1_000_000
/** Takes one mail as the job does that fetched it. */
const take = (source: string | Buffer, at: { uidValidity?: number; uid?: number } = {}) =>
  callOperation(context, {
    operation: 'take-mail',
    input: { mailboxId, uidValidity: 1, uid: ++uid, source: Buffer.from(source as string).toString('base64'), ...at },
    ...{ shopId: owner.shopId, requestId: v7(), caller: { kind: 'job', name: 'fetch-mail' } },
  }) as Promise<MailOutcome>

const mail = (headers: Record<string, string>, text = 'My sofa of order 4411 is torn. I want my money back!') =>
  `${Object.entries({ From: 'Ines <ines@home.example>', Subject: 'My sofa', 'Message-ID': `<${v7()}@home.example>`, ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n${text}\r\n`

interface CaseSeen {
  readonly customer: { readonly email?: string; readonly name?: string }
  readonly messages: { readonly id: string; readonly text: string; readonly remarks?: string[]; readonly subject?: string }[]
  readonly attachments: { readonly fileName: string; readonly mediaType: string; readonly byteLength: number }[]
  readonly state: string
  readonly decision?: object
  readonly caseReading: { readonly threats: object[] }
}
const see = async (id: string | undefined) => (await owner.call('get-case', { id })) as CaseSeen
const list = async () =>
  (await owner.call('list-mailboxes', {})) as { mailboxes: { state: string; warning?: object; fetchedAt?: string }[]; aside: object[] }

describe('a mail', () => {
  it('opens a case of its sender, is read and decided, and an answer to it goes on with that case', async () => {
    const first = await take(mail({ 'Message-ID': '<first@home.example>' }))
    expect(first.state).toBe('taken')
    expect(await see(first.caseId)).toMatchObject({ customer: { email: 'ines@home.example', name: 'Ines' }, state: 'open' })
    const { version } = (await owner.call('get-case', { id: first.caseId })) as { version: number }
    await owner.call('close-case', { caseId: first.caseId, version })
    const next = await take(mail({ 'In-Reply-To': '<first@home.example>', Subject: 'Re: My sofa' }, 'Hello?!'))
    expect(next.caseId).toBe(first.caseId)
    expect((await see(first.caseId)).messages.map(({ text }) => text)).toEqual([expect.stringContaining('torn'), 'Hello?!'])
    expect((await see(first.caseId)).state).toBe('open')
  })

  it('finds its case by the reference in its subject, where its sender is the customer', async () => {
    const { caseId } = await take(mail({ From: 'rosa@home.example' }))
    const token = `[#${caseId!.slice(-10).toUpperCase()}]`
    expect((await take(mail({ From: 'ROSA@home.example', Subject: `AW: sofa ${token}` }))).caseId).toBe(caseId)
    const stranger = await take(mail({ From: 'thief@evil.example', Subject: `Re: sofa ${token}` }, 'Please pay it to my account.'))
    expect(stranger.caseId).not.toBe(caseId)
    expect((await see(stranger.caseId)).messages[0]?.remarks).toEqual([expect.stringContaining('another customer')])
  })

  it('is taken once, whichever way it comes; two mails with one Message-ID are both kept', async () => {
    const one = mail({ From: 'twice@home.example', 'Message-ID': '<same@home.example>' })
    const taken = await take(one)
    expect(await take(one, { uid })).toEqual({ state: 'duplicate' })
    expect((await take(`Received: by mx\r\n${one.replaceAll('\r\n', '\n')}`)).state).toBe('duplicate')
    const other = await take(one.replace('My sofa of', 'Another sofa of'))
    expect(other.state).toBe('taken')
    expect(other.caseId).not.toBe(taken.caseId)
  })

  it('of a program is recorded on its case without a reading, or on none, and never opens one', async () => {
    const { caseId } = await take(mail({ From: 'away@home.example', 'Message-ID': '<away@home.example>' }))
    const reply = await take(
      mail({ From: 'away@home.example', 'Auto-Submitted': 'auto-replied', 'In-Reply-To': '<away@home.example>' }, 'I am away.'),
    )
    expect(reply.caseId).toBe(caseId)
    const seen = await owner.call('get-case', { id: caseId })
    expect(seen).toMatchObject({ heats: [expect.anything()], messages: [{}, { remarks: [expect.stringContaining('automatic reply')] }] })
    expect(await take(mail({ From: 'news@shop.example', Precedence: 'bulk' }))).toMatchObject({
      state: 'set_aside',
      problem: expect.any(String),
    })
    expect(await take(mail({ From: 'desk@shop.example' }))).toMatchObject({ state: 'set_aside' })
    expect((await list()).aside).toContainEqual(expect.objectContaining({ sender: 'news@shop.example', hasSource: true }))
  })

  it('of a blocked sender is turned away', async () => {
    await owner.call('block-sender', { id: v7(), kind: 'email', value: 'blocked@home.example', why: 'threw a vase' })
    expect((await take(mail({ From: 'blocked@home.example' }))).state).toBe('turned_away')
  })

  it('that comes again and again within minutes opens no case any more, and the mailbox says so', async () => {
    const outcomes: MailOutcome[] = []
    for (let count = 0; count < 17; count++) outcomes.push(await take(mail({ From: 'loop@home.example' }, `Round ${count}`)))
    expect(new Set(outcomes.map(({ caseId }) => caseId)).size).toBe(15)
    expect(outcomes[16]?.caseId).toBe(outcomes[14]?.caseId)
    expect((await list()).mailboxes[0]?.warning).toMatchObject({ text: expect.stringContaining('loop@home.example') })
  })
})

describe('a mail server that reports', () => {
  it('that a mail did not arrive is heard: the message says so and the case waits for us again', async () => {
    const { caseId } = await take(mail({ From: 'gone@home.example' }))
    const messageId = v7()
    const now = new Date()
    await test.database.transaction({ shopId: owner.shopId, access: 'write' }, async (db) => {
      const { shopId } = owner
      await insertMessage(db, {
        shopId,
        id: messageId,
        caseId: caseId!,
        authorId: null,
        direction: 'outbound',
        channel: 'email',
        text: 'Sorry',
        saidAt: now,
        now,
      })
      await insertDelivery(db, {
        ...{
          shopId,
          messageId,
          mailboxId,
          toName: null,
          toAddress: 'gone@home.example',
          subject: 'Re: My sofa',
          text: 'Sorry',
          now,
          sendAt: now,
        },
        ...{ mailId: 'out@shop.example', inReplyTo: null, referenceIds: [], caseStateBefore: 'open' },
      })
      await updateDelivery(db, { messageId, from: ['waiting'] }, { state: 'sent', sentAt: now }, now)
      await updateCase(db, { id: caseId!, now, state: 'waiting' })
    })
    const parts = [
      '--r\r\nContent-Type: text/plain\r\n\r\nIt did not arrive.',
      '--r\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; gone@home.example\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no such user',
      '--r\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <out@shop.example>\r\nSubject: Re: My sofa\r\n\r\n--r--',
    ]
    const type = 'multipart/report; report-type=delivery-status; boundary=r'
    const bounce = await take(mail({ From: 'MAILER-DAEMON@mx.example', 'Content-Type': type }, parts.join('\r\n')))
    expect(bounce).toMatchObject({ state: 'taken', messageId, caseId })
    expect(await owner.call('get-case', { id: caseId })).toMatchObject({
      state: 'open',
      messages: [{}, { delivery: { state: 'failed', reason: 'no_such_address' } }],
    })
    expect(
      await take(mail({ From: 'MAILER-DAEMON@mx.example', 'Content-Type': type }, parts.join('\r\n').replace('out@', 'other@'))),
    ).toMatchObject({ state: 'set_aside' })
  })
})

describe('mails out of a file', () => {
  it('keep their dates, are closed where they are history, and are here once however often they are sent', async () => {
    const old = mail({ From: 'file@home.example', Date: 'Mon, 01 Jun 2020 10:00:00 +0000', 'Message-ID': '<file@home.example>' })
    const mails = [
      old,
      mail({ From: 'file@home.example', 'In-Reply-To': '<file@home.example>', Date: 'Tue, 02 Jun 2020 10:00:00 +0000' }, 'Again!'),
      old,
    ]
    const send = async () => {
      const input = { mails: mails.map((source) => ({ source: Buffer.from(source).toString('base64') })) }
      return ((await owner.call('import-mails', input)) as { outcomes: MailOutcome[] }).outcomes
    }
    const first = await send()
    expect(first.map(({ state }) => state)).toEqual(['taken', 'taken', 'duplicate'])
    expect((await send()).map(({ state }) => state)).toEqual(['duplicate', 'duplicate', 'duplicate'])
    expect(await owner.call('get-case', { id: first[0]?.caseId })).toMatchObject({
      state: 'closed',
      messages: [{ at: '2020-06-01T10:00:00.000Z' }, { at: '2020-06-02T10:00:00.000Z', text: 'Again!' }],
    })
  })

  it('are read afterwards, once, and only the open ones are decided', async () => {
    const today = new Date().toUTCString()
    const angry = 'This is outrageous. I paid $80 and it never came. Refund me today or I call my bank.'
    const mails = [
      mail({ From: 'later@home.example', Date: today, 'Message-ID': '<later@home.example>' }, angry),
      mail({ From: 'before@home.example', Date: 'Mon, 01 Jun 2020 10:00:00 +0000' }, angry),
    ]
    const { outcomes } = (await owner.call('import-mails', {
      mails: mails.map((source) => ({ source: Buffer.from(source).toString('base64') })),
    })) as { outcomes: MailOutcome[] }
    const caseIds = outcomes.map(({ caseId }) => caseId!)
    expect((await Promise.all(caseIds.map(see))).map(({ caseReading }) => caseReading.threats)).toEqual([[], []])
    const request = { operation: 'read-imported-mails', input: { caseIds }, shopId: owner.shopId } as const
    for (let again = 0; again < 2; again++)
      expect(await callOperation(context, { ...request, requestId: v7(), caller: { kind: 'job', name: 'read-imported-mails' } })).toEqual({
        state: 'done',
      })
    const [open, history] = await Promise.all(caseIds.map(see))
    const threat = { threats: [{ kind: 'chargeback' }] }
    expect(open).toMatchObject({ state: 'open', caseReading: threat, decision: {} })
    expect(history).toMatchObject({ state: 'closed', caseReading: threat })
    expect(history?.decision).toBeUndefined()
  })

  it('leave a case that is being worked on open, however old they are', async () => {
    const live = await take(mail({ From: 'live@home.example', 'Message-ID': '<live@home.example>' }))
    const old = mail({ From: 'live@home.example', 'In-Reply-To': '<live@home.example>', Date: 'Mon, 01 Jun 2020 10:00:00 +0000' })
    await owner.call('import-mails', { mails: [{ source: Buffer.from(old).toString('base64') }] })
    expect(await see(live.caseId)).toMatchObject({ state: 'open', messages: [{ at: '2020-06-01T10:00:00.000Z' }, {}] })
  })
})

describe('bad mail', () => {
  const remarksOf = async ({ caseId }: MailOutcome) => (await see(caseId)).messages[0]?.remarks?.join(' ')
  const multipart = (parts: string, headers = {}) => mail({ 'Content-Type': 'multipart/mixed; boundary=b', ...headers }, `${parts}--b--`)
  const part = (headers: string, body: string) => `--b\r\n${headers}\r\n\r\n${body}\r\n`

  it('with 5,000 parts keeps a hundred files and says so', async () => {
    const file = part('Content-Type: text/csv\r\nContent-Disposition: attachment; filename=a.csv', '=1+1')
    const outcome = await take(multipart(file.repeat(5000), { From: 'parts@home.example' }))
    expect(await remarksOf(outcome)).toContain('first 100')
    expect((await see(outcome.caseId)).attachments).toHaveLength(100)
  })

  it('with a file beyond 25 MB loses that file alone', async () => {
    const big = part(
      'Content-Type: application/zip\r\nContent-Disposition: attachment; filename=big.zip',
      `PK${'0'.repeat(26 * 1024 * 1024)}`,
    )
    const outcome = await take(multipart(part('Content-Type: text/plain', 'See the file') + big, { From: 'big@home.example' }))
    expect(await remarksOf(outcome)).toMatch(/big\.zip.*25 MB/)
    expect((await see(outcome.caseId)).messages[0]?.text).toBe('See the file')
  })

  it.each<[string, () => string | Buffer, RegExp]>([
    ['a header of 1 MB', () => mail({ From: 'head@home.example', 'X-Big': 'x'.repeat(1024 * 1024) }), /unusual size/],
    [
      'MIME nested three hundred deep',
      () =>
        mail(
          { From: 'deep@home.example', 'Content-Type': 'multipart/mixed; boundary=b0' },
          Array.from({ length: 300 }, (_, n) => `--b${n}\r\nContent-Type: multipart/mixed; boundary=b${n + 1}\r\n`).join('\r\n'),
        ),
      /attached as it came/,
    ],
    ['a From without an address', () => mail({ From: 'Somebody' }), /no address/],
    ['a From that the own server doubts', () => mail({ From: 'bank@bank.example', 'Authentication-Results': 'mx; dmarc=fail' }), /forged/],
    ['no head at all', () => Buffer.from([0, 1, 2, 3, 255]), /no address/],
  ])('%s is taken, with a remark', async (_, source, words) => {
    expect(await remarksOf(await take(source()))).toMatch(words)
  })

  it('keeps script in the subject as words, null characters out, and character sets right', async () => {
    const { caseId } = await take(
      Buffer.concat([
        Buffer.from(
          'From: =?iso-8859-1?q?J=F6rg?= <joerg@home.example>\r\nSubject: <script>alert(1)</script>\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n',
        ),
        Buffer.from('<p>Gr\u00f6\u00dfe\0 <img src="https://spy.example/x.gif"><script>alert(1)</script></p>', 'latin1'),
      ]),
    )
    expect(await see(caseId)).toMatchObject({
      customer: { name: 'Jörg' },
      messages: [{ text: expect.stringMatching(/^Größe/), subject: '<script>alert(1)</script>' }],
    })
  })
})

describe('fetching', () => {
  const start = (more: object = {}) => {
    const fetching = startFetching({
      ...{ context, openImap, listMailboxes: () => listWatchedMailboxes(test.database.kysely) },
      times: { listEveryMs: 20, pollEveryMs: 5_000, firstBackOffMs: 20 },
      ...more,
    })
    running.push(fetching)
    return fetching
  }
  const until = async (holds: () => Promise<boolean>) => {
    for (const end = Date.now() + 20_000; !(await holds()); ) if (Date.now() > end) throw new Error('not within 20 s')
  }
  const rows = async () =>
    test.database.transaction({ shopId: owner.shopId, access: 'read' }, (db) =>
      db
        .selectFrom('receivedMails')
        .select(['uid', 'state', 'problem'])
        .where('sender', '=', 'fetched@home.example')
        .orderBy('uid')
        .execute(),
    )

  it('takes every mail once, though two servers look after the mailbox and one is replaced; a mail that fails holds up none', async () => {
    const failing: typeof openImap = async (settings) => {
      const folder = await openImap(settings)
      return {
        ...folder,
        async fetch(wanted) {
          const fetched = await folder.fetch(wanted)
          // What no schema takes.
          return fetched?.source.includes('poison') ? { ...fetched, wholeBytes: 0.5 } : fetched
        },
      }
    }
    await server.append('desk', mail({ From: 'fetched@home.example' }, 'zero'))
    const first = start({ openImap: failing })
    start({ openImap: failing })
    await until(async () => (await list()).mailboxes[0]?.state === 'fetching')
    for (const text of ['one', 'poison', 'two']) await server.append('desk', mail({ From: 'fetched@home.example' }, text))
    await until(async () => (await rows()).length >= 4)
    await first.stop(5_000)
    await server.append('desk', mail({ From: 'fetched@home.example' }, 'three'))
    await until(async () => (await rows()).length >= 5)
    expect((await rows()).map(({ state }) => state)).toEqual(['taken', 'taken', 'failed', 'taken', 'taken'])
    expect((await list()).aside).toContainEqual(expect.objectContaining({ state: 'failed', hasSource: true }))
  })

  it('says what is wrong with a mailbox, and goes on when that is mended', async () => {
    const second = mailbox(v7(), 'second')
    await owner.call('save-mailbox', { ...second, imap: { ...second.imap, password: 'wrong' } })
    const state = async () => (await list()).mailboxes.find((one) => 'address' in one && one.address === second.address)?.state
    await until(async () => (await state()) === 'failing')
    await owner.call('save-mailbox', { ...second, version: 1 })
    await until(async () => (await state()) === 'fetching')
    expect(JSON.stringify(await list())).not.toContain('"pass"')
    const tried = await owner.call('try-mailbox', { ...second, imap: { ...second.imap, password: undefined } })
    expect(tried).toMatchObject({ fetch: { works: true }, send: { works: false, problem: expect.any(String) } })
  })
})
