import { z } from 'zod'
import { CASE_STATES } from '../core/case.ts'
import { AppError } from '../errors.ts'
import { findFollowedCase } from '../store/followed-cases.ts'
import { transactionalOperation } from './operation.ts'
import { instant } from './schemas.ts'
import { readShop } from './shop-detail.ts'

/** What a customer who was given a link may see of their case: where it stands, what the shop told them, and what they wrote by the form. Nothing else. */
export const getFollowedCase = transactionalOperation({
  name: 'get-followed-case',
  summary:
    'To whoever holds a link to follow a case: where it stands, and what the shop told them. Notes, readings and decisions stay inside.',
  scope: 'link:follow-case',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({
    shopName: z.string(),
    locale: z.string(),
    currency: z.string(),
    title: z.string(),
    state: z.enum(CASE_STATES),
    openedAt: instant,
    updatedAt: instant,
    closedAt: instant.optional(),
    messages: z
      .array(z.object({ from: z.enum(['shop', 'you']), text: z.string(), at: instant, photos: z.int() }))
      .describe('What the shop told the customer, and what they wrote by its form or by a link; oldest first.'),
  }),
  async run({ db, principal }) {
    const found = principal.kind === 'link' && (await findFollowedCase(db, principal.subjectId))
    if (!found) throw new AppError('not_found', 'The case that this link was for is gone.')
    const { title, state, openedAt, updatedAt, closedAt, messages } = found
    const { name, locale, currency } = (await readShop(db)).profile
    return {
      shopName: name,
      locale,
      currency,
      title,
      state,
      openedAt: openedAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
      ...(closedAt && { closedAt: closedAt.toISOString() }),
      messages: messages.map(({ direction, text, saidAt, photos }) => ({
        from: direction === 'outbound' ? ('shop' as const) : ('you' as const),
        ...{ text, photos, at: saidAt.toISOString() },
      })),
    }
  },
})
