import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDovecot, type TestMailServer } from '../../test/dovecot.ts'
import { type ImapSettings, openImap } from './imap.ts'
import { copySentMail } from './sent-folder.ts'

let server: TestMailServer
let settings: ImapSettings
beforeAll(async () => {
  server = await startDovecot()
  settings = { host: server.host, port: server.port, security: 'none', user: 'desk', password: 'pass', folder: 'INBOX' }
})
afterAll(() => server.stop())

const MAIL = 'From: ines@home.example\nSubject: My sofa\nMessage-ID: <1@home.example>\n\nWhere is it?\n'

describe('a mailbox by IMAP', () => {
  it('lists the mails above a number, gives each as it came, and marks none as read', async () => {
    const first = await server.append('desk', MAIL)
    const second = await server.append('desk', MAIL.replace('<1@', '<2@'))
    const folder = await openImap(settings)
    expect(await folder.listAfter(0)).toEqual([first, second])
    expect(await folder.listAfter(first)).toEqual([second])
    expect(await folder.listAfter(second)).toEqual([])
    expect(folder.uidNext).toBe(second + 1)
    expect(await folder.findFirstSince(new Date(Date.now() - 2 * 86_400_000))).toBe(first)
    const mail = await folder.fetch(first)
    expect(mail?.source.toString()).toBe(MAIL.replaceAll('\n', '\r\n'))
    expect(mail?.wholeBytes).toBe(mail?.source.byteLength)
    expect(await folder.fetch(9999)).toBeUndefined()
    await folder.close()
  })

  it('tells of a mail that comes, and stops waiting when it is told to', async () => {
    const folder = await openImap(settings)
    expect(folder.tells).toBe(true)
    const stopping = new AbortController()
    const [last = 0] = (await folder.listAfter(0)).slice(-1)
    const told = folder.waitForNews({ mostMs: 20_000, signal: stopping.signal })
    const added = await server.append('desk', MAIL.replace('<1@', '<3@'))
    await told
    expect(await folder.listAfter(last)).toEqual([added])
    const waiting = folder.waitForNews({ mostMs: 20_000, signal: stopping.signal })
    stopping.abort()
    await waiting
    await folder.close()
  })

  it.each<[string, Partial<ImapSettings>, string, RegExp]>([
    ['a wrong password', { password: 'wrong' }, 'mailbox_refused', /app password/],
    ['a folder that is not there', { folder: 'Nowhere' }, 'mailbox_refused', /INBOX/],
    ['a port where nobody answers', { port: 1 }, 'mailbox_unreachable', /993/],
    ['encryption that the server lacks', { security: 'tls' }, 'mailbox_refused', /TLS/],
  ])('says what is wrong: %s', async (_, wrong, code, words) => {
    await expect(openImap({ ...settings, ...wrong })).rejects.toMatchObject({ code, message: expect.stringMatching(words) })
  })
})

it('a copy of a sent mail lies once in the folder of sent mails, whatever that is called, marked as read', async () => {
  const sent = { mailId: 'ours-1@shop.example', source: Buffer.from('Message-ID: <ours-1@shop.example>\r\nSubject: x\r\n\r\nHello\r\n') }
  const sentAt = new Date('2026-03-04T05:06:00Z')
  expect(await copySentMail(settings, { ...sent, sentAt })).toEqual({ copied: 'now' })
  expect(await copySentMail(settings, { ...sent, sentAt })).toEqual({ copied: 'before' })
  const folder = await openImap({ ...settings, folder: 'Gesendete Objekte' })
  const uids = await folder.listAfter(0)
  expect(uids).toHaveLength(1)
  expect((await folder.fetch(uids[0]!))?.source.toString()).toBe(sent.source.toString())
  expect(await folder.findFirstSince(sentAt)).toBe(uids[0])
  await folder.close()
  await expect(copySentMail({ ...settings, password: 'wrong' }, { ...sent, sentAt })).rejects.toMatchObject({ code: 'mailbox_refused' })
})
