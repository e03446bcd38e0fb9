import { z } from 'zod'
import { hasSecondFactor } from '../store/accounts.ts'
import { transactionalOperation } from './operation.ts'
import { userOf } from './own-sessions.ts'

/** What one's own account page must know and the sign-in library does not say. */
export const getAccount = transactionalOperation({
  name: 'get-account',
  summary: 'Your own account: whether it asks for a code besides the password.',
  scope: 'signed-in',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({ secondFactor: z.boolean().describe('A code from an app is asked for after the password. Passkeys do not count.') }),
  run: async ({ db, principal }) => ({ secondFactor: await hasSecondFactor(db, userOf(principal).userId) }),
})
