import { z } from 'zod'
import { VERTICALS } from '../core/case.ts'
import { REHEARSAL_ARCHETYPES, REHEARSAL_CHANNELS } from '../core/rehearsal/scenario.ts'
import { SCENARIOS } from '../core/rehearsal/scenarios.ts'
import { pureOperation } from './operation.ts'
import { scenarioLineOf, scenarioLineSchema } from './rehearsal-detail.ts'

/** The scenarios that can be rehearsed, in the order in which they are offered. */
export const listScenarios = pureOperation({
  name: 'list-scenarios',
  summary:
    'What can be rehearsed: hard moments with a simulated customer, by conduct, trade and channel, with what you know before the first word.',
  scope: 'anyone',
  input: z.object({
    archetype: z.enum(REHEARSAL_ARCHETYPES).optional(),
    vertical: z.enum(VERTICALS).optional(),
    channel: z.enum(REHEARSAL_CHANNELS).optional(),
  }),
  output: z.object({ scenarios: z.array(scenarioLineSchema) }),
  run({ archetype, vertical, channel }) {
    const wanted = SCENARIOS.filter(
      (one) =>
        (archetype === undefined || one.archetype === archetype) &&
        (vertical === undefined || one.vertical === vertical) &&
        (channel === undefined || one.channel === channel),
    )
    return { scenarios: wanted.map(scenarioLineOf) }
  },
})
