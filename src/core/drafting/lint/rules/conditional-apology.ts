import { findMatches } from '../match.ts'
import { phrase } from '../phrase.ts'
import type { Report, Rule } from '../rule.ts'
import { CUSTOMER_KINDS } from '../signals.ts'

const CONDITIONAL = phrase(
  '(?:sorry|apologi[sz]e|apologies|regret)(?: again| to you| to hear)?(?: for (?:it|this|that|what happened))?,? (?<if>if|in case|should) (?:we|i|you|this|that|it|there|any|anyone|the|my|our|your|something|anything|someone)',
  '(?:sorry|apologi[sz]e|apologies)(?: to you)? for any (?:inconvenience|trouble|confusion|misunderstanding|upset|offence|offense|distress|delay|issues?|problems?|disappointment|frustration)(?: (?:this|that|it|we|which|you) (?:may|might|could)(?: have| well have)? [a-z]{3,14})?',
  '(?:inconvenience|trouble|upset|offence|offense|distress|problems?) (?:that )?(?:this|we|it|which|i) (?:may|might|could)(?: have| well have)? (?:caused?|given)',
  "if (?:we|i|anyone|that|this|it|my (?:words|team)|our (?:team|staff))(?: have| has| had)?(?: in any way)? (?:offended|upset|hurt|caused|disappointed|inconvenienced|came across)[^.!?\\n]{0,40}?,? (?:then )?(?:i|we)(?:'m| am|'re| are| do)? (?:sorry|apologi[sz]e)",
)

export const conditionalApology: Rule = {
  id: 'conditional-apology',
  group: 'temperature',
  severity: 'warning',
  summary: 'An apology with an “if”, or for “any inconvenience”.',
  reason: 'An “if” tells them that you doubt it happened at all. Be sorry for the thing itself, or not at all.',
  source: 'E005',
  phrases: [CONDITIONAL],
  kinds: CUSTOMER_KINDS,
  bad: [
    { text: 'I am sorry if we kept you waiting. A table is held for Friday.' },
    { text: 'We apologise if this caused you trouble. The new one ships today.' },
    { text: 'Sorry for any inconvenience. The lift works again since this morning.' },
    { text: 'I apologise for any confusion this may have caused. The right bill is attached.' },
    { text: 'If my words have upset you, I am sorry. I will ring you tomorrow.' },
    { text: 'We are sorry if there was a delay. It ships today.' },
    { text: 'I regret the trouble this may have caused. The part comes on Monday.' },
  ],
  good: [
    { text: 'I am sorry we kept you waiting. If Friday suits, a table is held.' },
    { text: 'I am sorry for the inconvenience of a second trip. I will bring it to you tomorrow.' },
    { text: 'If you want it sooner, tell me. I am sorry for the wait.' },
    { text: 'I apologise. Should it happen again, ring me at once.' },
    { text: 'Sorry for the delay. In case the link does not work, reply here.' },
    { text: 'I am sorry the bill was wrong. The right one is attached.' },
  ],
  check: (draft) =>
    findMatches(draft, CONDITIONAL).map((match): Report => {
      const at = match.start + match.lower.search(/\b(?:if|in case)\b/)
      const word = match.lower.includes('in case') ? 'in case' : 'if'
      const follows = /^(?:if|in case)\s{1,8}(?:we|i|this|that|it|the|my|our|there)\b/.test(draft.lower.slice(at, at + 20))
      if (match.groups['if'] !== undefined && follows)
        return {
          span: [match.start, match.end],
          fixes: () => [{ label: 'Say “that” for “if”', edits: [{ start: at, end: at + word.length, text: 'that' }] }],
        }
      const any = /(?:sorry|apologi[sz]e|apologies)(?:\s{1,8}to you)?\s{1,8}for\s{1,8}(any [a-z]+)/.exec(match.lower)
      if (any?.[1] === undefined) return { span: [match.start, match.end] }
      const from = match.start + match.lower.indexOf(any[1])
      return {
        span: [match.start, match.end],
        fixes: () => [{ label: 'Say “the trouble”', edits: [{ start: from, end: match.end, text: 'the trouble' }] }],
      }
    }),
}
