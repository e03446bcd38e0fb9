/** A request that the desk does not help with: what is asked, why not in a sentence, and the lawful way to what they are after. */
export interface DeclineRule {
  readonly id: string
  /** Matches the wish of the asker in lower case, never a report of what somebody else did. */
  readonly wish: RegExp
  readonly bottomLine: string
  readonly steps: readonly string[]
  readonly doNot?: readonly string[]
}

/** How a wish of the asker begins: an order, a request for help, a question how, an intention. */
const WISH = String.raw`(?:^|[.!?\n,:;]\s*|\b(?:please|and|then|just|to|or|so)\s)(?:(?:can|could|would|will) you (?:please )?(?:help (?:me|us) )?|help (?:me|us) (?:to )?|(?:how|where) (?:do|can|could|should|would) (?:i|we) (?:go about |best )?|what'?s the best way to |best way to |is there a way to |tell me how to |show me how to |i (?:want|need|would like|plan|am going|intend|'d like) to |i'?m going to |i'?d like to |we (?:want|need|plan) to |let'?s |should (?:i|we) (?:just )?|can (?:i|we) (?:just )?|may (?:i|we) |could (?:i|we) |i'?ll |want to |how to |please )?`

const wish = (act: string) => new RegExp(`${WISH}${act}`)

export const DECLINE_RULES: readonly DeclineRule[] = [
  {
    id: 'fake_reviews',
    wish: wish(
      String.raw`(?:(?:write|post|leave|create|generate|make|draft|invent|publish)(?: me| us)?(?: \w+){0,3} (?:fake|false|made[- ]up|invented|bogus|phony) (?:\w+ ){0,3}(?:reviews?|ratings?|testimonials?)|(?:buy|purchase|order|pay for)(?: \w+){0,4} (?:reviews|ratings|testimonials)\b|(?:fake|invent)(?: \w+){0,3} (?:reviews?|testimonials?)|(?:write|post|leave)(?: \w+){0,4} reviews?(?: \w+){0,4} (?:as if|pretending|under (?:a |another )?(?:fake|different|other)|from (?:fake|different|several) (?:names|accounts))|(?:review|rate) (?:my|our) own (?:shop|business|restaurant|product|company)|(?:write|post|leave)(?: \w+){0,4} (?:bad|negative|1[- ]star|one[- ]star|terrible) reviews? (?:of|for|about|on) (?:my|our|the|their|his|her|a)(?: \w+){0,2} competitors?)`,
    ),
    bottomLine:
      'No: a review by somebody who was not your customer is a lie to everyone who reads it, the platforms delete it, and in the US and the EU it is unlawful. Real ones can be had in a few weeks.',
    steps: [
      'Ask every customer, not only the happy ones, within a day or two of the purchase, with a direct link and one neutral sentence.',
      'Let the person who served them ask; that is where most yeses come from.',
      'Answer the bad ones that are there in three calm sentences: readers weigh the answer more than the stars.',
    ],
    doNot: ['Do not pay, reward or hold back anything for a review.'],
  },
  {
    id: 'hacked_reviews',
    wish: wish(
      String.raw`(?:hack\w*\b|(?:delete|remove|take down|get rid of|change|edit)(?: \w+){0,6} (?:by hacking|through a hack|without (?:her|him|them) knowing|from (?:her|his|their) account)|(?:get|break|log) into (?:her|his|their|the customer'?s) (?:account|e-?mail|phone|profile)|ddos|crash (?:her|his|their) (?:site|page)|(?:get|have|ask) (?:all |everyone|friends|\w+ ){0,4}(?:to )?(?:mass[- ]|falsely )report (?:her|his|the|this|their))`,
    ),
    bottomLine:
      'No: getting into an account or having a review torn down by a trick is a crime or a ban, and it would be the story afterwards. A review that breaks a rule can be reported; one that does not can be answered.',
    steps: [
      'Save a picture of the review with its date and address.',
      'Report it once under the one category of the platform that really fits, with proof such as "no order under this name"; note the date and the appeal.',
      'Meanwhile answer it in public in three sentences: what you know, what you offer, how to reach you.',
    ],
  },
  {
    id: 'empty_threat',
    wish: wish(
      String.raw`(?:threaten|scare|frighten|intimidate|bluff)(?: \w+){0,8} (?:lawsuit|lawyer|sue|suing|court|police|legal|debt collectors?|immigration|tax office)\b(?=[^.!?]{0,60}(?:won'?t|will not|don'?t (?:have|mean|intend|plan)|never|not going to|no intention|bluff|fake|without (?:meaning|really|actually)|even though|although|just to|so that|into))`,
    ),
    bottomLine:
      'No: a threat of a step that you will not take is worth nothing once it is called, and in some places it is unlawful in itself. Say only what you will do, with a date, and do it.',
    steps: [
      'Write one demand: the sum or the act, what it rests on, the date by which you want it, where to pay or answer.',
      'Name the next step only where you have decided on it and know its price: small claims, a collection agency, the end of service.',
      'Where you would not take any step, say so to yourself, close the matter in writing and spend the hours elsewhere.',
    ],
    doNot: ['Do not mention the police, an employer or an authority to get money.'],
  },
  {
    id: 'blackmail',
    wish: wish(
      String.raw`(?:threaten (?:to )?|blackmail |extort )(?:(?:her|him|them|the \w+) (?:to |with )?)?(?:\w+ ){0,3}(?:tell(?:ing)?|expos\w+|post\w*|publish\w*|call(?:ing)?|report\w*|show\w*|leak\w*|photos?|secret|wife|husband|boss|employer|blackmail)?(?=[^.!?]{0,80}\b(?:unless|if (?:she|he|they)|until|so (?:she|he|they|that)|her (?:boss|husband|employer)|his (?:boss|wife|employer)|their (?:boss|employer))\b)`,
    ),
    bottomLine:
      'No: a threat to tell somebody unless they pay or delete is blackmail, whoever is right about the money. The claim itself can be made openly.',
    steps: [
      'Write down what you are owed and why, in five lines, with the papers.',
      'Send it to the customer alone, with a date.',
      'If nothing comes, take the ordinary next step: the platform, small claims, collection, or writing it off.',
    ],
  },
  {
    id: 'find_person',
    wish: wish(
      String.raw`(?:find(?: out)?|look up|track down|figure out|locate|dig up|google|search for|get(?: hold of)?|stalk)(?: \w+){0,4} (?:where (?:he|she|they|the customer|this customer|the reviewer) (?:lives?|works?|parks?|goes)|(?:his|her|their) (?:home |private |house )?address|(?:his|her|their) (?:home|house|family|kids|employer|workplace|wife|husband)\b)`,
    ),
    bottomLine:
      'No: looking a customer up where they live or work turns a quarrel over money into stalking, and you into the danger. Everything that you may lawfully do works through the address that they gave you.',
    steps: [
      'Use the name, mail and phone that stand on the order, for this order alone.',
      'For a debt: one written demand to those; then small claims or a licensed collector, who may trace an address lawfully.',
      'If you feel in danger, the police look for them, not you: give them the messages as they are.',
    ],
    doNot: ['Do not go there, and do not send anybody.'],
  },
  {
    id: 'expose_person',
    wish: wish(
      String.raw`(?:(?:post|publish|put|share|leak|print|spread|reveal|release|upload|show)(?: \w+){0,5} (?:(?:his|her|their|customer'?s?|the guy'?s|the woman'?s) (?:full |home |private |real )?(?:address|phone(?: number)?|number|name|face|photo|picture|e-?mail|messages?|texts?|details|data|medical|file|records?)\b)(?=[^.!?]{0,80}(?:\bonline|facebook|instagram|google|yelp|twitter|tiktok|\bweb|public|internet|window|wall|\breply|everyone|group|page|reddit|review|there|so (?:that )?(?:people|others|everyone)|$|[.!?]))|dox\w*|name and shame|publicly shame|shame (?:her|him|them) (?:online|publicly|in public|on))`,
    ),
    bottomLine:
      'No: a customer’s name, address, picture or messages put before the public breaks privacy law in most places and the rules of every platform, and readers take the side of the one exposed.',
    steps: [
      'Keep it in your own records: date, what was said, who saw it.',
      'Answer in public without a name: two facts, one offer, a way to reach you.',
      'Where somebody must be kept out, tell them so in writing and tell your team; nobody else needs to know.',
    ],
  },
  {
    id: 'forged_evidence',
    wish: wish(
      String.raw`(?:(?:fake|forge|photoshop|doctor|backdate|alter|falsify|fabricate|invent)(?: \w+){0,5} (?:signatures?|receipts?|invoices?|tracking|photos?|pictures?|contracts?|evidence|proof|documents?|timestamps?|e-?mails?|records?|reports?|waivers?|screenshots?|delivery)|make up (?:some |an? )?(?:evidence|proof|tracking|records?|witness)|(?:sign|change)(?: \w+){0,4} (?:in (?:her|his|their) name|after (?:the fact|she signed|he signed)))`,
    ),
    bottomLine:
      'No: one forged paper loses the dispute, the processor and perhaps your freedom; banks compare. What you really hold is often enough, and where it is not, the case is cheaper lost.',
    steps: [
      'List what there is: order, terms as shown at the time, messages, tracking, pictures with their own dates, log-ins.',
      'Send what answers the exact reason code, on one page; leave out the rest.',
      'Holding nothing: accept, and set up today what would have proved it next time.',
    ],
  },
  {
    id: 'deceive_customer',
    wish: wish(
      String.raw`(?:lie to (?:her|him|them|the|my|our)|deceive|mislead|trick (?:her|him|them|the customer|my customer)|(?:make up|invent|come up with)(?: \w+){0,3} (?:excuse|story|lie|reason)s?\b|(?:pretend|claim|say|tell (?:her|him|them|the customer))(?: that)? (?:the |we |i |it |our |her |his )?(?:\w+ ){0,6}(?:when (?:it|we|i) (?:really |actually )?(?:wasn'?t|isn'?t|didn'?t|haven'?t|never)|(?:even though|although|but) (?:it|we|i) (?:really |actually )?(?:was|is|wasn'?t|isn'?t|did|didn'?t|haven'?t|never)))`,
    ),
    bottomLine:
      'No: the story comes out with the tracking number, a colleague or a screenshot, and then the lie is the complaint. The plain truth in two sentences costs less, and there are words for it.',
    steps: [
      'Say what happened in one sentence, without the reasons: "It was not sent on Tuesday."',
      'Say what happens now, by whom and by when, and keep that.',
      'Where you may not tell something (staff, privacy), say that you cannot, instead of something else.',
    ],
  },
  {
    id: 'impersonate',
    wish: wish(
      String.raw`(?:(?:pretend|pose|act|sign|write|call|e-?mail)(?: \w+){0,5} (?:to be|as(?: if (?:i|we) (?:were|was|am|are))?|like i'?m|from) (?:a |an |the |her |his |their |my )?(?:fake )?(?:lawyer|attorney|law firm|solicitor|police(?: officer)?|bank|customer|inspector|debt collector|platform|government|court|happy customer|another customer)\b|impersonate)`,
    ),
    bottomLine:
      'No: writing as somebody you are not is fraud in most places, and it is found out at the first call back. In your own name the same point can be made.',
    steps: [
      'Sign with your own name and say what you decided and why.',
      'Need the weight of a lawyer: one letter by a real one often costs less than an evening of quarrel; ask for a fixed price.',
    ],
  },
  {
    id: 'revenge',
    wish: wish(
      String.raw`(?:(?:get|take|have) (?:my |our )?revenge|get (?:back at|even with)|make (?:her|him|them|his|her) (?:\w+ )?(?:life hell|suffer|regret it|pay for this|cry)|teach (?:her|him|them) a lesson|beat (?:her|him|them) up|hurt (?:her|him|them)\b|(?:slash|key|damage|smash|break) (?:her|his|their) (?:\w+ )?(?:tires?|tyres?|car|windows?|phone|property|house)|spit in|poison|put (?:something|laxatives?|\w+) in (?:her|his|their) (?:food|drink|coffee)|humiliate (?:her|him|them)|ruin (?:her|him|them|his|her|their)\b)`,
    ),
    bottomLine: 'No, and you will be glad of it on Monday. You may end the business with them; you may not harm them.',
    steps: [
      'Stop for today: hand the case to somebody who was not shouted at.',
      'Decide one thing in writing: settle, or no longer serve them, from which date, with what is settled.',
      'Look after whoever took the heat: a break, ten minutes of talk, no blame.',
    ],
  },
  {
    id: 'protected_ground',
    wish: wish(
      String.raw`(?:(?:refuse|ban|turn away|keep out|not serve|stop serving|fire|charge (?:more|extra)|get rid of|exclude|avoid serving)(?: \w+){0,8} (?:because (?:she|he|they) (?:is|are|'?s|'?re) |for being |who are )?(?:blacks?|muslims?|jews?|jewish|gays?|lesbians?|trans(?:gender)?|foreigners?|immigrants?|mexicans?|arabs?|asians?|africans?|gypsies|roma|disabled|wheelchairs?|pregnant women|women|christians|refugees|hiv)\b)`,
    ),
    bottomLine:
      'No: who somebody is may not decide whether they are served. Conduct may: abuse, threats, damage, unpaid bills, with the same rule for everybody.',
    steps: [
      'Write down what was done, with date and witness, in words that name no group.',
      'Ask whether you would do the same to your best customer; where not, do not do it.',
      'Use one written rule of conduct, and let a manager decide.',
    ],
  },
  {
    id: 'hide_danger',
    wish: wish(
      String.raw`(?:hide|cover up|conceal|keep quiet about|not (?:tell|mention)|avoid telling|avoid (?:mentioning|disclosing))(?: \w+){0,7} (?:recall|allergens?|peanuts?|nuts|mou?ld|salmonella|food poisoning|contaminat\w+|defect|data (?:breach|leak)|injur\w+|safety (?:issue|problem)|rats?|cockroach\w*|asbestos)\b`,
    ),
    bottomLine: 'No: where somebody can get hurt, those who bought it must be told, fast; hiding it is what turns a mishap into a case.',
    steps: [
      'Stop selling or using it now, and set it aside.',
      'Call your insurer and the authority that is responsible today; note name and time.',
      'Write to everyone who may have it: what it is, what to do with it, how they get their money, whom to call.',
    ],
  },
]
