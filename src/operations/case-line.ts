import { z } from 'zod'
import { CASE_STATES, CAUSES, CHANNELS, HEATS, THREATS } from '../core/case.ts'
import type { Excerpt } from '../core/search/highlight.ts'
import type { CaseListRow } from '../store/case-list.ts'
import type { ClockRow } from '../store/clocks.ts'
import { nextClockOf } from './clock-detail.ts'
import { nextClockSchema } from './clock-schema.ts'
import { id, instant, span, version, wokenBy } from './schemas.ts'

/** A case as the Desk lists it, with the facts that its place follows from. */
export const caseLineSchema = z.object({
  id,
  version,
  title: z.string(),
  /** The customer's words, shortened. */
  excerpt: z.string(),
  state: z.enum(CASE_STATES),
  channel: z.enum(CHANNELS),
  heat: z.literal(HEATS),
  threats: z.array(z.enum(THREATS)),
  cause: z.enum(CAUSES),
  customerName: z.string().optional(),
  /** Higher first; its reasons in words. */
  urgency: z.number(),
  urgencyReasons: z.array(z.string()),
  openedAt: instant,
  updatedAt: instant,
  assignedTo: id.optional(),
  assignedToName: z.string().optional(),
  snoozedUntil: instant.optional().describe('Out of the way until then, or until the customer writes.'),
  wokenBy: wokenBy.optional(),
  reference: z.string().describe('What a person on the phone can say.'),
  customerId: id,
  answerSince: instant.optional().describe('Since when the customer waits for an answer; absent while the word is with them.'),
  deadline: z
    .object({ kind: z.enum(['dispute', 'follow_up']), at: instant })
    .optional()
    .describe('The nearest date that somebody gave.'),
  atStake: z.object({ amountMinor: z.int(), currency: z.string() }).optional().describe('What the order cost.'),
  escalatedFor: z.string().optional().describe('Why it was escalated to whom it is assigned to; absent where it is not.'),
  clock: nextClockSchema.optional().describe('The promise that is late or ends first, of those that run.'),
  dueAt: instant.describe('What the list is sorted by, soonest first: it holds as time passes.'),
  match: z
    .object({ text: z.string(), spans: z.array(span), messageId: id.optional() })
    .optional()
    .describe('Where the words stand: a piece of the newest message that has them, or of the title.'),
})

type Match = Excerpt & { readonly messageId?: string }

/** A line of the Desk as it is answered. */
export function caseLineOf(
  row: CaseListRow,
  { match, clock }: { readonly match?: Match | undefined; readonly clock?: ClockRow | undefined } = {},
): z.input<typeof caseLineSchema> {
  const next = clock && nextClockOf(clock)
  return {
    id: row.id,
    version: row.version,
    reference: row.reference,
    title: row.title,
    excerpt: row.excerpt,
    state: row.state,
    channel: row.channel,
    heat: row.heat,
    threats: [...row.threats],
    cause: row.cause,
    customerId: row.customerId,
    ...(row.customerName && { customerName: row.customerName }),
    ...(row.assignedTo && { assignedTo: row.assignedTo }),
    ...(row.assignedToName && { assignedToName: row.assignedToName }),
    ...(row.wokenBy && { wokenBy: row.wokenBy }),
    urgency: row.urgency,
    urgencyReasons: [...row.urgencyReasons],
    openedAt: row.openedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    ...(row.answerSince && { answerSince: row.answerSince.toISOString() }),
    ...(row.deadlineAt && row.deadlineKind && { deadline: { kind: row.deadlineKind, at: row.deadlineAt.toISOString() } }),
    ...(row.snoozedUntil && { snoozedUntil: row.snoozedUntil.toISOString() }),
    ...(row.orderTotalMinor && row.orderCurrency && { atStake: { amountMinor: row.orderTotalMinor, currency: row.orderCurrency } }),
    ...(row.escalatedFor && { escalatedFor: row.escalatedFor }),
    ...(next && { clock: next }),
    dueAt: row.dueAt.toISOString(),
    ...(match && { match: { text: match.text, spans: match.spans.map(([start, end]): [number, number] => [start, end]), ...idOf(match) } }),
  }
}

function idOf({ messageId }: { readonly messageId?: string }) {
  return messageId === undefined ? {} : { messageId }
}
