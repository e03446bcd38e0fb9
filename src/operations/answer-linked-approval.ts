import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findLinkMaker } from '../store/signed-links.ts'
import { answerApproval } from './answer-approval.ts'
import { linkedApprovalOf, linkedApprovalSchema, linkOf } from './linked-approval.ts'
import { transactionalOperation } from './operation.ts'
import { ROLE_SCOPES } from './scopes.ts'
import { readShop } from './shop-detail.ts'

/** A yes or no by a link, once, in the place of who made it: with the role and the limit that they have now. */
export const answerLinkedApproval = transactionalOperation({
  name: 'answer-linked-approval',
  summary:
    'Say yes or no to an approval by a link, once, in the place of who made the link: with the role and the limit that they have now.',
  scope: 'link:approve',
  access: 'write',
  shop: 'own',
  input: z.object({ granted: z.boolean(), note: z.string().trim().max(2000).optional() }),
  output: linkedApprovalSchema,
  async run(context, input) {
    const { db, principal } = context
    const { linkId, subjectId } = linkOf(principal)
    const maker = await findLinkMaker(db, linkId)
    if (!maker || !ROLE_SCOPES[maker.role].includes('approval:decide'))
      throw new AppError('link_invalid', 'Whoever made this link may not answer approvals any more. Ask for a new one.', {
        details: { reason: 'maker_gone' },
      })
    const row = await answerApproval(context, { ...input, id: subjectId }, maker)
    return linkedApprovalOf(row, (await readShop(db)).profile)
  },
})
