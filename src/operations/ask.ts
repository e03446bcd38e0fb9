import { z } from 'zod'
import { titleOf } from '../core/case-title.ts'
import { answerSchema } from '../core/playbook/answer.ts'
import { AppError } from '../errors.ts'
import { findCase } from '../store/cases.ts'
import { findTurn, insertTurn, type TurnRow } from '../store/conversation-turns.ts'
import { insertConversation, lockConversation, touchConversation } from '../store/conversations.ts'
import type { Answered, PreparedQuestion } from './answerer.ts'
import { keptAnswer, wordsOfAnswer } from './conversation-detail.ts'
import { type CallContext, stagedOperation } from './operation.ts'
import { prepareQuestion } from './prepare-question.ts'
import { id } from './schemas.ts'

/** A model's time is its own setting, at most 90 seconds; without one an answer takes a moment. */
const MOST_MS = 120_000

export const askInput = z.object({
  conversationId: id.describe('A UUIDv7 that the client makes: a new one begins a conversation, a known one goes on with it.'),
  turnId: id.describe('A UUIDv7 that the client makes for each question: sent again, it is answered and kept once.'),
  question: z
    .string()
    .max(200_000, 'a question may hold 200,000 characters; ask about the part that matters')
    .refine((text) => text.trim() !== '', 'is empty; put in your own words what is on your desk'),
  caseId: id.optional().describe('The case that it is asked about: the answer then knows what the case holds.'),
})

/** What is told while the answer is made: `AnswerPart` says in which order. */
export const answerPartSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plays'), plays: answerSchema.shape.plays }),
  z.object({ kind: z.literal('piece'), piece: answerSchema.partial() }),
  z.object({ kind: z.literal('restart') }),
])

const askOutput = z.object({
  conversationId: id,
  turnId: id,
  answer: answerSchema,
  by: z.enum(['playbook', 'model']).describe('Who answered: composed from the playbook, or the language model of the shop.'),
  modelName: z.string().optional(),
  whyNotModel: z.string().optional().describe('Why the playbook answered although a model is switched on.'),
})

/** Answers a question from the playbook, with the shop's policy and figures, and those of the case it is asked about. */
export const ask = stagedOperation({
  name: 'ask',
  summary:
    'Ask the playbook: an answer for this case with its math, steps, words, plays and sources. Streams where the caller takes events.',
  scope: 'case:write',
  shop: 'own',
  input: askInput,
  output: askOutput,
  part: answerPartSchema,
  mostMs: MOST_MS,
  async prepare(context, input): Promise<{ prepared: PreparedQuestion } | { answered: AskOutput }> {
    const earlier = await findTurn(context.db, input.turnId)
    if (earlier) return { answered: answeredBefore(earlier, input) }
    return { prepared: await prepareQuestion(context, input) }
  },
  work: ({ answer }, prepared, options) => answer(prepared, options),
  async keep(context, input, answered) {
    const { db, shopId, principal, now } = context
    const askedBy = principal.kind === 'member' ? principal.memberId : null
    const askedByName = principal.kind === 'anonymous' ? '' : principal.name
    const { conversationId, turnId, question } = input
    const caseId = input.caseId !== undefined && (await findCase(db, input.caseId)) ? input.caseId : null
    const { title } = titleOf(question, 'A question without words')
    await insertConversation(db, { shopId, id: conversationId, title, caseId, askedBy, askedByName, now })
    // Two requests for one turn come here one after the other.
    const conversation = await lockConversation(db, conversationId)
    const kept = await findTurn(db, turnId)
    if (kept) {
      await record(context, input, kept)
      return answeredBefore(kept, input)
    }
    await insertTurn(db, {
      shopId,
      id: turnId,
      conversationId,
      question,
      answer: answered.answer,
      answerText: wordsOfAnswer(answered.answer),
      answeredBy: answered.by,
      modelName: answered.modelName ?? null,
      whyNotModel: answered.whyNotModel ?? null,
      askedBy,
      askedByName,
      now,
    })
    await touchConversation(db, { id: conversationId, now, ...(caseId && conversation?.caseId === null && { caseId }) })
    await record(context, input, { answeredBy: answered.by })
    return outputOf(input, answered)
  },
})

type AskInput = z.output<typeof askInput>
type AskOutput = z.input<typeof askOutput>

/** The log says that something was asked, and nothing of what. */
async function record({ record: keep }: CallContext, { conversationId, caseId }: AskInput, { answeredBy }: Pick<TurnRow, 'answeredBy'>) {
  await keep({ subjectId: conversationId, ...(caseId && { caseId }), data: { by: answeredBy } })
}

function answeredBefore(turn: TurnRow, input: AskInput): AskOutput {
  if (turn.conversationId !== input.conversationId || turn.question !== input.question)
    throw new AppError('idempotency_mismatch', 'Another question was asked under this turnId. Make a new one for each question.')
  const { answeredBy: by, modelName, whyNotModel } = turn
  return outputOf(input, {
    answer: keptAnswer(turn),
    by,
    ...(modelName !== null && { modelName }),
    ...(whyNotModel !== null && { whyNotModel }),
  })
}

function outputOf({ conversationId, turnId }: AskInput, { answer, by, modelName, whyNotModel }: Answered): AskOutput {
  return {
    conversationId,
    turnId,
    answer,
    by,
    ...(modelName !== undefined && { modelName }),
    ...(whyNotModel !== undefined && { whyNotModel }),
  }
}
