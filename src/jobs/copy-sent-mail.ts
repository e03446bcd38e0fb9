import type { LeavingMail } from '../outside/deliver.ts'
import type { ImapSettings } from '../outside/imap.ts'
import { defineJob } from './job.ts'

interface Task {
  readonly mailbox: ImapSettings
  readonly from: string
  readonly mail: LeavingMail
  readonly sentAt: string
}

/** Puts a copy of a sent mail into its mailbox. It is looked for there first, so that an attempt after a crash adds no second one. */
export const copySentMailJob = defineJob({
  name: 'copy-sent-mail',
  summary: 'Puts a copy of a sent mail into the folder of sent mails of its mailbox.',
  expireSeconds: 180,
  async run({ call, outside }, { messageId }) {
    const { copy } = (await call('find-sent-copy', { messageId })) as { copy?: Task }
    if (!copy) return
    const sentAt = new Date(copy.sentAt)
    const { composeMail } = outside
    const source = await composeMail(copy.from, copy.mail, sentAt)
    await outside.copySentMail(copy.mailbox, { mailId: copy.mail.mailId, source, sentAt })
    await call('note-sent-copy', { messageId })
  },
})
