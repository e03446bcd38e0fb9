import { defineJob } from './job.ts'

/** When nobody has answered a question in time: asks again, deputies and owners too, or lets it lapse. */
export const expireApproval = defineJob({
  name: 'expire-approval',
  summary: 'Asks a question again that nobody answered in time, of deputies and owners too, or notes that it lapsed.',
  expireSeconds: 60,
  async run({ call }, { approvalId, askedTimes }) {
    await call('note-approval-silent', { approvalId, askedTimes })
  },
})
