import { z } from 'zod'
import { AppError } from '../errors.ts'
import { saveNewsByMail } from '../store/members.ts'
import { transactionalOperation } from './operation.ts'

/** What a member wants for themselves in this shop. */
export const saveOwnSettings = transactionalOperation({
  name: 'save-own-settings',
  summary: 'Your own settings in this shop: whether news of cases that you watch or hold go to you by mail, too.',
  scope: 'signed-in',
  access: 'write',
  shop: 'own',
  input: z.object({ newsByMail: z.boolean() }),
  output: z.object({ newsByMail: z.boolean() }),
  async run({ db, principal, record }, { newsByMail }) {
    if (principal.kind !== 'member') throw new AppError('not_allowed', 'Only a member of the shop has settings of their own. Sign in.')
    await saveNewsByMail(db, { memberId: principal.memberId, newsByMail })
    await record({ subjectId: principal.memberId, data: { newsByMail } })
    return { newsByMail }
  },
})
