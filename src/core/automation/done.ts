import type { Action, Automation, Limits } from './automation.ts'
import type { CaseFacts } from './case-facts.ts'

/**
 * What came of one thing that an automation was to do. `done`; `nothing`: it was so already; `refused`: it may not be, with the reason; `waiting`: handed
 * to a job that has not said yet how it went; `failed`: the job gave up.
 */
export interface Done {
  readonly do: Action['do'] | 'guard'
  readonly result: 'done' | 'nothing' | 'refused' | 'waiting' | 'failed'
  /** In words, without a word of the customer's. */
  readonly said: string
}

/** Whether an action would change anything about a case that stands so. */
export function wouldChange(action: Action, facts: CaseFacts): boolean {
  switch (action.do) {
    case 'assign':
      return facts.assignedTo !== (action.memberId ?? undefined)
    case 'tag':
      return action.add.some((tag) => !facts.tags?.includes(tag)) || action.remove.some((tag) => facts.tags?.includes(tag))
    case 'set_urgency':
      return facts.urgency !== action.urgency
    case 'stop':
      return false
    default:
      return true
  }
}

/** How deep automations may answer what automations did: A changes a case, B answers, A answers B, and there it ends. */
export const MOST_RULE_DEPTH = 3
/** So many firings of one automation within a minute are no desk's work any more. */
export const RUNAWAY_A_MINUTE = 60

/** How often it acted lately. */
export interface Recent {
  readonly onCase: number
  readonly forCustomer: number
  readonly thisHour: number
  readonly thisMinute: number
}

/** Why an automation holds back, or is switched off as it runs away; undefined where it may act. */
export function whyHeldBack(
  limits: Limits,
  recent: Recent,
  depth: number,
): { readonly guard: 'loop' | 'runaway' | 'case' | 'customer' | 'hour'; readonly said: string } | undefined {
  if (depth >= MOST_RULE_DEPTH)
    return { guard: 'loop', said: `Automations answered one another ${depth} times here, so the circle was ended before this one.` }
  if (recent.thisMinute >= RUNAWAY_A_MINUTE)
    return { guard: 'runaway', said: `It acted ${recent.thisMinute} times within a minute, so it was switched off.` }
  if (recent.onCase >= limits.perCase)
    return { guard: 'case', said: `It acted ${times(recent.onCase)} on this case within a day, which is its limit.` }
  if (recent.forCustomer >= limits.perCustomer)
    return { guard: 'customer', said: `It acted ${times(recent.forCustomer)} for this customer within a day, which is its limit.` }
  if (recent.thisHour >= limits.perHour)
    return { guard: 'hour', said: `It acted ${times(recent.thisHour)} within an hour, which is its limit.` }
  return undefined
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}

/** Share of the cases beyond which an automation touches about everything, and how many there must be to say so. */
const NEARLY_ALL = 0.9
const FEW_CASES = 10

/** Whether an automation touches about every case there is: its owner confirms that with the number. */
export function touchesNearlyAll(
  automation: Automation,
  { cases, touched }: { readonly cases: number; readonly touched: number },
): boolean {
  if (automation.if.rules.length === 0 && automation.when.on !== 'dispute') return true
  return cases >= FEW_CASES && touched >= cases * NEARLY_ALL
}
