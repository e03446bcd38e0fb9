import { z } from 'zod'
import { AppError } from '../errors.ts'
import { setRehearsalShared } from '../store/rehearsals.ts'
import { transactionalOperation } from './operation.ts'
import { getOwn, rehearsalOf, rehearsalSchema, trainee } from './rehearsal-detail.ts'
import { id } from './schemas.ts'

/** Shares one's own rehearsal with the shop's members, or takes it back. */
export const shareRehearsal = transactionalOperation({
  name: 'share-rehearsal',
  summary: 'Share a rehearsal of yours that is over with your colleagues, with all that was said in it; or take it back.',
  scope: 'signed-in',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({ id, isShared: z.boolean() }),
  output: rehearsalSchema,
  async run(context, { id: rehearsalId, isShared }) {
    const { db, now, principal } = context
    const memberId = trainee(principal)
    const { state } = await getOwn(context, rehearsalId)
    if (isShared && state === 'talking') throw new AppError('bad_input', 'It is not over yet. End it first, and then share it.')
    await setRehearsalShared(db, { id: rehearsalId, memberId, sharedAt: isShared ? now : null })
    return rehearsalOf(await getOwn(context, rehearsalId), memberId)
  },
})
