import type { DraftKind } from '../../case.ts'
import { findMatches, hasMatch, phrase } from './match.ts'
import type { ParsedDraft } from './parse.ts'
import type { LintInput } from './rule.ts'

/** Kinds whose words reach the customer as written. */
export const WRITTEN_KINDS: readonly DraftKind[] = ['email', 'chat', 'sms', 'review_reply', 'boundary', 'firing', 'apology', 'follow_up']

/** Kinds whose words reach the customer, written or spoken. */
export const CUSTOMER_KINDS: readonly DraftKind[] = [...WRITTEN_KINDS, 'phone_script', 'counter_script']

const ACKNOWLEDGES = phrase(
  "(?:i'm|i am|we're|we are|so|very|truly|really|deeply|terribly|genuinely|a|say|says|feeling,) sorry",
  '(?:we were|was|am) (?:very |so )?(?:sorry|saddened|concerned)',
  'sorry(?: again)?(?: for| about| that| to| we| your| you| it| this|,)',
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
  'your (?:concerns?|complaint|feedback|patience|frustration|point|honesty)',
  "(?:we|i)(?:'ve| have| did)? (?:get|got|gotten|let|done) (?:this|that|it|you|one|a) [^.!?\\n]{0,20}(?:wrong|down)|(?:is|are|that's|it's) no excuse|(?:let|letting) (?:me|us) down|make (?:it|this|things|that) right|(?:put|set) (?:it|this|things|that) (?:right|straight)|(?:sort|get|work) (?:it|this|that) (?:out|sorted)|doesn't help you|does not help you",
  "you(?:'ve| have) been (?:very |so |more than )?(?:patient|kind|fair|waiting|let down|through)|(?:are|is) (?:you|he|she|they|everyone|everybody|anyone|the [a-z]{3,10})(?: and [a-z ]{3,20})? (?:ok|okay|all right|alright|safe|hurt|well)|how are you|i hope you(?:'re| are) (?:ok|okay|all right|well|recovering)",
  "(?:a lot of|long|hard) thought|thought (?:long|hard) about|(?:i|we)(?:'m| am|'re| are) (?:glad|grateful) (?:that )?you (?:told|wrote|came|called|said|let|raised)|(?:i|we) know (?:it|this|that|you|how)|no ?(?:one|body) should have to|(?:isn't|is not|not) (?:the|an?) (?:answer|outcome|result) you",
  "(?:i|we) (?:didn't|did not|weren't|were not|hadn't|had not|haven't|have not|never|forgot to|failed to|took too long to) (?:tell|told|call|called|check|checked|explain|explained|warn|warned|move|moved|answer|answered|get|got|make|made|do|keep|kept|ask|asked|listen|listened|live|give|gave|send|sent|do|did|notice|noticed|spot|spotted)",
  "(?:thank|thanks|glad) (?:you )?for (?:coming|telling|letting|flagging|pointing|raising)|all the best|(?:i|we)(?:'ve| have) (?:agreed|tried)",
  '(?:i|we)(?: both| all)? wish (?:you|him|her|them)|wishing you',
  'careful(?:ly)? (?:thought|thinking|consideration|considered)',
)

/** True when the draft recognises the issue or the feeling in any way. */
export function acknowledges(draft: ParsedDraft): boolean {
  return findMatches(draft, ACKNOWLEDGES).some(
    ({ start }) => !/(?:\bnot|n't|\bnever)\s$/.test(draft.lower.slice(Math.max(0, start - 7), start)),
  )
}

const INVITES = phrase(
  '(?:please|just|do|to|then|and|or|can|could|would|ever|you|us a|me a|welcome a|simply|always|directly:?|for a) (?:always |also |just |simply |either )?(?:call|ring|phone|telephone|text|email|e-mail|message|dm|contact|write|speak|talk|reply|chat)(?: back)?(?: (?:to|with|on|at|me|us|the|our|support|in|here|directly|when|any|so|it|this|things|you|and|through|through)|[,.:!])',
  '(?:call|ring|phone|text|email|e-mail|message|dm|contact|write(?: to)?|reach|tell|speak (?:to|with)|talk (?:to|with)|ask for|see|pm|find) (?:me|us|our|support|reception|the (?:office|owner|manager|team|shop|store|salon|practice|clinic|front desk|number))',
  'get(?:ting)? in touch|reach(?:ing)? out|be in touch with (?:me|us)|hear from you|drop (?:me|us)|drop(?:ping)? (?:in|by)|come (?:back )?(?:in and|in any|in on|in this|in tomorrow|in whenever|by and|by any|and see|and talk|and find|in to|in so|see me|see us)|stop by|pop in',
  'ask (?:at [^.!?\\n]{0,20})?for (?:me|[a-z]{2,20})(?= |,|\\.|!|$)',
  'bring (?:it|them|the [a-z]{2,20}|your [a-z]{2,20}) (?:in|back|by|to us)',
  '(?:my|our)(?: own)? (?:direct )?(?:line|number|e-?mail|inbox|door|phone|mobile|cell)',
  '(?:talk|go|discuss|speak|work|sort|look)(?:ing)? (?:it|this|that|things?|everything|what happened|more|further)?(?: all)? ?(?:through|over|out|directly|privately|offline|in person|by phone|with you)',
  '(?:private|direct|personal) (?:message|line|chat|email|e-mail)|privately|directly with (?:you|me|us)|(?:by|over the) phone|offline',
  '(?:open|here|happy|glad|like|love|chance|welcome|keen|want|ready) to (?:talk|speak|hear|discuss|chat|meet|listen)',
  'send (?:me|us) (?:a|your|the)',
)

/** True when the draft offers a way to reach a person away from where it is published. */
export function invitesContact(draft: ParsedDraft, input: LintInput): boolean {
  const contact = input.context?.shopContact
  if (contact !== undefined && contact !== '' && input.text.includes(contact)) return true
  return hasMatch(draft, INVITES) || hasAddress(draft) || hasMatch(draft, PHONE)
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
  "(?:i|we)(?:'ve| have) (?:now |just |also |already |today )?(?!had\\b|been\\b|heard\\b|not\\b|never\\b)[a-z]{2,20}(?:ed|ent|ut|one|ade|aid|ought|et)",
  "(?:i'm|i am|we're|we are) (?:now |just |also |already )?(?!not\\b|being\\b|hoping\\b|looking forward\\b|wasting\\b|trying\\b|afraid\\b)[a-z]{2,20}ing",
  "(?:please|you can|you could|you may|you are welcome to|you're welcome to|feel free to) (?!calm\\b|relax\\b|stop\\b|understand\\b|be\\b|accept\\b|note\\b|see\\b|imagine\\b)[a-z]{2,20}",
  '(?:could|would|can|will) (?:you|we) [a-z]{2,20}',
  "what (?:i|we) (?:can|could|will|would like to|'d like to|suggest)",
  "you(?:'ll| will) (?:have|get|receive|hear|see|find)",
  "if you(?:'d| would)? (?:like|prefer|rather|want|wish)",
  '(?:on (?:my|our|its) way|want me to|shall (?:i|we)|would you like|which (?:one|works|would|do you|suits)|(?:will|should) be (?:with|there|at|back|in(?! touch)|on|here|ready|done|sent)|running (?:about |around )?\\d|(?:at|by|after|before|around|till|until|from) (?:\\d{1,2}(?:[:.]\\d{2})?|\\d)|\\d{1,2}[:.]\\d{2}|(?:turn|press|unplug|switch|keep|leave|hold) (?:it|the|off|on)|is \\$\\d+)',
  '(?:send|give|call|ring|text|reply|write|email|let|tell|bring|choose|pick|show|ask) (?:me|us|it|the|a|to|here|back|with|yes|for|when)',
  '(?:i|we) (?:can|could) (?!not\\b|only\\b)[a-z]{2,20}',
  "(?:no longer|will not be|(?:won't|will not|cannot|can't|are not able to|am not able to|unable to) (?:be able to )?(?:keep|continue|renew|take|serve|provide|work|book|accept|offer|see))",
  '(?:enclosed|attached|refunded|credited|replaced|below)',
)

/** True when the draft holds a step, an option or a date. */
export function hasNextStep(draft: ParsedDraft): boolean {
  return hasMatch(draft, STEP)
}

/** Words of injury, illness or damage beyond the thing that was sold. */
export const INJURY_WORDS =
  'injur(?:y|ies|ed)|hurt|burn(?:s|t|ed)?|bleeding|hospital\\w*|surgery|stitches|fracture\\w*|broken (?:arm|leg|wrist|tooth|bone|nose|hip|ankle|finger)|concussion|ambulance|emergency room|a&e|poison\\w*|food[- ]poison\\w*|(?:made|got|fell|been|were|was|feel) (?:\\w+ )?(?:sick|ill)|vomit\\w*|allerg\\w+|anaphyla\\w*|rash|infect\\w*|scar(?:s|red|ring)?|electric shock|caught fire|house fire|(?:slipped|tripped|fell) (?:on|over|down|in)|chipped (?:a|my|your) tooth|medical (?:bill|treatment|costs?)|doctor'
