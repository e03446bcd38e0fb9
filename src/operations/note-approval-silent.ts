import { z } from 'zod'
import { USUAL_APPROVALS } from '../core/policy/approval-rules.ts'
import { type ApprovalRow, askAgainOrLapse, findApproval } from '../store/approvals.ts'
import { findCase } from '../store/cases.ts'
import { findMember, listMembers } from '../store/members.ts'
import { saveNotice } from '../store/notices.ts'
import { actOf } from './approval-answerers.ts'
import { matterOf } from './approval-detail.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { readPolicy } from './policy-detail.ts'
import { dataOfMatter, tellAsked } from './put-approval.ts'
import { id } from './schemas.ts'

const HOUR_MS = 3_600_000

/** When nobody answered in time: asks again, deputies and owners too, or lets it lapse and tells whoever asked. Once for each time it was asked. */
export const noteApprovalSilent = transactionalOperation({
  name: 'note-approval-silent',
  summary: 'Note that nobody answered an approval in time: ask again, deputies and owners too, or let it lapse.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({ approvalId: id, askedTimes: z.int().min(1).describe('How often it had been asked when this was put off until now.') }),
  output: z.object({ state: z.enum(['asked_again', 'lapsed', 'answered', 'done', 'gone']) }),
  async run(context, { approvalId, askedTimes }) {
    const { db, now } = context
    const row = await findApproval(db, approvalId)
    if (!row) return { state: 'gone' as const }
    if (row.decidedAt) return { state: 'answered' as const }
    if (row.lapsedAt || row.askedTimes !== askedTimes) return { state: 'done' as const }
    const policy = await readPolicy(db)
    const rules = policy.document.approvals ?? USUAL_APPROVALS
    const again = askedTimes < rules.askTimes
    const next = again ? { expiresAt: new Date(now.getTime() + rules.expiresAfterHours * HOUR_MS) } : ('lapses' as const)
    if (!(await askAgainOrLapse(db, { id: row.id, askedTimes, next, now }))) return { state: 'done' as const }
    const data = { ...dataOfMatter(matterOf(row)), lapsed: !again }
    await context.record({ ...(row.caseId && { caseId: row.caseId }), subjectId: row.id, data })
    if (!again) {
      await tellLapsed(context, row)
      return { state: 'lapsed' as const }
    }
    const put = (await findApproval(db, row.id)) ?? row
    const [caseRow, members] = await Promise.all([row.caseId ? findCase(db, row.caseId) : undefined, listMembers(db)])
    const asker = members.find((member) => member.id === row.askedBy)
    await tellAsked(context, put, { policy, act: actOf(matterOf(row), { role: asker?.role ?? 'agent', heat: caseRow?.heat }) })
    return { state: 'asked_again' as const }
  },
})

/** Whoever asked learns that nobody answered, so that it is not forgotten. */
async function tellLapsed({ db, shopId, now, newId, canMail, enqueue, url }: CallContext, { caseId, askedBy, caseTitle }: ApprovalRow) {
  const asker = askedBy ? await findMember(db, askedBy) : undefined
  if (!asker) return
  if (caseId)
    await saveNotice(db, {
      ...{ shopId, id: newId(), memberId: asker.id, caseId, kind: 'lapsed', operation: 'note-approval-silent', byName: '', now },
    })
  if (!canMail) return
  const where = caseId ? `${caseTitle ?? ''}\n${url}/cases/${caseId}` : `${url}/policy`
  await enqueue('send-mail', {
    to: asker.email,
    subject: 'Nobody answered your question',
    text: `Nobody answered in time what you asked a yes for, and the question lapsed. Ask again, or somebody else:\n\n${where}\n`,
  })
}
