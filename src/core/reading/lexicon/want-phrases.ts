import type { Want } from '../../case.ts'
import { type Phrase, phrasesFor } from '../../text/phrases.ts'
import type { RuleExample } from './example.ts'
import type { Meaning } from './meaning.ts'

const want = (kind: Want, sure: number, patterns: string): Phrase<Meaning>[] => phrasesFor<Meaning>({ of: 'want', kind, sure }, patterns)

const unasked = (kind: Want, patterns: string): Phrase<Meaning>[] => phrasesFor<Meaning>({ of: 'unasked', kind }, patterns)

/** What the words ask for. Only asking counts: "you refunded me" and "no refund needed" ask for nothing. */
export const wantPhrases: readonly Phrase<Meaning>[] = [
  ...want(
    'refund',
    0.9,
    `
    @ask ..1 it|that|this|them back
    @ask|give|get|send|have ..3 $ @unit? ..1 back
    @ask|give|get ..1 every cent|penny|dollar|pound|euro ..1 back
    send|give|pay back ..1 my|our|the money|payment|deposit|cash|fee
    @ask|get|give|have ..3 money ..4 back
    @ask|like the|my|our money for ..1 that|the|this|it|my|our
    please|kindly arrange ..3 refund
    return|refund|reverse ..2 second|extra|duplicate|double|other|full|whole|first payment|charge|amount|sum|fee
    where is|'s|are ..2 refund
    not ~1 see|get|receive|have ..1 my|the|our money|refund|cash|deposit
    take|strike ..2 charge|fee|payment|bill off
    transfer ..3 purchase|price|amount|money|sum
    repay|reimburse me|us|my|the
    consider|mind|please ..2 dropping|waiving|refunding|removing|reversing|cancelling
    return|refund of ..1 my|our|the money|amount|payment|deposit|fee|sum
    sum|amount|balance of ..2 $ @unit? ..1 is|be ..1 received|paid|returned
    want|wants|asks|like ..8 dropped|waived|refunded
    get|have|want ..1 my|the|our deposit|money|payment back
    not ~1 paying ..1 dollar|cent|penny|pound|euro
    return|returned|returning ..2 $
    return the|my|our ..2 fee|deposit|money|payment|amount|charge
    or ..1 a? refund
    refund or
    get ..2 refund
    give|get|issue|send|process|grant ..1 me|us|him|her|them ..2 refund
    ^ give|issue|send|process ..2 refund
    dropped|waived|removed|reversed|refunded|returned ..1 please
    want|wants|asks|like ..4 fee|charge|charges|bill ..2 dropped|waived|removed|reversed|refunded|cancelled|off
    want|wants|wanted|need|needs|demand|demands|demanding|request|requests|requesting|expect|expects|like|claim|seeking|seek|insist* ..4 refund|refunded|refunding|reimbursement|reimbursed
    @will ..1 like|love|appreciate ..4 refund*
    request ..3 refund*
    please ..3 refund*
    refund ..3 please
    kindly ..2 refund*
    refund me|us|it|him|her|my|our|the|this|everything|him
    could|can|would|will ..2 you ..4 refund*
    can|could|may i|we ..3 refund*
    ask|asks|asked|asking|asks ..5 refund*|money
    want|wants|need|give|get|have|demand*|send|return|claim|asks|asking|like ..3 my|our|his|her|their|the|all ..2 money|cash|deposit|payment|prepayment|fee ..1 back
    want|wants|like|need|demand*|expect ..6 back ..1 today|now|please|immediately
    give|pay ..1 me|us|him|her ..4 back
    give|pay|send ..1 me|us|him|her ..1 my|our|his|her ..2 deposit|money
    money|cash|deposit|payment|prepayment back
    all of it back
    paid back
    pay ..1 back
    @will|want|wants ..2 like|want|wants|demand ..4 $ @unit? back
    return|returned ..2 my|our|the|them money|payment|payments|fee|deposit
    return them|it please
    please ..2 return ..1 them|it|payment|money|fee
    send ..2 what ..1 owe
    full refund
    reverse|cancel|remove|drop|waive|void ..3 charge|charges|fee|fees|bill|payment
    take ..3 $ ..2 off
    appreciate ..6 returned|back|refunded
    stay|order|it|this|room|trip|one|payment|fee|charge ..1 refunded
    to be refunded
    only the refund
    least ..5 refund
    want|wants ..2 all ..3 back
    money back
    due|owed|entitled|deserve ..3 refund
  `,
  ),
  ...want(
    'partial_refund',
    0.9,
    `
    corrected|revised|adjusted|new|proper invoice|bill
    part|half|some|something|little|percent ..1 off|back
    half|some|part|something of ..3 back
    have|get|give|want|wants|like|offer|expect|expects ..3 discount|reduction
    take|took|knock|knocking|taking ..2 half|part|some|something|bit|$|percent ..2 off
    refund* ..5 difference
    giving|give us|me|a ..2 little|bit|part|something ..1 back
    @ask ..2 $ @unit? off
    just|please|and take|knock ..1 $ @unit? off
    # percent ..1 off|back
    some ..1 money back
    partial refund|credit
    part|half|some|portion|percentage|third ..3 refund*|price|money !is
    refund* ..2 half|part|some|portion|two|one|difference|night|nights|week|remaining|rest
    partially refund*
    refund* ..3 of our|my|the ..2 weeks|nights|days|months
    want|like|appreciate|ask*|request* ..4 night|nights|week 's? ..3 returned|back|refunded
    difference ..2 refunded|back
    prorat*
    price reduction
    reduce|reduction|lower|discount ..4 price|bill|invoice|off
    money off
    adjust ..2 bill|price|invoice
    refund* ..3 unused|remaining
  `,
  ),
  ...want(
    'replacement',
    0.9,
    `
    want|wants|like|need|needs|expect|expects ..4 replaced|exchanged|swapped
    post|send|mail|ship|get|bring ..4 missing ..1 @part|item|items|bag|dish|part
    bring|send|post|get ..2 right|correct|proper|working|undamaged|new ..1 one|ones|@thing|size|colour|color
    another one please|by|now
    @ask another one
    @ask ..2 new|different one
    the right|correct one
    send ..2 another|again
    a|another|my|our replacement
    please|kindly arrange ..3 replacement|exchange
    want|need|send|get|give|like|request|offer|demand* ..3 replacement|replacements
    resend|reship ..1 it|them|this|the|my
    replace|exchange|swap ..3 it|this|them|the|item|for|product|part|unit
    want|need|like|send|get|give|please ..3 new|another|correct|right|working one|item|unit|order|pair|part
    send ..3 new|another|correct|right|proper
    want|wants|like|need ..3 exchange
    get ..1 it|this going|working
  `,
  ),
  ...want(
    'redo_work',
    0.9,
    `
    @please ..4 look at ..1 it|this|that
    come ..4 look ..1 at
    can|could somebody|someone|you ..1 have|take ..1 look
    edit|shoot|do|paint|cut|lay|clean|write|make|print|bake|cook|tile|plaster|colour|dye ..1 them|it|this|that|her|everything ..1 again|over|properly
    send ..2 her|him|them|someone|somebody|engineer|team|crew back|out|round|again
    do it|this right|properly|again
    have ..1 another go
    another go
    can|could|would|will|please|must you|he|she|they|somebody|someone|your ..3 come ..1 out|back|round
    want|wants|like|need|needs|expect|expects ..4 redone|fixed|repaired|finished|corrected
    ^ fix ..1 it|this
    come|send ..3 fix|repair|finish
    redo|redone
    fix|solve ..2 it|this|problem|issue ..2 please
    please ..2 fix
    can|could|will you fix
    do ..2 again ..1 properly|right|free|please
    want|wants|need|needs|like|have|get ..4 done|painted|cut|cleaned|coloured|colored|printed|cooked|tiled|made ..1 again|over|properly
    come ..3 and ..2 fix|finish|do|redo|sort|repair
    come back ..2 and|to ..2 fix|finish|do|redo|sort|repair
    start over
    start again
    finish ..2 job|work|it|what
    want|wants|need|needs ..3 fixed|finished|redone|repaired|corrected|recut|repainted|recoloured
    put ..2 right
    make ..1 it|this right
    fix ..3 job|work|haircut|colour|color|leak|wall
    please come
    re do|cut|paint|shoot|edit
    new|another appointment|fitting|shoot ..3 fix|correct
  `,
  ),
  ...want(
    'apology',
    0.9,
    `
    want|wants|need|needs|demand|demands|expect|expects|expected|deserve|like|owe|owed|ask|asking|least ..4 apology|apologies|apologise|apologize|sorry
    want|wants|expect ..3 say ..1 sorry
    say|says|said ..1 sorry ..2 to|at|would|please
    apologise|apologize to
    an apology
    nobody|never|not|no ~3 apologised|apologized|apologise|apologize
  `,
  ),
  ...want(
    'explanation',
    0.85,
    `
    are|is|do|will you|it|he|she|they|somebody|anyone ..5 or not
    where ..2 extra ..2 comes|come|from
    give|get|need|want ..4 date|answer|reason|explanation|update|timeline
    how is it|this possible
    how is|are|can|could|do|does ..2 same|a|you ..4 not|charge|lose|send
    is there ..2 workaround|update|news
    intend|intends|plan|plans|propose|proposes|going to do
    what ..4 intend|intends|plan|propose to do
    is anyone|anybody reading|listening
    want|wants|like ..2 to know
    how ..1 this|it happened|happen
    why ..1 this|it happened|happen|happens
    ^ explain
    and|or|now|to|an explain|explanation
    want|need|like|demand|tell|let ..3 know ..1 what|why|how|where|when
    tell ..1 me|us what|why|where|when|how
    can|could|would|will|please|kindly ..2 explain
    can|could|would|will|please|kindly ..3 tell me|us
    what is|'s ..1 going on
    what ..3 happening|happened ..2 to|with|my|the
    where|why|when is|has|are|was|did|do|will ..3 my|our|the|mine|it|this ..2 order|package|refund|money|delivery|parcel|unit
    when will|can|does|is|should ..3 arrive|ship|leave|delivered|get|expect|dispatched|come
    which|what date
    on which date
    how ..1 come|possible
    what ..2 else ..2 can|do
    where things stand
    yes or no
    what ..2 going to do
    what are we|you going to
    why was|were|did|am|is|have|has i|we|my|it|the
    update|updates|status ..1 please|on|about
    any update|updates|news
    how do you|we|they ..2 proceed
    how ..2 you ..1 mean|intend|plan to
    answer|answers ..1 please|now
    want ..2 answers
  `,
  ),
  ...want(
    'faster_service',
    0.9,
    `
    hurry
    please|kindly ..8 at the earliest
    as soon as possible
    asap
    @ask ..4 faster|sooner|quicker
    speed ..2 up
    expedite*|expedited|prioritise|prioritize|rush ..2 order|it|delivery|shipping
    need ..3 now|today|tomorrow|immediately|urgently
    wants ..3 now|today|immediately
    ship ..2 today|now|immediately|already
    send ..2 today|now|immediately
    how much longer
    right now|away
  `,
  ),
  ...want(
    'manager',
    0.9,
    `
    hear|hearing from ..4 manager|owner|director|head|supervisor|someone
    someone|anyone|somebody|anybody|person|human ..2 talk|speak to
    is there ..2 human|person|anyone|someone|anybody
    speak|talk|speaking|talking|write|complain|put|pass|escalate|escalated|get|connect|transfer ..4 manager|supervisor|owner|boss|superior|human|person|management|director|ceo
    want|wants|need|demand*|ask*|call|get ..3 manager|supervisor|owner|boss|management
    your manager|supervisor|boss ..2 please|now|number|name
    manager|owner|supervisor ..1 to ..1 call|contact|ring|phone
    escalate ..2 this|to|my
    higher management|up
    someone|somebody senior|higher|competent
    talk|speak ..2 someone|somebody else
    actual|real|live human|person
    reach ..2 human|person
    someone in charge
    name of ..2 manager|owner
  `,
  ),
  ...want(
    'compensation_extra',
    0.9,
    `
    @ask us|you|them|the ..1 to ..1 pay|cover ..1 for
    you will ..1 pay ..1 for
    day|days 's? ..1 wages|pay
    loss of earnings|income
    lost ..1 wages|earnings
    at your|their|the ..1 cost|expense
    who ..2 pays|pay|paying for
    expect|want|ask|asking|asks|like you|us|them|the ..1 to cover|pay ..3 for|that|it|this|bill|bills|cost|costs|repair|repairs|damage|vet|hotel
    pay ..3 damage|damages|repair|repairs|hotel|taxi|vet|cleaning|replacement
    free night|meal|room|ticket|tickets|session|treatment|dinner
    should|expect|want|wants|like|hope|offer|give|send ..6 voucher|vouchers
    compensat*
    reimburse* ..4 for|my|hotel|taxi|costs|cost|expenses|vet|medical|damage|cleaning
    cover|pay|paid|pays ..4 damage|damages|repair|repairs|vet|medical|hotel|taxi|expenses|cost|costs|cleaning|bills|bill|replacement
    damages
    goodwill|gesture
    inconvenience ..2 compensat*
    something|anything|discount|credit|upgrade ..3 trouble|inconvenience|troubles|time
    make ..2 it up to
    free month|night|meal|upgrade|delivery|shipping
    lost ..1 wages|earnings|income|time
    claim is|'s|for ..2 $
    claim ..4 insurance|damage|damages
    on top of ..3 refund
    refund ..4 and|plus ..3 compensat*|extra|voucher
    out of pocket
  `,
  ),
  ...want(
    'free_work',
    0.9,
    `
    could|can|would|will you ..3 also|too ..1 @make
    could|can|would|will you ..3 @make ..9 too|also|additionally
    could|can|would|will you ..3 throw|squeeze|slip|sneak ..1 in
    while you are ..1 at|here|there|on|in|doing
    @believe that? @extra ~4 included|free|covered|complimentary|charge|cost|extra
    @believe ..1 there|part ~3 charge|cost|package|deal|price
    should|would|will|does|do not ~2 cost|be|mean ..1 extra|more|anything
    part of|in the package|deal|price|quote|fee anyway|right|too|already
    one|two|another|a more round|rounds|revision|revisions|set|version|versions
    another|extra|additional|fourth|fifth|sixth|seventh|bonus round|rounds|revision|revisions|version|draft
    for free
    free ..1 charge|of
    no charge|cost
    at|without no? ..1 extra? charge
    without ..1 charging|cost|costs ..1 me|us|him|her|them
    not ~2 pay|paying ..1 anything ..1 for ..1 it|this|that|them
    with your compliments
    on the house
    not ~3 pay|paying ..3 for ..2 redo|extra|fix|again|work|meal|dinner
    exposure
    comp ..1 meal|dinner|room|bill|it
    refus* to ..1 pay
    free redo|fix|touch|revision|revisions|correction|session|treatment|repair|work|haircut
    waive ..3 bill|cost
    throw|include ..2 in ..1 free
  `,
  ),
  ...want(
    'cancel',
    0.9,
    `
    withdraw|withdrawing ..2 from ..2 contract|purchase|order|agreement
    want|wants|wish ..2 to terminate|end
    check ..3 not ~1 renew
    not ~1 renew
    want|like|need ..2 out
    part ways
    cancel ..1 my|our|the|this|it ..3 order|subscription|account|membership|booking|reservation|appointment|contract|service|plan|everything
    want|wants|like|need|needs|please|wish|kindly|trying|try ..3 cancel
    cancel ..2 immediately|now|please|today|effective
    ^ cancel everything|all|it|this|that|my|our
    close|delete|terminate|end|closed ..2 my|our|the account|subscription|contract|membership|service
    make sure ..3 closed|cancelled|canceled|stopped
    stop ..2 charging|billing|my subscription
    unsubscribe
    take|remove me off|from ..3 list|mailing
    cancellation of my
  `,
  ),
  ...unasked(
    'apology',
    `
    i|we ..3 apologise|apologize
    i|we ..3 to apologise|apologize
    i|we ..1 owe|owed|accept|accepted|got|received|appreciate ..3 apology|apologies
    my|our apologies
    thank|thanks ..2 for ..3 apology|apologies|apologising|apologizing
    you|he|she|they ..1 apologised|apologized
  `,
  ),
  ...unasked(
    'free_work',
    `
    what|how ..4 charge|cost
    how much
    i|we ..1 will|would|can|am ..2 pay|paying|pays
    i|we happy|glad|willing|ready|prepared to pay
    happy|glad|willing|ready|prepared to pay
    charge|bill|invoice me|us for|extra
    ^ no charge
    so no charge
    told ..1 her|him|them|caller|customer ..4 no charge
    what is|would|'s the price
  `,
  ),
  ...unasked(
    'refund',
    `
    not ~1 want|need ..2 back|refund
    thank|thanks ..2 for ..3 refund|refunding
    you|they|he|she ..1 gave|sent|issued|processed ..3 refund
    got|received ..2 refund
  `,
  ),
  ...unasked(
    'replacement',
    `
    you|they sent|brought|gave|shipped ..2 the right
    thank|thanks ..2 for ..3 replacement|replacing
    replacement ..1 came|arrived|works|is|was ..2 today|yesterday|perfect|fine|great|lovely|perfectly
  `,
  ),
]

/** What these phrases must and must not find. */
export const wantExamples: readonly RuleExample[] = [
  { text: 'I want my money back.', wants: ['refund'] },
  { text: 'I would rather have my money back.', wants: ['refund'] },
  { text: 'Please resend it.', wants: ['replacement'] },
  { text: 'Send me the invoice for order 3312, please.', wants: [] },
  { text: 'I do not insist on a full refund.', wants: [] },
  { text: 'Thank you for the refund.', wants: [] },
  { text: 'Please send me a new one.', wants: ['replacement'] },
  { text: 'You swapped it, perfect.', wants: [] },
  { text: 'I expect an apology.', wants: ['apology'] },
  { text: 'I owe you an apology.', wants: [] },
  { text: 'Let me speak to your manager.', wants: ['manager'] },
  { text: 'Please cancel my order.', wants: ['cancel'] },
  { text: 'Can you do the fence for free?', wants: ['free_work'] },
  { text: 'I will pay for the extra revisions.', wants: [] },
  { text: 'Have the wall painted again, I want it done properly.', wants: ['redo_work'] },
  { text: 'A partial refund would be fine.', wants: ['partial_refund'] },
  { text: 'Please hurry.', wants: ['faster_service'] },
  { text: 'I dont want to swap it just refund me.', wants: ['refund'] },
  { text: 'If nobody is going to answer please just refund me.', wants: ['refund'] },
  { text: 'We want every cent back at once.', wants: ['refund'] },
  { text: 'I do not just want a refund.', wants: [] },
  { text: 'Please do not refund me.', wants: [] },
  { text: 'Kindly arrange replacement at the earliest.', wants: ['faster_service', 'replacement'] },
  { text: 'Told her to bring it in, no charge for a look.', channel: 'phone_note', wants: [] },
]
