import { z } from 'zod'
import { type DueFollowUp, findDueFollowUp } from '../store/follow-ups.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'

/** When a promise is due: notes it on the case and, where mail is set up, mails the member it is assigned to, both or neither. */
export const noteFollowUpDue = transactionalOperation({
  name: 'note-follow-up-due',
  summary: 'Note that a follow-up is due, and remind its member by mail.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({ followUpId: id, dueAt: instant.describe('When it was to be due; a later date has a reminder of its own.') }),
  output: z.object({ state: z.enum(['reminded', 'noted', 'done', 'moved', 'gone']) }),
  async run(context, { followUpId, dueAt }) {
    const followUp = await findDueFollowUp(context.db, followUpId)
    if (!followUp) return { state: 'gone' as const }
    if (followUp.doneAt) return { state: 'done' as const }
    if (followUp.dueAt.getTime() !== new Date(dueAt).getTime()) return { state: 'moved' as const }
    await context.record({ caseId: followUp.caseId, subjectId: followUpId, data: { dueAt } })
    if (!context.canMail || followUp.assignedToEmail === null) return { state: 'noted' as const }
    await context.enqueue('send-mail', reminder(context, followUp, followUp.assignedToEmail))
    return { state: 'reminded' as const }
  },
})

function reminder({ url }: CallContext, { caseId, promise }: DueFollowUp, to: string) {
  const text = `A promise is due now:\n\n${promise}\n\nThe case: ${url}/cases/${caseId}\n`
  return { to, subject: 'A promise is due', text, caseId }
}
