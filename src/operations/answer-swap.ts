import { z } from 'zod'
import { AppError } from '../errors.ts'
import { type CaseRow, findCaseForUpdate, updateCaseMember } from '../store/cases.ts'
import { deleteSwap, findSwap } from '../store/team.ts'
import { getMember } from './case-to-change.ts'
import { followRules } from './follow-rules.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'
import { memberOf, openTeam, readTeam, teamSchema } from './team-detail.ts'
import { tellMember } from './tell-members.ts'

/** Takes over a case that somebody asked to be swapped, with one of one's own in return or without; or takes the asking back. */
export const answerSwap = transactionalOperation({
  name: 'answer-swap',
  summary: 'Take over the case that somebody asks to swap, giving one of yours in return or not; or take back that you asked yourself.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  // On the cases stands who has them now, as with every case that is given to somebody.
  leavesNoEvent: true,
  input: z.object({
    id,
    answer: z.enum(['take', 'take_back']).describe('`take`: you have the case now. `take_back`: you asked, and keep it.'),
    inReturn: id.optional().describe('An open case of yours that whoever asked has now.'),
  }),
  output: teamSchema,
  async run(context, { id, answer, inReturn }) {
    const { db, principal } = context
    const you = memberOf(principal)
    await openTeam(context)
    const swap = await findSwap(db, id)
    if (!swap) throw swapIsGone()
    const asked = swap.memberId === you
    if (asked !== (answer === 'take_back'))
      throw new AppError(
        'bad_input',
        asked ? 'answer: you asked for this one yourself. Take it back instead.' : 'answer: only whoever asked takes it back.',
      )
    if (answer === 'take') {
      const [theirs, yours] = await lockCases(context, [swap.caseId, ...(inReturn === undefined ? [] : [inReturn])])
      if (theirs?.assignedTo !== swap.memberId || theirs.state === 'closed') throw swapIsGone()
      if (inReturn !== undefined && (yours?.assignedTo !== you || yours.state === 'closed' || yours.id === theirs.id))
        throw new AppError('bad_input', 'inReturn: is not an open case of yours.')
      await give(context, theirs, you)
      if (yours) await give(context, yours, swap.memberId)
    }
    if (!(await deleteSwap(db, id))) throw swapIsGone()
    return readTeam(context)
  },
})

/** Locks cases by their ids, so that two swaps across wait for each other and do not block; gives them in the order they were named. */
async function lockCases({ db }: CallContext, ids: readonly string[]): Promise<(CaseRow | undefined)[]> {
  const rows = new Map<string, CaseRow | undefined>()
  for (const id of [...new Set(ids)].toSorted()) rows.set(id, await findCaseForUpdate(db, id))
  return ids.map((id) => rows.get(id))
}

async function give(context: CallContext, row: CaseRow, memberId: string): Promise<void> {
  const { db, now } = context
  const member = await getMember(context, memberId)
  await updateCaseMember(db, { id: row.id, now, memberId })
  await context.record({ caseId: row.id, subjectId: row.id, data: { to: member.name }, as: 'assign-case' })
  await tellMember(context, member, { caseId: row.id, kind: 'assigned', operation: 'assign-case' })
  await followRules(context, { caseId: row.id, trigger: 'case_change' })
}

function swapIsGone(): AppError {
  return new AppError('not_found', 'This swap is not asked for any more. Somebody may have taken the case.')
}
