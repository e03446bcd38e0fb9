import { saveResetToken } from '../store/accounts.ts'
import type { CallContext } from './operation.ts'
import { makeToken } from './token.ts'

const RESET_MS = 3_600_000

/** Makes a link that sets a new password once within an hour; an earlier one of the account stops working. */
export async function makeReset(
  { db, now, newId, url }: Pick<CallContext, 'db' | 'now' | 'newId' | 'url'>,
  userId: string,
): Promise<{ readonly link: string; readonly expiresAt: Date }> {
  const { token, hash } = makeToken('')
  const expiresAt = new Date(now.getTime() + RESET_MS)
  await saveResetToken(db, { id: newId(), userId, hash, expiresAt, now })
  return { link: `${url}/reset#${token}`, expiresAt }
}
