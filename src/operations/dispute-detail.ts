import { z } from 'zod'
import { DISPUTE_FAMILIES, DISPUTE_NETWORKS } from '../core/drafting/evidence/dispute-reasons.ts'
import { EVIDENCE_KINDS } from '../core/drafting/evidence/evidence-kinds.ts'
import { EVIDENCE_WEIGHTS } from '../core/drafting/evidence/evidence-needs.ts'
import {
  type CaseForEvidence,
  type DisputeContent,
  disputeContentSchema,
  type EvidencePack,
  gatherEvidence,
} from '../core/drafting/evidence/evidence-pack.ts'
import { AppError } from '../errors.ts'
import { type DisputeRow, findDispute, findLatestDispute } from '../store/disputes.ts'
import { readCaseDetail } from './case-detail.ts'
import type { CallContext, Frozen } from './operation.ts'
import { id, instant, version } from './schemas.ts'

/** A dispute as operations give it. */
export const disputeSchema = disputeContentSchema.extend({
  id,
  version,
  currency: z.string(),
  sentAt: instant.optional().describe('When the evidence went out. From then on the dispute stays as it was sent.'),
  sentByName: z.string().optional(),
  updatedAt: instant,
})

/** What is wanted, held and missing, and the letter. */
export const disputeEvidenceSchema = z.object({
  caseId: id,
  dispute: disputeSchema.optional().describe('Missing until one was saved; then everything below is for a reason nobody named.'),
  understood: z.object({
    family: z.enum(DISPUTE_FAMILIES),
    reason: z
      .object({
        network: z.enum(DISPUTE_NETWORKS),
        code: z.string(),
        name: z.string(),
        family: z.enum(DISPUTE_FAMILIES),
        source: z.string(),
      })
      .optional(),
  }),
  question: z.string().describe('The one question that the bank decides.'),
  items: z
    .array(
      z.object({
        kind: z.enum(EVIDENCE_KINDS),
        weight: z.enum(EVIDENCE_WEIGHTS),
        title: z.string(),
        ask: z.string().describe('What to look for and where.'),
        stripeField: z.string(),
        state: z.enum(['held', 'missing']),
        exhibits: z.array(z.string()).describe('Letters of the exhibits that show it.'),
        sources: z.array(z.string()),
      }),
    )
    .describe('Weightiest first.'),
  exhibits: z
    .array(
      z.object({
        letter: z.string(),
        kind: z.enum(EVIDENCE_KINDS),
        title: z.string(),
        origin: z.enum(['case', 'stated']).describe('case: made of what the case holds; stated: typed in by a person.'),
        text: z.string(),
      }),
    )
    .describe('In the order of the file.'),
  letter: z.object({
    text: z.string(),
    draftId: id.optional().describe('The saved draft it is taken from; composed anew when missing.'),
  }),
  limits: z.object({ pages: z.int(), megabytes: z.number(), sources: z.array(z.string()) }),
  warnings: z.array(z.object({ code: z.string(), text: z.string(), sources: z.array(z.string()) })),
})

type DisputeEvidence = Frozen<z.input<typeof disputeEvidenceSchema>>

/** A dispute with all that can be laid before the bank. */
export interface ReadEvidence {
  readonly evidence: DisputeEvidence
  readonly row: DisputeRow | undefined
  readonly facts: CaseForEvidence['facts']
  readonly country: string | undefined
}

/**
 * Gathers the evidence of a case, for the dispute named or else its latest. Throws `not_found` where the shop has no such case or the case no such
 * dispute.
 */
export async function readDisputeEvidence(
  context: Pick<CallContext, 'db' | 'now' | 'principal' | 'canMail'>,
  { caseId, disputeId }: { readonly caseId: string; readonly disputeId?: string | undefined },
): Promise<ReadEvidence> {
  const { db, now } = context
  const detail = await readCaseDetail(context, caseId)
  const row = disputeId === undefined ? await findLatestDispute(db, caseId) : await findDispute(db, disputeId)
  if (disputeId !== undefined && row?.caseId !== caseId) throw disputeNotFound()
  const facts = detail.draftFacts
  const held: CaseForEvidence = {
    facts,
    customerEmail: detail.customer.email,
    messages: detail.messages,
    policy: { number: detail.policyNumber, words: detail.policy.words ?? '', returnWindowDays: detail.policy.returnWindowDays },
    givenMinor: detail.outcome?.moneyGivenMinor,
    goodsReturned: detail.decision?.situation.goodsReturned,
  }
  const content = row ? contentOf(row) : { ...NOTHING_SAID, amountMinor: facts.paidMinor ?? 0 }
  const pack = gatherEvidence(held, content, now.getTime())
  const draft = detail.drafts.find(({ kind, text }) => kind === 'dispute_evidence' && text.trim() !== '')
  return {
    row,
    facts,
    country: facts.locale?.split('-')[1],
    evidence: {
      caseId,
      ...(row && { dispute: disputeOf(row) }),
      ...pack,
      letter: draft ? { text: draft.text, draftId: draft.id } : { text: pack.letter },
    } satisfies Omit<EvidencePack, 'letter'> & DisputeEvidence,
  }
}

const NOTHING_SAID: Omit<DisputeContent, 'amountMinor'> = { status: 'open', reason: '', product: 'physical', exhibits: [] }

export function disputeNotFound(): AppError {
  return new AppError('not_found', 'This case has no such dispute. Save what the bank wrote first.')
}

/** Refuses what would change or send again what went out: with when it did. */
export function alreadySent({ sentAt, sentByName }: DisputeRow): AppError {
  return new AppError('already_exists', 'The evidence of this dispute was sent already, and banks take it once.', {
    details: { sentAt: sentAt?.toISOString() ?? '', sentByName: sentByName ?? '' },
  })
}

function disputeOf(row: DisputeRow): z.input<typeof disputeSchema> {
  return {
    id: row.id,
    version: row.version,
    ...contentOf(row),
    currency: row.currency,
    ...(row.sentAt && { sentAt: row.sentAt.toISOString() }),
    ...(row.sentByName && { sentByName: row.sentByName }),
    updatedAt: row.updatedAt.toISOString(),
  }
}

function contentOf(row: DisputeRow): DisputeContent {
  return {
    status: row.status,
    reason: row.reasonCode,
    ...(row.network && { network: row.network }),
    ...(row.processor && { processor: row.processor as NonNullable<DisputeContent['processor']> }),
    product: row.product,
    amountMinor: row.amountMinor,
    ...(row.openedAt && { openedAt: row.openedAt.toISOString() }),
    ...(row.dueAt && { dueAt: row.dueAt.toISOString() }),
    exhibits: [...row.exhibits],
  }
}
