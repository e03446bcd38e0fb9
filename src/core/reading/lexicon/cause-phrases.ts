import type { Cause } from '../../case.ts'
import { type Phrase, phrasesFor } from '../../text/phrases.ts'
import type { Meaning } from './meaning.ts'

const cause = (kind: Cause, weight: number, patterns: string): Phrase<Meaning>[] =>
  phrasesFor<Meaning>({ of: 'cause', kind, weight }, patterns)

/** What shows the root of a complaint. Weights add up by cause; one clear phrase weighs about 2, a hint 0.5–1. */
export const causePhrases: readonly Phrase<Meaning>[] = [
  ...cause(
    'late_delivery',
    2.2,
    `
    says|shows|marked|showing|claims ..1 as? delivered ..6 not|nothing|never|nowhere|but|empty
    nothing ..2 arrived|came|here|delivered
    never|not ~2 arrived|arrive|delivered|received|shipped|dispatched|came|come
    has|have|did not ~2 arrive|arrived|come|shipped|ship
    still|am|been ..1 waiting ..3 for|on ..2 @thing
    still ..1 waiting
    where is|'s ..2 @thing|money
    where has|have ..2 @thing|money
    late delivery|arrival|shipment
    delivered|arrived|came|shipped|delivery|order ..3 late
    @time late
    delayed|delay|delays|delaying
    estimated|promised|expected ..1 date|delivery
    supposed to ..1 arrive|ship|come|delivered
    tracking ..4 stuck|updated|says|moved|nothing|same
    slips|slipped|slipping|pushed again|back
    when ..5 ship|ships|shipped|arrive|arrives|delivered|leave|leaves|get ..1 !refund
    which|what date ..3 leave|ship|arrive|mine
    lost in transit|post|mail
    no|without ..1 delivery|tracking
    paid ..5 @time ago
    placed|ordered ..5 on|in ..2 @month|#
    weeks|months ..2 and|later ..2 nothing
    took|takes|taking ..2 forever|ages|weeks|months
    waiting|waited ..3 @time for|and
    running late
    late again
    always late
    behind schedule
    nothing ..1 happening
    backorder*
  `,
  ),
  ...cause(
    'late_delivery',
    0.8,
    `
    late
    slow
    delivery
    shipping
    shipment
    courier
    waited
    waiting
    tracking
  `,
  ),
  ...cause(
    'wrong_item',
    2.6,
    `
    came|arrived|sent|delivered|received|got|gave|shipped|brought|with ..3 wrong !price|amount|bill|invoice|address|date|number|change|information _
    wrong ..2 item|items|order|size|colour|color|product|model|dish|dishes|food|meal|one|ones|thing|things|shoes|dress|part|parts|address|flavour|flavor|version
    not ~1 what ..1 i|we ordered|asked|wanted|bought
    sent|gave|got|received|shipped|delivered ..2 wrong|different|incorrect
    incorrect item|order|size|product
    missing ..2 item|items|part|parts|piece|pieces|screws|from
    order ..2 wrong|backwards|incomplete|mixed
    instead of ..2 @thing|one|black|blue|red|white|size
    item|items|parts|pieces ..1 missing
    someone else 's ..1 order|food|package
    mixed up ..2 order*
    ordered ..4 but|and ..3 got|received|sent|came
    forgot ..2 item|items|fries|drink|part|half
  `,
  ),
  ...cause(
    'damaged_defective',
    2.2,
    `
    logs|logged|logging|kicks|kicked ..1 me|us out
    broken|broke|breaks|breaking down
    freezes|freezing|frozen|hangs|lags ..4 app|site|page|checkout|screen|phone|laptop|every|when
    app|site|website|page|screen|phone|laptop ..3 freezes|freezing|frozen|hangs|lags|crashes
    points|balance|credits|data|files|photos|settings|emails ..2 gone|missing|disappeared|vanished|lost
    no heat|heating|power|signal|sound|picture|water
    @broken
    arrived|came|received|delivered ..3 @broken|pieces
    does|did|do|is|are not ..1 work|working|function|charge|turn|open|load|start
    stopped|stops|quit working
    broke ..4 after|within|in|down|on
    you|they|he|she|movers|crew|men ..2 broke|ruined|damaged|scratched|destroyed|gouged|cracked
    ruined ..2 my|our|it|the
    scratch|scratches|gouge|gouged|dents|damage on|in|to|my|our|the
    damage|damages to
    button|screen|battery|motor|engine|app ..2 nothing|dead|dies|died|broken
    crash|crashes|crashed|crashing|glitch|glitches|glitchy|bug|bugs|buggy
    fell|falling|came apart|off|pieces
    water damage
    not|never ~2 been? fixed|repaired|solved
    fix|repair ..3 again|properly
    malfunction*
    error|errors message|code|when|every
  `,
  ),
  ...cause(
    'quality_below_expectation',
    2,
    `
    asked|ask for ..6 left with|looking
    asked|ask for ..6 ended|got|gave|came ..1 up|with|me
    noise|noisy
    was|were|felt freezing|boiling|cramped|stuffy
    cut|ended|finished ..2 # minutes short|early
    cut short
    does|did|do not ~1 match
    not what i|we asked|wanted|ordered
    not ~2 what i|we expected|hoped|pictured|imagined|paid
    not ~2 as ..1 described|advertised|pictured|promised|expected|shown
    not|did ~3 meet ..2 expectation|expectations|standard|standards
    poor|bad|low|terrible|cheap|shoddy|inferior|awful|rubbish|sloppy ..1 quality|work|job|workmanship|craftsmanship|finish|materials|execution
    poorly|badly ..1 made|done|built|finished|executed|framed|cut|fitted|installed|painted|cooked|written|designed|sewn|lit
    quality ..2 poor|bad|low|terrible|awful|worse|declined|gone
    not ~2 happy|satisfied|pleased|impressed ..2 with|by ..3 result|results|work|quality|job|product|photos|haircut|colour|color|finish
    not|none ~4 like ..2 colours|colors|elements|design|result|it|way
    blurry|crooked|uneven|patchy|faded|fades|fade|lopsided|streaks|streaky|botched|amateurish|amateur|unfinished|grooved|wonky
    expected better|more
    disappointing|disappointed|disappointment|underwhelming|mediocre|lacklustre|lackluster|substandard
    tasteless|bland|rubbery|soggy|overcooked|undercooked|burnt|stale|dry|salty|greasy|inedible|flavourless|flavorless|tough|chewy|lukewarm|congealed
    weak ..1 coffee|drink|tea|foam|latte*|cappuccino
    foam|food|meal|coffee|latte*|burger|pizza|steak|fish|chicken|soup|rice|pasta|wine|dessert ..3 awful|cold|bad|terrible|horrible|weak|disgusting|overpriced|mediocre|poor|bland
    cold food|meal|fries|plate|soup
    not|too ~1 spacious|small|cramped|tiny|loud|noisy|thin
    cut ..2 too short|much|unevenly
    too ..1 short|tight|big|long|thin|dark|light|orange|salty|sweet
    ruined ..2 hair|colour|color|evening|day|wedding|lawn
    brown|droopy|wilted|dying|dead blooms|flowers|roses
    listing|photos|pictures ..2 shows|showed|misleading|nothing|different
    not ~1 worth ..2 money|it|price
    waste ..1 money|time
    haircut|layers|highlights|manicure|brows|lashes|extensions ..4 wrong|bad|awful|terrible|off
    did|do|does not ..1 fit|match|last|look|taste|finish
    start over
    had to ..2 redo|redone
    do ..1 better ..3 home|myself
    tired|worn|dated|shabby and tired|worn|dated|shabby
  `,
  ),
  ...cause(
    'quality_below_expectation',
    0.8,
    `
    quality
    worse
    taste|tasted|tastes
    cheap|cheaply
    dated|worn|tired
    expectations|expectation
    photographs|photos
    result|results
    mattress|bed
    food
    audio
  `,
  ),
  ...cause(
    'billing_overcharge',
    2.3,
    `
    charged|billed|charge|bill|debited ..4 twice|double|again|extra|more|wrong|incorrectly|without|after
    double|over|extra|hidden|wrong|surprise|unexpected|unauthorised|unauthorized charge|charged|charges|fee|fees|billing|payment|bill
    overcharge*
    still ..3 charged|charging|billed|took|taking|taken
    took|taken|taking ..2 money ..2 from|out
    two|2|three|3|several|more ..1 payments|charges|debits since|after|each|on
    quoted|quote|estimate|estimated|agreed ..6 but|now|then|and ..6 $|charged|bill|pay|more|invoice
    estimate was|said
    was quoted
    binding estimate
    more than ..2 quoted|agreed|estimated|estimate|quote|promised
    too expensive|much|dear|pricey
    overpriced
    price|prices|cost|bill ..3 high|higher|doubled|tripled|increase|increased|ridiculous|insane|outrageous|inflated|gouging|went
    price gouging
    rip off
    ripoff
    ripped off
    want more money
    you want ..2 money
    renew*|auto ..3 charged|charge|renewal|without|payment
    cancelled ..10 charged|charge|charging|payment|took|billed|money
    canceled ..10 charged|charge|charging|payment|took|billed|money
    charged|charge|charges|payment ..8 after ..3 cancel*
    stopped ..6 payments|charges
    invoice ..4 wrong|incorrect|high|more|not
    $ up front
    ransom
    held|holding|keep ..3 ransom|hostage|till|until ..2 pay
    subscription ..6 charged|charge|payments|charges|card|took
    resort|service|hidden|admin|booking fee|fees ..3 not|never|nobody|outrageous|ridiculous
    fees
    corrupt
  `,
  ),
  ...cause(
    'billing_overcharge',
    0.8,
    `
    charge|charged|charges|charging
    bill|billed|billing|invoice
    price|pricey|expensive|cost
    payment|payments
    subscription
    estimate|quote|quoted
  `,
  ),
  ...cause(
    'refund_delay_or_denied',
    2.3,
    `
    refund ..5 not|never|still|yet|denied|refused|rejected|waiting|pending|promised|where|delayed|ago|weeks|months|days
    not|never|no|still ~5 refund*
    waiting|waited ..5 refund
    where is|'s ..2 refund
    refuse|refused|refuses|refusing|denied|declined|rejected ..4 refund*|return|money
    promised|agreed|said ..6 refund
    refund* ..4 promised|agreed
    have|has|had|did|do|does|will|would not ~3 refund*|repaid|paid|returned|reimburse*
    send ..2 what you owe
    you owe me
    want|need|give|get|have ..2 my money back
    kindly|please ..1 refund
    request* ..5 refund ..5 no|nothing|ignored|response|reply
    only the refund
    opened|several|three|many|#  tickets|emails|requests
    return ..4 not|never ~2 accepted|processed|credited
    closed|close ..4 dispute|ticket|question
  `,
  ),
  ...cause(
    'staff_behaviour',
    2.4,
    `
    @rude ..2 to|with|and|staff|service|at|woman|man|person|people|manner
    @staff ..6 @rude|yelled|shouted|snapped|laughed|mocked|ignored|lied|swore|barked|insulted|refused|huffed
    was|is|were|are|so|very|really|extremely|incredibly|how|being rude|dismissive|condescending|unprofessional|arrogant|disrespectful|unhelpful|nasty|unfriendly|unwelcoming
    rude|rudest|ruder|rudely|rudeness
    yelled|yell|yells|screamed|shouted|snapped|barked|barks|mocked|sneered|scoffed|sighed|laughed|swore|cursed|hissed at|me|us|my|that
    called me|us|him|her ..2 a|an|liar
    rolled ..1 eyes
    slams|slammed|huffed|snapped|smirked|mutter|muttered|sneer
    treated|treat ..3 like|badly|with|as
    attitude
    bad|poor|terrible|worst|awful|horrible ..1 attitude|manners
    discriminat*|racist|racism|sexist|profiled|homophobic
    harass*|leered|groped|touched
    made me|us feel ..3 small|unwelcome|stupid|like|bad|uncomfortable|judged
    no|not ~1 smile|manners|courtesy|eye
    not|did|does|do ~1 care|apologise|apologize ..1 !about
    careless|lazy|incompetent|inattentive staff|driver|waiter|waitress|server
    stand|stood|standing ..2 chatting|around|there
    favourites|favorites|favouritism|favoritism
    lied to|about
    threatened ..1 me|us|my
    wedding|birthday|anniversary ..4 rude
    staff|manager|owner|server|waitress|waiter|cashier|driver ..2 was|were ..3 awful|horrible|terrible|rude|useless|appalling
    our server|waiter|waitress appalling
    appalling
    worst|terrible|awful|horrible|bad|poor|slow|lousy|atrocious|abysmal|spotty|shoddy|intolerable|indifferent|rushed service
    service ..4 slow|terrible|awful|horrible|bad|poor|declined|lousy|atrocious|abysmal|spotty|indifferent|inattentive|nonexistent|lacking|mediocre|worst|uneven|clumsy
    lack of service
    waited|wait|waiting|took ..5 for|to|before ..3 food|table|seated|drink|drinks|appetizers|menu|menus|check|bill|order|waiter|waitress|server|meal|entrees
    forgot|forgotten ..3 order|drink|drinks|appetizer|dish
    ignored ..1 us|me|our
    no|zero intention|interest|desire|effort to|in ..1 help|helping
    poor|bad|terrible|awful management
    told us|me to ..2 shut|leave|quiet|go
    unprofessional*
    yells|yelling
  `,
  ),
  ...cause(
    'staff_behaviour',
    0.8,
    `
    @staff
    @rude
    staff|service
    hostess|receptionist
  `,
  ),
  ...cause(
    'poor_communication',
    2,
    `
    no|not|never|nobody|without|zero ~3 answer|answers|answered|answering|response|responses|responded|respond|reply|replies|replied|reply|call|callback|update|updates|communication|explanation|contact|notice|warning
    never|not|nobody ~3 called|rang|rung|phoned|texted|heard|informed|told|contacted|returned|explained|mentioned|notified|got
    no one ..2 answers|answered|answer|called|told|replied|responds
    ignored|ignoring|ignore|ignores ..2 me|us|my|our|all|every|emails|calls|messages
    unanswered
    can not ~2 reach|contact|get ..2 you|anyone|anybody|through|hold|someone|human|person
    on hold
    phone|line|lines|chat|mailbox|voicemail ..3 full|shut|disconnected|rings|busy|dead|closed
    poor|bad|lack|lacking|no|terrible|limited|zero ..1 of? communication
    communication ..4 limited|poor|bad|terrible|lacking|awful
    customer|support service|support|team ..3 useless|terrible|awful|nonexistent|worst|poor|horrible|bad|unresponsive
    worst|terrible|awful|poor|horrible|bad|useless|shocking ..2 customer|support service|support
    customer service|support ..3  ..1 @not|let|cocky|joke
    nobody ..1 came|turned|showed
    left|leave ..2 message|messages|voicemail*
    not ~2 told|informed|mentioned|warned|notified
    keep|kept ..2 passed|passing|transferred|transferring|bounced
    run|running around
    different ..1 answers|answer|stories|story|information|address
    emails|messages|calls|tickets ..4 no|nothing|ignored|unanswered|without|silence|none
    several|many|multiple|three|five|countless|numerous|dozens|#  emails|messages|calls|tickets|times ..6 no|nothing|none|never|silence
    silence
    ghosted|ghosting
    automatic|automated|canned|robot|bot|template ..1 reply|replies|response|responses|answers
    actual|real|live human|person
    could not|be ~2 bothered
    anyone|anybody|someone there|alive|help|out
    hang|hung|hangs up
    long|half|# ..2 wait|waiting
    waited|wait|waiting|took ..3 # ..2 minutes|mins|min|hour|hours
    waited|waiting ..3 hour|hours|minutes
    slow|inattentive service|staff
    misleading|misled|confusing|unclear|vague
  `,
  ),
  ...cause(
    'policy_dispute',
    2,
    `
    kept|keep|keeping|keeps|withheld|withholding ..5 deposit
    policy|policies
    terms ..1 and|of conditions|service
    rule|rules
    id|licence|license|passport ..5 refused|accepted|expired|paper|away|show
    refused|turned|denied ..3 entry|away|over|id|service|in
    turned ..1 away
    not ~1 allowed|permitted
    would|will|did|does not ~1 let
    would|will not ~2 let|allow|accept ..3 return|exchange|cancel|bring|enter
    cleaning fee
    late fee|fees
    restocking fee
    deposit ..5 back|return|keep|kept|withheld|refund
    keep|keeping|kept|withheld|withhold ..2 my|our|the deposit
    fine|small print
    expired voucher|coupon|gift|card
    voucher|coupon|gift|code|discount|promo|warranty|guarantee ..5 not|expired|refused|work|honour|honor|honored|honoured|valid|accept*
    warranty
    honour|honor ..3 price|offer|coupon|warranty|promise|deal
    first come
    sign ..4 only|says|said|that
    reservation ..4 gave|given|lost|cancel|away
    fully booked
    exception|exceptions
    fair|fairness|unfair
    non refundable
    nonrefundable
    no refunds
    not ~2 responsible|liable|cover|covering
    the contract|agreement says|said
    breach ..2 contract
    refused to pay
    entitled
    return window|period
    within 14|30|60|90 days
  `,
  ),
  ...cause(
    'no_show_or_cancellation',
    2.2,
    `
    client|customer|guest|guests|patient|he|she|they ..4 @not ~1 come|show|showed|turn|turned|arrive
    no show
    no shows
    noshow
    not|never|nobody|none ~2 show|showed|shown|turn|turned|turns up
    did not ~2 come|appear|attend|arrive ..2 or|for|to
    @staff|you|they|he|nobody|contractor ..2 never|nobody ..1 came|showed|turned|arrived
    nobody|no came
    nobody there today
    stood ..1 up
    cancel* ..4 last minute|appointment|booking|reservation|flight|trip|table|stay|tour|class|event|party|wedding|deadline|before
    cancel* ..3 on|my|our|the ..2 us|me|appointment|booking|reservation|stay|flight|trip
    you|host|they|guide|airline|hotel ..2 cancelled|canceled|cancel
    called off
    calls off
    cancellation fee|policy|charge
    late cancel*
    missed|missing ..2 appointment|booking|session|slot
    deposit ..6 come|came|sick|ill|cancel*|show
    reschedul*
    moved|moving|move us|me ..2 to|another
    had to|need to cancel
    cancelled|canceled ..3 before|days|deadline|at
    appointment ..4 cancel*|missed|forgot|late
    overbooked|overbooking|bumped
    walked us|me
    gave ..2 away ..2 room|table|slot
    room|table|slot|appointment ..1 went|given|gone to
  `,
  ),
  ...cause(
    'safety_hygiene',
    2.6,
    `
    sores|rash|blister|blisters|swollen|swelling|hives|inhaler|epipen
    cockroach|cockroaches|roach|roaches|mouse|mice|rat|rats|bedbug|bedbugs|maggot|maggots|flies|insect|insects|bug ..2 bites|in|droppings
    bed bugs
    droppings|urine|faeces|feces|vomit|mould|mold|mouldy|moldy|filth|filthy|unsanitary|unhygienic|sewage|mildew
    dirty|grubby|disgusting|stained|unclean|sticky|smelly ..2 room|sheets|toilet|bathroom|table|floor|kitchen|plate|glass|towels|bed|carpet|house|flat|bedding|rooms
    rooms|room|sheets|toilet|bathroom|kitchen|place|flat|house|glass|pool|table|floor ..3 dirty|dirtier|filthy|smelled|smelt|stank|disgusting|grubby|stained|unclean
    hair ..2 in ..2 food|sheets|soup|salad|plate|my|drink|bed|the
    food poisoning
    poisoned|poisoning
    sick|ill|vomiting|vomited|throwing ..3 after|from|eating|all|up|next
    made ..2 sick|ill
    allergic|allergy|allergen|anaphyla*
    injured|injury|injuries|burned|burnt|bleeding|bled|stitches|hospital|concussion|wound|infection|infected|er|ambulance|fracture*
    vet ..3 bill|bills|surgery
    cut|cuts|wound|wounds on|from|by|are
    smell|smelled|smelt ..1 gas|smoke|burning
    unsafe|dangerous|hazard|hazardous|danger
    fire hazard|risk
    slipped|tripped|fell ..3 on|over|down
    raw|undercooked|uncooked|pink ..1 chicken|meat|pork|burger|inside
    glass|metal|plastic|plaster ..1 in ..2 food|salad|drink|meal|soup
    reheated|microwaved|microwaving
    not ~2 cleaned|clean
    another|other dog attacked|bit
    attacked|bitten|bit ..3 @pet|by
    neglect|neglected
    cleanliness|hygiene
    hurt him|her|my|the
    electric* shock
    carbon monoxide
    choking|choked
    gave ..3 burns
    chemical burn*
  `,
  ),
  ...cause(
    'fraud_suspicion',
    2.5,
    `
    stolen|stole|theft|steal|stealing
    scam|scammed|scammers|scammer|fraud|fraudulent|fraudsters|con|conned|swindle|swindled|phishing
    counterfeit|fake|knockoff|replica|forged
    not ~1 genuine|authentic|real
    did not ~2 authorise|authorize|make ..4 charge|purchase|transaction|payment|order
    unauthorised|unauthorized ..1 charge|charges|transaction|transactions|use|access|payment
    identity theft
    hacked|hacker
    gone|missing|disappeared ..5 jewellery|jewelry|wallet|cash|purse|watch|ring|laptop|tablet|phone|money|earrings
    jewellery|jewelry|wallet|cash|purse|watch|ring|laptop|tablet|phone|earrings|bag|camera|necklace ..8 gone|missing|disappeared|vanished|taken
    never ~2 ordered|bought|signed|placed|subscribed
    do not ~2 recognise|recognize
    someone ..2 used|using my
    took my money and
    card ..3 used|cloned|skimmed
    taken ..3 from my|our room|bag|car|house|suitcase
    false advertising
    bait and switch
  `,
  ),
]
