import { z } from 'zod'
import { ROLES } from '../core/case.ts'
import { AppError } from '../errors.ts'
import { findOpenInvitation, insertInvitation, revokeInvitation } from '../store/invitations.ts'
import { hasMemberWithEmail } from '../store/members.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { requireMayGive } from './role-rules.ts'
import { id, instant } from './schemas.ts'
import { readShop } from './shop-detail.ts'
import { makeToken } from './token.ts'

const DAYS = 7
const DAY_MS = 86_400_000

/** Invites somebody by a link that works once; an earlier link for the same address stops working. */
export const inviteMember = transactionalOperation({
  name: 'invite-member',
  summary:
    'Invite somebody by a link that works once within seven days: mailed where a mail server is set up, and in the answer to be handed over.',
  scope: 'people:write',
  access: 'write',
  shop: 'own',
  answersSecret: true,
  input: z.object({ email: z.email('must be an e-mail address').max(254), role: z.enum(ROLES) }),
  output: z.object({ id, link: z.url(), expiresAt: instant, mailed: z.boolean() }),
  async run(context, input) {
    const { db, shopId, now, newId, principal, url } = context
    requireMayGive(principal, [input.role])
    const email = input.email.toLowerCase()
    if (await hasMemberWithEmail(db, email)) throw new AppError('already_exists', 'Somebody with this address is a member already.')
    const earlier = await findOpenInvitation(db, { email })
    if (earlier) {
      requireMayGive(principal, [earlier.role])
      await revokeInvitation(db, { id: earlier.id, now })
    }
    const { token, hash } = makeToken('')
    const invitationId = newId()
    const expiresAt = new Date(now.getTime() + DAYS * DAY_MS)
    await insertInvitation(db, {
      ...{ shopId, id: invitationId, email, role: input.role, tokenHash: hash, expiresAt, now },
      invitedBy: principal.kind === 'member' ? principal.memberId : null,
      invitedByName: principal.kind === 'anonymous' ? '' : principal.name,
    })
    await context.record({ subjectId: invitationId, data: { role: input.role } })
    const link = `${url}/join#${token}`
    if (context.canMail) await context.enqueue('send-mail', { to: email, ...(await invitationMail(context, { link, expiresAt })) })
    return { id: invitationId, link, expiresAt: expiresAt.toISOString(), mailed: context.canMail }
  },
})

async function invitationMail(
  { db, principal }: CallContext,
  { link, expiresAt }: { link: string; expiresAt: Date },
): Promise<{ subject: string; text: string }> {
  const { name } = (await readShop(db)).profile
  const by = principal.kind === 'member' ? `${principal.name} invites you` : 'You are invited'
  return {
    subject: `Join ${name}`,
    text: `${by} to work at ${name} with Evenkeel.\n\nOpen this link to join. It works once, until ${expiresAt.toISOString().slice(0, 10)}:\n${link}\n\nIf you do not know ${name}, leave it alone.\n`,
  }
}
