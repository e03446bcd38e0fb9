import { z } from 'zod'
import { MAIL_SECURITIES } from '../core/mail/mail-providers.ts'
import { listMessageFiles } from '../store/attachments.ts'
import { findDelivery } from '../store/deliveries.ts'
import { findMailbox } from '../store/mailboxes.ts'
import { fromOf, leavingMailOf, leavingMailSchema } from './leaving-mail.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'

/** What a job needs to put a copy of a sent mail into its mailbox. */
export const findSentCopy = transactionalOperation({
  name: 'find-sent-copy',
  summary: 'What a job needs to put a copy of a sent mail into its mailbox.',
  scope: 'jobs:run',
  access: 'read',
  shop: 'own',
  input: z.object({ messageId: id }),
  output: z.object({
    copy: z
      .object({
        mailbox: z.object({
          ...{ host: z.string(), port: z.int(), security: z.enum(MAIL_SECURITIES) },
          ...{ user: z.string(), password: z.string(), folder: z.string() },
        }),
        from: z.string(),
        mail: leavingMailSchema,
        sentAt: instant,
      })
      .optional()
      .describe('Missing where there is one, none is wanted, or the mailbox or the words are gone.'),
  }),
  async run({ db, secrets }, { messageId }) {
    const row = await findDelivery(db, messageId)
    if (row?.state !== 'sent' || row.sentAt === null || row.copiedAt !== null || row.mailboxId === null || row.toAddress === '') return {}
    const mailbox = await findMailbox(db, row.mailboxId)
    if (!mailbox?.copiesSent) return {}
    return {
      copy: {
        mailbox: {
          ...{ host: mailbox.imapHost, port: mailbox.imapPort, security: mailbox.imapSecurity },
          ...{ user: mailbox.imapUser, password: secrets.open(mailbox.id, mailbox.sealedImapPassword), folder: mailbox.folder },
        },
        from: fromOf(mailbox),
        mail: leavingMailOf(row, { files: await listMessageFiles(db, messageId) }),
        sentAt: row.sentAt.toISOString(),
      },
    }
  },
})
