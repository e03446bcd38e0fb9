import { z } from 'zod'
import { AppError } from '../errors.ts'
import { listDeputies } from '../store/deputies.ts'
import { listMembers, type MemberRow } from '../store/members.ts'
import type { CallContext } from './operation.ts'
import { id, instant } from './schemas.ts'

/** Who answers in the place of whom. */
export const deputiesSchema = z.object({
  deputies: z.array(
    z.object({
      memberId: id,
      memberName: z.string(),
      deputyId: id,
      deputyName: z.string(),
      awayFrom: instant
        .optional()
        .describe('Missing with awayUntil: never away, and stood in for only where a question was left standing.'),
      awayUntil: instant.optional(),
      state: z
        .enum(['away', 'planned', 'standing', 'over'])
        .describe('standing: no dates, or away at another time; over: the time away has passed.'),
    }),
  ),
})

/** Every deputy of the shop, by the name of whom they stand in for. */
export async function readDeputies({ db, now }: Pick<CallContext, 'db' | 'now'>): Promise<z.input<typeof deputiesSchema>> {
  const [rows, members] = await Promise.all([listDeputies(db), listMembers(db)])
  const nameOf = (memberId: string) => members.find((member) => member.id === memberId)?.name ?? ''
  return {
    deputies: rows
      .map(({ memberId, deputyId, awayFrom, awayUntil }) => ({
        ...{ memberId, deputyId, memberName: nameOf(memberId), deputyName: nameOf(deputyId) },
        ...(awayFrom && { awayFrom: awayFrom.toISOString() }),
        ...(awayUntil && { awayUntil: awayUntil.toISOString() }),
        state: stateOf({ awayFrom, awayUntil }, now),
      }))
      .sort((one, other) => (one.memberName < other.memberName ? -1 : 1)),
  }
}

function stateOf({ awayFrom, awayUntil }: { awayFrom: Date | null; awayUntil: Date | null }, now: Date) {
  if (!awayFrom || !awayUntil) return 'standing' as const
  if (awayUntil <= now) return 'over' as const
  return awayFrom <= now ? ('away' as const) : ('planned' as const)
}

/** The member whose deputy may be changed by whoever asks: themselves, or by an owner anybody. Throws `not_found`, `not_allowed`. */
export async function getMemberToDeputise({ db, principal }: CallContext, memberId: string): Promise<readonly MemberRow[]> {
  const members = await listMembers(db)
  if (!members.some(({ id: one }) => one === memberId))
    throw new AppError('not_found', 'There is no such member in this shop. They may have been removed.')
  const own = principal.kind === 'member' && principal.memberId === memberId
  const owner = principal.kind === 'console' || (principal.kind === 'member' && principal.role === 'owner')
  if (!own && !owner) throw new AppError('not_allowed', 'You name your own deputy. That of somebody else is named by them or by an owner.')
  return members
}
