import { defineJob } from './job.ts'

/** Forgets, every night, the keys of requests that nobody sends again. */
export const cleanIdempotencyKeys = defineJob({
  name: 'clean-idempotency-keys',
  summary: 'Forgets the idempotency keys of requests older than 30 days.',
  cron: '20 3 * * *',
  expireSeconds: 120,
  async run({ call }) {
    await call('clean-idempotency-keys', {})
  },
})
