import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findAccount, replacePassword, spendResetToken } from '../store/accounts.ts'
import { transactionalOperation } from './operation.ts'
import { requireHardPassword } from './password-rules.ts'
import { newPassword } from './schemas.ts'
import { hashToken } from './token.ts'

/** Sets a new password by a reset link, and signs the account out everywhere. */
export const resetPassword = transactionalOperation({
  name: 'reset-password',
  summary: 'Set a new password by a reset link, once; every session of the account ends.',
  scope: 'anyone',
  access: 'write',
  shop: 'optional',
  leavesNoEvent: true,
  input: z.object({ token: z.string().min(1).max(200).describe('What stands behind the # of the link.'), password: newPassword }),
  output: z.object({}),
  async run({ db, now, hashPassword }, { token, password }) {
    const userId = await spendResetToken(db, { hash: hashToken(token), now })
    if (userId === undefined)
      throw new AppError('link_invalid', 'This link was used, replaced by a newer one, ran out or is not whole. Ask for a new one.')
    const account = await findAccount(db, { userId })
    requireHardPassword(password, { about: account ? [account.name, account.email] : [] })
    await replacePassword(db, { userId, passwordHash: await hashPassword(password), now })
    return {}
  },
})
