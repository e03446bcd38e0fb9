import { z } from 'zod'
import { AppError } from '../errors.ts'
import { saveDeputy as keepDeputy } from '../store/deputies.ts'
import { deputiesSchema, getMemberToDeputise, readDeputies } from './deputy-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'

/** Names who answers approvals in the place of a member, while they are away and whenever they leave a question standing. */
export const saveDeputy = transactionalOperation({
  name: 'save-deputy',
  summary:
    'Name who answers approvals in your place: between two times while you are away, and whenever a question is left standing. Owners name it for others, too.',
  scope: 'approval:decide',
  access: 'write',
  shop: 'own',
  input: z.object({
    memberId: id,
    deputyId: id.describe('A manager or an owner.'),
    awayFrom: instant.optional().describe('Left out with awayUntil: only whenever a question is left standing.'),
    awayUntil: instant.optional(),
  }),
  output: deputiesSchema,
  async run(context, { memberId, deputyId, awayFrom, awayUntil }) {
    const { db, shopId, now } = context
    const members = await getMemberToDeputise(context, memberId)
    const deputy = members.find((member) => member.id === deputyId)
    if (!deputy) throw new AppError('not_found', 'There is no such member in this shop to stand in. They may have been removed.')
    if (deputyId === memberId) throw new AppError('bad_input', 'deputyId: nobody stands in for themselves. Choose somebody else.')
    if (deputy.role !== 'owner' && deputy.role !== 'manager')
      throw new AppError('bad_input', 'deputyId: only a manager or an owner answers approvals. Choose one of them.')
    if ((awayFrom === undefined) !== (awayUntil === undefined))
      throw new AppError('bad_input', 'awayUntil: give both the beginning and the end of the time away, or neither.')
    const [from, until] = [awayFrom, awayUntil].map((at) => (at === undefined ? null : new Date(at)))
    if (from && until && from >= until) throw new AppError('bad_input', 'awayUntil: must be after the beginning.')
    if (until && until <= now) throw new AppError('bad_input', 'awayUntil: this time is over. Choose a later one.')
    await keepDeputy(db, { ...{ shopId, memberId, deputyId, now }, awayFrom: from ?? null, awayUntil: until ?? null })
    await context.record({ subjectId: memberId, data: { deputy: deputy.name } })
    return readDeputies(context)
  },
})
