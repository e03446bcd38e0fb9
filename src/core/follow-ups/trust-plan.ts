import type { Heat, Threat } from '../case.ts'
import type { Solved } from '../feedback/survey.ts'

/** What a step of a plan is: news before they are asked for, a word from a person, the question whether it is solved. */
export const PLAN_STEPS = ['update', 'personal_word', 'check'] as const
export type PlanStep = (typeof PLAN_STEPS)[number]

/** What a plan to win somebody's trust back promises, and how many days after it was begun. Dates, not gifts, bring trust back (playbook: rebuild-trust-after-two-failures). */
export const TRUST_PLAN: readonly { readonly step: PlanStep; readonly afterDays: number; readonly promise: string }[] = [
  { step: 'update', afterDays: 1, promise: 'Tell them where it stands, before they have to ask' },
  { step: 'update', afterDays: 3, promise: 'Tell them where it stands, also if nothing is new' },
  { step: 'personal_word', afterDays: 5, promise: 'A personal word: call, or write in your own name' },
  { step: 'check', afterDays: 7, promise: 'Ask whether it is solved' },
  { step: 'check', afterDays: 30, promise: 'Ask once more whether it is solved' },
]

/** How a plan stands, and why it ended. */
export const PLAN_STATES = ['running', 'kept', 'stopped'] as const
export type PlanState = (typeof PLAN_STATES)[number]
export const PLAN_ENDS = ['solved', 'complaint', 'not_solved', 'by_hand'] as const
export type PlanEnd = (typeof PLAN_ENDS)[number]

/** Whether what the customer wrote is a complaint, after which a plan that was made before it no longer fits. */
export function isComplaint({ heat, threats }: { readonly heat: Heat; readonly threats: readonly Threat[] }): boolean {
  return heat >= 2 || threats.length > 0
}

/** What an answer to a check means: how the plan ends, if it does, and whether somebody must look at the case again. */
export function afterCheck(
  answer: Solved,
  { isLast }: { readonly isLast: boolean },
): { readonly end?: PlanEnd; readonly reopens: boolean } {
  switch (answer) {
    case 'yes':
      return isLast ? { end: 'solved', reopens: false } : { reopens: false }
    case 'partly':
      return { reopens: true }
    case 'no':
      return { end: 'not_solved', reopens: true }
  }
}
