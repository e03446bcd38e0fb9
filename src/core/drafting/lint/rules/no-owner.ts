import { findMatches, keepCapital, replaceFix } from '../match.ts'
import { phrase } from '../phrase.ts'
import type { Fix, Report, Rule } from '../rule.ts'
import { CUSTOMER_KINDS } from '../signals.ts'

const UNOWNED = phrase(
  '(?:it|this|that|(?:a|the|your) (?:refund|replacement|credit|parcel|order|part|new one|money|amount|payment|repair|visit|call|answer|report)) (?:will|shall|is going to) (?:then |also |soon |shortly )?be (?:sent|refunded|issued|paid|made|processed|credited|shipped|returned|posted|arranged|done|fixed|repaired|replaced|mailed|given|looked (?:at|into)|checked|investigated)(?!(?: [a-z0-9]{1,12}){0,4} by (?!the end|friday|monday|tuesday|wednesday|thursday|saturday|sunday|noon|then|tomorrow|post|mail|card|bank|e-?mail|\\d|(?:january|february|march|april|may|june|july|august|september|october|november|december)))',
  '(?<team>(?:someone|somebody|a (?:colleague|member of (?:the|our) (?:team|staff)|representative|manager)|our team|the (?:team|relevant department|department)) (?:from (?:the|our) [a-z]{3,14} )?will) (?:[a-z]{2,12})',
)

export const noOwner: Rule = {
  id: 'no-owner',
  group: 'hole',
  severity: 'hint',
  summary: 'Something is promised and nobody is named who will do it.',
  reason: 'A promise without a person sounds like nobody’s job. “I will” is believed more than “it will be”.',
  source: 'E006',
  phrases: [UNOWNED],
  kinds: CUSTOMER_KINDS,
  bad: [
    { text: 'I am sorry. A refund will be issued on Friday.' },
    { text: 'Thank you. The part will be sent tomorrow.' },
    { text: 'I am sorry for the noise. Someone will call you today.' },
    { text: 'Thank you. Our team will review it by Friday.' },
    { text: 'It will be repaired on Monday. I am sorry for the trouble.' },
    { text: 'Thank you for the note. A member of our team will ring you tomorrow.' },
  ],
  good: [
    { text: 'I am sorry. I will refund it on Friday.' },
    { text: 'The part will be sent by Tom tomorrow. I am sorry for the wait.' },
    { text: 'Priya from the workshop will call you today.' },
    { text: 'It will be a pleasure to see you on Friday.' },
    { text: 'The shop will be closed on Monday; I answer on Tuesday.' },
    { text: 'Your money will be with you on Friday: I refunded it today.' },
  ],
  check: (draft) =>
    findMatches(draft, UNOWNED).map((match): Report => {
      const team = match.groups['team']
      const fixes = (): Fix[] =>
        team === undefined
          ? []
          : [replaceFix('“I will”', [match.start, match.start + team.length], keepCapital(draft, match.start, 'I will'))]
      return { span: [match.start, match.end], fixes }
    }),
}
