import type { Draft, DraftRequest } from '../draft.ts'
import { lintDraft } from '../lint/lint.ts'
import { composeApology } from './apology.ts'
import { composeBoundary } from './boundary.ts'
import { composeDisputeEvidence } from './dispute-evidence.ts'
import { composeEmail } from './email.ts'
import { composeFiring } from './firing.ts'
import { composeFollowUp } from './follow-up.ts'
import { composeHandover } from './handover.ts'
import { gatherKnown, type Known, STRUCTURES, type Structure } from './known.ts'
import { type Line, render } from './line.ts'
import { composeReviewReply } from './review-reply.ts'
import { measureSamenessToAll, TOO_SAME } from './sameness.ts'
import { composeCounterScript, composePhoneScript } from './scripts.ts'
import { composeChat, composeSms } from './short-message.ts'

/**
 * A draft of the kind that is asked for, from the facts alone: what is not known is left out, and every figure, day, name and promise is
 * traced to the fact it came from. Safety comes before any remedy. Where it would read like what the shop sent lately, it is built another way.
 * Never fails, and never leaves a placeholder.
 */
export function composeDraft(request: DraftRequest): Draft {
  const first = composeAs(request, 0)
  const recent = (request.facts.recentTexts ?? []).slice(0, MOST_RECENT)
  const sameness = measureSamenessToAll(first.text, recent)
  if (sameness <= TOO_SAME) return first
  const others = STRUCTURES.slice(1).map((structure) => composeAs(request, structure))
  return others.reduce<{ draft: Draft; sameness: number }>(
    (best, draft) => {
      const own = measureSamenessToAll(draft.text, recent)
      return own < best.sameness ? { draft, sameness: own } : best
    },
    { draft: first, sameness },
  ).draft
}

/** How many of the texts sent lately are compared. */
const MOST_RECENT = 20

function composeAs(request: DraftRequest, structure: Structure): Draft {
  const draft = composeOnce(request, structure)
  const { causeWords: _, ...facts } = request.facts
  return stings(draft, request) ? composeOnce({ ...request, facts }, structure) : draft
}

/** Whether the linter would underline the words of the customer that the draft says back. */
function stings({ kind, platform, text, trace }: Draft, { facts }: DraftRequest): boolean {
  const told = trace.filter(({ source }) => source === 'causeWords')
  if (told.length === 0) return false
  const findings = lintDraft({ kind, text, context: facts, ...(platform === undefined ? {} : { platform }) })
  return findings.some(({ start, end }) => told.some(({ span }) => start < span[1] && end > span[0]))
}

function composeOnce(request: DraftRequest, structure: Structure): Draft {
  const known = gatherKnown(request, structure)
  const { subject, body } = composeBody(request, known)
  const { text, trace } = render(body, request.kind === 'dispute_evidence' ? 'formal' : request.tone)
  return {
    kind: request.kind,
    ...(request.platform === undefined ? {} : { platform: request.platform }),
    tone: request.tone,
    ...(subject === undefined ? {} : { subject }),
    text,
    trace,
  }
}

function composeBody({ kind }: DraftRequest, known: Known): { readonly subject?: string; readonly body: Line } {
  switch (kind) {
    case 'email':
      return composeEmail(known)
    case 'chat':
      return { body: composeChat(known) }
    case 'sms':
      return { body: composeSms(known) }
    case 'review_reply':
      return { body: composeReviewReply(known) }
    case 'phone_script':
      return { body: composePhoneScript(known) }
    case 'counter_script':
      return { body: composeCounterScript(known) }
    case 'boundary':
      return composeBoundary(known)
    case 'firing':
      return composeFiring(known)
    case 'dispute_evidence':
      return composeDisputeEvidence(known)
    case 'apology':
      return composeApology(known)
    case 'follow_up':
      return composeFollowUp(known)
    case 'handover':
      return { body: composeHandover(known) }
  }
}
