import { z } from 'zod'
import { listFixes as selectFixes } from '../store/fixes.ts'
import { fixOf, fixSchema, readFixPlace } from './fix-detail.ts'
import { transactionalOperation } from './operation.ts'

const MOST = 500

/** What is done about causes: what is to be done first, the soonest due first, then what was done, with what came of it. */
export const listFixes = transactionalOperation({
  name: 'list-fixes',
  summary:
    'What is done about causes: what is to be done, the soonest due first; then what was done, with cases a week before and after and whether that tells anything.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({ fixes: z.array(fixSchema) }),
  async run(context) {
    const rows = await selectFixes(context.db, MOST)
    if (rows.length === 0) return { fixes: [] }
    const place = await readFixPlace(context)
    return { fixes: rows.map((row) => fixOf(row, place)) }
  },
})
