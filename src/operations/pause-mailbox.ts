import { z } from 'zod'
import { pauseMailbox as pauseRow, warnOfMailbox } from '../store/mailboxes.ts'
import { mailboxOf, mailboxSchema, readMailbox } from './mailbox-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Stops to fetch from a mailbox, or goes on where it stopped; its warning was read then. */
export const pauseMailbox = transactionalOperation({
  name: 'pause-mailbox',
  summary: 'Stop to fetch from a mailbox, or go on where it stopped.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id, state: z.enum(['paused', 'fetching']) }),
  output: mailboxSchema,
  async run(context, { id: mailboxId, state }) {
    const { db, now, record } = context
    await readMailbox(context, mailboxId)
    await pauseRow(db, { id: mailboxId, pausedAt: state === 'paused' ? now : null, now })
    await warnOfMailbox(db, { id: mailboxId, now, warning: null })
    await record({ subjectId: mailboxId, data: { state } })
    return mailboxOf(await readMailbox(context, mailboxId))
  },
})
