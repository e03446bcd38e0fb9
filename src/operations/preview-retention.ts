import { z } from 'zod'
import { previewRetention as previewRows } from '../store/retention.ts'
import { transactionalOperation } from './operation.ts'
import { monthsBefore } from './retention-detail.ts'
import { instant } from './schemas.ts'

const count = z.int().min(0)

/** What would lose its words and names now, were this the limit. Changes nothing. */
export const previewRetention = transactionalOperation({
  name: 'preview-retention',
  summary: 'What would lose its words and names now, were closed cases kept for so many months. Changes nothing.',
  scope: 'data:write',
  access: 'read',
  shop: 'own',
  input: z.object({ months: z.int().min(1).max(600) }),
  output: z.object({
    before: instant.describe('Cases that were closed before.'),
    cases: count,
    messages: count,
    attachments: count,
    customers: count.describe('Of whom nothing but what is counted would be left.'),
    keptForDispute: count.describe('Cases as old that stay, because a dispute is under way.'),
    oldestClosedAt: instant.optional(),
  }),
  async run({ db, now }, { months }) {
    const before = monthsBefore(now, months)
    const { oldestClosedAt, ...counts } = await previewRows(db, before)
    return { ...counts, before: before.toISOString(), ...(oldestClosedAt && { oldestClosedAt: oldestClosedAt.toISOString() }) }
  },
})
