import { defineJob } from './job.ts'

/** Reads a part of a shop's past messages anew; the next part is a job of its own, so that a restart in between loses nothing. */
export const reReadMessages = defineJob({
  name: 're-read-messages',
  summary: "Reads the shop's past messages anew, some at a time.",
  expireSeconds: 120,
  async run({ call }, input) {
    await call('re-read-some', input)
  },
})
