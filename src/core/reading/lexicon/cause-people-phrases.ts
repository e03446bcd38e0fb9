import type { Phrase } from '../../text/phrases.ts'
import type { RuleExample } from './example.ts'
import type { Meaning } from './meaning.ts'
import { showsCause as cause } from './shows-cause.ts'

/** What shows that people, silence, broken appointments or harm are the root of a complaint. */
export const causePeoplePhrases: readonly Phrase<Meaning>[] = [
  ...cause(
    'staff_behaviour',
    2.4,
    `
    put|slammed|slam ..2 phone down
    told|tells|telling me|us|you|him|her ..2 to ..1 get|go|shut|leave|move|hurry|calm
    told to ..1 get|go|shut|leave|move|hurry|calm|wait
    asked ..5 for ..1 her|my|his number
    snatched|grabbed ..2 my|the|our
    on her|his|their phone
    looked at me|us like|as
    told me|us ..3 was|were ..1 off|wrong|stupid|lying
    shrugged|smirked|sniggered|giggled|tutted
    humiliat*|belittl*|embarrassed ..2 me|us|my|in|by
    called me ..1 love|darling|sweetheart|honey|dear|liar|stupid
    my|her|his accent|race|colour|skin|weight|age|hijab|turban
    looked ..2 down|through on|at|me|us
    talked|spoke|spoken to me|us ..1 like|as
    hung up ..1 on|me
    lied|liar|liars
    are|is|were|was ..1 lying !on|there|in|at|about|down|under|by|open|next|around
    on ..1 phone ..3 whole|entire|half|time
    followed ..1 me|us around
    not ~2 look|looked up
    refused to ..2 help|serve|listen|speak|give
    attitude|manners
    shout|shouts|shouting|yelling|swearing ..1 at me|us|my|staff|customers
    made ..1 fun of
    wasting ..1 time
    threw|slammed|tossed ..3 on|at|down ..1 table|counter|me|us
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
    passed|bounced|sent|transferred|shunted ..1 between|around|from
    stop|stopped|stopping ..2 texting|emailing|calling|messaging|contacting
    asked you to stop
    which is it
    no call|calls|mail|email|emails|text|message|news
    rings|rang out
    each|everyone|they ..1 apologises|apologizes|apologise|apologize
    different|another ..1 excuse|excuses|story|answer
    excuses
    is anyone|anybody|someone reading|listening|there|home
    nobody|no ..1 asked|warned|said|mentioned|explained
    kept in the dark
    in the dark
    no idea what
    do|did not ~1 answer|respond|reply|listen|read
    every time i ..2 ring|call|email|write|phone
    never|not ~3 call|calls|ring|write ..1 back
    radio silence
    ticket|case|request|enquiry|inquiry open for|since
    copies|copy of ..2 same ..2 answer|reply|text|response
    same canned|copied|standard answer|reply|text|response
    nobody|no ~2 rings|calls|answers|replies|writes|picks|rang|called ..1 back|up
    left ..1 hanging|waiting|guessing
    went silent|quiet|dark
    chasing|chase|chased
    asked|asking ..2 times
    wall of silence
    contradict*|conflicting
    no one ..1 told|knows|knew|could|seems
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
    'no_show_or_cancellation',
    2.2,
    `
    given|gave ..2 our|my|the table|room|slot|seat|seats|booking|appointment ..1 to|away
    due between
    waiting|waited ..6 shift|work|wages
    lost ..2 shift|wages|earnings|day
    confirmed ..4 turned|arrived|showed
    took ..3 day|morning|afternoon|time off
    waited|waiting|sat ..2 in ..2 all day|morning|afternoon
    stayed home
    @who ..1 @not ~1 here ..1 yet
    said # ..4 it is ..1 #
    never|not ~2 kept|keep|honoured ..2 appointment|booking|slot
    let ..1 us|me down ..2 last|on|at
    double booked|booking
    fell through
    called|rang ..2 to ..1 cancel
    cancel* ..2 fee|charge
    pulled out
    left ..1 us|me stranded
    flight|train|ferry ..2 cancelled|canceled
    could not ~1 make it|come
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
    blood|bloody ..1 on|over|everywhere|from|and
    saw|drew|drawing ..1 blood
    fainted|collapsed|unconscious
    wrong ..1 strength|dose|dosage|medication|tablets|pills|prescription
    sewage|sewer|drains
    cuticle|scalp|skin ..4 cut|burned|burnt|burning|bleeding|infected
    hair in ..2 plughole|drain|shower|bath
    a&e|emergency room
    gluten|coeliac|celiac|nuts|peanut|peanuts|sesame|dairy|shellfish ..8 told|sick|ill|reaction|free|asked
    doctor|hospital|nurse|paramedic|ambulance
    kennel cough|fleas|ticks|lice|scabies
    made|making ..2 ill|sick|unwell
    raw|pink|uncooked|undercooked ..3 middle|inside|chicken|centre|center|burger|pork
    no ..2 smoke alarm|detector|lifejacket|helmet|railing|handrail
    electric* ..3 exposed|wires|wiring|shock
    exposed wires|wiring|nails
    smelled|smelt|smells|stank|stinks|reeked ..2 of ..2 smoke|damp|urine|sewage|gas|mould|mold|cigarettes|dog|vomit
    mould|mold|damp|mildew ..2 on|in|all|everywhere
    unwashed|unclean|grimy|sticky|greasy|dusty ..2 table|glass|glasses|cutlery|floor|sheets|room|plates
    wheelchair|accessible ..6 steps|stairs|no|not|lift
    brakes|tyre|tire|wheel ..4 failed|fail|fell|burst|loose|came
    slippery|icy|unlit|loose ..2 floor|step|steps|stairs|tile|tiles|railing
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
]

/** What these phrases must show. */
export const causePeopleExamples: readonly RuleExample[] = [
  { text: 'Your waiter was rude to us.', cause: 'staff_behaviour' },
  { text: 'Nobody answers my emails.', cause: 'poor_communication' },
  { text: 'Your waiter was lovely.', cause: 'other' },
]
