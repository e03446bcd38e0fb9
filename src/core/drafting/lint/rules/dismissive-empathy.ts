import { dropSentenceFix, findMatches, keepCapital, replaceFix } from '../match.ts'
import type { ParsedDraft } from '../parse.ts'
import { phrase } from '../phrase.ts'
import type { Fix, Report, Rule } from '../rule.ts'
import { CUSTOMER_KINDS } from '../signals.ts'

const CLAIMED = phrase(
  "(?:(?:i|we) (?:do |can |totally |completely |fully |truly |really |certainly |absolutely |perfectly )*(?:understand|know|appreciate|get|imagine)) (?:exactly )?(?:how|what) (?:you|you're|you are|you must be) (?:feel|feeling|going through|upset)(?: right now| about this)?",
  '(?:i|we) (?:can )?(?:totally |completely |fully )?(?:understand|appreciate|get) your (?:feelings|emotions|upset)',
  "(?:i|we) (?:get|understand|appreciate)(?: it)?,? (?:that )?you(?:'re| are) (?:upset|angry|mad|annoyed|frustrated)",
)
const SELF_PITYING =
  "(?:(?:i'm|i am|we're|we are)(?: (?:very|so|truly|really))? )?sorry (?:that )?(?:you|he|she|they) (?:(?:(?:feel|felt|think|thought|believe|see|saw|took|take|perceived?) (?:it |things )?(?:that way|this way|so|like that)(?: about it)?)|were offended|took offen[cs]e|are upset|got upset|were upset|were not happy|weren't happy|are unhappy|were unhappy|are disappointed|were disappointed)"
const NON_APOLOGY = phrase(
  SELF_PITYING,
  "(?:we|i)(?: do| deeply| sincerely)? (?:regret|apologi[sz]e)(?: that)? (?:your [a-z ]{2,40}|you feel [a-z ]{2,30}|we) (?:did not|didn't|failed to|has not|hasn't) (?:meet|met|live up to) (?:with )?your expectations",
  "sorry (?:that )?(?:your expectations|you (?:didn't|did not) (?:enjoy|like|love|find (?:it|this|us)|appreciate))",
  "(?:sorry|apologi[sz]e)(?: that)? (?:we|your [a-z ]{2,30}) (?:did not|didn't|failed to) (?:meet|live up to) your expectations",
)
const MINIMISES = phrase(
  "(?:it|that|this)(?:'s| is| was) (?:only|just) (?:a|an) (?:[a-z]{3,12} )?(?:cake|meal|delay|scratch|mistake|phone|package|dress|haircut|joke|misunderstanding|few [a-z]{3,8}|minor [a-z]{3,12}|small [a-z]{3,12}|little [a-z]{3,12})",
  "(?:(?:it's|it is|that's|that is|this is) )?not (?:such )?(?:a|that) big (?:of )?(?:a )?deal",
  "(?:it's|it is|that's|that is) not the end of the world",
  '(?:these things|mistakes|accidents|delays|errors|it) (?:just |simply )?happens?(?=[.,;!])',
  'look at (?:the|what) (?:price )?you paid',
  'you get what you pay for|for (?:the|that) price,? what',
  "(?:it's|it is|it was|that's|that is) (?:only|just) an? [a-z]{3,12}(?=[.!,])|(?:it's|it is|it was|that's|this is) (?:only |just )?an? [a-z0-9$£€]{1,8}[- ](?:dollar|pound|euro|quid|buck)",
  "get over it|whatever(?=[.!])|(?:it's|it is|that's|it was) (?:just|only) (?:a|an|one) [a-z]{3,12}(?=[.!,])|(?:we|i)(?:'ve| have)? (?:all )?had worse|(?:it|that) (?:can't|cannot|can not) (?:have been|be) (?:that|so) bad|sorry (?:that )?you (?:expected|wanted|hoped)",
  'no (?:real )?harm (?:was )?done|nobody died|worse things (?:happen|have happened)',
)

export const dismissiveEmpathy: Rule = {
  id: 'dismissive-empathy',
  group: 'temperature',
  severity: 'warning',
  summary: 'Claims to know the feeling, is sorry for the feeling instead of the cause, or makes the matter small.',
  reason: 'They will hear that their feeling is the problem, not what happened. Name what went wrong for them instead.',
  source: 'E049',
  phrases: [CLAIMED, NON_APOLOGY, MINIMISES],
  kinds: CUSTOMER_KINDS,
  bad: [
    { text: 'I understand how you feel. The lamp is on its way and will be with you on Monday.' },
    { text: 'I know exactly what you are going through. I will ring you tomorrow.' },
    { text: "We're sorry you feel that way. Please call me on Friday." },
    { text: 'I am sorry that you took it that way, and I will speak to Tom today.' },
    { text: "Thank you for writing. It's only a small scratch. I can send you a pen for it this week." },
    { text: 'We regret that your visit did not meet your expectations. I will send a voucher today.' },
    { text: 'Thanks for the note. These things happen. A new key goes out today.' },
  ],
  good: [
    { text: 'I understand how worrying a silent courier is. I will ring them at nine tomorrow.' },
    { text: 'I am sorry the table was not ready. I will hold one for you on Friday.' },
    { text: 'I can see why the second letter made it worse. I have stopped the third today.' },
    { text: "I'm sorry you were left waiting. The driver comes at ten tomorrow." },
    { text: 'I understand your point about the fee, and I have taken it off today.' },
    { text: 'You wrote "I understand how you feel" is no help. You are right; here is what I will do today.' },
    { text: "I'm sorry you felt rushed at the till. I will talk to the team today." },
  ],
  check: (draft) => [
    ...findMatches(draft, CLAIMED).map(
      (match): Report => ({
        span: [match.start, match.end],
        fixes: () => [calmer(draft, match.start, match.end, 'I can see how much trouble this has been')],
      }),
    ),
    ...findMatches(draft, NON_APOLOGY).map(
      (match): Report => ({ span: [match.start, match.end], fixes: () => sorryFor(draft, match.start, match.end) }),
    ),
    ...findMatches(draft, MINIMISES).map(
      (match): Report => ({ span: [match.start, match.end], fixes: () => dropSentenceFix(draft, 'Take it out', match.start) }),
    ),
  ],
}

function calmer(draft: ParsedDraft, start: number, end: number, words: string): Fix {
  return replaceFix(`“${words}”`, [start, end], keepCapital(draft, start, words))
}

/** Only where nothing hangs on the words that go: "sorry you feel that way", then the end of the sentence. */
function sorryFor(draft: ParsedDraft, start: number, end: number): Fix[] {
  if (!/^\s{0,4}(?:[.,;!]|and\b|$)/.test(draft.lower.slice(end, end + 8))) return []
  const words = /^sorry/.test(draft.lower.slice(start, end))
    ? 'sorry for the trouble this has caused you'
    : "I'm sorry for the trouble this has caused you"
  return [calmer(draft, start, end, words)]
}
