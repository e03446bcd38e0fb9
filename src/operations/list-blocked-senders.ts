import { z } from 'zod'
import { CHANNELS } from '../core/case.ts'
import { BLOCK_KINDS, IDENTITY_KINDS } from '../core/identity.ts'
import { listBlockedSenders as listRows } from '../store/blocked-senders.ts'
import { countTurnedAway, listTurnedAway, type TurnedAwayRow } from '../store/turned-away-messages.ts'
import { type Frozen, transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'

const MOST = 200

/** Something that was turned away: kept, and shown to people. */
export const turnedAwaySchema = z.object({
  id,
  from: z.object({ kind: z.enum(IDENTITY_KINDS), value: z.string(), name: z.string().optional() }),
  /** Whether the address was blocked, or the shop parted with the customer. */
  because: z.enum(['blocked', 'parted']),
  customerId: id.optional(),
  channel: z.enum(CHANNELS),
  subject: z.string().optional(),
  text: z.string(),
  remarks: z.array(z.string()),
  at: instant,
  noticedAt: instant.optional(),
  noticedByName: z.string().optional(),
  /** The case that was opened from it all the same. */
  caseId: id.optional(),
})

/** Who is blocked, and what was turned away. */
export const listBlockedSenders = transactionalOperation({
  name: 'list-blocked-senders',
  summary: 'Who is blocked, since when, by whom and why; and every message that was turned away, the latest first.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({
    senders: z
      .array(
        z.object({
          id,
          kind: z.enum(BLOCK_KINDS),
          value: z.string(),
          why: z.string(),
          blockedByName: z.string(),
          blockedAt: instant,
          unblockedByName: z.string().optional(),
          unblockedAt: instant.optional(),
          turnedAway: z.int().min(0),
          lastTurnedAwayAt: instant.optional(),
        }),
      )
      .describe('Those in force first, the latest first.'),
    turnedAway: z.array(turnedAwaySchema),
  }),
  async run({ db }) {
    const [senders, counts, messages] = await Promise.all([
      listRows(db, { limit: MOST }),
      countTurnedAway(db),
      listTurnedAway(db, { limit: MOST }),
    ])
    return {
      senders: senders.map(({ blockedAt, unblockedAt, unblockedByName, ...sender }) => {
        const met = counts.get(sender.id)
        return {
          ...sender,
          blockedAt: blockedAt.toISOString(),
          ...(unblockedAt && { unblockedAt: unblockedAt.toISOString(), unblockedByName: unblockedByName ?? '' }),
          turnedAway: met?.count ?? 0,
          ...(met && { lastTurnedAwayAt: met.lastAt.toISOString() }),
        }
      }),
      turnedAway: messages.map(turnedAwayOf),
    }
  },
})

export function turnedAwayOf(row: TurnedAwayRow): Frozen<z.input<typeof turnedAwaySchema>> {
  return {
    id: row.id,
    from: { kind: row.identityKind, value: row.identityValue, ...(row.senderName !== null && { name: row.senderName }) },
    because: row.blockedSenderId === null ? 'parted' : 'blocked',
    ...(row.customerId !== null && { customerId: row.customerId }),
    channel: row.channel,
    ...(row.subject !== null && { subject: row.subject }),
    text: row.text,
    remarks: row.remarks,
    at: row.receivedAt.toISOString(),
    ...(row.noticedAt && { noticedAt: row.noticedAt.toISOString(), noticedByName: row.noticedByName ?? '' }),
    ...(row.caseId !== null && { caseId: row.caseId }),
  }
}
