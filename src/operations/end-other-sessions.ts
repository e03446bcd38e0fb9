import { z } from 'zod'
import { endOtherSessions as deleteOthers } from '../store/sessions.ts'
import { transactionalOperation } from './operation.ts'
import { userOf } from './own-sessions.ts'

/** Signs every browser of one's own out but this one, at once. */
export const endOtherSessions = transactionalOperation({
  name: 'end-other-sessions',
  summary: 'Sign every browser of yours out but this one, at once.',
  scope: 'signed-in',
  access: 'write',
  shop: 'own',
  input: z.object({}),
  output: z.object({ ended: z.int() }),
  async run({ db, principal, record }) {
    const { userId, sessionId } = userOf(principal)
    const ended = await deleteOthers(db, { userId, kept: sessionId })
    await record({ data: { ended } })
    return { ended }
  },
})
