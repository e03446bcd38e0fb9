import { z } from 'zod'
import { hasSecondFactor } from '../store/accounts.ts'
import { wantsNewsByMail } from '../store/members.ts'
import { transactionalOperation } from './operation.ts'
import { userOf } from './own-sessions.ts'

/** What one's own account page must know and the sign-in library does not say. */
export const getAccount = transactionalOperation({
  name: 'get-account',
  summary: 'Your own account: whether it asks for a code besides the password, and whether news of cases go to you by mail.',
  scope: 'signed-in',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({
    secondFactor: z.boolean().describe('A code from an app is asked for after the password. Passkeys do not count.'),
    newsByMail: z.boolean().describe('Whether news of cases that you watch or hold go to you by mail, too.'),
    canMail: z.boolean().describe('Whether this Evenkeel can send mail to its members.'),
  }),
  run: async ({ db, principal, canMail }) => ({
    secondFactor: await hasSecondFactor(db, userOf(principal).userId),
    newsByMail: principal.kind === 'member' && (await wantsNewsByMail(db, principal.memberId)),
    canMail,
  }),
})
