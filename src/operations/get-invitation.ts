import { z } from 'zod'
import { ROLES } from '../core/case.ts'
import { findAccount } from '../store/accounts.ts'
import { getOpenInvitation, invitationToken } from './open-invitation.ts'
import { transactionalOperation } from './operation.ts'
import { instant } from './schemas.ts'

/** What somebody who holds the link of an invitation may know before they accept it. */
export const getInvitation = transactionalOperation({
  name: 'get-invitation',
  summary: 'What an invitation is for, to whoever holds its link: the shop, the role, who invites, and whether to sign in first.',
  scope: 'anyone',
  access: 'read',
  shop: 'optional',
  input: z.object({ token: invitationToken }),
  output: z.object({
    shopName: z.string(),
    email: z.string(),
    role: z.enum(ROLES),
    invitedByName: z.string(),
    expiresAt: instant,
    hasAccount: z.boolean().describe('An account with this address is there: sign in with it, then accept.'),
  }),
  async run({ db, now }, { token }) {
    const { shopName, email, role, invitedByName, expiresAt } = await getOpenInvitation(db, token, now)
    const hasAccount = (await findAccount(db, { email })) !== undefined
    return { shopName, email, role, invitedByName, expiresAt: expiresAt.toISOString(), hasAccount }
  },
})
