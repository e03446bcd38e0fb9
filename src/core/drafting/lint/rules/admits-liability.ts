import { findMatches, hasMatch } from '../match.ts'
import { phrase } from '../phrase.ts'
import type { Report, Rule } from '../rule.ts'
import { CUSTOMER_KINDS, INJURY_WORDS } from '../signals.ts'

const LEGAL = phrase(
  '(?:our|my|gross|due to|was|is|were|sheer|pure|the|own) (?:own |gross |sheer |pure |complete |total )*(?:negligence|liability)|(?:was|were|been|are|is|am) (?:grossly |clearly |completely )?(?:negligent|liable)|(?:admit|accept|acknowledge|assume|take) (?:full |all |complete |any |legal )*liability|breach(?:ed)? (?:of )?(?:our|the) duty',
)
const FAULT = phrase(
  "(?:it is|it's|it was|this is|this was|that is|that's|that was|is|was)(?: all| entirely| completely| totally| clearly)* (?:our|my) (?:fault|mistake|error|doing)",
  "(?:we|i)(?:'re| are| am|'m| were| was)? (?:fully |entirely |completely |totally |solely |clearly )*(?:responsible|to blame|at fault|in the wrong)",
  '(?:accept|take|admit|bear) (?:full |all |complete |the |entire )*(?:responsibility|blame|fault)',
  '(?:sorry|apologi[sz]e)(?: that)? (?:we|our (?:food|product|staff|machine|floor|chair|treatment|meal|kitchen)|i) (?:made|hurt|burn(?:t|ed)|injured|poisoned|cut|caused|gave|infected|scarred|broke)',
  "(?:we|i|our (?:staff|team|cook|kitchen|technician|stylist|floor|product|food)) (?:should have|should've|failed to|did not|didn't|forgot to|caused|made you (?:sick|ill)|hurt you|burn(?:t|ed) you|injured you|poisoned you)(?! (?:you )?(?:reply|answer|write|call|ring|hear|get back))",
)
const INJURY = phrase(INJURY_WORDS)

export const admitsLiability: Rule = {
  id: 'admits-liability',
  group: 'exposure',
  severity: 'error',
  summary: 'Words of fault where somebody was hurt, fell ill or had other property damaged.',
  reason:
    'Where somebody was hurt, these words can decide a claim before anybody knows what happened. Be sorry that it happened, ask how they are, and say who looks into it.',
  source: 'E048',
  phrases: [LEGAL, FAULT, INJURY],
  kinds: CUSTOMER_KINDS,
  bad: [
    { text: 'I am sorry. It was our negligence. I will ring you today.' },
    { text: 'How are you now? We take full responsibility for the burn. I will ring you today.' },
    { text: 'I am sorry that we made you ill. I will ring you at noon.' },
    { text: 'It is our fault. I will come today.', context: { injury: true } },
    { text: 'How is your hand? We should have marked the step. I will ring you today.', context: { injury: true } },
    { text: 'Thank you for telling me. We were negligent. I will ring you today.' },
  ],
  good: [
    { text: 'I am sorry, we sent the wrong size. That is our mistake, and a new one goes out today.' },
    { text: 'I am sorry you were hurt. How are you now? I am finding out what happened and will ring you at noon.' },
    { text: 'It is our fault that the sofa is late. It comes on Friday.' },
    {
      text: 'I am sorry to hear about the rash. I have asked for the list of what was used and will ring you today.',
      context: { injury: true },
    },
    { text: 'We should have called you on Monday and did not. I will ring you today.' },
    { text: 'Are you responsible for the booking? I will write today.', context: { injury: true } },
  ],
  check: (draft, input) => {
    const legal = findMatches(draft, LEGAL).filter(
      ({ start }) =>
        !/(?:\bnot|\bno|without|\bnor|any)\s{1,8}(?:an? |admission of |an admission of )?$/.test(
          draft.lower.slice(Math.max(0, start - 26), start),
        ),
    )
    const isInjury = input.context?.injury === true || hasMatch(draft, INJURY)
    return [...legal, ...(isInjury ? findMatches(draft, FAULT) : [])].map((match): Report => ({ span: [match.start, match.end] }))
  },
}
