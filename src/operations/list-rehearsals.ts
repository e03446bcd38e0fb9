import { z } from 'zod'
import { listOwnRehearsals, listSharedRehearsals } from '../store/rehearsals.ts'
import { transactionalOperation } from './operation.ts'
import { rehearsalLineOf, rehearsalLineSchema, trainee } from './rehearsal-detail.ts'

/** One's own rehearsals and what others share, the latest first. Nobody sees those of others that are not shared, whatever their role. */
export const listRehearsals = transactionalOperation({
  name: 'list-rehearsals',
  summary:
    'Your own rehearsals with their points over time, and those that colleagues share with you. Nobody else sees yours, whatever their role.',
  scope: 'signed-in',
  access: 'read',
  shop: 'own',
  input: z.object({ limit: z.int().min(1).max(500).default(100) }),
  output: z.object({ own: z.array(rehearsalLineSchema), shared: z.array(rehearsalLineSchema) }),
  async run({ db, principal }, { limit }) {
    const memberId = trainee(principal)
    const [own, shared] = await Promise.all([listOwnRehearsals(db, { memberId, limit }), listSharedRehearsals(db, { memberId, limit })])
    return { own: own.map(rehearsalLineOf), shared: shared.map(rehearsalLineOf) }
  },
})
