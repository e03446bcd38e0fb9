import { findMatches } from '../match.ts'
import { phrase } from '../phrase.ts'
import type { Report, Rule } from '../rule.ts'
import { DATE_WORDS } from '../signals.ts'

const PROMISE = phrase(
  "(?:i|we)(?:'ll| will| shall|'m going to|'re going to| am going to| are going to) (?:then |also |personally |gladly |happily |both )?(?:refund|send|ship|replace|repair|fix|mend|redo|call|ring|phone|write|pay|return|credit|deliver|come|arrange|book|check|look into|find out|investigate|get back|come back|reply|answer|let you know|update|speak|talk|ask|bring|collect|mail|post)",
)
const DATED = phrase(
  DATE_WORDS,
  'by (?:the|then|return)|when (?:it|you|the|she|he)|as soon as (?:it|the|you|i have)|before (?:you|the|we)|after (?:you|the|we)|once (?:you|it|the)|while you|every (?:day|week|time|message)|each (?:day|week)|until|on the \\d{1,2}|at (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})|(?:one|two|three|four|five) (?:minutes|hours|days|weeks)',
)
const NUMERIC_DATE = /\d{1,2} \p{L}{3,12} \d{4}|\p{L}{3,12} \d{1,2},? \d{4}/u

export const noDateOnPromise: Rule = {
  id: 'no-date-on-promise',
  group: 'hole',
  severity: 'hint',
  summary: 'A promise without a day or an hour anywhere near it.',
  reason: 'Without a day, every day of silence feels like a broken promise. Name the day you can keep.',
  source: 'E050',
  phrases: [PROMISE, DATED],
  kinds: ['email', 'chat', 'sms', 'boundary', 'firing', 'apology', 'follow_up'],
  bad: [
    { text: 'I am sorry about the lamp. I will send a new one.' },
    { text: 'Thank you for the photo. We will look into it and we hope you are well.' },
    { text: "That is our mistake. We'll refund the fee." },
    { text: 'Sorry. I will call you.', kind: 'sms' },
    { text: 'I hear you. I am going to replace the whole set.' },
    { text: 'We shall return the deposit. I wish you well.', kind: 'firing' },
  ],
  good: [
    { text: 'I am sorry about the lamp. I will send a new one on Friday.' },
    { text: 'I will look into it. You hear from me by noon tomorrow.' },
    { text: 'I have refunded the fee.' },
    { text: 'I will call you when it lands.' },
    { text: 'We will be glad to see you again.' },
    { text: 'I will return the deposit within 5 days.' },
  ],
  check: (draft) => {
    const promises = findMatches(draft, PROMISE)
    if (promises.length === 0) return []
    const dates = findMatches(draft, DATED)
    const isDated = (start: number) => {
      // Most promises name their day before the sentence ends.
      if (dates.some((date) => date.start > start && !/[.!?\n]/.test(draft.lower.slice(start, date.start)))) return true
      const index = draft.sentences().findIndex((sentence) => start >= sentence.start && start < sentence.end)
      const from = draft.sentences()[index]?.start ?? start
      const to = draft.sentences()[index + 1]?.end ?? draft.sentences()[index]?.end ?? draft.text.length
      return (
        dates.some((date) => date.start >= from && date.start < to) || NUMERIC_DATE.test(draft.plain.slice(from, Math.min(to, from + 2000)))
      )
    }
    const open = promises.slice(0, 40).find(({ start }) => !isDated(start))
    return open === undefined ? [] : ([{ span: [open.start, open.end] }] satisfies Report[])
  },
}
