import { z } from 'zod'
import { sayWhatIsDue } from '../core/clocks/describe-promises.ts'
import { type ClockKind, responsePromisesSchema } from '../core/clocks/response-promises.ts'
import { type CaseToTell, type ClockRow, lockCasesToTell, takeUntoldClocks } from '../store/clocks.ts'
import { listMembers, type MemberRow } from '../store/members.ts'
import { escalateCase } from './escalate-case.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { type PolicyInForce, readPolicy } from './policy-detail.ts'
import { readShop } from './shop-detail.ts'
import { tellMember } from './tell-members.ts'

/** Cases that one call tells of: it is over within a second or two, and what it did is saved. */
export const CASES_TOLD_AT_ONCE = 50

/**
 * Does what follows from clocks that a sweep noted: a broken promise is noted on the case and moves it as the policy says, or else is told to whoever has
 * it; one about to be broken is told ahead. With its own note that it did so, in one transaction.
 */
export const tellClocks = transactionalOperation({
  name: 'tell-clocks',
  summary: 'Move cases whose promise is broken as the policy says, and tell whoever has them; warn of promises about to be broken.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({ lane: z.int().min(0).max(100).default(0).describe('Several may work side by side.') }),
  output: z.object({ cases: z.int(), more: z.boolean() }),
  async run(context, { lane }) {
    const { db, enqueue } = context
    const cases = await lockCasesToTell(db, CASES_TOLD_AT_ONCE)
    const [clocks, policy, { profile }, members] = await Promise.all([
      takeUntoldClocks(
        db,
        cases.map(({ id }) => id),
      ),
      readPolicy(db, context.now),
      readShop(db),
      listMembers(db),
    ])
    const ofCase = Map.groupBy(clocks, (clock) => clock.caseId)
    const telling = { policy, members, locale: profile.locale, timeZone: profile.timeZone }
    for (const row of cases) if (row.mergedInto === null) await tellOfClocks(context, row, ofCase.get(row.id) ?? [], telling)
    const more = cases.length === CASES_TOLD_AT_ONCE
    if (more) await enqueue('tell-clocks', { lane }, { singletonKey: `tell-clocks/${lane}` })
    return { cases: cases.length, more }
  },
})

interface Telling {
  readonly policy: PolicyInForce
  readonly members: readonly MemberRow[]
  readonly locale: string
  readonly timeZone: string
}

/** Of several clocks of one case the gravest speaks: a case moves once, and nobody is told the same thing three times. */
async function tellOfClocks(context: CallContext, row: CaseToTell, clocks: readonly ClockRow[], telling: Telling): Promise<void> {
  const due = clocks.filter((clock): clock is Due => clock.untold !== null && clock.metAt === null && clock.dueAt !== null)
  const late = due.filter(({ untold }) => untold === 'late').toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
  const [gravest] = late
  if (gravest) {
    const moved = await moveCase(context, row, gravest, telling)
    for (const { kind, dueAt, policyVersion } of late)
      await context.record({
        caseId: row.id,
        subjectId: row.id,
        data: { clock: kind, state: 'late', dueAt: dueAt.toISOString(), policyVersion, ...(moved !== undefined && { to: moved }) },
      })
    if (moved === undefined)
      await tellHolder(context, row, { kind: 'clock_late', why: reasonOf(gravest, telling), members: telling.members })
    return
  }
  const [next] = due.toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
  if (next) await tellHolder(context, row, { kind: 'clock_soon', why: reasonOf(next, telling), members: telling.members })
}

type Due = ClockRow & { readonly dueAt: Date }

/** Whose the case is now, where the broken promise moved it. */
async function moveCase(context: CallContext, row: CaseToTell, clock: Due, telling: Telling): Promise<string | undefined> {
  const { onBreach } = telling.policy.document.promises ?? responsePromisesSchema.parse({})
  if (onBreach === undefined) return undefined
  const answer = await escalateCase(context, {
    caseId: row.id,
    to: onBreach,
    reason: reasonOf(clock, telling),
    once: `breach:${clock.kind}:${clock.startedAt.toISOString()}`,
    policyVersion: clock.policyVersion,
  })
  return answer.state === 'escalated' ? answer.member?.name : undefined
}

function reasonOf({ kind, dueAt }: { readonly kind: ClockKind; readonly dueAt: Date }, { locale, timeZone }: Telling): string {
  return sayWhatIsDue(kind, new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(dueAt))
}

/** Tells whoever has the case; where nobody has it, those who hand cases out. */
async function tellHolder(
  context: CallContext,
  row: CaseToTell,
  { kind, why, members }: { readonly kind: 'clock_late' | 'clock_soon'; readonly why: string; readonly members: readonly MemberRow[] },
): Promise<void> {
  const holder = members.find(({ id }) => id === row.assignedTo)
  const told = holder ? [holder] : members.filter(({ role }) => role === 'owner' || role === 'manager')
  for (const member of told) await tellMember(context, member, { caseId: row.id, kind, operation: 'tell-clocks', why })
}
