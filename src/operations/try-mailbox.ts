import { z } from 'zod'
import { findMailbox } from '../store/mailboxes.ts'
import type { MailboxTry, MailboxTryResult } from './answerer.ts'
import { mailboxInput, passwordsFor } from './mailbox-detail.ts'
import { stagedOperation } from './operation.ts'
import { id } from './schemas.ts'

const way = z.object({ works: z.boolean(), problem: z.string().optional().describe('What is wrong and what to do.') })

/** Signs in to a mailbox before it is saved, and says in words what is wrong. Nothing is kept, fetched or sent. */
export const tryMailbox = stagedOperation({
  name: 'try-mailbox',
  summary: 'Sign in to a mailbox before it is saved, and say what is wrong.',
  scope: 'shop:write',
  shop: 'own',
  input: mailboxInput.extend({ id: id.describe('Of the mailbox: its kept passwords are used where none is entered.') }),
  output: z.object({ fetch: way, send: way.optional() }),
  part: z.never(),
  mostMs: 60_000,
  async prepare(context, input): Promise<{ prepared: MailboxTry }> {
    const passwords = passwordsFor(context, input, await findMailbox(context.db, input.id))
    const { imap, smtp, folder } = input
    return {
      prepared: {
        imap: { ...imap, folder, password: passwords.imap },
        ...(smtp && { smtp: { ...smtp, password: passwords.smtp ?? passwords.imap } }),
      },
    }
  },
  work: ({ tryMailbox: attempt }, prepared): Promise<MailboxTryResult> => attempt(prepared),
  async keep({ record }, { id: subjectId }, result) {
    await record({ subjectId, data: { fetches: result.fetch.works, ...(result.send && { sends: result.send.works }) } })
    return result
  },
})
