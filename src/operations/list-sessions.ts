import { z } from 'zod'
import { listSessions as selectSessions } from '../store/sessions.ts'
import { describeBrowser } from './browser.ts'
import { transactionalOperation } from './operation.ts'
import { userOf } from './own-sessions.ts'
import { instant } from './schemas.ts'

/** The browsers in which the member is signed in. */
export const listSessions = transactionalOperation({
  name: 'list-sessions',
  summary: 'The browsers in which you are signed in, the last used first.',
  scope: 'signed-in',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({
    sessions: z.array(
      z.object({
        id: z.string(),
        browser: z.string().describe('In words, such as "Firefox on Windows".'),
        address: z.string().optional().describe('From where it signed in.'),
        signedInAt: instant,
        seenAt: instant.describe('To the day.'),
        expiresAt: instant,
        isThis: z.boolean(),
      }),
    ),
  }),
  async run({ db, principal, now }) {
    const { userId, sessionId } = userOf(principal)
    const sessions = await selectSessions(db, { userId, now })
    return {
      sessions: sessions.map(({ id, address, userAgent, createdAt, seenAt, expiresAt }) => ({
        id,
        browser: describeBrowser(userAgent),
        ...(address && { address }),
        signedInAt: createdAt.toISOString(),
        seenAt: seenAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        isThis: id === sessionId,
      })),
    }
  },
})
