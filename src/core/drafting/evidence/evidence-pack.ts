import { z } from 'zod'
import { composeDraft } from '../compose/compose.ts'
import type { DraftFacts } from '../draft.ts'
import { DISPUTE_NETWORKS, findDisputeReason, type UnderstoodReason } from './dispute-reasons.ts'
import { EVIDENCE_KINDS, EVIDENCE_TEXTS, type EvidenceKind } from './evidence-kinds.ts'
import { type EvidenceNeed, listEvidenceNeeds, PRODUCT_TYPES } from './evidence-needs.ts'
import { exhibitsOfCase } from './exhibits-of-case.ts'
import { findFileLimit } from './file-limits.ts'

/** A piece of evidence that a person typed or pasted in. */
export const statedExhibitSchema = z.object({
  kind: z.enum(EVIDENCE_KINDS),
  title: z.string().trim().max(120).optional().describe('Default: the name of the kind.'),
  text: z.string().trim().min(1, 'write what it shows').max(20_000),
})
export type StatedExhibit = z.infer<typeof statedExhibitSchema>

/** What a person says of a dispute. */
export const disputeContentSchema = z.object({
  status: z.enum(['inquiry', 'open', 'won', 'lost']).default('open').describe('An inquiry has taken no money yet.'),
  reason: z
    .string()
    .trim()
    .min(1, 'write the code or the words of the bank')
    .max(200)
    .describe('As the bank wrote it: a code such as 13.1, or words.'),
  network: z.enum(DISPUTE_NETWORKS).optional(),
  processor: z.enum(['stripe', 'paypal', 'square', 'shopify_payments', 'other']).optional().describe("Default: the shop's own."),
  product: z.enum(PRODUCT_TYPES).default('physical').describe('What was sold.'),
  amountMinor: z.int().min(0).max(1e12).describe('The amount in dispute, minor units.'),
  openedAt: z.iso.datetime().optional(),
  dueAt: z.iso.datetime().optional().describe('The last moment at which the answer is taken.'),
  exhibits: z
    .array(statedExhibitSchema)
    .max(30, 'a file may hold 30 exhibits of your own')
    .default([])
    .refine(
      (exhibits) => exhibits.reduce((sum, { text }) => sum + text.length, 0) <= 100_000,
      'all exhibits together may hold 100,000 characters',
    ),
})
export type DisputeContent = z.infer<typeof disputeContentSchema>

/** What the case itself holds that can be laid before a bank. Internal notes and unsent drafts never belong to it. */
export interface CaseForEvidence {
  readonly facts: DraftFacts
  readonly customerEmail?: string | undefined
  readonly messages: readonly {
    readonly direction: 'inbound' | 'outbound' | 'note'
    readonly channel: string
    readonly at: string
    readonly text: string
  }[]
  readonly policy: { readonly number: number; readonly words: string; readonly returnWindowDays?: number | undefined }
  /** What was really given back, as recorded afterwards. */
  readonly givenMinor?: number | undefined
  /** Whether goods came back, where a person said so. */
  readonly goodsReturned?: boolean | undefined
}

export interface Exhibit {
  readonly letter: string
  readonly kind: EvidenceKind
  readonly title: string
  /** `case`: made of what the case holds; `stated`: typed in by a person. */
  readonly origin: 'case' | 'stated'
  readonly text: string
}

export interface EvidenceItem extends EvidenceNeed {
  readonly title: string
  readonly ask: string
  readonly stripeField: string
  readonly state: 'held' | 'missing'
  /** Letters of the exhibits that show it. */
  readonly exhibits: readonly string[]
}

/** What should be known before it is sent. */
export interface EvidenceWarning {
  readonly code: 'past_due' | 'due_soon' | 'must_missing' | 'reason_unknown' | 'refund_made' | 'inquiry'
  readonly text: string
  /** Fact ids, or `design`. */
  readonly sources: readonly string[]
}

export interface EvidencePack {
  readonly understood: UnderstoodReason
  /** The one question that the bank decides. */
  readonly question: string
  /** Weightiest first. */
  readonly items: readonly EvidenceItem[]
  /** In the order of the file. */
  readonly exhibits: readonly Exhibit[]
  /** The letter to the bank, composed anew of what is held. */
  readonly letter: string
  readonly limits: { readonly pages: number; readonly megabytes: number; readonly sources: readonly string[] }
  readonly warnings: readonly EvidenceWarning[]
}

/** The one question that the bank decides on, by family (fact A043). */
const QUESTIONS: Readonly<Record<UnderstoodReason['family'], string>> = {
  fraud: 'Did the cardholder take part in this purchase?',
  not_received: 'Did what was bought reach the customer, at the address that was given?',
  not_as_described: 'Was what was delivered what was described and agreed?',
  credit_not_processed: 'Was a refund due, and was it made?',
  duplicate: 'Were there two purchases, or was one charged twice?',
  wrong_amount: 'Is the amount charged the amount agreed?',
  cancelled: 'Was it cancelled under the terms that were shown at the time?',
  authorization: 'Was the payment authorised when it was taken?',
  other: 'Was the charge agreed, and was the order carried out?',
}

/** What to lay before the bank in a dispute: what is wanted, what is held, what is missing, and the letter. `nowMs` is epoch milliseconds. */
export function gatherEvidence(held: CaseForEvidence, dispute: DisputeContent, nowMs: number): EvidencePack {
  const understood = findDisputeReason(dispute.reason, dispute.network)
  const needs = listEvidenceNeeds(understood.family, dispute.product)
  const exhibits = orderExhibits(needs, [...exhibitsOfCase(held, dispute), ...statedExhibits(dispute)])
  const items = needs.map((need): EvidenceItem => {
    const letters = exhibits.filter(({ kind }) => kind === need.kind).map(({ letter }) => letter)
    return { ...need, ...EVIDENCE_TEXTS[need.kind], state: letters.length > 0 ? 'held' : 'missing', exhibits: letters }
  })
  return {
    understood,
    question: QUESTIONS[understood.family],
    items,
    exhibits,
    letter: writeLetter(held, dispute, understood, exhibits),
    limits: findFileLimit(dispute.network ?? understood.reason?.network, dispute.processor),
    warnings: listWarnings(held, dispute, understood, items, nowMs),
  }
}

function statedExhibits({ exhibits }: DisputeContent): Omit<Exhibit, 'letter'>[] {
  return exhibits.map(({ kind, title, text }) => ({ kind, title: title || EVIDENCE_TEXTS[kind].title, origin: 'stated', text }))
}

/** In the order in which they are wanted, then the rest; each with its letter. */
function orderExhibits(needs: readonly EvidenceNeed[], exhibits: readonly Omit<Exhibit, 'letter'>[]): Exhibit[] {
  const kinds = needs.map(({ kind }) => kind)
  const place = (kind: EvidenceKind) => (kinds.includes(kind) ? kinds.indexOf(kind) : kinds.length + EVIDENCE_KINDS.indexOf(kind))
  return [...exhibits].sort((a, b) => place(a.kind) - place(b.kind)).map((exhibit, index) => ({ letter: letterOf(index), ...exhibit }))
}

/** A to Z, then AA, AB … */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`
}

function writeLetter(
  { facts }: CaseForEvidence,
  dispute: DisputeContent,
  { reason }: UnderstoodReason,
  exhibits: readonly Exhibit[],
): string {
  const code =
    reason === undefined || dispute.reason.toLowerCase().includes(reason.name.toLowerCase())
      ? dispute.reason
      : `${dispute.reason} (${reason.name})`
  return composeDraft({
    kind: 'dispute_evidence',
    tone: 'formal',
    facts: {
      ...facts,
      paidMinor: dispute.amountMinor,
      disputeReason: code.slice(0, 120),
      evidence: exhibits
        .slice(0, 12)
        .map(({ letter, title, origin, text }) => `Exhibit ${letter}, ${title}${origin === 'stated' ? sayBriefly(text) : ''}`),
      option: 'contest_dispute',
    },
  }).text
}

/** The first sentence of what a person wrote, where it is short enough to stand in a list. */
function sayBriefly(text: string): string {
  const first =
    text
      .slice(0, 400)
      .split(/(?<=[.!?])\s|\n/)[0]
      ?.replace(/[.\s]+$/, '') ?? ''
  return first.length === 0 || first.length > 200 ? '' : `: ${first}`
}

const DAY_MS = 86_400_000

function listWarnings(
  held: CaseForEvidence,
  dispute: DisputeContent,
  { family }: UnderstoodReason,
  items: readonly EvidenceItem[],
  nowMs: number,
): EvidenceWarning[] {
  const missing = items.filter(({ weight, state }) => weight === 'must' && state === 'missing').map(({ title }) => title.toLowerCase())
  const dueMs = dispute.dueAt === undefined ? undefined : Date.parse(dispute.dueAt)
  const warnings: (EvidenceWarning | false)[] = [
    dueMs !== undefined &&
      dueMs < nowMs && {
        code: 'past_due',
        text: 'The day on which the answer is due has passed. Ask the processor whether it still takes one.',
        sources: ['A024'],
      },
    dueMs !== undefined &&
      dueMs >= nowMs &&
      dueMs - nowMs < 3 * DAY_MS && {
        code: 'due_soon',
        text: 'The answer is due within three days. An incomplete answer in time is worth more than a whole one too late.',
        sources: ['A024'],
      },
    family === 'other' && {
      code: 'reason_unknown',
      text: 'We do not know this reason. Look for its code on the notice of the bank; what is wanted hangs on it.',
      sources: ['A036'],
    },
    missing.length > 0 && { code: 'must_missing', text: `What weighs most is missing: ${missing.join(', ')}.`, sources: ['A043'] },
    (held.givenMinor ?? 0) > 0 && {
      code: 'refund_made',
      text: 'Money was given back already. Answer with the record of that refund, and do not refund again while the dispute runs.',
      sources: ['A027', 'A071'],
    },
    dispute.status === 'inquiry' && {
      code: 'inquiry',
      text: 'This is an inquiry. Left without an answer it can become a chargeback; a full refund now usually ends it.',
      sources: ['A037'],
    },
  ]
  return warnings.filter((warning) => warning !== false)
}
