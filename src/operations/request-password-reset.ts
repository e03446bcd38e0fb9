import { z } from 'zod'
import { findAccount, findResetMadeAt } from '../store/accounts.ts'
import { listMemberships } from '../store/members.ts'
import { transactionalOperation } from './operation.ts'
import { makeReset } from './password-reset.ts'

/** One mail in so long for an account, so that nobody can fill another one's mailbox. */
const PAUSE_MS = 5 * 60_000

/** Mails a reset link to whoever forgot their password. The answer is the same whether there is such an account. */
export const requestPasswordReset = transactionalOperation({
  name: 'request-password-reset',
  summary: 'Mail a link that sets a new password, when there is such an account and a mail server; the answer tells only of the latter.',
  scope: 'anyone',
  access: 'write',
  shop: 'found',
  // A mail is work of some shop; the account's first one does it.
  findShop: async (db, { email }) => {
    const account = await findAccount(db, { email })
    return account && (await listMemberships(db, account.userId))[0]?.shopId
  },
  leavesNoEvent: true,
  input: z.object({ email: z.email('must be an e-mail address').max(254) }),
  output: z.object({
    byMail: z.boolean().describe('No: whoever runs this Evenkeel makes the link by `evenkeel reset-password`.'),
  }),
  async run(context, { email }) {
    const { db, now, canMail, shopId } = context
    if (!canMail) return { byMail: false }
    const account = await findAccount(db, { email })
    const madeAt = account && (await findResetMadeAt(db, { userId: account.userId, now }))
    if (!account || !shopId || (madeAt && now.getTime() - madeAt.getTime() < PAUSE_MS)) return { byMail: true }
    const { link } = await makeReset(context, account.userId)
    await context.enqueue('send-mail', {
      to: account.email,
      subject: 'A new password for Evenkeel',
      text: `Open this link to set a new password. It works once, within an hour:\n${link}\n\nIf you did not ask for it, leave it alone: nothing changes.\n`,
    })
    return { byMail: true }
  },
})
