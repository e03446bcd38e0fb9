import type { InputOf } from '../../../src/client/client.ts'
import {
  findMailProvider,
  guessMailServers,
  type MailSecurity,
  type MailServers,
  needsSentCopy,
} from '../../../src/core/mail/mail-providers.ts'
import type { Mailbox } from './mailboxes-query.ts'

/** The form, with everything in it at once: what is not shown is filled in from the address. */
export interface MailboxFields extends Omit<MailServers, 'imapPort' | 'smtpPort'> {
  readonly address: string
  readonly displayName: string
  readonly password: string
  readonly begin: 'new_mail' | 'last_week'
  readonly user: string
  readonly folder: string
  readonly imapPort: number | undefined
  readonly smtpPort: number | undefined
  readonly sends: boolean
  readonly copiesSent: boolean
  /** Whether the servers are as the address suggests; then a change of the address changes them, too. */
  readonly follows: boolean
}

export type Problems = Partial<
  Record<
    'address' | 'password' | 'imapHost' | 'imapPort' | 'smtpHost' | 'smtpPort',
    'address' | 'password' | 'passwordAgain' | 'host' | 'port'
  >
>

export function fieldsOf(mailbox: Mailbox | undefined): MailboxFields {
  const empty = { password: '', begin: 'new_mail' } as const
  if (mailbox === undefined)
    return {
      ...empty,
      ...guessMailServers(''),
      address: '',
      displayName: '',
      user: '',
      folder: 'INBOX',
      sends: true,
      copiesSent: true,
      follows: true,
    }
  const { address, displayName, imap, smtp, folder } = mailbox
  const guessed = guessMailServers(address)
  return {
    ...{
      ...empty,
      address,
      displayName,
      folder,
      user: imap.user,
      sends: smtp !== undefined,
      copiesSent: mailbox.copiesSent,
      follows: false,
    },
    ...{ imapHost: imap.host, imapPort: imap.port, imapSecurity: imap.security },
    smtpHost: smtp?.host ?? guessed.smtpHost,
    smtpPort: smtp?.port ?? guessed.smtpPort,
    smtpSecurity: smtp?.security ?? guessed.smtpSecurity,
  }
}

/** Another address: the servers and the name to sign in with follow it, until somebody changed one of them. */
export function changeAddress(fields: MailboxFields, address: string): MailboxFields {
  if (!fields.follows) return { ...fields, address }
  const at = address.indexOf('@')
  const servers = findMailProvider(address)?.servers ?? guessMailServers(at > 0 && address.includes('.', at) ? address : '')
  return { ...fields, ...servers, address, user: address.trim(), copiesSent: needsSentCopy({ address, imapHost: servers.imapHost }) }
}

export function problemsOf(fields: MailboxFields, mailbox: Mailbox | undefined): Problems {
  const isPort = (port: number | undefined) => port !== undefined && Number.isInteger(port) && port >= 1 && port <= 65_535
  const moved = mailbox !== undefined && (mailbox.imap.host !== fields.imapHost.trim() || mailbox.imap.user !== fields.user.trim())
  return {
    ...(!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(fields.address.trim()) && { address: 'address' as const }),
    ...(fields.password === '' && mailbox === undefined && { password: 'password' as const }),
    ...(fields.password === '' && moved && { password: 'passwordAgain' as const }),
    ...(fields.imapHost.trim() === '' && { imapHost: 'host' as const }),
    ...(!isPort(fields.imapPort) && { imapPort: 'port' as const }),
    ...(fields.sends && fields.smtpHost.trim() === '' && { smtpHost: 'host' as const }),
    ...(fields.sends && !isPort(fields.smtpPort) && { smtpPort: 'port' as const }),
  }
}

/** What `save-mailbox` and `try-mailbox` take. */
export function inputOf(fields: MailboxFields): Omit<InputOf<'try-mailbox'>, 'id'> {
  const user = fields.user.trim() || fields.address.trim()
  const server = (host: string, port: number | undefined, security: MailSecurity) => ({
    host: host.trim(),
    port: port ?? 0,
    security,
    user,
  })
  return {
    address: fields.address.trim(),
    displayName: fields.displayName.trim(),
    folder: fields.folder.trim() || 'INBOX',
    imap: {
      ...server(fields.imapHost, fields.imapPort, fields.imapSecurity),
      ...(fields.password !== '' && { password: fields.password }),
    },
    copiesSent: fields.copiesSent,
    ...(fields.sends && { smtp: server(fields.smtpHost, fields.smtpPort, fields.smtpSecurity) }),
  }
}
