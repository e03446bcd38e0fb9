import { z } from 'zod'
import { AppError } from '../errors.ts'
import { deleteRating, findTurn, saveRating } from '../store/conversation-turns.ts'
import { conversationSchema, raterOf, readConversation, verdict } from './conversation-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Says whether an answer helped: one verdict of each member on each turn. */
export const rateAnswer = transactionalOperation({
  name: 'rate-answer',
  summary: 'Say whether an answer of Ask helped, and why; one verdict of each member, the latest.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    turnId: id,
    verdict: verdict.nullish().describe('null, or left out: the verdict is taken back.'),
    reason: z.string().trim().max(1000).optional(),
  }),
  output: conversationSchema,
  async run(context, { turnId, verdict, reason }) {
    const { db, shopId, principal, now, record } = context
    const turn = await findTurn(db, turnId)
    if (!turn) throw new AppError('not_found', 'This shop has no such answer. Its conversation may have been removed.')
    const ratedBy = raterOf(principal)
    const ratedByName = principal.kind === 'anonymous' ? '' : principal.name
    if (!verdict) await deleteRating(db, { turnId, ratedBy })
    else await saveRating(db, { shopId, turnId, ratedBy, ratedByName, verdict, reason: reason || null, now })
    await record({ subjectId: turn.conversationId, data: { verdict: verdict ?? null, number: turn.number } })
    return readConversation(context, turn.conversationId)
  },
})
