import type { Principal } from './operation.ts'

/** By which name a principal signs what they did. */
export function nameOf(principal: Principal): string {
  return principal.kind === 'anonymous' ? '' : principal.name
}
