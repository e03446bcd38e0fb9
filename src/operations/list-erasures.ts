import { z } from 'zod'
import { listErasures as listRows } from '../store/person-data.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'

/** Whose data was taken out on request: by whom and when. Nothing of the person. */
export const listErasures = transactionalOperation({
  name: 'list-erasures',
  summary: "When a person's data was taken out on request, and by whom, the latest first. It tells nothing of the person.",
  scope: 'data:write',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({
    erasures: z.array(
      z.object({ id, customerId: id, erasedByName: z.string(), erasedAt: instant, messages: z.int().min(0), cases: z.int().min(0) }),
    ),
  }),
  async run({ db }) {
    const rows = await listRows(db, 100)
    return {
      erasures: rows.map(({ counts, erasedAt, ...row }) => {
        const { messages = 0, cases = 0 } = counts as { messages?: number; cases?: number }
        return { ...row, erasedAt: erasedAt.toISOString(), messages, cases }
      }),
    }
  },
})
