import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findAccount, removeSecondFactor } from '../store/accounts.ts'
import { transactionalOperation } from './operation.ts'
import { makeReset } from './password-reset.ts'
import { instant } from './schemas.ts'

/** For whoever sits at the machine: lets somebody who forgot their password, or lost their second factor, back in. */
export const makeResetLink = transactionalOperation({
  name: 'make-reset-link',
  summary:
    "On the machine's command line: make a link that sets a new password once within an hour; on request, take the second factor off.",
  scope: 'console',
  access: 'write',
  shop: 'optional',
  leavesNoEvent: true,
  input: z.object({
    email: z.email('must be an e-mail address').max(254),
    secondFactor: z
      .enum(['keep', 'remove'])
      .default('keep')
      .describe('`remove` takes the second factor and the passkeys off, for who lost them.'),
  }),
  output: z.object({ link: z.url(), expiresAt: instant }),
  async run(context, { email, secondFactor }) {
    const account = await findAccount(context.db, { email })
    if (!account) throw new AppError('not_found', 'There is no account with this address here.')
    if (secondFactor === 'remove') await removeSecondFactor(context.db, account.userId)
    const { link, expiresAt } = await makeReset(context, account.userId)
    return { link, expiresAt: expiresAt.toISOString() }
  },
})
