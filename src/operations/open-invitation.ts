import { z } from 'zod'
import { AppError } from '../errors.ts'
import type { Db } from '../store/database.ts'
import { findInvitation, type InvitationOfHolder } from '../store/invitations.ts'
import { hashToken } from './token.ts'

/** What the link of an invitation carries. */
export const invitationToken = z.string().min(1).max(200).describe('What stands behind the # of the link.')

/** The invitation that this link opens. Throws `link_invalid` saying why it opens none. */
export async function getOpenInvitation(db: Db, token: string, now: Date): Promise<InvitationOfHolder> {
  const found = await getInvitationOf(db, token)
  if (found.acceptedAt)
    throw new AppError('link_invalid', 'This invitation was accepted already. If that was you, sign in; if not, tell who invited you.')
  if (found.revokedAt) throw new AppError('link_invalid', 'This invitation was taken back or replaced by a newer one. Ask for a new link.')
  if (found.expiresAt <= now) throw new AppError('link_invalid', 'This invitation has run out. Ask for a new link.')
  return found
}

/** The invitation that this link was made for, open or not. Throws `link_invalid`. */
export async function getInvitationOf(db: Db, token: string): Promise<InvitationOfHolder> {
  const found = await findInvitation(db, hashToken(token))
  if (!found) throw new AppError('link_invalid', 'This invitation is not whole. Open the link again as it was given to you.')
  return found
}
