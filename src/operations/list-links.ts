import { z } from 'zod'
import { listSignedLinks } from '../store/signed-links.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'
import { LINK_PURPOSES } from './scopes.ts'

/** The links that were given out about one case or approval. */
export const listLinks = transactionalOperation({
  name: 'list-links',
  summary: 'The links that were given out about one case or approval, newest first.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ subjectId: id }),
  output: z.object({
    links: z.array(
      z.object({
        id,
        purpose: z.enum(LINK_PURPOSES),
        madeByName: z.string(),
        mailed: z.boolean().describe('Mailed to one member, who answers by it as themselves; the others were handed out.'),
        createdAt: instant,
        expiresAt: instant,
        state: z.enum(['open', 'used', 'revoked', 'run_out']),
      }),
    ),
  }),
  async run({ db, now }, { subjectId }) {
    const links = await listSignedLinks(db, subjectId)
    return {
      links: links.map(({ id, purpose, madeByName, forMember, createdAt, expiresAt, usedAt, revokedAt }) => ({
        id,
        purpose: z.enum(LINK_PURPOSES).parse(purpose),
        madeByName,
        mailed: forMember !== null,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        state: stateOf({ expiresAt, usedAt, revokedAt }, now),
      })),
    }
  },
})

function stateOf({ expiresAt, usedAt, revokedAt }: { expiresAt: Date; usedAt: Date | null; revokedAt: Date | null }, now: Date) {
  if (revokedAt) return 'revoked' as const
  if (usedAt) return 'used' as const
  return expiresAt <= now ? ('run_out' as const) : ('open' as const)
}
