import { z } from 'zod'
import { AppError } from '../errors.ts'
import { revokeSignedLink } from '../store/signed-links.ts'
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
    if (!(await revokeSignedLink(db, { id: input.id, now })))
      throw new AppError('not_found', 'There is no such link that still opens something. It may be taken back already.')
    await record({ subjectId: input.id })
    return {}
  },
})
