import { z } from 'zod'
import { deleteMember } from '../store/members.ts'
import { transactionalOperation } from './operation.ts'
import { getMemberToChange } from './role-rules.ts'
import { id, version } from './schemas.ts'

/** Removes a member; the keys they made open nothing from then on. */
export const removeMember = transactionalOperation({
  name: 'remove-member',
  summary: 'Remove a member, from their next request on; their keys stop working, what they did stays. The last owner stays.',
  scope: 'people:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id, version }),
  output: z.object({}),
  async run(context, input) {
    const { role } = await getMemberToChange(context, { ...input, role: undefined })
    await deleteMember(context.db, input.id)
    await context.record({ subjectId: input.id, data: { role } })
    return {}
  },
})
