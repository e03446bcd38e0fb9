import { z } from 'zod'
import { DRAFT_KINDS, TONES } from '../case.ts'
import { escalationTargetSchema } from '../escalation/thresholds.ts'
import { conditionsSchema } from './expression.ts'

/** What just happened on a case, for the rules that listen to it. */
export const RULE_TRIGGERS = ['message', 'review', 'dispute', 'case_change', 'time'] as const
export type RuleTrigger = (typeof RULE_TRIGGERS)[number]

/** The moments from which time is counted. `waiting` is since the customer waits for the shop's answer. */
export const SINCE = ['opened', 'waiting', 'last_word', 'closed'] as const

/** When an automation looks at a case. Time is looked at every few minutes. */
export const whenSchema = z.discriminatedUnion('on', [
  z.object({ on: z.literal('message') }).describe('The customer said something; a review is said on its own.'),
  z.object({ on: z.literal('review') }),
  z.object({ on: z.literal('dispute') }),
  z.object({ on: z.literal('case_change') }).describe('Somebody changed, answered or decided the case.'),
  z
    .object({ on: z.literal('time_since'), since: z.enum(SINCE), hours: z.number().min(0.25).max(8760) })
    .describe('So long after a moment, once for each such moment; each new word of the customer begins another wait.'),
  z.object({ on: z.literal('every'), minutes: z.int().min(5).max(10_080) }).describe('All open cases, every so many minutes.'),
])
export type When = z.infer<typeof whenSchema>

export const tagSchema = z
  .string()
  .trim()
  .min(1, 'a tag has at least one letter')
  .max(40, 'a tag may have 40 letters')
  .regex(/^[^,"“”]*$/, 'a tag has no commas or quotation marks')

/** More tags on one case tell nobody anything. */
export const MOST_TAGS = 30

const tags = z.array(tagSchema).max(10)

/** The drafts that an automation may begin: those that a person reads before anybody else does. */
export const AUTOMATIC_DRAFT_KINDS = DRAFT_KINDS.filter((kind) => kind !== 'firing' && kind !== 'dispute_evidence') as Exclude<
  (typeof DRAFT_KINDS)[number],
  'firing' | 'dispute_evidence'
>[]

/** What stands in a template for what is known of the case. A template with one that is not known becomes a draft. */
export const PLACEHOLDERS = ['customer', 'shop', 'item', 'order', 'reference', 'signed_by'] as const

/** The clocks that an automation may start. */
export const STARTABLE_CLOCKS = ['next_response', 'resolution'] as const

export const actionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('assign'), memberId: z.union([z.uuid(), z.null()]).describe('A member; null for nobody.') }),
  z.object({ do: z.literal('tag'), add: tags.default([]), remove: tags.default([]) }),
  z.object({ do: z.literal('set_urgency'), urgency: z.int().min(0).max(100) }).describe('Holds until the customer writes again.'),
  z
    .object({ do: z.literal('draft'), kind: z.enum(AUTOMATIC_DRAFT_KINDS), tone: z.enum(TONES).optional() })
    .describe('Begins a draft of the case and sends nothing. One that somebody has begun stays as it is.'),
  z
    .object({
      do: z.literal('send_template'),
      subject: z.string().trim().max(200).optional(),
      text: z.string().trim().min(1, 'write what is to be sent').max(5_000),
    })
    .describe(
      'Sends words by mail that pass the checks; otherwise they become a draft with the findings. {customer}, {shop}, {item}, … are filled in.',
    ),
  z.object({
    do: z.literal('follow_up'),
    promise: z.string().trim().min(1, 'say what is promised').max(500),
    inHours: z.number().min(0.25).max(8760),
    memberId: z.uuid().optional().describe('Who keeps it; whoever has the case when left out.'),
  }),
  z.object({
    do: z.literal('ask_approval'),
    what: z.enum(['remedy', 'parting']).describe('`remedy`: of what is decided or recommended.'),
    reason: z.string().trim().min(1, 'say why it is asked').max(500),
  }),
  z.object({ do: z.literal('escalate'), to: escalationTargetSchema, reason: z.string().trim().min(1, 'say why').max(500) }),
  z.object({
    do: z.literal('start_clock'),
    clock: z.enum(STARTABLE_CLOCKS),
    minutes: z.int().min(1).max(525_600).describe('Of business time.'),
  }),
  z.object({ do: z.literal('webhook'), url: z.string().trim().max(2_000) }),
  z.object({ do: z.literal('survey') }).describe('Asks how the case was handled, where it is a moment to ask.'),
  z.object({ do: z.literal('stop') }).describe('No automation after this one looks at what happened.'),
])
export type Action = z.infer<typeof actionSchema>

/** How often it may act at most; beyond that it holds back and says so. */
export const limitsSchema = z.object({
  perCase: z.int().min(1).max(100).default(3).describe('Times on one case within a day.'),
  perCustomer: z.int().min(1).max(100).default(5).describe('Times for one customer within a day, whatever their cases.'),
  perHour: z.int().min(1).max(10_000).default(200).describe('Times within an hour in all.'),
})
export type Limits = z.infer<typeof limitsSchema>

/** When this happens, if that holds, do this. */
export const automationSchema = z.object({
  when: whenSchema,
  if: conditionsSchema,
  do: z.array(actionSchema).min(1, 'say what it does').max(10, 'at most ten things at once'),
  limits: limitsSchema.default({ perCase: 3, perCustomer: 5, perHour: 200 }),
})
export type Automation = z.infer<typeof automationSchema>
export type AutomationInput = z.input<typeof automationSchema>

/** Whether automations that listen to the same thing all act, in their order, or only the first one whose conditions hold. */
export const AUTOMATION_MODES = ['all', 'first_match'] as const
export type AutomationMode = (typeof AUTOMATION_MODES)[number]

/** Whether an automation listens to what happened; `time` never comes this way. */
export function listensTo({ on }: When, trigger: RuleTrigger): boolean {
  return on === trigger
}
