import type { Phrase } from '../../text/phrases.ts'
import type { RuleExample } from './example.ts'
import type { Meaning } from './meaning.ts'
import { showsCause as cause } from './shows-cause.ts'

/** What shows that money, rules or honesty are the root of a complaint. */
export const causeMoneyPhrases: readonly Phrase<Meaning>[] = [
  ...cause(
    'billing_overcharge',
    2.3,
    `
    charges ..3 hours|labour|labor
    corrected|correct|itemised|itemized|revised invoice|bill
    billed|charged|charging|bill ..2 for ..8 not|never
    owe ..4 fee|interest
    full price
    charged ..3 late
    quote|quoted|estimate|estimated ..3 $
    different prices|price
    another|extra|additional $
    not ~1 paying ..3 more|over|extra|that
    more than ..1 i|we signed|agreed|approved
    price|bill|total|cost|invoice ..2 went|gone|jumped|rose|changed|up
    on my|our ..1 bill|invoice|statement|card
    invoice|bill|statement ..4 wrong|mistake|error|incorrect|hours|never|not
    charged ..3 for ..6 not|never
    never|not ~3 agreed|approved|authorised|authorized|signed ..3 extra|charge|price|cost|work|fee
    renewed|renewal|renews|auto renewal|renew|renewed
    trial ..5 charged|charge|billed|paid|money
    direct debit|debits
    wo not ~1 renew
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
    billed
    price|pricey|expensive
  `,
  ),
  ...cause(
    'billing_overcharge',
    0.7,
    `
    bill|billing|invoice
    cost
    subscription
    estimate|quote|quoted
  `,
  ),
  ...cause(
    'refund_delay_or_denied',
    2.3,
    `
    where|when ..3 refund
    sum|amount|balance ..2 is|be not? ..1 received|paid
    credit|refund|reimbursement ..4 not ~2 appeared|arrived|shown|come|received|landed|hit
    returned ..6 and|but ..4 not|no|never|still ~3 money|refund|credit|back
    only offered|offering|offer ..3 credit|voucher|exchange|partial
    store credit ..3 instead|only
    keep ..2 saying|telling|promising ..4 refund|days
    return of ..1 my|our money|amount|deposit|payment
    it is now ..1 @month
    refund ..5 never|still|yet|denied|refused|rejected|waiting|pending|promised|where|delayed|ago|weeks|months|days
    refund is|was|has|have|had|did|does|will not
    refund ..4 not ..2 come|came|arrived|here|received|appeared|shown|processed|paid|made|issued|happened|happening|in
    not|never ..2 refunded|refunding
    never ..3 refund*
    no refund
    no sign|word|trace|news|mention ..3 refund*
    still ..1 no|not|waiting|awaiting|without ~4 refund*
    waiting|waited ..5 refund
    where is|'s ..2 refund
    refuse|refused|refuses|refusing|denied|declined|rejected ..4 refund*|return|money
    promised|agreed|said ..6 refund
    refund* ..4 promised|agreed
    have|has|had|did|do|does|will|would not ~3 refund*|repaid|paid|returned|reimburse*
    send ..2 what you owe
    you owe me
    request* ..5 refund ..5 no|nothing|ignored|response|reply
    only the refund
    return ..4 not|never ~2 accepted|processed|credited
    closed|close ..4 dispute|ticket|question
  `,
  ),
  ...cause(
    'policy_dispute',
    2,
    `
    restocking|cleaning|parking|corkage|no show|resort|booking|admin fee|fees ..4 unfair|ridiculous|absurd|excessive|drop|waive|remove
    your ..1 terms
    t&c|tcs
    breach|breached|breaking ..2 contract|agreement|terms
    contract ..3 says|states|signed|clear
    law|legal|consumer rights|right|act
    statutory
    damage|security deposit
    check in ..4 refused|denied|early|late|id
    age|dress|booking code|limit|restriction
    allowed|entitled to
    out of warranty
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
    # days|day ..1 only
    only # days
    no exchange|exchanges|returns|exceptions
    no receipt
    return window|period
    within 14|30|60|90 days
  `,
  ),
  ...cause(
    'fraud_suspicion',
    2.5,
    `
    registered to ..2 somebody|someone|another
    reported ..2 lost|stolen
    tampered|resealed|opened before
    lost ..3 ring|necklace|earrings|watch|wallet|jewellery|jewelry|heirloom
    thief|thieves|robbed|robbery|burgled|nicked|pinched
    not ~1 real|genuine|authentic|gold|silver|leather|original
    never ~2 used|been|visited|bought|ordered|stayed|agreed
    who|what is|are ..2 this charge|company|payment
    mileage|odometer|clocked
    forged ..2 signature
    cloned|skimmed
    went|gone missing
    stolen|stole|theft|steal|stealing
    scam|scammed|scammers|scammer|fraud|fraudulent|fraudsters|con|conned|swindle|swindled|phishing
    counterfeit|fake|knockoff|replica|forged
    not ~1 genuine|authentic|real
    did not ~2 authorise|authorize|make ..4 charge|purchase|transaction|payment|order
    unauthorised|unauthorized ..1 charge|charges|transaction|transactions|use|access|payment
    identity theft
    hacked|hacker
    gone|missing|disappeared ..2 my|our|his|her|their ..2 @valuable|cash|money
    @valuable|cash|bag ..8 gone|disappeared|vanished|taken
    @valuable|cash|bag ..3 missing from my|our|the
    had|id|wed|i|we ..1 left|hidden|locked ~4 in|on|under|inside|behind|there ..8 was|were|had ..1 gone|missing|disappeared|vanished|taken
    never ~2 ordered|bought|signed|placed|subscribed
    never ~2 had ..1 account|dealings|contract with
    never ~1 heard of you|your|this|them
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

/** What these phrases must show. */
export const causeMoneyExamples: readonly RuleExample[] = [
  { text: 'You charged me more than you quoted.', cause: 'billing_overcharge' },
  { text: 'My refund still has not come.', cause: 'refund_delay_or_denied' },
  { text: 'I want my money back.', cause: 'other' },
  { text: "The sunglasses I'd left in the glovebox were gone after your wash.", cause: 'fraud_suspicion' },
  { text: 'By the time we had left the bus was gone.', cause: 'other' },
  { text: 'My laptop is missing a key.', cause: 'other' },
]
