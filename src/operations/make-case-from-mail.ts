import { z } from 'zod'
import { correspondentOf, doubtAboutSender } from '../core/mail/kind-of-mail.ts'
import type { ParsedMail } from '../core/mail/mail.ts'
import { AppError } from '../errors.ts'
import { findAsideMail, linkAsideMail } from '../store/received-mails.ts'
import { openCase } from './open-case.ts'
import { stagedOperation } from './operation.ts'
import { id } from './schemas.ts'
import { storable } from './storable.ts'
import { listOwnAddresses, messageOf } from './take-parsed-mail.ts'

/** Makes a case of a mail that was set aside or could not be taken, as if its sender had been a customer from the beginning. */
export const makeCaseFromMail = stagedOperation({
  name: 'make-case-from-mail',
  summary:
    'Make a case of a mail that was set aside: an automatic reply, a mail of many, one that could not be taken. `undo-case-from-mail` takes it back.',
  scope: 'case:write',
  shop: 'own',
  input: z.object({ id: id.describe('Of the mail that was set aside.'), caseId: id }),
  output: z.object({ caseId: id }),
  part: z.never(),
  mostMs: 60_000,
  async prepare({ db }, input): Promise<{ prepared: Buffer }> {
    return { prepared: (await getAsideSource(db, input.id)).source }
  },
  async work({ readMail }, source): Promise<ParsedMail> {
    return readMail(source)
  },
  async keep(context, { id: mailId, caseId }, parsed) {
    const { db, now } = context
    const { problem } = await getAsideSource(db, mailId)
    const { files, ...words } = parsed
    const mail: ParsedMail = { ...(storable(words) as Omit<ParsedMail, 'files'>), files }
    const own = await listOwnAddresses(db)
    const person = correspondentOf(mail, own) ?? mail.from
    const doubt = doubtAboutSender(mail.marks)
    const remarks = [`Set aside at first. ${problem ?? ''}`.trim(), ...(doubt === undefined ? [] : [doubt])]
    const message = messageOf(context, mail, { own, caseId, remarks, way: undefined })
    await openCase(context, {
      ...{ ...message, id: caseId, messageId: message.id },
      customerEmail: person?.address || undefined,
      customerName: person?.name || undefined,
    })
    if (!(await linkAsideMail(db, { id: mailId, messageId: message.id, now })))
      throw new AppError('version_conflict', 'Somebody made a case of this mail at this moment. Look at the list again.')
    return { caseId }
  },
})

async function getAsideSource(db: Parameters<typeof findAsideMail>[0], mailId: string) {
  const mail = await findAsideMail(db, mailId)
  if (!mail) throw new AppError('not_found', 'This mail is on a case already, or it was removed.')
  if (!mail.source)
    throw new AppError(
      'not_found',
      'This mail was too large to be kept as it came, so no case can be made of it here. It is still in the mailbox.',
    )
  return { ...mail, source: mail.source }
}
