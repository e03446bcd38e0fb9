import { z } from 'zod'
import type { ParsedMail } from '../core/mail/mail.ts'
import { AppError } from '../errors.ts'
import { stagedOperation } from './operation.ts'
import { mailOutcomeSchema } from './take-mail.ts'
import { listOwnAddresses, type MailOutcome, takeParsedMail } from './take-parsed-mail.ts'

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
    const outcomes = await takeTogether(opened, (one) =>
      'problem' in one
        ? Promise.resolve<MailOutcome>({ state: 'failed', problem: one.problem })
        : takeParsedMail(context, one.mail, { source: one.source, own, read: 'later' }),
    )
    const caseIds = [...new Set(outcomes.flatMap(({ state, caseId }) => (state === 'taken' && caseId !== undefined ? [caseId] : [])))]
    if (caseIds.length > 0) await enqueue('read-imported-mails', { caseIds })
    await record({ data: { mails: outcomes.length, taken: outcomes.filter(({ state }) => state === 'taken').length } })
    return { outcomes }
  },
})

/** So many conversations are taken at the same time: the database answers one while the others are thought about. */
const AT_ONCE = 16

/** Takes each mail after those that it may have to do with, by sender or by thread, and others beside it; gives what came of them in their own order. */
async function takeTogether(opened: readonly Opened[], take: (one: Opened) => Promise<MailOutcome>): Promise<MailOutcome[]> {
  const outcomes: MailOutcome[] = []
  const conversations = conversationsOf(opened)
  const worker = async () => {
    for (let next = conversations.shift(); next !== undefined; next = conversations.shift())
      for (const place of next) outcomes[place] = await take(opened[place]!)
  }
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker))
  const failed = ended.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
  return outcomes
}

/** The places of mails that may belong together, each list in its order: they share a sender, a mail that they answer, or themselves. */
export function conversationsOf(opened: readonly Opened[]): number[][] {
  const lists = new Map<string, number[]>()
  opened.forEach((one, place) => {
    const joined = [...new Set(keysOf(one, place).map((key) => lists.get(key)))].filter((list) => list !== undefined)
    const list = joined.flat().concat(place)
    for (const key of [...keysOf(one, place), ...list.flatMap((earlier) => keysOf(opened[earlier]!, earlier))]) lists.set(key, list)
  })
  return [...new Set(lists.values())].map((list) => list.toSorted((a, b) => a - b))
}

function keysOf(one: Opened, place: number): string[] {
  if ('problem' in one) return [`place ${place}`]
  const { mail } = one
  // What a program sends on is known by its content alone.
  const keys = [mail.from?.address.toLowerCase(), mail.replyTo?.address.toLowerCase(), mail.mailId, ...mail.answers, mail.contentHash]
  return keys.filter((key): key is string => key !== undefined && key !== '')
}
