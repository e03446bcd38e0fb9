import { z } from 'zod'
import { HEATS } from '../core/case.ts'
import {
  ENERGY_CHOICES,
  ENERGY_MEANS,
  ENERGY_MEASURES,
  ENERGY_TAKEN,
  ENERGY_VERDICTS,
  energyVerdict,
  hotHoursOf,
  sharesOf,
  sumEnergy,
} from '../core/insight/energy-share.ts'
import { findSurvivingCustomer } from '../store/customers.ts'
import { addUpEnergy, addUpOrders, findLatestRelation, listCustomerEnergy } from '../store/energy.ts'
import { customerNotFound } from './customer-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'
import { readShop } from './shop-detail.ts'
import { memberOf, readTeamSettings } from './team-detail.ts'

const MONTH_DAYS = 365.25 / 12
const DAY_MS = 86_400_000

/** How long a time shares are counted over. */
export const energyMonths = z
  .int()
  .min(1)
  .max(60)
  .default(12)
  .describe('Cases that were opened, and orders that were placed, in the last so many months.')

/** When the time began that so many months reach back to. */
export function energySince(now: Date, months: number): Date {
  return new Date(now.getTime() - months * MONTH_DAYS * DAY_MS)
}

/** What share of the shop's energy one customer takes, with the cases that it is the sum of. */
export const getEnergyShare = transactionalOperation({
  name: 'get-energy-share',
  summary:
    'What share of all messages, hours and money one customer takes and brings, each with how it is counted and the cases that it is the sum of; and what the choices are where that is a lot.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ customerId: id, months: energyMonths }),
  output: z.object({
    customerId: id,
    name: z.string().optional(),
    since: instant,
    currency: z.string(),
    verdict: z.enum(ENERGY_VERDICTS),
    threshold: z.number(),
    greatest: z.object({ measure: z.enum(ENERGY_TAKEN), share: z.number().min(0).max(1) }).optional(),
    customers: z.int().min(0).describe('With a case in this time.'),
    ...{ ofCases: z.int().min(0), ofCasesWithHours: z.int().min(0), casesWithHours: z.int().min(0) },
    measures: z.array(
      z.object({
        measure: z.enum(ENERGY_MEASURES),
        means: z.string().describe('How it is counted.'),
        own: z.number().min(0).describe('Money in minor units.'),
        whole: z.number().min(0),
        share: z.number().min(0).max(1).optional().describe('Missing where the shop has nothing of it.'),
      }),
    ),
    cases: z
      .array(
        z.object({
          id,
          title: z.string(),
          openedAt: instant,
          heat: z.literal(HEATS).describe('That it came in with.'),
          messages: z.int().min(0),
          hours: z.number().min(0).optional(),
          hotHours: z.number().min(0),
          givenBackMinor: z.number().min(0),
        }),
      )
      .describe('All of them, the most messages first. Their sums are what `own` says.'),
    choices: z.array(z.enum(ENERGY_CHOICES)).describe('What may be done, the mildest first; empty unless `verdict` is `above`.'),
    relation: z
      .object({ caseId: id, eligible: z.boolean(), reasons: z.array(z.string()) })
      .optional()
      .describe('What the newest decision on a case of theirs says of parting; missing where nothing was decided.'),
  }),
  async run({ db, now, principal }, { customerId, months }) {
    // A program that asked of everybody would have the list that nobody is to have.
    memberOf(principal)
    const customer = await findSurvivingCustomer(db, customerId)
    if (!customer) throw customerNotFound()
    const { profile } = await readShop(db)
    const time = { since: energySince(now, months), currency: profile.currency }
    const [cases, bought, { customers, ...whole }, { energyThreshold }, decided] = await Promise.all([
      listCustomerEnergy(db, customer.id, time.since),
      addUpOrders(db, customer.id, time),
      addUpEnergy(db, time),
      readTeamSettings(db),
      findLatestRelation(db, customer.id),
    ])
    const own = sumEnergy(cases, bought)
    const shares = sharesOf(own, whole)
    const { verdict, greatest } = energyVerdict({ own, whole, customers, threshold: energyThreshold })
    const relation = relationSchema.safeParse(decided?.relation)
    return {
      customerId: customer.id,
      ...(customer.name !== null && { name: customer.name }),
      ...{ since: time.since.toISOString(), currency: profile.currency, verdict, threshold: energyThreshold, customers },
      ...(greatest && { greatest }),
      ...{ ofCases: whole.cases, ofCasesWithHours: whole.casesWithHours, casesWithHours: own.casesWithHours },
      measures: ENERGY_MEASURES.map((measure) => ({
        ...{ measure, means: ENERGY_MEANS[measure], own: own[measure], whole: whole[measure] },
        ...(shares[measure] !== undefined && { share: shares[measure] }),
      })),
      cases: cases.map(({ openedAt, hours, ...one }) => ({
        ...one,
        openedAt: openedAt.toISOString(),
        ...(hours !== null && { hours }),
        hotHours: hotHoursOf({ hours, heat: one.heat }),
      })),
      choices: verdict === 'above' ? [...ENERGY_CHOICES] : [],
      ...(decided && relation.success && { relation: { caseId: decided.caseId, ...relation.data } }),
    }
  },
})

const relationSchema = z.object({ eligible: z.boolean(), reasons: z.array(z.string()) })
