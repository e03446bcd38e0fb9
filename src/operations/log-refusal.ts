import { AppError, type ErrorCode } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Principal } from './operation.ts'

const REFUSALS: Partial<Record<ErrorCode, string>> = {
  not_signed_in: 'key refused',
  not_allowed: 'role refused',
  link_invalid: 'link refused',
  set_up_done: 'link refused',
}

/**
 * Writes to the log that somebody was refused what they may not do: who, which operation, why. Never the words of a refusal, which may hold a name.
 * Not that nobody is signed in: every page begins with that.
 */
export function logRefusal(
  log: Log,
  error: unknown,
  {
    operation,
    requestId,
    principal,
  }: { readonly operation: string; readonly requestId: string; readonly principal: Principal | undefined },
): void {
  if (!(error instanceof AppError) || (error.code === 'not_signed_in' && principal !== undefined)) return
  const words = REFUSALS[error.code]
  if (words === undefined) return
  log.warn({ requestId, operation, code: error.code, ...(principal && { principal: describe(principal) }) }, words)
}

function describe(principal: Principal): object {
  switch (principal.kind) {
    case 'member':
      return { kind: 'member', id: principal.memberId, role: principal.role }
    case 'api_key':
      return { kind: 'api_key', id: principal.keyId }
    case 'link':
      return { kind: 'link', id: principal.linkId }
    case 'job':
    case 'console':
    case 'anonymous':
      return { kind: principal.kind }
  }
}
