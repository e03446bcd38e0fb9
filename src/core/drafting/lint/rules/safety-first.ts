import { findMatches } from '../match.ts'
import { phrase } from '../phrase.ts'
import type { LintContext, Report, Rule } from '../rule.ts'

const VIOLENT =
  /\b(?:kill|shoot|stab|hurt|beat|burn|bomb|smash|attack|punch|break) (?:you|your|u|him|her|them|every|the (?:place|shop|store)|down|up)\b|\b(?:i(?:'ll| will|'m going to| am going to)|gonna) (?:come|be coming) (?:down |over |round )?(?:there|to your|for you)\b|\bknow where you (?:live|work|park)\b|\b(?:bring|have|got) (?:a|my) (?:gun|knife|bat)\b/
const SELF_HARM =
  /\b(?:kill(?:ing)? myself|end(?:ing)? (?:my life|it all)|suicid\w*|hurt(?:ing)? myself|harm(?:ing)? myself|don't want to (?:live|be here)|no reason to live|better off dead|take my (?:own )?life)\b/
const REMEDY_TALK = phrase(
  '(?:refund|refunded|refunding|refunds|store credit|credit|gift card|voucher|discount|replacement|replace|compensation|compensate|reimburse\\w*|partial|money back|coupon|goodwill|gesture|exchange|restocking)(?: [a-z]{2,12})?',
)

export const safetyFirst: Rule = {
  id: 'safety-first',
  group: 'safety',
  severity: 'error',
  summary: 'The message holds a threat to somebody’s life or safety, and the draft talks of refunds.',
  reason:
    'Somebody may be in danger, and money talk tells them that it was not heard. Stop, get help, keep the message; the refund can wait.',
  source: 'F004',
  phrases: [REMEDY_TALK],
  bad: [
    { text: 'I am sorry. I will refund it today.', context: { threats: ['self_harm'] } },
    { text: 'Thank you for writing. A replacement ships today.', context: { threats: ['safety_violence'] } },
    { text: 'I am sorry about the lamp. Your voucher comes on Friday.', context: { message: 'I will come to your shop and stab you' } },
    { text: 'I am sorry. You get store credit today.', context: { message: 'I want to kill myself over this' } },
    { text: 'I hear you. A gesture of ours is on its way today.', context: { threats: ['chargeback', 'safety_violence'] } },
    { text: 'I am sorry. The compensation comes on Friday.', context: { message: 'I know where you live.' } },
  ],
  good: [
    { text: 'Thank you for telling me. Are you safe right now?', context: { threats: ['self_harm'] } },
    { text: 'I am sorry. I will refund it today.', context: { threats: ['chargeback'] } },
    { text: 'I am sorry. I will refund it today.' },
    { text: 'I am stopping this conversation now.', context: { threats: ['safety_violence'] } },
    { text: 'I am sorry. A replacement ships today.', context: { message: 'The wait is killing me and the lamp burns out' } },
    { text: 'I will ring you today.', context: { message: 'I will stab you' } },
  ],
  check: (draft, input) => {
    if (input.kind === 'handover' || !isDangerous(input.context)) return []
    const [first] = findMatches(draft, REMEDY_TALK)
    return first === undefined ? [] : ([{ span: [first.start, first.end] }] satisfies Report[])
  },
}

/** By the threats that were read where they are given, else by the words themselves. */
function isDangerous(context: LintContext | undefined): boolean {
  const threats = context?.threats
  if (threats?.some((threat) => threat === 'safety_violence' || threat === 'self_harm')) return true
  if (threats !== undefined) return false
  const message = (context?.message ?? '').slice(0, 50_000).toLowerCase().replaceAll('’', "'")
  return VIOLENT.test(message) || SELF_HARM.test(message)
}
