import { z } from 'zod'
import { LEAST_CASES, LEAST_CUSTOMERS } from '../core/insight/energy-share.ts'
import { energySpreadOf } from '../core/insight/energy-spread.ts'
import { countCustomersByMessages } from '../store/energy.ts'
import { energyMonths, energySince } from './get-energy-share.ts'
import { transactionalOperation } from './operation.ts'
import { readTeamSettings } from './team-detail.ts'

/** How evenly messages are spread over customers: counts and shares, and of nobody who. */
export const getEnergySpread = transactionalOperation({
  name: 'get-energy-spread',
  summary:
    'How evenly messages are spread over customers: how many of them wrote half of all, and how many are above the threshold. No names, and no order.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ months: energyMonths }),
  output: z.object({
    customers: z.int().min(0),
    cases: z.int().min(0),
    messages: z.int().min(0),
    saysEnough: z
      .boolean()
      .describe(`Whether there are at least ${LEAST_CASES} cases of ${LEAST_CUSTOMERS} customers; the figures below are 0 otherwise.`),
    halfBy: z.int().min(0).describe('The fewest customers who together wrote half of all messages.'),
    topTenth: z.number().min(0).max(1).describe('The share of the tenth of customers who wrote most.'),
    above: z.int().min(0).describe('How many customers each wrote the share of the threshold or more.'),
    threshold: z.number(),
  }),
  async run({ db, now }, { months }) {
    const { energyThreshold } = await readTeamSettings(db)
    const groups = await countCustomersByMessages(db, energySince(now, months))
    const { customers, cases, messages, ...spread } = energySpreadOf(groups, energyThreshold)
    const saysEnough = cases >= LEAST_CASES && customers >= LEAST_CUSTOMERS && messages > 0
    return {
      ...{ customers, cases, messages, saysEnough, threshold: energyThreshold },
      ...(saysEnough ? spread : { halfBy: 0, topTenth: 0, above: 0 }),
    }
  },
})
