import type { Role } from '../../src/core/case.ts'

/** Whether a role may work on cases. The server decides; this spares people buttons that would be refused. */
export function mayWork(role: Role): boolean {
  return role !== 'viewer'
}

/** Whether a role may change the shop, its policy and its people. */
export function mayManage(role: Role): boolean {
  return role === 'owner' || role === 'manager'
}
