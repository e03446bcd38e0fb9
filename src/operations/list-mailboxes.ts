import { z } from 'zod'
import { listMailboxes as listRows } from '../store/mailboxes.ts'
import { listAsideMails, listMadeMails } from '../store/received-mails.ts'
import { mailboxOf, mailboxSchema } from './mailbox-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'
import { MOST_DAYS_TO_UNDO } from './undo-case-from-mail.ts'

/** The shop's mailboxes with how they are doing, and the mails that are on no case. */
export const listMailboxes = transactionalOperation({
  name: 'list-mailboxes',
  summary: "The shop's mailboxes with how they are doing, and the mails that are on no case, with the reason.",
  scope: 'shop:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({
    mailboxes: z.array(mailboxSchema),
    /** Last first; the last 50. */
    aside: z.array(
      z.object({
        id,
        mailboxId: id.optional(),
        sender: z.string().optional(),
        subject: z.string(),
        state: z.enum(['set_aside', 'failed']),
        problem: z.string(),
        at: instant,
        hasSource: z.boolean().describe('Whether it can be downloaded as it came.'),
      }),
    ),
    /** Last first; what `undo-case-from-mail` takes back. */
    made: z
      .array(z.object({ id, sender: z.string().optional(), subject: z.string(), caseId: id, at: instant }))
      .describe('Mails that had been set aside until somebody made a case of them within the last 30 days.'),
  }),
  async run({ db, now }) {
    const since = new Date(now.getTime() - MOST_DAYS_TO_UNDO * 86_400_000)
    const [mailboxes, aside, made] = await Promise.all([listRows(db), listAsideMails(db, 50), listMadeMails(db, { since, limit: 20 })])
    return {
      mailboxes: mailboxes.map(mailboxOf),
      aside: aside.map(({ id: mailId, mailboxId, sender, subject, state, problem, receivedAt, hasSource }) => ({
        ...{ id: mailId, subject, problem: problem ?? '', at: receivedAt.toISOString(), hasSource },
        state: state === 'failed' ? ('failed' as const) : ('set_aside' as const),
        ...(mailboxId && { mailboxId }),
        ...(sender && { sender }),
      })),
      made: made.map(({ id: mailId, sender, subject, madeCaseAt, caseId }) => ({
        ...{ id: mailId, subject, caseId, at: madeCaseAt.toISOString() },
        ...(sender && { sender }),
      })),
    }
  },
})
