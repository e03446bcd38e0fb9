import { z } from 'zod'
import { CASE_STATES, CAUSES, CHANNELS, DRAFT_KINDS, HEATS, OPTIONS, PLATFORMS, STANDINGS, THREATS, TONES, WANTS } from '../core/case.ts'
import { GUARD_KINDS } from '../core/decision/decision.ts'
import { OBSERVED, STRATA } from '../core/decision/learning.ts'
import { OUTCOME_QUESTIONS } from '../core/decision/outcome.ts'
import { situationSchema } from '../core/decision/situation.ts'
import { DELIVERY_REASONS, DELIVERY_STATES } from '../core/delivery.ts'
import { SEVERITIES } from '../core/drafting/lint/rule.ts'
import { SOLVED } from '../core/feedback/survey.ts'
import { FOLLOW_UP_SOURCES } from '../core/follow-ups/follow-up.ts'
import { PLAN_ENDS, PLAN_STATES, PLAN_STEPS } from '../core/follow-ups/trust-plan.ts'
import { isCurrency } from '../core/money.ts'
import { policySchema } from '../core/policy/policy.ts'
import { readingChangeSchema } from '../core/reading/reading-change.ts'
import { secondReadingSchema } from '../core/reading/second-reading.ts'
import { shopProfileSchema } from '../core/shop.ts'
import { approvalSchema } from './approval-schema.ts'
import { attachmentSchema } from './attachment-schema.ts'
import { clockSchema } from './clock-schema.ts'
import { caseEscalationSchema } from './escalation-schema.ts'

/** What operations take and give, in the vocabulary of the core. One schema per noun; operations compose them. */

export const id = z.uuid().describe('A UUIDv7; may be made by the client.')
export const version = z.int().min(1).describe('The version of the row that was read; a write with an older one is refused.')
export const instant = z.iso.datetime().describe('ISO 8601 instant, UTC.')
export const span = z.tuple([z.int().min(0), z.int().min(0)]).describe('Half-open [start, end) in UTF-16 units of the original text.')
export const messageText = z
  .string()
  .max(1_000_000, 'a message may hold 1,000,000 characters; paste the part that matters')
  .describe('What was said, as it came.')

export const personName = z.string().trim().min(1, 'give your name').max(200)
export const newPassword = z.string().min(10, 'must have at least 10 characters').max(128, 'must have at most 128 characters')

const found = <Kind extends readonly [string, ...string[]]>(kinds: Kind) =>
  z.object({ kind: z.enum(kinds), confidence: z.number().min(0).max(1), spans: z.array(span) })
const foundText = z.object({ text: z.string(), span })

const factsSchema = z.object({
  faultOfShop: z.enum(['yes', 'partly', 'no']).optional(),
  cancelledBy: z.enum(['shop', 'customer', 'agreed']).optional(),
  delivered: z.boolean().optional(),
  refundAgreed: z.boolean().optional(),
  alreadyRefundedMinor: z.int().optional(),
  paidMinor: z.int().optional(),
  askedMinor: z.int().optional(),
  chargedTwice: z.boolean().optional(),
  disputeStatus: z.enum(['inquiry', 'open', 'won', 'lost']).optional(),
  injury: z.boolean().optional(),
  goodsReturned: z.boolean().optional(),
  priorContacts: z.int().optional(),
})

export const readingSchema = z.object({
  language: z.string(),
  languageRead: z.boolean(),
  heat: z.literal(HEATS),
  heatScore: z.number().min(0).max(1),
  heatSpans: z.array(span),
  complaintScore: z.number().min(0).max(1),
  abuseScore: z.number().min(0).max(1),
  abusive: z.boolean(),
  threats: z.array(found(THREATS).extend({ conditional: z.boolean(), begun: z.boolean() })),
  cause: found(CAUSES),
  wants: z.array(found(WANTS)),
  facts: factsSchema,
  factSpans: z.partialRecord(z.enum(Object.keys(factsSchema.shape) as [keyof typeof factsSchema.shape]), z.array(span)),
  signals: z.object({
    allCaps: z.boolean(),
    profanity: z.array(span),
    sarcasm: z.array(span),
    priorContact: z.array(span),
    deadlines: z.array(foundText),
    orderNumbers: z.array(foundText),
    dates: z.array(foundText),
    vulnerable: z.array(span),
  }),
  questions: z.array(foundText),
  amounts: z.array(z.object({ amountMinor: z.int(), currency: z.string(), span })),
  stripped: z.array(span),
})

const unit = z.enum(['minor', 'hours', 'chance', 'ratio', 'count'])
const option = z.enum(OPTIONS)

export const decisionSchema = z.object({
  engineVersion: z.string(),
  currency: z.string(),
  recommended: option.optional(),
  verdict: z.string(),
  owed: z.object({ amountMinor: z.int(), metBy: z.enum(['money', 'money_or_repair']), ground: z.string(), clause: z.string() }),
  owedMinor: z.int(),
  options: z.array(
    z.object({
      option,
      amountMinor: z.int(),
      expectedCostMinor: z.int(),
      toldCostMinor: z.int().describe('The expected cost as the verdict tells it: as coarse as what it rests on.'),
      p10Minor: z.int(),
      p90Minor: z.int(),
      chanceBest: z.number().min(0).max(1),
      parts: z.object({
        money: z.int(),
        time: z.int(),
        dispute: z.int(),
        review: z.int(),
        legal: z.int(),
        repeat: z.int(),
        future: z.int(),
      }),
      guards: z.array(z.object({ kind: z.enum(GUARD_KINDS), blocks: z.boolean(), reason: z.string(), clause: z.string() })),
      assumes: z.array(z.string()),
    }),
  ),
  relation: z.object({
    kind: z.enum(['keep', 'watch']),
    eligible: z.boolean(),
    reasons: z.array(z.string()),
    year: z
      .object({ hours: z.number(), costMinor: z.int(), marginMinor: z.int(), reviewRiskMinor: z.int() })
      .optional()
      .describe("The year's sums, where enough of the year is known."),
    checklist: z.array(z.string()).default([]).describe('What to see to before a person chooses to part.'),
  }),
  fairTwin: z.object({
    recommended: option,
    amountMinor: z.int(),
    expectedCostMinor: z.int(),
    threatBuysMinor: z.int(),
    sentence: z.string(),
  }),
  breakEvens: z.array(
    z.object({
      input: z.string(),
      value: z.number(),
      unit,
      current: z.number(),
      to: option,
      direction: z.enum(['above', 'below']),
      sentence: z.string(),
    }),
  ),
  askNext: z.array(z.object({ input: z.string(), question: z.string(), valueMinor: z.int() })),
  perfectInformationMinor: z.int().optional().describe('What knowing every uncertain input would be worth, minor units.'),
  inputs: z.array(
    z.object({
      name: z.string(),
      value: z.number(),
      unit,
      origin: z.enum(['stated', 'read', 'shop', 'learned', 'default', 'assumption']),
      fact: z.string().optional(),
      asOf: z.int().optional().describe('The year of that fact.'),
      low: z.number().optional(),
      high: z.number().optional(),
      learned: z
        .object({ cases: z.int(), causeCases: z.int(), prior: z.number(), data: z.number() })
        .optional()
        .describe('The own cases behind it, its value without them, and what they alone say.'),
    }),
  ),
  counselFirst: z.boolean(),
  safetyFirst: z.boolean(),
})

const wants = z.array(z.enum(WANTS))
const threats = z.array(z.enum(THREATS))

export const draftFactsSchema = z.object({
  shopName: z.string().max(200),
  signedBy: z.string().max(200).optional(),
  shopContact: z.string().max(200).optional(),
  customerName: z.string().max(200).optional(),
  currency: z.string().refine(isCurrency, 'must be an ISO 4217 currency code in capitals, such as USD'),
  locale: z.string().max(35).optional(),
  today: z.iso.date(),
  orderNumber: z.string().max(100).optional(),
  item: z.string().max(200).optional(),
  paidMinor: z.int().min(0).optional(),
  message: messageText.optional(),
  cause: z.enum(CAUSES).optional(),
  causeWords: z.string().max(200).optional(),
  wants: wants.optional(),
  threats: threats.optional(),
  heat: z.number().min(0).max(4).optional(),
  questions: z.array(z.string()).optional(),
  priorContacts: z.int().min(0).optional(),
  faultOfShop: z.enum(['yes', 'partly', 'no', 'unknown']).optional(),
  injury: z.boolean().optional(),
  isComplaint: z
    .boolean()
    .optional()
    .describe('False where the message complains of nothing and asks for nothing but an answer: thanks, or a plain question.'),
  option: option.optional(),
  amountMinor: z.int().min(0).optional(),
  promiseDate: z.iso.date().optional(),
  limitMinor: z.int().min(0).optional(),
  disputeReason: z.string().max(200).optional(),
  evidence: z.array(z.string().max(1000)).max(100).optional(),
  recentTexts: z
    .array(z.string().max(100_000))
    .max(20)
    .optional()
    .describe('What the shop sent to others lately, newest first: a draft that reads like one of these is built another way.'),
  ownLine: z.string().max(1000).optional(),
  step: z.enum(PLAN_STEPS).optional().describe('The step of a plan to win trust back that a follow-up is.'),
  records: z
    .object({
      chosen: z.object({ option, amountMinor: z.int().min(0) }).optional(),
      approved: z.array(z.object({ option, amountMinor: z.int().min(0) })).max(1000),
      followUps: z.array(z.object({ what: z.string().max(1000), dueOn: z.iso.date() })).max(1000),
    })
    .optional()
    .describe('What stands behind promises on the case; left out, no promise is asked for its record.'),
  story: z
    .object({
      customerSince: z.iso.date(),
      otherCases: z.int().min(0),
      standing: z.enum(STANDINGS),
      said: z.array(z.object({ on: z.iso.date(), by: z.enum(['customer', 'shop', 'team']), words: z.string().max(1000) })).max(1000),
      kept: z.array(z.string().max(1000)).max(1000),
      waitsForYes: z.boolean(),
    })
    .optional()
    .describe('How the case went until now, for whoever takes it over.'),
})

export const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  start: z.int(),
  end: z.int(),
  message: z.string(),
  fixes: z.array(z.object({ label: z.string(), edits: z.array(z.object({ start: z.int(), end: z.int(), text: z.string() })) })),
  promise: z
    .object({ what: z.string(), date: z.iso.date() })
    .optional()
    .describe('What was promised here and for when, so that it can be made a follow-up.'),
})

export const shopSchema = z.object({ id, isSample: z.boolean(), version, profile: shopProfileSchema })

export const wokenBy = z.enum(['time', 'customer']).describe('Why a case that slept is back, until somebody does something about it.')

/** How an outbound message leaves by mail. */
export const deliverySchema = z.object({
  version,
  state: z
    .enum(DELIVERY_STATES)
    .describe('waiting: may still be taken back. held, failed: somebody has to look. unknown: nobody can tell whether it arrived.'),
  reason: z.enum(DELIVERY_REASONS).optional(),
  to: z.string(),
  cc: z.array(z.string()).optional().describe('Who gets a copy.'),
  ccRefused: z.array(z.string()).optional().describe('Of those, whom the server would not take it for.'),
  subject: z.string(),
  sendAt: instant.describe('When it leaves, or is tried next.'),
  attempts: z.int(),
  answer: z.string().optional().describe('What the mail server said last.'),
  sentAt: instant.optional(),
})

export const messageSchema = z.object({
  id,
  direction: z.enum(['inbound', 'outbound', 'note']),
  channel: z.enum(CHANNELS),
  text: z.string(),
  at: instant,
  authorName: z.string().optional(),
  subject: z.string().optional(),
  /** What of it could not be taken, and what speaks against its sender; in words for people. */
  remarks: z.array(z.string()).optional(),
  /** Whether it can be seen as its writer made it: `get-mail-html`. */
  hasHtml: z.boolean().optional(),
  replyTo: z.string().optional().describe('Where it asks for answers, where that is not its sender’s address.'),
  cc: z.array(z.string()).optional().describe('Who else got it, but for the shop.'),
  delivery: deliverySchema.optional().describe('Of an outbound message that leaves by mail from here.'),
})

export const customerSchema = z.object({
  id,
  version,
  name: z.string().optional(),
  email: z.string().optional(),
  standing: z.enum(STANDINGS),
  since: instant,
  caseCount: z.int().min(1),
})

export const savedDecisionSchema = z.object({
  id,
  version,
  at: instant,
  policyNumber: z.int().min(0).describe('Version of the policy that it was made under; 0 while none was written.'),
  situation: situationSchema,
  result: decisionSchema,
  chosen: z.object({ option, amountMinor: z.int().min(0), byName: z.string(), at: instant, note: z.string().optional() }).optional(),
})

export const savedDraftSchema = z.object({
  id,
  version,
  kind: z.enum(DRAFT_KINDS),
  platform: z.enum(PLATFORMS).optional(),
  tone: z.enum(TONES),
  subject: z.string().optional(),
  text: z.string(),
  updatedAt: instant,
  sentAt: instant.optional(),
})

export const timelineEntrySchema = z.object({
  id,
  at: instant,
  actorName: z.string(),
  /** The operation that made it, such as `choose-option`. */
  operation: z.string(),
  /** What it is about, such as the message that was added. */
  subjectId: id.optional(),
  /** Plain data of the event, small; no customer text. */
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})

/** A promise with a date. */
export const followUpSchema = z.object({
  id,
  version,
  caseId: id,
  caseTitle: z.string(),
  promise: z.string(),
  dueAt: instant,
  remindAt: instant.optional().describe('When its member is reminded before it is due.'),
  doneAt: instant.optional(),
  dropped: z.literal(true).optional().describe('It ended without being kept, with the plan that it was a step of.'),
  heldAt: instant
    .optional()
    .describe('Since when it is held, because the customer wrote first: it sends nothing until somebody releases or changes it.'),
  source: z.enum(FOLLOW_UP_SOURCES),
  planId: id.optional().describe('The plan to win trust back that it is a step of.'),
  step: z.enum(PLAN_STEPS).optional(),
  answer: z.enum(SOLVED).optional().describe('What the customer said when they were asked whether it is solved.'),
  assignedTo: id.optional(),
  assignedToName: z.string().optional(),
})

/** What happened after the choice on a case. A field that is missing is not known. */
export const outcomeSchema = z.object({
  version,
  chosenAt: instant,
  /** Until when the payment can be disputed. */
  windowEndsAt: instant,
  refusedMinor: z.int().min(0),
  chosen: z.object({ option, amountMinor: z.int().min(0) }).optional(),
  disputed: z.boolean().optional(),
  disputeWon: z.boolean().optional(),
  reviewed: z.boolean().optional(),
  reviewStars: z.int().optional(),
  cameBack: z.boolean().optional(),
  solved: z.enum(SOLVED).optional(),
  hoursSpent: z.number().optional(),
  moneyGivenMinor: z.int().optional(),
  /** What is not known yet, or was denied before its window had passed. */
  open: z.array(z.enum(OUTCOME_QUESTIONS)),
  /** When it is asked again; missing when it is not. */
  askAt: instant.optional(),
  isDue: z.boolean(),
  recordedByName: z.string().optional(),
  recordedAt: instant.optional(),
})

/** What outcomes of one kind of case add up to: see `learning.ts` of the core. */
const tallySchema = z.object({
  observed: z.enum(OBSERVED),
  stratum: z.enum(STRATA),
  cause: z.enum(CAUSES),
  cases: z.int(),
  weight: z.number(),
  sum: z.number(),
  squares: z.number(),
})

/** A plan to win a customer's trust back; its steps are follow-ups. */
const trustPlanSchema = z.object({
  id,
  version,
  state: z.enum(PLAN_STATES),
  asksByMail: z.boolean(),
  begunByName: z.string(),
  begunAt: instant,
  endedAt: instant.optional(),
  endedWhy: z.enum(PLAN_ENDS).optional(),
})

/** Everything the Case page shows. */
export const caseDetailSchema = z.object({
  id,
  version,
  title: z.string(),
  tags: z.array(z.string()).optional().describe('What people and automations called it; left out where it has none.'),
  state: z.enum(CASE_STATES),
  channel: z.enum(CHANNELS),
  platform: z.enum(PLATFORMS).optional(),
  orderNumber: z.string().optional(),
  item: z.string().optional(),
  openedAt: instant,
  updatedAt: instant,
  assignedTo: id.optional(),
  assignedToName: z.string().optional(),
  snoozedUntil: instant.optional().describe('Out of the way until then, or until the customer writes.'),
  wokenBy: wokenBy.optional(),
  /** The latest first. */
  escalations: z.array(caseEscalationSchema),
  /** Members who hear of the case, the longest first. */
  watchers: z.array(z.object({ memberId: id, name: z.string() })),
  customer: customerSchema,
  /** Oldest first. */
  messages: z.array(messageSchema),
  /** Oldest first. */
  clocks: z.array(clockSchema).describe('What the policy promises on it.'),
  attachments: z.array(attachmentSchema),
  /** The reading of the latest inbound message. */
  reading: readingSchema,
  readingOfMessageId: id,
  /** What differs in it from what the reader read: by the shop's own correction, and by hand. */
  readingChanges: z.object({
    byShop: z.array(readingChangeSchema),
    byHand: z.array(
      z.object({
        change: readingChangeSchema,
        /** What it was before. */
        read: z.union([z.string(), z.number(), z.boolean()]),
        byName: z.string(),
        at: instant,
      }),
    ),
  }),
  /** One for each inbound message, oldest first. */
  heats: z.array(z.object({ messageId: id, heat: z.literal(HEATS), abusive: z.boolean() })),
  /** What the shop's language model read in the same message, where one did. It decides nothing. */
  secondReading: z.object({ model: z.string(), at: instant, result: secondReadingSchema }).optional(),
  /** What all inbound messages come to: what the decision and the drafts stand on. */
  caseReading: readingSchema.pick({ threats: true, cause: true, wants: true, facts: true, amounts: true }),
  safety: z
    .object({
      about: z.enum(['violence', 'self_harm']),
      steps: z.array(z.object({ text: z.string(), facts: z.array(z.string()) })),
      lines: z.object({ emergency: z.string(), line: z.string().optional() }).optional(),
    })
    .optional()
    .describe('What to do before anything else, where somebody may be in danger.'),
  decision: savedDecisionSchema.optional(),
  /** What happened afterwards; missing until something is chosen or the case is closed. */
  outcome: outcomeSchema.optional(),
  /** All that the shop's own outcomes show: what decisions learn from. */
  own: z.array(tallySchema),
  /** How the case is answered by mail; missing where no mail can be sent. */
  mail: z
    .object({
      from: z.string().optional().describe('The mailbox; missing where it leaves by the mail server of the house.'),
      to: z.string().optional().describe('Missing where no address of the customer is known.'),
      sender: z.string().optional().describe('Whom the answered mail says it is from, where it asks for answers at another address: `to`.'),
      cc: z.array(z.string()).optional().describe('Who else got the answered mail: whom a reply to all goes to besides.'),
      subject: z.string().optional().describe('Of what it answers, marked as answered; missing where nothing came by mail.'),
    })
    .optional(),
  /** Newest first. */
  drafts: z.array(savedDraftSchema),
  /** Soonest due first. */
  followUps: z.array(followUpSchema),
  trustPlan: trustPlanSchema.optional().describe('The latest plan to win trust back.'),
  /** Last asked first. */
  approvals: z.array(approvalSchema),
  /** The policy in force. */
  policy: policySchema,
  policyNumber: z.int().min(0).describe('Version of the policy in force; 0 while none was written.'),
  /** What a draft of this case may know. */
  draftFacts: draftFactsSchema,
  /** Oldest first. */
  timeline: z.array(timelineEntrySchema),
})
