import { z } from 'zod'
import { type ApiKeyRow, listApiKeys as selectKeys } from '../store/api-keys.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'

/** The keys of the shop's programs. */
export const listApiKeys = transactionalOperation({
  name: 'list-api-keys',
  summary: "The keys of the shop's programs, newest first, those that open nothing any more too.",
  scope: 'keys:write',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({
    keys: z.array(
      z.object({
        id,
        name: z.string(),
        beginning: z.string().describe('How the key begins, to tell one from another.'),
        scopes: z.array(z.string()),
        madeByName: z.string(),
        createdAt: instant,
        expiresAt: instant,
        lastUsedAt: instant.optional().describe('To five minutes.'),
        state: z.enum(['open', 'revoked', 'run_out', 'maker_gone']),
      }),
    ),
  }),
  async run({ db, now }) {
    const keys = await selectKeys(db)
    return {
      keys: keys.map(({ madeBy, createdAt, expiresAt, lastUsedAt, revokedAt, scopes, ...key }) => ({
        ...key,
        scopes: [...scopes],
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        ...(lastUsedAt && { lastUsedAt: lastUsedAt.toISOString() }),
        state: stateOf({ madeBy, expiresAt, revokedAt }, now),
      })),
    }
  },
})

function stateOf({ madeBy, expiresAt, revokedAt }: Pick<ApiKeyRow, 'madeBy' | 'expiresAt' | 'revokedAt'>, now: Date) {
  if (revokedAt) return 'revoked' as const
  if (expiresAt <= now) return 'run_out' as const
  return madeBy === null ? ('maker_gone' as const) : ('open' as const)
}
