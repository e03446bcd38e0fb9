import { defineJob } from './job.ts'

/** When a promise is due: says so on the case, and mails whoever it is assigned to. */
export const remindFollowUp = defineJob({
  name: 'remind-follow-up',
  summary: 'Notes on the case that a follow-up is due, and mails the member it is assigned to.',
  expireSeconds: 60,
  async run({ call }, { followUpId, dueAt }) {
    await call('note-follow-up-due', { followUpId, dueAt })
  },
})
