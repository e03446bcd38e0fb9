import { findMatches, keepCapital, replaceFix } from '../match.ts'
import { phrase } from '../phrase.ts'
import type { Report, Rule } from '../rule.ts'
import { CUSTOMER_KINDS } from '../signals.ts'

const NEGLECTED =
  '(?:read|tell|told|call|check|follow|listen|bother|show up|turn up|ask|bring|mention|say|pay|provide|give|let|use|cancel|respond|reply|answer|complain|speak|raise|measure|look|notice|pick|order|inform|notify|come|leave|keep|clean|care|plan|book|arrive|type|enter|pack|wash|store)'
const BLAMES = phrase(
  "you (?:really |clearly |obviously |simply |just )?(?:should|could|might|ought to|must)(?: not|n't| at least| really| simply| just| also| easily)*(?: have|'ve) (?!received\\b|had\\b|been\\b|got\\b|to\\b|gotten\\b|heard\\b|seen\\b)",
  "(?:if (?:only )?you(?: had| would have|'d)|had you)(?: only| just| simply| actually| bothered to| taken the time to| cared to)* (?:read|told|checked|followed|listened|called|asked|bothered|paid|measured|looked|said|given|let|come|arrived|been|kept|mentioned|spoken|treated|booked|ordered|planned|packed|looked after)",
  `you (?:clearly |obviously |simply |just |even |apparently |evidently )*(?:failed to|forgot to|neglected to|refused to|refused|ignored|couldn't be bothered|could not be bothered|insisted on|brought this on)`,
  `you (?:clearly |obviously |simply |just |even |apparently |evidently |never even )*(?:didn't|did not|never|wouldn't|would not|couldn't|could not) (?:even |actually |bother to |ever |once |properly |think to |want to |care to )*${NEGLECTED}`,
  "(?:your|ur|the customer's|the client's) (?:own )?(?:fault|mistake|error|negligence|carelessness|doing|failure|refusal|choice|responsibility|problem|misuse|bad planning|poor planning|lack of)(?! (?:report|ticket|code|number|description|log))",
  '(?:caused|done|broken|damaged|created|ruined) by (?:you|your own)|you (?:yourself|yourselves) (?:caused|broke|damaged|did|chose|signed|agreed|are to blame)|you (?:are|were) (?:the one|the only one|to blame|entirely responsible|responsible for (?:this|the damage|that|not))',
  "you(?:'ve| have)? (?:chose|chosen|agreed|signed|accepted|decided|knew|were told|were warned|were informed|were advised|had been told)(?: to| the| on| that| this| in| about| for| from| by| exactly| perfectly| very)(?=[^.!?\\n]{3,})",
  "can(?:not|'t)? (?:you )?(?:not )?(?:even )?read|(?:you|people|they) (?:can't|cannot|don't|do not) (?:even )?read|learn (?:to|how to)|do your (?:own )?(?:homework|research|due diligence)|educate (?:you|yourself)",
  '(?:what|who|how) (?:exactly |on earth |else )?(?:were|did|do) you (?:really |honestly |actually )?(?:expect|expecting|think|imagine)',
  "you know (?:fine|full|perfectly|very|damn) well|(?:a|what a) (?:pity|shame) (?:that )?(?:you|she|he|they) (?:didn't|did not|never|chose|couldn't|could not|decided|felt the need)",
  "(?:down|due) to (?:the way|how) you|(?:patient|customer|client|guest|she|he) (?:failed|neglected|refused|forgot) to|if you (?:can't|cannot|couldn't|can not) (?:handle|afford|follow|be bothered|cope|stand)|(?:expectations|demands) (?:were|are|is|was) (?:unrealistic|unreasonable|too high|excessive|absurd)|unrealistic expectations|you (?:arrived|came|turned up|showed up|got here) (?:(?:\\d{1,3}|an?|half|over|nearly|almost|two|three|four|five|ten|fifteen|twenty|thirty|forty|fifty|very|so|too|extremely|hours?|minutes?|mins|days?) ){1,5}late|(?:now |go |please |just |then )?(?:read|reread|check) (?:the|my|our|your) (?:sign|e-?mail|terms|policy|description|contract|small print|fine print|instructions)(?: again| first| before| properly| carefully)?(?=[.!])|next time,? (?:please |just |perhaps |maybe )?(?:read|try|check|listen|cook|stay|think|arrive|bother|order something|make sure)|(?:please )?(?:do not|don't|stop) (?:accus|blam|complain|whin|moan|demand)\\w*",
  'people (?:who|that)? ?(?:only |just |always )?(?:post|complain|write|leave)\\b[^.!?\\n]{0,20} when|(?:everyone|everybody) else (?:manage|understood|has no|had no|follow|pa|seem|read|was able|can)\\w*',
  "(?:threats?|abuse|insults|language|accusations) (?:that )?you(?:'d|'ve| had| have)? [a-z]{3,12}|(?:not|isn't|wasn't) wasting (?:any )?(?:more |any more )?(?:of )?(?:my|our) time|chas(?:e|ing) you|(?:very|so) last[- ]minute|you (?:ordered|came|booked|called|chose|rang|arrived|picked) (?:at|on|in) (?:the|our) (?:worst|busiest|last)|(?:yelling|shouting|screaming|moaning|whining|complaining) (?:at (?:me|us)|about it|in (?:emails?|all|capitals))|you were [^.!?\\n]{0,16}(?:hours?|minutes|days) late|you (?:said nothing|said not a word|ate (?:every|all|the whole|everything)|finished (?:every|the whole|it all))",
  'you must have (?:[a-z]{1,10} )?(?:typed|entered|missed|misread|mistaken|forgotten|lost|damaged|dropped|ordered|booked|pressed|clicked|used|washed|left|got|put)(?! (?:waited|been|felt))',
  "because you (?:skipped|missed|never|failed|forgot|ignored|refused|chose|waited|didn't|did not|couldn't be|wouldn't|would not|insisted|were careless|were late|were not|weren't)",
  '(?:you|u) (?:pushed|made|forced|drove|provoked) (?:me|us) (?:to|into|do|lose|say|shout)|(?:you|u) (?:broke|damaged|ruined|stained|tore|lost|dropped|missed|skipped) (?:it|this|that|them|(?:your|ur|the) (?:slot|appointment|booking|delivery|deadline|turn))(?! because (?:i|we|our))',
  "you(?:'re| are| were) (?:not |n't )?(?:supposed to|required to|obliged to|expected to|the one who|wrong|mistaken|incorrect|lying|late|confused)",
  'you (?:should|must|need to) (?:understand|realise|realize|learn|know|remember|be aware|have (?:told|read|called|checked|known|come|said|asked))',
  'what you (?:were|was|got) (?:called out|told off|warned|asked to leave)|(?:what did (?:he|she|they|we) find|and what do (?:we|i) find)|you (?:lot|people) ',
)
const EXCUSES =
  /(?:\bnone of (?:this|that|it) (?:is|was)|\bif|\bwhen|\bcase|\bunless|\bwhether|\bor|\bsorry|\bsorry that|\bnothing|\bsomething|\banything|\bthings?|\bthat|\bnot|n't|\bwithout|\bthough|\bwhat|\bwhere|\bnever|\bhardly|\bisn't|\bno)\s{1,8}$/
/** Words that carry blame whatever stands before them. */
const PLAIN_BLAME =
  /^(?:if|had you|because|can|learn|what|who|how|next|a pity|a shame|what a|everyone|everybody|no one|nobody|people|not wasting)/

export const blamesCustomer: Rule = {
  id: 'blames-customer',
  group: 'temperature',
  severity: 'warning',
  summary: 'Says that the customer brought it on themselves.',
  reason:
    'They will defend themselves instead of hearing the rest. Say the same fact without “you”: what the rule is, and what can be done now.',
  source: 'E006',
  phrases: [BLAMES],
  kinds: CUSTOMER_KINDS,
  bad: [
    { text: 'Thank you for writing. You should have read the label before washing it.' },
    { text: 'Sorry about the wait. You failed to confirm the time, so I moved you to Friday.' },
    { text: 'I have your note. It is your own fault that the room was given away. I can offer Monday.' },
    { text: 'I see the stain. What exactly were you expecting at that price? Call me.' },
    { text: 'If you had told the waiter, we would have changed the plate. Please come in on Friday.' },
    { text: 'Thank you. Everyone else manages to find the door. Please ring me tomorrow.' },
    { text: "I read it. You didn't even call us first. I will look at it today." },
  ],
  good: [
    { text: 'If you did not mean to order two, tell me today and I will stop one.' },
    { text: "I am sorry that you didn't feel listened to. Please ask for me on Friday." },
    { text: 'You should have received the parcel on Monday, and you did not. I will ring the courier today.' },
    { text: 'None of this is your fault. I will mend it today.' },
    { text: 'You could have a new one by Friday, or your money back. Which would you like?' },
    { text: 'Our responsibility is to get it to you whole. A new one goes out today.' },
    { text: 'What were the seat numbers? I will look for the bag tonight.' },
  ],
  check: (draft) =>
    findMatches(draft, BLAMES)
      .filter(({ start, lower }) => PLAIN_BLAME.test(lower) || !EXCUSES.test(draft.lower.slice(Math.max(0, start - 22), start)))
      .map((match): Report => {
        const told = /^you (?:should|must|need to) (?:understand|realise|realize|know|remember|be aware)$/.test(match.lower)
        return {
          span: [match.start, match.end],
          fixes: () =>
            told
              ? [replaceFix('“It may help to know”', [match.start, match.end], keepCapital(draft, match.start, 'it may help to know'))]
              : [],
        }
      }),
}
