import { ROLES, type Role } from '../core/case.ts'
import { type RotaPlan, whoIsOn } from '../core/escalation/rota.ts'
import type { EscalationTarget } from '../core/escalation/thresholds.ts'
import { type AbleMember, listAbleMembers } from '../store/escalations.ts'
import { findRota } from '../store/rotas.ts'
import type { CallContext } from './operation.ts'
import { readShop } from './shop-detail.ts'

/** Whom a target leads to now. */
export interface FoundTarget {
  readonly member: AbleMember | undefined
  /** Whether who holds the case stands where the target leads already. */
  readonly isTheirs: boolean
  /** How it came to be them, where it is not plain: who is on, who stands in, who left. */
  readonly said: readonly string[]
}

/**
 * The member that a target leads to: who left is passed over, of a role it is who has the fewest open cases, of a rota who is on. Where nobody is,
 * the rota's fallback, and in the end an owner.
 */
export async function findEscalationTarget(
  { db, now }: Pick<CallContext, 'db' | 'now'>,
  target: EscalationTarget,
  holderId: string | null,
): Promise<FoundTarget> {
  const members = await listAbleMembers(db)
  const holder = members.find(({ id }) => id === holderId)
  const said: string[] = []
  let next: EscalationTarget | undefined = target
  // A rota may fall back on another one; a circle of them ends at the owners.
  for (let step = 0; step < MOST_STEPS && next; step++) {
    const found: Step = await follow(next, { db, now, members, holder })
    if (found.said !== undefined) said.push(found.said)
    if (found.member) return { member: found.member, isTheirs: found.member.id === holderId, said }
    next = found.next ?? (next.kind === 'role' && next.role === 'owner' ? undefined : OWNERS)
  }
  const owner = ofRole(members, 'owner', holder)
  return { member: owner, isTheirs: owner !== undefined && owner.id === holderId, said }
}

const OWNERS: EscalationTarget = { kind: 'role', role: 'owner' }
const MOST_STEPS = 5

interface Step {
  readonly member?: AbleMember | undefined
  readonly next?: EscalationTarget | undefined
  readonly said?: string
}

interface Around extends Pick<CallContext, 'db' | 'now'> {
  readonly members: readonly AbleMember[]
  readonly holder: AbleMember | undefined
}

async function follow(target: EscalationTarget, around: Around): Promise<Step> {
  const { db, members, holder } = around
  switch (target.kind) {
    case 'member': {
      const member = members.find(({ id }) => id === target.memberId)
      return member ? { member } : { said: 'whom it should go to has left, or may only look' }
    }
    case 'role': {
      const member = ofRole(members, target.role, holder)
      return member ? { member } : { said: `there is no ${target.role}` }
    }
    case 'rota': {
      const rota = await findRota(db, target.rotaId)
      return rota ? onIn(rota, around) : { said: 'the rota is gone' }
    }
  }
}

async function onIn({ name, plan }: { readonly name: string; readonly plan: RotaPlan }, { db, now, members }: Around): Promise<Step> {
  const { profile } = await readShop(db)
  const on = whoIsOn(plan, { now, timeZone: profile.timeZone, isThere: (memberId) => members.some(({ id }) => id === memberId) })
  const member = members.find(({ id }) => id === on.memberId)
  if (!member) return { next: plan.fallback, said: `nobody is on in ${name}` }
  return { member, said: on.by === 'stand_in' ? `${member.name} stands in, in ${name}` : `${member.name} is on in ${name}` }
}

/** Who stands as high as the role or higher and holds the case keeps it; of the others, who has the fewest open cases. */
function ofRole(members: readonly AbleMember[], role: Role, holder: AbleMember | undefined): AbleMember | undefined {
  if (holder && ROLES.indexOf(holder.role) <= ROLES.indexOf(role)) return holder
  return members.find((member) => member.role === role)
}
