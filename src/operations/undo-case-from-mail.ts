import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findCaseForUpdate } from '../store/cases.ts'
import { deleteFreshCase, hasOnlyItsMail } from '../store/fresh-cases.ts'
import { findMadeMail, unlinkAsideMail } from '../store/received-mails.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** How long a case that was made of a mail can be taken back. */
export const MOST_DAYS_TO_UNDO = 30

/** Takes a case back that was made of a mail which had been set aside: the mail is set aside as it was, the case and a customer who came with it are gone. */
export const undoCaseFromMail = transactionalOperation({
  name: 'undo-case-from-mail',
  summary: 'Take a case back that was made of a mail which had been set aside, within 30 days and while nobody worked on it.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id: id.describe('Of the mail.') }),
  output: z.object({ undone: z.literal(true) }),
  async run(context, { id: mailId }) {
    const { db, now } = context
    const made = await findMadeMail(db, { id: mailId, since: new Date(now.getTime() - MOST_DAYS_TO_UNDO * 86_400_000) })
    if (!made) throw new AppError('not_found', 'No case was made of this mail within the last 30 days, or it was taken back already.')
    const caseRow = await findCaseForUpdate(db, made.caseId)
    if (!caseRow || caseRow.mergedInto !== null || !(await hasOnlyItsMail(db, made.caseId)))
      throw new AppError('version_conflict', 'Somebody worked on this case since. Close it instead; nothing is lost.')
    await unlinkAsideMail(db, mailId)
    await deleteFreshCase(db, { caseId: made.caseId, customerId: caseRow.customerId })
    await context.record({ subjectId: mailId, data: { caseId: made.caseId } })
    return { undone: true as const }
  },
})
