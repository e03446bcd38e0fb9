import { z } from 'zod'
import { findFiringForUpdate, updateFiring } from '../store/automation-firings.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Notes on a firing how the call of its webhook ended. */
export const noteWebhook = transactionalOperation({
  name: 'note-webhook',
  summary: 'Note how the call of a webhook ended.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({ firingId: id, index: z.int().min(0), result: z.enum(['done', 'failed']), said: z.string().max(300) }),
  output: z.object({ noted: z.boolean() }),
  async run({ db }, { firingId, index, result, said }) {
    const firing = await findFiringForUpdate(db, firingId)
    if (firing?.did[index]?.do !== 'webhook') return { noted: false }
    const did = firing.did.map((one, place) => (place === index ? { ...one, result, said } : one))
    const isWhole = firing.state === 'done' && result === 'done'
    await updateFiring(db, { id: firingId, state: isWhole ? 'done' : 'partly', did })
    return { noted: true }
  },
})
