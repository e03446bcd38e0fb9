import { AppError } from '../errors.ts'
import type { Principal } from './operation.ts'

/** Whose sessions: only a member has some. Throws `not_allowed` for everybody else, whom the scope has kept out already. */
export function userOf(principal: Principal): { readonly userId: string; readonly sessionId?: string } {
  if (principal.kind !== 'member') throw new AppError('not_allowed', 'Only a person who signs in has sessions.')
  return principal
}
