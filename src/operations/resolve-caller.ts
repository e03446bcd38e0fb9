import { AppError } from '../errors.ts'
import { findApiKey, type KeyOfProgram, touchApiKey } from '../store/api-keys.ts'
import { findLiveSession, listMemberships, type Membership } from '../store/members.ts'
import { findSignedLink } from '../store/signed-links.ts'
import { isSameBrowser } from './browser.ts'
import type { CallRequest, Context } from './call.ts'
import type { Principal } from './operation.ts'
import { KEY_SCOPES, ROLE_SCOPES } from './scopes.ts'
import { hashToken, KEY_BEGINS, LINK_BEGINS } from './token.ts'

/** Who asks, and in which shop. */
export interface Caller {
  readonly principal: Principal
  readonly shopId: string | undefined
}

/**
 * Finds out who asks: the secret that the request carries before its cookies. Role, key and link are read anew with every call, so that what was
 * taken away is gone with the next one. Throws `not_signed_in` for a key and `link_invalid` for a link that opens nothing (any more), `not_found`
 * for a shop that is not the caller's.
 */
export async function resolveCaller(context: Context, { caller, shopId }: CallRequest): Promise<Caller> {
  if (caller.kind === 'console') return { principal: { kind: 'console', name: 'Command line' }, shopId }
  if (caller.kind === 'job') return { principal: { kind: 'job', name: caller.name }, shopId }
  const token = /^Bearer ((?:ek|el)_[\w-]{1,200})$/i.exec(caller.headers.get('authorization') ?? '')?.[1]
  if (token?.startsWith(KEY_BEGINS)) return inShop(await resolveKey(context, token), shopId)
  if (token?.startsWith(LINK_BEGINS)) return inShop(await resolveLink(context, token, caller.headers), shopId)
  return resolveMember(context, caller.headers, shopId)
}

function inShop(caller: Caller, wanted: string | undefined): Caller {
  if (wanted === undefined || wanted === caller.shopId) return caller
  throw new AppError('not_found', 'There is no such shop for this key or link. Leave the shop out: it belongs to one.')
}

const TOUCH_EVERY_MS = 5 * 60_000

async function resolveKey(context: Context, token: string): Promise<Caller> {
  const now = context.now()
  const key = await findApiKey(context.database.kysely, hashToken(token))
  requireKeyOpen(key, now)
  const { shopId, id: keyId, name, makerRole } = key
  if (now.getTime() - (key.lastUsedAt?.getTime() ?? 0) >= TOUCH_EVERY_MS)
    await context.database.transaction({ shopId, access: 'write' }, (db) => touchApiKey(db, { id: keyId, now }))
  const scopes = KEY_SCOPES.filter((scope) => key.scopes.includes(scope) && ROLE_SCOPES[makerRole].includes(scope))
  return { principal: { kind: 'api_key', keyId, name, scopes }, shopId }
}

function requireKeyOpen(
  key: KeyOfProgram | undefined,
  now: Date,
): asserts key is KeyOfProgram & { makerRole: NonNullable<KeyOfProgram['makerRole']> } {
  const words = !key
    ? 'This key is not known here. Check that it is whole, or make a new one.'
    : key.revokedAt
      ? `The key "${key.name}" was revoked. Make a new one.`
      : key.expiresAt <= now
        ? `The key "${key.name}" ran out on ${key.expiresAt.toISOString().slice(0, 10)}. Make a new one.`
        : key.makerRole === null
          ? `Whoever made the key "${key.name}" is no member any more, so it opens nothing. Make a new one.`
          : undefined
  if (words !== undefined) throw new AppError('not_signed_in', words)
}

/** Why a link opens nothing, for people; the details of the refusal name it for screens. */
const WHY_CLOSED = {
  unknown: 'This link is not whole, or was never one of ours. Open it again as it was sent to you.',
  revoked: 'This link was taken back. Ask for a new one.',
  used: 'This link works once, and it was used. Ask for a new one if that was not you.',
  run_out: 'This link has run out. Ask for a new one.',
} as const

/** Why a link opens nothing, as `details.reason` of `link_invalid` says it; `maker_gone`: whoever made it may no longer answer;
 * `not_yours`: it answers as one member, and another one is signed in. */
export type LinkClosed = keyof typeof WHY_CLOSED | 'maker_gone' | 'not_yours'

async function resolveLink(context: Context, token: string, headers: Headers): Promise<Caller> {
  const link = await findSignedLink(context.database.kysely, hashToken(token))
  const reason = !link
    ? 'unknown'
    : link.revokedAt
      ? 'revoked'
      : link.usedAt
        ? 'used'
        : link.expiresAt <= context.now()
          ? 'run_out'
          : undefined
  if (!link || reason) {
    const closed = reason ?? 'unknown'
    throw new AppError('link_invalid', WHY_CLOSED[closed], { details: { reason: closed } })
  }
  const { id: linkId, purpose, subjectId, shopId } = link
  // A link that answers as somebody must not be used by somebody else who is signed in here.
  const signedInAs = purpose === 'approve' ? (await findUser(context, headers))?.userId : undefined
  return { principal: { kind: 'link', linkId, purpose, subjectId, name: 'By link', ...(signedInAs && { signedInAs }) }, shopId }
}

async function resolveMember(context: Context, headers: Headers, wanted: string | undefined): Promise<Caller> {
  const user = await findUser(context, headers)
  if (!user) return { principal: { kind: 'anonymous' }, shopId: undefined }
  const { userId, memberships, sessionId } = user
  const chosen = wanted ? memberships.find(({ shopId }) => shopId === wanted) : memberships[0]
  if (!chosen) {
    if (wanted) throw new AppError('not_found', 'There is no such shop among yours. Choose another one.')
    return { principal: { kind: 'anonymous', userId }, shopId: undefined }
  }
  const { memberId, name, role, shopId } = chosen
  return { principal: { kind: 'member', memberId, userId, name, role, ...(sessionId && { sessionId }) }, shopId }
}

interface User {
  readonly userId: string
  readonly memberships: readonly Membership[]
  readonly sessionId?: string
}

async function findUser(context: Context, headers: Headers): Promise<User | undefined> {
  const { kysely } = context.database
  const named = await context.findUser(headers)
  if (!named) return undefined
  if ('id' in named) return { userId: named.id, memberships: await listMemberships(kysely, named.id) }
  const session = await findLiveSession(kysely, { token: named.sessionToken, now: context.now() })
  if (!session || !isSameBrowser(session.userAgent, headers.get('user-agent'))) return undefined
  return { userId: session.userId, memberships: session.memberships, sessionId: session.id }
}
