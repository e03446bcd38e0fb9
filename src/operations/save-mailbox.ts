import { z } from 'zod'
import { needsSentCopy } from '../core/mail/mail-providers.ts'
import { AppError } from '../errors.ts'
import { findMailbox, insertMailbox, listMailboxes, updateMailbox } from '../store/mailboxes.ts'
import { type MailboxInput, mailboxInput, mailboxOf, mailboxSchema, passwordsFor, readMailbox } from './mailbox-detail.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

const MOST_MAILBOXES = 20
const DAY_MS = 86_400_000

/** Adds a mailbox, or changes one. Mail is fetched from it from then on; its passwords are sealed and never given back. */
export const saveMailbox = transactionalOperation({
  name: 'save-mailbox',
  summary: 'Add a mailbox of the shop, or change one; mail is fetched from it from then on.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: mailboxInput.extend({
    id,
    version: z.int().min(0).describe('The version that was read; 0 for a new one.'),
    begin: z
      .enum(['new_mail', 'last_week'])
      .default('new_mail')
      .describe('For a new one: only what comes from now on, or the mails of the last seven days, too.'),
  }),
  output: mailboxSchema,
  async run(context, input) {
    const { db, shopId, now, record } = context
    const earlier = input.version === 0 ? undefined : await readMailbox(context, input.id)
    const settings = settingsOf(context, input, earlier)
    if (earlier) {
      const sameFolder = earlier.imapHost === input.imap.host && earlier.imapUser === input.imap.user && earlier.folder === input.folder
      const change = { ...settings, id: input.id, version: input.version, renumberedSince: sameFolder ? undefined : now, now }
      if (!(await updateMailbox(db, change)))
        throw new AppError('version_conflict', 'Somebody changed this mailbox since you opened it. Look at it, then save again.')
    } else if ((await findMailbox(db, input.id)) === undefined) {
      if ((await listMailboxes(db)).length >= MOST_MAILBOXES)
        throw new AppError('bad_input', `A shop may have ${MOST_MAILBOXES} mailboxes. Remove one first.`)
      const fetchSince = input.begin === 'new_mail' ? now : new Date(now.getTime() - 7 * DAY_MS)
      if (!(await insertMailbox(db, { ...settings, shopId, id: input.id, fetchSince, now })))
        throw new AppError('already_exists', 'This address is one of your mailboxes already.')
    }
    await record({ subjectId: input.id, data: { sends: input.smtp !== undefined } })
    return mailboxOf(await readMailbox(context, input.id))
  },
})

function settingsOf(context: CallContext, input: MailboxInput & { id: string }, earlier: Parameters<typeof passwordsFor>[2]) {
  const passwords = passwordsFor(context, input, earlier)
  const { imap, smtp } = input
  return {
    ...{ address: input.address, displayName: input.displayName, folder: input.folder },
    ...{ imapHost: imap.host, imapPort: imap.port, imapSecurity: imap.security, imapUser: imap.user },
    sealedImapPassword: context.secrets.seal(input.id, passwords.imap),
    ...{ smtpHost: smtp?.host ?? null, smtpPort: smtp?.port ?? null, smtpSecurity: smtp?.security ?? null, smtpUser: smtp?.user ?? null },
    copiesSent: input.copiesSent ?? earlier?.copiesSent ?? needsSentCopy({ address: input.address, imapHost: imap.host }),
    sealedSmtpPassword: passwords.smtp === undefined ? null : context.secrets.seal(input.id, passwords.smtp),
  }
}
