import { defineJob } from './job.ts'

/** When a case has slept long enough: wakes it. */
export const wakeCase = defineJob({
  name: 'wake-case',
  summary: 'Wakes a case that was put out of the way until now.',
  expireSeconds: 60,
  async run({ call }, { caseId, until }) {
    await call('note-case-woken', { caseId, until })
  },
})
