import { findMatches } from '../match.ts'
import { phrase } from '../phrase.ts'
import type { Report, Rule } from '../rule.ts'

const SILENCE =
  "(?:not to|to not|that you (?:will|do|would) not|you (?:will|shall|must|may|can)(?: not|n't)|you won't|never to|refrain from|to refrain from|without) (?:ever |publicly |further )*(?:to )?(?:post|posting|write|writing|publish|publishing|discuss|discussing|share|sharing|review|reviewing|disclose|disclosing|disparag\\w+|criticis\\w+|criticiz\\w+|speak|speaking|talk|talking|tell|telling|mention|mentioning|comment|commenting|complain|complaining|contact|contacting|leave|leaving)"
const GAG = phrase(
  `(?:in exchange|in return|on (?:the )?condition|provided|as long as|only if|if)\\b[^.!?\\n]{0,60}? ${SILENCE}`,
  `(?:agree|agreeing|promise|undertake|sign|confirm|commit|accept)\\b[^.!?\\n]{0,30}? ${SILENCE}(?:[^.!?\\n]{0,40}? (?:review|online|publicly|anyone|anybody|media|press|social|this|us|authorit\\w+|regulator|bank))?`,
  '(?:non-?disparagement|non-?disclosure|confidentiality|gag|silence) (?:agreement|clause|undertaking|form|terms)|sign (?:an|the|our) (?:nda|n\\.d\\.a)',
  "you (?:may not|must not|can't|cannot|are not allowed to|are not permitted to|agreed not to|aren't allowed to) (?:post|write|publish|leave|share|discuss)\\b[^.!?\\n]{0,40}? (?:review|reviews|online|publicly|about us|about this|on social media|to anyone)",
  '(?:keep|remain|stay|must be kept|kept) (?:this |it |the matter |everything )?(?:strictly )?(?:confidential|quiet|between us|secret|off (?:the internet|social media|google|yelp))',
  'drop (?:the|your|any) (?:complaint|report|claim)s?[^.!?\\n]{0,30}? (?:to|with|at) (?:the )?(?:authorit|regulator|council|bbb|better business|police|health|ministry|ombudsman|trading standards|licensing)[a-z]*',
)

export const gagClause: Rule = {
  id: 'gag-clause',
  group: 'exposure',
  severity: 'error',
  summary: 'Asks the customer to keep silent, or makes silence the price of a remedy.',
  reason: 'It reads as hush money, and in a standard text such a clause is void and unlawful in places. Give the remedy without it.',
  source: 'C031',
  phrases: [GAG],
  bad: [
    { text: 'I will refund the fee today if you agree not to post about it.' },
    { text: 'I am sorry. Please sign the non-disclosure agreement and the money comes on Friday.' },
    { text: 'Thank you for your call. You may not publish a review online about this. The part comes on Friday.' },
    { text: 'I can pay half on Friday, provided you will not discuss this with anyone.' },
    { text: 'I am sorry it broke. Please keep this between us; the new one ships today.' },
    { text: 'The refund goes out once you drop your complaint with the council. I am sorry for the wait.' },
  ],
  good: [
    { text: 'I will refund the fee today. What you write about it is up to you.' },
    { text: 'What you told me stays with the two of us who work on it. I will ring you on Friday.' },
    { text: 'If you would rather not post the key, leave it with the neighbour and I will fetch it on Friday.' },
    { text: 'Your data is confidential, and I will send you a copy by Friday.' },
    { text: 'I agree, not telling you was wrong. I will ring you each Friday.' },
    { text: 'If you do not want us to contact you, say so and I will take your number out today.' },
  ],
  check: (draft) => findMatches(draft, GAG).map((match): Report => ({ span: [match.start, match.end] })),
}
