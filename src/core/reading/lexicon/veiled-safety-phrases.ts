import { type Phrase, phrasesFor } from '../../text/phrases.ts'
import type { RuleExample } from './example.ts'
import type { Meaning } from './meaning.ts'

const violence = (sure: number) => ({ of: 'threat', kind: 'safety_violence', sure, form: 'plan' }) as const
const selfHarm = (sure: number) => ({ of: 'threat', kind: 'self_harm', sure, form: 'plan' }) as const

const them = 'you|u|ya|ye|youse|yous|him|her|them|me|us|someone|somebody|one|whoever|anyone|that|the|your|ur|every'
const persons = 'you|u|ya|ye|youse|yous|him|her|them|me|us|someone|somebody|whoever|anyone'
const whose = 'your|ur|his|her|their|the|ya|yer|our|this|that|my'
const limbs =
  'neck|face|legs|leg|arms|arm|teeth|head|skull|jaw|nose|fingers|finger|knees|bones|hands|hand|throat|kneecaps|ribs|brains|eyes|ears|lights|block|hair'
const place =
  'shop|store|office|house|car|cars|place|building|yard|barn|depot|van|vans|truck|lot|warehouse|stall|window|windows|front|gate|cabin|barrier|counter|till|door|doors|pub|bar|club|hall|restaurant|salon|premises|garage|booth|kiosk|reception|glass|desk|tyres|tires'
const tools =
  'gun|knife|bat|machete|hammer|crowbar|axe|bar|pipe|wrench|chainsaw|petrol|gasoline|matches|lighter|shovel|brick|bricks|lads|boys|mates|brothers|cousins|uncles|uncle|dogs|blade|bottle|pole|stick|handlebars|spanner|sledgehammer|shotgun|rifle'
const hours = 'closing|close|shift|work|bins|outside|alley|car|parking|corner|dark|gate|home|lock|door|back|night|exit|bus|knocking|finish'

/** What is held over somebody's head without naming the blow, and how people who want to end it say so without the word. */
export const veiledSafetyPhrases: readonly Phrase<Meaning>[] = [
  ...phrasesFor<Meaning>(
    violence(0.88),
    `
    @will|@aim|gonna|would ..2 put|chuck|throw|shove|launch ${persons} ..4 through|under|into|in ..2 window|windows|wall|door|glass|counter|cabinet|floor|ramp|hospital|ground|canal|river|skip|lake|hole|grave|wheelchair
    put|putting|throw ${persons} ..2 through|in|under ..1 the|that|your|a ..1 window|wall|door|glass|ramp|canal|river|grave|ground
    i|we|he|she will|would|is ..2 put you|u|him|her|them in one|it
    put ..3 door in
    @will|ill|il|gonna ..2 put my|his|her ..1 hands|fist|boot|foot ..2 on|in|through ${persons}
    will|ill|il ..1 put my ..1 fist|boot|foot|hands
    put the|your|ur ..1 windows|window in|out|through
    goes|go|going|thrown through|in ..2 window|windows|glass
    be leaving|going|coming ..2 by|through|via the|that|your|a ..1 window
    torch|torches|torching|torched|firebomb* ..1 you|it|your|the|this|place|him|her|them|his|every|ur
    molotov
    @will|@aim ..2 torch|burn|smash|wreck|trash|flatten|bulldoze|level ..4 ${place}
    how ..1 fast|quick|quickly|well ..4 burn|burns
    while ..1 your|the|ur|it|place|shop ..2 still standing
    @will|@aim|or|gonna|ill|keys|i ..2 drive|drives|ram|plough ..4 thru|through|into|over ..4 ${place}|you|him|her|them|anyone|whoever
    i|we|ill|il|will|be ..3 waiting|waitin|wait for you|u|him|her|them ..5 ${hours}
    will|ill|il|gonna|going|would ..2 be ..1 waiting|waitin ..5 closing|bins|outside|alley|corner|dark|shift|${tools}
    il|ill be? waitin|waiting ..3 corner|outside|bins|${tools}
    someone|somebody|somebodys|someones is|will|'s ..1 be? waiting for|by|outside|behind|when|at
    somebody|someone|somebodys|someones|people ..2 getting|gonna|gettin ..2 hurt|killed|battered|stabbed
    you|u|ur|he|she|they|whoever|someone|man|driver ..3 getting|gettin|get|gets ..1 battered|sparked|stabbed|shot|smashed|decked|leathered|flattened|paneled|panelled|slapped|punched|jumped
    panel|batter|spark|deck|leather|smash|knock|lamp|clatter|clobber|flatten ye|ya|you|u|yous|youse|him|her|them
    pull|pullin|pulling up ..2 to|at|on ..2 ur|your|you|stall|shop|house
    know|knows|knew ..2 what|which|when ..1 time|day|car|bus|train|school|way|route|road ..3 you|u|we|he|she|they|your|his|her|is ..2 lock|locks|finish|finishes|leave|leaves|close|closes|walk|walks|drive|drives|get|gets|take|takes|knock|his|hers|yours|home|round|go|goes|park|parks
    know|knows|knew your|ur|his|her|their|ya ..1 face|car|van|plate|plates|reg|registration|route|kids|street|house|address|home !number
    have|got your|ur ..1 plate|plates|reg|registration|face
    know|knows|knew ..2 car|van ..3 where|parks|parked
    know|knows ..3 leaves|leave|walks|walk|finishes ..1 by|alone|at|on ..1 herself|himself|alone|own|home
    cousins|brothers|mates|lads|boys|uncle|uncles ..4 has|have|got ..1 your|ur|his ..1 picture|photo|plate|face|address|number|name
    better|best|should|not ..2 not ..2 walk|come|go|be|drive|sleep ..2 alone|home
    walk|walks|walking|walkin home alone
    not|never ..3 walk|walks home|alone
    you|u|he|she|they will|be ..2 walking home
    not ..2 come alone
    not ..2 turn ..2 back ..1 to|on me
    police|cops ..3 to? find you|u|him|them first
    before i|we ..2 find|get|reach you|u|him|her|them
    when|if|til|till i|we ..1 find|catch|get|see which|who|whoever|him|her|them|you|u ..6 battered|dead|sorry|hurt|regret|pay|finished|face|teeth|kill|hospital|know
    find whoever|which|what|who ..6 and|throat|hurt|kill|teeth
    come|coming|comin|going|turning|driving|drive|be|back ..5 with ..3 ${tools}
    comin|coming|come|over|round ..3 to|tae|and|n|with ..3 break|panel|batter|smash|burn|drag|knock|offcuts ..2 you|ye|him|her|them|your|his|it|place|door|window|windows|face|how
    coming|comin|come over|across ..1 this|that|the|your|ur ..1 counter|desk|bar|till
    coming|comin|come for whoever|him|her|them|you|u|ur|your|_ who
    meals|eat|eating|eats|dinner|drinking|fed|food ..3 through|thru ..1 a straw
    no ..1 ${limbs} left
    not ..3 have ..4 ${limbs} ..1 left
    ${limbs} ..3 off|out ..2 floor|pavement
    spit|spitting|pick|picking|swallow|swallowing|collect|lose|losing ..2 teeth
    teeth ..3 posted|knocked|kicked|floor|throat|back
    @will|@aim|or|gonna|il|ill|and|would|n ..3 break|snap|smash|bust|chop|cut ..2 every|his|her|your|ur|their|all ..1 ${limbs}
    will|ill|il|gonna ..2 snap|break|twist his|hers|yours
    stuff|shove|ram|force ..3 down|up ..1 ${whose} ..1 throat|arse|ass|neck|gob|mouth
    your|ur|his|her|their ..1 head|face|arm|arms|fist|hand|skull ..1 through ..1 that|the|this|a
    put|puts|putting your|ur|his|her|their ..2 ${limbs} ..2 through
    drag|haul ${persons} ..3 out|over|across|by
    bury|burying|buried ${persons} ..3 in|under|with|alive
    never|not ..1 drive|work|walk|talk|chew|breathe|type again
    deal with him|them|her|you|u myself|ourselves|my
    sort|sorted ..2 yard|place|shop|out ..4 price|crate|beer
    hope|hopes ..3 got|have|good ..2 insurance|locks|extinguisher|alarm
    hope|hopes you are|have insured
    i am ..2 big lad|man|bloke|guy
    not want me ..1 asking|coming|losing|meeting ..1 a|again|down|there|round|it|my|any
    what happened|happens to ..2 last ..1 guy|man|person|one|bloke|fella|lad
    ask ..5 what|why happened ..1 to ..2 last|him|them|him
    ask ..2 why he|they|she ..1 moved|left|limps|quit
    remember my|this face
    remember my name ..4 will|ill|when|outside|waiting
    somebody|someone|somebodys ..1 is|'s|will|gonna ..2 gonna|to? pay for this
    say|repeat ..2 that|it ..2 outside
    outside ..2 now|you|and see
    if ..8 touches|touch|lays|sets|comes|speaks|talks|looks ..6 again ..6 will|ill|hand|hands|hurt|break|snap|kill|teeth|window|getting|regret
    getting|get|gets|want|wants|have ..1 your|ur|his|her|their ..1 ${limbs} ..1 broken|broke|smashed|caved|posted
    knock|knocking your|ur|his|her|their ..2 head|block|lights|teeth
    blow|blast your|ur|his|her|their ..1 head|brains
    you|he|she|they|u|ur|your will|ll|gonna|be ..2 need|needing ..2 ambulance|dentist|surgeon|hospital|wheelchair|paramedic|stretcher|undertaker|coffin
    in|into ..1 ambulance|coffin|wheelchair if|when|by|before
    do|doing time for
    swing|swinging for him|her|you|them|u
    get|gets|got|getting what ..1 is ..1 coming
    crack|cracked|cracking his|her|their knuckles
    seeing you ..2 not ..2 at|in ..2 shop|here|work
    sleep light|lightly
    if ..4 dies|die|goes so do|does|will
    put|puts|putting|hold|held ..1 match|flame|lighter to
    husband|brother|dad|father|son|brothers|boys|lads|cousins ..2 on|coming|driving his|their|over|down|round|there ..1 way? ..2 to|and|now|with ..3 you|he|talker|sort|they
    one way or another ..2 you|get|he|i
    come|coming and get it ..2 one|himself|myself|yourself
    coming to ..1 do ..1 the|your windows|tyres|car|van
    will|gonna|ill|il cut|stab|shank|slice|slash you|u|him|her|them
    not|nobody|noone ..1 walk|walks|get|gets|come|comes out ..1 alive
    hands|grip|fingers round|around ..1 your|his|her|their|ur ..1 throat|neck
    see ..2 how|if you|he|she|they ..1 like|likes|laugh|laughs|smile ..3 when|with|then|without
    careful ..2 who|what|where ..3 behind|park|walk|go|you ..4 tonight|dark|night|alone|you
    be ..1 down|there|round|up|over there? ..3 and|n ..3 not ..1 like it
    not ~2 want to be in ..1 your|my|our shoes
    in ..1 your|my|her|his|their shoes when
    want|better|need to? check ..1 your|our|my brakes|tyres|locks|mirrors ..2 tonight|from|before|every|each|when
    brother|husband|dad|father|lads|boys|brothers|cousins|uncle ..6 looking|lookin|hunting for ..1 your|ur|the|that|him|her|you
    out of ..1 prison|jail ..6 looking|you|your|him|her
    your|ur ..1 shop|place|house|car|van|office|yard|restaurant|salon|garage|store will|is|going|gonna ..3 burn|burns|burning|up|go|flames|flattened|dust|ash|ashes|rubble|ground
    across ..1 his|her|your|their throat
    throat ..3 cut|slit|finger|gesture
    showed|flashed|pulled|drew ..3 knife|gun|blade|weapon|machete
    i|we|he have|has|got ..1 a|my ..1 gun|shotgun|rifle|machete|crowbar
    not|never ~2 hold|lift|pick a|another|anything|your|spanner ..2 again
    say that|it to my face
    @will|would|ill|il|@aim|gonna ..1 come|coming|comes|climb|climbing|reach|jump through|over|across the|this|that ..1 hatch|counter|desk|glass|bar|till
    know|knows|knew ..4 kids|children|family|son|daughter|wife|mother ..3 go|goes|live|lives|school|play|works
    would|will|ill|il wait for her|him|them|you
    lose|losing ..2 your|ur|his|her|their ..1 teeth|fingers|legs|hand|head|life
    teach|learn|show you|him|her|them|u|ye ..3 lesson|respect|manners
    box|clip|clout his|your|her|ur ..1 ears|ear
    give ..1 ${them} ..3 hiding|kicking|slap|beating|thump|battering|dig|smack|thrashing
    your|ur|his|her|their ..1 tyres|tires|windows|windscreen ..3 slashed|slash|let|gone|go|smashed|next
    i|we|he have|has|got|'s ..2 your|ur|his|her ..1 ..1 address|plate|route
    last thing|mistake|day|job|shift ..2 you|u|he|she|they ..1 ever
    skinned|skin alive
    blood ..2 on ..1 hands
    swear ..6 put|break|smash|burn|kill|batter|knock|drag ${persons}|your|his|the
    whoever|you|anyone|him|them ..3 standing|stood|stands ..1 in ..2 way
    stand|stands|standing|stood there first
    whoever ..2 standing|stands|stood
  `,
  ),
  ...phrasesFor<Meaning>(
    { ...violence(0.8), who: 'shop' },
    `
    said|says|told|shouted|that ..6 somebody|someone|he|she|they is|are|was|were|will|would|might|'s ..1 be? waiting
    nice|lovely|big|fine glass|window|windows front|you|we|and|here
    drives|drive ..2 digger|lorry|truck|tractor ..6 glass|front|window|shop|gate
    swept|swiped|overturned|flipped|hurled ..5 off|over|at|onto ..2 counter|desk|table|bar|staff
    threat*|threaten* ..4 to ..1 come|burn|break|smash|wait|find|put|kill|hurt|torch
    named|knew|knows|mentioned|recited ..3 kids|children|school|street ..2 by|and|name|goes|go|where
    he|she|they|customer would|will ..2 put|throw|drag ..1 me|him|her|us|you|them|someone
    he|she|they|customer would|will ..2 break|smash|burn|torch|slap|punch|shoot|stab|kill|hit|bury|deck|batter|knock ..1 me|him|her|us|you|them|our|the|every|window|windows|head|door
  `,
  ),
  ...phrasesFor<Meaning>(
    { of: 'innocent', kind: 'safety_violence' },
    `
    these|such|ok|okay|fine|course|know|understand|appreciate|sure accidents|things ..1 can? happen
    is how|why|where ..1 someone|somebody|people|kids ..3 hurt|killed
    before|until|til someone|somebody|anyone|people ..3 hurt|killed
    could|might|can ..3 hurt|injure
    a|the|deep|small|nasty|bad|big|his|her ..1 cut|cuts|bite|bruise on|in|to|across|above ..1 his|her|their|your|the
    can|could|not|to|you|never|trying|finally|eventually|managed ..2 get|getting|got hold of
    chased|chases|chasing me|us|him|her|them ..1 for|about|again|up|on|today|twice
    glue|heat|spray|nail|staple|massage|water|price gun
    pushed|push ..2 to|back|until|till|off
    shook|shake|shakes ..3 hand|hands
    hope you ..1 rot
    i|we have your address|car ..2 as|on|down|for|in|wrong|correct|right|here|from|is|ready
    got|have|has|know your ..1 address|car ..2 on|from|in|for|is|wrong|right|ready|as|down|here|booked
    will|can|do i|we|you ..3 find|catch ..1 the|a|out
    put ..4 in ..2 hospital ..3 by|with|because|for
    @not ..2 hurt|harm ..2 ask|try
    be|are|is|am|was|been|were waiting ..3 hour|hours|minutes|mins|since|week|weeks|days|day|months|long
    waiting|wait|waited for you|him|her|them|me|us ..1 to|since|all|at|in|on|for|and
    wait|waiting|waited for me|us
    gun|knife|bat|rifle ..2 licence|shop|set|block|rack|course|club|range|sharpener|case
    just got out of ..2 hospital|surgery|bed|work
    wait|waiting ..4 for ..2 my|our|delivery|order|refund|someone|somebody|answer|reply|a|the|your|an|any|it|this
    take|took|taking|deliver|delivered|left|carried|passed|carry|handed ..3 through|by ..1 window
    still standing ..2 outside|in|at|here
    came|arrived|comes with ..3 blade|knife|hammer|bar|pole|stick|bottle
    burn in hell
    took|taken|take|had ..3 tablets|pills|paracetamol ..3 as|prescribed|headache|pain|daily|morning|dentist|gp|doctor|for|because|you|which|that
    this is it ..1 the|my|your|working|in|on
    put|throw ${persons} through ..3 to|the ..1 line|system|process
    not ~1 be needing ..1 the|my|any ..1 room|table|order|parking|bag|car|service|delivery|product ..2 because|as|so|anymore|after
    know|knows ..1 what|which day|time|way ..2 we|i|it|to ..2 close|open|go|leave
    not|never|no ..1 drive|work|eat|walk there|here|again there
    last day ..4 i|we|of|for
    walk|walked|walking home alone ..3 because|in|at|after|with|from
    i|we ..4 walk|walked|walking home
    would|will|can|could ..3 drive ..2 over|through ..2 to|from|the|on
    deal|sort it|this out
    dragged|drag ..3 card|bank|company|lawyer|name into
    kick|kicks|kicked off or|about|at|again|when
    petrol hire|car|van|station|tank|pump|money|cap
    hit ..1 short|on
    bury you under|in ..4 reviews|paper|stars
    solicitor|lawyer|attorney|lawyers|barrister ..2 will ..1 bury|kill|crush|destroy
    would it kill you|them
    not|wouldnae kill her|him|you|them
    explod*|burst|blew|sprayed|smoke ..2 in my|her|our face
    billed|charged|charging|bill|charge ..2 dead
  `,
  ),
  ...phrasesFor<Meaning>(
    selfHarm(0.85),
    `
    bothered|troubled|bothering ..2 by|with|about me ..3 longer|more|again|anymore|soon
    you|nobody|none|they|no ..5 be ..1 bothered|troubled|burdened by|with ..1 me
    not|never|nobody ~3 bothered|trouble|bother by|you|anyone ..2 me|much|any|again
    not|never ~4 be ..2 around|here|needing anything|for|when|to|much|next|after|it|any
    not|never ~2 be around
    not ~2 needing food|anything|it|any
    not ~3 needing food|anything
    just ..1 not|was not ..2 here|exist|around|wake
    quieter|easier|better|simpler ..3 for ..2 everybody|everyone|all|them|you|my|family ..6 if ..5 not|gone|was|were
    better ..3 without me|us
    if i|he|she ..2 just? ..1 not|was|were ~2 here|exist|around|gone|wake
    tablets|pills|paracetamol|medication|insulin ..3 lined|counted|saved|out|ready|up|stored|waiting|left
    lined|counted|counting|saved|saving|collecting ..3 tablets|pills|paracetamol|medication
    swallowed|swallow|swallowing ..3 things|everything|whole|bottle|lot|them
    when|before|until|after|till they|she|he|you|somebody|someone|anyone find|finds|found me
    sister|brother|mother|mum|wife|husband|son|daughter|friend|she|he|they found me ..1 i|and|in|out
    sorry ..2 found|find me
    ones to find me
    not ~3 see|seeing ..1 a? tomorrow|future|christmas|weekend|summer|end ..3 this|where|for|me|ok
    not ~3 going|gonna to be here for|when|much
    not ~4 think ..3 i ..2 will|can|would|going ~2 be here
    not ~2 think ..1 i ~3 manage|make|last|get to|it|through|till|until
    nothing left ..1 no money|one|and|hold|me|for|i
    have|got ..1 nothing left !to|of|in|on
    nothing ..1 to hold|live|wake|get
    i|he|she have|had|has nothing|no one|nobody left|now !of|on|from|in
    only thing keeping me|him|her ..2 here|alive|going
    no more tomorrow|tomorrows|mornings
    no tomorrow
    more fees|forms|days ..2 or mornings|days
    written|wrote|writing|write|left|leave|posted|post ..1 my|the|his|her|a ..1 letters|letter|note|goodbyes ..3 to|for|on ..3 children|kids|wife|husband|mum|mom|family|table|son|daughter|everyone|sister|brother
    have|has|got a plan ..2 and ..2 date
    made up my|his|her|their mind
    made|make my|his|her|their mind up
    at peace with it|this
    sat|stood|standing|sitting|sit|stand|was|been|went|going|up|go ..2 on|at|to|off|up ..2 the|a bridge|ledge|roof|cliff|quarry|platform|tracks|rails|edge|balcony !of|restaurant|terrace|bar
    walk|walked|drive|go|going|jump|step|walking ..2 into|off|under ..2 river|sea|lake|canal|traffic|bridge|quarry|train
    going|go|walking|walk up to ..1 quarry|bridge|cliff|roof|reservoir
    looking|look|keep|staring ..2 at ..1 window|ledge|pills|tablets|rope|bridge|knife|rail ..3 floor|#|and|th|again|all
    not ~1 feel safe with|w|alone|around|by
    join|joining him|her|them|my ..3 shortly|soon|tonight
    be where she|he is|are
    own choice|hand|hands ..2 shortly|soon
    by my own choice|hand
    can not|never ~1 live with this|it|myself|that|what
    why|reason|if i|he|she ..1 should|have ..1 to? ..1 stay|keep|go|bother ..1 alive|living|on|here
    stay alive
    turn|turning|turned|switch|switching off|down ..2 oxygen|machine|ventilator|insulin
    letting|let it ..1 be? over|end
    life|death insurance ..5 cover|covers|pay|pays|everyone|worth
    worth more dead
    do|face|manage|take|stand|last|get|bear one more|another ..1 day|night|morning|week ..1 of|i|and|like|$|this|with|swear
    can not|never ~2 do|face|take|last ..2 one more|another ..1 day|night|morning
    had enough of ..1 trying|living|life|everything
    tired of ..1 trying|living|life|fighting|everything
    not ~2 want to be ..1 a ..1 burden|problem|bother
    burden to|on ..2 anyone|everyone|everybody|family|them|you|my|anybody|kids|children
    nothing for|left me ..2 after|here|now|any|anymore|in
    nothing ..1 to ..1 live|wake|get|go on|up|for
    want|wanted|wish it|everything|this ..3 over|stop|end
    want it to be|stop
    not ~4 see ..2 week|month|year|night|christmas|morning out|through|again
    no ..1 reason|point|use ..1 to|in|of get|getting|go|going|carry|carrying|wake|waking|trying|try ..1 up|on
    sorted|sorting|settled|arranged ..2 affairs
    sorted|sorting|settled|arranged ..1 my|own ..1 will|funeral|things
    stopped|stopping ..1 taking|eating ..4 insulin|tablets|medication|pills|meds|heart
    tell my|his|her ..1 daughter|son|wife|husband|kids|children|mum|mom|mother|family|dad|sister|brother ..1 that? ..1 i|he|she ..1 tried|love|loved|am|was|sorry
    by|when the time you|they|anyone ..1 read|reads|get|gets|find|open this ..2 i|it will|am|not
    last ..1 call|message|email|letter|time|thing|review|mail ..4 i|he|she ..2 will|would|ever|am|send|make|write
    last ..1 call|message|email|letter ..3 from me
    can|could|do not ~2 see ..2 way ..1 through|forward|out|past|on
    think|thinking|thought|thoughts|dream ..3 not being|existing|waking ..1 here|around|up|alive
    being here any|anymore|much|longer
    better|best|easier off|for out|without|gone|dead ..1 of|me|it
    the bridge|river|rope|train|pills|tablets|roof|cliff or|for ..1 this|me|that
    not ~3 be ..2 problem|bother|burden|trouble|worry ..3 after|much|any|to|for|soon|anymore
    had enough ..2 i ..2 am ..2 going tonight|now|soon
    i ..2 am|will ..1 be? ..1 gone by|after|before|tonight|soon|tomorrow
    disappear|disappearing|vanish|vanishing ..1 tonight|forever|then
    not ~3 worth ..2 living|going|carrying|anything ..1 on|any
    hate myself|living|life|being
    hopeless|worthless|desperate ..6 alive|live|end|die|anymore
    overdose|overdosed|hang|hanging myself|himself|herself
    end ..2 my|his|her|own life|pain|suffering|misery|days
    easier|better|nicer to ..1 be gone|dead|asleep
    taken|took|had ..1 some|lots|loads|enough|too|a|her|his|my|the|handful ..3 tablets|pills|paracetamol|sleeping
    thinking|think|dreaming ..2 about|of the ..1 bridge|river|train|trains|rope|cliff|roof|knife|sea|pills
    this is ..1 goodbye|it|farewell ..1 from|then|now|and|i
    not ~1 be needing ..1 the|my|any|it|anything
    ready to go ..3 be|with|now|him|her
    do something to ..1 myself|himself|herself
    pills|tablets|rope|razor|blade ..3 in front|hand|beside|next|pocket|bag|drawer
    cut|cutting|burned|harmed|hurt ..1 myself again|last|every|because|when
    i cut again
    not ~3 plan|planning|intend ~2 be|being here|around
    goodbye|farewell to ..1 everyone|all|my|the|life|you
    made my|his|her peace
    my|his|her funeral ..3 paid|planned|arranged|sorted|booked
    end it ..2 tonight|tomorrow|all|myself|soon
    will|going|gonna|want|rather ..1 end it|everything|things|myself
    put|putting ..1 my|his|her things|affairs|papers ..1 in order|straight
    head first ..4 nobody|no|notice
    nobody|no|noone ..4 would|will ..2 notice|miss|care ..2 if i|he|she|we
    nobody|no|noone ..4 would|will ..2 miss me|him|her
    somebody|someone would ..2 have to come|find|notice|listen
    people ..2 manage|managed|better|get|do ..2 without me|him|her
    next time ..6 will|would|do|think not|she|he|it
    sorry ..3 found me|him|her
    sorry i ..2 still|woke|alive|survived
    holding|hold|held on ..3 for ..8 nothing|no
    want|needs|need ..2 out of ..1 this|it|here|life|everything ..2 life|world|forever|for
    goodbye ..3 everyone|all|nobody|then|forever
    be ..1 over soon|tonight|tomorrow|then
    where it is quiet|dark|peaceful
    not ~2 have|got ..2 strength|fight ..1 left|any|to|for|anymore
    when it is|gets dark i
    sleep|sleeping ..1 and ..1 not|never ~1 wake
    not ~2 want|bother|need|care ~2 wake|waking|exist|breathe|carry|continue|living|live
    what ..1 is|'s ..1 the point ..3 anymore|living|life|waking|carrying|breathing
    what ..1 is|'s ..1 the point of|in going on
    what ..1 is|'s ..1 the point of|in being ..1 here|alive
  `,
  ),
  ...phrasesFor<Meaning>(
    { ...selfHarm(0.8), who: 'shop' },
    `
    not ~3 be here|around|needing|alive|see|seeing ..3 christmas|longer|soon|next|anymore|much|week
    no one|nobody ..5 would|will ..1 notice|miss|care
    should not|not save|keep ..6 off
    said|says|saying goodbye ..1 and|to|rang|hung
    she|he|caller|customer ..3 crying ..6 can not ~3 go|cope|take|do|carry
    crisis|welfare team|line|check
    emergency services
    rang|called|phoned|dialled 999|911|112|000|samaritans|ambulance|emergency|crisis
  `,
  ),
  ...phrasesFor<Meaning>(
    { of: 'innocent', kind: 'self_harm' },
    `
    not|never ~3 be around|here ..2 on|at|until|till|before|@weekday|from|between|this|when ..3 deliver*|you|driver|courier|parcel|it|come
    here|around ..1 on|until|till|before|at ..1 @weekday|tomorrow|noon
    want|wanted|need|wish ..1 this|it ..4 over with|by|and|so|before
    last ..2 email|call|message|letter|time|review ..4 i ..2 will|would|am|ever ..2 before|send ..3 chargeback|lawyer|court|bank|legal|dispute|refund|buy|shop|order|book
    nothing left for me ..2 to|in ..2 eat|order|choose|do|buy
    not ~4 see ..2 way ..1 to|through|out ..2 order|log|cancel|fix|change|website|app|book
    ambulance ..4 fall|fell|choked|burn*|broken|bleeding|allergic|reaction
    my|a|this|the|his|her fern|plant|plants|update|company|computer|battery|phone|car ..2 suicide
    is|was|be|career|commercial|business|financial suicide for|to|by
    always cut|burn|hurt myself
    cut|hurt myself twice|again|on|with|opening
    remind* ..3 take ..2 pills|tablets|medication
    go kill yourself
    found|find me|us a|an|the|another|something|in|on|at|through|online|by|via|help|here|there
    nothing left ..2 of|on|in|to|from ..2 the|it|order|eat|shelf|buy|pay|say|do|menu|stock|choose
    made up my mind ..3 buy|order|book|go|get|about ..2 colour|color|dress|sofa|which|car
    made my mind up ..3 buy|order|book|about
    made up my mind ..2 i|we ..1 want|will ..1 cancel|leave|return|have|take|buy|order|never|not
    end it|everything ..3 contract|subscription|membership|call|chat|project|lease|relationship
    sat|stood|sit|sitting|standing on|at the platform|roof ..3 bar|terrace|for|waiting|with
    drive|driving|drove|walk|walked|go|went|stuck ..2 in|into|under ..1 traffic|bridge|tunnel
    on the bridge ..3 traffic|queue|stuck|car|photo|photos|in
    what is the point of|in having|paying|a|an|the|your|booking|this
    do|face another ..1 day|night|week of ..2 @time|waiting|phone|calls|this|noise
    tired of ..1 trying|fighting|it|being to|with|told|lied|ignored|passed
    had enough of ..1 trying|it|everything to|with|and|i|now|please
  `,
  ),
]

/** What these phrases must and must not find. */
export const veiledSafetyExamples: readonly RuleExample[] = [
  { text: 'I know which bus she takes.', threats: ['safety_violence'] },
  { text: 'He said he would be waiting by the gate after closing.', channel: 'phone_note', threats: ['safety_violence'] },
  { text: 'My brothers have your number plate.', threats: ['safety_violence'] },
  { text: 'Your shop will burn.', threats: ['safety_violence'] },
  { text: 'We were waiting for him at the gate for an hour.', threats: [] },
  { text: 'Accidents happen, I understand that.', threats: [] },
  { text: 'The driver put the parcel through the window.', threats: [] },
  { text: 'My daughter has my tablets lined up on the table.', threats: ['self_harm'] },
  { text: 'It would be quieter for everyone if I was not here.', threats: ['self_harm'] },
  { text: 'I have written my letters to the children.', threats: ['self_harm'] },
  { text: 'She said this was goodbye to everyone.', channel: 'phone_note', threats: ['self_harm'] },
  { text: 'I will not be here on Tuesday, please leave it next door.', threats: [] },
  { text: 'What is the point of going on?', threats: ['self_harm'] },
  { text: 'What is the point of asking me to write here?', threats: [] },
  { text: 'My husband died and I am sorting out his things.', threats: [] },
  { text: 'She said eighteen children were there waiting for the clown.', channel: 'phone_note', threats: [] },
]
