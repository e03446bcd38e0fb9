import { type Phrase, phrasesFor } from '../../text/phrases.ts'
import { done, innocent, plan, veiled } from './announce.ts'
import type { RuleExample } from './example.ts'
import type { Meaning } from './meaning.ts'

const across = (names: readonly string[], frames: string) =>
  names.flatMap((name) => frames.split('\n').map((frame) => frame.replace(/\bB\b/, name))).join('\n')

/** Papers, stations and programmes as people name them. */
const outlets = [
  'gazette|echo|argus|herald|tribune|chronicle|guardian|telegraph|examiner|bugle|sentinel|observer|mercury|bbc|itv|rte|rté|cbc|abc|nbc|cnn|nos|sabc|ndtv|newsroom|press|tabloid|tabloids|journalist|journalists|reporter|reporters|columnist|producer|blogger|bloggers|presenter',
  'evening|daily|sunday|morning|local post|news|mail|times|star|paper|mirror|mercury|express|record|radio|press|tv',
  'local|regional|community|national|parish paper|papers|radio|news|press|newspaper|tv|station|media',
  'the paper|papers|newspaper|newspapers|radio|telly|tv|station',
  'channel #',
  'consumer page|programme|program|column|show|desk',
  'breakfast|morning|consumer|phone|radio show|programme|program|in',
]
const family =
  'brother|sister|cousin|uncle|aunt|daughter|son|wife|husband|partner|mother|father|dad|mum|mom|niece|nephew|friend|mate|she|he|they|neighbour|neighbor'
const readers =
  'everyone|everybody|people|world|town|village|city|county|country|internet|neighbours|neighbors|neighbourhood|neighborhood|parish|street|members|followers|readers|listeners|viewers|friends|customers|buyers|guests|anyone|street|public'
const crowds =
  'bride|brides|family|families|mother|mothers|mum|mums|mom|moms|one|soul|owner|owners|parent|parents|grower|growers|customer|guest|guests|person|man|woman|driver|drivers|couple|couples|shop|household|house|tenant|tenants|teacher|player|rider|club|dog|cat|student|builder|glazier|neighbour|neighbor|_'

const media = [
  ...phrasesFor<Meaning>(
    done('media_social', 0.85),
    across(
      outlets,
      `told|rang|called|phoned|emailed|mailed|written|wrote|contacted|spoken|spoke|talked|tipped|alerted|asked ..3 B
      been|gone|went ..2 to|onto ..2 B
      sent|given|gave|handed|passed|forwarded|shared|offered|promised|sold ..6 to ..2 B
      i|we told ..3 B
      B ..3 rang|rung|called|phoned|ringing|calling|emailed|asked|asking|interested|keen|running|printing|filming|sending|sends|coming|wants|want|waiting|has|have|got
      on|with|to ..2 B ..2 on|at|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this|next|now|already|who`,
    ),
  ),
  ...phrasesFor<Meaning>(
    plan('media_social', 0.85),
    across(
      outlets,
      `will|shall|or|otherwise|then|unless|going|if ..6 giving|give|send|sending|ring|call|tell|telling|talk|speak|write|writing|go|going|take|taking|sell|show|showing ..5 B
      or|unless|until|before|and ..2 B ..1 hear|hears|learn|learns|find|finds ..1 of|about|out
      B ..2 will|gets|get|would|can ..2 have|get|hear|hears|run|print|everything
      B ..2 will|would|can ..2 love|enjoy|like ..2 story|letter|it|photo|photos|email|case|one
      quote|photo|photograph|interview|story|letter|picture|pictures|everything|lot|copy|goes|going ..2 to|with|in|on|for ..2 B`,
    ),
  ),
  ...phrasesFor<Meaning>(
    done('media_social', 0.85),
    `
    it|video|clip|photo|photos|picture|screenshot|recording|this is|'s|has|went|gone|are ..3 on|up|live|all ..2 tiktok|insta|instagram|facebook|twitter|reddit|youtube|linkedin|x|socials|viral
    posted|shared|uploaded it|this|that|them|everything|photos|pictures|video|clip ..2 up|online|everywhere|tiktok|insta|instagram|facebook|twitter|reddit|youtube|linkedin|socials already|now|since
    i|we have ..2 put|posted|shared|uploaded|tweeted|tagged|published|filmed ..5 up|online|tiktok|insta|instagram|facebook|twitter|reddit|youtube|linkedin|socials|group|page
    filming|filmed|recording|recorded|video ..8 followers|tiktok|instagram|facebook|online|everyone|people
    tagged|tagging you|them|ur|your
    live on|to ..1 insta|instagram|tiktok|facebook|youtube
    is|are ..2 posting it|this|that|them|about
  `,
  ),
  ...phrasesFor<Meaning>(
    plan('media_social', 0.85),
    `
    posting ..4 thread|chat|video|clip|photo|photos|picture|pictures|screenshots|screenshot|story|everything ..3 in|on|to|everywhere|tonight|now
    post|share|put|send|upload|publish ..6 in|on|to|across|all ..4 group|groups|forum|forums|whatsapp|facebook|instagram|insta|tiktok|reddit|twitter|linkedin|youtube|nextdoor|mumsnet|socials|internet|followers|everywhere
    putting ..6 in|on|to|across|all ..3 group|groups|forum|forums|facebook|instagram|insta|tiktok|reddit|twitter|linkedin|youtube|internet|everywhere
    will|shall|going|gonna|about|ready ..3 put|post|share|publish|upload|send ..5 up|online|everywhere|public
    goes|going|gets ..3 on|in|up|all ..2 facebook|instagram|insta|tiktok|reddit|twitter|linkedin|youtube|nextdoor|mumsnet|socials|internet
    k|thousand|million people|mothers|mums|moms|members|drivers|friends|readers|listeners|viewers ..4 on|in|who|will|see|hear|read|follow|watching
    k|thousand on ..1 insta|instagram|tiktok|facebook|youtube|twitter|x|it|there
    i|we am|are ..2 a|an ..2 creator|influencer|streamer|blogger|vlogger|youtuber|journalist|columnist|reporter
    influencer ..1 claims|says|with|goes|going
    group|channel|page|account|newsletter|network ..3 of # k|thousand|members|people|followers|mums|and|in|they|will
    # of us ..2 in ..2 group|chat|forum
    my whole|entire following
    follow me|us|my and|they|will|on
    i|we make ..1 videos
    goes to print
    evening|morning news|paper ..3 getting|gets|get|will|has|have|is
    group|paper|newspaper|channel ..6 gets|get ..1 this|these|it|everything|the
    will ..1 be ..1 warned
    everyone|everybody|people ..4 going to hear ..1 about
    live from the|your
    or|otherwise|then|tonight ..3 tiktok|insta|instagram|reddit|facebook|fb|twitter|youtube
    its|it|is tiktok|insta|reddit|facebook|twitter
    my|our|his|her newsletter|column|programme|listeners|readers
    k|thousand|million followers|subscribers|members|readers|listeners|viewers
    my|our|his|her|their followers|readers|listeners|subscribers|viewers|channel|podcast|blog|column|show
    # followers|subscribers
    # ..1 members ..2 hi|strong|will|and|in
    followers ..5 @will|see|hear|know|love
    i|we|brother|sister|cousin|daughter|son|wife|husband|partner|friend|he|she ..1 write|writes|run|runs|host|hosts|present|presents ..2 a|the ..2 column|blog|podcast|channel|programme|show|newsletter
    i|we|he|she|${family} ..1 write|writes for ..2 the|a ..2 paper|magazine|blog|gazette|herald|newspaper|press|times|post|site|guide
    i|we|he|she make|makes ..1 videos|reels
    short of ..1 subject|story
    look|smile|get ..3 nice|pretty|good|ready|straight ..2 for ..2 picture|photo|camera|cameras
    every|each|any ..1 single? ${crowds} ..4 from here to
    all the|my|our|of ..1 ${crowds} ..6 will ..2 hear|know|see|watch
    telling the whole ..1 of|town|village|street|estate|world
    all|everyone|everybody|every ${crowds} ..6 will ..2 hear|know|see|watch
    ${readers} ..2 will|is|are|should ..2 going? ..1 to? hear|know|see|watch|learn|find|judge|enjoy
    let|letting ${readers} ..3 be|see|know|hear|judge|decide|find
    let|letting the ..1 ${readers} ..2 be|see|know|hear|judge|decide|find
    so ${readers} can|could see|know|hear
    whole|entire ..1 country|town|city|village|county|world|internet|street|school|parish|club|industry ..3 will|hear|hearing|know|knows|see|sees|to|can
    make|making|made ..2 public|famous|viral|known
    going|go|goes|went viral|public
    name|naming you|them ..3 publicly|public|online
    your|ur faces|face|name|logo|number ..3 on|all|over|up|in ..3 every|group|groups|facebook|instagram|tiktok|internet|page|online|poster|posters
    everyone|everybody|anyone|neighbour|neighbours|people i|we ..1 know|meet|see|deal
    tell|warn|telling|warning every|each|all _ ..2 i|in|on|at|we|who
    on|in every ..1 group|forum|platform|channel|paper
    leaflet|leaflets|poster|posters|placard|banner ..3 outside|every
    outside your ..3 with ..3 sign|placard|banner|poster|megaphone|board
    video|clip|recording|footage|screenshots|screenshot goes|go|going up|out|on|public|to
    clip|video|recording|photo|story|picture ..2 up myself
    end|ends|ending up on ..2 front page|tiktok|news|facebook|youtube|internet
    front page
    is|are ..1 doing ..2 piece|story|feature|segment|video|episode|article|report|item
    would|will|going ..1 to? love|enjoy this|the ..1 story|one|tale
    local rag
    the|an|our|local ..1 editor !of
    consumer champion|editor|page|programme|column
    as we speak|type ..2 on|online
    post|posting|put|putting|tweeting ..6 as we ..1 speak|type
    nobody|none ..8 hire|hires|book|books|buy|buys|use|uses|eat|eats|stay|stays|visit|visits|trust|trusts|touch|touches ..1 you|your|here|there|with
    tell|telling everyone|everybody|anyone who ..1 will|listens|asks|comes
    everyone|everybody|anyone who ..4 hears|hear|knows|sees|see ..1 about|this|it|what
    thread|post|video|reel|page|group|site|blog|website|channel ..2 about ..1 you|your|this|what
    podcast|radio|tv|telly|news ep|episode|slot|segment|interview|piece|show|crew|spot
    drops|airs|live|goes ..2 friday|monday|tuesday|wednesday|thursday|tonight|tomorrow|noon
    streamer|youtuber|vlogger|tiktoker
    posted it|this|that|them|video|everything before|already|while|when|live
    all over ..2 village|town|estate|facebook|internet|school|place|neighbourhood|neighborhood|county|island|tiktok|socials ..2 already|now|by|soon|tonight|tomorrow
    everyone|everybody ..1 at|in|on ..2 the|my|our ..3 will|knows|is|knew
    whole ..1 office|choir|club|team|class|school|congregation|church|mosque|temple|union|group|network|chat ..2 will|is|knows|has|to|can|going
    in|to|on ..2 the|our|my ..2 residents|parents|neighbours|neighbors|mothers|mums|moms|owners|community|local|village|town|street|school|expat|villagers 's? ..1 group|whatsapp|chat|page|forum|facebook|channel
    residents|parents|neighbours|neighbors|mothers|mums|moms|owners|community|expat 's? ..1 group|whatsapp|chat ..2 has|have|knows|already|is|will|now|gets
    know|knows ..1 someone|people|somebody|person|man|woman|girl|journalist|editor ..1 at|on|in|from ..3 paper|papers|radio|tv|telly|press|news|bbc
    journalist|reporter|editor|producer friend|cousin|neighbour|neighbor
    ${family} ..1 works|work|is|writes ..3 radio|tv|telly|newspaper|paper|press|journalist|reporter|editor|news
    video|post|clip|reel|thread|story ..2 has|had|have|is|at|on|been ..3 views|shares|shared|likes|comments|viral
    has|is|been|getting|gets shared ..2 # times|by
    it is getting shared
    thousand|k|million views
    # views|shares
    small|big|modest|large|good|decent following
    six|ten|evening news
    on the news|radio|telly|tv ..2 about|tonight|tomorrow|next|on|with|by|and
    be|end on the ..3 news|radio|telly|tv
    go|goes|going on the ..1 radio|news|telly|tv
    watch your mentions
    see|hear what ..1 twitter|facebook|internet|reddit|x|tiktok|public|press|world|readers|followers makes|make|think|thinks|say|says
    article|piece|story|column|post|thread|video ..2 is|'s ..1 nearly? ..1 written|ready|drafted|done|edited|scheduled|queued
    article|story|piece ..3 about you|your|this
    newsletter ..4 you|your|thursday|monday|tuesday|wednesday|friday|goes
    stand|standing|sit|sitting outside ..4 board|sign|placard|banner|leaflets|megaphone|poster|flyers
    filming ..3 for ..2 tiktok|youtube|insta|instagram|facebook|channel|followers
    make|making you|u|them ..1 famous
    enjoy ..2 viral|famous|comments|attention
    on|over|across|to ..2 social media
  `,
  ),
  ...phrasesFor<Meaning>(
    innocent('media_social'),
    `
    you|your|yours|ur ..4 on|in ..1 facebook|instagram|insta|tiktok|page|paper|blog|podcast|channel|newsletter|website|internet ..2 says|said|say|looks|looked|shows|showed
    saw|seen|found|read|heard|watched|spotted|follow|following|advert|advertised|ad ..4 on|in|from|via ..2 facebook|instagram|insta|tiktok|paper|radio|news|newspaper|telly|tv|internet|online|blog|podcast
    the news|paper|papers|radio|telly|tv ..1 said|says|was|were|off|from|he|she|that
    will|going|can ..2 tell ..2 everyone|everybody|friends ..4 great|good|lovely|kind|brilliant|fantastic|happy|wonderful|amazing
    you ..1 share|post|put ..5 instagram|facebook|tiktok|online
    recommend*|share|shared ..6 friends|everyone|everybody|followers|readers
    your ..2 has|have ..1 put|posted|shared
    they ..6 put it ..5 instagram|facebook|internet
    only ..3 comments ..2 so
    your name in the programme|program|credits
    people will see your name
    daughter|son|child|kid # ..3 says|say
    thought|hope|think everyone|everybody|people ..2 should|would|could know|see
    paper|news round|bag|bags|towel|towels|cup|cups|jam|work
    for everyone|everybody to see|hear
    in front of ..1 everyone|everybody|people
  `,
  ),
]

const stars = 'star|stars|review|reviews|rating|ratings'
const sites =
  'google|yelp|tripadvisor|trustpilot|glassdoor|booking|airbnb|checkatrade|feefo|hellopeter|productreview|zomato|justdial|etsy|amazon|angi|angie|expedia|hostelworld|yell|thumbtack|houzz|ratemyagent|mouthshut'
const ultimatum = 'or|otherwise|else|unless|until|till|if|before|then|by|plus'
const reviews = [
  ...phrasesFor<Meaning>(
    plan('bad_review', 0.85),
    `
    ${ultimatum} ..8 one|1|two|zero|single star|stars
    ${ultimatum} ..8 ${sites}
    ${ultimatum} ..6 stars ..1 go|goes|are|will|come
    ${ultimatum} ..5 post|write|publish|leave|put|writes|posts|leaves|puts|submit|press|release ..4 ${stars}
    ${ultimatum} ..5 it|this|that|picture|photo|photos|pictures|video|clip|text|one|everything|page|story|lot goes|go|going ..3 up|online|where|everywhere|public|live
    ${ultimatum} ..6 review ..3 goes|go|will|is|gets|stays|with
    ${ultimatum} ..5 writes|write|put|puts|post|posts|tells|tell ..4 everywhere|online|up|public*|page|site|sites|forum|forums|group|groups|internet
    ${ultimatum} ..6 gets|get|goes|on ..4 photos|photo|picture|pictures|story
    ${ultimatum} ..5 tell|tells|telling ..4 group|groups|forum|everyone|everybody|all|people|others
    ${ultimatum} ..6 ${crowds} ..6 will|can|is|are ..2 be|going|to? read|reading|know
    read|reading all? about it|this|you|us|that|me
    read|reading about it|this|you|us ..4 on|in|by|online|at
    read|reads|reading ..3 on|in|at ..2 ${sites}|page|pages|site|sites|online|internet|reviews
    read|reading ..1 mine|yours|it|about by|tonight|tomorrow|soon|before
    enjoy reading
    look|looking forward to ..2 paragraph|review|reading|post|write
    will|shall|going|gonna|can|about ..4 write|post|leave|put|give|publish|submit|add|say|writing|posting ..6 on|at|to|across|in|under ..3 ${sites}|reviews|review|page|pages|site|sites|forum|name|listing
    write|post|leave|put|writing|posting|putting|leaving ..5 every|each|all ..1 other? site|sites|page|pages|platform|platforms|website|websites|review
    writing|writes|write|wrote about ..6 on ..1 every|each|all
    writes|write|writing|wrote it|this|that|me|us|you up
    goes|go|going up ..2 on|at|in ..3 ${sites}|every|site|sites|page|pages|reviews|forum
    one|1|two|zero|single ..1 star|stars ..4 everywhere|from|with|goes|go|going|tonight|today|coming|waiting|and|plus|on
    stars ..1 from all|every|each
    stars|star ..2 go|goes|going up|on|down|out
    stars|rating ..2 about|going to ..1 drop|fall|go|change
    your ..2 # ..2 became|becomes|becoming|goes|drops|turns ..2 #
    lovely|nice|good|perfect ..2 rating|stars|score|reviews ..8 shame|sad|pity|spoil|spoiled|drop|if
    shame|pity|sad|hate if|to|were|for ..6 rating|stars|score|review|reviews|page
    opinion|thoughts|experience|story ..2 to myself
    keep ..1 my ..1 opinion|opinions|thoughts|experience
    thumb|finger ..6 button|star|publish|post|send
    review ..4 in|is ..2 drafts|draft|written|ready|waiting
    otherwise|or|then the ..1 internet|public|world ..3 hears|hear|what|reads|knows|learns
    then i|we|he|she ..1 hit|press|click ..1 post|publish|send|submit
    hit|press|click post|publish|submit
    five|5 stars ..2 if ..8 one|1 if
    decides|decide|determines what i|we ..1 write|say|post|put|rate
    how ..1 this|it ends|goes ..6 write|review|rate|post
    i|we ..1 rate|review on|at|tonight|tomorrow
    ${sites} at|by|on|tonight|tomorrow|next ..3 unless|if|#|then
    leaving|leave|sharing|share|post|posting ..2 thoughts|opinion|opinions|experience|experiences|views ..3 online|everywhere|google|yelp|tripadvisor|publicly|public
    see what|how ..3 thinks|think|say|says|looks|reads ..4 on ..1 ${sites}|reviews|online
    let|letting people|others|everyone|everybody know ..3 on|in|via ..1 ${sites}|reviews|online
    be honest|frank|truthful on|in|about ..3 ${sites}|reviews|review|page|online
    not written|posted|left|published|reviewed ..2 anything|yet|it|one ..1 yet
    rather|prefer|love not to ..1 have|write|post|publish
    talk|talking|speak|speaking|tell to? your ..1 future|other|next|potential customers|guests|clients|brides
    holding|hold|held|sitting|sit ..1 on? ..1 my|a|the review
    nobody has|needs|have to read|hear
    on|across every|each|all _ ..1 site|sites|page|pages|platform ..1 there|that|i|will|can|and|in|tonight
    on every ..2 site
    list of ..2 sites
    next ..1 stop ..3 review|reviews|${sites}
    very|quite|rather different ..2 review|rating|sort|kind
    leave|write|post a ..1 very|quite ..1 different
    my|our stars|star is|are|will|stay|go
    review ..4 written|drafted|ready|typed|waiting|open|draft|half
    written|wrote|drafted|drafting|typed|typing|got ..4 review|post ..6 and|will|ready|send|publish|waiting|unless|until|but
    there ..1 is|will ..2 be|going ..3 review|reviews|star|stars ..2 with|on|that|about|from|every
    finger|thumb ..2 on|over ..2 button|publish|post|send|submit
    what|how many|i ..3 put|write|post|say ..2 on|in ..1 ${sites}|internet|page|review
    page|tab|window|form where|that ..2 i|we ..2 write|post|say
    is|are|'s ..2 open ..1 in another|next|other
    what ..1 i|we|he|she write|writes|put|post|say depends|is|will|hangs
    decide|deciding|decided ..3 what ..1 i|we|he|she write|writes|put|post|say
    depend|depends|depending|hangs ..4 what ..1 i|we|he|she write|put|post|say
    all written out|up|already
    will|that be my|our review
    hold|holding|held ..2 review|mine|my|stars|it|ours ..2 back
    where|before people|customers|guests|couples|buyers|others|anyone|they ..1 look|book|buy|read|choose|decide|search
    everyone|anyone|everybody|people who|that ..1 looks|look|searches|search|books|googles|google|finds|find ..3 will|you|should
    looks you up
    what people ..1 say|read|find|see ..4 online|about you|internet|there
    not shy ..3 captions|about|reviews
    rather write|say|put|post something nice|good|kind
    nice|good|kind ..4 than the other
    in|on|to|under your ..1 own reviews|review
    post ..4 with|about ..3 his|her|your|the name|extension|number|face
    forum|group|club|association ..6 where we ..1 rate|review|recommend|warn|talk|discuss
    we ..1 all ..1 read|talk each|to
    say something ..2 on|in ..3 forum|group|page|site|reviews
    closed better ..3 than
    paragraph ..4 tonight|bedtime|you|read|online|column
    change|changes|changing ..2 my|our|the ..1 review|stars|rating|five|5|four
    take|takes|taking|took ..2 review|stars|star down|off|away|back
    five|5|four becomes|become|turns|drops ..3 one|1|two
    spread the word
    word of mouth
    review ..2 will ..1 not|never ..3 off|come|forget|like|enjoy
    my|our|a|the review ..2 will
    you|u|ur are|is ..1 getting one|1|two|a|the ..2 star|stars|review
    take|taking|took|takes ..1 it|that|review|stars ..1 down ..2 when|if|once|as|the|i
    refund|fix|pay|return|sort|money ..8 take|comes|come|goes ..2 it|review|stars|post|down ..1 down
    review|reviews|stars ..1 comes|come|goes|go|came down|up|away
    mark|marking|rate|rating us|you|them|me ..2 down|low|one|1|zero
    hint*|mention*|threat*|talk*|spoke|wave* ..5 review|reviews|reviewer|stars|star|trustpilot|tripadvisor|yelp|google
    local guide
    hit the stars|star
    one|1|zero star|stars incoming|coming|loading|tonight|or|then|it
    want|like ..1 the|a|your one|1|bad|first ..1 star|review
    i|we leave|write|post ..1 honest|detailed|truthful|frank|a|lot ..2 reviews|reviewer
    thumbs down
    i|we review ..2 for|hotels|restaurants|places|professionally|everything|every
    my|our ..1 tripadvisor|google|yelp|trustpilot|amazon|airbnb|booking account|profile|reviews|page|followers
    ruin|ruining|spoil|spoiling|lose|losing|hurt|dent|tank your|the ..3 stars|rating|score|average|reviews|record
    my|the next review is|will|goes
    reviews|review can|could|may|might be|change|changed|improve|vanish|disappear|go
    rather|sooner|prefer ~3 put|write|post|say ..3 in writing|public|online|where
    where ..2 others|everyone|people|anyone|all|public can|will|could see|read|find
    half off|back|price or|otherwise ..8 honest|review|public
    draft|drafted ..1 one|1 ..1 star|stars|review
    your ..1 rating|stars|review depends|depend|hangs
    what|which ..1 sort|kind of review
    forget ..2 about ..1 good|nice|five ..2 review|stars
    read about ..1 yourself|yourselves|it|this
    honest|truthful|detailed|frank ..1 review|one|account with|of|and|instead|today|tonight|would
    write|leave|post an|a honest|truthful|frank|fair ..1 review|one
    first thing ..2 people|anyone|customers ..2 see|read|find
    google page|reviews ..3 gets|get|will|has
    my|the review|stars|rating ..6 can|could|may|might ..2 change|improve|disappear|vanish|go
    @site|google|page ..3 gets|get the|this|whole|it
    would be ..2 twelfth|first|next review
    reputation ..3 online
  `,
  ),
  ...phrasesFor<Meaning>(
    veiled('bad_review', 0.8),
    `
    on every ..1 page|site|platform|website|review ..2 that|i|there|you|will|has|can|who
    every|all|each ..2 site|sites|page|pages|platform ..3 i|that|can ..1 can|find|has|will|there
    every|each ..2 review ..1 page|site ..3 you|there|i|can
    review number one|1|# of
    will|shall|going|putting|posting|goes|go ..6 every|each ..2 site|page|platform
    page|tab|window|form where|that ..2 i|we ..2 write|post|say
    my|our stars|star is|are
    finger|thumb ..4 button
    page|forum|group|site gets|get his|her|their|my|the|our ..1 photo|photos|picture|pictures|story
    forget ..2 about ..1 good|nice|five|lovely ..2 review|stars
    about to ..3 leave ..4 nice|good|lovely|five ..2 review|stars ..2 but|depends|until|not
    do one|1 star
    in ten|# ..1 mins|minutes|hours|days ..4 one|1 ..1 star
    otherwise|else|or ..5 people ..1 say|read|find ..4 online|about you
  `,
  ),
  ...phrasesFor<Meaning>(
    innocent('bad_review'),
    `
    5|five|good|great|lovely|glowing|glad|happy|love|positive|kind|nice ..3 review|reviews|rating|stars|star
    happy|glad|love|pleased|delighted to ..3 leave|write|give|post|review
    read|reading|saw|seen|checked|looked|went ..4 your|the|good|bad|all|some|these|other|those|previous|negative ..1 reviews|review|rating|ratings
    reading|read it|this|that|about it ..2 aloud|again|out|twice|to|back
    changed|changing ..3 order|booking|date
    by|before ..4 google map|maps|pay|drive|calendar|translate|home|account|play
    google maps|pay|calendar|drive|account|meet|play|translate|home|wallet|docs
    on|via|through|at|from|with ..1 booking|airbnb|expedia|amazon|etsy|google ..1 we|i|for|it|and|confirmed|says|said|was|order|booked|paid|has|is|com
    under review
    i|we read ..2 about it|this|you ..2 on
    change|changed|changing ..3 review ..2 to five|5|four|4|good|positive
    ask|asked|asking|keep|reminder|reminders|remind|want|wants|wanted ..5 for|me|us ..3 review|rating|stars|rate
    star hotel|rated|restaurant
  `,
  ),
]

/** The public held over a shop: papers that rang back, people who will read it, stars that wait for an answer. */
export const exposurePhrases: readonly Phrase<Meaning>[] = [...media, ...reviews]

/** What these phrases must and must not find. */
export const exposureExamples: readonly RuleExample[] = [
  { text: 'A man from the Herald rang me about it yesterday.', threats: ['media_social'] },
  { text: 'The local news are sending a camera.', threats: ['media_social'] },
  { text: 'It goes up on TikTok tonight.', threats: ['media_social'] },
  { text: 'I saw you on TikTok.', threats: [] },
  { text: 'The paper was wet when it came.', threats: [] },
  { text: 'Money back by Friday or the stars go down.', threats: ['bad_review'] },
  { text: 'My review is written, and waiting until Monday.', threats: ['bad_review'] },
  { text: 'Says we can read about it on Google.', channel: 'phone_note', threats: ['bad_review'] },
  { text: 'Five stars, I read your reviews before we came.', threats: [] },
  { text: 'Send the part or the local paper hears about it.', threats: ['media_social'] },
  { text: 'All the mums at school will know your name.', threats: ['media_social'] },
]
