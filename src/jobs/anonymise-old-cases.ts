import { defineJob } from './job.ts'

/** Every night, where the shop says how long cases keep words and names: some at a time, until none is too old. */
export const anonymiseOldCases = defineJob({
  name: 'anonymise-old-cases',
  summary: 'Takes words and names out of cases that are older than the shop keeps them.',
  cron: '40 3 * * *',
  expireSeconds: 180,
  async run({ call }) {
    await call('anonymise-some', {})
  },
})
