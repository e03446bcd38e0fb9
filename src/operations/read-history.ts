import { z } from 'zod'
import { CAUSES, HEATS } from '../core/case.ts'
import { ARCHETYPES } from '../core/reading/archetypes.ts'
import { type HistoryCase, type HistoryMessage, readHistory as read } from '../core/reading/history.ts'
import { settleReading } from '../core/reading/shop-correction.ts'
import { AppError } from '../errors.ts'
import { listCustomerHistory } from '../store/customer-history.ts'
import { findCustomer } from '../store/customers.ts'
import { listMessageCorrections } from '../store/reading-corrections.ts'
import { changesOf } from './case-readings.ts'
import { transactionalOperation } from './operation.ts'
import { readPolicy } from './policy-detail.ts'
import { id, instant } from './schemas.ts'

const YEAR_MS = 365 * 86_400_000
const MOST_MESSAGES = 400

const hypothesisSchema = z.object({
  archetype: z.enum(ARCHETYPES),
  cases: z.int().describe('In how many cases it showed.'),
  needed: z.int().describe('The fewest cases from which it is said at all.'),
  from: instant,
  to: instant,
  expires: instant.describe('From then on it is no longer said.'),
  evidence: z.array(z.object({ caseId: id, at: instant, words: z.string() })),
  conduct: z.string().describe('What was done, how often and when.'),
  strategy: z.string(),
  facts: z.array(z.string()),
})

/** A customer's cases of the last year, read together. */
export const readHistory = transactionalOperation({
  name: 'read-history',
  summary:
    "A customer's cases of the last year read together: heat, repeated causes, time waited, and what several cases suggest, with evidence and an end.",
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ customerId: id }),
  output: z.object({
    heat: z.object({
      trend: z.enum(['rising', 'cooling', 'steady']),
      steps: z.array(z.object({ caseId: id, at: instant, heat: z.literal(HEATS) })),
    }),
    repeats: z.array(z.object({ cause: z.enum(CAUSES), caseIds: z.array(id) })),
    waited: z.object({
      longestMinutes: z.int(),
      medianMinutes: z.int(),
      since: instant.optional().describe('The oldest message that still waits for an answer.'),
    }),
    hypotheses: z.array(hypothesisSchema).describe('Empty where the policy switches them off. Never shown to the customer.'),
  }),
  async run({ db, now }, { customerId }) {
    const [customer, rows, policy] = await Promise.all([
      findCustomer(db, customerId),
      listCustomerHistory(db, customerId, { since: new Date(now.getTime() - YEAR_MS), limit: MOST_MESSAGES }),
      readPolicy(db),
    ])
    if (!customer) throw new AppError('not_found', 'This shop has no such customer. It may have been merged or erased.')
    const corrections = Map.groupBy(
      await listMessageCorrections(
        db,
        rows.flatMap(({ messageId, result }) => (result ? [messageId] : [])),
      ),
      ({ messageId }) => messageId,
    )
    const cases = new Map<string, HistoryMessage[]>()
    for (const { messageId, caseId, direction, text, saidAt, result, adjustments } of rows) {
      const messages = cases.get(caseId) ?? []
      cases.set(caseId, messages)
      const at = saidAt.toISOString()
      const reading = result && settleReading(result, adjustments ?? [], changesOf(corrections.get(messageId) ?? []))
      messages.push(direction === 'inbound' ? { from: 'customer', at, text, ...(reading && { reading }) } : { from: 'shop', at, text })
    }
    const histories: HistoryCase[] = [...cases].map(([caseId, messages]) => ({ caseId, messages }))
    return read(histories, { now: now.toISOString(), archetypes: policy.document.archetypes !== false })
  },
})
