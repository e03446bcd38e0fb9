import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findCaseOfLink, revokeSignedLink } from '../store/signed-links.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Takes a link back, at once and for good. */
export const revokeLink = transactionalOperation({
  name: 'revoke-link',
  summary: 'Take a link back, at once and for good.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id }),
  output: z.object({}),
  async run({ db, now, record }, input) {
    const revoked = await revokeSignedLink(db, { id: input.id, now })
    if (!revoked) throw new AppError('not_found', 'There is no such link that still opens something. It may be taken back already.')
    const caseId = await findCaseOfLink(db, revoked)
    await record({ subjectId: input.id, ...(caseId && { caseId }), data: { purpose: revoked.purpose } })
    return {}
  },
})
