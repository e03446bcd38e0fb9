import type { Role } from '../core/case.ts'
import type { Principal } from './operation.ts'

/** What an operation demands. `anyone` needs no sign-in and must show nothing of a shop. */
export const SCOPES = ['anyone', 'signed-in', 'case:read', 'case:write', 'shop:read', 'shop:write'] as const
export type Scope = (typeof SCOPES)[number]

/** The one table of roles. The documents show it; the choke point reads it. */
export const ROLE_SCOPES: Readonly<Record<Role, readonly Scope[]>> = {
  owner: ['anyone', 'signed-in', 'case:read', 'case:write', 'shop:read', 'shop:write'],
  manager: ['anyone', 'signed-in', 'case:read', 'case:write', 'shop:read', 'shop:write'],
  agent: ['anyone', 'signed-in', 'case:read', 'case:write', 'shop:read'],
  viewer: ['anyone', 'signed-in', 'case:read', 'shop:read'],
}

/** The scopes of a principal: its role's, the owner's for the command line on the machine itself, or only `anyone`. */
export function scopesOf(principal: Principal): readonly Scope[] {
  switch (principal.kind) {
    case 'member':
      return ROLE_SCOPES[principal.role]
    case 'console':
      return ROLE_SCOPES.owner
    case 'anonymous':
      return ['anyone']
  }
}
