import { findMatches, hasMatch, keepCapital } from '../match.ts'
import type { ParsedDraft } from '../parse.ts'
import { phrase } from '../phrase.ts'
import type { Fix, LintInput, Report, Rule } from '../rule.ts'
import { acknowledges, CUSTOMER_KINDS, invitesContact } from '../signals.ts'

const DENIES = [
  "(?:that|this|it|which|none of (?:this|that|it))(?:'s|s| is| was)?(?: simply| just| clearly| definitely)?(?: not|n't) (?:our|my) (?:fault|problem|doing|responsibility|mistake|concern)",
  "(?:isn't|wasn't|is not|was not|not) (?:our|my) (?:fault|problem|doing|responsibility)",
  "(?:no ?one|nobody|none of (?:us|my|our) (?:\\w+ )?|my (?:staff|team)|our (?:staff|team)) (?:here )?(?:did not |didn't |never |ever )?(?:called|said|told|did|touched|shouted|swore|refused|ignored|charged|promised|asked) (?:you(?! (?:first|before|about|whether|if|for|to|back|as))|to you|at you|any|that|such|anything)",
  '(?:we|i) (?:did|do|have done) (?:absolutely )?nothing wrong|(?:nothing|something) to do with (?:us|me|our)',
  "(?:is|are|was|were|that's|it's|this is) (?:all |simply |completely |totally |just |utterly |entirely |absolutely |blatantly |plainly |a |complete |total |pure |an? outright |another )*(?:false|untrue|not true|lies?|nonsense|ridiculous|fabricat\\w+|fiction|made[- ]up|rubbish|exaggerat\\w+|inaccurate|misleading|unfair|unfounded|slander\\w*|libel\\w*|defamat\\w+|fake)",
  "(?:it|that|this|which|such (?:a )?thing)(?: simply| just)? (?:did not|didn't|never|can't|cannot|couldn't|could not)(?: possibly)?(?: have)? happen(?:ed)?(?: here| like that| that way| as)?|(?:doesn't|does not|didn't|did not) exist|(?:you|she|he|they) (?:never|didn't|did not) (?:actually )?(?:visit|set foot|order|pay|eat|stay|stayed|come|call)\\w*",
]
const LECTURES = [
  "(?:to be (?:honest|frank|clear|fair)|let's be (?:honest|clear|real)|let me be (?:clear|honest|frank|blunt)|quite frankly|frankly|for the record|set(?:ting)? the record straight|the (?:real )?(?:truth|facts?|reality) (?:is|are|of the matter)|(?:the )?(?:full|real|whole|true|other side of the) story)",
  "(?:as|like) (?:i|we)(?:'ve| have)? (?:already |clearly |repeatedly |previously )*(?:said|told|explained|stated|mentioned|informed|wrote|written|advised|pointed out)|as (?:already|previously|clearly|repeatedly) (?:said|told|explained|stated|mentioned|advised|discussed|communicated)|(?:as )?per my (?:last|previous|earlier) (?:e-?mail|message|note)|(?:i|we)(?:'ve| have)? already (?:told|explained|said|informed|answered)",
  '(?:all|any|other|future|potential|prospective|would-be|to) (?:would-be |potential |future |prospective |other )*(?:customers|readers|guests|clients|people) (?:reading|who read|should know|can judge|:|will see|beware)|to (?:all|any|anyone|everyone|whom) (?:would-be|potential|future|reading|who|it may)|tells? (?:readers|you|people|everyone) (?:all|everything)|fraud warning',
  '(?:i|we) have (?:over |more than |been )?(?:\\d{1,3}|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|ten|five|many|decades of) years|(?:\\d{1,3}|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|ten) years (?:hands|of experience|in (?:this|the) (?:trade|business|industry))|(?:thousands|hundreds|dozens) of (?:happy|satisfied|other|five|5)|(?:standard|normal|usual|common|industry) (?:everywhere|practice|procedure|across|in (?:the|this) (?:industry|trade|business))|like (?:every|any) other (?:hotel|shop|restaurant|business|company)',
  "(?:two|both) sides|some people (?:will|just|are|only|like|can)|(?:have|has|with) (?:a |an )?(?:solid )?\\d\\.\\d stars|impossible to please|(?:not |isn't )how (?:adults|grown-?ups|civili[sz]ed)|speaks? for (?:themselves|itself)|(?:please )?(?:don't|do not) (?:pretend|act (?:as if|like)|try to (?:blame|make))|lies(?=[,.! ])|(?:is|was) (?:this|that|it) the thanks|(?:is|was) the thanks (?:we|i)|(?:work|works|working) (?:over )?\\d{2,3} hours a|and (?:we|i) (?:provided|gave|had|are|were) (?:the )?(?:bad|poor|terrible|rude|ones?)|(?:we|i) (?:tried|attempted) (?:to (?:call|contact|reach|phone|ring|explain|help)\\b[^.!?\\n]{0,30}? )?(?:many|several|multiple|numerous|countless) times|as (?:stated|mentioned|explained|said|noted|discussed|communicated|advised|outlined) (?:in|previously|before|above|already|earlier|on)|nothing (?:further|more|else|left) to (?:discuss|say|add|talk about)|end of (?:story|discussion|conversation)|deal with it|draw your own conclusions?|nice try|what (?:really|actually) happened|(?:have|has|got) (?:you on |it (?:all )?on |(?:the|all the) )(?:cameras?|cctv|footage|receipts|proof|evidence|video|witnesses)(?: footage)? (?:to prove|that prove|which prove|that show|to show|saying)|(?:i|we) stand by (?:our|my|the|every|what)|(?:run|owned|operated|managed|worked|been (?:in|doing|running|here|cutting|cooking|fixing|serving))\\b[^.!?\\n]{0,30} for (?:over |more than |nearly |almost )?\\d{1,3} years|never (?:once )?(?:had|received|heard|got) (?:a |an |one |any |such a )?(?:single )?(?:complaint|problem|issue)|not (?:us|my problem|our problem)(?=[.!,])|(?:it is|it's|is it) (?:not )?(?:my|our) job to|(?:i|we) (?:don't|do not) (?:have to|need to|owe you|have time)|(?:sick|tired|fed up|had enough) (?:and tired )?(?:of|with)|waste (?:of )?(?:my|our) time|wasting (?:any )?(?:more of )?(?:my|our)|(?:accus|lying|lied)(?:e|es|ed|ing|ations?)? (?:us|me|you|about|of|your|to)|you (?:claim|allege|accuse)[a-z]*|(?:your|her|his|these|such|the) (?:claims?|allegations?|accusations?) (?:is|are|that|of|were|was|about)",
  "that(?:'s| is| was) what (?:the|your|our) [a-z]{3,14} (?:was|is) for|(?:a|the) (?:pity|shame) (?:that )?(?:you|she|he|they) (?:didn't|did not|never|couldn't|chose)|you know (?:fine|full|perfectly|very) well|so-called|can(?:not|'t)? you (?:not )?read|sign says|(?:everyone|everybody) else (?:manag|understood|has no|had no|follow|seem)\\w*|(?:no one|nobody) else (?:has|had|have|ever|complain)\\w*",
]
const ATTACKS = [
  "most (?:people|guests|customers|clients|diners|patients|of our (?:guests|customers|clients|diners)) (?:love|like|laugh|enjoy|understand|prefer|are|find|have no|never|don't|do not|come back|manage|agree)\\w*|(?:everyone|everybody|we all) knows? (?:it|that|this)(?=[.,!])",
  "you (?:were|seemed|looked|left|appeared) (?:perfectly |quite |very |completely |entirely |more than )?(?:happy|fine|satisfied|pleased|content|delighted|smiling) (?:when|at|with|until|on|that|back|about|as)|you (?:were|are|have)(?: never| not|n't)(?: been)? (?:a |our |one of our )?(?:customers?|guests?|clients?|patients?)",
  "(?:so |now |please |just )?stop (?:posting|writing|spreading|harassing|pestering|bothering|emailing|messaging|calling (?:us|me|here)|calling(?=[.!]))|(?:your|his|her|their) story (?:does not|doesn't|did not|didn't) (?:add up|hold up|match|hold water|make sense)",
  "(?:i|we)(?:'ve| have)? (?:checked|looked at|reviewed|watched|pulled|have) (?:the|our) (?:security )?(?:cameras?|cctv|footage|video|recordings?)(?=[:;] you|\\. you (?!were right|are right))",
  '(?:screamed|shouted|yelled|swore|cursed|spat|lunged|screaming|shouting|yelling|swearing) at (?:a|an|our|my|the|us|me|one|her|him|staff)|(?:you|she|he|they) (?:were|was|arrived|came|turned up|showed up) (?:[a-z0-9-]{1,12} ){1,3}late|(?:showed|turned|rocked) up (?:drunk|late|unannounced|with)',
  '(?:you|she|he|they) (?:were|was|are|is) (?:so |very |extremely |being |just |clearly |the one |incredibly |not only )*(?:rude|arrogant|aggressive|bullying|abusive|drunk|shouting|screaming|yelling|swearing|demanding|unreasonable|hostile|lying|late|threatening|loud|difficult|impossible|offensive|disrespectful|intoxicated|belligerent|confrontational)',
  "(?:you|she|he|they)(?:'d|'ve| had| have)? (?:then |also |even |just |immediately |repeatedly |proceeded to |started |began )*(?:bellow|shout|scream|swear|swore|curs|yell|threaten|demand|storm|insult|harass|bull|attack|brag|lie|lied|refus|slam|bang|throw|threw|march|barg|rant)(?:ed|ing|ied|s|t)?(?= |[,.])",
  '(?:this|that|the same) (?:customer|man|woman|lady|person|reviewer|guest|client|gentleman|individual|so-called) (?:is|was|has|had|came|owns|orders|wrote|never|demanded|refused|who|did|does|works|tried|threatened|left|only|keeps)|the (?:man|woman|lady|person|customer|reviewer) who (?:wrote|posted|left) this',
  "(?:your|her|his) (?:grammar|attitude|behaviou?r|tone|story|version|tantrum|anger|manners|rant|conduct|language|drama) (?:was|is|wanders|were|left|has|towards?|and|says|speaks|as)|(?:people|customers|guests|families) (?:like|who) (?:you|only|just|think|expect|demand|want|complain)|(?:people|they) only (?:post|complain|write)|(?:threats?|abuse|insults) (?:that )?you(?:'d|'ve| had| have)?",
]
const CUES = phrase(...DENIES, ...LECTURES, ...ATTACKS)
const SETTLED =
  /(?:\bif|\bsorry(?: that)?|\bapologi[sz]e that|\bnot saying|\bnever say|\bwithout|\byou're right,?|\bright that|\byou(?:'re| are)? sick|\bi (?:was|am)|\bwe (?:were|are)|\bour own)\s{1,8}$/
const LEAD_IN =
  /^(?:to be (?:honest|frank|clear|fair)|frankly|quite frankly|for the record|as (?:i|we)(?:'ve| have)? (?:already |clearly |repeatedly |previously )*(?:said|told|explained|stated|mentioned)|as (?:already|previously|clearly|repeatedly) (?:said|explained|stated|mentioned|discussed)|(?:as )?per my (?:last|previous|earlier) (?:e-?mail|message|note))$/
const RECOUNTS = phrase("(?:you|she|he|they)(?:'d|'ve|'re)? [a-z]{2,14}|your [a-z]{3,14}|(?:her|his) [a-z]{3,14}")

/** Somebody who mends is not retorting. */
const CONSTRUCTIVE = phrase(
  "(?:i|we)(?:'ll| will|'d like to| would like to) (?!not\\b|never\\b|be seeing\\b)[a-z]{2,16}|(?:i|we)(?:'ve| have) (?:now |since |already )?(?:changed|fixed|put|asked|moved|added|sent|refunded|replaced|spoken|taken)|fix(?:ed)?|(?:next|this) (?:week|month)|from (?:today|now on|next)",
)

export const defensive: Rule = {
  id: 'defensive',
  group: 'temperature',
  severity: 'warning',
  summary: 'Argues: denies, lectures, or answers a complaint with a counter-complaint.',
  reason:
    'It reads as winning an argument, and whoever reads it takes the other side. Give one fact, without heat, and go on to what you will do.',
  source: 'E023',
  phrases: [CUES, RECOUNTS, CONSTRUCTIVE],
  kinds: CUSTOMER_KINDS,
  bad: [
    { text: 'I am sorry, but first things first. That is not our fault. Please call me.', kind: 'email' },
    { text: 'Thank you for writing. As I already explained, the lamp was sold as seen. I can offer Monday.' },
    { text: 'I see your review. For the record, the room was clean. Call me.' },
    { text: 'Thank you. No one here told you that. Please ring me tomorrow.' },
    { text: 'I have your letter. The whole thing is completely false. Please call me.' },
    { text: 'Sorry for the wait. That charge is standard practice. I can explain it by phone.' },
    {
      text: 'We opened at nine. You came at six with four friends, and your dog ate the plant. It was a long day for us all.',
      kind: 'review_reply',
    },
  ],
  good: [
    { text: 'I cannot find the call in our log, and logs do fail. I will ask the team today.' },
    { text: 'I am sorry. We were rude, and you were right to say so. Please call me.' },
    { text: 'The carrier shows it at your door on Monday. Could a neighbour have it? I will ring them today.' },
    { text: 'Thank you for the photos; they show what I missed. I will come on Friday.' },
    {
      text: 'You came at six and waited until eight. I am sorry. Please ask for me and I will put an evening right.',
      kind: 'review_reply',
    },
    { text: 'It was our mistake and not yours. It is mended today.' },
    { text: 'I am sorry that nobody called you. I will ring at ten today.' },
    { text: 'We said Monday and nobody called you back. I will ring at ten today.' },
    { text: 'If it was not our fault, I will say so and show you why by Friday.' },
  ],
  check: (draft, input) => {
    const cues = findMatches(draft, CUES).filter(({ start }) => !SETTLED.test(draft.lower.slice(Math.max(0, start - 20), start)))
    if (cues.length > 0)
      return cues.map((match): Report => ({ span: [match.start, match.end], fixes: () => dropLeadIn(draft, match.start, match.end) }))
    return reportRetort(draft, input)
  },
}

/** Shorter ones tell nothing. */
const LEAST_WORDS = 14

/** A public reply that neither recognises nor invites, and only recounts what the customer did, is a retort whatever its words. */
function reportRetort(draft: ParsedDraft, input: LintInput): Report[] {
  if (
    input.kind !== 'review_reply' ||
    draft.mostWords < LEAST_WORDS ||
    acknowledges(draft) ||
    invitesContact(draft, input) ||
    hasMatch(draft, CONSTRUCTIVE) ||
    draft.words().length < LEAST_WORDS
  )
    return []
  const first = findMatches(draft, RECOUNTS)
  return first.length >= 2 && first[0] ? [{ span: [first[0].start, first[0].end] }] : []
}

/** "To be honest, the parcel is late" says the same without its lead-in. */
function dropLeadIn(draft: ParsedDraft, start: number, end: number): Fix[] {
  if (!LEAD_IN.test(draft.lower.slice(start, end))) return []
  const comma = /^,\s{1,8}(?=\w)/.exec(draft.lower.slice(end, end + 10))?.[0].length
  if (comma === undefined) return []
  return [
    {
      label: 'Leave the lead-in out',
      edits: [{ start, end: end + comma + 1, text: keepCapital(draft, start, draft.plain[end + comma] ?? '') }],
    },
  ]
}
