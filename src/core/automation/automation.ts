/** What just happened on a case, for the rules that listen to it. */
export const RULE_TRIGGERS = ['message', 'review', 'dispute', 'case_change', 'time'] as const
export type RuleTrigger = (typeof RULE_TRIGGERS)[number]
