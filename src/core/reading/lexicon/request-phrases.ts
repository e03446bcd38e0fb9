import type { Phrase } from '../../text/phrases.ts'
import type { RuleExample } from './example.ts'
import type { Meaning } from './meaning.ts'
import { request, unasked, wish } from './request.ts'

/** Who asks whom for what: acts of the shop asked for in any of their ways, and wishes that name a thing instead of an act. */
export const requestPhrases: readonly Phrase<Meaning>[] = [
  ...request(
    'refund',
    0.9,
    `
    send|give|pay|put|pop|hand|let|have|get ..2 it|that|them|everything|all|both ..1 back
    send|give|pay|put|return|transfer|let|have|get|see ..3 $
    send|give|pay|put|pop|return|get|have|see|let|hand ..2 my|our|the|his|her|their|what|all|every ..4 back|returned|refunded|repaid
    return|refund|repay|reimburse|reverse|undo|release|unblock|unfreeze ..1 it|that|them|my|our|his|her|what|all|me|us|both|every|$
    return|refund|repay|reverse|release|unblock the ..3 deposit|bond|money|fee|charge|payment|hold|balance|sum|amount|price|#
    take ..3 off my|our|his|her|the bill|account|card|invoice|statement
    take|drop|cancel|waive|scrap|lose|remove|delete|lift ..3 fee|charge|fine|line|penalty|supplement|surcharge
    pay me|up
    be refunded|reimbursed|repaid
    send|give|pay|put|hand back ..1 the|my|our|all|what|every|$
    return|repay|refund the #|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|two
    send|give|have|get ..1 the #|ninety|eighty|seventy|sixty|fifty|forty|thirty|hundred
  `,
  ),
  ...wish(
    'refund',
    0.9,
    `
    @asking ..1 my|our|his|her|their ..1 $
    @asking the|all|that $ @unit? ..2 back|returned|refunded
    @asking ..1 my|our|his|her|their ..2 back
    @asking my|our|his|her|their|the # !one
    the|my|our|his|her|their|that # back|returned|refunded
    @asking # back|returned|refunded
    $ @unit? ..1 back please|now|by|to|on|tonight|today
    back to|on|onto ..2 card|account|bank|paypal
    ^ every penny|cent
    back every|each penny|cent
    every|each penny|cent ..4 back
    ^ my|our money|deposit|payment|refund|bond
    my|our money by|please|now|today|tonight
    or ..2 my|the|our money
    give|giving ..1 it all back
    you ..1 owe|owes|owed ..1 me|us ..2 $
    owed|owing ..1 $
    waiting for|on ..2 my|our|his|her|their|the|that ..1 $|refund|money|deposit|bond
    chasing|reminder|chase ..4 $|refund|deposit
    @asking ..4 refund|reimbursement
    $ @unit? ~9 not ~1 landed|arrived|appeared|shown|come|reached
    $ @unit? ..1 to be|come back|returned|refunded
    $ @unit? please
    ^ $ @unit? ..4 please|back
    return|repay|refund ..1 what i|we|you
    back what|whatever i|we|you
    who 's ..1 got my|our money
    where is|'s|are ..1 my|our|his|her|the ..1 money|refund|deposit|$
    where ..1 my|our|the money|refund|deposit ..1 is|be
    unless|until|till ..2 it|$|money is|comes|'s ..1 back
    to be|is back by|before|on
    price|cost ..1 of ..4 back
    @asking ..1 the lot back
    the lot back
    @asking ..2 everything|all ..3 back|refunded
    ^ pay me
    @asking to be paid ..1 back
    ought|have to|i ..1 not ~2 to|have pay|paid|paying for ..1 it|that
    get|give|want|wants|need ..1 my|our|the money|cash
    @asking ..1 the lot
    every last penny|cent
    @asking what ..3 paid
    should|ought|must ..2 be|to ..1 refunded|returned|reimbursed|repaid
    goes|go back into|to|on|onto
    $ please
    # @unit please
    want|wants|rather|prefer|have ..2 my|our|the money
    money|cash in|into my|our|his|her ..2 account|hand
    money ..1 for the ..6 back
    return|refund|repayment of ..2 $
    paid ..1 back by|before
    look forward to ..3 refund|$
    want|wants|wanting|like ..3 taken|charge|it off ..1 my|his|her|the ..1 card|bill|account
    see|seeing|have ..2 $ ..3 again|back
    stop keeping
    balance|deposit|bond ..1 returned|back|released|repaid
    back ..2 where|card it ..1 came
    @asking is|was ..2 $|money
    @asking is|was ..1 my|our|the ..1 money|deposit|refund
    # ..1 back please|by|now|to
    ninety|eighty|seventy|sixty|fifty|forty|thirty|hundred|tenner|fiver|twenty back
    @asking ..1 deposit|bond|money ..2 returned|back|released|by
    @asking ..1 it returned
    the full sum|amount ..3 in|to|on|back
    i|we have ..1 the $|ninety|hundred|# back
    please return it
    deserve|owed ..3 money
    and|then give|send|return|pay|refund|hand ..4 back
    and return|refund|repay ..1 my|our|what|it|$
    and return|refund|repay the #
  `,
  ),
  ...wish(
    'refund',
    0.7,
    `
    re|about|over|for|on|after the|his|her|their|our|my ..1 $
    re|about|over|after|on his|her|their|our|the ..2 deposit|refund|bond
    call|time|asking|visit for|on|about|re ..2 $
    @asking ..1 $
    said|promised|told|agreed|settled ..6 $ ..4 back|returned|refunded
    $ @unit? you ..1 owe|kept|took
    keep|keeping|holding ..2 my|our|his|her ..2 deposit|money|bond|$
  `,
  ),
  ...request(
    'partial_refund',
    0.9,
    `
    knock ..4 off
    take ..2 something|half|bit|some|third|quarter|percent|tenner|fiver ..3 off
    meet ..2 halfway|half|middle
    do something|anything|better ..2 on|about|with ..1 price|cost|bill
    give|let|have|return|refund|see|get|send|pay ..3 half|part|third|quarter|difference|extra|rest|some ..3 back|returned|off|of
    return|refund|credit|pay ..3 difference|extra|rest|half|excess|part
    adjust|reduce|correct|revise|lower|amend|recalculate ..2 bill|invoice|price|rent|charge|number|total
    honour|honor|match|apply ..3 price|quote|rate|discount|offer
    charge ..3 right|correct|old|quoted|agreed price|rate|amount
    come off
    go halves
  `,
  ),
  ...wish(
    'partial_refund',
    0.9,
    `
    want|wants|like|ask|asking|expect ..1 half|third|quarter|part !of
    @asking ..1 $|# @unit? ..2 off
    @asking ..3 something|bit|little|percent|half|hour|night|day ..2 off
    difference back|please|as|returned|refunded|should
    the|that extra back|returned
    half|third|quarter ..3 seem|seems|fair|right|reasonable|enough
    half of ..1 it|that|the back
    at least half
    at least something ..1 back|off
    knocked off
    off the bill|invoice|price|rent|total
    $ @unit? ..1 off ..1 please|and|or
    for $|# @unit? less
    some|any|bit|little ..1 give|movement|leeway|reduction|discount ..1 on|in
    something|anything off
    something|anything ..1 on the price|bill
    meet ..1 halfway
    meet ..1 half way
    meet ..1 in the middle
    meet at #
    @asking ..2 at|for ..1 old|quoted|agreed|original|lower|same price|rate
    @asking ..1 it|all ..2 for|to|down $|#
    settle for|on|at ..1 $|#|half
    @asking ..3 reduced|lowered|adjusted|corrected|discounted
    should ..1 come off
    to come off
    part of ..2 price|cost|fee|bill|it back|returned|refunded
    @asking ..1 $ ..2 of ..2 back
    @asking ..4 refund|money for ..3 week|weeks|night|nights|day|days|month|hours|lessons|sessions
    $|# each back
    give|return|refund|take|have that|this bit|part
    want|wants|like|expect|expects|deserve|fair|reasonable ..5 discount|reduction|off
    keep ..1 it for half|$|#
    keep it ..1 for|at
    the # @unit? difference
    send|give|refund|return|have|want|wants ..4 the|my|our|that|this|any diff|difference|overcharge|overpayment
    correct the #|$
    take ..1 off whatever|what|the ..3 not
    hour|hours|day|days|night|nights|week|weeks of ..1 it|that ..1 back
    percent off|back
    per cent off|back
    fair|right|reasonable to ..3 pay half|less|part
    pay half|two|part ..3 of|for
    a ..1 fifth|third|quarter|half of ..4 back
    part|some|something|percentage of ..4 back|returned
    what about $|# off
    $|# off ..4 balance|bill|invoice|price|when
    @asking it at|for $|#
    @asking $|# ..1 all|in
    half on ..2 those|that|it
    see ..2 way to ..2 half|something|reducing|discount
    the part of it
    take off what|whatever
    wondered|wonder ..6 discount|off|reduction|back
    wondered|wonder ..8 price|bill
  `,
  ),
  ...request(
    'replacement',
    0.9,
    `
    send|post|pop|bring|mail|ship|give|find|order|issue|have|get|put ..3 another|spare|replacement|replacements|different !go|look|try|day|date|time|word
    send|post|pop|bring|mail|ship|get|put|have ..3 new|right|correct|proper|missing|other|working|fresh one|ones|pair|set|copy|box|@part
    send|post|bring|get me|us ..1 the|a right|correct|proper|missing|other|working|new|original
    pop|stick|drop|slip|put one|some|it in ..1 the|with ..2 post|order|delivery|box
    swap|exchange|replace ..1 it|them|this|that|us|me|mine|ours|the|my|our|one|for
    do|make|print|bake another
    change it|them for
    be replaced|swapped|exchanged
  `,
  ),
  ...wish(
    'replacement',
    0.9,
    `
    chance|possibility of ..2 another|new|spare|replacement|different|swap
    another|replacement|new ..2 please|instead
    another|new one please|by|before|then
    ^ another|new|replacement one|set|pair|box|please
    want|wants|like|need|needs|ask|asks ..2 another|different|replacement|spare|swap|exchange !look|go|try|one
    @asking ..2 right|correct|proper|missing|original|other|second|new ..1 one|ones|glass|set|pair|size|colour|color|room|car|bike|key|pillow|@part|@thing
    @asking one|ones that|which|what|with|without
    @asking ..1 the one|ones we|i|you|from|in|on|that
    may|can|could|might i|we ..1 swap|exchange|change
    want|wants|like|needs ..3 swapped|exchanged|reprinted|reissued
    a different|working|proper one
    have|got|get you ..2 right|correct|other one
    where|when ..3 other one|two|half
    how fast|soon|quickly ..6 new|others|right|other|replacement
    can|could|may|might i|we ..1 have ..2 clean|fresh|bigger|smaller|larger|spare|new|correct|right
    can|could|may|might a|another ..2 be sent|posted|made|printed
    give me mine
    send the right|correct|missing|other
    change it|them|this for|please|to
    need|needs|want|wants ..1 a|the ..2 that works|fits
    the right|correct|proper|missing one|ones|size ..2 please|by|before|instead
    new|another|replacement _ please
  `,
  ),
  ...request(
    'redo_work',
    0.9,
    `
    come|pop|call|pass|nip ..1 back|out|round|by|again|over|past !and|to
    come ..1 and|to fix|finish|do|mend|look|sort|put|stick|take|see|clean|repair|adjust|check
    send|get|have ..3 somebody|someone|him|her|them|team|engineer|crew|lads|men|man|plumber|fitter|painter ..3 back|again|round|out|over|to|look|fix|finish
    redo|repaint|reprint|recut|refit|regrout|relay|rehang|retake|redye
    fix|mend|repair|finish|complete|straighten|tighten|adjust|tidy|level|rehang|patch|amend|touch|unblock|reseal|repair ..1 it|this|that|them|those|the|my|our|up|us|properly
    put|set|make ..2 right|straight|good
    do|paint|print|cut|clean|cook|make|write|bake|shoot|edit|lay|glue|sew|wash|spray|mow|say|take|try|wax|colour|dye|trim|hang|tile|stick ..3 again|over|properly|once|wider|shorter|longer|higher|lower
    have|take another|one ..2 look|go|try|stab
    be fixed|mended|redone|finished|corrected|repaired|printed|made|done ..2 again|properly|over|right|before|by|to
    correct ..2 spelling|name|date|error|typo|mistake
    sort it|this|that|them
    take ..3 back in
  `,
  ),
  ...wish(
    'redo_work',
    0.9,
    `
    want|wants|like|need|needs|expect|expects|insist|insists ..5 redone|fixed|mended|repaired|straightened|repainted|reprinted|recut|relaid|cleaned|sorted|resprayed|rehung|levelled
    @asking ..3 done|painted|printed|cut|cooked|made|shot|edited|laid|dressed|cleaned ..3 again|over|properly|right
    @asking ..4 put|set|made right|straight|good
    @asking ..2 another|second|third ..1 go|try|coat|visit|shot|attempt|session|clean
    another|second more? go|try|attempt|visit
    try|tried ..1 once more
    visit please
    somebody|someone put|fix|sort|mend ..1 this|it|that
    can|could|would|will _ come ..2 and|back|out|round|again
    can|could|would|will _ do ..3 again|over
    when can|could|will _ come ..1 back|and|out
    all over again please
    @asking ..4 back to fix|finish|do|sort|mend|look
    have somebody|someone|him|them ..1 make|put|fix|finish|do|look
    when are|is|will|can ..2 coming|come ..1 back|to
    not ~2 paying ..3 until|till ..4 done|fixed|finished|right
    @asking ..6 properly|right ..1 this time
    in ..1 need of ..1 fixing|redoing
  `,
  ),
  ...request(
    'apology',
    0.9,
    `
    say ..2 sorry
    apologise|apologize
    write ..3 sorry|apology
  `,
  ),
  ...wish(
    'apology',
    0.9,
    `
    @asking ..4 apology|sorry|apologies
    owe|owes|owed ..4 apology|sorry
    proper|real|written|public|simple|honest apology|sorry
    word of|from ..2 regret|apology|sorry
    for|from|an apology from
    for him|her|them|you|someone|somebody|one|man|woman ..3 to say|apologise|apologize
    settle for ..2 sorry
    @will|can say ..1 sorry
    saying sorry
    not ~4 say|said|saying sorry
    not a ..1 sorry|apology
    an apology ..2 please|would|from|to|for
    sorry ..2 would|might ..2 nice|do|enough|help
    @asking ..3 him|her|them|somebody|someone|you ..3 sorry
    not ~3 heard|had|got|received|been ..3 sorry|apology
    @asking is|was ..2 apology|sorry
    appreciate|like|want|wants ..1 word from|of
  `,
  ),
  ...unasked(
    'refund',
    `
    offered|offering|offers|refused|credited ..4 back|refund|$
    you|they|he|she gave|sent|paid|refunded|returned ..4 back
    already|been refunded|repaid|returned
    gave ..1 us|me|him|her|them ..4 back|refund
    deposit|money|bond|fee|it was|were refunded|repaid|returned
    refunded me|us|it ..3 same|next|day|within|quickly|promptly
    not ~2 want|asking|after|need ..4 money|$|refund|back
    not ~1 about ..1 money
    i|we|he|she|gave|sent|sends ..1 will|would|can|could ..1 send|bring|take|give ..1 it|them ..1 back
    i|we|she|he|customer paid|pay ..2 $
    paid|cost|costs ..2 for|about ..1 $
    for about|around ..1 $
  `,
  ),
  ...unasked(
    'explanation',
    `
    i|we ..1 tell you|u|them
    as you ..1 know
    you|i can tell
    thought|think|sure|know ..3 want|like ..1 to know
    would want|like to know
    i|we|they|he|she ..2 told|explained ..1 you|them|him|her
    i|we|you say|said why
    ^ what do you mean you|we|i|it|that|my|no|there|they
    you|they|he|she ..1 let us|me know
    i|we do not ~1 know if|whether
    what is|'s ..1 the point
    want|wants|wanted|like you|someone|somebody|us|them to know
    in case you ..3 want|wanted
    everyone|everybody|people|friends|friend|family|kids|neighbours|neighbors|guests|colleagues|waiter|waitress wanted|wants|want|asked|asks to? know
  `,
  ),
  ...unasked(
    'redo_work',
    `
    when|if|until|before|after|once you|we|i|they|he|she ..1 come ..1 back|out|again
    i|we ..1 will|would|shall ..1 not? come ..1 back|again
    can|could|would|will you ..1 also fix|repair|mend|paint|clean
  `,
  ),
  ...unasked('manager', 'the|your|my|our|a manager|owner|boss|supervisor ..1 told|said|came|was|has|had|laughed|shrugged|knows'),
  ...unasked(
    'cancel',
    `
    you|they|he|she|which|that|who ..1 cancelled|canceled|stopped
    not ~2 want|wish|asking|going ..1 to? cancel
    free to cancel
  `,
  ),
]

/** What these phrases must and must not find. */
export const requestExamples: readonly RuleExample[] = [
  { text: 'Would you put the deposit back on my card?', wants: ['refund'] },
  { text: 'Wants his £42 for the tray that never came.', channel: 'phone_note', wants: ['refund'] },
  { text: 'They offered me $20 back and I was happy with that.', wants: [] },
  { text: 'Could you knock a little off for the wait?', wants: ['partial_refund'] },
  { text: 'Any chance of a spare lid?', wants: ['replacement'] },
  { text: 'Would Anna come back and hang the door again?', wants: ['redo_work'] },
  { text: 'When you come back from holiday the lawn will be green.', wants: [] },
  { text: 'I would like him to say sorry to my aunt.', wants: ['apology'] },
  { text: 'What do you mean you gave our room away?', wants: [] },
  { text: 'The owner gave us the deposit back.', wants: [] },
  { text: 'Could you also fix the gate?', wants: ['free_work'] },
  { text: 'Nobody knows if it is open, I do not know if you have seen my mail.', wants: [] },
]
