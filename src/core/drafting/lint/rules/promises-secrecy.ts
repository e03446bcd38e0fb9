import { findMatches } from '../match.ts'
import { phrase } from '../phrase.ts'
import type { Report, Rule } from '../rule.ts'
import { CUSTOMER_KINDS } from '../signals.ts'

const SECRECY = phrase(
  "(?:i|we)(?:'ll| will| shall| promise(?: you)?| can| do)?(?: (?:we|i))?(?:'ll| will| won't| not)*(?: never| not| to never| not to| to)? (?:tell|telling) (?:anyone|anybody|a soul|another (?:soul|person)|no one|nobody)(?: else)?(?: about (?:this|it))?",
  "(?:stays?|remains?|keep it|keep this|it's|this is|it is|is|be kept) (?:strictly |just |all |only |completely )*(?:between (?:us|you and me|the two of us)|(?:our|a) (?:little )?secret|secret|in the strictest confidence)",
  '(?:no one|nobody) (?:else )?(?:will|needs to|has to|is going to|must) (?:ever )?(?:know|hear|find out|be told)',
  "(?:your secret|my lips|this conversation) (?:is|are) (?:safe|sealed|completely private|off the record)|(?:i|we)(?:'ll| will| promise to| can)? (?:keep|respect) (?:your|the) secret|off the record",
)

export const promisesSecrecy: Rule = {
  id: 'promises-secrecy',
  group: 'safety',
  severity: 'error',
  summary: 'Promises to tell nobody.',
  reason: 'If they are in danger you will have to tell somebody, and the broken promise will hurt. Say who will know, and why.',
  source: 'F011',
  phrases: [SECRECY],
  kinds: CUSTOMER_KINDS,
  bad: [
    { text: "Thank you for telling me. I won't tell anyone. Are you safe now?" },
    { text: 'I hear you. This stays between us. Are you safe now?' },
    { text: 'Thank you. Nobody else will know. Please call me today.' },
    { text: 'I am here. Your secret is safe with me. Please call me today.' },
    { text: 'I promise to tell nobody. Are you safe now?' },
    { text: 'Thank you. It is our secret. Please call me today.' },
  ],
  good: [
    { text: 'Thank you for telling me. I will tell my manager, so that somebody can help you today.' },
    { text: 'What is the difference between us and the other shop? I will write it down today.' },
    { text: 'The secret of the sauce is the lemon. I will send you the card today.' },
    { text: 'No one else will use your room; it is held until Friday.' },
    { text: 'I will tell anyone who asks that the mistake was mine, and mend it today.' },
    { text: 'Your card number is kept by the bank only. I will ring you today.' },
  ],
  check: (draft) =>
    findMatches(draft, SECRECY)
      .filter(({ lower }) => !/^(?:i|we)(?:'ll| will)? tell (?:anyone|anybody)/.test(lower))
      .map((match): Report => ({ span: [match.start, match.end] })),
}
