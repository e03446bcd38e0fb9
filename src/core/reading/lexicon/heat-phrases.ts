import { type Phrase, phrasesFor } from '../../text/phrases.ts'
import type { RuleExample } from './example.ts'
import type { Meaning } from './meaning.ts'

const heat = (weight: number, patterns: string): Phrase<Meaning>[] => phrasesFor<Meaning>({ of: 'heat', weight }, patterns)
const abuse = (weight: number, patterns: string): Phrase<Meaning>[] => phrasesFor<Meaning>({ of: 'abuse', weight }, patterns)

/** What heats a message and what cools it (negative weights), beyond single polar words. In units of the heat score: 1 is one step of anger. */
export const heatPhrases: readonly Phrase<Meaning>[] = [
  ...heat(
    4,
    `
    you ..2 are ..4 thief|thieves|criminals|scum|crooks|robbers|swindlers|vermin
  `,
  ),
  ...heat(
    2,
    `
    furious|livid|enraged|outraged|seething|fuming|irate|infuriat*
    sick and tired
    how dare
    go to hell
    what the hell|fuck|heck
    disgusted|outrage|outrageous
    screaming|screamed|shouting|shouted|swearing|swore|cursing|cursed|abusive|irate
    whole|entire ..2 could|can hear
    worst ..4 ever|life|had|seen|dealt|experience|visited|stayed
    shut ..1 up|the
    hate|hates|hated ..1 you|this|these|those|them|that|him|her|it|people|when
    held to ransom
    hostage
    screw you|this|them|off
    fuck|screw this|that|off|it
    piece of shit|crap|garbage|trash
    rot in
    i hope you
    fed up
    had it with|up
    had enough
    patience ..2 over|gone|thin|out|ended|ends|end|limit|exhausted|up
    lost|losing|lose ..3 patience
    put ..2 phone down
    i ..1 want ..6 today|now|immediately
    what ..1 will|does it take
    pissed off|me|at
    so mad|angry
    very|really|extremely|so angry|upset|mad
    drives|driving|drive me ..1 crazy|mad|nuts|insane
    makes|made|making me ..2 angry|mad|sick|furious|rage
    blood boil*
    never|worst ..4 so|this rude|angry|insulted|disgusted|humiliated
    deserve|deserves ..3 rot|fired|hell|jail|prison
    should be ashamed|fired|jail|prison|illegal|shot|banned
    steer clear
  `,
  ),
  ...heat(
    1.2,
    `
    sick|tired of ..1 you|your|this|being|waiting|having|hearing|asking|chasing|excuses|it|calling|the
    wasted|waste|wasting|wastes ..3 time|life|day|days|week|weeks|hours|money|afternoon|evening|morning
    take|takes|took|taking me|us for ..2 fool|fools|idiot|idiots|ride|mug|mugs
    anything but ..1 good|polite|friendly|helpful|kind|fast|clean|fresh|professional|easy|happy|nice|pleasant|satisfied|impressed
    never|not ..2 recommend
    not ~1 care less
    at my|our wits|wit|tether ..1 end
    never ..2 set foot
    last straw
    beyond ..1 joke
    regret|regretted|regretting ..2 coming|buying|booking|ordering|choosing|trusting|it|this|that|my|having
    gone|going|went|dragged on ..1 long|far enough|too
    long enough
    every|each single|damn|bloody time
    joke of ..1 a|company|shop|service|place|hotel
    angry|anger|mad|rage|raging|furious*
    unacceptable|disgraceful|appalling|appalled|disgusting|revolting|shocking|despicable|atrocious|abysmal|shameful|deplorable|ridiculous|absurd|insulting|inexcusable|diabolical|horrendous|scandalous|nonsense
    joke|farce|shambles|disgrace|pathetic|laughable|criminal|crooks|crook|robbery
    scam|scammed|scammers|scammer|fraud|ripoff|thieves|theft|liars|liar|cheats|corrupt|greedy|lied|lies|lying|steal|stealing|stole|stolen
    rip off
    ripped off
    waste of
    fuming
    enough is enough
    had enough
    last|final time|warning|straw
    stay|keep away
    avoid
    do|would not ~1 ever? use|buy|shop|go|recommend|trust|waste|bother
    never again
    never ..3 again
    demand|demands|demanded|demanding|insist|insists|insisted
    shame on
    ashamed
    are you ..1 kidding|joking|serious|blind|stupid|insane|crazy
    you ..1 kidding|joking
    not ~1 good enough
    your|their fault
    ruined|ruining|ruins
    idiot|idiots|moron|morons|idiotic|moronic|stupid|dumb|imbecile*|ignorant|brainless|clueless|incompetent|incompetence|useless|worthless|terrible|horrible|awful|dreadful|worst
    lost ..2 customer|customers|business|custom
    good riddance
    good luck
    not|never ~1 care
    do you ..2 care|understand|realise|realize|think|even
    stop ..2 lying|ignoring|pretending|telling|being|it
    who do|does you|they think
    what is|'s wrong with
    ignored|ignoring
    insult|insulted|insults|humiliat*|degrading|mocked
    the|from|in|of|bloody hell
    bullying|bully|harass*
    refused|refuses|refusing
    adamant|loud
    stormed|storms|slammed|slams
    i am begging
    lost my mind|patience|temper
    get ..2 act together
    get your|a|ur ..1 life|grip|head
    get lost|out|stuffed
    tired of
    can not ~1 stand|believe|trust
    no|zero excuse|shame|respect|integrity|decency|brain|brains
    evil|toxic|garbage|trash|rubbish|crap
    nerve
    audacity
    wtf|ffs|smh|stfu|gtfo
    blame
    annoy*|irritat*|frustrat*
    ugh*|argh*|grr*
    taking ..1 piss|mick
  `,
  ),
  ...heat(
    0.7,
    `
    excuse|excuses
    unreal|unbelievable|incredible
    done with you|this|them
    nobody|nothing|nowhere
    hungry|crying|cried|tears|stranded|soaked
    shrugged|smirked|sniggered
    how is it|this possible
    @not ~1 once
    took ..3 day off
    not ~1 paying
    a single|word|call|reply
    i ..2 know it
    never ..2 happened
    disappointed|disappointing|disappointment|upset|unhappy|dissatisfied|let down
    not ~2 happy|pleased|impressed|satisfied|acceptable|right|fair|amused
    unfair|unprofessional|rude|poor|bad|wrong|broken
    still ..2 waiting|no|nothing|not|have
    no|not|never ~2 reply|response|answer|replied|responded|answered
    nothing ..1 happens|happening|happened|done|works
    again and again
    over and over
    third|fourth|fifth|sixth time
    how many times|more
    how long|much longer
    yet again
    same ..1 problem|thing|issue again
    nobody ..3 helped|cares|answers|came|came|told|tried|knows
    seriously
    really
    shame
    twice|three times
    not|will not|never ~3 be back|return|returning|coming back|go back|bring me
    supposed to
    now what
    so what
    upset|worried|anxious|sad
    complain*
    lack of
    poor show
    why would|do|did|does|is|are|should|cant
    problem|problems|issue|issues
    unable|impossible|fail|failed|fails|failure
    ripped
  `,
  ),
  ...heat(
    -0.9,
    `
    thank|thanks|cheers|thx|ty ..2 !for nothing
    thank you so|very much
    please
    appreciate|appreciated|grateful
    @dish|wings|everything|drinks was|were|is|are fire
    great|excellent|wonderful|fantastic|amazing|awesome|perfect|lovely|brilliant|delicious|superb|outstanding|beautiful
    love|loved|loves it|this|the|your|that|my|how
    happy|glad|pleased ..1 to|with|that|for|i|you
    well done
    good job|work|point|idea|luck
    no|not worries|problem|rush|hurry|complaints|issue|issues|hard
    hard feelings
    sorry|apologies|apologise|apologize
    kind|kindly|friendly|helpful
    no worries|problem|rush|complaints
    would you mind
    one|quick|small|little question
    small|little|minor|tiny ..1 thing|point|matter|issue|detail
    just|was wondering
    hope ..2 well|enjoy|enjoyed|helps|day
    looking forward
    have a great|good|nice|lovely
    congratulations|congrats|happy birthday|year|cake
    happy new|birthday
    lol|haha*|lmao|:)
    my|our bad|fault|mistake
    understand|fair enough
    works great|well|perfectly
    highly recommend*
    recommend|recommended
    best ..3 ever
    cool|nice|fun|funny|interesting|good
    easy|quick|fast|reliable|convenient
    i ..1 hope|think|guess|wish|agree
    agree|agreed|welcome|enjoy|enjoyed|enjoying
    very|really|so good|nice|helpful|happy|pleased|easy|kind|friendly
  `,
  ),
]

/** What only somebody is called who is despised: before one of `lowly` or a plain "man" it is an insult, whatever noun the writer finds. */
const slighting =
  'vile|smug|smirking|scamming|dumb|clueless|daft|snivelling|sniveling|slimy|oily|greasy|sneering|gutless|spineless|gormless|brainless|heartless|talentless|ignorant|arrogant|horrid|horrible|nasty|evil|wicked|creepy|pompous|bigoted|racist|sexist|repulsive|revolting|loathsome|contemptible|despicable|odious|grubby|sneaky|shifty|conniving|scheming|thieving|lying|cheating|robbing|miserable|jumped-up|stuck-up|up|puffed-up|half-witted|dozy|dimwitted|two-faced|bald|fat|bent|silly|stupid|useless|pathetic|worthless|disgusting|filthy|greedy|drunk|drunken'
const person = '@staff|he|she|they|man|woman|girl|lady|guy|lad|boy|bloke|people|whoever'
const lowly =
  'creep|creeps|bully|brute|brutes|oaf|oafs|lump|buffoon|buffoons|simpleton|simpletons|halfwit|halfwits|charlatan|charlatans|conman|conmen|swindler|swindlers|bandit|bandits|bloodsucker|bloodsuckers|lowlife|lowlifes|git|gits|coward|cowards|hypocrite|hag|thief|thieves|crook|crooks|liar|liars|bitch|prick'
/** These are first of all beasts: insults where somebody is spoken to, pointed at or called so. */
const beastly =
  'witch|witches|mare|toad|toads|worm|maggot|vulture|vultures|leech|leeches|parasite|parasites|vermin|swine|goblin|troll|cow|mole|pig|rat|weasel|snake'

/** Insults and profanity aimed at a person. Words said to the writer by somebody else are sorted out later. */
export const abusePhrases: readonly Phrase<Meaning>[] = [
  ...abuse(
    0.95,
    `
    fuck|fucking|f***|f**k|fck|screw you|ya|u|off|yourself|yourselves
    you|u|ya fuck|fucking|f***ing|f**king|damn|goddamn|bloody|stupid|dirty|lying|thieving|lazy|useless|greedy|dumb|little|absolute|total|pathetic|filthy|incompetent|worthless|ignorant|rude|old|grumpy ..1 @insult
    you|u|ya ..3 are ..4 @noun
    you|u are|r ..2 @noun
    you|u ..1 lot|guys|people|all are ..3 @insult
    you|u are ..2 a|an|such|just|nothing|all|bunch|pack|pathetic ..4 @insult
    you|u are ..1 greedy|pathetic|stupid|worthless|useless|disgusting|scum|dumb|liars|thieves|crooks|idiots|incompetent|cheats|trash|garbage
    you|u @noun
    @you|you pure|right|wee|proper|fecking|feckin|utter|real ..1 @noun
    @you must|got|have ..2 be ..3 @noun|retarded|braindead|stupid|thick|blind|dumb|mad
    @insult ..3 lot|all|pair|every|whole|bunch of|one ..1 you|ye|yous|them
    @noun ..3 lot|all|pair|every|whole|bunch of|one ..1 you|ye|yous|them
    go to hell
    go fuck|screw yourself
    suck my
    kiss my
    piece of shit|crap|trash|garbage|filth
    son of a
    sons of
    eat shit
    ^ just? shut up
    you|people|all shut up
    shut your
    shut the fuck|hell|f|eff
    shove it|your|that
    stick it up
    kill yourself
    i hope you die|rot|choke
    you make me sick
    mother fucker
    bunch|pack|gang|set|load|shower of ..1 @insult
    @staff|he|she|they is|was|are|were ..3 a|an|such|complete|total ..3 @noun
    that|this|the|your ..2 fucking|lying|stupid|thieving|bitch|useless|lazy|dumb ..1 @noun
    is|are|was|were|'s a|an ..2 crook|thief|coward|brute|snake|liar|conman|parasite|fraudster|bullshitter
    stupid|dumb|silly|ignorant|arrogant ..1 girl|woman|man|boy|lad|lady|punk ..1 who|with|at|as|behind|cow
    called ..1 me|him|her|us|them ..2 a|an ..3 @noun|cow|slag|drunk|cowboy|girl|boy|bitch
    you ..1 are thick
    either|simply|just thick
    ask|asked|asks ..1 me|us if i|we|he|she|you ..2 am|are|is|was|were ..1 thick|stupid|blind|deaf|dumb
    fat|ugly|stupid|old|dirty|lying|lazy bitch|cow|pig|bastard|hag|witch|whore|slut|cunt
    whore|whores|slut|sluts|cunt|cunts|faggot|faggots|fag|fags|nigger|niggers|retard|retards|tranny|dyke|kike|spic|chink|wetback|paki|coon
    called ..1 me|us|him|her|them|staff|waitress|girls ..4 @insult|names|worse|fake|everything
    verbal* abus*
    abused|abusing|abusive ..3 staff|girls|to|me|at|language
    swearing|swore|swears|cursing|cursed|cussing|cussed|screamed|screaming ..2 at !his|her|their
    swearing|swore|swears|cursing|cursed|cussing|cussed|screamed|screaming ..2 obscenities
    ^ swearing
    personal insults
    insulted|insulting|insults ..2 my|our|the|me|staff|receptionist|girl|girls
    you|u|ya ${slighting} ..2 ${lowly}|${beastly}|man|woman|people|animals|person|pigs|rats|scum
    you|u|ya ${lowly}|${beastly}
    you|u|ya are|r ..1 ${lowly}|${beastly}
    that|your|you ..1 ${slighting} ..1 ${beastly}
    a|the smug|slimy|oily|smirking|lying|thieving|jumped-up|sneaky|pompous ..1 ${beastly}
    that|this|the|your|some|a|an|those|these|his|her ..1 ${slighting} ..1 ${lowly}
    that|you|of ..1 vile|horrid|horrible|evil|wicked|smug|slimy|creepy|repulsive|odious|bigoted|ignorant|despicable|heartless little? man|woman|person|boy|girl
    call|calls|called|calling ..3 a|an|her|him ..2 ${lowly}|${beastly}|@noun
    absolute|utter|total|complete|pure|pair|pack|bunch|gang|nest|family of? ..1 ${lowly}|parasites|vultures|leeches|vermin|scum
    scum of a|the man|woman|earth
    you|u|he|she|they|man|woman|guy|owner|driver|manager are|r|is|was|'s ..2 con man|men|artist|artists
    call|calls|called|calling ..1 me|us|him|her|them|staff ..2 useless|worthless|stupid|lazy|brainless|pathetic|thick
    ${person} is|was|are|were|'s a|an|such ..3 @noun|cow|drunk|animal !lover
    ${person} is|was|are|were|'s ..1 worthless|brainless|scum|vermin
    rude|nasty|horrible|miserable|grumpy|silly|greedy|selfish|evil ..1 cow|cows|hag|witch
    dirty|filthy|lying|greedy|little|common ..1 @noun
    nasty|horrible|vile|evil piece of work
    waste of space|skin|oxygen|air
    bunch|lot|pack|load of ..1 monkeys|jokers|cowboys|robbers
    you ..1 lying|thieving|cheating|robbing !to|about|us|me
    ^ liar|liars|thief|thieves|cheats|scum|crooks|conmen
    you|u are ..1 criminals|robbers|swindlers
    is|are|was|were ..1 useless|lazy|stupid|nasty|rude and useless|lazy|stupid|nasty|worthless
    you lazy|useless|lying|greedy|thieving|rude lot
    ^ unreliable|clueless|incompetent|useless|lazy|stupid|lying ..1 @noun
    snivelling|jumped-up|gormless|bloodsucking|two-faced ..1 ${lowly}|${beastly}|@noun|man|woman|twerp
  `,
  ),
  ...abuse(
    0.6,
    `
    are you ..2 stupid|blind|retarded|dumb|deaf|thick|idiots|braindead
    idiot|idiots|moron|morons|imbecile|imbeciles|scumbag|scumbags|asshole|assholes|bastard|bastards|bitch|bitches|prick|pricks|wanker|wankers|twat|dickhead|tosser|arsehole
    you ..2 should be ashamed
    how|so stupid|thick|dumb ..1 can|are|is|must ..1 you|u|people|they|he|she
    that|your|the|this stupid|silly|useless|idiotic|brainless|clueless|lazy girl|girls|boy|boys|woman|women|lady|lad|lads|kid
    greedy|nasty|horrible|vile|arrogant little man|woman|girl|boy|lad|people
    your ..2 stupid|useless|worthless|incompetent|idiotic|moronic|lying ..2 staff|driver|manager|team|people|waitress|waiter|assistant|employee
    you disgust
    get a brain
    brain dead
    what is|'s wrong with you
    greedy ..1 @noun|pigs|bastards
  `,
  ),
]

/** Which of these phrases heat and which cool. */
export const heatExamples: readonly RuleExample[] = [
  { text: 'I am furious.', heatBy: 'hot' },
  { text: 'I am sick of waiting.', heatBy: 'hot' },
  { text: 'My patience is over.', heatBy: 'hot' },
  { text: 'I will never recommend you.', heatBy: 'hot' },
  { text: 'I love it.', heatBy: 'cool' },
  { text: 'It works perfectly, thank you.', heatBy: 'cool' },
]

/** Abuse of a person, and swearing, reports, pity and things that are none. */
export const abuseExamples: readonly RuleExample[] = [
  { text: 'You fucking idiots.', abusive: true },
  { text: 'This is fucking ridiculous.', abusive: false },
  { text: 'That idiot at your counter was rude.', abusive: true },
  { text: 'He called me an idiot.', abusive: false },
  { text: 'I was an idiot.', abusive: false },
  { text: 'The poor bastards were rushed off their feet.', abusive: false },
  { text: 'The screw you sent is too short.', abusive: false },
  { text: 'Ye pure numpties.', abusive: true },
  { text: 'I am not saying you are liars.', abusive: false },
  { text: 'Life is a bitch.', abusive: false },
  { text: 'That smug, oily toad on reception would not even look up.', abusive: true },
  { text: 'You spineless little worm, answer your phone.', abusive: true },
  { text: 'They are a pack of bloodsuckers.', abusive: true },
  { text: 'Your man at the gate is a horrible little creep.', abusive: true },
  { text: 'Shut up and give me my money.', abusive: true },
  { text: 'The driver shut the doors and the kiosk was shut up.', abusive: false },
  { text: 'Then he called our guide a lying creep.', abusive: false },
  { text: 'The puppy had worms and a parasite when we collected him.', abusive: false },
  { text: 'There was a fat toad in the garden and a stupid amount of slime.', abusive: false },
  { text: 'We saw a rat by the bins and a filthy kitchen behind it.', abusive: false },
  { text: 'You are a con man and I want my deposit.', abusive: true },
  { text: 'He is a crook.', abusive: true },
  { text: 'The rude cow at the till threw my change at me.', abusive: true },
  { text: 'That stupid girl brought the wrong plate again.', abusive: true },
  { text: 'Your worthless driver left it in the rain.', abusive: true },
  { text: 'How stupid can you people be?', abusive: true },
  { text: 'Liar and thief.', abusive: true },
  { text: 'Called Amy a lazy cow and left.', channel: 'phone_note', abusive: true },
  { text: 'He says our fitter swore at his wife.', channel: 'phone_note', abusive: false },
  { text: 'They talk to you like you are stupid.', abusive: false },
  { text: 'The man is an animal lover.', abusive: false },
  { text: 'The clown was late and the cow in the play was lovely.', abusive: false },
  { text: 'Your driver swore at me in front of my kids.', abusive: false },
  { text: 'I sat by the phone all day like an idiot.', abusive: false },
  { text: 'The man who came on Tuesday is a crook.', abusive: true },
  { text: 'He said I was a waste of space and hung up.', channel: 'phone_note', abusive: true },
]
