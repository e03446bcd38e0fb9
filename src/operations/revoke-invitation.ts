import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findOpenInvitation, revokeInvitation as saveRevocation } from '../store/invitations.ts'
import { transactionalOperation } from './operation.ts'
import { requireMayGive } from './role-rules.ts'
import { id } from './schemas.ts'

/** Takes an invitation back: its link stops working. */
export const revokeInvitation = transactionalOperation({
  name: 'revoke-invitation',
  summary: 'Take an invitation back: its link stops working.',
  scope: 'people:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id }),
  output: z.object({}),
  async run({ db, now, principal, record }, input) {
    const open = await findOpenInvitation(db, { id: input.id })
    if (open) requireMayGive(principal, [open.role])
    if (!open || !(await saveRevocation(db, { id: input.id, now })))
      throw new AppError('not_found', 'There is no such open invitation. It was accepted or taken back already.')
    await record({ subjectId: input.id })
    return {}
  },
})
