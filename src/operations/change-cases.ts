import { z } from 'zod'
import { CASE_STATES } from '../core/case.ts'
import { AppError } from '../errors.ts'
import { type CaseRow, findCaseForUpdate, updateCase, updateCaseMember, updateCaseSleep } from '../store/cases.ts'
import { deleteWatcher, insertWatcher, listWatchers } from '../store/watchers.ts'
import { keepAnswers } from './case-outcome.ts'
import { getMember } from './case-to-change.ts'
import { followRules } from './follow-rules.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { id, instant, version } from './schemas.ts'
import { tellMember } from './tell-members.ts'

const MOST_CASES = 200

const wantedSchema = z.object({
  state: z.enum(CASE_STATES).optional(),
  memberId: z.union([id, z.null()]).optional().describe('A member of the shop; null for nobody.'),
  snoozedUntil: z.union([instant, z.null()]).optional().describe('Out of the way until then; null wakes it.'),
  watched: z.boolean().optional().describe('Whether who asks hears of what happens on it.'),
})

/** Changes several cases in one act. Cases that somebody else changed meanwhile stay as they are and are named; what was before comes back, for an undo. */
export const changeCases = transactionalOperation({
  name: 'change-cases',
  summary:
    'Change several cases in one act: state, member, watching. Those that somebody changed meanwhile stay as they are and are named.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    cases: z
      .array(wantedSchema.extend({ id, version }))
      .min(1, 'name a case')
      .max(MOST_CASES, `may name ${MOST_CASES} cases at once`)
      .describe('Each with what it is to be. To undo: what `changed` says was before, with its version.'),
  }),
  output: z.object({
    changed: z.array(z.object({ id, version, before: wantedSchema })).describe('In the order asked for, each with its new version.'),
    conflicts: z
      .array(z.object({ id, title: z.string().optional(), reason: z.enum(['changed', 'gone']), message: z.string() }))
      .describe('Those left as they are.'),
  }),
  async run(context, { cases }) {
    const done = new Map<string, Done>()
    // In the order of their ids, so that two acts on the same cases wait for one another instead of each for the other.
    for (const wanted of cases.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      if (!done.has(wanted.id)) done.set(wanted.id, await changeOne(context, wanted))
    const all = [...new Set(cases.map(({ id }) => id))].flatMap((id) => done.get(id) ?? [])
    return { changed: all.flatMap((one) => one.changed ?? []), conflicts: all.flatMap((one) => one.conflict ?? []) }
  },
})

type Wanted = z.output<typeof wantedSchema> & { readonly id: string; readonly version: number }
interface Done {
  readonly changed?: { readonly id: string; readonly version: number; readonly before: z.output<typeof wantedSchema> }
  readonly conflict?: { readonly id: string; readonly title?: string; readonly reason: 'changed' | 'gone'; readonly message: string }
}

async function changeOne(context: CallContext, wanted: Wanted): Promise<Done> {
  const { db } = context
  const { id } = wanted
  const row = await findCaseForUpdate(db, id)
  if (!row) return { conflict: { id, reason: 'gone', message: 'It is not here any more, or was merged into another one.' } }
  if (row.version !== wanted.version) {
    const message = 'Somebody changed it meanwhile. Look at it, then decide again.'
    return { conflict: { id, title: row.title, reason: 'changed', message } }
  }
  let raised = 0
  const before: z.output<typeof wantedSchema> = {}
  if (wanted.state !== undefined && wanted.state !== row.state) {
    before.state = row.state
    await changeState(context, row, wanted.state)
    raised++
  }
  if (wanted.memberId !== undefined && wanted.memberId !== row.assignedTo) {
    before.memberId = row.assignedTo
    await assign(context, row, wanted.memberId)
    raised++
  }
  if (wanted.snoozedUntil !== undefined && wanted.snoozedUntil !== (row.snoozedUntil?.toISOString() ?? null)) {
    before.snoozedUntil = row.snoozedUntil?.toISOString() ?? null
    await snooze(context, row, wanted.snoozedUntil)
    raised++
  }
  if (wanted.watched !== undefined && (await changeWatching(context, row, wanted.watched))) before.watched = !wanted.watched
  if (raised > 0) await followRules(context, { caseId: row.id, trigger: 'case_change' })
  return { changed: { id, version: row.version + raised, before } }
}

async function changeState(context: CallContext, row: CaseRow, state: CaseRow['state']): Promise<void> {
  const { db, now } = context
  if (state === 'closed') await keepAnswers(context, row, {})
  await updateCase(db, { id: row.id, now, state })
  await context.record({ caseId: row.id, subjectId: row.id, data: { changed: 'state', from: row.state, to: state } })
}

async function assign(context: CallContext, row: CaseRow, memberId: string | null): Promise<void> {
  const { db, now } = context
  const member = memberId === null ? undefined : await getMember(context, memberId)
  await updateCaseMember(db, { id: row.id, now, memberId })
  await context.record({ caseId: row.id, subjectId: row.id, data: { changed: 'member', to: member?.name ?? null } })
  if (member) await tellMember(context, member, { caseId: row.id, kind: 'assigned', operation: 'change-cases' })
}

async function snooze(context: CallContext, row: CaseRow, until: string | null): Promise<void> {
  const { db, now } = context
  const at = until === null ? null : new Date(until)
  if (at && at <= now) throw new AppError('bad_input', 'snoozedUntil: has passed already. Choose a time to come.')
  await updateCaseSleep(db, { id: row.id, now, until: at, wokenBy: null })
  if (at)
    await context.enqueue(
      'wake-case',
      { caseId: row.id, until: at.toISOString() },
      { startAfter: at, singletonKey: `${row.id}/${at.toISOString()}` },
    )
  await context.record({ caseId: row.id, subjectId: row.id, data: { changed: 'snooze', until } })
}

/** Whether anything changed. A program watches nothing. */
async function changeWatching({ db, shopId, now, principal }: CallContext, row: CaseRow, watched: boolean): Promise<boolean> {
  if (principal.kind !== 'member') return false
  const { memberId } = principal
  const is = (await listWatchers(db, row.id)).some((watcher) => watcher.memberId === memberId)
  if (is === watched) return false
  if (watched) await insertWatcher(db, { shopId, caseId: row.id, memberId, now })
  else await deleteWatcher(db, { caseId: row.id, memberId })
  return true
}
