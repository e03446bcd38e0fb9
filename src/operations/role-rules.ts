import type { Role } from '../core/case.ts'
import { AppError } from '../errors.ts'
import { findMemberForUpdate } from '../store/members.ts'
import { roleOf } from './case-detail.ts'
import type { CallContext, Principal } from './operation.ts'
import { ROLES_GIVEN } from './scopes.ts'

/** Throws `not_allowed` unless the principal may give, and take, every one of these roles. */
export function requireMayGive(principal: Principal, roles: readonly Role[]): void {
  const own = roleOf(principal)
  const beyond = roles.find((role) => !ROLES_GIVEN[own].includes(role))
  if (beyond !== undefined) throw new AppError('not_allowed', `The role ${own} may not give or take the role ${beyond}. Ask an owner.`)
}

/**
 * The member, locked, when the principal may give them this role (undefined: remove them) and the version is the last one. The last owner stays
 * one. Throws `not_found`, `not_allowed`, `version_conflict` or `last_owner`.
 */
export async function getMemberToChange(
  { db, principal }: Pick<CallContext, 'db' | 'principal'>,
  { id, version, role }: { id: string; version: number; role: Role | undefined },
): Promise<{ readonly role: Role }> {
  const member = await findMemberForUpdate(db, id)
  if (!member) throw new AppError('not_found', 'There is no such member in this shop. They may have been removed.')
  requireMayGive(principal, [member.role, ...(role ? [role] : [])])
  if (member.version !== version)
    throw new AppError('version_conflict', 'Somebody changed this member since you looked. Look again, then decide.', {
      details: { role: member.role, version: member.version },
    })
  if (member.role === 'owner' && role !== 'owner' && member.owners === 1)
    throw new AppError('last_owner', 'This is the only owner. Make somebody else an owner first.')
  return { role: member.role }
}
