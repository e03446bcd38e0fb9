import { z } from 'zod'
import { noteCopied } from '../store/deliveries.ts'
import { findMailbox } from '../store/mailboxes.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Notes that a copy of a sent mail lies in its mailbox. */
export const noteSentCopy = transactionalOperation({
  name: 'note-sent-copy',
  summary: 'Note that a copy of a sent mail lies in its mailbox.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({ messageId: id }),
  output: z.object({ noted: z.literal(true) }),
  async run({ db, now }, { messageId }) {
    await noteCopied(db, { messageId, now })
    return { noted: true as const }
  },
})

/** Has a copy of a sent mail put into its mailbox, where that mailbox wants it. */
export async function askForSentCopy(
  { db, enqueue }: CallContext,
  { messageId, mailboxId }: { readonly messageId: string; readonly mailboxId: string | null },
): Promise<void> {
  if (mailboxId === null) return
  const mailbox = await findMailbox(db, mailboxId)
  if (mailbox?.copiesSent) await enqueue('copy-sent-mail', { messageId })
}
