import { z } from 'zod'
import { AppError } from '../errors.ts'
import { revokeApiKey as saveRevocation } from '../store/api-keys.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Revokes a key, at once and for good. */
export const revokeApiKey = transactionalOperation({
  name: 'revoke-api-key',
  summary: 'Revoke a key, at once and for good.',
  scope: 'keys:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id }),
  output: z.object({}),
  async run({ db, now, record }, input) {
    if (!(await saveRevocation(db, { id: input.id, now })))
      throw new AppError('not_found', 'There is no such key that still opens something. It may be revoked already.')
    await record({ subjectId: input.id })
    return {}
  },
})
