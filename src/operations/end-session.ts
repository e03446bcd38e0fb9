import { z } from 'zod'
import { AppError } from '../errors.ts'
import { endSession as deleteSession } from '../store/sessions.ts'
import { transactionalOperation } from './operation.ts'
import { userOf } from './own-sessions.ts'

/** Signs one browser of one's own out, at once. */
export const endSession = transactionalOperation({
  name: 'end-session',
  summary: 'Sign one of your browsers out, at once.',
  scope: 'signed-in',
  access: 'write',
  shop: 'own',
  input: z.object({ id: z.string().min(1).max(100) }),
  output: z.object({}),
  async run({ db, principal }, { id }) {
    const { userId } = userOf(principal)
    if (!(await deleteSession(db, { userId, id }))) throw new AppError('not_found', 'You have no such session. It may have ended already.')
    return {}
  },
})
