import { isIP } from 'node:net'
import { createTransport } from 'nodemailer'
import { AppError } from '../errors.ts'

/** A mail of ours: plain text, to one address. */
export interface OutgoingMail {
  /** The same for every attempt to send it: mail programs know by it what they have. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Sends mail. */
export interface Mail {
  /**
   * Resolves when the server has taken the mail on. Throws `mail_unreachable` when trying again may help, and `mail_refused` when it will not. No message
   * names the address.
   */
  readonly send: (mail: OutgoingMail) => Promise<void>
}

export interface MailSettings {
  /** `smtp://user:password@host:587`, or `smtps://` for encryption from the first byte. */
  readonly url: string
  /** Whom the mail is from: `Shop <desk@shop.example>` or the address alone. */
  readonly from: string
}

const CONNECT_MS = 10_000
const SILENCE_MS = 30_000

/** Mail through an SMTP server: one connection for each mail, encrypted unless the server is on this machine or the address says `?tls=off`. */
export function openMail({ url, from }: MailSettings): Mail {
  const { connection, auth } = connectionOf(url)
  const transport = createTransport({ ...connection, ...(auth && { auth }), disableFileAccess: true, disableUrlAccess: true })
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    async send({ id, to, subject, text }) {
      try {
        await transport.sendMail({
          from,
          // As an object, so that nothing in it can become a second address.
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
      } catch (error) {
        throw fromServer(error)
      }
    },
  }
}

/** How an SMTP server is reached, and the sign-in where its address holds one. */
export function connectionOf(url: string) {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  const secure = protocol === 'smtps:'
  const bare = searchParams.get('tls') === 'off' || isThisMachine(host)
  return {
    connection: {
      host,
      port: port === '' ? (secure ? 465 : 587) : Number(port),
      secure,
      requireTLS: !secure && !bare,
      ...(bare && { ignoreTLS: true }),
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      dnsTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
    },
    auth: username === '' ? undefined : { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
  }
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

/** A server's words may repeat the address, so only its number is told. 5xx is for good (RFC 5321, 4.2.1), except where our settings are wrong. */
function fromServer(error: unknown): AppError {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  const told = responseCode === undefined ? '' : ` (${responseCode})`
  if (code === 'EAUTH')
    return new AppError('mail_unreachable', `The mail server refused the sign-in${told}. Check the name and password in EVENKEEL_SMTP_URL.`)
  if (responseCode !== undefined && responseCode >= 500)
    return new AppError(
      'mail_refused',
      `The mail server refused the mail for good${told}. Check the address, and that the server lets EVENKEEL_MAIL_FROM send.`,
    )
  if (responseCode !== undefined) return new AppError('mail_unreachable', `The mail server put the mail off${told}. It is tried again.`)
  const reason = code === undefined ? '' : ` (${code})`
  return new AppError('mail_unreachable', `The mail server cannot be reached${reason}. Check EVENKEEL_SMTP_URL; the mail is tried again.`)
}
