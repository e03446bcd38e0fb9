import { z } from 'zod'
import { ROLES } from '../core/case.ts'
import { listInvitations as selectInvitations } from '../store/invitations.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'

/** The invitations that nobody has accepted or taken back. */
export const listInvitations = transactionalOperation({
  name: 'list-invitations',
  summary: 'The invitations that nobody has accepted or taken back, newest first; a run-out one says so by its date.',
  scope: 'people:write',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({
    invitations: z.array(
      z.object({ id, email: z.string(), role: z.enum(ROLES), invitedByName: z.string(), createdAt: instant, expiresAt: instant }),
    ),
  }),
  async run({ db }) {
    const invitations = await selectInvitations(db)
    return {
      invitations: invitations.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), expiresAt: row.expiresAt.toISOString() })),
    }
  },
})
