import { z } from 'zod'
import { CASE_STATES, CAUSES, HEATS, STANDINGS } from '../core/case.ts'
import { IDENTITY_KINDS } from '../core/identity.ts'
import { AppError } from '../errors.ts'
import { listIdentities } from '../store/customer-identities.ts'
import { listCustomerNotes } from '../store/customer-notes.ts'
import { addUpLoad, addUpMoney, findPartingYes, listCasesOfCustomer, listOpenPromises } from '../store/customer-sums.ts'
import { type CustomerWholeRow, findCustomerForUpdate, findSurvivingCustomer } from '../store/customers.ts'
import type { Db } from '../store/database.ts'
import { listMergesAround } from '../store/merges.ts'
import { listOrdersOfCustomer } from '../store/orders.ts'
import { listTurnedAway } from '../store/turned-away-messages.ts'
import { turnedAwayOf, turnedAwaySchema } from './list-blocked-senders.ts'
import { mergeOf, mergeSchema } from './merge-detail.ts'
import type { CallContext, Frozen, Principal } from './operation.ts'
import { id, instant, version } from './schemas.ts'
import { readShop } from './shop-detail.ts'

/** As many orders and cases as a page holds; more are counted by their sums. */
const MOST = 200

/** Everything the page of a customer shows. */
export const customerDetailSchema = z.object({
  id,
  version,
  name: z.string().optional(),
  since: instant,
  standing: z.object({ is: z.enum(STANDINGS), reason: z.string().optional(), byName: z.string().optional(), at: instant.optional() }),
  /** A case on which a manager said yes to part with them, since the standing was last set: what `parted` needs. */
  partingCaseId: id.optional(),
  /** The earliest first. */
  identities: z.array(z.object({ id, kind: z.enum(IDENTITY_KINDS), value: z.string() })),
  /** The latest first. */
  orders: z.array(
    z.object({
      id,
      number: z.string().optional(),
      item: z.string().optional(),
      currency: z.string(),
      totalMinor: z.int(),
      placedAt: instant.optional(),
      imported: z.boolean(),
    }),
  ),
  /** The last changed first. */
  cases: z.array(
    z.object({
      id,
      reference: z.string(),
      title: z.string(),
      state: z.enum(CASE_STATES),
      heat: z.literal(HEATS),
      cause: z.enum(CAUSES),
      openedAt: instant,
      updatedAt: instant,
    }),
  ),
  /** The latest first. */
  notes: z.array(
    z.object({ id, version, text: z.string(), byName: z.string(), isYours: z.boolean(), at: instant, changedAt: instant.optional() }),
  ),
  /** Still to be kept, the soonest first. */
  promises: z.array(z.object({ id, caseId: id, promise: z.string(), dueAt: instant })),
  load: z.object({
    messages: z.int().min(0).describe('What they wrote on all their cases.'),
    heatWeighted: z.int().min(0).describe('The sum over those messages of 1 + the heat read in each, from 0 to 4.'),
    hoursSpent: z.number().min(0).optional().describe('As outcomes say; missing where none says any.'),
    casesWithHours: z.int().min(0).describe('On how many of their cases an outcome says so.'),
  }),
  money: z.array(
    z.object({
      currency: z.string(),
      boughtMinor: z.int().describe('What their orders come to.'),
      givenBackMinor: z.int().describe('By the outcome where it says, else the refund chosen last.'),
      disputedMinor: z.int().describe('What disputes were about, however they ended.'),
    }),
  ),
  /** What they wrote while they were not served, the latest first. */
  turnedAway: z.array(turnedAwaySchema),
  /** Merges of other customers into this one, and of cases into theirs; the latest first. */
  merges: z.array(mergeSchema),
})

type CustomerDetail = Frozen<z.input<typeof customerDetailSchema>>

/** The page of a customer; of one that was merged, the page of the one it was merged into. Throws `not_found`. */
export async function readCustomerDetail(
  { db, now, principal }: Pick<CallContext, 'db' | 'now' | 'principal'>,
  wanted: string,
): Promise<CustomerDetail> {
  const row = await findSurvivingCustomer(db, wanted)
  if (!row) throw customerNotFound()
  const { profile } = await readShop(db)
  const [identities, orders, cases, notes, promises, load, money, turnedAway, merges, partingCaseId] = await Promise.all([
    listIdentities(db, row.id),
    listOrdersOfCustomer(db, row.id, { limit: MOST }),
    listCasesOfCustomer(db, row.id, { limit: MOST }),
    listCustomerNotes(db, row.id),
    listOpenPromises(db, row.id),
    addUpLoad(db, row.id),
    addUpMoney(db, row.id, profile.currency),
    listTurnedAway(db, { customerId: row.id, limit: 50 }),
    listMergesAround(db, row.id),
    findPartingYes(db, row.id, { after: row.standingAt, whose: 'manager' }),
  ])
  const you = principal.kind === 'member' ? principal.memberId : undefined
  return {
    id: row.id,
    version: row.version,
    ...(row.name && { name: row.name }),
    since: row.createdAt.toISOString(),
    standing: standingOf(row),
    ...(partingCaseId !== undefined && { partingCaseId }),
    identities: identities.map(({ customerId: _, ...identity }) => identity),
    orders: orders.map(({ id, number, item, currency, totalMinor, placedAt, importedAt }) => ({
      id,
      ...(number !== null && { number }),
      ...(item !== null && { item }),
      currency,
      totalMinor,
      ...(placedAt && { placedAt: placedAt.toISOString() }),
      imported: importedAt !== null,
    })),
    cases: cases.map(({ openedAt, updatedAt, ...rest }) => ({
      ...rest,
      openedAt: openedAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    })),
    notes: notes.map(({ id, version, text, authorId, authorName, createdAt, updatedAt }) => ({
      ...{ id, version, text, byName: authorName, isYours: you !== undefined && authorId === you, at: createdAt.toISOString() },
      ...(version > 1 && { changedAt: updatedAt.toISOString() }),
    })),
    promises: promises.map(({ dueAt, ...promise }) => ({ ...promise, dueAt: dueAt.toISOString() })),
    load: {
      messages: load.messages,
      heatWeighted: load.heatWeighted,
      ...(load.hoursSpent !== null && { hoursSpent: load.hoursSpent }),
      casesWithHours: load.casesWithHours,
    },
    money: money.map((of) => ({ ...of })),
    turnedAway: turnedAway.map(turnedAwayOf),
    merges: merges.map((merge) => mergeOf(merge, now)),
  }
}

function standingOf(row: CustomerWholeRow): CustomerDetail['standing'] {
  return {
    is: row.standing,
    ...(row.standingReason !== null && { reason: row.standingReason }),
    ...(row.standingByName !== null && { byName: row.standingByName }),
    ...(row.standingAt && { at: row.standingAt.toISOString() }),
  }
}

/** The customer, locked, when `version` is still the current one. Throws `not_found` or `version_conflict`. */
export async function lockCustomer(db: Db, { id, version }: { id: string; version?: number }): Promise<CustomerWholeRow> {
  const row = await findCustomerForUpdate(db, id)
  if (!row || row.mergedInto !== null) throw customerNotFound()
  if (version !== undefined && row.version !== version)
    throw new AppError(
      'version_conflict',
      'Somebody changed this customer since you opened the page. Look at their change, then make yours again.',
    )
  return row
}

export function customerNotFound(): AppError {
  return new AppError('not_found', 'This shop has no such customer. They may have been merged into another, or erased.')
}

/** By which name a principal signs what they did. */
export function nameOf(principal: Principal): string {
  return principal.kind === 'anonymous' ? '' : principal.name
}
