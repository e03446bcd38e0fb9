import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { DeliveryReason } from '../core/delivery.ts'
import { connectionOf, type MailSettings } from './mail.ts'

/** A message to a customer as it leaves: plain text with files, to one address, and in copy to those whom all may see. */
export interface LeavingMail {
  /** Its Message-ID without angle brackets, the same in every attempt. */
  readonly mailId: string
  readonly toName?: string | undefined
  readonly toAddress: string
  readonly cc: readonly string[]
  readonly replyTo?: string | undefined
  readonly subject: string
  readonly text: string
  /** Ids without angle brackets, as all that follow. */
  readonly inReplyTo?: string | undefined
  readonly references: readonly string[]
  /** Under safe names. */
  readonly files: readonly LeavingFile[]
}

export interface LeavingFile {
  readonly fileName: string
  readonly mediaType: string
  readonly base64: string
}

/** How one attempt ended. What was `put_off` may be tried again, what was `refused` need not, and of `unknown` nobody can tell. */
export type Handed =
  | {
      readonly kind: 'taken'
      readonly answer: string
      /** Those in copy whom the server would not take it for. */
      readonly ccRefused?: readonly string[] | undefined
    }
  /** With the number that the server said no by. */
  | { readonly kind: 'refused'; readonly code: number; readonly answer: string }
  | { readonly kind: 'put_off' | 'unknown'; readonly reason: DeliveryReason; readonly answer?: string | undefined }

/** Delivers messages to customers. */
export interface Deliverer {
  /**
   * One attempt. `beforeHandOver` is called once, when the server is ready for the words and has none of them: what it throws ends the attempt with
   * nothing handed over, and is thrown. All else that may happen is an answer.
   */
  readonly deliver: (mail: LeavingMail, beforeHandOver: () => Promise<void>) => Promise<Handed>
}

export type OpenDeliverer = (settings: MailSettings) => Deliverer

/** Delivery through an SMTP server, one connection for each attempt. */
export const openDeliverer: OpenDeliverer = ({ url, from }) => ({
  async deliver(mail, beforeHandOver) {
    const { connection: options, auth } = connectionOf(url)
    const envelope: Envelope = { from: addressOf(from), to: [mail.toAddress, ...mail.cc] }
    const words = holdBack(await composeMail(from, mail), async () => {
      // The server has said by now for whom it takes it: one that only those in copy would get does not leave.
      if (refusalOf(envelope, mail.toAddress)) throw NOT_FOR_THEM
      await beforeHandOver()
    })
    const connection = new SMTPConnection(options)
    const broken = new Promise<never>((_, reject) => {
      connection.on('error', reject)
      connection.on('end', () => reject(new Error('the connection ended')))
    })
    broken.catch(() => undefined)
    const step = <Result>(act: (done: (error: unknown, result?: Result) => void) => void) =>
      Promise.race([
        broken,
        new Promise<Result | undefined>((resolve, reject) => act((error, result) => (error ? reject(error) : resolve(result)))),
      ])
    try {
      await step<unknown>((done) => connection.connect(done))
      if (auth) await step<unknown>((done) => connection.login({ credentials: auth }, done))
      const sent = await step<SMTPConnection.SentMessageInfo>((done) => connection.send(envelope, words.stream, done))
      const ccRefused = (sent?.rejected ?? []).map(String)
      return { kind: 'taken', answer: clip(sent?.response ?? ''), ...(ccRefused.length > 0 && { ccRefused }) }
    } catch (error) {
      if (words.refusal() === NOT_FOR_THEM) return judge(refusalOf(envelope, mail.toAddress), false)
      if (words.refusal() !== undefined) throw words.refusal()
      return judge(error, words.handedOver())
    } finally {
      words.stream.destroy()
      connection.close()
    }
  },
})

const NOT_FOR_THEM = new Error('the server does not take the mail for whom it is to')

/** Who a mail is for; the client notes in it for whom the server refused it. */
interface Envelope {
  readonly from: string
  readonly to: string[]
  readonly rejectedErrors?: readonly (Error & { readonly recipient?: string })[]
}

function refusalOf({ rejectedErrors = [] }: Envelope, address: string): Error | undefined {
  return rejectedErrors.find(({ recipient }) => recipient === address)
}

/** The words of a mail, which flow when the server asks for them and whoever keeps count has noted that they go. */
function holdBack(source: Buffer, beforeHandOver: () => Promise<void>) {
  let state: 'asleep' | 'asking' | 'flowing' = 'asleep'
  let refusal: unknown
  const stream: Readable = new Readable({
    read() {
      if (state !== 'asleep') return
      state = 'asking'
      beforeHandOver().then(
        () => {
          state = 'flowing'
          stream.push(source)
          stream.push(null)
        },
        (error: unknown) => {
          refusal = error ?? new Error('the mail was not to be handed over')
          stream.destroy(new Error('the mail was not to be handed over'))
        },
      )
    },
  })
  stream.on('error', () => undefined)
  return { stream, refusal: () => refusal, handedOver: () => state === 'flowing' }
}

/** The mail as a server gets it. `date`: when it left; now when left out. */
export async function composeMail(from: string, mail: LeavingMail, date?: Date): Promise<Buffer> {
  const { mailId, toName = '', toAddress, cc, replyTo, subject, text, inReplyTo, references, files } = mail
  const composer = new MailComposer({
    from,
    // As an object, so that nothing in it can become a second address.
    to: { name: toName, address: toAddress },
    ...(cc.length > 0 && { cc: cc.map((address) => ({ name: '', address })) }),
    ...(replyTo !== undefined && { replyTo }),
    subject,
    text,
    messageId: `<${mailId}>`,
    ...(inReplyTo !== undefined && { inReplyTo: `<${inReplyTo}>` }),
    ...(references.length > 0 && { references: references.map((id) => `<${id}>`) }),
    ...(date && { date }),
    attachments: files.map(({ fileName, mediaType, base64 }) => ({
      filename: fileName,
      content: Buffer.from(base64, 'base64'),
      contentDisposition: 'attachment' as const,
      // What the bytes do not tell, the name does.
      ...(mediaType !== 'application/octet-stream' && mediaType !== 'application/zip' && { contentType: mediaType }),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return new Promise((resolve, reject) => {
    composer.compile().build((error, message) => (error ? reject(error) : resolve(message)))
  })
}

function addressOf(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim()
}

const MOST_OF_ANSWER = 300

function clip(answer: string): string {
  return answer.replace(/\s+/g, ' ').trim().slice(0, MOST_OF_ANSWER)
}

/** A server that says no has not taken the mail. One that falls silent once it has the words may have. */
function judge(error: unknown, handedOver: boolean): Handed {
  const { responseCode, response, code } = error as { responseCode?: number; response?: string; code?: string }
  const answer = response === undefined ? undefined : clip(response)
  if (code === 'EAUTH') return { kind: 'put_off', reason: 'sign_in_refused', answer }
  if (responseCode !== undefined && responseCode >= 500) return { kind: 'refused', code: responseCode, answer: answer ?? '' }
  if (responseCode !== undefined) return { kind: 'put_off', reason: 'put_off', answer }
  return handedOver ? { kind: 'unknown', reason: 'no_answer' } : { kind: 'put_off', reason: 'unreachable' }
}
