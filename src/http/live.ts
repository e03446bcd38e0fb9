import { AppError } from '../errors.ts'
import type { Context } from '../operations/call.ts'
import { resolveCaller } from '../operations/resolve-caller.ts'
import { scopesOf } from '../operations/scopes.ts'
import type { LiveFeed } from './live-feed.ts'

export interface LiveRequest {
  readonly headers: Headers
  /** The shop to listen to; a member's first one when left out. */
  readonly shopId: string | undefined
  /** The `Last-Event-ID` of whoever was here before. */
  readonly cursor: string | undefined
  readonly requestId: string
}

/** Answers with the events of a shop as they happen, to whoever may see its cases. Throws like an operation for whoever may not. */
export async function listenLive(context: Context, feed: LiveFeed, request: LiveRequest): Promise<Response> {
  const { userId, shopId } = await requireListener(context, request)
  const mayListen = async () => {
    try {
      return (await requireListener(context, { ...request, shopId })).shopId === shopId
    } catch (error) {
      if (error instanceof AppError && error.code !== 'database_unreachable') return false
      throw error
    }
  }
  return new Response(feed.join({ shopId, userId, cursor: request.cursor, mayListen }), {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // A proxy that collects before it passes on would keep what has just happened to itself.
      'x-accel-buffering': 'no',
    },
  })
}

async function requireListener(
  context: Context,
  { headers, shopId: wanted, requestId }: LiveRequest,
): Promise<{ userId: string | undefined; shopId: string }> {
  const request = { operation: 'events', input: undefined, caller: { kind: 'session', headers }, shopId: wanted, requestId } as const
  const { principal, shopId } = await resolveCaller(context, request)
  if (shopId === undefined || principal.kind === 'anonymous') throw new AppError('not_signed_in', 'Sign in first.')
  if (!scopesOf(principal).includes('case:read')) throw new AppError('not_allowed', 'Only who may see the cases of the shop hears of them.')
  return { userId: principal.kind === 'member' ? principal.userId : undefined, shopId }
}
