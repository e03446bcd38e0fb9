import type { Known } from './known.ts'

/** Work on top of what was agreed is asked for, and the shop owes nothing. */
export function isAskedForFree({ facts, fault }: Known): boolean {
  return facts.wants?.includes('free_work') === true && (fault === 'no' || fault === 'unknown')
}

/** They complain of nothing: there is nothing to regret and nothing to put right. */
export function isAtEase({ facts, isInjury, danger }: Known): boolean {
  return facts.isComplaint === false && facts.option === undefined && !isInjury && danger === undefined
}

/** The customer gave up a time that was kept for them, and the shop did nothing wrong. */
export function isHeldTime({ cause, fault, message, facts }: Known): boolean {
  if (fault === 'yes' || fault === 'partly' || !/^(?:policy_dispute|no_show_or_cancellation|refund_delay_or_denied)$/.test(cause))
    return false
  return NOT_COME.test(message) && TIME.test(`${message} ${facts.item?.toLowerCase() ?? ''}`)
}

const NOT_COME =
  /(?<!\w)(?:(?:i|we)(?: really| just)? (?:couldn['’]?t|could not|wasn['’]?t able to|can['’]?t|cannot|didn['’]?t|did not) (?:make|come|attend|show|get)|(?:i|we) (?:missed|forgot|cancell?ed|had to cancel|overslept|was late|were late)|something came up)(?!\w)/
const TIME = /(?<!\w)(?:appointment|deposit|booking|reservation|table|session|slot|no[- ]show|class|lesson|treatment)(?!\w)/
