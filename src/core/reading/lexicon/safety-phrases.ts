import { type Phrase, phrasesFor } from '../../text/phrases.ts'
import type { RuleExample } from './example.ts'
import type { Meaning } from './meaning.ts'

const violence = (sure: number, form: 'plan' | 'done' = 'plan') => ({ of: 'threat', kind: 'safety_violence', sure, form }) as const
const selfHarm = (sure: number) => ({ of: 'threat', kind: 'self_harm', sure, form: 'plan' }) as const

/** Threats to life and limb. Tuned to miss none: an exaggeration is reported too, with less confidence; only plain figures of speech are let go. */
export const safetyPhrases: readonly Phrase<Meaning>[] = [
  ...phrasesFor<Meaning>(
    { ...violence(0.8, 'done'), who: 'shop' },
    `
    shoved|pushed|punched|slapped|kicked|headbutted|struck|grabbed|hit|bit|scratched|choked|attacked|assaulted|lunged ..2 @staff|apprentice|girl|girls|lad|boy|colleague|colleagues|trainee|guard|junior|lady|woman|man|us|me|him|her|them|our
    threw|hurled|chucked|flung|launched ..6 at|over|across|towards
    punched|kicked|smashed|headbutted ..3 hole|wall|door|window|glass|table|counter|screen|mirror|till|display
    raised|raises ..2 hand|hands|fist|fists|arm
    squared|squaring up
    in ..1 my|her|his|our|their face
    blocked ..2 door|exit|doorway|way
    would not ~1 let ..2 leave|go|out
    followed ..2 her|him|me|us|staff|girl ..4 car|home|street|outside|park|out
  `,
  ),

  ...phrasesFor<Meaning>(
    violence(0.95),
    `
    @will ..3 kill|murder|stab|shoot|strangle|throttle|hurt|harm|beat|punch|slap|smash|attack|hit|choke|assault|headbutt|thump|batter|kick|bash|knife|maim|cripple|gut|skin|drown|hang|lynch|bury|whip|smack|deck|crush|clobber ..1 @person
    @aim to ..2 kill|murder|stab|shoot|strangle|throttle|hurt|harm|beat|punch|slap|smash|attack|hit|choke|assault|headbutt|thump|batter|kick|bash|knife|maim|cripple|gut|skin|drown|hang|lynch|bury|whip|smack|deck|crush|clobber ..1 @person
    @will ..3 break|smash|rip|snap|bash|blow|cave|crack|knock ..1 your|his|her|their ..1 neck|face|legs|arms|teeth|head|skull|jaw|nose|fingers|knees|bones|brains|windows|window|throat|kneecaps
    @aim to ..2 break|smash|rip|snap|bash|blow|cave|crack|knock ..1 your|his|her|their ..1 neck|face|legs|arms|teeth|head|skull|jaw|nose|fingers|knees|bones|brains|windows|window|throat|kneecaps
    @will ..3 burn|torch|blow|smash|trash|wreck|destroy|bomb|vandalise|vandalize|shoot ..3 shop|store|office|house|car|place|building|restaurant|salon|windows|premises|van
    @will ..3 burn|blow|torch it|you|u|them|this|that|your|everything ..2 down|up
    @will ..2 find|hunt|track you|u|ya|him|her|them !when|there|here
    @will|@aim ..2 pay you|him|her|them|your ..3 visit
    @aim to ..2 burn|torch|blow|smash|trash|wreck|destroy|bomb|vandalise|vandalize|shoot ..3 shop|store|office|house|car|place|building|down|restaurant|salon|windows|premises|van
    @will ..3 kick your|his|her|their ..1 ass|arse|head|teeth|butt
    @aim to ..2 kick your|his|her|their ..1 ass|arse|head|teeth|butt
    @will ..2 knock ..2 out
    @aim to ..2 knock ..2 out
    @will ..2 make you|him|her|them|u ..1 pay ..2 blood|life|dearly
    @aim to ..2 make you|him|her|them|u ..1 pay ..2 blood|life|dearly
    @will ..3 bring|get|grab|fetch|carry ..1 gun|knife|bat|machete|weapon|shotgun|rifle|pistol|hammer|axe
    @aim to ..2 bring|get|grab|fetch|carry ..1 gun|knife|bat|machete|weapon|shotgun|rifle|pistol|hammer|axe
    come|coming|going|drive|driving ..5 with ..2 gun|knife|bat|machete|weapon|shotgun|rifle|hammer|crowbar|axe
    kill you|him|her|them|u|everyone
    death threat|threats
    threat* ..2 to ..1 kill|hurt|hit|punch|stab|shoot|beat|burn|harm|slap|attack|rape|find|fight|assault
    threat* ..3 violence|staff|physically|life
    bomb ..3 shop|store|place|office|building|threat
    put|throw|chuck a brick
    shoot ..1 place|shop|office|store|school up
    rape you|her|him
  `,
  ),
  ...phrasesFor<Meaning>(
    violence(0.85),
    `
    hope ..4 die|dies|crash|crashes|cancer|killed|burns|burn|stabbed|shot|beaten|attacked|mugged|raped
    hope|hopes ..5 hit|run by|over
    hope ..6 gets|get ..2 hit|hurt|sick|run|killed|shot|stabbed
    wish ..3 dead|die
    you|u|they|he|she|staff deserve* ..2 die|beating|slap|shot|punched|killed|hurt
    know where ..3 you|he|she|they|u|manager ..1 live|lives|park|parks|work|works|sleep
    break|smash|snap|crush|rip|cut|kick|knock|bash|cave|blow ..1 your|ur|his|her|their ..1 neck|face|legs|arms|teeth|head|skull|jaw|nose|fingers|knees|bones|hands|throat|kneecaps|ribs|brains|balls
    end|ends|land|lands up? in ..1 hospital|morgue|er|grave
    someone|somebody|one|staff|people|driver ..4 end up ..1 in ..1 hospital|morgue
    not ~3 walk|go|be|sleep ..3 alone|home if i were|was
    accidents|things ..1 happen ..1 to|at|after|around|when
    check|look under ..2 car|cars
    set ..2 dog|dogs on
    lined up and shot
    should|ought|need|needs|deserve|deserves to? ..1 be ..3 shot|hanged|hung|stabbed|beaten|killed|whipped|lynched|drowned|slapped|punched
    settle|settling|sort|sorting ..2 this|it ..2 outside|hands|fists|man
    with|use my ..1 hands|fists
    one ..2 away|step from ..3 coming|losing|doing
    wish|wishes ..4 burn|die|dies|dead|crash|crashes|suffer
    would be a shame if|to
    nice ..2 shop|place|car|family|windows ..5 shame|pity
    coming ..1 for that|the|this ..1 girl|guy|woman|man|manager|driver|waiter|waitress|idiot
    watch yourself|yourselves
    careful ..4 walking|walk|home|night|dark
    bringing ..2 boys|mates|lads|gang
    not ~1 make it home|out
    never ..1 walk|walks|breathe|smile|eat again
    hope|pray ~4 not|never ~2 see|meet|run|catch|find|bump
    better|best ..1 hope|pray
    if ~6 die|dies|dead ..2 so do|will|are you
    shoot|shooting up your|ur|the|this|that|his|her ..1 office|shop|store|place|restaurant|house
    deserve* ..2 bullet|bullets|noose|beating|kicking|smack|thrashing
    threat* ..6 smash|burn|break|kill|hurt|beat|stab|shoot|windows|destroy|wreck|violence
    be|am|is|waiting outside when|after ..1 you|u|she|he|they|work|shift
    @will|@aim ..2 strangle|throttle|murder|stab|punch|slap|thump|clobber|batter|headbutt ..2 whoever|that|the|your|someone|somebody
    @will|@aim ..1 kill|hurt|shoot|beat ..1 whoever|someone|somebody|everyone|that _
    someone|somebody|people|heads ..1 bleed|bleeds|dies|roll|suffers
    blood will|is|to flow|spill|spilled|spilt
    put you|u|him|her|them|me|someone|somebody|that ..3 through ..2 wall|window|door|windscreen
    waved|waving|waves|pulled|brandish*|pointed|pointing|showed|flashed|swinging|swung ..4 gun|knife|bat|machete|hammer|axe|crowbar|bottle|shovel|screwdriver|pistol|blade
    chased|came|attacked|followed|ran|threaten*|hit|turned ..7 with ..2 gun|knife|machete|bat|shovel|crowbar|axe|hammer|shotgun|stick|pole|blade
    has|have|got|carries|carrying|is ..1 gun|knife|weapon|machete|blade|armed
    you|u are ..1 dead
    ur ..1 dead
    beat ..2 living|daylights|crap|shit|hell|snot out
    chased me|us|our|him|her|them|staff|my
    take|taking ..3 out of your|his|her|their hide|skin
    see|watch what ..1 happens ..2 you|your|u|him|her|shop|them
    swung|swings|lunged|lunges|charged at
    come|coming for|after you|u|him|them|your
    get you|u|him|her|them ..1 for this|that
    last thing you|u|he|she|they ..1 will? do|see|hear
    make you|him|her|them|u ..1 suffer|bleed|scream|beg|hurt
    cut|slit|slash* your|his|her|their|ur throat|throats|fingers|brakes|tongue|tyres|tires|face
    petrol|gasoline|acid|molotov|firebomb ..4 shop|you|your|door|letterbox|office|car
    run you|him|her|them|u|someone ..1 over|down|off
    wring|snap|break ..1 your|his|her|their|ur ..1 neck|necks|legs|arms|jaw
    rearrange|smash|punch|break|kick ..1 your|his|her|ur|their face|teeth|head
    face smashed|kicked|punched|broken
    know what|which|where ..3 school|car|bus|drive|drives|kids|children|family|house|lives|live
    body bag
    six feet under
    dig your|ur
    kicked|punched|headbutted|slapped|kicking|punching ..2 door|window|counter|wall|wife|colleague|barman|manager|driver|nurse
    spat|spit|spits on|at me|us|him|her|my|our|the
    not ~2 responsible for ..1 my|his|her actions
    do something i|he|she|we ..1 will? regret
    hurt you|him|her|them|somebody|someone|u
    physical with
    got|gets|getting|became|becoming|turned violent|physical
    pay with your|ur
    your|ur kids|children|family|wife|daughter|son ..2 safe|next|unsafe
    burn ..1 it|place|shop ..1 all? down
    know|have|got your|his|her home? address
    watch your|ur back
    better ..2 watch your|yourself|out
    found out where ..2 live*
    wait|waiting ..2 for you|him|her|them ..3 outside|after|car|park|parking|lot|work
    see|meet|get you|him|her|them outside|after work
    you|u will ..1 regret|pay ..4 blood|life|born
    will|ll ..1 be sorry ..3 born|alive
    sleep with one eye
    put|puts you|him|her|them|someone|u ..1 in ..2 hospital|ground|grave|coffin|wheelchair|er
    get|gets|got ..1 hold|hands of|on ..1 you|him|her|them|u
    you|u|he|she|they ..3 dead man|woman|meat
    dead meat
    your|ur days are numbered
    blood on your hands
    shed blood
    someone|somebody ..3 get|gets hurt|killed
    people ..3 get hurt|killed
    going to be violence|trouble|blood
    not|no ..2 responsible for what i|we|he do|does
    not be|responsible ..2 what happens to you|your|them|him|her
    swear to god ..6 if|you
    come|coming down there|over|round|to ..6 and|to ..3 sort|deal|beat|smash|teach|fight|face|hurt|drag
    come|coming ..3 drag you|him|her|them
    drag|pull you|him|her|them ..2 across|over|by|out
    teach you|him|her|them|u a lesson
    slap|punch|hit|smack|strangle|throttle|stab|shoot|kill|clobber ..1 the|your|that ..2 manager|driver|waitress|waiter|staff|owner|girl|guy|clerk|receptionist|cashier|face|lights
    want to ..2 punch|hit|slap|strangle|hurt|kill|stab|shoot ..1 @person
    could ..1 kill|strangle|throttle|punch|murder you|him|her|them|someone|somebody|u
    burn your|the|this|that ..3 down|ground
    burn in hell
    go die
    die in|of ..2 fire|cancer|hole|pain
    drop dead
    kill yourself|yourselves|urself
    kys
    physically ..1 attack*|threaten*|assault*|hurt
    raised|raising|shook|shaking ..2 fist|fists
    threw|hurled|throwing|hurling|throws|chucked ..5 at me|us|her|him|them|staff|@staff|my|our
    threw|hurled|throwing|hurling|throws|chucked ..5 at the|one|a @staff|girl|lady
    throw|throwing|threw things|chairs|plates|glasses|bottles
    lunged|swung|spat at
    pushed|shoved|grabbed|punched|slapped|hit|kicked ..1 me|our|my|staff|receptionist|waitress|manager|cashier|colleague
    pulled|has|had|showed|waved|waving|carrying ..1 gun|knife|weapon
    kick|kicking|smash|smashing|put ..1 the|your|that ..1 door|doors|window|windows ..4 in|through
    come|coming ..5 with ..2 friends|mates|lads|brothers|cousins and then|you|explain|see|sort
    fight me|you|them
    with my fists|hands|gun|bat
    break in|into ..2 shop|store|office|house
    get what ..1 coming to
    baseball bat
    knife|gun to|at your|his|her|their
  `,
  ),
  ...phrasesFor<Meaning>(
    { of: 'innocent', kind: 'safety_violence' },
    `
    shoot|shoots|shooting ..1 me|you|us|them an|a|over|through ..1 email|mail|message|text|line|reply|quote|mail
    shoot you|them a|an
    burn|burning|burned ..3 candle|candles|wood|logs|calories|fat|incense|rubbish|leaves|toast|rice|disc|fuel
    hurt|killed|injured ..1 on|by|from|due|slipping|tripping|falling
    you|they|driver|courier|drivers|staff know|knows ..1 where i|we|my|our
    photo*|ceremony|wedding|video|film|scene|portrait|portraits|event|footage|clip|reel|advert ..2 should|to|can|could|must|will be ..1 shot
    shot from|outdoors|indoors|again|during|outside
    where|how|when will|do|can|would|could|should i|we ..1 find|track you|him|her|them
    pay you|them a? ..2 visit ..1 again|soon|next|when|on|this|for
    @will ..2 find|track you|him|her|them|u ..1 a|an|another|some|someone|somebody|time|something|more|there|here|at|on|in|by|near|next|via|through
    photo|wedding|film|video|portrait shoot|shot|shoots
    beat the|your|their|my|his ..2 price|prices|traffic|queue|rush|heat|quote|offer|egg|eggs
    beat you|them ..1 to it
    could|would ..1 kill for
    hurt you|him|her|them to ask|try|check|read|call
    @not ..2 hurt you|him|her|them
    coming|come for you|them ..1 @weekday|tomorrow|today|at
    come|coming after you|them ..1 called|left|closed|had
    come|coming for your ..2 order|food|appointment|sale|coffee|service|pizza|party
    come|coming after your|the
    run you|him|her|them through
    run them|it down to
    charged at ..2 rate|price|$|door|checkout|till|once|full
    not ~1 make it home|out ..2 before|in|until|for|today|because
    break in|into ..3 pieces|sweat|two
    knife|hammer ..1 set|drill|sharpen*
    never ..1 eat again ..1 at|there|here
    bed|wine|drink|food|prices|hours ..1 will kill
    hit|hits ..1 the|you up|spot|road|button|send|submit|up|nail|link|call
    hit you|them up
    kill|kills|killing|killed ..1 me|time|us|battery|vibe|mood|weeds|germs|plants|grass|lawn|plant|bugs|moths|ants|mould|mold|flowers|phone|process|app
    to die for
    die of|from hunger|thirst|starvation|boredom|embarrassment|laughter
    @will ..2 find you|him|her|them|u ..2 very|really|great|lovely|good|on|at|in|helpful|again|another|something|useful|a|easily
    happy|glad|easy|hard|lucky to ..1 find you
    @not ..1 hurt|harm|kill|hit ..3 to ask|try|check
    waiting|wait for you|him|her|them ..3 outside ..3 hour|hours|minutes|mins
    burn* ..3 mouth|tongue|hand|finger|calories
    attack ..2 problem|issue
    dead phone|battery|line
    you ..1 better watch ..2 video|film|movie|show
    bash|smash|burger ..1 burger
    punch card|list|line
    swear to god ..4 best|love|delicious
    @not ..2 @aim to ..2 hurt|harm|kill|punch|hit|attack
  `,
  ),
  ...phrasesFor<Meaning>(
    selfHarm(0.95),
    `
    kill|hurt|harm|hang|cut|drown|shoot myself|ourselves|himself|herself|themself|themselves
    killing|hurting|harming|hanging|cutting myself|himself|herself|themselves
    end|ending|take|taking|took my|his|her|their own? life
    end|ending it all
    suicid*
    commit|committing suicide
    @not ~3 want to ..1 live|wake|exist
    @not ~3 want to be here|alive
    @not ~2 worth living
    want|wants|wanted|wish|ready to ..1 die !of|for|laughing
    wish i|he|she was|were dead
    wish i was|were|had ..1 never been? born
    wish i was|were ..1 dead|gone
    better off dead
    better off without me
    @not|no ~2 reason|point to|in ..1 live|living|go|going
    nothing ..2 left? to live for
    end of my life
    self harm*
    jump|jumping off|from|of|in ..2 bridge|roof|building|cliff|balcony|window|train
    overdose|overdosing
    take|took|taking|swallow* ..3 pills
    slit|slitting|cut|cutting my|his|her ..1 wrists|wrist|throat
    kms
    harm to myself|himself|herself
  `,
  ),
  ...phrasesFor<Meaning>(
    selfHarm(0.8),
    `
    can not ~2 go on ..1 like|anymore
    can not ~1 take ..1 anymore ..2 life|living
    can not ~1 live like this
    @not ~3 see ..1 way out
    goodbye ..1 forever|cruel|world
    can not go on !holiday|the|your|a|my|this|with|to|for|vacation|and
    pills|razor|blade|rope|gun ..2 here|ready|hand|out|table
    goodbye|suicide|farewell letter|letters|note|notes
    tell my|his|her mum|mom|wife|kids|family|children|husband|daughter|son|dad ..2 sorry|love|goodbye
    said goodbye to ..2 family|kids|everyone
    not ~2 want to ..1 wake up
    took|taken|taking|swallowed|swallow ..2 all|whole|bottle|too|lot|handful|pack|packet ..4 tablets|pills|paracetamol|medication|aspirin
    point of|in ..1 living|life|carrying|being
    reason to ..1 carry|live|continue|wake|exist|be
    better off if ..3 gone|dead|not|were
    better off ..1 gone
    not ~1 be here|around|alive any|anymore|much|longer
    not bother ~5 not ~1 be here|around
    find|finds|found me|him|her|us hanging|dead|hanged
    noose
    want|wants|wanted|like ..2 to disappear|vanish
    want|wants it ..1 all ..1 to stop|end
    can not ~1 do this|it anymore
    can not ~1 do this|it any more
    think*|thought|thoughts ..2 of|about ..2 ending|dying|death|suicide|disappearing|killing|jumping
    think*|thought|want|thoughts ..3 driving|drive|walk|walking|stepping|step ..1 into|under|off ..3 wall|tree|traffic|river|sea|train|bus|lorry|truck|bridge|cliff
    no longer ..1 want to ..1 live|be
    sick|tired of ..1 living|life|existing|being
    suicide note
    hanged|hung|stabbed|shot|drowned myself|himself|herself|themselves
    should ..1 be dead
    rather be dead
    wants|wanted to ..1 die
    nothing left ..1 to|for live|me
    no ..1 will to live
    tired of living|life
    give|giving|given up on life
    nobody|no ..2 miss|care|notice ..2 if i|he|she|they
    easier|better|best @not to ..1 be|wake|exist
    easier|better|best if i were|was|am not
    rather|wish ~3 @not ..1 wake|exist
    i ..1 can not ~1 cope
    not ~1 cope any|anymore
    world|everyone|they|family ..3 better off without me|him|her
    do something stupid|silly|drastic
    on my|the edge|verge ..3 life|suicide|everything
    last straw ..4 life
    thinking|thoughts about|of ending|dying|death
    @not ..3 make it ..2 through ..2 night|week
  `,
  ),
  ...phrasesFor<Meaning>(
    { of: 'innocent', kind: 'self_harm' },
    `
    suicide squad|sauce|wings|hotline|prevention|doors|burger
    want to die of|from|laughing
    live near|next|beside|below|above|opposite
    living that|so|too ..1 far|close|near
    living near|next|far|close
    took|take|taking|swallow* ..3 pills|tablets ..1 back|you|for|prescribed|daily|twice|as
    go on ..1 holiday|holidays|vacation|trip|tour|stage|record|leave|sale|board|air
    cut|cutting|burned|burnt|hurt myself ..3 on|with|by|while|shaving|when|opening
    killing myself laughing|to|trying|over
    kill|killed myself laughing|trying
    hurt myself ..2 on|when|because|falling|using|trying
    shoot|kick|kicking myself in|for
    photo|photos|picture|pictures|selfie|selfies of|shooting myself
    @not ..1 cut|hurt myself
    suicidal ..1 pricing|parking
    had|have to ..1 kill|shoot|cut|hang ourselves|myself
    that|which we|i kill|killed|cut|hung ourselves|myself
  `,
  ),
]

/** What these phrases must and must not find: none may be missed, plain figures of speech are let go. */
export const safetyExamples: readonly RuleExample[] = [
  { text: 'I will kill you.', threats: ['safety_violence'] },
  { text: 'I know where you live.', threats: ['safety_violence'] },
  { text: 'You are dead.', threats: ['safety_violence'] },
  { text: 'Man threw a chair at the receptionist.', channel: 'phone_note', threats: ['safety_violence'] },
  { text: 'I could kill for one of your pies.', threats: [] },
  { text: 'This wait is killing me.', threats: [] },
  { text: 'Your driver threatened to punch me.', threats: [] },
  { text: 'Someone will get hurt on that loose step.', threats: [] },
  { text: 'I want to kill myself.', threats: ['self_harm'] },
  { text: 'I would be better off dead.', threats: ['self_harm'] },
  { text: 'There is no point in living.', threats: ['self_harm'] },
  { text: 'She says she wants to end it all.', channel: 'phone_note', threats: ['self_harm'] },
  { text: 'I want to die of embarrassment.', threats: [] },
  { text: 'I cut myself on the broken glass.', threats: [] },
  { text: 'I cannot go on holiday without it.', threats: [] },
  { text: 'Come before six or I kick the door of your shop in.', threats: ['safety_violence'] },
  { text: 'When I get hold of him he will be sorry.', threats: ['safety_violence'] },
  { text: 'I can never get hold of you.', threats: [] },
  { text: 'The dog came back with a cut on his leg.', threats: [] },
  { text: 'Chased us about her quote.', channel: 'phone_note', threats: [] },
]
