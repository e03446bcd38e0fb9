import { z } from 'zod'
import { AppError } from '../errors.ts'
import { type Account, findAccount, insertAccount } from '../store/accounts.ts'
import { setAcceptedBy, acceptInvitation as spendInvitation } from '../store/invitations.ts'
import { insertMember } from '../store/members.ts'
import { getInvitationOf, getOpenInvitation, invitationToken } from './open-invitation.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { requireHardPassword } from './password-rules.ts'
import { id, newPassword, personName } from './schemas.ts'

/** Joins a shop: makes the account in the same transaction, or takes the one of whoever is signed in. */
export const acceptInvitation = transactionalOperation({
  name: 'accept-invitation',
  summary: 'Join a shop by the link of an invitation: signed out with a name and a new password, or signed in with the invited address.',
  scope: 'anyone',
  access: 'write',
  shop: 'found',
  findShop: async (db, { token }) => (await getInvitationOf(db, token)).shopId,
  input: z.object({ token: invitationToken, name: personName.optional(), password: newPassword.optional() }),
  output: z.object({ shopId: id, memberId: id, email: z.string() }),
  async run(context, input) {
    const { db, shopId, now, newId, principal } = context
    const { id: invitationId, email, role } = await getOpenInvitation(db, input.token, now)
    const account = await chooseAccount(context, email, input)
    if (!(await spendInvitation(db, { id: invitationId, now })))
      throw new AppError('link_invalid', 'This invitation was used or taken back in this moment. Ask who invited you.')
    const memberId = newId()
    await insertMember(db, { shopId, id: memberId, userId: account.userId, name: account.name, email, role, now })
    await setAcceptedBy(db, { id: invitationId, memberId })
    await context.record({ subjectId: memberId, data: { role, ...(principal.kind === 'anonymous' && { name: account.name }) } })
    return { shopId, memberId, email }
  },
})

/** The account that joins. The invitation is for one address: who is signed in with another one has been handed somebody else's link. */
async function chooseAccount(
  { db, principal, now, newId, hashPassword }: CallContext,
  email: string,
  { name, password }: { name?: string | undefined; password?: string | undefined },
): Promise<Account> {
  const userId = principal.kind === 'member' || principal.kind === 'anonymous' ? principal.userId : undefined
  if (userId !== undefined) {
    const account = await findAccount(db, { userId })
    if (account?.email === email) return account
    throw new AppError(
      'not_allowed',
      'This invitation is for another address than the one you are signed in with. Sign out, then open it again.',
    )
  }
  if (await findAccount(db, { email }))
    throw new AppError('already_exists', 'There is an account with this address already. Sign in with it, then open the invitation again.')
  if (!name || !password) throw new AppError('bad_input', 'name and password: give both, to make your account.')
  requireHardPassword(password, { about: [name, email] })
  const account = { userId: newId(), name, email }
  await insertAccount(db, { ...account, accountId: newId(), passwordHash: await hashPassword(password), now })
  return account
}
