import type { Phrase } from '../../text/phrases.ts'
import type { RuleExample } from './example.ts'
import type { Meaning } from './meaning.ts'
import { statesFact as fact } from './states-fact.ts'

/** What the words state about fault, cancellation, delivery and harm. "Our mistake" means one thing from a customer and another from the shop. */
export const factPhrases: readonly Phrase<Meaning>[] = [
  ...fact(
    'faultOfShop',
    'yes',
    2,
    `
    your ..2 fault|mistake|error|blunder|negligence|cockup|responsibility
    their ..1 fault|mistake|error|negligence
    you ..2 admitted|admit|acknowledged ..4 fault|mistake|error|wrong
    @shop ..3 admitted|admits|acknowledges ..4 fault|mistake|error|wrong|blame
    fault|error|mistake ..2 on your|their part|end|side
    @shop 's ..1 fault|error|mistake
    sent|shipped|delivered|gave|got|received ..4 wrong ..1 item|order|size|colour|color|product|one|model|parcel
    charged|billed|debited ..3 twice|double
    came|arrived|brought ..3 wrong _
    sent|shipped|delivered|gave|brought ..3 the wrong _
    plumber|electrician|mover|movers|driver|painter|cleaner|cleaners|technician|installer|builder|crew|mechanic|stylist|gardener ..6 cracked|broke|damaged|ruined|flooded|scratched|burned|burnt|lost
    double charged|billed
    charged ..6 after ..4 cancel*
    cancel* ~12 charged|charge|charges
    still ..2 charged|charging ..6 cancel*
    asked to cancel ~12 charged
    arrived|came|delivered|received|turned|showed ..3 @broken
    arrived|came|delivered|turned|showed ..2 split|snapped down|along|across|open
    arrived|came|delivered|turned|showed ..2 split|snapped|cut|torn|sliced in two|half
    arrived|came|delivered|turned|showed ..1 in ..1 pieces|halves|shards
    your|the ..1 driver|mover|movers|crew|staff|man|men|guy|guys|technician|plumber|stylist|cleaner|team ..2 broke|damaged|ruined|scratched|destroyed|lost|flooded|dropped|burned|burnt|cut
    you|they ..1 broke|damaged|ruined|scratched|destroyed|lost|flooded|dropped|burned|burnt ..1 my|our|the|it
    forgot|forgotten ..1 to ..1 ship|send|book|order|include|fit
    you ..1 forgot|forgotten
    ended up paying ..3 more than
    charged ..3 more than ..2 quoted|agreed|estimate*
    more than ..1 quoted|agreed
    attacked ..6 @pet
    @pet ..6 attacked
    while staff|in your|our|their care
    demanded $ ..6 estimate|quote|quoted|agreed
    estimate ~12 demanded|charged
    overcharged
    asked|requested to cancel ~12 again
    lost ..2 my|our|the package|luggage|order|coat|keys|booking|reservation
    you|they ..2 never ..1 came|showed|turned|arrived
  `,
  ),
  ...fact(
    'chargedTwice',
    true,
    2,
    `
    you|they|was|were|been|got|have|has ..2 charged|billed|debited ..3 twice|double
    charged|billed|debited me|us ..3 twice|double
    double charged|billed
    duplicate|double charge|charges|payment
    second charge for
    two|2 ..1 identical|same|equal|matching payments|charges|debits|transactions
    same ..1 amount|charge ..3 again|twice
  `,
  ),
  ...fact(
    'faultOfShop',
    'yes',
    2,
    `
    our|my ..1 fault|mistake|error|blunder
    we|i ..1 messed|screwed|mixed ..1 up
    we|i ..1 forgot|sent|shipped ..2 wrong
    we ..1 dropped|broke|damaged|lost|scratched
    on our side|end|part
  `,
    'shop',
  ),
  ...fact(
    'faultOfShop',
    'partly',
    2.5,
    `
    partly|partially|both|shared ..2 fault|blame|responsible
    both ..2 to blame|at fault
    partly ..2 mine|yours|my|your|our
    share ..2 blame|responsibility
    fault on both
    some of it|that is my|our
    as much ..2 fault as
  `,
  ),
  ...fact(
    'faultOfShop',
    'partly',
    1,
    `
    would have ..1 hoped|expected|liked|wanted ..2 a|for|more|better|clean
    had to ..1 buy|bring|provide|clean|wash ..1 our|my own
    hoped ..1 for better|more|cleaner
    not ~2 what i|we ..1 expected|hoped|pictured|imagined
    below|beneath|under ..1 standard|par|expectations
  `,
  ),
  ...fact(
    'faultOfShop',
    'no',
    2.2,
    `
    @not ~2 your ..1 fault|mistake|error
    no fault of yours
    through ..1 fault of ..1 my own
    client|customer|guest|buyer 's ..1 fault|mistake|error|misuse
    customer|client|guest|buyer|he|she ..2 changed ..1 mind
    client|customer|guest ..3 @not ~1 come|show|showed|turn|turned|arrive
    listing|description|photos was|were accurate
    terms were clear
    terms ..3 were clear|signed|shown|agreed
    misus*
    dropped it ..2 himself|herself|themselves|myself
    i ..2 dropped it|them
    you did ..2 wonderful|great|good job|nothing wrong
  `,
  ),
  ...fact(
    'faultOfShop',
    'no',
    2.2,
    `
    my ..1 own fault|mistake|error|bad
    my fault|mistake|bad|error
    our bad|fault|mistake
    i|we ..2 changed my|our mind|minds
    i|we ..1 ordered|bought|picked|booked ..4 by mistake|accident
    i|we ..1 ordered|bought|took|booked ..2 wrong
    ordered|bought ..4 by mistake|accident
    i|we ..1 picked|chose ..3 wrong
    i|we ..1 dropped|broke|tore|spilled|spilt|knocked|cracked|stained|scratched|smashed|shrank ..2 it|them|my|the|our
    my|our @pet|son|daughter|child|toddler|kid|kids|baby|husband|wife ..1 broke|chewed|tore|dropped|scratched|ate|stained|spilled|spilt|smashed
    wrong ..1 on my side|end
    i ..1 forgot ..2 cancel
    i misread|misunderstood
  `,
    'customer',
  ),
  ...fact(
    'faultOfShop',
    'no',
    2.2,
    `
    @not ~2 our|my ..1 fault|mistake|error|doing
    fault ..2 theirs|his|hers
    nothing wrong with ..2 product|work|order|item
  `,
    'shop',
  ),

  ...fact(
    'cancelledBy',
    'shop',
    2,
    `
    you ..2 cancelled|canceled|cancel|called
    you ..1 cancelled|canceled|cancelled
    you|they ..1 called ..2 off
    cancelled|canceled|called ..3 off? by the|your ..1 @shop
    cancelled|canceled|called off by you|the ..2 operator|guide|company|host|venue|organiser|organizer|shop|restaurant
    @shop ..2 cancelled|canceled
    @shop ..2 called|calls ..2 off
    your company|office|staff|team ..1 cancelled|canceled
    flight|event|class|tour|show|concert ..1 was cancelled|canceled
    you backed|pulled out
    host|hotel|operator|guide ..2 pulled|backed out
  `,
  ),
  ...fact(
    'cancelledBy',
    'shop',
    2,
    `
    we|i ..2 cancelled|canceled ..2 on them|him|her
    we|i had to cancel
    we called ..2 off
  `,
    'shop',
  ),
  ...fact(
    'cancelledBy',
    'customer',
    2,
    `
    customer|client|guest|buyer|bride|groom|couple|tenant|patient|booker|lady|man|woman|family|party|group ..3 cancelled|canceled|cancels
    client|customer|guest|guests|patient|he|she|they ..4 not ~1 come|show|showed|turn|turned|arrive ..2 or|up|and|for|to|in
    lady|man|woman|person who|that cancelled|canceled
    customer|client|guest|he|she ..3 wants|wanted|asked|needs to cancel
    no showed
    client|customer|guest|saturday 's no show
    insists|says he|she|they cancelled|canceled
  `,
  ),
  ...fact(
    'cancelledBy',
    'customer',
    2,
    `
    i|we ..2 cancelled|canceled
    i|we ..4 call|called|calling ..3 off
    i|we ..1 need|needed|have|had|want|wanted|wish|like|decided to cancel
    please cancel
    cancel my|our|the ..1 order|booking|reservation|appointment|table|stay|trip|subscription|membership
    can ..1 i|we ..1 cancel
    i|we ..2 can not ~1 make it|come
    if i would ..1 cancelled
  `,
    'customer',
  ),
  ...fact(
    'cancelledBy',
    'agreed',
    3,
    `
    we ..1 agreed to cancel
    agreed ..2 to cancel
    mutual|mutually ..2 cancel*|agree*
    both agreed ..3 cancel*|end
    cancelled by agreement
  `,
  ),

  ...fact(
    'delivered',
    false,
    2,
    `
    @thing ..1 not|never ..1 come|came|arrive|arrived
    never|not ~2 arrived|arrive|delivered|received|shipped|came|turned !back
    @thing ..2 still not ..1 here|arrived|delivered|come
    never ~2 got|received|saw ..2 @thing
    did not ~2 receive|get ..3 @thing
    have|has not ~2 received|arrived|shipped|come
    still ..2 waiting ..3 for|on ..3 @thing
    still ..1 waiting
    @thing ..2 supposed|meant|due to ..1 arrive|come|be|delivered
    as not received
    nobody|no one ..1 came|showed|turned
    says|shows|marked|showing|claims ..1 as? delivered ..6 not|nothing|never|nowhere|empty
    not|never ~2 performed|done|started|finished|carried
    lost in transit|post|mail
    where is|'s my|our ..1 @thing
    called off
    nobody there
    nothing ..1 arrived|came|delivered
    tour|class|event|lesson ..4 cancelled|canceled
    was turned away
    never stayed
    holding ..2 goods|them|belongings|things|our|my|furniture
  `,
  ),
  ...fact(
    'delivered',
    true,
    1.5,
    `
    @thing ..1 arrived|delivered
    @thing ..1 came !from
    arrived|delivered ..2 on|yesterday|today|this|last|broken|damaged|late|cracked|safely
    came this|yesterday|today|the other|on
    got it and
    received ..2 my|the|it|them|our|a|your
    i got|received ..2 order|package|parcel|item|items
    tracking ..3 shows|says ..1 delivered
    signed for
    picked ..1 up ..2 order|it|package|dress|car
    was delivered
    opened ..2 box|package|parcel
  `,
  ),

  ...fact(
    'injury',
    true,
    2,
    `
    injured|injury|injuries|wounded|wound
    in|to hospital
    in|at|to a e
    to the hospital
    ended|taken|rushed|admitted|went ..4 hospital|er
    hospital visit|bill|bills|trip|stay
    hospitalised|hospitalized|ambulance|stitches|concussion|bleeding|bled
    emergency|er room|visit|trip|doctor
    food poisoning
    allergic|anaphylactic reaction|shock
    burned|burnt|burns|scalded|cut|bruised|scarred|blistered ..2 myself|himself|herself|skin|face|scalp|hand|hands|arm|arms|leg|legs|finger|fingers|thumb|foot|feet|head|ear|neck|forehead|eye|lip|tongue|mouth|child|daughter|son|baby|knee
    burned|burnt|scalded|bruised|blistered me|him|her|us
    chemical burn|burns
    broke|broken|fractured|sprained|chipped|twisted ..1 my|his|her ..1 arm|leg|wrist|ankle|tooth|teeth|hip|nose|foot|hand|finger|back|rib|ribs
    broken|fractured|chipped|cracked arm|leg|wrist|ankle|tooth|hip|rib|ribs
    bit|bitten|attacked ..3 me|my|dog|dogs|cat|child|son|daughter
    made ..2 me|us|him|her|them ..1 sick|ill
    vomiting|vomited|threw up|all
    slipped|fell|tripped ..3 on|over|down ..4 floor|stairs|step|ice|mat|wet
    hurt ..1 my|her|his|me|him|our ..2 back|head|knee|arm|leg|neck|son|daughter|dog|foot|hand
    vet bill|bills
    vet ..2 surgery
    cuts on|from|by
    infected
    surgery
    flooded|flooding|flood ..4 my|our|kitchen|basement|house|flat|apartment|floor|ceiling
    water damage
    damage|damaged|damages|scratched|dented|gouged|wrecked|ruined ..2 my|our|his|her|the ..2 car|floor|floors|wall|walls|house|furniture|door|lawn|roof|carpet|ceiling|truck|bike|driveway|sink|fridge|oven|hall|belongings
    belongings ..2 arrived|came ..1 broken|damaged|smashed
    sink|fridge|oven|floor|car|furniture ..4 were|was|got ..1 damaged|gouged|scratched|flooded
    property damage
  `,
  ),
]

/** What these phrases must and must not state. */
export const factExamples: readonly RuleExample[] = [
  { text: 'Everyone asked where it came from.', facts: { delivered: undefined } },
  { text: 'She spent the night in A&E.', facts: { injury: true } },
  { text: 'This is your fault.', facts: { faultOfShop: 'yes' } },
  { text: 'It was my own mistake.', facts: { faultOfShop: 'no' } },
  { text: 'Do you repair broken zips?', facts: { faultOfShop: undefined } },
  { text: 'You cancelled my booking.', facts: { cancelledBy: 'shop' } },
  { text: 'I had to call off the lesson.', facts: { cancelledBy: 'customer' } },
  { text: 'We agreed to cancel.', facts: { cancelledBy: 'agreed' } },
  { text: 'The parcel arrived.', facts: { delivered: true } },
  { text: 'The parcel never arrived.', facts: { delivered: false } },
  { text: 'My parcel was supposed to come yesterday.', facts: { delivered: false } },
  { text: 'My daughter was injured.', facts: { injury: true } },
  { text: 'Nobody was injured.', facts: { injury: undefined } },
  { text: 'I cut my hair at your salon.', facts: { injury: undefined } },
  { text: 'My card was charged twice.', facts: { chargedTwice: true } },
  { text: 'I was not charged twice.', facts: { chargedTwice: undefined } },
]
