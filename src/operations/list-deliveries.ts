import { z } from 'zod'
import { DELIVERY_REASONS } from '../core/delivery.ts'
import { listStuckDeliveries } from '../store/deliveries.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'

const MOST = 100

/** Messages that did not leave as they were meant to, for somebody to look at. */
export const listDeliveries = transactionalOperation({
  name: 'list-deliveries',
  summary:
    'List messages that were held back, refused for good, or of which nobody can tell whether they left. Up to 100, last changed first.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.object({
        messageId: id,
        caseId: id,
        caseTitle: z.string(),
        customerName: z.string().optional(),
        state: z.enum(['held', 'failed', 'unknown']),
        reason: z.enum(DELIVERY_REASONS).optional(),
        at: instant,
      }),
    ),
  }),
  async run({ db }) {
    const rows = await listStuckDeliveries(db, MOST)
    return {
      rows: rows.map(({ updatedAt, customerName, reason, state, ...row }) => ({
        ...row,
        state: state as 'held' | 'failed' | 'unknown',
        ...(customerName && { customerName }),
        ...(reason && { reason }),
        at: updatedAt.toISOString(),
      })),
    }
  },
})
