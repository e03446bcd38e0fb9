import { z } from 'zod'
import { listFirings as listRows } from '../store/automation-firings.ts'
import { checkedSchema, doneSchema } from './automation-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'

const firingSchema = z.object({
  id,
  automationId: id,
  automationName: z.string(),
  automationNumber: z.int(),
  caseId: id,
  caseTitle: z.string(),
  trigger: z.string(),
  depth: z.int().min(0),
  at: instant,
  policyNumber: z.int().min(0).describe('0 while no policy was written.'),
  state: z.enum(['done', 'partly', 'held_back']),
  why: z.array(checkedSchema),
  did: z.array(doneSchema),
})

/** The log of what automations did, and why. */
export const listFirings = transactionalOperation({
  name: 'list-firings',
  summary:
    'List what automations did, newest first: on which case, which comparisons held with which values, and what came of each action.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({
    automationId: id.optional(),
    caseId: id.optional(),
    before: id.optional().describe('The id of the last one of the page before.'),
    limit: z.int().min(1).max(200).default(50),
  }),
  output: z.object({ firings: z.array(firingSchema), more: z.boolean() }),
  async run({ db }, { limit, ...filter }) {
    const rows = await listRows(db, { ...filter, limit: limit + 1 })
    const firings = rows.slice(0, limit).map(({ occasion: _, at, ...row }) => ({ ...row, at: at.toISOString() }))
    return { firings, more: rows.length > limit }
  },
})
