import { defineJob } from './job.ts'

/** Asks, every hour of the day and never at night, the customers whose cases were closed a while ago. */
export const askFeedback = defineJob({
  name: 'ask-feedback',
  summary: 'Asks the customers of cases that were closed a while ago how they were handled, where the shop wants that.',
  cron: '15 8-19 * * *',
  expireSeconds: 120,
  async run({ call }) {
    await call('ask-feedback-due', {})
  },
})
