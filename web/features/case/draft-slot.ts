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

/** The kinds that are composed in a form of their own; a message by chat or text message is answered in kind. */
export function kindsFor(channel: Channel): readonly DraftKind[] {
  const own = kindForChannel(channel)
  return own === 'chat' || own === 'sms' ? [own, 'email', 'boundary', 'firing'] : ['email', 'review_reply', 'boundary', 'firing']
}

/** The kind that answers in the channel the words came by; what was said aloud is answered in writing. */
export function kindForChannel(channel: Channel): DraftKind {
  switch (channel) {
    case 'email':
    case 'form':
    case 'api':
    case 'phone_note':
    case 'counter':
      return 'email'
    case 'chat':
      return 'chat'
    case 'sms':
      return 'sms'
    case 'review':
      return 'review_reply'
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
