import { findMatches } from '../match.ts'
import { phrase } from '../phrase.ts'
import type { Report, Rule } from '../rule.ts'
import { CUSTOMER_KINDS } from '../signals.ts'

const ACTORS = '(?:i|we|our (?:lawyers?|attorneys?|solicitors?|legal team|insurers?))'
const THREATENS = phrase(
  `${ACTORS}(?:'ll| will| shall| am going to| are going to|'re going to|'m going to| intend to| have no choice but to| reserve the right to| may have to| can and will| would have to| plan to) (?:also |then |simply |be forced to |have to |not hesitate to |be |be happy to )*(?:sue|suing|prosecut\\w*|press(?:ing)? charges|tak(?:e|ing) (?:you to court|legal (?:action|steps)|this to court)|report(?:ing)? you|call(?:ing)? the (?:police|cops|authorities) (?:on|if|unless)|send(?:ing)? (?:you to|this to|it to|your account to) (?:collections?|a collections?|debt|our (?:lawyers?|solicitors?|attorneys?))|seek(?:ing)? (?:damages|compensation|legal)|pursu(?:e|ing) (?:legal|you|this (?:legally|in court|through))|contact(?:ing)? (?:your employer|our lawyers?|our attorneys?|our solicitors?|the police about you)|publish(?:ing)? your|expos(?:e|ing) you|blacklist\\w*|ruin\\w*|mak(?:e|ing) (?:sure (?:everyone|you|no)|your life)|tell(?:ing)? (?:everyone|your employer)|com(?:e|ing) after you|charg(?:e|ing) you (?:for (?:our time|this review|every)|extra for))`,
  "(?:i'm|we're|i am|we are|or i'll be|i'll be) (?:calling|phoning|getting) (?:the )?(?:police|cops)|(?:what|wonder what|how) your (?:employer|boss|landlord|school|wife|husband|church|company)\\b[^.!?\\n]{0,40}? (?:think|say|feel|react|like)|(?:see you in court|(?:you(?:'ll| will)|or|and|expect to) (?:be hearing|hear) from (?:our|my|the) (?:lawyers?|attorneys?|solicitors?|legal)|you(?:'ll| will) (?:regret|be sorry|pay for (?:this|that|it)|be sued|wish you)|you have been warned|consider (?:this|yourself) (?:a |your |our )?(?:final |last |only )*warn(?:ing|ed)|this is your (?:final|last|only) (?:warning|chance|notice)|or else|watch your (?:step|back)|think twice|mark my words|(?:we|i) have (?:good |very good |great )?(?:lawyers?|attorneys?|solicitors?)|careful(?:ly)? (?:before|about|what) (?:you )?(?:post|posting|write|writing|say|saying)|we know (?:where you (?:live|work|park)|who you (?:are|work)|your (?:address|employer|boss))|don't make (?:me|us))",
  "(?:pay|remove|delete|take (?:it|this|that|your|the) (?:[a-z]{3,8} )?down|retract|apologi[sz]e|stop|withdraw|settle)[^.!?\\n]{0,60}?,? (?:or|otherwise|unless) (?:(?:i|we|you|your [a-z]{2,14}|this|legal action|the police|our (?:lawyers?|solicitors?|attorneys?))(?:'ll| will|'re| are| is| shall| get| go| goes| face| sell| dump| throw| scrap| take| send| call| report| sue| keep| publish| post| tell)|face|else)",
  '(?:or|otherwise|and),? (?:our|my|the) (?:lawyers?|attorneys?|solicitors?|legal team|insurers?) (?:will|is going to|are going to|may|shall) |do yourself a favou?r and (?:delete|remove|take)',
  "(?:unless|until|if) you (?:don't |do not |fail to |refuse to |keep |continue to |remove|delete|retract|withdraw|pay|apologi[sz]e|post|leave)[^.!?\\n]{0,60}?(?:legal action|lawyers?|attorneys?|solicitors?|court|sue|police|collections?|consequences|defamation|charges)",
  '(?:legal action|proceedings|a lawsuit|court action|a claim for (?:libel|defamation|slander)) (?:will|may|is going to|could|against you)|(?:defamation|libel|slander|defamatory|libellous|slanderous) (?:and|is|are|suit|case|claim|lawsuit|action|charges|statement|review|post)[^.!?\\n]{0,40}?(?:sue|court|lawyer|legal|action|actionable|consequences|damages|removed|solicitor|attorney)|(?:grounds|case|liable|sued|actionable|guilty) (?:for|of|in) (?:defamation|libel|slander)',
  '(?:out on the (?:road|street|pavement|kerb)|on the street|changing the locks|in the skip|to the tip|thrown? (?:out|away)|sold off) (?:tomorrow|tonight|today|by)|(?:your (?:credit (?:score|rating|file)|employer|boss|landlord|bank|wife|husband|school)) will (?:suffer|hear|know|be told|be informed|be affected)',
)

export const threatensCustomer: Rule = {
  id: 'threatens-customer',
  group: 'temperature',
  severity: 'error',
  summary: 'Threatens the customer with lawyers, police, exposure or loss.',
  reason:
    'A threat turns a complaint into a fight, and where it is meant to stop a review it can break the law. Say what is due, by when, and stop.',
  source: 'C029',
  phrases: [THREATENS],
  kinds: CUSTOMER_KINDS,
  bad: [
    { text: 'I read your review. We will sue you for it. Call me.' },
    { text: 'Pay tonight or your boxes go to the charity shop.' },
    { text: 'Thank you for writing. You will be hearing from our lawyers by Friday.' },
    { text: 'If you do not remove the post we will take legal action. Call me.' },
    { text: 'I am sorry about the bill. This is your final warning. It is due on Friday.' },
    { text: 'We know where you live. Please call us.' },
    { text: 'I shall report you to your school. Please reply by Friday.' },
  ],
  good: [
    { text: 'The July balance is due by the 20th. You can pay by card or in two parts.' },
    { text: 'Our insurer has the file, so I cannot say more here. Please call me.' },
    { text: 'We will report the lost parcel to the courier today.' },
    { text: 'I will call the police about the break-in and send you the number by Friday.' },
    { text: 'If the balance is open on the 20th, we stop the weekly visits. Tell me if you need longer.' },
    { text: 'You may take legal advice, and I will answer any letter within a week.' },
    { text: 'Please remove the battery or the lamp will stay warm, then send me a photo today.' },
  ],
  check: (draft) => findMatches(draft, THREATENS).map((match): Report => ({ span: [match.start, match.end] })),
}
