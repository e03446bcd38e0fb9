import type { Role } from '../case.ts'
import { mayGrant, type Question } from './approvals-needed.ts'
import type { Policy } from './policy.ts'

/** A member, as far as it says what they may grant. */
export interface Grantor {
  readonly id: string
  readonly role: Role
}

/** Who answers in the place of whom. Without both times: only where the member is silent. */
export interface Deputy {
  readonly memberId: string
  readonly deputyId: string
  readonly awayFrom: Date | null
  readonly awayUntil: Date | null
}

/** All that says who may answer a question. */
export interface AnsweringFacts {
  readonly policy: Policy
  readonly question: Question
  readonly members: readonly Grantor[]
  readonly deputies: readonly Deputy[]
  /** Who asked; undefined where it was no member. */
  readonly askedBy: string | undefined
  /** Whether it was left standing once: then every deputy stands in. */
  readonly silent: boolean
  readonly now: Date
}

/** By what right somebody answers: their own, in the place of somebody else, or their own question since nobody else could. */
export type Right = { readonly by: 'own' } | { readonly by: 'deputy'; readonly inPlaceOf: string } | { readonly by: 'only one' }

/**
 * By what right a member may answer; undefined where they may not. Nobody answers what they asked themselves, nor stands in for whoever asked; an owner
 * who is the only one who could answers their own question, and that is said.
 */
export function rightToAnswer(memberId: string, facts: AnsweringFacts): Right | undefined {
  const { policy, question, members, askedBy } = facts
  const member = members.find(({ id }) => id === memberId)
  if (!member || (member.role !== 'owner' && member.role !== 'manager')) return undefined
  if (memberId === askedBy) {
    if (member.role !== 'owner') return undefined
    return members.some(({ id }) => id !== memberId && rightToAnswer(id, facts)) ? undefined : { by: 'only one' }
  }
  if (mayGrant(policy, member.role, question)) return { by: 'own' }
  const stoodInFor = members.find(
    (other) => other.id !== askedBy && mayGrant(policy, other.role, question) && standsInFor(other.id, facts) === memberId,
  )
  return stoodInFor && { by: 'deputy', inPlaceOf: stoodInFor.id }
}

/**
 * Whom a question is put to, in the order of the members: at first the one it is meant for, or who stands nearest above whoever asks; once it was left
 * standing everybody who may answer. In the place of who is away, their deputy. Empty where nobody but the asker could answer.
 */
export function listAsked(facts: AnsweringFacts, askedOf?: string): string[] {
  const { members, askedBy, silent } = facts
  const may = members.filter(({ id }) => id !== askedBy && rightToAnswer(id, facts))
  if (silent) return may.map(({ id }) => id)
  const own = members.filter(({ id, role }) => id !== askedBy && mayGrant(facts.policy, role, facts.question))
  const managers = own.filter(({ role }) => role === 'manager')
  const first = askedOf !== undefined ? own.filter(({ id }) => id === askedOf) : managers.length > 0 ? managers : own
  const there = first.flatMap(({ id }) => {
    const deputy = standsInFor(id, facts)
    return deputy !== undefined && deputy !== askedBy && may.some((one) => one.id === deputy) ? [deputy] : [id]
  })
  return members.map(({ id }) => id).filter((id) => there.includes(id))
}

/** Whoever answers in the place of a member now. */
function standsInFor(memberId: string, { deputies, silent, now }: AnsweringFacts): string | undefined {
  const deputy = deputies.find((one) => one.memberId === memberId)
  if (!deputy) return undefined
  const { awayFrom, awayUntil, deputyId } = deputy
  const away = awayFrom !== null && awayUntil !== null && awayFrom <= now && now < awayUntil
  const over = awayUntil !== null && awayUntil <= now
  return away || (silent && !over) ? deputyId : undefined
}
