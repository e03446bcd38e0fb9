import type { Phrase } from '../../text/phrases.ts'
import type { RuleExample } from './example.ts'
import type { Meaning } from './meaning.ts'
import { request, wish } from './request.ts'

/** Asked of people rather than of the till: reasons, somebody in charge, costs made good, an end, haste, work for nothing. */
export const pleaPhrases: readonly Phrase<Meaning>[] = [
  ...request(
    'explanation',
    0.85,
    `
    explain|clarify|justify
    tell|show|give me|us|him|her|them ..2 what|why|how|who|which|whether|when|if|where|straight
    let me|us|her|him ..1 know ..2 what|why|how|who|which|whether|when|if|where
    say ..1 what|why|how|who|which|when|where
    check|confirm ..2 if|whether|what
    walk|talk|run|take|go me|us|it ..2 through
    through it with
    account for
    answer ..1 me|us|that|this|the|my
    itemise|itemize
    look into ..1 it|this|that|how|why
    ask him|her|them|your ..3 what|why|how|who|whether|if|where
    get|have|give|send ..3 answer|explanation|update|reason|breakdown|timeline
    hear|learn|understand|know|find ..1 what|why|how|who|where|when|which|whether
    hear from you|him|her|somebody ..2 what|why|how|who|that
    be told
    ask him|her|them|the ..4 and ring|call|tell|let
    tell me|us ..1 about
    go through ..5 with
  `,
  ),
  ...wish(
    'explanation',
    0.85,
    `
    an account of|from
    interested|curious|love ..1 to|how ..1 know|hear|read|see|learn|understand|what|why
    wonder|wonders|wondering|asks|asking|query|querying ..1 if|whether|what|why|how|who|when|where|which
    @asking ..2 answer|answers|explanation|reason|reasons|breakdown|date|update|account
    any word|news|idea|update|updates|sign|clue|progress|luck|joy
    what|whatever became|become of
    what has ..2 become
    straight|proper|clear answer
    what i am asking
    i|we do not ~1 know whether|who|if|why
    nobody|anyone|somebody|someone ..2 tell|tells|say|know|knows ..2 me|us|what|why|how|where|when|whether
    what does|did that|it|this|even ..1 mean
    where has|have|did ..2 gone|go|got
    where 's ..2 got
    following|follow up on|my
    wish|like|love|need|want ..1 to understand|hear|know|learn
    account of ..1 how|what|why|who|it|that
    to hear|learn|know|read|understand how|why|who
    to be told ..2 how|why|who|what|where|the
    @asking ..2 know
    not ~1 see ..1 reason
    @asking ..6 explained|confirmed|clarified
    and|then explain|tell me|us|what|why|how|each|this|it
  `,
  ),
  ...request(
    'manager',
    0.9,
    `
    get|give|fetch|put|find|have ..3 manager|owner|boss|supervisor|chief|director|whoever
    speak|talk ..3 manager|owner|boss|supervisor|chief|director|whoever|person|human|somebody|someone|adult
    have ..2 name ..1 of
  `,
  ),
  ...wish(
    'manager',
    0.9,
    `
    whoever|someone|somebody|anyone|person|one ..2 runs|manages|above|charge|responsible|decides|authority|senior|supervises
    whoever 's|is|looks ..1 over|after|above|responsible
    someone|somebody|anyone|anybody|human|person who|that ..1 can|could|knows|decides|decide
    someone|somebody|anyone with|at|from ..1 name|authority|head|management|above|power
    @asking ..3 manager|owner|boss|supervisor|chief|director|chef ..4 ring|call|phone|come|contact|write|sit|speak|himself|herself
    manager|owner|boss|director|supervisor|chief himself|herself|itself
    manager|owner|boss|director|supervisor ..1 ring|call|phone|get|contact ..1 me|us|him|her|in|back
    is there ..1 manager|owner|boss|grown|adult
    an adult|grown
    give ..1 me ..1 chief|boss|manager|owner
    @asking ..1 somebody|someone|person|human|me ..2 ring|call|phone|speak|talk|above
    @asking ..4 speak|talk ..2 to|with
    somebody|someone ..3 please ring|call|phone
    would|could|can somebody|someone ..4 ring|call|phone ..1 me|us
    a|actual|real human|person ..1 please|to
    @asking ..3 general|area|store|duty|branch|head manager|office|of
    who is|'s your|his|her|their|the manager|boss|supervisor|owner
    who is|'s ..1 in charge
    whos in charge
    can|could|may|would|will|should|have the|your|a ..1 boss|manager|owner|supervisor|director|chief|head
    bring|get|want|wants|wanted ..3 manager|boss|supervisor|owner
    ^ manager|supervisor
    manager please|now
    get|put|want ..3 head of
    @asking ..3 higher|above|senior|superior
    @asking ..3 owner|boss|director ..1 personally|in
    name ..2 of ..3 boss|manager|superior|supervisor
  `,
  ),
  ...request(
    'compensation_extra',
    0.9,
    `
    pay|cover|compensate|reimburse|refund ..3 for|my|our|the|her|his|these|any ..3 hotel|taxi|cab|damage|damages|repair|repairs|vet|cleaning|dentist|carpet|coat|dress|wages|flights|flight|train|medical|physio|costs|excess|locksmith|plumber|ruined|broken|restorer|difference
    make it up
    make up for
    do something|anything for me|us|him|her|to
    offer|give|send ..4 voucher|vouchers|gesture
  `,
  ),
  ...wish(
    'compensation_extra',
    0.85,
    `
    @asking ..4 voucher|vouchers|upgrade|goodwill|gesture
    voucher|vouchers|upgrade|discount ..5 nice|fair|welcome|appreciated|least|do
    restorer|mason|bodyshop|garage|plumber|jeweller|jeweler|cleaner|cleaners|dentist|vet|luthier|builder|tailor|cobbler|electrician|restoration|upholsterer|conservator|mechanic|optician|glazier|roofer ..5 says|wants|quotes|quoted|asks|charges|charged|reckons|said|estimate|estimates|put|bill ..2 $
    repair|repairing|repairs|fixing|replacing|cleaning|restoring ..3 cost|costs|is|was|will|comes|came $
    quote|estimate|bill|invoice|receipt ..3 enclosed|attached|attach|enclose
    enclose|attach|attached|enclosed ..3 quote|estimate|bill|invoice|receipt|receipts
    claiming|claim|sue|suing ..2 for ..1 the|my|our|her|his|damages|what|every|care|loss|cost|costs
    my|our|his|her|your insurer|insurers|insurance ..3 pay|write|writes|touch|details|claim
    the same ..1 again for
    double|twice|triple what
    good|great deal more
    more ..3 than the|my|what fee|price|refund|deposit|paid
    on top ..2 for|of ..1 refund|that|it|what
    hotel|taxi|wages|shift|flight|flights|train|tickets|parking|vet|medical|excess|petrol ..4 paid|covered|reimbursed|too
    something toward|towards
    toward|towards the|my|our|a ..2 cost|carpet|repair|repairs|bill|taxi|hotel
    what it ..2 worth ..1 and pay
    worth ..2 and pay
    somebody|someone|you ..2 has|have|going to ..1 to? pay for
    you will be paying
    everything|thing|all ..2 going to cost
    for $ ..1 for the
    lost|missed ..2 wages|shift|earnings
    @asking|expect ..3 more than|on
    talk about ..1 what|my|the ..4 costs|cost|worth|wages
    cost ..1 of ..4 on top|too|besides
    @asking ..2 cost|costs|price|value of
    refund ..6 and pay ..1 for|the
    @asking ..5 paid ..1 for|by
    @asking ..4 made good
    something ..2 owed
    contribute|contribution ..1 to|towards
    mind a free
    @asking ..3 free
    @asking ..4 as well
    $ on top
    @asking ..2 $ from us|you
    @asking ..5 repair|cleaning|hotel|taxi|vet|doctor|dentist|excess ..2 paid|bill|bills|cost|costs
    @asking ..5 extra|more ..2 for ..2 trouble|stress|time|day
    what ..3 cost me|us
    for ..2 ruined|spoiled|spoilt|broken|damaged ..4 $
  `,
  ),
  ...request(
    'cancel',
    0.9,
    `
    cancel !nothing
    stop|end|close|terminate|scrap|pause|undo ..3 order|subscription|plan|membership|contract|account|booking|visits|visit|deliveries|service|flowers|box|payments|thing|agreement|policy
    call ..5 off
    take|strike|remove me|us|him|her|them|my|our ..3 off|from
    take ..2 order|booking|name ..1 off
    take it off ..1 calendar|list|books
    close|stop|end it|whatever
    let me|us go|out
  `,
  ),
  ...wish(
    'cancel',
    0.9,
    `
    call it off
    call ..1 whole ..2 off
    forget ..1 order|booking|it|whole
    giving|give up ..1 my|our|the
    not ~1 be needing
    @asking out of
    take me off
    @asking ..3 cancelled|canceled|closed|stopped|ended
    not ~1 want it|them|this|that anymore|now|any
    cancels the|her|his|their|all|both
    consider|treat|take ..4 cancelled|canceled|ended|terminated|closed
    @asking ..2 cancel
    no further|more deliveries|payments|visits|charges|debits
    and|then cancel ..1 it|everything|all|the|this|my|our
  `,
  ),
  ...request(
    'faster_service',
    0.8,
    `
    send|get|bring|deliver|ship|finish|do|come|have|post|dispatch|fit|install|start|arrive|make|hang|be ..6 today|tonight|tomorrow|immediately|sooner|earlier|faster|quicker|quickly|urgently|asap
    send|get|bring|deliver|ship|finish|do|come|have|post|dispatch|fit|install|hang|be ..5 by|before ..1 @weekday|tonight|tomorrow|lunch|noon|breakfast|christmas|end|weekend
    send|get|bring|deliver|ship|finish|do|come|have|post|dispatch ..5 this week|afternoon|morning|evening
    bump|move|fit ..2 up|forward|in
    hurry|expedite|prioritise|prioritize
    get a move
  `,
  ),
  ...wish(
    'faster_service',
    0.8,
    `
    needs|need ..2 done|finished|delivered|here|sorted|back ..3 by|before|today|tonight|tomorrow|this|for
    ^ how soon|quickly|fast
    how soon|quickly|fast can|could|will|would|is|are|do|does
    any|a bit|little chance ..4 sooner|earlier|quicker|today|tonight|tomorrow
    here|there by|before tomorrow|tonight|@weekday|noon
    something|anything ..2 sooner|earlier
    still today
    any|some way|chance ..5 bring|brought|forward|sooner|quicker|faster|earlier|today|tonight|tomorrow
    get ..1 it|this|them|things moving
    send|get|come|do|answer ..3 soon
    needs|need|wants|want ..1 it|them|this|these|him|one ..3 by|before @weekday|tonight|tomorrow|noon|lunch
    please ..6 today|tonight|tomorrow|soon
  `,
  ),
  ...request(
    'free_work',
    0.9,
    `
    do|fix|come|clean|paint|have|throw|add|include|let|give|make|take|redo|finish ..6 nothing|free|gratis
    do|fix|come|clean|paint|have|throw|add|include|give|make|redo|finish ..6 on us|you|house
    throw ..4 in
    do|fix|come|clean|have|redo|finish ..6 without|no charge|paying|extra
  `,
  ),
  ...wish(
    'free_work',
    0.9,
    `
    @asking ..8 for free|nothing|gratis
    @asking ..4 free
    @asking ..4 thrown|included in|free
    should be free|included|complimentary
    come|do|did|does|fix|done ..4 for|it gratis|nothing
    not ~1 pay|paying ..4 for|to ..1 you|the|it|a|your ..3 again|look|come|fix|mistake
    and not ~1 pay
    pays|paid|pay me|us|you for ..1 already|this|it
    @asking ..6 no|without ..1 charge|cost|extra
    not ~1 charge|charged|charging ..3 for|extra
    as a favour
  `,
  ),
]

/** What these phrases must and must not find. */
export const pleaExamples: readonly RuleExample[] = [
  { text: 'Kindly explain the second line.', wants: ['explanation'] },
  { text: 'Put me on to whoever runs the kitchen.', wants: ['manager'] },
  { text: 'Please call the whole thing off.', wants: ['cancel'] },
]
