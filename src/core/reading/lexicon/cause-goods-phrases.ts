import type { Phrase } from '../../text/phrases.ts'
import type { RuleExample } from './example.ts'
import type { Meaning } from './meaning.ts'
import { showsCause as cause } from './shows-cause.ts'

/** What shows that goods or work are the root of a complaint. */
export const causeGoodsPhrases: readonly Phrase<Meaning>[] = [
  ...cause(
    'late_delivery',
    3,
    `
    never|not ~2 received|got|had ..1 my|the|our|any|this ..1 parcel|package|order|delivery|item|items|goods
    parcel|package|order|delivery|item|items|goods ..2 never|not ~2 arrived|arrive|come|came|received|delivered|turned
  `,
  ),
  ...cause(
    'late_delivery',
    2,
    `
    no sign of ..4 it|order|parcel|package|delivery|courier|driver|machine|them|my|our
    when|which|what ..3 will|does|is|do ..3 mine|it|they|ours|order|parcel ..2 leave|ship|arrive|come|coming|sent|going
    date|delivery|launch|start ..2 slips|slipped|slipping|pushed|moved|postponed ..2 again|back|every|each
    expected|due any day
  `,
  ),
  ...cause(
    'quality_below_expectation',
    2,
    `
    tasted|tastes|smelled|smells ..3 like|of
    tired and|worn|dated worn|tired|dated|shabby
    gone|turned|went ..2 brown|droopy|limp|mushy|yellow|flat|pink|green
    not|never ~2 meet|met|up to ..2 my|our|expectation|expectations|standard|scratch
    made|makes ..2 worse
  `,
  ),
  ...cause(
    'safety_hygiene',
    2,
    `
    cut|cuts|wound|wounds|limp|limping|infected|bite|bites|scratches ..5 dog|cat|puppy|paw|him|her|ear|neck|leg
    dog|cat|puppy|paw ..5 hurt|bleeding|limping|injured|infected|burned|poisoned
    we|she|he|i|both|all ..2 sick|ill after|from
  `,
  ),
  ...cause(
    'late_delivery',
    2.2,
    `
    # weeks|months|days for ..2 @thing|sofa|table|chair|bed|door|window|kitchen|part
    paid ..2 for express|priority|expedited|overnight
    paid ..2 next day
    where is|are ..1 my|our|the
    @thing ..2 still not ..1 here|arrived|delivered|come
    in stock ..8 weeks|months|not
    was|were|is due ..1 on|in|by|last|back
    due date
    promised ..4 for|by|on|within ..2 @weekday|@month|#|tomorrow|today|week
    said ..4 would|will be ..2 here|ready|done|delivered|there
    you|they have had ..2 weeks|months|days
    give|get|need ..3 date
    waited|waiting ..2 weeks|months|days
    weeks|months|days ..3 not|no|nothing|never|still
    not ~2 ready ..2 on|by|when|yet|for
    overdue|outstanding|backlog
    no sign of
    never|not ~2 turned up with
    postponed ..3 again|twice|times
    eta
    can not ~3 send|ship|deliver ..2 my|our|me|it
    missed ..2 deadline|date
    @time|@weekday ..2 and|but ..1 still|no|nothing
    says|shows|marked|showing|claims ..1 as? delivered ..6 not|nothing|never|nowhere|but|empty
    nothing ..2 arrived|came|here|delivered
    never|not ~2 arrived|arrive|delivered|received|shipped|dispatched
    @thing ..3 never|not ~2 came|come
    has|have|did not ~2 arrive|arrived|shipped|ship
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
    deadline
    eventually
    finally
    forever
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
    wrong again
    not ~1 the one|ones ..2 ordered|asked|wanted|paid
    a|the different one|model|item|product|brand|colour|color|size
    # missing
    short by #
    only # ..3 of ..2 #|arrived|items|pieces
    without ..2 charger|cable|lid|screws|manual|sauce|sides
    left out|off ..3 order|bag|box
    extra|double ..1 items|order
    said # ..6 sent #
    ordered # ..6 got|received|sent #
    substitut*
    mislabelled|mislabeled
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
    falling|fell|came|coming off|apart|out|loose
    not working|functioning|charging|starting|loading
    no longer works|work|opens|turns|charges
    removed ..3 button|feature|option|function
    broken|faulty|defective|dud|lemon|doa
    leaks|leaking|leaked|drips|dripping|squeaks|rattles|overheats|sparks|smokes
    hole|holes|crack|cracks|tear|chip|chips|dent|leak in ..2 it|the|my|our
    packaging|box ..3 crushed|open|opened|torn|wet|soaked
    soaked|shrunk|melted|bleached|burned|burnt ..2 my|the|our
    returned|came back ..3 damaged|broken|ruined|worse
    snapped|cracked|broke|split|popped|shattered after|on|within|in|when|the
    outage|down ..1 again|for
    workaround|bug|update broke|broken|removed
    lost ..3 data|files|work|photos
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
    missed|skipped ..2 spot|spots|bits|corner|corners|oven|room|rooms|edges|half|patches|skirting
    paid ..2 for ..4 got
    oversalted|undersalted|oversweet|overpowering
    has|have ..2 lifted|peeled|bubbled|sunk|warped|shrunk|faded|rusted|worn|yellowed|frayed|pilled|split
    size|sizes too small|big|large|tight
    went flat|stale|sour
    out of tune|focus|date
    listing|description|website|advert|ad|brochure|photos said|says|showed|promised|described|claimed
    advertised as
    not ~2 solid|genuine|real|fresh|hot|clean|level|straight|even
    cowboy|cowboys|bodge|bodged|botch|botched|shoddy|slapdash|amateur|amateurs|half assed|arsed
    without fixing|finishing|cleaning|checking
    another go
    half finished|done|cooked|baked|hearted|empty
    have|had ..1 it ..1 redone
    still ..1 leaks|drips|squeaks|leaking|dripping|wobbles|sticks|stained
    not ~1 fixed|finished|right|straight|level|sealed|cured
    falls|fall far? short
    let down
    below|beneath par|standard|average
    hoped ..1 for better|more
    used to be ..2 better|good|great|excellent
    gone downhill|down hill
    poor|weak|thin|watery|stodgy|chewy|gristle|tough
    nothing like ..2 photo|photos|picture|pictures|listing|description|sample|brochure
    looks|looked|look ..2 nothing|awful|terrible|cheap|ridiculous|wrong
    overcooked|undercooked|burnt|burned ..2 outside|edges
    stain|stains|streak|marks|bubbles|gaps|lumps|smears
    two|2|three|3|one|1 stars
    would have ..1 hoped|expected|liked|wanted ..2 a|for|more|better|clean
    had to ..1 buy|bring|provide|clean|wash ..1 our|my own
    average at best
    portion|portions ..2 small|tiny
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
    dated|worn
    expectations|expectation
    photographs|photos
    mattress|bed
    food
    audio
  `,
  ),
]

/** What these phrases must show. */
export const causeGoodsExamples: readonly RuleExample[] = [
  { text: 'I never received the parcel. I have opened a dispute with my bank.', cause: 'late_delivery' },
  { text: 'My parcel has not arrived.', cause: 'late_delivery' },
  { text: 'I got the wrong lamp.', cause: 'wrong_item' },
  { text: 'The lamp does not work.', cause: 'damaged_defective' },
  { text: 'Nothing was broken, thank you.', cause: 'other' },
]
