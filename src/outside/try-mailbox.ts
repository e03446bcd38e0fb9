import { createTransport } from 'nodemailer'
import { AppError } from '../errors.ts'
import { type ImapSettings, openImap } from './imap.ts'

/** Whether one way of a mailbox works, and what to do where it does not. */
export interface WayTried {
  readonly works: boolean
  readonly problem?: string
}

const CONNECT_MS = 15_000

/** Signs in to a mailbox and to the server that sends for it, and leaves again: nothing is fetched and nothing sent. Never throws. */
export async function tryMailbox({
  imap,
  smtp,
}: {
  readonly imap: ImapSettings
  readonly smtp?: Omit<ImapSettings, 'folder'>
}): Promise<{ readonly fetch: WayTried; readonly send?: WayTried }> {
  const [fetch, send] = await Promise.all([tryToFetch(imap), smtp && tryToSend(smtp)])
  return { fetch, ...(send && { send }) }
}

async function tryToFetch(settings: ImapSettings): Promise<WayTried> {
  try {
    const folder = await openImap(settings)
    await folder.close()
    return { works: true }
  } catch (error) {
    return { works: false, problem: error instanceof AppError ? error.message : 'The mailbox cannot be opened.' }
  }
}

async function tryToSend({ host, port, security, user, password }: Omit<ImapSettings, 'folder'>): Promise<WayTried> {
  const transport = createTransport({
    ...{ host, port, secure: security === 'tls', requireTLS: security === 'starttls', ignoreTLS: security === 'none' },
    ...{ auth: { user, pass: password }, connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, dnsTimeout: CONNECT_MS },
    ...{ socketTimeout: CONNECT_MS, disableFileAccess: true, disableUrlAccess: true },
  })
  try {
    await transport.verify()
    return { works: true }
  } catch (error) {
    return { works: false, problem: problemOf(error) }
  } finally {
    transport.close()
  }
}

function problemOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  if (code === 'EAUTH')
    return `The server for sending refused the name or the password${responseCode ? ` (${responseCode})` : ''}. Many providers want a password made for programs.`
  if (code === 'EDNS' || code === 'ENOTFOUND') return 'There is no server for sending of that name. Check the name.'
  if (code === 'ETLS' || code === 'ESOCKET')
    return 'The server for sending does not answer, or not with this encryption. Usual are port 465 with TLS and port 587 with STARTTLS.'
  return `The server for sending cannot be reached${code ? ` (${code})` : ''}. Usual are port 465 with TLS and port 587 with STARTTLS.`
}
