/**
 * What a question tells besides its figures: who did what, what is at hand, what is threatened. The asker speaks about a customer, so "I" is the
 * shop and "she" the customer.
 */
export const SIGN_PATTERNS = {
  // What the shop did already.
  refunded_all:
    /\b(?:i|we|ive|i've|i have|already)\s(?:just |already |then |have )?(?:refunded|gave (?:her|him|them) (?:all|everything|the whole|(?:her|his|their) money|(?:a|the) (?:full )?refund|the money back)|returned (?:her|his|their) money)\b(?! (?:half|part|some|a bit))|\bgave (?:her|him|them) (?:a full refund|all)\b|\brefunded (?:it|in full|her|him|them|the whole)\b/,
  refunded_by_platform: /\b(?:platform|marketplace|amazon|etsy|ebay|airbnb|paypal|doordash|uber)\b[^.!?]{0,60}\brefund(?:ed|s)?\b/,
  offered: /\b(?:i|we|i've|i'd|ive)\s?(?:have |already |then |just )?offer(?:ed)?\b|^offered\b|\bour offer\b/m,
  apologised:
    /\b(?:i|we|i've|ive)\s(?:have |already |then |was |were )?(?:apologi[sz]ed|said sorry|wrote (?:to )?[a-z ]{0,20}saying sorry|(?:very )?apologetic)\b|\bapologi[sz]ed by\b/,
  replied: /\b(?:i|we)(?:'ve| have)? (?:already )?(?:replied|answered|responded|wrote back)\b/,
  replaced: /\b(?:i|we)(?:'ve| have)? (?:already )?(?:replaced|sent (?:a )?(?:new|another)|redid|remade|re-?shipped)\b/,
  told_to_leave:
    /\b(?:told|asked) (?:him|her|them) (?:to leave|to go|not to come back)\b|\bthrew (?:him|her|them) out\b|\bkicked (?:him|her|them) out\b/,
  warned: /\b(?:warned|warning given|told (?:him|her|them) (?:twice|already|several times))\b/,
  police_called: /\b(?:called|rang|phoned) the (?:police|cops)\b/,
  worked:
    /\b(?:finished|completed|did|done|delivered|fixed|repaired|installed|stayed up|put in)\b[^.!?]{0,30}\b(?:job|work|hours|till|project|repair|car|session|site|delivery)\b|\b(?:shipped|delivered|finished|completed) (?:on time|it|the job)\b/,
  never_charged: /\bnever (?:charged|enforced|applied)\b/,
  slipped:
    /\b(?:bad choice of words|i (?:snapped|shouted|lost (?:it|my temper)|swore|was rude|said something)|i shouldn'?t have|my (?:fault|mistake)|we (?:messed|screwed|got it wrong|made a mistake|forgot|missed|lied)|stories about it|was rude)\b/,

  // What is at hand.
  photos: /\b(?:photos?|pics?|pictures?|video|cctv|footage|camera)\b/,
  signed: /\b(?:signed|signature|initialled|in writing|written agreement|by email she agreed)\b/,
  tracking: /\b(?:tracking|proof of delivery|delivery photo)\b/,
  contract: /\b(?:contract|agreement|terms|clause|lease)\b(?!\s(?:job|price))/,
  no_contract: /\b(?:no|never had a|without a|didn't have a) (?:written )?(?:contract|agreement)\b/,
  policy: /\b(?:policy|policies|our rules?|my rules?|guarantee|return window|terms|code of conduct|listing says)\b/,
  no_policy: /\b(?:policy says nothing|no (?:written )?policy|don'?t have a policy|nothing in writing|never written)\b/,
  logs: /\b(?:i have|we have|kept|keep) (?:all )?(?:the )?(?:emails?|messages?|texts?|logs?|records?|receipts?)\b/,
  card_on_file: /\bcard on file\b/,

  // What the customer did or says.
  asks_refund:
    /\b(?:want(?:s|ed|ing)?|ask(?:s|ed|ing)?(?: for)?|demand(?:s|ed|ing)?|would like|she'd like|he'd like|they'd like|insist(?:s|ing)?)\b[^.!?]{0,50}\b(?:refund(?:ed)?|(?:money|cash|deposit|balance|payment|\$\s?[\d,.]+\+?)(?: [a-z]+){0,3} back|back|paid)\b|\brefund (?:me|now)\b/,
  asks_free:
    /\b(?:for free|free (?:of charge|work|follow|redo|sample|extra|session)|for exposure|at no (?:extra )?(?:cost|charge)|one more thing|while you'?re (?:here|at it))\b/,
  asks_apology: /\bwants? (?:just )?(?:an )?apology\b/,
  haggles:
    /\b(?:haggl\w+|discount|lower price|cheaper|knock (?:off|down)|price match|for the price of|negotiat\w+|best price|ten for|split (?:it |a \w+ )?into)\b/,
  chargeback: /\b(?:chargebacks?|dispute[ds]?|disputing|her bank|his bank|their bank|my bank|the bank|card company)\b/,
  wants_return:
    /\b(?:wants?|wanting|asks?|trying|tried) to (?:return|exchange|bring back|send back)\b|\bexception if (?:un)?\w+\b|\breturns (?:are|policy|rate)\b/,
  cant_pay:
    /\b(?:don'?t have (?:it|the money|that (?:much|money))|no money to pay|can'?t afford|cannot afford|(?:could|would) sink (?:us|me))\b/,
  blame_share: /\b(?:third|half|partly|also|part) (?:responsible|(?:her|his|their) (?:own )?fault|of it|to blame)\b|\bwas part of it\b/,
  unrecognised:
    /\bunrecogni[sz]ed\b|\b(?:don'?t|didn'?t|do not|not) (?:know|recogni[sz]e)\b[^.!?]{0,30}\b(?:name|charge)\b|\bdescriptor\b|\bstatement (?:shows|says|name)\b/,
  chargeback_threat:
    /\b(?:threat\w*|will|going to|gonna|(?:is |'s )?ringing|(?:is |'s )?calling|calls?|or|about to|wants? to|says?|if (?:i|we) don'?t)\b[^.!?]{0,50}\b(?:bank|chargeback|disput(?:e|ing)|visa|mastercard|card company|paypal)\b|\bbefore (?:anything|it) is filed\b/,
  dispute_filed:
    /\b(?:(?:filed|opened|lost|won|got|received|have|hit with) (?:a |an |the |\w+ )?(?:\$?[\d,.]+ )?(?:\w+ )?(?:chargebacks?|dispute)|(?:seven|six|five|four|three|two|\d+) disputes|dispute (?:was|is|has been|came)|chargeback (?:came|arrived|was filed)|(?:dispute|chargeback) (?:from|says|claims|reason)|reason code|pre-?arbitration|ruled against|(?:bank|issuer) (?:sided|decided)|inquiry|disputed (?:it|the|a|my|our))\b/,
  dispute_lost: /\b(?:lost (?:a|an|the|my|our) (?:\$?[\d,.]+ )?(?:\w+ )?(?:dispute|chargeback)|bank (?:sided|ruled|decided|said no))\b/,
  reviews:
    /\b(?:reviews?|ratings?|stars?|yelp|google|tripadvisor|trustpilot|facebook|instagram|nextdoor|posts?|posted|online|comments?|viral|app store|feedback)\b/,
  not_ours:
    /\b(?:(?:isn'?t|not|wasn'?t) ours|not our (?:customer|order|client)|wrong (?:business|company|shop|place)|never (?:been (?:near|here)|bought|visited|set foot)|similar name|no record of)\b/,
  review_threat:
    /\b(?:(?:will|gonna|going to|i'll|she'll|he'll|they'll|threaten\w*|or)\s[^.!?]{0,40}(?:reviews?|1 star|one[- ]star|yelp|google)|telling everyone|tell everyone|bad reviews)\b/,
  review_posted:
    /\b(?:(?:left|wrote|writes|posted|gave|got|has|landed)\b[^.!?]{0,50}\b(?:reviews?|one[- ]stars?|1[- ]stars?|ratings?)|one[- ]stars?|reviews? (?:says|said|saying|is up|appeared)|gone to (?:yelp|google|facebook))\b/,
  pile_up:
    /\b(?:hundreds|dozens|flood\w*|wave|pile|viral|strangers)\b[^.!?]{0,60}\b(?:reviews?|ratings?|stars?|comments?|posts?)\b|\b(?:local )?(?:tv|newspaper|paper involved|press|journalist|reporter)\b|\bblasts? (?:me|us)\b/,
  media: /\b(?:tv|newspaper|the paper|local paper|press|journalist|reporter|followers|influencer|viral|consumer site|bbb)\b/,
  legal:
    /\b(?:lawyer|attorney|solicitor|sue|suing|court|small claims|breach of contract|legal action|trading standards|licen[cs]ing|attorney general)\b/,
  abuse:
    /\b(?:called (?:her|him|me|my|us)\b[^.!?]{0,40}\b(?:lady|hussy|bitch|idiot|stupid|names?|slur|worse)|abus\w+|degrading|slurs?|insult\w*|screamed|screaming|swore|swearing|harass\w*|racist|yell\w*|hussy|rude to my|grabbed|spat)\b/,
  violence:
    /\b(?:hit|punch\w*|shov(?:ed|es)|attack(?:ed|s)(?! by (?:another|a|the) (?:dog|cat|horse))|drive at|drove at|weapon|knife|gun|threw (?:a|an|the|his|her) (?!check)|charged at|threatened to (?:kill|hit|hurt|burn|come)|assault\w*)\b[^.!?]{0,60}\b(?:me|us|my|our|staff|tech|employee|cashier|him|her|them|counter|window)\b|\b(?:drive|drove) at\b|\bassault/,
  injury:
    /\b(?:injur\w+|(?<!(?:answer|reply|respond|post)ing )hurt(?! (?:my|our|the) (?:ratings?|score|reviews?|business|sales|feedback))|burn(?:ed|t)? (?:skin|scalp|her|his|face)|allerg\w+|swell\w*|swollen|urgent care|rash|blister\w*|infect\w+|crashed|made (?:me|her|him|them|us) sick|food poisoning|hospital|\ber\b|emergency room|fractur\w*|vet bills?|medical|bleeding|fell|slipped (?:on|in)|cut (?:her|his|my|the) (?:cockapoo|dog|cat|ear|finger|hand|skin))\b/,
  damage: /\b(?:damage[ds]?|scratch\w*|broke|broken|stain\w*|dent\w*|collaps\w*|ruined|flood(?:ed)?|leak\w*|mark(?:ed|s) on|torn|melted)\b/,
  unpaid:
    /\b(?:(?:won'?t|will not|refus\w+ to|hasn'?t|haven'?t|didn'?t|not) pa(?:y|id)|owes?|unpaid|overdue|paid late|late pa\w+|final notice|bounced|cheque'?s coming|invoices? (?:is |was |still )?(?:unpaid|overdue|open)|haven'?t paid)\b/,
  late_pickup: /\b(?:late (?:pick ?up|\d+|seven|eight|again)|(?:\d+|thirty|twenty) min(?:ute)?s? late|been late|turn up \d)\b/,
  no_show: /\b(?:no[- ]shows?|didn'?t (?:show|turn up|come)|never (?:showed|turned up|came)|stood (?:me|us) up)\b/,
  cancelled: /\b(?:cancel\w*|wedding'?s off|called it off|pulled out|quit)\b/,
  used_return:
    /\b(?:worn|(?:back|returned|clearly|been|was|were) used|used (?:returns?|goods|items?|one|parts?|part)|washed|perfume|smell(?:ed|s) (?:of|like|the)|(?:wine|makeup|make-up|deodorant|sweat) stains?|stains? on the|tags? (?:off|removed|cut)|wardrob\w+|without tags?)\b/,
  false_claim:
    /\b(?:never (?:happened|been near|stocked|bought|our customer)|lied|lying|lies|false|fake|made up|isn'?t true|not true|i didn'?t|we didn'?t|claimed the manager|wasn'?t (?:us|here))\b/,
  wrong_swap:
    /\b(?:(?:sent|came|brought) (?:me |us )?back (?:an?|some) (?:old|different|used|other|another)|returned (?:an?|some) (?:different|other|old|another)|empty box|swapped (?:it|the|for))\b/,
  repeated:
    /\b(?:again|always|every time|each time|(?:third|fourth|fifth|second|3rd|4th|5th) (?:time|complaint|claim|refund|return)|(?:\d+|seven|eight|three|four|five|six) times|keeps?|daily|several a day|of the last)\b/,
  quit_answering: /\b(?:ignored|silence|no answer|doesn'?t (?:answer|reply)|stopped (?:answering|replying)|ghost\w*|abandoned)\b/,
  refused_access: /\b(?:refused? (?:access|to bring|to let|repair|to show)|won'?t let)\b/,
  happy: /\b(?:loves it|is happy|thrilled|delighted|over the moon)\b/,
  vulnerable: /\b(?:elderly|cancer|dementia|grieving|funeral|bereave\w*|disabled|pregnant|died|very serious personal|chemo|hospital bed)\b/,
  child: /\b(?:child(?:ren)?|kids?|toddler|baby|daycare|parent|mum|mom)\b/,
  illness_rule: /\b(?:vomit\w*|stomach flu|fever|ill child|contagious|lice)\b/,
  staff:
    /\b(?:my (?:staff|girls?|team|tech|foreman|cashier|checker|driver|cleaner|supervisor|waitress|waiter|server|barista|stylist|advisor|employee|manager)|one of my|supervisor|our driver|cleaners?|the team|service team|service desk|service advisor|new hire|foreman)\b/,
  staff_fault:
    /\b(?:(?:foreman|driver|employee|server|tech|cleaners?|cashier|stylist|our staff|my staff)\b[^.!?]{0,40}\b(?:took (?:it|the car)|forgot|missed|lied|was rude|went back|never (?:rang|called)|girlfriend)|nobody (?:rang|called))\b/,
  escalated:
    /\binsist\w* on (?:me|the (?:manager|owner))|\b(?:wants?|ask\w*|demand\w*)(?: for| to (?:see|speak (?:to|with)))? (?:the|a|my) (?:manager|owner|supervisor)\b|\bdragged (?:over|in)\b|\bover (?:the|my) head\b|\bservice desk\b|\bsupervisor said\b/,
  burnout:
    /\b(?:burn(?:t|ed)? ?out|exhausted|can'?t (?:sleep|cope|take)|take it personally|shaken|in tears|crying staff|my blood'?s boiling|feel awful|felt confident|worn down)\b/,
  friends: /\b(?:mutual friends?|neighbou?rs?|everyone in (?:town|the village)|her college|word of mouth)\b/,
  goodwill_source: /\b(?:word of mouth|referrals?|her college|sends me (?:clients|customers)|loyal|regulars?)\b/,
  platform: /\b(?:amazon|etsy|ebay|airbnb|booking\.com|vrbo|shopify|paypal|stripe|doordash|uber ?eats|marketplace|platform)\b/,
  dearer_than_others:
    /\b(?:neighbou?rs?|others?|friends?|everyone else) (?:pa(?:y|id)|(?:is|are|was|were) charged)\b|\b(?:cheaper|half(?: the price)?|less) (?:elsewhere|next door|down the road)\b/,
  tied: /\b(?:in (?:exchange|return) for|reward for|if (?:she|he|they) (?:delete|remove|take down|change)|pay (?:her|him|them) to (?:remove|delete)|discount for a review|card in the box)\b/,
  patient: /\b(?:patient|dental|dentist|clinic|doctor|hygienist|therap\w+|medical practice|chiropract\w*)\b/,
  ban: /\b(?:ban(?:ned|s|ning)?|banned list|not welcome|fire (?:them|her|him|this|a)|drop (?:her|him|them)|terminat\w+|evict\w*|part ways|cut losses|let (?:her|him|them) go as)\b/,
  wants_policy:
    /\b(?:policy that|stop (?:the next|this)|get stricter|how do i (?:stop|prevent|avoid)|next time|rule (?:for|that)|punish the)\b/,
  other_decider: /\b(?:her husband|his wife|husband (?:comes|came)|mother[- ]in[- ]law|boss says|partner says|wife agreed)\b/,
  stock_error:
    /\b(?:computer said|in stock|out of stock|oversold|(?:delivered|sent|shipped|same|received|got) (?:the )?wrong (?:colou?r|size|item|one))\b/,
  midwork: /\b(?:half way|halfway|mid(?:dle of|way)|after session one|first session|brief|revisions?)\b/,
  deposit: /\b(?:deposits?|retainer|bond)\b/,
  agreed: /\b(?:agreed|signed off|accepted the|said yes|consented|okayed)\b/,
  bills: /\bdo i (?:still )?(?:bill|charge|invoice)\b|\bstill (?:bill|charge|invoice)\b/,
  dirty: /\b(?:grime|dirty|filthy|unclean|not clean(?:ed)?|mould|mold|hair in|stained (?:sheets|towels)|cleaners? missed)\b/,
  coupon: /\b(?:coupons?|promo codes?|discount codes?)\b/,

  // Vendors, orders, stock.
  minimum_order:
    /\b(?:moq|minimum (?:opening )?(?:order|quantity)|minimum(?: is| of|:)? \d[\d,]* ?(?:units?|pieces?|pcs|per\b)|small order fee)/,
  off_spec:
    /\b(?:(?:portion|cost|size|weight|quality) swings?|off[- ]spec|inconsistent|varies|\d+ ?(?:g|kg|oz|cm|mm)\b[^.!?]{0,40}\b(?:next|then|other)\b)/,
  buying:
    /\b(?:do i (?:order|buy|stock)|about to (?:write|place) orders|line lists|how (?:many|much) (?:do|should) i (?:order|buy|stock)|buy \d+% more|reorder|open to buy)\b/,
  shelf_holes: /\b(?:holes on the shel\w+|empty shel\w+|shelves (?:are|look) empty|bare shelves)\b/,
  net_returns: /\breturn (?:nearly|almost) (?:all|everything)\b|\bsends? (?:nearly|almost) (?:all|everything) back\b/,
  customer:
    /\b(?:customers?|clients?|guests?|buyers?|tenants?|patients?|mum|mom|bride|diners?|shoppers?|boarder|homeowner|family|families)\b/,
  vendor:
    /\b(?:supplier|vendor|factory|wholesaler|distributor|manufacturer|sales rep|our rep|minimum order|moq|net terms|trade account|wholesale|importer|freight|delivery from|purchase order|shipment)\b/,
  goods:
    /\b(?:stock|inventory|reorder|shelf|shelves|sell[- ]through|sku|overstock|dead stock|shrink\w*|stocktake|count|spoil\w*|expir\w+|order \d+|line lists|season\w*)\b/,
} as const satisfies Readonly<Record<string, RegExp>>

export type SignKind = keyof typeof SIGN_PATTERNS

/** A sign that a question shows, and where. */
export interface Sign {
  readonly kind: SignKind
  readonly start: number
  readonly end: number
}

/** The signs of a question, each once, in no order that means anything. Linear in the text. */
export function signsOf(text: string): ReadonlyMap<SignKind, Sign> {
  const lower = text.toLowerCase().replaceAll('’', "'")
  const found = new Map<SignKind, Sign>()
  for (const [kind, pattern] of Object.entries(SIGN_PATTERNS) as [SignKind, RegExp][]) {
    const match = pattern.exec(lower)
    if (match) found.set(kind, { kind, start: match.index, end: match.index + match[0].length })
  }
  return found
}
