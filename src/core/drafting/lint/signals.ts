import type { DraftKind } from '../../case.ts'
import { findMatches, hasMatch } from './match.ts'
import type { ParsedDraft } from './parse.ts'
import { phrase } from './phrase.ts'
import type { LintInput } from './rule.ts'
import { SIGNS } from './signs.ts'

/** Kinds whose words reach the customer as written. */
export const WRITTEN_KINDS: readonly DraftKind[] = ['email', 'chat', 'sms', 'review_reply', 'boundary', 'firing', 'apology', 'follow_up']

/** Kinds whose words reach the customer, written or spoken. */
export const CUSTOMER_KINDS: readonly DraftKind[] = [...WRITTEN_KINDS, 'phone_script', 'counter_script']

const ACKNOWLEDGES = phrase(
  "(?:i'm|i am|we're|we are|so|very|truly|really|deeply|terribly|genuinely|a|say|says|feeling,) sorry",
  '(?:we were|was|am) (?:very |so )?(?:sorry|saddened|concerned)',
  'sorry(?: [a-z]{2,15})?,|sorry(?: again)?(?: for| about| that| to| we| your| you| it| this|,)',
  'apolog(?:y|ies|ise|ize|ised|ized|ising|izing)',
  '(?:i|we|my|our)(?: do| deeply| sincerely| truly| very much)* regrets?',
  '(?:i|we) owe you',
  '(?:grieves|saddens|pains) (?:me|us)',
  '(?<!no )thank(?:s|ful)?(?: you)?',
  'appreciate|grateful',
  "(?:you're|you are|you were) (?:absolutely |quite |completely )?right",
  '(?:fair|good) (?:point|comment|question|criticism)',
  "(?:i|we) (?:can |do |fully |completely |certainly |absolutely )*(?:hear|see|understand|realise|realize|recognise|recognize|get|appreciate|know) (?:you(?:r|'re)?|why|how|that|what|this|it|the)",
  '(?:that|this|it) (?:does )?(?:sounds?|must)(?: have been| be)?',
  "(?:isn't|is not|wasn't|was not|not) (?:good enough|the (?:stay|experience|service|standard|visit|meal|way|welcome)|what (?:we|anyone|you'd|you) (?:want|aim|pays?|expect|ordered|asked|paid)|how (?:we|it|things)|acceptable|okay|ok|fair|right)",
  "(?:you're|you are|you were|you feel|you felt|your|you've had a|how|so|such a|as) (?:so |very |understandably |really |clearly )*(?:frustrat|disappoint|upset|worr|angry|anger|annoy|concern|stress|inconvenien)\\w*",
  '(?:frustrating|maddening|awful|horrible|rotten|miserable|upsetting|stressful|exhausting|embarrassing|no fun|heartbreaking|infuriating|worrying)(?! (?:customer|man|woman|person|guest|client|behaviou?r|attitude|people))',
  '(?:let|letting) you (?:and your family |all |both )?down',
  'fell short|fall short|falls short',
  "(?:that's|that is|this is|this one is|it's|it is|was) (?:entirely |all |on |completely )*(?:on (?:me|us)|our (?:mistake|fault|error|doing|negligence)|my (?:mistake|fault|error|doing)|ours)",
  '(?:i|we) (?:was|were|got (?:it|this|that|something)|made a|got your) (?:wrong|mistake)',
  '(?:i|we) (?:got (?:it|this|that) wrong|missed|messed up|should (?:never |not )?have|did not do|forgot|sent (?:you )?the wrong)',
  "should(?: not|n't| never)? have (?:been|happened|told|passed|sent|charged|arrived|reached|taken|had|gone)",
  'you (?:rightly )?deserved?',
  'longer than (?:anyone|we|you|it)',
  "(?:i'm|i am|we're|we are|we|i) (?:am )?(?:take|taking) (?:this|it|that|your|what)(?:[^.!?\\n]{0,30})? seriously",
  "(?:i've|i have|we've|we have)(?: now)? (?:had|got|received|read|seen|noted|listened to|looked at|gone through|thought about) (?:notice |all )?(?:of |from )?(?:your|what|through)",
  '(?:i|we) (?:got|received|read) your',
  '(?:issue|problem|trouble|delay|mistake|error|mix-up|fault)s? with (?:your|the)',
  'your (?:concerns?|complaint|feedback|patience|frustration|point|honesty)(?! (?:has|have|was|were|will|is being))',
  "(?:ouch|oof|yikes|oh no)(?=[,.! ])|(?:went|gone|going) wrong|(?:my|our) (?:own )?(?:mistake|error|mix-up|slip|oversight)|(?:that's|that is|this is|it's|it was) (?:poor|mine|ours|unacceptable)|(?:last|only) thing (?:anybody|anyone|you|any)|you make a|(?:we|i) disagree about|(?:was|were) upset|trust (?:needed|is|isn't|between)|feels? (?:petty|unfair|wrong|bad)",
  "(?:we|i)(?:'ve| have| did)? (?:get|got|gotten|let|done) (?:this|that|it|you|one|a) [^.!?\\n]{0,20}(?:wrong|down)|(?:is|are|that's|it's) no excuse|(?:let|letting) (?:me|us) down|make (?:it|this|things|that) right|(?:put|set) (?:it|this|things|that) (?:right|straight)|(?:sort|get|work) (?:it|this|that) (?:out|sorted)|doesn't help you|does not help you",
  "you(?:'ve| have) been (?:very |so |more than )?(?:patient|kind|fair|waiting|let down|through)|(?:are|is) (?:you|he|she|they|everyone|everybody|anyone|the [a-z]{3,10})(?: and [a-z ]{3,20})? (?:ok|okay|all right|alright|safe|hurt|well)|how are you|i hope you(?:'re| are) (?:ok|okay|all right|well|recovering)",
  "(?:a lot of|long|hard) thought|thought (?:long|hard) about|(?:i|we)(?:'m| am|'re| are) (?:glad|grateful) (?:that )?you (?:told|wrote|came|called|said|let|raised)|(?:i|we) know (?:it|this|that|you|how)|no ?(?:one|body) should have to|(?:isn't|is not|not) (?:the|an?) (?:answer|outcome|result) you",
  "(?:i|we) (?:didn't|did not|weren't|were not|hadn't|had not|haven't|have not|never|forgot to|failed to|took too long to) (?:tell|told|call|called|check|checked|explain|explained|warn|warned|move|moved|answer|answered|get|got|make|made|do|keep|kept|ask|asked|listen|listened|live|give|gave|send|sent|do|did|notice|noticed|spot|spotted)",
  "(?:thank|thanks|glad) (?:you )?for (?:coming|telling|letting|flagging|pointing|raising)|all the best|(?:i|we)(?:'ve| have) (?:agreed|tried)",
  '(?:i|we)(?: both| all)? wish (?:you|him|her|them)|wishing you',
  "(?:far |much |way |once |twice )?too (?:long|many|much|late|often|slow|cold|loud|small|thin|short|soon|few|little|hot|salty|dear|expensive)(?! (?:to|for (?:us|me)))|twice in|should (?:have )?(?:held|worked|rung|called|gone|come|known|seen|stopped|been)(?! (?:more|polite|kinder))|you should have (?:seen|been|had|got|gotten|heard)|i believe (?:you|your)|(?:i|we) (?:do )?want to (?:help|hear|understand|learn|put)|because (?:i|we|our|the (?:driver|kitchen|cook|team|van|box|warehouse|system)) (?!never\\b|always\\b|don't\\b|do not\\b|can't\\b|cannot\\b|have a\\b)(?:[a-z]{2,14}(?:ed|ent|ost|ept|old)|were|was|had|did|forgot|put|took|ran|made|gave|let|left)|(?:i|we)(?:'ve| have) (?:gone through|looked into|read|found|traced|checked)|(?:that|it|this|which) (?:cost|costs|spoil|spoils|spoiled|spoilt|ruined|left) you|you(?:'re| are) owed|(?:i|we|it) (?:was|were|is) wrong|was not (?:right|fair)|(?:did|does|do) not (?:call|ring|come|arrive|work|get)|the (?:update|driver|courier|kitchen|cook|painter|technician|team|system) (?:wiped|lost|broke|missed|forgot|left|dropped|deleted|charged)|(?:missed|lost) (?:the|your) (?:plane|flight|train|parcel|order|boxe?s?)|(?:i'm|i am|we're|we are) (?:so |very )?(?:glad|happy) (?:that )?(?:the|you|it|he|she)|(?:how|what) (?:worrying|annoying|frustrating|a shame|a pity)|(?:stuck|delayed|held up|running|running about|running around)(?: [0-9]+ ?(?:min|minutes|m))? (?:late|behind|in)",
  'careful(?:ly)? (?:thought|thinking|consideration|considered)',
)

/** Two offers to do something about the issue recognise it without a word of feeling. */
const OFFERS = phrase(
  "(?:i|we)(?:'ll| will|'d like to| would like to|'d be (?:happy|glad) to| would be (?:happy|glad) to|'m (?:happy|glad) to| am (?:happy|glad) to|'re happy to| can(?! (?:not|only|prove|see|say|tell|assure))) (?!not\\b|never\\b|sue\\b|report\\b|assume\\b|be forced\\b|have to\\b|only\\b)[a-z]{2,16}",
  "(?:i|we)(?:'ve| have) (?:now |already |also |just )?(?:refunded|changed|put|asked|booked|sent|moved|taken|added|fixed|credited|replaced|cancelled|arranged|ordered|returned|opened|swapped|applied)",
  "what (?:i|we) can do|(?:i|we) could|which (?:would|is|one|day|works|suits|do you)|(?:i'm|i am|we're|we are) (?:now |already )?(?:restoring|fixing|checking|refunding|sending|replacing|calling|working|looking|moving|getting)|does (?:the )?(?:[a-z]{3,10}) (?:work|suit)",
  '(?:happy|glad) to (?:help|refund|replace|swap|redo|send|look|fix|move|put|do)|would you (?:like|prefer|be open|rather)|shall (?:i|we)|free of charge|at no (?:cost|charge)|no charge|say the word|whichever (?:you|suits)',
)

/** So many words with an offer among them tell what happened, too. */
const LONG_ENOUGH = 28

/** True when the draft recognises the issue or the feeling in any way. */
export function acknowledges(draft: ParsedDraft): boolean {
  const recognises = hasMatch(
    draft,
    ACKNOWLEDGES,
    (start) => !/(?:\bnot|n't|\bnever)\s$/.test(draft.lower.slice(Math.max(0, start - 7), start)),
  )
  if (recognises) return true
  const offers = findMatches(draft, OFFERS).length
  return offers > 1 || (offers === 1 && draft.mostWords >= LONG_ENOUGH && draft.words().length >= LONG_ENOUGH)
}

/** Base forms of the verbs by which a reader would get in touch, in the shop's name or theirs. */
const REACH =
  '(?:call|phone|ring|telephone|e-?mail|mail|message|text|dm|pm|contact(?! details| info)|write|reach|visit|speak(?! for)|talk|chat|discuss|swing by|pop (?:in|by|over|round)|drop (?:in|by|us|me)|stop (?:in|by)|come (?:in|back|by|over|and (?:see|talk|find|say)|see)|bring (?:it|them|her|him|the [a-z]{2,14}|your [a-z]{2,14}|those|these)|ask (?:at [^.!?\\n]{0,20})?for [a-z]{2,20}|(?:give|send|drop|leave|shoot) (?:me|us|a|your|word|the (?:desk|office|shop|team))|get in touch|reach out|sit down|meet|look (?:me|us) up|find me|see me|go through (?:it|this|that|the|what)|hear (?:from|it|more|about|your|the|what|how))'
const INVITES = phrase(
  `(?<!(?:in|the|a|an|your|my|our|her|his|their|this|that|no|one|every|last|first|not|never|didn't|don't|did not|do not|wouldn't|won't|couldn't|can't|cannot|tried to|refused to|failed to|bothered to|you|they|she|he|people|who|phone|many|several|two|three|i|we) )${REACH}`,
  '(?:you can|you could|you may|can you|could you|would you|will you|if you|i can|i could|we can|we could|can i|can we|could i|could we|let me|let us|may i|may we|i may|we may|i will|we will|shall we|shall i) (?:always |also |just |simply |please |either |kindly )?(?:call|phone|ring|e-?mail|mail|message|text|dm|contact|write|reach|visit|speak|talk|chat|come|bring|drop|pop|swing|stop|send|meet|sit|hear)',
  'written to you|in your inbox|check your (?:inbox|e-?mails?|messages)|(?:get(?:ting)?|be|been|keep|stay|put you) in touch|(?:hear|word) from (?:you|me|us|him|her)|word with|has your (?:details|number|email)|(?:sent|dropped|left|written) you (?:a|an) (?:private |direct |personal )?(?:message|e-?mail|note|voicemail|dm)|(?:a|your) (?:call|visit|message|email|chat|word) (?:would|is|to|with|any)|(?:welcome|appreciate|love|like|have|value|make|for|us|me) a (?:quick |short |proper )?(?:call|chat|visit|conversation|word|message|note|line)|tell (?:me|us) (?:more|what|about|which|how)|the (?:number|address|email) (?:is|on|below|in)|(?:number|email) is on',
  '(?:my|our|own|shop|main|direct|office|restaurant|salon|support|front) (?:own )?(?:direct )?(?:line|number|e-?mail|inbox|door|mobile|cell|desk|address)|(?:private|direct|personal) (?:message|line|chat|e-?mail)|privately|offline|in person|(?:by|over the) phone|directly with (?:you|me|us)',
  'you can (?!take your|go|leave|keep|expect|see|imagine|tell|not|only|always|hardly|forget)[a-z]{2,12}|let (?:us|me) (?:have|make|put|buy|show|know|take|do|get|see|treat|cook|host)|look out for you|expecting you|have you back|quote this|(?:mark|address) it (?:for|to)|(?:ten|five|two|a few) minutes (?:on|with|of)',
  '(?:talk|go|discuss|speak|work|sort|look)(?:ing)? (?:it|this|that|things?|everything|what happened|more|further)?(?: all)? ?(?:through|over|directly|privately|with you)',
)

/** True when the draft offers a way to reach a person away from where it is published. */
export function invitesContact(draft: ParsedDraft, input: LintInput): boolean {
  const contact = input.context?.shopContact
  if (contact !== undefined && contact !== '' && input.text.includes(contact)) return true
  return hasMatch(draft, INVITES) || hasAddress(draft) || ((draft.signs & SIGNS.digit) !== 0 && hasMatch(draft, PHONE))
}

const PHONE = /(?<![\w.,$£€])\+?\(?\d[\d ().-]{6,18}\d(?!\w)/g

function hasAddress(draft: ParsedDraft): boolean {
  return draft.masked.some(([start, end]) => /^(?:https?:|www\.|[\w.+-]{1,64}@)/.test(draft.text.slice(start, Math.min(end, start + 70))))
}

/** Words for a day or an hour that a promise can be held to. */
export const DATE_WORDS =
  "today|tonight|tomorrow|this (?:morning|afternoon|evening|week|weekend|month)|(?:next|by the end of the|end of the|within the|within a|in a) (?:day|week|month|year|hour)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:january|february|march|april|june|july|august|september|october|november|december)|(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec) \\d{1,2}|\\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)\\w{0,6}|may \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?|noon|midday|midnight|\\d{1,2}(?:[:.]\\d{2})? ?(?:am|pm|a\\.m|p\\.m|o'clock)|(?:within|in) (?:the next )?(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|ten|twelve|fourteen|twenty-four|forty-eight)(?:[- ](?:to|or) ?\\d{1,3})? (?:working |business )?(?:minutes?|hours?|days?|weeks?)|at once|immediately|straight away|right away|right now|now|already"

/** Something a person at the shop does, did or will do, or that the customer can do next. */
const STEP = phrase(
  DATE_WORDS,
  "(?:i|we)(?:'ll| will| shall|'m going to| am going to|'re going to| are going to) (?!not\\b|never\\b)(?:[a-z]{2,20})",
  "(?:i|we)(?:'ve| have) (?:now |just |also |already |today )?(?!had\\b|been\\b|heard\\b|not\\b|never\\b|forwarded\\b|passed\\b|noted\\b|logged\\b|recorded\\b|shared\\b|escalated\\b|told\\b)[a-z]{2,20}(?:ed|ent|ut|one|ade|aid|ought|et)",
  "(?:i'm|i am|we're|we are) (?:now |just |also |already )?(?!not\\b|being\\b|hoping\\b|looking forward\\b|wasting\\b|trying\\b|afraid\\b)[a-z]{2,20}ing",
  "(?:please|you can|you could|you may|you are welcome to|you're welcome to|feel free to) (?!calm\\b|relax\\b|stop\\b|understand\\b|be\\b|accept\\b|note\\b|see\\b|imagine\\b)[a-z]{2,20}",
  '(?:could|would|can|will) (?:you|we) [a-z]{2,20}',
  "what (?:i|we) (?:can|could|will|would like to|'d like to|suggest)",
  "you(?:'ll| will) (?:have|get|receive|hear|see|find)",
  "if you(?:'d| would)? (?:like|prefer|rather|want|wish)",
  '(?:on (?:my|our|its) way|just say|say when|to suit you|want me to|shall (?:i|we)|would you like|which (?:one|works|would|do you|suits)|(?:will|should) be (?:with|there|at|back|in(?! touch)|on|here|ready|done|sent)|running (?:about |around )?\\d|(?:at|by|after|before|around|till|until|from) (?:\\d{1,2}(?:[:.]\\d{2})?|\\d)|\\d{1,2}[:.]\\d{2}|(?:turn|press|unplug|switch|keep|leave|hold) (?:it|the|off|on)|is \\$\\d+)',
  '(?:send|give|call|ring|text|reply|write|email|let|tell|bring|choose|pick|show|ask) (?:me|us|it|the|a|to|here|back|with|yes|for|when)',
  '(?<!nothing )(?<!nothing more )(?<!nothing else )(?<!all )(?:i|we) (?:can|could) (?!not\\b|only\\b|imagine\\b|understand\\b|see\\b)[a-z]{2,20}|(?:arrives?|comes?|goes|leaves?|starts?|ships?|opens?|follows?|brings?) (?:at|on|by|in|between|before|after|back|out|tonight|them|it|with)(?! when)|(?:done with you|come back)',
  "(?:no longer|will not be|(?:won't|will not|cannot|can't|are not able to|am not able to|unable to) (?:be able to )?(?:keep|continue|renew|take|serve|provide|work|book|accept|offer|see))",
  '(?:enclosed|attached|refunded|credited|replaced|below|ready|to follow|on tomorrow)',
)

/** True when the draft holds a step, an option or a date. */
export function hasNextStep(draft: ParsedDraft): boolean {
  return hasMatch(draft, STEP)
}

/** Words of injury, illness or damage beyond the thing that was sold. */
export const INJURY_WORDS =
  'injur(?:y|ies|ed)|hurt|burn(?:s|t|ed)?|bleeding|hospital\\w*|surgery|stitches|fracture\\w*|broken (?:arm|leg|wrist|tooth|bone|nose|hip|ankle|finger)|concussion|ambulance|emergency room|a&e|poison\\w*|food[- ]poison\\w*|(?:made|got|fell|been|were|was|feel) (?:\\w+ )?(?:sick|ill)|vomit\\w*|allerg\\w+|anaphyla\\w*|rash|infect\\w*|scar(?:s|red|ring)?|electric shock|caught fire|house fire|(?:slipped|tripped|fell) (?:on|over|down|in)|chipped (?:a|my|your) tooth|medical (?:bill|treatment|costs?)|doctor'

/** What the signals search for, for the book of phrases. */
export const SIGNAL_PHRASES = [ACKNOWLEDGES, OFFERS, INVITES, STEP]
