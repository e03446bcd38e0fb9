import { defineJob } from './job.ts'

/**
 * Looks whose time is over, in each shop. Whoever sets a clock asks for this at its end to the second; by itself it runs for those whose job was lost, such
 * as by a restore.
 */
export const sweepClocks = defineJob({
  name: 'sweep-clocks',
  summary: 'Notes which promises to answer are broken or about to be.',
  cron: '*/5 * * * *',
  expireSeconds: 120,
  async run({ call }) {
    await call('sweep-clocks', {})
  },
})

/** Does what follows from broken promises, some cases at a time. */
export const tellClocks = defineJob({
  name: 'tell-clocks',
  summary: 'Moves cases whose promise is broken, and tells whoever has them.',
  expireSeconds: 300,
  async run({ call }, input) {
    await call('tell-clocks', input)
  },
})

/** After a change of the policy: the clocks of open cases, some at a time. */
export const setOpenClocks = defineJob({
  name: 'set-open-clocks',
  summary: 'Sets the clocks of open cases by the policy in force.',
  expireSeconds: 300,
  async run({ call }, input) {
    await call('set-open-clocks', input)
  },
})
