import { findMatches, replaceFix } from '../match.ts'
import type { ParsedDraft } from '../parse.ts'
import { phrase } from '../phrase.ts'
import type { Fix, Report, Rule } from '../rule.ts'
import { CUSTOMER_KINDS } from '../signals.ts'

const OURS = '(?:our|the|company|store|shop|their|hotel|house|salon|clinic|restaurant|standard)'
const LEAD_IN = `(?:as per|per|according to|in accordance with|under|in line with|as stated in|as outlined in|due to|because of|based on) (?:${OURS} )*(?:(?:return|returns|refund|cancellation|booking|deposit|payment|exchange|shipping|warranty|no-show) )*(?:policy|policies|rules|terms and conditions|terms|t&cs|guidelines)`
const SHIELD = phrase(
  `(?<lead>${LEAD_IN}),?`,
  `(?:${OURS} )(?:(?:return|returns|refund|cancellation|booking|deposit|payment|exchange|no-show) )?(?:policy|policies|rules) (?:is|are|states?|says?|does|do|clearly|prohibits?|prevents?|forbids?|requires?|won't|will not|simply)(?: not| n't| clearly| very| quite| strictly| allow| let| permit)*(?: clear| strict| final| firm)?`,
  "(?:that's|that is|it's|it is|those are|this is) (?:just |simply )?(?:our|the|company|store|shop) (?:policy|rules?)",
  "(?:there(?:'s| is) )?nothing (?:more |else )?(?:that )?(?:i|we) (?:can|could) do",
  "all sales (?:are|were) final|no refunds?(?: (?:whatsoever|under any|means|policy)|(?=[.!,]))|no exceptions(?=[.!,])|nothing (?:further|more|else) (?:to discuss|we can offer|i can offer)|my hands are tied|rules are rules|(?:because )?those are the rules|policy is policy|we don't make the rules|i don't make the rules",
  "(?:it's|it is) in (?:the|our) (?:terms|fine print|small print|contract)|(?:as |it is )?(?:clearly |plainly )?(?:stated|written|posted|shown|displayed|printed) (?:clearly )?(?:on|in) (?:our|the|your) (?:website|terms|contract|receipt|sign|policy|ticket|invoice|door|confirmation)",
  '(?:against|not in|outside|not within) (?:our|the|company|store) (?:policy|rules|guidelines)',
)

export const policyShield: Rule = {
  id: 'policy-shield',
  group: 'temperature',
  severity: 'warning',
  summary: 'Gives a rule as the whole reason.',
  reason: 'They will hear that a rule matters more than they do. Give the reason behind the rule, then what you can do.',
  source: 'E051',
  phrases: [SHIELD],
  kinds: CUSTOMER_KINDS,
  bad: [
    { text: 'Thank you for asking. As per our return policy, we cannot take it back. I can mend it this week.' },
    { text: 'I am sorry about the trip. Our policy does not allow refunds. I can move you to May.' },
    { text: 'I see the problem. There is nothing more we can do. Please write if it happens again.' },
    { text: 'Thanks for your note. My hands are tied on the fee. I can offer another date.' },
    { text: "I'm sorry it ended so. That's just our policy. Call me and we will find a date." },
    { text: 'It is clearly stated on our website. I can book you for Friday.' },
    { text: 'I am sorry. Under the cancellation policy, the deposit stays. I can hold it for a new date.' },
  ],
  good: [
    { text: 'The deposit holds the room and the cook, so I cannot give it back. I can move it to any date this year.' },
    { text: 'I have changed our refund policy today because of what happened to you.' },
    { text: 'You are right that our policy page is hard to find. I will move it this week.' },
    { text: 'Section 9 of the contract covers this, and here is why it is there: cards kept in the open can be stolen.' },
    { text: 'There is nothing more for you to do. The money goes back today.' },
    { text: 'Your insurance policy number is not needed. I will ring them tomorrow.' },
  ],
  check: (draft) =>
    findMatches(draft, SHIELD).map(
      (match): Report => ({
        span: [match.start, match.end],
        fixes: () => (match.groups['lead'] === undefined ? [] : dropLeadIn(draft, match.start, match.end)),
      }),
    ),
}

/** A lead-in can go without loss: what follows it stands by itself. */
function dropLeadIn(draft: ParsedDraft, start: number, end: number): Fix[] {
  if (!draft.lower.slice(start, end).endsWith(',')) return []
  const rest = /^\s{1,8}(?=\w)/.exec(draft.lower.slice(end, end + 10))?.[0].length
  if (rest === undefined) return []
  const first = draft.plain[end + rest] ?? ''
  const startsSentence = /\p{Lu}/u.test(draft.plain[start] ?? '')
  return [replaceFix('Leave the rule out, then add the reason', [start, end + rest + 1], startsSentence ? first.toUpperCase() : first)]
}
