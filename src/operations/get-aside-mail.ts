import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findAsideMail } from '../store/received-mails.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** A mail that is on no case, as it came. */
export const getAsideMail = transactionalOperation({
  name: 'get-aside-mail',
  summary: 'A mail that is on no case, as it came, to be looked at in a mail program.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ id }),
  output: z.object({ fileName: z.string(), base64: z.string() }),
  async run({ db }, { id: mailId }) {
    const mail = await findAsideMail(db, mailId)
    if (!mail?.source) throw new AppError('not_found', 'This mail was not kept as it came. It is still in the mailbox.')
    return { fileName: `mail-${mail.receivedAt.toISOString().slice(0, 10)}.eml`, base64: mail.source.toString('base64') }
  },
})
