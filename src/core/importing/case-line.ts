import { z } from 'zod'
import { CHANNELS, PLATFORMS } from '../case.ts'
import { isCurrency } from '../money.ts'

const instant = z.iso
  .datetime({ offset: true, error: 'must be a moment such as 2026-11-22T10:00:00Z' })
  .refine((at) => at >= '1970' && at < '2100', 'must be a moment between 1970 and 2100')
const amountMinor = z.int().min(0).max(1e12)
const externalId = z.string().trim().min(1).max(200)

const messageSchema = z.object({
  direction: z.enum(['inbound', 'outbound', 'note']).describe('By the customer, by the shop, or a note to colleagues.'),
  at: instant,
  text: z.string().max(1_000_000),
  channel: z.enum(CHANNELS).optional().describe("Default: the case's."),
  subject: z.string().max(1_000).optional(),
})

const orderSchema = z.object({
  number: z.string().trim().min(1).max(100),
  item: z.string().trim().max(200).optional(),
  totalMinor: amountMinor.describe('Minor units: 4999 is 49.99.'),
  currency: z
    .string()
    .refine(isCurrency, 'must be an ISO 4217 currency code in capitals, such as USD')
    .optional()
    .describe("Default: the shop's."),
  placedAt: instant.optional(),
})

const customerSchema = z.object({
  name: z.string().trim().max(200).optional(),
  emails: z.array(z.email('must be an e-mail address').max(254)).max(20).default([]),
  phones: z.array(z.string().trim().min(3).max(40)).max(20).default([]),
  handles: z.array(z.string().trim().min(1).max(200)).max(20).default([]),
})

const outcomeSchema = z.object({
  disputed: z.boolean().optional().describe('A dispute came.'),
  disputeWon: z.boolean().optional(),
  reviewed: z.boolean().optional().describe('A bad public review came.'),
  reviewStars: z.int().min(1).max(5).optional(),
  cameBack: z.boolean().optional().describe('They bought again.'),
  hoursSpent: z.number().min(0).max(10_000).optional(),
  moneyGivenMinor: amountMinor.optional().describe("Minor units of the shop's currency."),
})

/** One case as it comes in from elsewhere: one line of JSON. */
export const caseLineSchema = z
  .object({
    externalId: externalId.describe('What the case is called where it comes from. Sent again, it is the same case and nothing is added.'),
    channel: z.enum(CHANNELS).default('email'),
    platform: z.enum(PLATFORMS).optional(),
    title: z.string().trim().max(300).optional().describe('Default: the beginning of what the customer said first.'),
    state: z.enum(['open', 'closed']).default('closed'),
    openedAt: instant.optional().describe('Default: when the first message was said.'),
    closedAt: instant.optional().describe('Default: when the last message was said.'),
    customer: customerSchema
      .prefault({})
      .describe('The customer whom one of these addresses, numbers or handles belongs to; a new one where none does.'),
    orders: z.array(orderSchema).max(50).default([]),
    messages: z
      .array(messageSchema)
      .min(1, 'is empty; a case has at least one message')
      .max(2_000)
      .refine((messages) => messages.some(({ direction }) => direction === 'inbound'), 'holds nothing that the customer said'),
    outcome: outcomeSchema.optional(),
  })
  .describe('One case.')
export type CaseLine = z.output<typeof caseLineSchema>

/** A line longer than this is refused: no case is. */
export const LONGEST_CASE_LINE = 3_000_000

/**
 * The case that a line of JSON states, or in words for people why it is none; `externalId` where it could be told all the same. Never throws.
 */
export function readCaseLine(
  line: string,
):
  | { readonly state: 'read'; readonly case: CaseLine }
  | { readonly state: 'refused'; readonly why: string; readonly externalId: string | undefined } {
  if (line.length > LONGEST_CASE_LINE)
    return { state: 'refused', why: `The line is longer than ${LONGEST_CASE_LINE} characters.`, externalId: undefined }
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { state: 'refused', why: 'The line is not whole JSON.', externalId: undefined }
  }
  const parsed = caseLineSchema.safeParse(value)
  if (parsed.success) return { state: 'read', case: parsed.data }
  const { data } = z.object({ externalId }).safeParse(value)
  const issues = parsed.error.issues.slice(0, 3).map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
  return { state: 'refused', why: issues.join('; '), externalId: data?.externalId }
}
