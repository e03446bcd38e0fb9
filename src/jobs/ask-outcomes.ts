import { defineJob } from './job.ts'

/** Asks, every morning, how those cases ended whose dispute window has passed. */
export const askOutcomes = defineJob({
  name: 'ask-outcomes',
  summary: 'Notes on cases whose dispute window has passed that it is time to say how they ended.',
  cron: '40 6 * * *',
  expireSeconds: 120,
  async run({ call }) {
    await call('note-outcomes-due', {})
  },
})
