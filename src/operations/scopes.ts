import { ROLES, type Role } from '../core/case.ts'
import type { Operation, Principal } from './operation.ts'

/**
 * What an operation demands. `anyone` needs no sign-in and must show nothing of a shop; `signed-in` is about a person's own account, so that
 * only members have it; `console` is for who sits at the machine itself; a `link:` is for who was given a link; `jobs:run` is for jobs alone.
 */
export const SCOPES = [
  'anyone',
  'signed-in',
  'case:read',
  'case:write',
  'shop:read',
  'shop:write',
  'people:read',
  'people:write',
  'keys:write',
  'approval:decide',
  'jobs:read',
  'jobs:write',
  'jobs:run',
  'data:import',
  'data:export',
  'data:write',
  'link:follow-case',
  'link:answer-survey',
  'link:approve',
  'console',
] as const
export type Scope = (typeof SCOPES)[number]

const VIEWER = ['anyone', 'signed-in', 'case:read', 'shop:read', 'people:read'] as const satisfies Scope[]
const AGENT = [...VIEWER, 'case:write'] as const satisfies Scope[]
const MANAGER = [
  ...AGENT,
  'shop:write',
  'people:write',
  'keys:write',
  'approval:decide',
  'jobs:read',
  'jobs:write',
  'data:import',
  'data:export',
] as const satisfies Scope[]
/** All that is here leaves the house, or is gone for good. */
const OWNER = [...MANAGER, 'data:write'] as const satisfies Scope[]

/** The one table of roles. The documents show it; the choke point reads it. */
export const ROLE_SCOPES: Readonly<Record<Role, readonly Scope[]>> = {
  owner: OWNER,
  manager: MANAGER,
  agent: AGENT,
  viewer: VIEWER,
}

/** Which roles a role may give, change and take away. Nobody makes somebody who stands above them. */
export const ROLES_GIVEN: Readonly<Record<Role, readonly Role[]>> = {
  owner: ['owner', 'manager', 'agent', 'viewer'],
  manager: ['agent', 'viewer'],
  agent: [],
  viewer: [],
}

/** What a key may be given at most: work on cases. No key makes people, keys or settings, so that a lost one stays a lost one. */
export const KEY_SCOPES = ['case:read', 'case:write', 'shop:read', 'people:read', 'data:import'] as const satisfies Scope[]
export type KeyScope = (typeof KEY_SCOPES)[number]

/** What a link may be for, what it may do then, and whether it is spent by its first act. */
export const LINKS = {
  follow_case: { scopes: ['anyone', 'link:follow-case'], spent: 'never' },
  answer_survey: { scopes: ['anyone', 'link:answer-survey'], spent: 'by its first act' },
  approve: { scopes: ['anyone', 'link:approve'], spent: 'by its first act' },
} as const satisfies Record<string, { readonly scopes: readonly Scope[]; readonly spent: 'never' | 'by its first act' }>
export type LinkPurpose = keyof typeof LINKS
export const LINK_PURPOSES = Object.keys(LINKS) as [LinkPurpose, ...LinkPurpose[]]

/** The principals that are always the same. */
export const PRINCIPAL_SCOPES = {
  job: ['anyone', 'case:read', 'case:write', 'shop:read', 'people:read', 'jobs:run'],
  // No sessions to see, and no role that a key could borrow.
  console: [...OWNER.filter((scope) => scope !== 'signed-in' && scope !== 'keys:write'), 'console'],
  anonymous: ['anyone'],
} as const satisfies Record<string, readonly Scope[]>

/** The scopes of a principal: its role's, its key's, its link's or those of its kind. */
export function scopesOf(principal: Principal): readonly Scope[] {
  switch (principal.kind) {
    case 'member':
      return ROLE_SCOPES[principal.role]
    case 'api_key':
      return ['anyone', ...principal.scopes]
    case 'link':
      return LINKS[principal.purpose].scopes
    case 'job':
    case 'console':
    case 'anonymous':
      return PRINCIPAL_SCOPES[principal.kind]
  }
}

/** A column of the table of permissions. */
export type PrincipalName = Role | 'key' | `link to ${LinkPurpose}` | keyof typeof PRINCIPAL_SCOPES

/** Everybody who may ask, with the most that they may do. */
export const PRINCIPALS: readonly { readonly name: PrincipalName; readonly scopes: readonly Scope[] }[] = [
  ...ROLES.map((name) => ({ name, scopes: ROLE_SCOPES[name] })),
  { name: 'key', scopes: ['anyone', ...KEY_SCOPES] },
  ...LINK_PURPOSES.map((purpose) => ({ name: `link to ${purpose}` as const, scopes: LINKS[purpose].scopes })),
  { name: 'job', scopes: PRINCIPAL_SCOPES.job },
  { name: 'console', scopes: PRINCIPAL_SCOPES.console },
  { name: 'anonymous', scopes: PRINCIPAL_SCOPES.anonymous },
]

/** Whether the table of permissions lets a principal have an operation: a key with every scope that keys may have, made by an owner. */
export function isAllowed(operation: Operation, name: PrincipalName): boolean {
  return PRINCIPALS.some((principal) => principal.name === name && principal.scopes.includes(operation.scope))
}
