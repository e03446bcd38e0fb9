import { z } from 'zod'
import { AppError } from '../errors.ts'
import { insertApiKey } from '../store/api-keys.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'
import { KEY_SCOPES, scopesOf } from './scopes.ts'
import { KEY_BEGINS, makeToken } from './token.ts'

const DAY_MS = 86_400_000
const SHOWN = 8

/** Makes a key for a program; it is shown this once. */
export const makeApiKey = transactionalOperation({
  name: 'make-api-key',
  summary: 'Make a key for a program, shown this once. It may do what its scopes say, and never more than you may at that time.',
  scope: 'keys:write',
  access: 'write',
  shop: 'own',
  answersSecret: true,
  input: z.object({
    name: z.string().trim().min(1, 'say what the key is for').max(100),
    scopes: z.array(z.enum(KEY_SCOPES)).min(1, 'choose at least one'),
    expiresInDays: z.int().min(1).max(366).default(90),
  }),
  output: z.object({ id, key: z.string().describe('`Authorization: Bearer <key>`'), expiresAt: instant }),
  async run({ db, shopId, now, newId, principal, record }, input) {
    if (principal.kind !== 'member') throw new AppError('not_allowed', 'A key belongs to the member who made it. Sign in to make one.')
    const scopes = KEY_SCOPES.filter((scope) => input.scopes.includes(scope))
    const beyond = scopes.find((scope) => !scopesOf(principal).includes(scope))
    if (beyond) throw new AppError('not_allowed', `The role ${principal.role} has no ${beyond} to give to a key.`)
    const { token, hash } = makeToken(KEY_BEGINS)
    const keyId = newId()
    const expiresAt = new Date(now.getTime() + input.expiresInDays * DAY_MS)
    await insertApiKey(db, {
      ...{ shopId, id: keyId, name: input.name, scopes, expiresAt, now },
      beginning: token.slice(0, SHOWN),
      tokenHash: hash,
      madeBy: principal.memberId,
      madeByName: principal.name,
    })
    await record({ subjectId: keyId, data: { name: input.name, scopes: scopes.join(' ') } })
    return { id: keyId, key: token, expiresAt: expiresAt.toISOString() }
  },
})
