import { z } from 'zod'
import { CASE_STATES, OPTIONS } from '../core/case.ts'
import { listExposed, sumExposed } from '../store/outcomes.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'

/** The exposure ledger: money that was refused and can still be disputed. */
export const listExposure = transactionalOperation({
  name: 'list-exposure',
  summary: 'Refused money that can still be disputed: how much, until when, on which case; the window that ends first first.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ limit: z.int().min(1).max(500).default(200) }),
  output: z.object({
    totalMinor: z.int().describe("Of all, also those beyond the limit; minor units of the shop's currency."),
    count: z.int().min(0),
    rows: z.array(
      z.object({
        caseId: id,
        caseTitle: z.string(),
        caseState: z.enum(CASE_STATES),
        customerName: z.string().optional(),
        option: z.enum(OPTIONS).optional(),
        refusedMinor: z.int(),
        expiresAt: instant,
        windowFacts: z.array(z.string()).describe('Fact ids behind the length of the window.'),
      }),
    ),
  }),
  async run({ db, now }, { limit }) {
    const [rows, sum] = await Promise.all([listExposed(db, { now, limit }), sumExposed(db, { now })])
    return {
      ...sum,
      rows: rows.map((row) => ({
        caseId: row.caseId,
        caseTitle: row.caseTitle,
        caseState: row.caseState,
        ...(row.customerName && { customerName: row.customerName }),
        ...(row.context && { option: row.context.option }),
        refusedMinor: row.refusedMinor,
        expiresAt: row.windowEndsAt.toISOString(),
        windowFacts: row.context?.windowFacts ?? [],
      })),
    }
  },
})
