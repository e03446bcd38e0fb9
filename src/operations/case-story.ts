import type { CaseStory } from '../core/drafting/draft.ts'
import type { ApprovalRow } from '../store/approvals.ts'
import type { CustomerRow } from '../store/customers.ts'
import type { FollowUpRow } from '../store/follow-ups.ts'
import type { MessageRow } from '../store/messages.ts'

/** Few enough to travel with every case, and long enough that nobody has to ask again. */
const STORY = { first: 2, latest: 10, characters: 300 } as const
const SPEAKERS = { inbound: 'customer', outbound: 'shop', note: 'team' } as const

/** How a case went until now, as far as whoever takes it over must know: the first words, the latest, and what was kept and asked. */
export function caseStoryOf(
  {
    customer,
    messages,
    followUps,
    approvals,
  }: {
    customer: CustomerRow
    messages: readonly MessageRow[]
    followUps: readonly FollowUpRow[]
    approvals: readonly ApprovalRow[]
  },
  dateOf: (at: Date) => string,
): CaseStory {
  const told =
    messages.length > STORY.first + STORY.latest ? [...messages.slice(0, STORY.first), ...messages.slice(-STORY.latest)] : messages
  return {
    customerSince: dateOf(customer.createdAt),
    otherCases: Math.max(0, customer.caseCount - 1),
    standing: customer.standing,
    said: told.map(({ direction, saidAt, text }) => ({
      on: dateOf(saidAt),
      by: SPEAKERS[direction],
      words: text.slice(0, STORY.characters),
    })),
    kept: followUps.flatMap(({ promise, doneAt, dropped }) => (doneAt && !dropped ? [promise] : [])),
    waitsForYes: approvals.some(({ granted }) => granted === null),
  }
}
