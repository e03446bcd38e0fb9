import { z } from 'zod'
import { ROLES } from '../core/case.ts'
import { updateMemberRole } from '../store/members.ts'
import { transactionalOperation } from './operation.ts'
import { getMemberToChange } from './role-rules.ts'
import { id, version } from './schemas.ts'

/** Gives a member another role, from their next request on. */
export const changeRole = transactionalOperation({
  name: 'change-role',
  summary: 'Give a member another role, from their next request on. The last owner stays one.',
  scope: 'people:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id, version, role: z.enum(ROLES) }),
  output: z.object({ id, version, role: z.enum(ROLES) }),
  async run(context, input) {
    const { role: from } = await getMemberToChange(context, input)
    await updateMemberRole(context.db, input)
    await context.record({ subjectId: input.id, data: { from, to: input.role } })
    return { ...input, version: input.version + 1 }
  },
})
