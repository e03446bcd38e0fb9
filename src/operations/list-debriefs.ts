import { z } from 'zod'
import { CAUSES } from '../core/case.ts'
import { GAPS } from '../core/debrief/debrief.ts'
import { countDebriefs, listDebriefs as selectDebriefs } from '../store/debriefs.ts'
import { sharedDebriefOf, sharedDebriefSchema } from './debrief-detail.ts'
import { transactionalOperation } from './operation.ts'

const DAY_MS = 86_400_000

/** What was said looking back on hard cases, by cause, without what members keep to themselves. */
export const listDebriefs = transactionalOperation({
  name: 'list-debriefs',
  summary:
    'What was said looking back on hard cases, the newest first, and how often each cause and gap was named. Never what somebody keeps to themselves.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({
    cause: z.enum(CAUSES).optional(),
    days: z.int().min(1).max(3660).default(365),
    limit: z.int().min(1).max(200).default(50),
  }),
  output: z.object({
    counts: z
      .array(z.object({ cause: z.enum(CAUSES), gap: z.enum(GAPS).optional(), count: z.int() }))
      .describe('Of all causes, the most frequent first.'),
    rows: z.array(sharedDebriefSchema.extend({ caseTitle: z.string() })),
  }),
  async run({ db, now }, { cause, days, limit }) {
    const since = new Date(now.getTime() - days * DAY_MS)
    const [counts, rows] = await Promise.all([countDebriefs(db, { since }), selectDebriefs(db, { since, cause, limit })])
    return {
      counts: counts.map(({ gap, ...rest }) => ({ ...rest, ...(gap && { gap }) })),
      rows: rows.map((row) => ({ ...sharedDebriefOf(row), caseTitle: row.caseTitle })),
    }
  },
})
