import { z } from 'zod'
import { DRAFT_KINDS, OPTIONS, PLATFORMS } from '../core/case.ts'
import { GUARD_KINDS } from '../core/decision/decision.ts'
import { APPROVERS } from '../core/policy/approval-rules.ts'
import { policySchema } from '../core/policy/policy.ts'

const id = z.uuid().describe('A UUIDv7; may be made by the client.')
const instant = z.iso.datetime().describe('ISO 8601 instant, UTC.')

/** What a yes may be asked for. */
export const APPROVAL_KINDS = ['refund', 'draft', 'parting', 'override', 'policy_change'] as const

/** A remedy of a decision, to the minor unit, and nothing else; or to part with the customer, and no money. */
export const approvalSubjectSchema = z
  .object({
    decisionId: id,
    option: z.enum(OPTIONS),
    amountMinor: z.int().min(0).max(1e12),
    relation: z.literal('part_ways').optional().describe('The yes is to part with the customer, not to a remedy; amountMinor is 0.'),
    override: z
      .array(z.enum(GUARD_KINDS))
      .min(1)
      .max(GUARD_KINDS.length)
      .optional()
      .describe('The yes is to pass these guards, which block the option. Asked for, they are put right from the decision.'),
  })
  .refine(({ relation, amountMinor }) => relation === undefined || amountMinor === 0, 'parting gives no money: amountMinor must be 0')
  .refine(
    ({ relation, override }) => relation === undefined || override === undefined,
    'ask for a parting or for an override, not for both',
  )

/** The words of a draft, exactly. */
export const draftSubjectSchema = z.object({
  draftId: id,
  kind: z.enum(DRAFT_KINDS),
  platform: z.enum(PLATFORMS).optional(),
})

/** One change of the policy, exactly. */
export const policySubjectSchema = z.object({
  basedOn: z.int().min(0).describe('The version that it changes.'),
  document: policySchema,
  effectiveFrom: instant.optional().describe('When it is to hold from; at once when left out.'),
})

/** What is granted in the place of what was asked. */
export const approvalChangeSchema = z
  .object({
    option: z.enum(OPTIONS).optional().describe('Another remedy.'),
    amountMinor: z.int().min(0).max(1e12).optional().describe("Another amount, minor units of the shop's currency."),
    text: z.string().max(100_000).optional().describe('Other words of a draft.'),
    subject: z.string().trim().max(500).optional().describe('Another subject line of a draft.'),
  })
  .refine((change) => Object.values(change).some((part) => part !== undefined), 'say what is changed')

/** A yes, a no, or a yes to something else. */
export const approvalAnswerSchema = z.object({
  granted: z.boolean(),
  change: approvalChangeSchema.optional().describe('With a yes: what is granted instead. Says why in `note`.'),
  note: z.string().trim().max(2000).optional().describe('A word with it; needed where something is changed.'),
})

/** A question for a yes, and its answer. Exactly one of `subject`, `draft` and `policy` is there. */
export const approvalSchema = z.object({
  id,
  version: z.int().min(1),
  kind: z.enum(APPROVAL_KINDS),
  caseId: id.optional().describe('Missing for a change of the policy.'),
  caseTitle: z.string().optional(),
  subject: approvalSubjectSchema.optional().describe('As it was asked: a remedy, an override or a parting.'),
  draft: draftSubjectSchema
    .extend({
      state: z.enum(['as_asked', 'changed', 'sent', 'gone']).optional().describe('How its words stand to those that were asked about.'),
    })
    .optional(),
  policy: policySubjectSchema.optional(),
  grantedSubject: approvalSubjectSchema.optional().describe('What was granted instead of what was asked.'),
  changed: z.boolean().describe('Whether whoever answered granted something else than was asked.'),
  whose: z.enum(APPROVERS).describe('Whose yes it takes.'),
  state: z.enum(['waiting', 'granted', 'refused', 'lapsed']),
  mayAnswer: z
    .enum(['own', 'deputy', 'only one'])
    .optional()
    .describe(
      'By what right whoever reads this may answer it now: as a deputy, or since nobody but the asker could. Missing where they may not.',
    ),
  reason: z.string().optional().describe('Why it is asked.'),
  policyVersion: z.int().min(0).describe('The version of the policy that was followed; 0 while none was written.'),
  askedBy: id.optional(),
  askedByName: z.string().optional(),
  askedOf: id.optional().describe('The one member it was put to, where it was put to one.'),
  askedAt: instant,
  askedTimes: z.int().min(1),
  expiresAt: instant.optional().describe('When it is asked again, or lapses.'),
  decidedByName: z.string().optional(),
  inPlaceOfName: z.string().optional().describe('Whom the one who answered stands in for.'),
  selfAnswered: z.boolean().describe('Answered by whoever asked, since nobody else could.'),
  decidedAt: instant.optional(),
  granted: z.boolean().optional(),
  note: z.string().optional().describe('The word that came with the answer.'),
})
