import { z } from 'zod'
import { TONES } from '../case.ts'
import { patternSchema } from '../drafting/lint/shop-rules.ts'

/** A few words on one line. */
const line = (most: number) => z.string().trim().min(1, 'write something, or take the line away').max(most)
const days = (most: number) => z.int().min(0).max(most)

/** What the shop gives back, within which time, and under which conditions. Left out: the shop says nothing of it, and the law stands alone. */
export const returnsSchema = z.object({
  faultDays: days(7300).optional().describe('Days after delivery in which the shop puts right what was faulty or not as agreed.'),
  lateDays: days(365).optional().describe('Days after the order from which the customer may have the money back where nothing came.'),
  refundWithinDays: days(365).optional().describe('Days in which an agreed refund is paid.'),
  unusedOnly: z.boolean().optional().describe('For any reason: only goods that were not used.'),
  receiptNeeded: z.boolean().optional().describe('A receipt or an order number is asked for.'),
  postagePaidBy: z.enum(['shop', 'customer']).optional().describe('Who pays to send back what is returned for any reason.'),
  givesBack: z.enum(['money', 'credit', 'exchange']).optional().describe('What is given for a return for any reason. Default: money.'),
  excluded: z.array(line(200)).max(40).optional().describe('What is not taken back for any reason, one kind of goods each.'),
})
export type Returns = z.infer<typeof returnsSchema>

/** How the shop sounds. */
export const toneSchema = z.object({
  manner: z.enum(TONES).optional().describe('How drafts are composed. Default: as the settings of the shop say.'),
  words: z.string().trim().max(2000).optional().describe('How we write, for whoever writes.'),
})
export type PolicyTone = z.infer<typeof toneSchema>

/** Something that nobody at the shop does, with the words by which a draft gives it away. */
export const neverDoSchema = z.object({
  rule: line(300).describe('What is never done: “Promise a date that nobody has checked”.'),
  phrases: z.array(patternSchema).max(20).default([]).describe('Words that give it away in a draft; each becomes a finding.'),
})
export type NeverDo = z.infer<typeof neverDoSchema>

/** How the shop parts with a customer. */
export const partingSchema = z.object({
  warnings: z.int().min(0).max(10).optional().describe('Written warnings that go before.'),
  noticeDays: days(365).optional().describe('Days from the letter until it holds.'),
  reviewAfterMonths: z.int().min(1).max(120).optional().describe('Months after which it is looked at again.'),
  words: z.string().trim().max(5000).optional().describe('How we part, for whoever has to.'),
})
export type PartingRules = z.infer<typeof partingSchema>

/** What the shop does when somebody is threatened or in danger, beside the steps that always stand. */
export const safetySchema = z.object({
  tell: line(200).optional().describe('Who is told first, and how: “Dana, 555-0100, at any hour”.'),
  steps: z.array(line(300)).max(20).optional().describe("The shop's own steps, in their order."),
})
export type SafetyRules = z.infer<typeof safetySchema>
