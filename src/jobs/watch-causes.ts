import { defineJob } from './job.ts'

/** Looks, every morning, which causes rise; what a week brought is told on its Monday. */
export const watchCauses = defineJob({
  name: 'watch-causes',
  summary: 'Tells owners and managers once of each cause that is new or rising, and reminds of fixes whose day is past.',
  cron: '50 5 * * *',
  expireSeconds: 120,
  async run({ call }) {
    await call('watch-causes', {})
  },
})
