import { z } from 'zod'
import { deleteRehearsals } from '../store/rehearsals.ts'
import { transactionalOperation } from './operation.ts'
import { rehearsalNotFound, trainee } from './rehearsal-detail.ts'
import { id } from './schemas.ts'

/** Takes one's own rehearsal out for good, or all of them. */
export const forgetRehearsal = transactionalOperation({
  name: 'forget-rehearsal',
  summary: 'Take a rehearsal of yours out for good, with its score; or all of yours.',
  scope: 'signed-in',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({ id: id.optional().describe('All of yours where it is left out.') }),
  output: z.object({ forgotten: z.int().min(0) }),
  async run({ db, principal }, { id: rehearsalId }) {
    const memberId = trainee(principal)
    const forgotten = await deleteRehearsals(db, { memberId, ...(rehearsalId !== undefined && { id: rehearsalId }) })
    if (rehearsalId !== undefined && forgotten === 0) throw rehearsalNotFound()
    return { forgotten }
  },
})
