import { z } from 'zod'
import { AppError } from '../errors.ts'
import { isAnonymised, listMergedInto } from '../store/anonymise.ts'
import { type CustomerWholeRow, findSurvivingCustomer } from '../store/customers.ts'
import type { Db } from '../store/database.ts'
import type { PersonCounts } from '../store/person-data.ts'
import { id } from './schemas.ts'

const count = z.int().min(0)

const FOUND = ['identities', 'notes', 'messages', 'attachments', 'drafts', 'conversations', 'mails', 'reviews', 'turnedAway'] as const
const KEPT = ['casesInDispute', 'orders', 'disputes', 'cases', 'outcomes', 'events', 'blocks', 'backups'] as const

/** What is kept of a person: where it lies, and what of it stays when the rest is taken out. */
export const personFoundSchema = z.object({
  customerId: id.describe('The customer, or the one into whom they were merged.'),
  name: z.string().optional(),
  anonymised: z.boolean().describe('Was taken out before.'),
  found: z.array(z.object({ what: z.enum(FOUND), count })).describe('What is taken out. Nothing of what there is none of.'),
  kept: z
    .array(z.object({ what: z.enum(KEPT), count, why: z.string() }))
    .describe('What stays, and why. Nothing of what there is none of.'),
  openCases: count.describe('These are closed with it.'),
  casesInDispute: count.describe('These stay whole, and the name with them, until the dispute is decided.'),
})

/** Why something stays, in words for people. */
const WHY: Readonly<Record<(typeof KEPT)[number], string>> = {
  casesInDispute: 'A dispute is under way: they are needed to answer it. Come back when it is decided.',
  orders: 'Number, amount and date, as bookkeeping law asks. What was bought is taken out.',
  disputes: 'Amount, reason and dates, as bookkeeping law asks. The evidence is taken out, unless the dispute is under way.',
  cases: 'Heat, cause, choice, money and dates, without a word or a name: what is counted stays right.',
  outcomes: 'How cases ended, without a word or a name.',
  events: 'What members did and when. It holds nothing that the customer wrote.',
  blocks: 'A block works by the address that it names. Lift it to take the address out.',
  backups: 'A backup from before holds it until it is too old and goes. Restore none of them without doing this again.',
}

export function personFound({ customer, anonymised }: Person, counts: PersonCounts): z.input<typeof personFoundSchema> {
  const keep: Readonly<Record<(typeof KEPT)[number], number>> = { ...counts, backups: 1 }
  return {
    customerId: customer.id,
    ...(customer.name !== null && { name: customer.name }),
    anonymised,
    found: FOUND.flatMap((what) => (counts[what] === 0 ? [] : [{ what, count: counts[what] }])),
    kept: KEPT.flatMap((what) => (keep[what] === 0 ? [] : [{ what, count: keep[what], why: WHY[what] }])),
    openCases: counts.openCases,
    casesInDispute: counts.casesInDispute,
  }
}

/** The customer as a person: the row that stands for them, and all that were merged into it. Throws `not_found`. */
export async function findPerson(db: Db, customerId: string): Promise<Person> {
  const customer = await findSurvivingCustomer(db, customerId)
  if (!customer) throw new AppError('not_found', 'There is no such customer in this shop.')
  const [customerIds, anonymised] = await Promise.all([listMergedInto(db, customer.id), isAnonymised(db, customer.id)])
  return { customer, customerIds, anonymised }
}

interface Person {
  readonly customer: CustomerWholeRow
  readonly customerIds: readonly string[]
  readonly anonymised: boolean
}
