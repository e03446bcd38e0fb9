import { z } from 'zod'
import { type Answer, answerSchema } from '../core/playbook/answer.ts'
import { AppError } from '../errors.ts'
import { listRatings, listTurns, type RatingRow, type TurnRow } from '../store/conversation-turns.ts'
import { type ConversationRow, findConversation } from '../store/conversations.ts'
import type { CallContext, Frozen, Principal } from './operation.ts'
import { id, instant, version } from './schemas.ts'

export const verdict = z.enum(['up', 'down'])

/** One question and its answer. */
export const turnSchema = z.object({
  id,
  /** From 1, without gaps. */
  number: z.int().min(1),
  question: z.string(),
  answer: answerSchema,
  by: z.enum(['playbook', 'model']).describe('Who answered: composed from the playbook, or the language model of the shop.'),
  modelName: z.string().optional(),
  whyNotModel: z.string().optional().describe('Why the playbook answered although a model is switched on.'),
  askedByName: z.string(),
  at: instant,
  /** What whoever asks now said of it. */
  rating: z.object({ verdict, reason: z.string().optional() }).optional(),
  /** Of everybody in the shop. */
  ratings: z.object({ up: z.int().min(0), down: z.int().min(0) }),
})

/** A conversation with all its turns, oldest first. Everybody in the shop may read it. */
export const conversationSchema = z.object({
  id,
  version,
  title: z.string(),
  caseId: id.optional(),
  caseTitle: z.string().optional(),
  askedByName: z.string(),
  /** Whether whoever asks now may remove it: it is their own, or they lead the shop. */
  mayRemove: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
  turns: z.array(turnSchema),
})

/** The conversation with this id. Throws `not_found`. */
export async function readConversation(
  { db, principal }: Pick<CallContext, 'db' | 'principal'>,
  conversationId: string,
): Promise<Frozen<z.input<typeof conversationSchema>>> {
  const [row, turns, ratings] = await Promise.all([
    findConversation(db, conversationId),
    listTurns(db, conversationId),
    listRatings(db, conversationId),
  ])
  if (!row) throw conversationNotFound()
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    ...(row.caseId && { caseId: row.caseId }),
    ...(row.caseTitle && { caseTitle: row.caseTitle }),
    askedByName: row.askedByName,
    mayRemove: mayRemove(principal, row),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    turns: turns.map((turn) => turnOf(turn, ratings, principal)),
  }
}

/** Who asked may remove what they asked; owners and managers, everything. */
export function mayRemove(principal: Principal, { askedBy }: Pick<ConversationRow, 'askedBy'>): boolean {
  if (principal.kind === 'console') return true
  if (principal.kind !== 'member') return false
  return principal.memberId === askedBy || principal.role === 'owner' || principal.role === 'manager'
}

export function conversationNotFound(): AppError {
  return new AppError('not_found', 'This shop has no such conversation. It may have been removed.')
}

/** Whoever gives a verdict, by what stays the same of them. */
export function raterOf(principal: Principal): string {
  if (principal.kind === 'member') return principal.memberId
  return principal.kind === 'api_key' ? principal.keyId : principal.kind
}

function turnOf(turn: TurnRow, all: readonly RatingRow[], principal: Principal): Frozen<z.input<typeof turnSchema>> {
  const ratings = all.filter(({ turnId }) => turnId === turn.id)
  const own = ratings.find(({ ratedBy }) => ratedBy === raterOf(principal))
  const count = (wanted: 'up' | 'down') => ratings.filter((rating) => rating.verdict === wanted).length
  return {
    id: turn.id,
    number: turn.number,
    question: turn.question,
    answer: keptAnswer(turn),
    by: turn.answeredBy,
    ...(turn.modelName && { modelName: turn.modelName }),
    ...(turn.whyNotModel && { whyNotModel: turn.whyNotModel }),
    askedByName: turn.askedByName,
    at: turn.askedAt.toISOString(),
    ...(own && { rating: { verdict: own.verdict, ...(own.reason && { reason: own.reason }) } }),
    ratings: { up: count('up'), down: count('down') },
  }
}

const NOTHING_MORE = {
  kind: 'answer',
  policy: [],
  questionsBack: [],
  steps: [],
  words: [],
  doNot: [],
  next: [],
  afterwards: [],
  sources: [],
  plays: [],
  nearest: [],
} as const satisfies Partial<Answer>

/** The answer of a turn. One that was kept under an older schema and no longer fits is its plain words, rather than nothing. */
export function keptAnswer({ answer, answerText }: Pick<TurnRow, 'answer' | 'answerText'>): Answer {
  const parsed = answerSchema.safeParse({ ...NOTHING_MORE, ...(answer as object) })
  return parsed.success ? parsed.data : { ...structuredClone(NOTHING_MORE), bottomLine: answerText || '…' }
}

/** All that an answer says, in plain words and in the order of the screen: for whoever searches it. */
export function wordsOfAnswer(answer: Answer): string {
  const { math } = answer
  return [
    answer.bottomLine,
    ...(answer.sums ?? []),
    ...answer.policy,
    ...(math ? [math.verdict, ...math.lines, math.flips ?? ''] : []),
    ...answer.questionsBack.map(({ question }) => question),
    ...answer.steps,
    ...answer.words.map(({ text }) => text),
    ...answer.doNot,
    ...answer.next,
    ...answer.afterwards,
    ...answer.plays.map(({ title }) => title),
  ]
    .filter((line) => line !== '')
    .join('\n')
}
