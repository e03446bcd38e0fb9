import type { Channel, DraftKind, Platform } from '../../../src/core/case.ts'
import type { CaseDetail, SavedDraft } from '../../app/api.tsx'

/** What is being written: one kind of draft, and for a review the site. Each slot has its own draft. */
export interface Slot {
  readonly kind: DraftKind
  readonly platform?: Platform | undefined
}

export function slotKey({ kind, platform }: Slot): string {
  return kind === 'review_reply' ? `${kind}.${platform ?? 'other'}` : kind
}

/** How a draft leaves the desk: sent, said aloud, kept as a note for the team, or filed with a bank. */
export type WayOut = 'sent' | 'said' | 'noted' | 'filed'

export function wayOut(kind: DraftKind): WayOut {
  switch (kind) {
    case 'phone_script':
    case 'counter_script':
      return 'said'
    case 'handover':
      return 'noted'
    case 'dispute_evidence':
      return 'filed'
    default:
      return 'sent'
  }
}

/** What goes to a customer by mail; the rest is said, posted, filed or kept. */
export const MAILED_KINDS: ReadonlySet<DraftKind> = new Set<DraftKind>(['email', 'apology', 'follow_up', 'boundary', 'firing'])

/** What a case is, as far as it matters for what to write. */
export type CaseToWrite = Pick<CaseDetail, 'channel' | 'caseReading'> & {
  readonly stated?: { readonly disputeStatus?: string | undefined; readonly chargebackThreat?: boolean | undefined }
}

/** The kinds that this case may need, the fitting one first; a dispute file only where a dispute is filed or threatened. */
export function kindsFor(about: CaseToWrite): readonly DraftKind[] {
  const first = kindForChannel(about.channel)
  const kinds: readonly DraftKind[] = [
    first,
    'email',
    ...(about.caseReading.threats.some(({ kind }) => kind === 'bad_review') ? (['review_reply'] as const) : []),
    'boundary',
    'apology',
    'follow_up',
    'phone_script',
    'firing',
    ...(hasDispute(about) ? (['dispute_evidence'] as const) : []),
    'handover',
  ]
  return [...new Set(kinds)]
}

/** Who asks for free work is answered with a boundary; everyone else in kind. */
export function firstKindFor(about: CaseToWrite): DraftKind {
  const asksForFreeWork = about.caseReading.wants.some(({ kind, confidence }) => kind === 'free_work' && confidence >= LEAST_CONFIDENCE)
  return asksForFreeWork ? 'boundary' : kindForChannel(about.channel)
}

/** Below this confidence what was read does not choose what is written. */
const LEAST_CONFIDENCE = 0.5

function hasDispute({ caseReading, stated }: CaseToWrite): boolean {
  const status = stated?.disputeStatus ?? caseReading.facts.disputeStatus
  if (status === 'open' || status === 'inquiry') return true
  return stated?.chargebackThreat ?? caseReading.threats.some(({ kind }) => kind === 'chargeback')
}

/** The kind that answers in the channel the words came by. */
function kindForChannel(channel: Channel): DraftKind {
  switch (channel) {
    case 'email':
    case 'form':
    case 'api':
      return 'email'
    case 'chat':
      return 'chat'
    case 'sms':
      return 'sms'
    case 'review':
      return 'review_reply'
    case 'phone_note':
      return 'phone_script'
    case 'counter':
      return 'counter_script'
  }
}

/** The newest draft in a slot that was not sent, and the newest that was. Drafts come newest first. */
export function savedIn(
  detail: CaseDetail,
  slot: Slot,
): { readonly unsent: SavedDraft | undefined; readonly sent: SavedDraft | undefined } {
  const here = detail.drafts.filter((draft) => slotKey(draft) === slotKey(slot))
  const unsent = here.find((draft) => draft.sentAt === undefined)
  const lastInbound = detail.messages.findLast((message) => message.direction === 'inbound')?.at ?? ''
  // An answer that went out before the latest words is history, not what stands.
  const sent = here.find((draft) => draft.sentAt !== undefined && draft.sentAt >= lastInbound)
  return { unsent, sent }
}
