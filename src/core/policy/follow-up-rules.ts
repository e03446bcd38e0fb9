import { z } from 'zod'

/** What a shop agreed on about its promises. */
export const followUpRulesSchema = z.object({
  remindHoursBefore: z
    .int()
    .min(0)
    .max(336)
    .describe('Hours before a promise is due at which whoever keeps it is reminded; 0: only when it is due.'),
})
export type FollowUpRules = z.infer<typeof followUpRulesSchema>

/** Where no policy says it: early enough to keep a promise on the same day. */
export const USUAL_REMIND_HOURS = 4

/** The rules in sentences, for the page that people read; empty where there are none. */
export function describeFollowUpRules(rules: FollowUpRules | undefined): string[] {
  if (rules === undefined) return []
  const { remindHoursBefore: hours } = rules
  if (hours === 0) return ['Whoever promised something is reminded when it is due.']
  return [`Whoever promised something is reminded ${hours === 1 ? 'an hour' : `${hours} hours`} before it is due, and when it is.`]
}
