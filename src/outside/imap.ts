import { ImapFlow } from 'imapflow'
import type { MailSecurity } from '../core/mail/mail-providers.ts'
import { AppError } from '../errors.ts'

/** How a mailbox is reached. The password is in plain: never to be stored, logged or shown. */
export interface ImapSettings {
  readonly host: string
  readonly port: number
  readonly security: MailSecurity
  readonly user: string
  readonly password: string
  readonly folder: string
}

/** A mail as the server has it. */
export interface FetchedMail {
  readonly uid: number
  /** As it came; its beginning where it is longer than 60 MB. */
  readonly source: Buffer
  readonly wholeBytes: number
}

/** A folder that is open for reading. What happens in it changes nothing there: no mail is marked as read, moved or removed. */
export interface OpenFolder {
  /** The numbering that the uids belong to; another one where the server numbered anew. */
  readonly uidValidity: number
  /** Every mail so far has a number below this. */
  readonly uidNext: number
  /** Whether the server tells of new mails by itself. */
  readonly tells: boolean
  /** The numbers above this one, lowest first. */
  readonly listAfter: (uid: number) => Promise<number[]>
  /** The lowest number of those that the server got since then; undefined where there is none. */
  readonly findFirstSince: (since: Date) => Promise<number | undefined>
  /** Undefined where it was removed meanwhile. */
  readonly fetch: (uid: number) => Promise<FetchedMail | undefined>
  /** Resolves when the server tells of a new mail, after so long, or when `signal` aborts. Throws where the connection is lost. */
  readonly waitForNews: (options: { readonly mostMs: number; readonly signal: AbortSignal }) => Promise<void>
  readonly close: () => Promise<void>
}

/** Signs in and opens the folder. Throws `mailbox_refused` where the settings are wrong, and `mailbox_unreachable` where trying again may help. */
export type OpenImap = (settings: ImapSettings) => Promise<OpenFolder>

const CONNECT_MS = 15_000
const SILENCE_MS = 5 * 60_000
const DAY_MS = 86_400_000
const MOST_SOURCE = 60 * 1024 * 1024

/** By IMAP4rev1 (RFC 3501), read-only, encrypted unless the settings say otherwise. */
export const openImap: OpenImap = async (settings) => {
  const { folder } = settings
  const client = clientOf(settings)
  let lost: unknown
  let news: (() => void) | undefined
  // Without a listener an error of the connection would end the process.
  client.on('error', (error) => {
    lost = error
    news?.()
  })
  client.on('close', () => {
    lost ??= new Error('the connection was closed')
    news?.()
  })
  client.on('exists', () => news?.())
  const ask = async <Answer>(question: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await question()
    } catch (error) {
      client.close()
      throw toldByServer(error)
    }
  }
  await ask(() => client.connect())
  const opened = await ask(() => client.mailboxOpen(folder, { readOnly: true })).catch((error: AppError) => {
    // The server answered, and said no.
    if ((error.cause as { responseStatus?: string } | undefined)?.responseStatus !== 'NO') throw error
    throw new AppError('mailbox_refused', `The mailbox has no folder "${folder.slice(0, 80)}". INBOX is the usual one.`)
  })
  const uidsAfter = async (uid: number) => {
    const found = await client.search({ uid: `${uid + 1}:*` }, { uid: true })
    // A range that begins behind the last mail means the last mail (RFC 3501, 6.4.8).
    return (found || []).filter((one) => one > uid).toSorted((one, other) => one - other)
  }
  return {
    uidValidity: Number(opened.uidValidity),
    uidNext: opened.uidNext,
    tells: client.capabilities.has('IDLE'),
    listAfter: (uid) => ask(() => uidsAfter(uid)),
    findFirstSince: (since) =>
      ask(async () => {
        // Servers search by day, in a zone of their own.
        const near = (await client.search({ since: new Date(since.getTime() - DAY_MS) }, { uid: true })) || []
        if (near.length === 0) return undefined
        const mails = await client.fetchAll(near.join(','), { uid: true, internalDate: true }, { uid: true })
        const uids = mails.filter(({ internalDate }) => internalDate === undefined || new Date(internalDate) >= since).map(({ uid }) => uid)
        return uids.length === 0 ? undefined : uids.reduce((one, other) => Math.min(one, other))
      }),
    fetch: (uid) =>
      ask(async () => {
        const mail = await client.fetchOne(
          String(uid),
          { uid: true, size: true, source: { start: 0, maxLength: MOST_SOURCE } },
          { uid: true },
        )
        if (mail === undefined || mail === false || mail.source === undefined) return undefined
        return { uid, source: mail.source, wholeBytes: Math.max(mail.size ?? 0, mail.source.byteLength) }
      }),
    async waitForNews({ mostMs, signal }) {
      if (lost !== undefined) throw toldByServer(lost)
      const { promise, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(resolve, mostMs)
      news = resolve
      signal.addEventListener('abort', () => resolve(), { once: true })
      // Ended by whatever is asked next.
      if (client.capabilities.has('IDLE')) client.idle().catch((error: unknown) => (lost ??= error))
      try {
        await promise
      } finally {
        clearTimeout(timer)
        news = undefined
      }
      if (lost !== undefined && !signal.aborted) throw toldByServer(lost)
      if (!signal.aborted) await ask(() => client.noop())
    },
    async close() {
      const farewell = client.logout().catch(() => undefined)
      await Promise.race([farewell, new Promise((resolve) => setTimeout(resolve, 1_000).unref())])
      client.close()
    },
  }
}

/** A connection that is not open yet. */
export function clientOf({ host, port, security, user, password }: ImapSettings): ImapFlow {
  return new ImapFlow({
    ...{ host, port, secure: security === 'tls', auth: { user, pass: password }, logger: false },
    ...(security === 'starttls' && { doSTARTTLS: true }),
    ...(security === 'none' && { doSTARTTLS: false }),
    ...{ connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: SILENCE_MS, maxIdleTime: 4 * 60_000 },
    ...{ clientInfo: { name: 'Evenkeel' }, disableAutoIdle: true, disableAutoEnable: true },
  })
}

/** The words of a server may hold addresses, so they are told in ours. */
export function toldByServer(error: unknown): AppError {
  if (error instanceof AppError) return error
  const { authenticationFailed, code, message } = error as { authenticationFailed?: boolean; code?: string; message?: string }
  if (authenticationFailed)
    return new AppError(
      'mailbox_refused',
      'The mail server refused the name or the password. Many providers want a password made for programs: look for "app password" in the settings of the account.',
      { cause: error },
    )
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new AppError(
      'mailbox_unreachable',
      'There is no mail server of that name, or no way to the network. Check the name of the server.',
      { cause: error },
    )
  if (code === 'ECONNREFUSED')
    return new AppError(
      'mailbox_unreachable',
      'The mail server does not answer on that port. Check the port: 993 is usual with TLS, 143 without.',
      { cause: error },
    )
  if (/certificate|self.signed|CERT_|ERR_TLS/i.test(`${code ?? ''} ${message ?? ''}`))
    return new AppError(
      'mailbox_refused',
      'The mail server could not prove who it is: its certificate does not fit its name. Check the name of the server.',
      { cause: error },
    )
  if (/wrong version number|ssl3_get_record|EPROTO/i.test(`${code ?? ''} ${message ?? ''}`))
    return new AppError(
      'mailbox_refused',
      'The mail server does not speak TLS on that port. Try the encryption "STARTTLS" and port 143, or port 993 with TLS.',
      { cause: error },
    )
  return new AppError('mailbox_unreachable', `The mail server cannot be reached${code ? ` (${code})` : ''}; it is tried again by itself.`, {
    cause: error,
  })
}
