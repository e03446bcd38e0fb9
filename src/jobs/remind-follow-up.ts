import { defineJob } from './job.ts'

/** When promises are due, or soon will be: says so on their cases, and mails whoever they are assigned to. Every hour it finds what was missed. */
export const remindFollowUp = defineJob({
  name: 'remind-follow-up',
  summary: 'Notes on cases which follow-ups are due or soon will be, and mails the members they are assigned to.',
  cron: '25 * * * *',
  expireSeconds: 120,
  async run({ call }) {
    await call('note-follow-up-due', {})
  },
})
