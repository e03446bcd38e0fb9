import { AppError } from '../errors.ts'
import { defineJob } from './job.ts'

/**
 * Sends one mail. Once it was noted as sent it is never sent again; should the process die between the two, it is sent again under the same
 * Message-ID, by which mail programs know a mail that they have.
 */
export const sendMail = defineJob({
  name: 'send-mail',
  summary: 'Sends a mail.',
  expireSeconds: 90,
  async run({ jobId, call, wasDone, outside }, { caseId, ...mail }) {
    if (await wasDone('note-mail-sent')) return
    if (!outside.mail)
      throw new AppError('mail_not_set_up', 'No mail server is set up. Set EVENKEEL_SMTP_URL and EVENKEEL_MAIL_FROM, then retry.')
    await outside.mail.send({ ...mail, id: jobId })
    await call('note-mail-sent', { jobId, ...(caseId && { caseId }) })
  },
})
