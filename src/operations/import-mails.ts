import { z } from 'zod'
import type { ParsedMail } from '../core/mail/mail.ts'
import { AppError } from '../errors.ts'
import { stagedOperation } from './operation.ts'
import { mailOutcomeSchema } from './take-mail.ts'
import { takeManyMails } from './take-many-mails.ts'
import { listOwnAddresses, type MailOutcome } from './take-parsed-mail.ts'

const MOST_MAILS = 200

type Opened = { readonly source: Buffer; readonly mail: ParsedMail } | { readonly source: Buffer; readonly problem: string }

/**
 * Takes mails in that came as files: all of them, or none where one fails; a job reads them afterwards. Sent again, those that are here stay as they are.
 */
export const importMails = stagedOperation({
  name: 'import-mails',
  summary:
    'Take mails in, each as its file (.eml), in order; a mail that is here already is taken no second time. A case whose mails are older than 30 days is closed.',
  scope: 'data:import',
  shop: 'own',
  input: z.object({
    mails: z
      .array(
        z.object({
          source: z.string().describe('The mail as it is, base64.'),
          wholeBytes: z.int().min(0).optional().describe('Its size, where the source is its beginning alone.'),
        }),
      )
      .min(1)
      .max(MOST_MAILS),
  }),
  output: z.object({ outcomes: z.array(mailOutcomeSchema) }),
  part: z.never(),
  mostMs: 300_000,
  async prepare(_context, { mails }) {
    return { prepared: mails.map(({ source, wholeBytes }) => ({ source: Buffer.from(source, 'base64'), wholeBytes })) }
  },
  async work({ readMail }, mails): Promise<Opened[]> {
    return Promise.all(
      mails.map(async ({ source, wholeBytes }) => {
        try {
          return { source, mail: await readMail(source, wholeBytes) }
        } catch (error) {
          if (error instanceof AppError && error.code === 'bad_input') return { source, problem: error.message }
          throw error
        }
      }),
    )
  },
  async keep(context, _input, opened) {
    const { db, record, enqueue } = context
    const own = await listOwnAddresses(db)
    const taken = await takeManyMails(
      context,
      opened.filter((one) => 'mail' in one),
      own,
    )
    const outcomes = opened.map((one): MailOutcome => ('problem' in one ? { state: 'failed', problem: one.problem } : taken.shift()!))
    const caseIds = [...new Set(outcomes.flatMap(({ state, caseId }) => (state === 'taken' && caseId !== undefined ? [caseId] : [])))]
    if (caseIds.length > 0) await enqueue('read-imported-mails', { caseIds })
    await record({ data: { mails: outcomes.length, taken: outcomes.filter(({ state }) => state === 'taken').length } })
    return { outcomes }
  },
})
