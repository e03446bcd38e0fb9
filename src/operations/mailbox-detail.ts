import { z } from 'zod'
import { MAIL_SECURITIES } from '../core/mail/mail-providers.ts'
import { AppError } from '../errors.ts'
import { findMailbox, type MailboxRow } from '../store/mailboxes.ts'
import type { CallContext, Frozen } from './operation.ts'
import { id, instant } from './schemas.ts'

const host = z
  .string()
  .trim()
  .min(1, 'name the server')
  .max(253)
  .regex(/^[A-Za-z0-9._:-]+$/, 'must be the name of a server, such as imap.example.com')
const port = z.int().min(1).max(65_535)
const security = z
  .enum(MAIL_SECURITIES)
  .describe('`tls` from the first byte, `starttls` after a greeting, `none` in one’s own network alone.')
const user = z.string().trim().min(1, 'give the name to sign in with').max(320)
const password = z.string().min(1).max(1000)

/** What people enter about a mailbox. A password that is left out stays what it is, as long as it is for the same server and name. */
export const mailboxInput = z.object({
  address: z.email('must be an e-mail address').max(254),
  displayName: z.string().trim().max(200).describe('Whom mail is from, beside the address; empty: the address alone.'),
  imap: z.object({ host, port, security, user, password: password.optional() }),
  folder: z.string().trim().min(1).max(200).default('INBOX'),
  smtp: z
    .object({ host, port, security, user, password: password.optional().describe('Left out: the one that mail is fetched with.') })
    .optional()
    .describe('Left out: nothing is sent through it.'),
  copiesSent: z
    .boolean()
    .optional()
    .describe(
      'Whether a copy of what is sent is put into its folder of sent mails. Left out: as it was; at first, unless its provider does so itself.',
    ),
})
export type MailboxInput = z.output<typeof mailboxInput>

/** A mailbox as people may see it: never its passwords. */
export const mailboxSchema = z.object({
  id,
  version: z.int().min(1),
  address: z.string(),
  displayName: z.string(),
  imap: z.object({ host: z.string(), port: z.int(), security, user: z.string() }),
  folder: z.string(),
  smtp: z.object({ host: z.string(), port: z.int(), security, user: z.string(), hasPassword: z.boolean() }).optional(),
  copiesSent: z.boolean(),
  state: z.enum(['new', 'fetching', 'failing', 'paused']).describe('`new`: nothing was fetched yet.'),
  /** When it was last seen that nothing is left to fetch. */
  fetchedAt: instant.optional(),
  error: z.object({ text: z.string(), since: instant }).optional(),
  warning: z.object({ text: z.string(), at: instant }).optional(),
})

export function mailboxOf(row: MailboxRow): Frozen<z.input<typeof mailboxSchema>> {
  const { smtpHost, smtpPort, smtpSecurity, smtpUser } = row
  return {
    ...{ id: row.id, version: row.version, address: row.address, displayName: row.displayName, folder: row.folder },
    copiesSent: row.copiesSent,
    imap: { host: row.imapHost, port: row.imapPort, security: row.imapSecurity, user: row.imapUser },
    ...(smtpHost !== null &&
      smtpPort !== null &&
      smtpSecurity !== null && {
        smtp: {
          ...{ host: smtpHost, port: smtpPort, security: smtpSecurity, user: smtpUser ?? row.imapUser },
          hasPassword: row.sealedSmtpPassword !== null,
        },
      }),
    state: row.pausedAt ? 'paused' : row.fetchError !== null ? 'failing' : row.fetchedAt ? 'fetching' : 'new',
    ...(row.fetchedAt && { fetchedAt: row.fetchedAt.toISOString() }),
    ...(row.fetchError !== null && row.failingSince && { error: { text: row.fetchError, since: row.failingSince.toISOString() } }),
    ...(row.warning !== null && row.warnedAt && { warning: { text: row.warning, at: row.warnedAt.toISOString() } }),
  }
}

/** The passwords to be used for a mailbox: those entered, or those kept for the same server and name. */
export function passwordsFor(
  { secrets }: Pick<CallContext, 'secrets'>,
  { imap, smtp }: MailboxInput,
  earlier: MailboxRow | undefined,
): { readonly imap: string; readonly smtp: string | undefined } {
  // A password is for the server that it was entered for: whoever changes the server must not send it elsewhere.
  const sameImap = earlier && earlier.imapHost === imap.host && earlier.imapUser === imap.user
  const keptImap = sameImap ? secrets.open(earlier.id, earlier.sealedImapPassword) : undefined
  const imapPassword = imap.password ?? keptImap
  if (imapPassword === undefined) throw new AppError('bad_input', 'imap.password: enter the password of the mailbox.')
  const sameSmtp = earlier?.sealedSmtpPassword && smtp && earlier.smtpHost === smtp.host && earlier.smtpUser === smtp.user
  const keptSmtp = sameSmtp ? secrets.open(earlier.id, earlier.sealedSmtpPassword ?? '') : undefined
  return { imap: imapPassword, smtp: smtp?.password ?? keptSmtp }
}

/** Throws `not_found` where this shop has no such mailbox. */
export async function readMailbox({ db }: Pick<CallContext, 'db'>, mailboxId: string): Promise<MailboxRow> {
  const row = await findMailbox(db, mailboxId)
  if (!row) throw new AppError('not_found', 'This mailbox is no longer there.')
  return row
}
