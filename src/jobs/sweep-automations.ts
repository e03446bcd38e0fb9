import { defineJob } from './job.ts'

/** Looks, every few minutes, for cases whose time has come by an automation. */
export const sweepAutomations = defineJob({
  name: 'sweep-automations',
  summary: 'Looks for cases whose time has come by an automation.',
  cron: '*/5 * * * *',
  expireSeconds: 120,
  async run({ call }) {
    await call('sweep-automations', {})
  },
})
