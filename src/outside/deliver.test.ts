import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startSmtpServer, type TestSmtpServer } from '../../test/smtp-server.ts'
import { openMail } from '../ask/open-mail.ts'
import { type LeavingMail, openDeliverer } from './deliver.ts'

const MAIL: LeavingMail = {
  mailId: '01970000-0000-7000-8000-00000000000a@shop.example',
  toName: 'Ada "Quick" Byrne, the first',
  toAddress: 'ada@customer.example',
  subject: 'Re: Größe [#0A1B2C3D4E]',
  text: 'We look.\n\n.\nOn Sunday you wrote:\n> Where is it?\n',
  inReplyTo: 'theirs@customer.example',
  references: ['first@customer.example', 'theirs@customer.example'],
  cc: [],
  files: [],
}

let server: TestSmtpServer
beforeAll(async () => {
  server = await startSmtpServer((to) => (to.startsWith('nobody') ? 550 : to.startsWith('busy') ? 451 : undefined))
})
afterAll(() => server.close())

const deliverer = (url = server.url) => openDeliverer({ url, from: 'Shop <desk@shop.example>' })
const nothing = async () => undefined

it('a message leaves as it was made, with the ids of its thread', async () => {
  expect(await deliverer().deliver(MAIL, nothing)).toMatchObject({ kind: 'taken', answer: expect.stringMatching(/^250/) })
  const { headers, to, text } = server.received.at(-1)!
  expect(to).toBe('ada@customer.example')
  expect(headers).toMatch(/^message-id: <01970000-0000-7000-8000-00000000000a@shop\.example>$/im)
  expect(headers).toMatch(/^in-reply-to: <theirs@customer\.example>$/im)
  expect(headers).toMatch(/^references: <first@customer\.example> <theirs@customer\.example>$/im)
  // A person wrote it: nothing calls it automatic.
  expect(headers).not.toMatch(/^auto-submitted:/im)
  expect(text).toContain('\n.\n')
})

it('not a word is handed over before it was noted, nor where that is refused', async () => {
  const before = server.received.length
  const lost = new Error('somebody else took it')
  await expect(deliverer().deliver(MAIL, () => Promise.reject(lost))).rejects.toBe(lost)
  expect(server.received).toHaveLength(before)
})

it('who is refused or put off at the door was never noted as handed over', async () => {
  const noted: string[] = []
  const to = (toAddress: string) =>
    deliverer().deliver({ ...MAIL, toAddress }, async () => {
      noted.push(toAddress)
    })
  expect(await to('nobody@customer.example')).toMatchObject({ kind: 'refused', code: 550 })
  expect(await to('busy@customer.example')).toMatchObject({ kind: 'put_off', reason: 'put_off' })
  expect(noted).toEqual([])
})

it('can be tried again when no server answers', async () => {
  const gone = await startSmtpServer()
  await gone.close()
  expect(await deliverer(gone.url).deliver(MAIL, nothing)).toEqual({ kind: 'put_off', reason: 'unreachable' })
})

it('is not known where the server falls silent once it has the words', async () => {
  const answers = ['220 here\r\n', '250 here\r\n', '250 yes\r\n', '250 yes\r\n', '354 go on\r\n']
  const silent = createServer((socket) => {
    let at = 0
    socket.on('error', () => undefined)
    socket.write(answers[at++]!)
    socket.on('data', (data) => {
      if (at < answers.length) socket.write(answers[at++]!)
      else if (data.includes('\r\n.\r\n')) socket.destroy()
    })
  })
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', () => resolve()))
  const { port } = silent.address() as { port: number }
  expect(await deliverer(`smtp://127.0.0.1:${port}`).deliver(MAIL, nothing)).toEqual({ kind: 'unknown', reason: 'no_answer' })
  silent.close()
})

it('what goes along arrives as it is, under a name that cannot break out of its header, and who gets a copy is seen', async () => {
  const content = Buffer.from([0, 255, 13, 10, 46, 13, 10, 0])
  const fileName = 'Rechnung "März" 2026.pdf'
  const files = [{ fileName, mediaType: 'application/pdf', base64: content.toString('base64') }]
  expect(await deliverer().deliver({ ...MAIL, files, cc: ['lee@customer.example'] }, nothing)).toMatchObject({ kind: 'taken' })
  const { to, headers, source } = server.received.at(-1)!
  expect(to).toBe('ada@customer.example,lee@customer.example')
  expect(headers).toMatch(/^cc: lee@customer\.example$/im)
  const { files: arrived, text } = await openMail(Buffer.from(source))
  expect(arrived.map((file) => ({ ...file, content: Buffer.from(file.content) }))).toMatchObject([
    { fileName, mediaType: 'application/pdf', content },
  ])
  expect(text).toContain('We look.')
})

it('leaves where only a copy is refused, and says whose; where the customer is refused nobody gets it', async () => {
  const copied = await deliverer().deliver({ ...MAIL, cc: ['nobody@customer.example'] }, nothing)
  expect(copied).toMatchObject({ kind: 'taken', ccRefused: ['nobody@customer.example'] })
  const before = server.received.length
  const noted: string[] = []
  const refused = await deliverer().deliver({ ...MAIL, toAddress: 'nobody@customer.example', cc: ['lee@customer.example'] }, async () => {
    noted.push('handed over')
  })
  expect(refused).toMatchObject({ kind: 'refused', code: 550 })
  expect([server.received.length, noted]).toEqual([before, []])
})
