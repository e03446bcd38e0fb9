import { type Phrase, phrasesFor } from '../../text/phrases.ts'
import type { FactMeaning, Meaning } from './meaning.ts'

type Value = FactMeaning['value']

function fact(field: FactMeaning['field'], value: Value, weight: number, patterns: string, who?: FactMeaning['who']): Phrase<Meaning>[] {
  return phrasesFor<Meaning>({ of: 'fact', field, value, weight, ...(who ? { who } : {}) }, patterns)
}

/** What the words state about the case. `who` is whose words they must be: "our mistake" means one thing from a customer and another from the shop. */
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
    double charged|billed
    charged ..6 after ..4 cancel*
    cancel* ~12 charged|charge|charges
    still ..2 charged|charging ..6 cancel*
    asked to cancel ~12 charged
    arrived|came|delivered|received ..3 broken|smashed|damaged|cracked|shattered|defective|faulty
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
    lost ..2 my|our|the package|luggage|order|coat|keys|booking|reservation
    you|they ..2 never ..1 came|showed|turned|arrived
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
    i|we ..1 ordered ..2 wrong|by mistake|accident
    bought ..2 wrong|by mistake|accident
    i|we ..1 picked|chose ..3 wrong
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
    never|not ~2 arrived|arrive|delivered|received|shipped|came|turned
    never ~2 got|received|saw ..2 @thing
    did not ~2 receive|get ..3 @thing
    have|has not ~2 received|arrived|shipped|come
    still ..2 waiting ..3 for|on ..3 @thing
    still ..1 waiting
    as not received
    nobody|no one ..1 came|showed|turned
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
    @thing ..1 arrived|came|delivered
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
    'refundAgreed',
    true,
    2,
    `
    @shop|they|he|she ..2 agreed|promised|offered|confirmed|approved|said|says|replied ..5 refund*|reimburse*|money
    agreed|promised|confirmed|offered ..3 to ..1 refund|reimburse|return|repay|give
    agreed ..4 refund
    you would ..2 refund|return|reimburse|pay
    you said ..4 refund|back
    refund was|is|has ..2 promised|agreed|approved|confirmed|authorised|authorized
    promised ..3 refund*
    approved ..3 refund
    told ..2 be|get|receive|have ..3 refund*
    we|i ..1 agreed|promised ..3 refund
  `,
  ),

  ...fact(
    'alreadyRefundedMinor',
    0,
    2,
    `
    refunded ..3 $
    already ..2 refunded|returned|repaid|reimbursed|credited|paid|given|sent ..4 $
    refunded|repaid|returned|reimbursed|credited ..4 $
    has|have|already|had paid ..3 about|back|only|$ ..2 $
    kennel|shop|company|firm|we|business|store|landlord|mover|hotel has|have paid ..2 $
    partial refund of ..1 $
    refund of ..1 $ @unit? so|already|was ..2 issued|far|made|sent|given
    gave|given|got|received|sent|paid ..2 me|us|him|her|them? ..2 $ @unit? back
    got ..1 $ @unit? back
    credited ..4 $
    $ @unit? ..1 was|has|were ..2 refunded|returned|credited
    $ @unit? refunded
  `,
  ),

  ...fact(
    'paidMinor',
    0,
    2,
    `
    paid ..3 $
    paid ..2 you|them|him|her ..2 $
    paying ..2 $ @unit? for
    was|were|been|got|being charged ..3 $
    charged me|us|him|her|them|my ..3 $
    charged $
    charge|charges ..1 of|for ..1 $
    there is a|an $ @unit? charge
    cost|costs me|us|him|her ..2 $
    took|taken|debited ..2 $
    spent ..2 $
    my|our|his|her|the $ @unit? deposit|payment|order|purchase|stay|booking|ticket|tickets|subscription
    my|our|his|her|a|the deposit of ..1 $
    deposit ..2 its|it ..1 is? $
    put down ..2 $
    handed ..2 $
    bought ..5 for $
    $ @unit? deposit|ticket|dress|tour|order ..2 bought|paid
  `,
  ),
  ...fact(
    'paidMinor',
    'none',
    2,
    `
    @not ~2 paid ..1 anything|yet|penny|cent|dime
    refuse* to pay
    will not pay ..2 his|her|their|the|my
    stopped ..3 cheque|check|payment
    has|have not paid
  `,
  ),

  ...fact(
    'disputeStatus',
    'open',
    2,
    `
    filed|opened|open|opening|started|raised|initiated|lodged|submitted ..4 dispute|chargeback
    filed|opened|opening|open|started|raised ..2 claim|case ..2 with|at|through ..2 @bank|card
    disputed|disputes|disputing ..4 charge|charges|payment|transaction|purchase|bank|card|fraud|it|received
    disputes|disputed|disputing ..2 $
    dispute|chargeback ..2 is|was|has ..2 filed|open|opened|pending|raised|started
    chargeback ..2 filed|received|came|arrived
    then disputed
    my|our bank ..3 disput*|investigating|reversed
  `,
  ),
  ...fact(
    'disputeStatus',
    'inquiry',
    3,
    `
    retrieval|payment|bank|card inquiry|enquiry
    retrieval request
    inquiry|enquiry from ..2 @bank|card|stripe|square
    @bank|stripe ..2 asked|asking|asks|wants ..3 information|documents|evidence|proof|inquiry|enquiry
    early warning
    request for information ..3 @bank|card
  `,
  ),
  ...fact(
    'disputeStatus',
    'won',
    3.5,
    `
    we|i|shop ..2 won ..3 dispute|chargeback|case
    dispute|chargeback ..3 won
    dispute|chargeback|case ..3 decided|ruled|resolved|closed ..2 our favour|favor
    bank sided with us
  `,
    'shop',
  ),
  ...fact(
    'disputeStatus',
    'lost',
    3.5,
    `
    we|i|shop ..2 lost ..3 dispute|chargeback|case
    dispute|chargeback ..3 lost
    bank sided with ..2 customer|client|buyer|guest|them|him|her|cardholder
    decided|ruled|resolved ..2 their|his|her favour|favor
    favour|favor of ..2 customer|cardholder|buyer|client
  `,
    'shop',
  ),
  ...fact(
    'disputeStatus',
    'lost',
    3.5,
    `
    we|i|my ..2 won ..3 dispute|chargeback
    bank ..3 my|our favour|favor
    bank ..2 refunded|credited|reversed|returned ..2 me|us|my|it|the
  `,
    'customer',
  ),
  ...fact(
    'disputeStatus',
    'won',
    3.5,
    `
    i|we ..2 lost ..3 dispute|chargeback
    bank sided with you|them|the
    dispute ..3 rejected|denied|declined
    bank ..2 rejected|denied|declined ..3 dispute|claim|chargeback
  `,
    'customer',
  ),

  ...fact(
    'injury',
    true,
    2,
    `
    injured|injury|injuries|wounded|wound
    hospital|hospitalised|hospitalized|ambulance|stitches|concussion|bleeding|bled
    emergency|er room|visit|trip|doctor
    food poisoning
    allergic|anaphylactic reaction|shock
    burned|burnt|burns|scalded|cut|bruised|scarred|blistered ..1 me|my|his|her|our|skin|face|scalp|hand|arm|leg|child|daughter|son
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
  ...fact(
    'goodsReturned',
    true,
    2,
    `
    i|we ..2 returned|sent|shipped|mailed|posted|brought ..2 it|them|item|items|goods|dress|shoes|order|product|unit
    sent|shipped|mailed|posted|brought ..4 back
    returned ..2 it|them|item|items|goods|product|dress|shoes|order|unit|outfit
    return|returns ..4 tracking|received|arrived|warehouse
    you|they|we ..2 received|got|have ..2 return|returned|items|item|goods ..1 back
    goods|item|items|product ..3 back ..2 with|in|at
    happy|glad|willing|can|ready to? ..1 return|send ..1 it|them|item|goods
    will ..1 return|send ..2 it|them|item|goods|everything ..1 back
    was|were|been returned
  `,
  ),
  ...fact(
    'goodsReturned',
    false,
    2.5,
    `
    am|are|is ..1 keeping ..2 it|them|item|items|product|dress|goods
    will|would|to not ~2 return|send ..2 it|them|item|goods
    not|never|without|refuses|refused|wo ~3 return|returned|sending|returning ..2 it|item|goods|them|dress
    not ~2 returned
    wants to keep
    keep ..2 item|it|them|goods ..4 refund
    threw ..1 it|them away|out
  `,
  ),

  ...fact(
    'priorContacts',
    'count',
    2,
    `
    # ..2 emails|mails|messages|calls|tickets|letters|times|tries|attempts ..4 no|nothing|none|without|ignored|still|not|sent|called|written|and
    emailed|called|written|wrote|rang|phoned|contacted|messaged|texted|complained|asked ..4 # ..1 times
    sent|written|made|opened|left|sending ..4 # ..2 emails|mails|messages|calls|tickets|letters|requests|odd|voicemails
    # ..1 odd emails|calls|messages
    # tickets|tries|attempts|emails|calls
    # times ..3 called|emailed|written|contacted|asked|told|rang|complained
  `,
  ),
  ...fact(
    'priorContacts',
    3,
    1.5,
    `
    several|multiple|many|numerous|countless|few|lots|dozens|loads ..2 emails|mails|messages|calls|tickets|times|attempts|requests|letters|voicemails
    again and again
    keep|kept ..1 emailing|calling|writing|asking|messaging|phoning|ringing
    repeatedly ..2 asked|called|emailed|contacted|written|wrote|tried
    over and over
    contacted|called|emailed|wrote|written|asked ..3 several|many|few|multiple times
  `,
  ),
  ...fact(
    'priorContacts',
    2,
    1.5,
    `
    emailed|called|written|wrote|rang|phoned|contacted|messaged|texted|complained|asked ..5 twice
    twice ..3 emailed|called|written|wrote|rang|phoned|contacted|messaged|asked
    third|3rd time|email|call|message|attempt|request|ticket|letter
  `,
  ),
  ...fact(
    'priorContacts',
    1,
    1.4,
    `
    second|2nd email|call|message|attempt|request|ticket|letter|complaint
    second time ..2 write|writing|call|calling|ask|asking|contact|contacting|i
    already ..2 emailed|called|written|wrote|rang|contacted|messaged|asked|told
    following|follow up on|to|my
    as i wrote|said|mentioned|explained
    my previous|last|earlier ..1 email|message|call|letter|emails|complaint
    i ..1 emailed|called|wrote|rang|phoned|contacted|messaged ..6 no|never|not|nothing|heard
    writing|calling|emailing|contacting ..2 again
  `,
  ),
  ...fact(
    'priorContacts',
    3,
    1.6,
    `
    fourth|4th time|email|call|message|attempt|request|ticket|letter
  `,
  ),
  ...fact(
    'priorContacts',
    4,
    1.6,
    `
    fifth|5th time|email|call|message|attempt|request|ticket|letter
  `,
  ),
]
