import { z } from 'zod'
import { AppError } from '../errors.ts'
import { deleteDeputy } from '../store/deputies.ts'
import { deputiesSchema, getMemberToDeputise, readDeputies } from './deputy-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Takes back that somebody answers approvals in the place of a member. */
export const removeDeputy = transactionalOperation({
  name: 'remove-deputy',
  summary: 'Take back that somebody answers approvals in the place of a member.',
  scope: 'approval:decide',
  access: 'write',
  shop: 'own',
  input: z.object({ memberId: id }),
  output: deputiesSchema,
  async run(context, { memberId }) {
    await getMemberToDeputise(context, memberId)
    if (!(await deleteDeputy(context.db, memberId))) throw new AppError('not_found', 'Nobody stands in for this member.')
    await context.record({ subjectId: memberId })
    return readDeputies(context)
  },
})
