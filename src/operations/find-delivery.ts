import { z } from 'zod'
import { DELIVERY_STATES } from '../core/delivery.ts'
import { listMessageFiles } from '../store/attachments.ts'
import { findDelivery } from '../store/deliveries.ts'
import { findSendingMailbox, type SendingMailbox } from '../store/mail-threads.ts'
import { fromOf, leavingMailOf, leavingMailSchema } from './leaving-mail.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { id, version } from './schemas.ts'
import { readShop } from './shop-detail.ts'

/** What a job needs to deliver a message: how far it is, the mail, and the mailbox that it leaves through. */
export const findDeliveryTask = transactionalOperation({
  name: 'find-delivery',
  summary: 'What a job needs to deliver a message.',
  scope: 'jobs:run',
  access: 'read',
  shop: 'own',
  input: z.object({ messageId: id }),
  output: z.object({
    delivery: z
      .object({
        version,
        state: z.enum(DELIVERY_STATES),
        isDue: z.boolean(),
        attemptJobId: id.optional(),
        mail: leavingMailSchema,
        mailbox: z
          .union([
            z.object({ kind: z.literal('own'), url: z.string(), from: z.string() }),
            z.object({ kind: z.literal('house') }),
            z.object({ kind: z.literal('gone') }),
          ])
          .describe('The mailbox of the shop, the mail server of the house, or a mailbox that was removed.'),
      })
      .optional()
      .describe('Missing where it was taken back.'),
  }),
  async run(context, { messageId }) {
    const { db, now } = context
    const row = await findDelivery(db, messageId)
    if (!row) return {}
    const mailbox = row.mailboxId === null ? undefined : await findSendingMailbox(db, row.mailboxId)
    const files = row.state === 'waiting' && row.sendAt <= now ? await listMessageFiles(db, messageId) : []
    // Answers to the mail server of the house would go where nobody of this shop reads.
    const { contact } = (await readShop(db)).profile
    return {
      delivery: {
        version: row.version,
        state: row.state,
        isDue: row.sendAt <= now,
        ...(row.attemptJobId && { attemptJobId: row.attemptJobId }),
        mail: leavingMailOf(row, { files, ...(row.mailboxId === null && z.email().safeParse(contact).success && { replyTo: contact }) }),
        mailbox: row.mailboxId === null ? { kind: 'house' as const } : mailbox ? settingsOf(context, mailbox) : { kind: 'gone' as const },
      },
    }
  },
})

function settingsOf({ secrets }: CallContext, mailbox: SendingMailbox) {
  const { id: mailboxId, host, port, security, user, password, address, displayName } = mailbox
  const url = new URL(`${security === 'tls' ? 'smtps' : 'smtp'}://${host.includes(':') ? `[${host}]` : host}:${port}`)
  if (user !== '') {
    url.username = encodeURIComponent(user)
    url.password = encodeURIComponent(secrets.open(mailboxId, password))
  }
  if (security === 'none') url.searchParams.set('tls', 'off')
  return { kind: 'own' as const, url: url.href, from: fromOf({ displayName, address }) }
}
