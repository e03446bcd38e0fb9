import type { Phrase } from '../../text/phrases.ts'
import type { RuleExample } from './example.ts'
import type { Meaning } from './meaning.ts'
import { showsFailure as failure } from './shows-failure.ts'

/** Plain accounts of something that the shop got wrong: what came, in which state, how late, for how much. */
export const failurePhrases: readonly Phrase<Meaning>[] = [
  ...failure(
    'damaged_defective',
    2.8,
    `
    came|arrived|delivered|landed|turned|showed ..4 with ..4 @flaw
    came|arrived|turned|showed ..6 @part missing
    missing ..2 @part
    @part ..3 is|are|was|were ..1 missing
    @broken on|upon arrival
    @broken when ..3 arrived|opened|unpacked|came|got|delivered|took|collected
    came|arrived|delivered|turned|showed ..3 @broken
    came|arrived|delivered|turned|showed ..2 upside|melted|squashed|flattened|empty|soaked|soggy|spoiled|rotten|sour|unassembled
    broke|breaks|fails|failed|died|crashed|leaks|leaked|stopped ..1 again
    broken|leaking|dead|late|wrong again
    came|arrived|turned|showed ..1 in ..2 pieces|bits
    opened ..6 @broken
    there is|was|are|were|'s ..3 @flaw in|on|across|down|along|all|under|near
    has|had|have|got ..3 @flaw in|on|across|down|along|all|from|under|near
    with ..4 @flaw in|on|across|down|along|under|near ..2 @side
    broke|snapped|cracked|split|died|failed|leaked|burst|tore|shattered|melted ..4 first|second|third time|day|week|use|wash|wear|night
    broke|snapped|cracked|split|died|failed|leaked|burst|tore|shattered|melted ..2 after|within ..3 @time|use|uses|wash|washes
    handle|zip|zipper|strap|button|hinge|leg|wheel|lid|sole|heel|seam|screen|battery|motor|clasp|spring ..2 broke|snapped|cracked|split|died|failed|fell
    leaks|leaked|leaking|sparks|sparked|smokes|overheats ..3 when|from|the|whenever|every|all|at
    stopped|quit ..1 working|charging|heating|cooling|spinning|printing|draining|turning|playing|syncing
    still ..1 leaks|drips|leaking|dripping|blocked|loose|broken
    without ..1 internet|power|heating|electricity|signal|wifi|water
    you|they|cleaner|cleaners|crew|airline|courier ..2 lost|lose|misplaced ..1 my|our|her|his
    lost|lose|losing|misplaced my|our coat|suit|dress|luggage|bag|parcel|order|keys|file|files|dog|cat
    does|did|do|will not ..1 work|turn|start|charge|heat|print|load ..3 at|any|anymore|out|on|since|after|properly|and
    heating|boiler|shower|wifi|lift|elevator|toilet|fridge|oven|heater|aircon|printer|machine|scanner|till|dishwasher ..3 not ..1 working|work
    heating|boiler|shower|wifi|lift|elevator|toilet|fridge|oven|heater|aircon|printer|machine|scanner|till|dishwasher ..2 broken|broke|dead
    app|site|website|software|update|system|till|printer|machine|plugin|sync|export ..2 crashes|crashed|freezes|froze|wiped|deleted|erased|corrupted|lost
    backed|drove|crashed|reversed|bumped|rolled ..4 into ..3 fence|wall|car|gate|garage|mailbox|hedge|truck|van|post|door
    motor|engine|element|fuse|plug|blender|charger|battery|compressor ..1 burnt|burned|blew|died|exploded
    faulty|defective from|straight|out|unit|item|product|from
  `,
  ),
  ...failure(
    'quality_below_expectation',
    2.4,
    `
    peeling|peeled|flaking|flaked|chipping|lifting|bubbling|fading off|already|after|within|away
    is|are|was|were|started|starts ..2 peeling|flaking|lifting|bubbling
    is|are|was|were|looks|look|came|turned ..4 crooked|uneven|wonky|lopsided|blurry|blurred|patchy|streaky|grainy|pixelated|smudged|overexposed|slanted|misaligned
    crooked|uneven|wonky|blurry|blurred|patchy|overexposed tiles|tile|shelves|boards|walls|lines|photos|pictures|images|edges|seams|joints|fringe|paint
    raw|pink ..2 middle|inside|centre|center
    is|was|were|are|came|arrived|served ..4 raw|overcooked|undercooked|soggy|stale|inedible|lukewarm|congealed|burnt|rubbery
    barely|hardly|not ~1 warm|cooked
    @dish ..3 was|were|is|are|came|arrived|served ..4 cold|raw|overcooked|undercooked|dry|burnt|stale|soggy|bland|inedible|lukewarm|rubbery
    stone|ice|freezing cold
    @dish ..1 overcooked|undercooked|burnt|raw|cold|stale|soggy|inedible|rubbery|lukewarm
    cold @dish
    half ..3 @work ..4 wrong|missing|unusable
    full of ..2 mistakes|errors|typos|gaps|holes|bubbles
    spelling|grammar|typing mistakes|errors|mistake|error
    missed ..2 first|the ..1 dance|kiss|speech|speeches|cake|ceremony|deadline
    cut|took off # ..1 inches|inch|cm|centimetres
    cut off ..2 too|much|inches
    rusted|rotted|warped|faded|collapsed|sagged|shrunk ..2 already|through|after|within
    wobbles|wobbly|sagging|sags already|after|when|and
    door|doors|drawer|drawers|window|windows|lid ..2 no longer|not ..1 close|closes|open|opens|shut|shuts|fit|fits
    not what i|we ..1 paid ..2 for
  `,
  ),
  ...failure(
    'late_delivery',
    2.6,
    `
    # ..1 days|weeks|months|hours|day|week|month|hour late|later|overdue
    arrived|came|delivered|turned|showed|landed ..5 @time after
    arrived|came|delivered|turned|showed ..2 after|past ..3 @event
    @time after ..3 @event
    after ..3 @event|holidays ..2 was|were over
    missed ..3 @event because
    promised|guaranteed|agreed|confirmed|said ..6 by|on|before|for ..3 @weekday|@month|# ..8 still|but|came|arrived|delivered|it|only|took
    promised|guaranteed ..2 delivery|it|arrival|installation|them|completion ..2 by|on|before|for|within
    was|were|is|are ..1 due ..3 @weekday|@month|yesterday|ago
    was|were supposed to ..1 be ..1 finished|ready|done|delivered|here|completed|installed
    ordered ..6 at # ..8 arrived|came|delivered ..1 at #
  `,
  ),
  ...failure(
    'wrong_item',
    2.6,
    `
    ordered ..6 and|but ..1 got|received|sent|gave ..2 the|a|an
    gave|sent|brought|served|delivered ..2 instead of
    sent|gave|got|received|delivered|brought|served|shipped ..3 wrong ..1 @thing|size|colour|color|model|one|dish|dishes|drink|version|file|flavour
    you|they|kitchen|driver|shop ..1 forgot ..3 @dish|rolls|drink|drinks|sauce|sides|dessert|bag|half|part|one
  `,
  ),
  ...failure(
    'billing_overcharge',
    2.6,
    `
    charged|billed|debited ..3 twice|double
    two|2|double|duplicate payments|charges|debits
    label|shelf|tag|sign|menu|website|site|advert|flyer|ticket|sticker ..3 said|says|showed|shows|read $ ..8 $
    quote|quoted|estimate|estimated|agreed|price ..3 $ ..8 $
    billed|charged|invoiced for # ..2 ..6 have|had|ordered|used|were|are|only #
    charged|billed ..3 more than ..3 quote|quoted|agreed|estimate|advertised|label|price|menu
    paid once
    cancelled|canceled ..6 you|they|was|still|were|got ..2 charged|billed|charging|debited
  `,
  ),
  ...failure(
    'no_show_or_cancellation',
    2.4,
    `
    nobody|no ..1 one? ..1 has|have|had ..1 shown|turned|come
    nobody|no one|never ..1 showed|turned up
    gave|given|sold ..1 our|my|the room|table|slot|seat|seats|booking ..2 to ..1 someone|somebody|another|other|else
    was|were ..1 locked|shut|closed nobody|no
    told ..3 no table|room|booking|reservation|record
  `,
  ),
  ...failure(
    'safety_hygiene',
    2.8,
    `
    hair ..2 in|inside|into|on|under ..1 my|our|the|his|her ..1 @dish
    found ..4 hair|insect|fly|glass|plastic|worm|maggot|cockroach|slug ..4 in|inside
    mould|mold|cockroach|cockroaches|bedbugs|mouse|mice|droppings|stains ..1 in|on|under|behind|beside ..2 shower|bath|bathroom|bed|sheets|mattress|kitchen|room|wall|walls|fridge|floor|ceiling
    dead cockroach|mouse|rat|fly|insect|wasp
    @broken|wax|water|dryer|iron|peel|dye|bleach ..5 burned|burnt|scalded|blistered ..1 my|me|her|his|our
  `,
  ),
]

/** What these phrases must show. */
export const failureExamples: readonly RuleExample[] = [
  { text: 'The mirror arrived with a crack.', cause: 'damaged_defective' },
  { text: 'The cake came melted.', cause: 'damaged_defective' },
  { text: 'The curtains are crooked.', cause: 'quality_below_expectation' },
  { text: 'It came two weeks late.', cause: 'late_delivery' },
  { text: 'You sent a small instead of the large.', cause: 'wrong_item' },
  { text: 'I was billed twice.', cause: 'billing_overcharge' },
  { text: 'Nobody showed up.', cause: 'no_show_or_cancellation' },
  { text: 'There was a hair in my soup.', cause: 'safety_hygiene' },
  { text: 'It came without a scratch.', cause: 'other' },
]
