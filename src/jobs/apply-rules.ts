import { defineJob } from './job.ts'

/** After a change of a case: clocks, thresholds, automations. */
export const applyRules = defineJob({
  name: 'apply-rules',
  summary: 'Looks at a case after a change: its clocks, the thresholds of the policy, the automations.',
  expireSeconds: 60,
  async run({ call }, input) {
    await call('apply-rules', input)
  },
})
