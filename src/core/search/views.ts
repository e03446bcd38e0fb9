import type { Condition } from './desk-query.ts'

/** The lists that every desk has. */
export const VIEWS = ['open', 'mine', 'unanswered', 'escalated', 'waiting', 'follow_up', 'snoozed', 'closed', 'all'] as const
export type View = (typeof VIEWS)[number]

const notClosed: Condition = { field: 'state', anyOf: ['closed'], not: true }
const awake: Condition = { field: 'is', what: 'snoozed', not: true }

/** What holds for each case of a list. A case that was put to sleep is in none of those that somebody works through. */
export const VIEW_CONDITIONS: Readonly<Record<View, readonly Condition[]>> = {
  open: [notClosed, awake],
  mine: [{ field: 'assigned', who: 'me', not: false }, notClosed, awake],
  unanswered: [{ field: 'is', what: 'unanswered', not: false }, notClosed, awake],
  escalated: [{ field: 'is', what: 'escalated', not: false }, notClosed, awake],
  waiting: [{ field: 'state', anyOf: ['waiting'], not: false }, awake],
  follow_up: [{ field: 'state', anyOf: ['follow_up'], not: false }, awake],
  snoozed: [{ field: 'is', what: 'snoozed', not: false }, notClosed],
  closed: [{ field: 'state', anyOf: ['closed'], not: false }],
  all: [],
}

/** Work is sorted by what wants an answer first, what is done by what changed last. */
export function orderOfView(view: View): 'due' | 'changed' {
  return view === 'closed' || view === 'all' ? 'changed' : 'due'
}
