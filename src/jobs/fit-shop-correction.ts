import { defineJob } from './job.ts'

/** Looks every night what a shop's people put right, and offers what that would change. It changes nothing by itself. */
export const fitCorrection = defineJob({
  name: 'fit-shop-correction',
  summary: "Fits the shop's own correction of readings from what its people put right, as an offer.",
  cron: '40 3 * * *',
  expireSeconds: 300,
  async run({ call }) {
    await call('refit-shop-correction', {})
  },
})
