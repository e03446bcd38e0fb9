import { describe, expect, it } from 'vitest'
import { caseTokenOf, findCaseReferences, stripCaseTokens } from './case-token.ts'
import { readDeliveryReport } from './delivery-report.ts'
import { correspondentOf, doubtAboutSender, kindOfMail, mayBeAnsweredByProgram } from './kind-of-mail.ts'
import type { MailMarks } from './mail.ts'
import { readMailIds } from './mail-ids.ts'
import { findMailProvider, guessMailServers, MAIL_PROVIDERS } from './mail-providers.ts'
import { splitMbox } from './split-mbox.ts'

const mail = (marks: MailMarks, rest: { subject?: string; from?: string; replyTo?: string } = {}) => ({
  marks,
  subject: rest.subject ?? 'My sofa',
  from: { name: 'Ines', address: rest.from ?? 'ines@home.example' },
  ...(rest.replyTo !== undefined && { replyTo: { name: '', address: rest.replyTo } }),
})

describe('the ids of a thread', () => {
  it.each([
    ['<a@x> <b@y>\r\n <a@x>', ['a@x', 'b@y']],
    ['bare@id', ['bare@id']],
    ['<unclosed', []],
    ['<<a@x>', ['a@x']],
    ['<with blank@x>', []],
    ['', []],
    ['two words', []],
  ])('of %j are %j', (header, ids) => {
    expect(readMailIds(header)).toEqual(ids)
  })

  it('are the last fifty of a header as long as one likes, read in a moment', () => {
    const begun = performance.now()
    const ids = readMailIds(`<${'>'.repeat(300_000)}${'<'.repeat(300_000)}${Array.from({ length: 5000 }, (_, n) => `<${n}@x>`).join(' ')}`)
    expect(ids).toHaveLength(50)
    expect(ids.at(-1)).toBe('4999@x')
    expect(performance.now() - begun).toBeLessThan(1_000)
  })
})

describe('the token of a case', () => {
  it('goes out in the subject and comes back, whatever a mail program does to its letters', () => {
    const subject = `My sofa ${caseTokenOf('0A1B2C3D4E')}`
    expect(findCaseReferences(`AW: ${subject.toLowerCase()}`, [])).toEqual(['0A1B2C3D4E'])
    expect(findCaseReferences('Hello', ['desk+0a1b2c3d4e@shop.example'])).toEqual(['0A1B2C3D4E'])
    expect(stripCaseTokens(subject)).toBe('My sofa')
  })

  it('is none where it only looks like one', () => {
    expect(findCaseReferences('[#12345] [#ZZZZZZZZZZ] #0A1B2C3D4E', ['0A1B2C3D4E@shop.example'])).toEqual([])
  })
})

describe('the kind of a mail', () => {
  it.each<[string, ReturnType<typeof mail>, string]>([
    ['nothing special', mail({}), 'person'],
    ['Auto-Submitted: no', mail({ autoSubmitted: 'no' }), 'person'],
    ['Auto-Submitted: auto-replied', mail({ autoSubmitted: 'Auto-Replied (vacation)' }), 'auto_reply'],
    ['Auto-Submitted: auto-generated', mail({ autoSubmitted: 'auto-generated' }), 'bulk'],
    [
      'a form on a web site',
      mail({ autoSubmitted: 'auto-generated' }, { from: 'noreply@shop.example', replyTo: 'ines@home.example' }),
      'person',
    ],
    ['X-Autoreply', mail({ autoReplyHeader: true }), 'auto_reply'],
    ['Precedence: auto_reply', mail({ precedence: 'auto_reply' }), 'auto_reply'],
    ['Precedence: bulk', mail({ precedence: 'bulk' }), 'bulk'],
    ['a group that passes customers on', mail({ precedence: 'list', listId: '<desk.shop.example>' }), 'person'],
    ['an Exchange notice of absence', mail({ autoResponseSuppress: 'All' }, { subject: 'Automatic reply: My sofa' }), 'auto_reply'],
    ['a person behind a ticket system', mail({ autoResponseSuppress: 'DR, OOF, AutoReply' }), 'person'],
    ['a person who writes of an office', mail({}, { subject: 'Out of office chairs again?' }), 'person'],
    ['a delivery report', mail({ report: { action: 'failed' } }), 'bounce'],
    ['a daemon without a return path', mail({ returnPath: '' }, { from: 'MAILER-DAEMON@mx.example' }), 'bounce'],
    ['a person without a return path', mail({ returnPath: '' }), 'person'],
  ])('%s', (_, given, kind) => {
    expect(kindOfMail(given)).toBe(kind)
  })

  it('lets no program answer a program, a list, or somebody who asked it not to', () => {
    expect(mayBeAnsweredByProgram(mail({}))).toBe(true)
    for (const marks of [
      { returnPath: '' },
      { listId: '<l>' },
      { autoResponseSuppress: 'OOF' },
      { precedence: 'list' },
      { autoSubmitted: 'auto-replied' },
    ])
      expect(mayBeAnsweredByProgram(mail(marks))).toBe(false)
    expect(mayBeAnsweredByProgram(mail({}, { from: '' }))).toBe(false)
  })
})

describe('the sender', () => {
  it('is doubted where the own mail server says so, and not where somebody signed', () => {
    expect(doubtAboutSender({ authentication: 'mx.shop.example; dmarc=fail header.from=bank.example' })).toContain('forged')
    expect(doubtAboutSender({ authentication: 'mx; spf=fail; dkim=none' })).toContain('forged')
    expect(doubtAboutSender({ authentication: 'mx; spf=fail; dkim=pass; dmarc=pass' })).toBeUndefined()
    expect(doubtAboutSender({})).toBeUndefined()
  })

  it('is answered, and whoever Reply-To names where a program of ours sent it', () => {
    const own = ['Desk@Shop.example']
    const person = (address: string) => ({ name: '', address })
    expect(correspondentOf({ from: person('ines@home.example'), replyTo: person('other@x.example') }, own)?.address).toBe(
      'ines@home.example',
    )
    expect(correspondentOf({ from: person('desk@shop.example'), replyTo: person('ines@home.example') }, own)?.address).toBe(
      'ines@home.example',
    )
    expect(correspondentOf({ from: person('no-reply@forms.example'), replyTo: person('ines@home.example') }, own)?.address).toBe(
      'ines@home.example',
    )
    expect(correspondentOf({ from: person('') }, own)).toBeUndefined()
    expect(correspondentOf({ from: person('desk@shop.example') }, own)).toBeUndefined()
  })
})

describe('a delivery report', () => {
  it('says whom it is about, why, and which mail', () => {
    const status =
      'Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; ines@home.example\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1\r\n  no such user\r\n'
    expect(readDeliveryReport(status, 'From: desk@shop.example\nMessage-ID: <1@shop.example>\n\nHello')).toEqual({
      recipient: 'ines@home.example',
      action: 'failed',
      status: '5.1.1',
      diagnostic: '550 5.1.1 no such user',
      about: '1@shop.example',
    })
  })

  it('may be empty or nonsense', () => {
    expect(readDeliveryReport('', '')).toEqual({ action: 'other' })
    expect(readDeliveryReport(':\n: :\n \n'.repeat(50_000), '\0')).toEqual({ action: 'other' })
  })
})

describe('the servers of an address', () => {
  it('are those of its provider, or what most hosts call theirs', () => {
    expect(findMailProvider('Shop@GMail.com ')?.servers.imapHost).toBe('imap.gmail.com')
    expect(findMailProvider('desk@shop.example')).toBeUndefined()
    expect(guessMailServers('desk@shop.example')).toMatchObject({ imapHost: 'imap.shop.example', smtpHost: 'smtp.shop.example' })
  })

  it('are known once for each domain', () => {
    const domains = MAIL_PROVIDERS.flatMap((provider) => provider.domains)
    expect(new Set(domains).size).toBe(domains.length)
  })
})

describe('a file of mails', () => {
  const split = async (file: string, { pieces = 7, mostBytes }: { pieces?: number; mostBytes?: number } = {}) => {
    const bytes = new TextEncoder().encode(file)
    const chunks = async function* () {
      for (let at = 0; at < bytes.length; at += pieces) yield bytes.subarray(at, at + pieces)
    }
    const mails: string[] = []
    for await (const { source } of splitMbox(chunks(), mostBytes)) mails.push(new TextDecoder().decode(source))
    return mails
  }
  const MBOX = 'From a@x Thu Jan 1\nSubject: One\n\nHello\n>From here\nFrom nowhere\n\nFrom b@x Thu Jan 1\nSubject: Two\n\nBye\n'

  it('is split where a mail begins, in whatever pieces it is read, and marked lines are put back', async () => {
    for (const pieces of [1, 7, 1000])
      expect(await split(MBOX, { pieces })).toEqual(['Subject: One\n\nHello\nFrom here\nFrom nowhere\n\n', 'Subject: Two\n\nBye\n'])
  })

  it('is one mail where it is no mbox, and none where it is empty', async () => {
    expect(await split('Subject: One\n\nFrom me\n\nFrom you\n')).toEqual(['Subject: One\n\nFrom me\n\nFrom you\n'])
    expect(await split('')).toEqual([])
  })

  it('takes the beginning of a mail that is too long', async () => {
    expect(await split(MBOX, { mostBytes: 8 })).toEqual(['Subject:', 'Subject:'])
  })
})
