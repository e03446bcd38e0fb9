import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMailTwin } from '../../test/mail-twin.ts'
import { startSmtpServer, type TestSmtpServer } from '../../test/smtp-server.ts'
import { type Mail, type OutgoingMail, openMail } from './mail.ts'

const refusal = (to: string) => (to.startsWith('nobody') ? 550 : to.startsWith('busy') ? 451 : undefined)
const MAIL: OutgoingMail = {
  id: '01970000-0000-7000-8000-00000000000a',
  to: 'ines@shop.example',
  subject: 'Due today',
  text: 'A promise is due.\n',
}

let server: TestSmtpServer
beforeAll(async () => {
  server = await startSmtpServer(refusal)
})
afterAll(() => server.close())

const twin = createMailTwin(refusal)
const both: readonly { name: string; mail: () => Mail; taken: () => { to: string; subject: string; text: string }[] }[] = [
  {
    name: 'an SMTP server',
    mail: () => openMail({ url: server.url, from: 'Desk <desk@shop.example>' }),
    taken: () => server.received.map(({ to, headers, text }) => ({ to, subject: /^subject: (.*)$/im.exec(headers)?.[1] ?? '', text })),
  },
  { name: 'its twin', mail: () => twin, taken: () => twin.sent.map(({ to, subject, text }) => ({ to, subject, text })) },
]

describe.each(both)('mail by $name', ({ mail, taken }) => {
  it('is taken on with its address, subject and text', async () => {
    await mail().send(MAIL)
    expect(taken().at(-1)).toEqual({ to: MAIL.to, subject: MAIL.subject, text: MAIL.text })
  })

  it('is refused for good where nobody has the address, and the refusal does not name it', async () => {
    const before = taken().length
    const refused = await mail()
      .send({ ...MAIL, to: 'nobody@shop.example' })
      .catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'mail_refused', message: expect.stringContaining('550') })
    expect(String(refused)).not.toContain('nobody@')
    expect(taken()).toHaveLength(before)
  })

  it('may be tried again where the server puts it off', async () => {
    await expect(mail().send({ ...MAIL, to: 'busy@shop.example' })).rejects.toMatchObject({ code: 'mail_unreachable' })
  })
})

describe('mail by SMTP', () => {
  const mail = () => openMail({ url: server.url, from: 'Desk <desk@shop.example>' })

  it('bears the same Message-ID in every attempt, and says that no person wrote it', async () => {
    await mail().send(MAIL)
    await mail().send(MAIL)
    const [first, second] = server.received.slice(-2)
    expect(first?.messageId).toBe(`<${MAIL.id}@shop.example>`)
    expect(second?.messageId).toBe(first?.messageId)
    expect(first?.headers).toMatch(/^auto-submitted: auto-generated$/im)
    expect(first?.from).toBe('desk@shop.example')
  })

  it('lets nobody add a header or a second address by what they typed', async () => {
    await mail()
      .send({ ...MAIL, subject: 'Due\r\nBcc: thief@evil.example', to: 'ines@shop.example, thief@evil.example' })
      .catch(() => undefined)
    await mail().send({ ...MAIL, subject: 'Due\r\nBcc: thief@evil.example' })
    expect(server.received.at(-1)?.headers).not.toMatch(/^bcc:/im)
    expect(server.received.map(({ to }) => to)).not.toContain('thief@evil.example')
  })

  it('can be tried again when no server answers', async () => {
    const gone = await startSmtpServer()
    await gone.close()
    await expect(openMail({ url: gone.url, from: 'desk@shop.example' }).send(MAIL)).rejects.toMatchObject({ code: 'mail_unreachable' })
  })

  it('carries letters of any language and long lines', async () => {
    const text = `Größe, façade, 約束 ✓ ${'long '.repeat(400)}\n`
    await mail().send({ ...MAIL, subject: 'Fällig: 約束', text })
    const { headers, text: body } = server.received.at(-1)!
    expect(headers).toMatch(/content-transfer-encoding: (quoted-printable|base64)/i)
    expect(body.split('\n').every((line) => line.length <= 998)).toBe(true)
  })
})
