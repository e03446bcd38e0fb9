/**
 * What kind of answer a question wants: a judgement of what was done, whether it is owed, a figure, words, a choice between two, a yes or no,
 * how to stop it from happening again, a moment in time, or simply what to do.
 */
export type Asked =
  | 'judge_past'
  | 'have_to'
  | 'how_much'
  | 'what_to_say'
  | 'either_or'
  | 'when'
  | 'prevent'
  | 'allowed'
  | 'worth_it'
  | 'yes_no'
  | 'what_to_do'

const KINDS: readonly (readonly [Asked, RegExp])[] = [
  [
    'judge_past',
    /\b(?:was (?:that|it|this|i|rude|my)|were we|did i (?:do|handle|overreact)|was rude worth|am i (?:wrong|being|the)|are we the|overreact)/,
  ],
  [
    'have_to',
    /\b(?:do (?:i|we) (?:have|need) to|am i (?:obliged|required|liable|responsible)|must i|legally (?:have|required)|do i owe|is (?:it|that) owed)\b/,
  ],
  [
    'how_much',
    /\b(?:how much|fair (?:number|amount|price|figure|offer)|what (?:amount|figure|number|percentage)|what should i (?:offer|charge)|do i order \d)/,
  ],
  [
    'what_to_say',
    /\b(?:what do i (?:\w+ )?(?:say|write|tell|reply|answer)|what (?:should|can|would) (?:i|we|you) (?:say|write|tell|reply|answer)|how do i (?:respond|reply|answer|word|say|tell|phrase)|what to (?:say|write)|wording|never written one)\b/,
  ],
  [
    'prevent',
    /\b(?:how (?:do|can|should) (?:i|we|my) [^?]{0,40}(?:stop|prevent|avoid|kill|handle these|get stricter|without doing)|stop the next|next time|policy that|never again)\b/,
  ],
  ['when', /\b(?:when (?:do|should|can) (?:i|we)|how long (?:do|should|can)|at what point)\b/],
  [
    'allowed',
    /\b(?:can (?:i|we) (?:actually |just |legally |really )?|(?:am i|are we) allowed|is (?:it|that|this) (?:legal|allowed|ok|okay))\b/,
  ],
  ['worth_it', /\b(?:worth (?:it|court|fighting|the|my)|be smart|is it smart|smart\?|clever\?|good idea|makes? sense|soft touch|backfire)/],
  [
    'either_or',
    /\b(?:do i|should i|should we|do we|chance|call|fight|warning)\b[^?]{2,80}\bor\b[^?]{2,60}\?|^(?:\w+ ){0,2}(?:him|her|them|it)\b[^?]{0,20}\bor\b/,
  ],
  ['yes_no', /\b(?:do i|do we|should i|should we|can this|would you|is it|will it|ban (?:her|him|them))\b/],
]

/** The kind of answer that the last question asks for; what to do, where it only tells. */
export function askedIn(clauses: readonly { readonly text: string; readonly asks: boolean }[], text: string): Asked {
  const asking = clauses.filter(({ asks }) => asks).map((clause) => `${clause.text}?`.toLowerCase())
  const searched = [...asking.toReversed().slice(0, 3), text.slice(-200).toLowerCase()]
  for (const words of searched) {
    const kind = KINDS.find(([, pattern]) => pattern.test(words))
    if (kind) return kind[0]
  }
  return 'what_to_do'
}
