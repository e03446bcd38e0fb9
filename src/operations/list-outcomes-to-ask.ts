import { z } from 'zod'
import { listOutcomesToAsk as selectOutcomesToAsk } from '../store/outcomes.ts'
import { transactionalOperation } from './operation.ts'
import { outcomeOf } from './outcome-detail.ts'
import { id, outcomeSchema } from './schemas.ts'

/** Cases whose windows have passed and of which nobody said how they ended, the longest waiting first. */
export const listOutcomesToAsk = transactionalOperation({
  name: 'list-outcomes-to-ask',
  summary: 'Cases whose dispute window has passed and of which nobody said how they ended, the longest waiting first.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ limit: z.int().min(1).max(200).default(100) }),
  output: z.object({
    rows: z.array(z.object({ caseId: id, caseTitle: z.string(), customerName: z.string().optional(), outcome: outcomeSchema })),
  }),
  async run({ db, now }, { limit }) {
    const rows = await selectOutcomesToAsk(db, { now, limit })
    return {
      rows: rows.map((row) => ({
        caseId: row.caseId,
        caseTitle: row.caseTitle,
        ...(row.customerName && { customerName: row.customerName }),
        outcome: outcomeOf(row, now),
      })),
    }
  },
})
