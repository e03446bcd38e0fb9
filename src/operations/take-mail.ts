import { z } from 'zod'
import type { ParsedMail } from '../core/mail/mail.ts'
import { AppError } from '../errors.ts'
import { moveMailboxOn } from '../store/mailboxes.ts'
import { insertReceivedMail } from '../store/received-mails.ts'
import { stagedOperation } from './operation.ts'
import { id } from './schemas.ts'
import { type MailOutcome, takeParsedMail } from './take-parsed-mail.ts'

/** What came of a mail. */
export const mailOutcomeSchema = z.object({
  state: z.enum(['taken', 'duplicate', 'own', 'set_aside', 'turned_away', 'failed']),
  messageId: id.optional(),
  caseId: id.optional(),
  problem: z.string().optional().describe('Why it is on no case.'),
})

const MOST_SOURCE_KEPT = 5 * 1024 * 1024

interface Fetched {
  readonly source: Buffer
  readonly wholeBytes: number | undefined
}

type Opened = { readonly mail: ParsedMail } | { readonly problem: string }

/** Takes one mail out of a mailbox: the mail and how far the mailbox was fetched are kept in one transaction, so that each is taken once. */
export const takeMail = stagedOperation({
  name: 'take-mail',
  summary: 'Take one mail out of a mailbox: a message on a case, or recorded with the reason why it is none.',
  scope: 'jobs:run',
  shop: 'own',
  input: z.object({
    mailboxId: id,
    uidValidity: z.int().min(0),
    uid: z.int().min(1),
    source: z.string().describe('The mail as it came, base64.'),
    wholeBytes: z.int().min(0).optional().describe('Its size, where the source is its beginning alone.'),
    giveUp: z.string().max(500).optional().describe('Why it cannot be taken: then it is recorded and not looked at.'),
  }),
  output: mailOutcomeSchema,
  part: z.never(),
  mostMs: 60_000,
  async prepare(_context, { source, wholeBytes }): Promise<{ prepared: Fetched }> {
    return { prepared: { source: Buffer.from(source, 'base64'), wholeBytes } }
  },
  async work({ readMail }, { source, wholeBytes }): Promise<Opened> {
    try {
      return { mail: await readMail(source, wholeBytes) }
    } catch (error) {
      // What is wrong with a mail must not hold up those behind it.
      if (error instanceof AppError && error.code === 'bad_input') return { problem: error.message }
      throw error
    }
  },
  async keep(context, { mailboxId, uidValidity, uid, giveUp }, worked, { source }): Promise<MailOutcome> {
    const { db, shopId, newId, now, record } = context
    const position = { mailboxId, uidValidity, uid }
    await moveMailboxOn(db, { id: mailboxId, uidValidity, uid })
    if (giveUp === undefined && 'mail' in worked) {
      const outcome = await takeParsedMail(context, worked.mail, { position, source })
      await record({ subjectId: mailboxId, data: { mail: outcome.state } })
      return outcome
    }
    const problem = giveUp ?? ('problem' in worked ? worked.problem : '')
    const mail = 'mail' in worked ? worked.mail : undefined
    await insertReceivedMail(db, {
      ...{ shopId, id: newId(), position, now, problem, state: 'failed', referenceIds: [] },
      mailId: mail?.mailId ?? null,
      contentHash: mail?.contentHash ?? '',
      sender: mail?.from?.address.toLowerCase() || null,
      subject: mail?.subject ?? '',
      ...(source.byteLength <= MOST_SOURCE_KEPT && { source }),
    })
    await record({ subjectId: mailboxId, data: { mail: 'failed' } })
    return { state: 'failed', problem }
  },
})
