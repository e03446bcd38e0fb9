import { type Phrase, phrasesFor } from '../../text/phrases.ts'
import { done, innocent, plan, veiled } from './announce.ts'
import type { RuleExample } from './example.ts'
import type { Meaning } from './meaning.ts'

/** One line for each of `bodies` in each of the `frames`, where `B` stands for the body. */
const across = (bodies: readonly string[], frames: string) =>
  bodies.flatMap((body) => frames.split('\n').map((frame) => frame.replace(/\bB\b/, body))).join('\n')

const kin =
  'brother|sister|cousin|uncle|aunt|daughter|son|wife|husband|partner|mother|father|dad|mum|mom|niece|nephew|friend|mate|boss|law|fiance|fiancee|girlfriend|boyfriend|neighbour|neighbor|employer|union|insurer|insurers|federation|association|company'
/** To bring a matter before somebody, done. */
const reached =
  'told|rang|rung|called|phoned|emailed|mailed|written|wrote|reported|contacted|notified|informed|complained|spoken|gone|went|been|alerted|asked|tipped|involved|messaged|texted|copied|visited'
const brought =
  'sent|filed|lodged|registered|submitted|logged|raised|handed|passed|forwarded|referred|put|laid|placed|made|opened|started|uploaded|given|gave|taken|took|posted|left|shared|brought|got|reported|escalated|completed|filled'
const matter =
  'it|this|that|everything|all|both|them|lot|rest|file|case|matter|complaint|report|photos|photographs|pictures|pics|video|videos|clips|papers|details|samples|copies|copy|statement|log|form|box|tray|number|name|evidence|footage|claim|tape|messages|emails|thread|screenshots|bill|invoice|receipts|account'
const isBrought = 'is|are|has|have|went|gone|goes|going|sent|passed|lodged|filed|reported|been|all|now|already|sits|lies'

/** Bodies whose mere name beside a complaint announces what is coming. */
const named = [
  'trading standards',
  'citizens advice',
  'consumer affairs|protection|commission|commissioner|council|court|forum|helpline|agency|centre|center|authority|association|ministry|bureau|watchdog|advice|ombudsman|tribunal|office|board',
  'fair trading',
  'better business bureau',
  'attorney|ag general|office|generals',
  'state ag',
  'environmental health',
  'health inspector|inspectors|inspectorate|executive|department|dept|board',
  'food inspector|inspectors|inspectorate|standards',
  'safety executive|inspectorate|inspector|regulator|commission|board',
  'safety and health authority|executive',
  'licensing board|body|authority|office|officer|people|department|commission|committee',
  'contractor|contractors|medical|dental|veterinary|nursing|bar|pharmacy|contracting board|council',
  'rights commission|commissioner|tribunal|body|people',
  'equality commission|body|tribunal|authority',
  'competition authority|commission|people|bureau|tribunal',
  'quality commission',
  'charity|gambling|trade|financial|fair commission|authority',
  'data protection authority|commissioner|commission|agency|office|officer|board|regulator',
  'inspectorate|inspectorates|ombudsman|ombudsmen|ombud|regulator|regulators|watchdog|bbb|ftc|cfpb|hse|hsa|osha|accc|ccpc|cma|fca|fos|ofcom|ofgem|ofwat|ofsted|cqc|fsai|fsa|fda|rspca|verbraucherzentrale|dgccrf|cnil|ico|dpc|safeguarding|finra|occ|asic|acma|icasa|trai|rera|fssai|afca|bbbs',
  'action fraud',
  'trade|professional|governing|regulatory body|association|federation|guild',
]
/** Bodies nobody here names: who has the complaint, the photographs, the case. */
const unnamed = { ...done('regulator', 0.6), who: 'customer' } as const
/** Bodies that are named for other reasons too: somebody must be said to go there. */
const others = [
  'police|garda|gardai|gardaí|guards|cops|sheriff|polizei|carabinieri|policia|constabulary',
  'council|councillor|councilor|mp|td|mep|senator|congressman|congresswoman|mayor',
  'building|buildings control|inspector|inspectors|department|authority',
  'gas|safe|solid safe|electric|fuel',
  'tourist|tourism board|office|police|authority|ministry',
  'transport|aviation|rail|port|fire|parking|health|tax|labour|labor|housing|postal|telecom|insurance|energy|water|taxi authority|office|officer|commissioner|commission|board|department|ministry|agency|regulator|inspector|inspection|inspectors',
  'authorities|authority|federation|guild|inspector|inspectors|commissioner|ministry|commission|agency',
  'fraud desk|office|squad|unit|line',
  'standards agency|authority|institute|people',
  'the _ people',
  'the _ _ people',
  'grant|licence|license|accreditation|certification body|board|office',
  'worksafe|safework|cyber|crime|fire marshal|crime|portal|brigade|officer|chief',
  'law|bar society|council|association',
  'chamber of commerce',
  'public|animal health|welfare|protection',
  'department|ministry|office|board|bureau|commission|authority|council of',
  'abta|atol|asa|rtb|sec|caa|iata|naca|masterbuilders|hpcsa|gmc|gdc|nmc|ahpra|ipcc|spca|dspca',
  'hmrc|irs|dvla|dmv|interpol|embassy|consulate',
]

const regulator = [
  ...phrasesFor<Meaning>(plan('regulator', 0.8), named.join('\n')),
  ...phrasesFor<Meaning>(
    done('regulator', 0.85),
    across(
      named,
      `${reached} ..4 B
      ${brought} ..8 to|with|before|at|on ..4 B
      with|at|to|before the? B now|already|since|today|yesterday|this`,
    ),
  ),
  ...phrasesFor<Meaning>(
    { ...done('regulator', 0.8), who: 'customer' },
    across(
      others,
      `i|we|@family ..5 ${reached} ..4 B
      i|we|@family ..4 ${brought} ..8 to|with|before|at|on ..4 B
      ${matter} ..3 ${isBrought} ..3 to|with|before|at ..3 B
      B has|have|got|had ..3 ${matter}
      B are|is|were|have|has ..2 interested|investigating|involved|informed|notified|looking|coming|sending|opened`,
    ).replaceAll('@family', kin.replace('|company', '')),
  ),
  ...phrasesFor<Meaning>(
    { ...done('regulator', 0.8), who: 'shop' },
    across(
      others,
      `he|she|customer|caller|client|guest ..4 ${reached} ..4 B
      reported us ..2 to ..4 B
      been|gone|written|complained ..1 to ..2 B
      ${matter} ..2 gone|went|goes|going ..1 to ..4 B
      B has|have ..2 pictures|photos|all|everything|details|report`,
    ),
  ),
  ...phrasesFor<Meaning>(
    plan('regulator', 0.75),
    across(
      others,
      `will|shall|or|otherwise|then|unless ..6 ring|call|phone|report|complain|write|writing|go|going|send|tell|contact|file ..6 B
      complaint|complaints|grievance|report|statement|form ..3 to|with|at|before ..3 B
      B ref|reference|complaint|report|form|statement`,
    ),
  ),
  ...phrasesFor<Meaning>(
    done('regulator', 0.8),
    `
    crime|incident reference|number|report
    police|authorities|council|inspector|licensing next
    weights and measures
    council|inspector|inspectors|officer ..3 knocking|visit|visiting|calling|round
    reported ..4 hate|discrimination|theft|fraud|assault|crime|scam
    report|reporting|reported us|you|them|him|her|this for|over|as|to ..1 discrimination|theft|fraud|assault|neglect|cruelty|abuse|racism|whoever|health|every
    reporting you|u|them|this|it
    health and safety ..2 will|have|has|know|about|report*|people
    report*|complain*|call*|ring ..4 health and safety
    dob|dobbing|dobbed you|ya|u|youse|them in
    licence|license number for
    your|ur ..2 licence|license ..6 hearing|renewal|object|board|taken|revoked|gone|lose|losing|number|reviewed
    revoke|revoked|lose|losing|pull|pulled your ..2 licence|license|registration|accreditation
    shut|shutting|close|closed you|ya|yous|them|this ..1 down
    consumer|fraud|crime hotline|helpline|line
    reported|report|reporting ..3 to ..2 central|national bank
    deposit scheme|protection|tenancy
    fcc|epa|ntsb|faa|nhtsa|usda|doj|uscis
    financial ombudsman|conduct|regulator
    police|crime report|reference|statement
    statement at ..3 police
    been at the police
    writing|written|wrote|complained|complaining|reported ..2 to ..2 my|our|the|your mp|councillor|senator|td|licensing|regulator
  `,
  ),
  ...phrasesFor<Meaning>(
    unnamed,
    `
    has|have ..1 had? ..1 my|our ..2 complaint|report|grievance !and|to|for|of|because|but
    people|office|department|council|authority|agency|commission|board|safe has|have the ..1 photographs|photos|pictures|samples|footage|readings|label|labels|bolt|clips
    has|have|given|gave|sent ..2 me ..1 case|reference|ref|docket|complaint|incident number|no
    gave|given us|me a ..2 reference|number
    case|reference|complaint|docket|incident number|no|ref is ..1 #
    complaint|report|grievance ..2 is|'s|has|was|went|goes ..2 in|lodged|filed|registered|submitted|gone|logged
    lodged|filed|registered ..3 complaint|grievance|report
    sent|passed|reported|handed|forwarded ..4 to the authorities|authority|commission|board|inspectorate|institute|council|agency|office|ministry|department
    will be|is|are coming|round|out ..3 to ..1 inspect|look|see|check ..3 your
    took|taken|take|made|give|given|gave a|my ..1 statement
    copied in|to|all
    commission|commissioner|authority|agency|ministry|inspector|board will|gets|has|have|can|to ..3 get|want|hear|know|label|letter|copy|be|see|decide|my
  `,
  ),
  ...phrasesFor<Meaning>(
    { ...plan('regulator', 0.75), who: 'shop' },
    `
    rung|rang|reported|complained|calling|report|complain ..4 ombudsman|council|environmental|licensing|inspector|inspectorate|authority|regulator|board
    on|onto|written|going|go|getting|gone to ..2 ombudsman|council|environmental|licensing|inspector|inspectorate|authority|regulator|board|consumer
    council|inspector|inspectors|licensing ..2 will|be|would|are|is ..2 round|coming|out|told|informed|in
  `,
  ),
  ...phrasesFor<Meaning>(
    innocent('regulator'),
    `
    another|other|someone|somebody ..4 police
    for ..2 police
    police|guards ..3 been|came|arrived|attended|called|informed|coming|min|mins|took|walked
    your|ur ..2 rating|accreditation|membership|registered|registration|approved|licence
    health|food|safety inspector|department|standards ..2 gave|praise*|agreed ..1 you|your|an|a
    the card|bank|other|same|nice|right|wrong|young|old|only|poor|insurance|delivery|two|three|four|first|last|front people
    rating|accredited|accreditation|grade ..3 bbb|bureau|agency|inspector|standards
    collection|collections|debt|travel|letting|estate|employment|credit|talent agency
    inspector|inspectors|ombudsman ..3 praise*|lodged|stayed|loved|liked
    competitor|competitors|neighbour|neighbor|rival ..5 reported ..3 @agency|ofcom|council|standards
    reported ..3 light|pothole|tree|noise ..3 council
    required|require|requires|according|approved|regulated|registered|accredited|certified|licensed|recommended|under|recognised ..3 @agency|standards|protection|body|authority|board|commission|safe
    work|worked|working|works|volunteer* ..2 for|at|with|in ..3 @agency|standards|council|office|advice|bureau|police|safeguarding|protection|department|commission|authority
    follow|meet|meets|comply|complies|within|per ..3 standards|protection|rules
    your ..2 data protection|safeguarding
    data protection officer
    consumer council|board|office|centre|center ..1 test|recommend*|rating
    attorney general of
    fair trade
    my trade body
    trade|professional body|association|guild|federation ..2 discount|member|members|rate|price|prices
  `,
  ),
]

const bankCards = [
  'bank|banks',
  'building society',
  'credit union',
  '@own|the card|cards',
  'card people|company|companies|firm|issuer|provider|lot|crowd|folk|folks|guys|team',
  'paypal|visa|mastercard|amex|klarna|barclaycard|monzo|revolut|stripe|square|natwest|hsbc|barclays|lloyds|halifax|santander|chase|citi|citibank|discover|capital|wells|nationwide|starling|stripe|afterpay|clearpay|commbank|westpac|anz|nab|fnb|absa|nedbank|capitec|standard|aib|hdfc|icici|sbi|venmo|zelle|wise|n26|rbc|scotiabank|tangerine|affirm|cashapp|american',
]
const chargeback = [
  ...phrasesFor<Meaning>(
    done('chargeback', 0.85),
    across(
      bankCards,
      `B ..2 opened|open|raised|started|flagged|filed|pulled|claw*|fetch*|fetched|recall*|retriev*|reversing|reversed|reverses|contest*|disputing|disputed|charging ..4 back|it|this|that|both|what|payment|charge|money|all
      B is|are|has|have ..2 calling|called|taking|taken|getting|got|pulled|clawed ..4 back
      B ..1 opened|raised|started|logged ..2 case|claim|dispute|ticket|investigation
      B has|have ..1 raised|opened|started|logged|got|filed ..2 it|this|that|dispute|case|claim|chargeback|everything|all
      B has|have ..1 it|this|everything|all !back|wrong|written|as|down|in
      B has|have my|our|the|a|your ..2 claim|dispute|emails|email|papers|case|form
      B is|are|'s|has|have ..3 on|handling|dealing|getting|recalling|frozen|accepted|taking|sorting|processing|looking|investigating|onto ..1 it|this|back|them|for|the|my|into|from|payment|claim
      told|asked|rang|called|texted|phoned|given|gave|let ..2 B ..3 to|know|your|not|and|as
      reported|report|contested|disputed ..5 to|with ..2 B
      on the phone to|with ..2 B
      B gets|gets|received ..2 everything|all|this|it|claim|dispute|emails|papers|your
      ${reached.replace('been|', '')} ..2 B ..4 about|already|now|today|yesterday|this|who|over|monday|tuesday|wednesday|thursday|friday
      been|gone|went|turned|spoken|spoke|complained|written on? to|onto|with ..2 B
      onto ..2 B already|now|since|about|this|today|yesterday|again
      got|get|getting on to ..2 B
      filed|raised|lodged|opened|registered|claimed|put|started|submitted|contested|disputed|handed|passed|given ..4 with|at|to|through|via|by ..1 B
      case|claim|dispute|chargeback|complaint|it|this|that|everything is|are|'s|was|sits|lies|has|have|gone|went|been|now|already|open ..3 with|at|by ..1 B
      with|at|to ..2 fraud desk|team|department|people|unit ..2 at|of|in B`,
    ),
  ),
  ...phrasesFor<Meaning>(
    done('chargeback', 0.85),
    `
    already|just|duly told|rang|called|phoned|asked visa|mastercard|amex|paypal|klarna|barclaycard
    told|asked|instructed visa|mastercard|amex|american|paypal|klarna|barclaycard ..1 to
    told|asked|instructed my|our|the ..1 bank|card|issuer ..3 pull|claw|reverse|recall|stop|dispute|get|fetch|refund
    dispute|chargeback|disputes|chargebacks ..1 is|are|'s|has|have|was|were|goes|go|went|been ..3 in|open|opened|filed|raised|lodged|started|submitted|on|underway|pending|live|made
    dispute|chargeback in|filed|raised|opened|lodged|submitted|pending|open
    claim 's|is ..1 open
    put|putting|filed|gone ..3 dispute|chargeback|claim in
    payment|charge|transaction|amount|money|it is|was|has|been ..1 disputed|contested
    card|payment|cheque|check|debit is|was|has|been ..1 stopped|blocked|cancelled|canceled|recalled
    i|we ..1 stopped|cancelled|canceled|recalled|blocked the|my|our ..1 cheque|check|payment|payments|direct|card
    put in with ..1 amex|visa|mastercard|paypal|klarna
    disputed|disputing|contested|contesting ..2 with ..2 bank|amex|visa|mastercard|paypal|klarna|american|card
    chargeback|chargebacks done|now|next|today|tonight|coming|time|it
    initiated|initiating|started ..2 dispute|chargeback
    rang|called|ring|phoned ..1 number on|from ..3 my|the ..1 card
    card|bank ..1 claim|dispute ..2 in|filed|done|made|open|is
    disputing|contesting it|this|that|both|all|everything|with
    disputing ..3 charge|charges|payment|payments|transaction|debit
    bank|card|company ..2 is|'s|are|has|have ..3 taking|charging|getting|dealing|clawing|pulling|reversing ..4 back|with
    charged|charging it|you|this|them|that back
  `,
  ),
  ...phrasesFor<Meaning>(
    plan('chargeback', 0.85),
    across(
      bankCards,
      `B will|can|shall|would ..2 sort|deal|decide|settle|handle|fetch|pull|claw|take|get|recover|dispute|reverse|refund ..2 you|it|this|that|back|money|for|with
      or|otherwise|then|else|unless ..3 B ..2 fetches|gets|takes|pulls|will|does|reverses|claws
      get|getting|have|fetch|take|claw|pull|recover ..6 back ..3 through|thru|via|from|with|by|using ..1 B
      case|claim|dispute|chargeback|complaint|it|this ..4 with|at|by ..1 B
      will|shall|or|otherwise|then ..3 ask|tell|ring|call|instruct|get|have B to|and`,
    ),
  ),
  ...phrasesFor<Meaning>(
    plan('chargeback', 0.85),
    `
    @will|@aim|or|otherwise|unless|before|till|until ..5 go|turn|call|ring|contact|phone|speak|talk|write|do|get|claim|file ..4 card company|people|issuer|firm|provider
    @will|@aim|or|otherwise|unless|then ..4 through|via|thru|with|to paypal|klarna|visa|amex|mastercard
    @will|@aim|filing|going|calling|turning|ringing|speaking|talking ..4 the|my|our ..2 card company|issuer|provider|firm|people|today|now
    filing|file|claim|claiming ..2 with|through|at ..2 card|bank|paypal|visa|amex|mastercard
    chargeback|chargebacks
    paypal|bank|visa|amex|card|mastercard next
    up with ..2 amex|american|visa|mastercard|paypal|klarna|bank
    would|will|is|are ..2 taking|take|pull|claw|call ..2 off|from us|you|them
    either ..3 from you ..2 or ..3 bank|card|paypal|visa|amex|mastercard
    you ..2 did|do|does it ..1 than ..1 mastercard|visa|paypal|amex|bank
    not to ..1 honour|honor
    days to ..1 contest|dispute|claim
    disputes|disputes people|team|department|desk
    section 75|seventy
    provisional|temporary credit
    direct debit guarantee
    resolution|dispute centre|center|desk
    paypal|visa|amex|mastercard|klarna|ebay ..1 case|claim|dispute
    bank|card|paypal|issuer ..2 involved|informed|notified|aware
    charge|payment|transaction|debit|purchase ..3 challenged|disputed|contested|queried|flagged|reported
    charge|payment|transaction|debit under|in ..1 dispute|investigation
    bank|card|paypal 's ..1 form|forms|rules|disputes|process
    via|through his|her|their ..1 credit|debit? card|bank
    bank|card|company|people|folks|folk gave|given|credited|refunded ..2 it|me|provisional|money ..2 back|credit|this|already
    cheque|check|payment|card 's ..1 stopped|blocked|cancelled
    they are|is|will ..2 reversing|recalling|reverse|recall ..1 it|the|this|payment|charge
    bank 's? ..1 fraud team|desk|department|people|line
    bankers
    bank manager has|have|will|is|says
    it is ..3 a chargeback
    visa|mastercard|paypal|amex|stripe|klarna will ..1 hear|know|get|be
    or|otherwise|then|else ..4 the|my bank ..1 gets|hears|sees
    paypal|dispute|chargeback|claim window|deadline
    dispute|chargeback|fraud form|forms
    form|forms ..1 from|of ..2 bank|fnb|visa|amex|paypal|card
    buyer|purchase protection
    claw|clawing|clawed ..3 back
    my bank|card has ..2 rules|form|number
    bank|card ..3 day|days ..4 dispute|claim|file
    gave|given|gives him|her|me|us until ..4 to file
  `,
  ),
  ...phrasesFor<Meaning>(
    innocent('chargeback'),
    `
    bank|card|paypal ..2 has|have|is|are ..2 declined|charged|sent|confirmed|received|details|account|statement|changed|expired
    bank|card|paypal|visa ..2 to pay|buy|use|check|send|transfer
    back ..1 to|on|onto|into ..2 card|bank|account|paypal|visa
    paid|pay|paying|transferred ..4 by|with|through|via|from|to|on ..2 bank|card|paypal|visa|amex
    refund ..4 to ..2 card|paypal|bank|account
    insurance claim
    claim ..2 insurance|insurer
    bank holiday
    withdrew|withdrawn|dropped|closed|cancelled ..2 dispute|claim|case|chargeback with|at ..2 bank|paypal|card|amex|visa
    visa service|application|office|centre|center|photos|form
    bank|card|paypal ..3 something to tell
    may|can|could contact your bank
    dispute resolution
    in dispute
  `,
  ),
]

const lawyers =
  'lawyer|lawyers|attorney|attorneys|solicitor|solicitors|barrister|barristers|advocate|advocates|counsel|litigator|rechtsanw*|avvocato|abogad*|avocat|advokat'
const doesLaw =
  'will|has|have|is|are|say|says|said|would|shall|writes|write|wrote|writing|answers|answer|gets|got|takes|taking|took|sends|send|sent|calls|rings|ring|files|file|filing|instructed|drafts|draft|drafting|thinks|think|tells|advises|advised|asks|asked|agrees|coming|can|deals|replies|put|starts'
const legal = [
  ...phrasesFor<Meaning>(
    plan('legal', 0.88),
    `
    my|our|his|her|their ..2 ${lawyers} ..1 ${doesLaw}
    the ${lawyers} is|are|has|have|will ..3 coming|has|have|it|all|everything|writing|letter|papers
    ${kin} ..4 ${lawyers} ..5 ${doesLaw.replace('is|are|', '')}|desk|drafting
    or|otherwise|else|then|unless|if|until|till ..6 my|our|a|the|his|her ..1 ${lawyers}
    hear*|letter|letters|call|writ|mail|email ..2 from|by|of ..4 ${lawyers}
    ${lawyers} 's? ..1 letter|letters|hands|desk|office|writing
    through|via|by|to|with|from|in my|our|his|her ..1 ${lawyers}
    appointment|meeting|consultation ..2 with|at ..3 ${lawyers}|flac|law|legal
    ${lawyers} ..1 appointment|consultation|meeting|tomorrow|monday|tuesday|wednesday|thursday|friday|tonight
    writing|talking|speaking|replying to ..1 frau|herr|maitre|maître|me|avv rechtsanw*|_ avvocato|abogad*
    see you|ye|yous|youse|them|all ..6 in ..3 courtroom|court|tribunal
    tribunal|tribunals|ccma|vcat|ncat|qcat|acat|wrc|acas
    before|see ..3 sheriff|judge|magistrate
    front of ..2 judge|magistrate|court|tribunal
    the|a judge|magistrate will|can|to|is|has|decide*|decides
    for the judge
    explain|tell|read|show ..6 judge|magistrate|court|tribunal
    pursue|pursuing you|your|this|them ..3 for|through|damages|every
    reserve|reserving ..2 rights|right to
    hesitate to ..1 enforce|sue|claim|pursue
    seek|seeking|claim|claiming ..1 damages
    from|by|to _ and|& _ llp|solicitors|lawyers|partners|associates|advocates
    llp|llc solicitors|lawyers
    personal|accident|injury claims|lawyer|lawyers|solicitor|solicitors|firm|attorney
    no win no
    be|being|been|get|getting served|sued
    service of ..1 papers|process|proceedings
    litigant|plaintiff|claimant
    counsel 's|has|advises|opinion
    legal people|department|dept|side|counsel|folk|folks
    let ..3 judge|court|jury|magistrate|tribunal ..2 decide|work|sort|see|hear|judge
    issue|issuing|file|filing on the|monday|tuesday|wednesday|thursday|friday
    take|consider this ..1 as ..2 formal|legal|final notice
    formal notice|demand
    means ..1 the? law ..2 gives|allows
    ${lawyers} 's? ..2 been ..1 rung|called|told|instructed|informed
    hand|handed|gave|given|sent|showed|passed|shown|took|taken ..6 to a|an|the|some ..1 ${lawyers}
    claim|claims|case ..1 for|in negligence|damages|breach|compensation|losses|misrepresentation
    ${lawyers} time|up|letter|fees
    friend|cousin ..2 is|will ..2 draft*|writing|suing
    mention*|threaten*|brought|spoke|talk|talked|says|said ..4 ${lawyers}|court|suing|legal|sue
    enforce|enforcing ..3 rights|contract|judgment|judgement
    union ..1 rep|representative|lawyer|solicitor ..4 claim|case|letter|taking|sue
    reading|studying|studied|practises|practices|teaches|does law
    for breach of
    in breach of ..2 contract|act|law|terms
    hands of ..2 ${lawyers}
    legal on|over you|this|it
    ${lawyers} ..3 tomorrow|coming|monday|tuesday|wednesday|thursday|friday|tonight|next
    have you ..2 in front of
    small|money claims|claim court|track|form|procedure|tribunal|online|forms
    european small claims
    court|courts for small
    money claim
    mcol|courtroom|countersuit|counterclaim|writ|writs|lawsuit|subpoena
    district|county judge|court
    magistrate|magistrates|judge ..2 decide|decides|see|sees|hear|hears|read|look|think|thinks|ask|asks|explain
    before|tell|explain|aloud ..6 to|before a|the ..1 judge|magistrate|court|tribunal
    letter before action|claim
    letter of ..1 demand|claim
    pre action
    legal action|proceedings|department|team|aid|insurer|insurance|cover|expenses|letter|representation|advice|adviser|advisor|steps|claim|notice|route|remedy|remedies|help|clinic|counsel
    law centre|center|clinic|society
    flac
    union 's? ..1 ${lawyers}|legal
    insurer|insurers|insurance 's? ..1 ${lawyers}|legal
    pay|paid ..2 retainer
    take|taking|taken ..1 advice
    ${lawyers} ..1 next|engaged|drafting|already|involved|waiting|ready
    court|courts|tribunal|litigation is|will|comes? ..1 next
    next ..3 ${lawyers}|court|tribunal|mail|letter ..4 ${lawyers}|court
    have|has|got a|an ..1 ${lawyers} !friend
    claim|claims ..4 at|with ..1 court|tribunal|mediator|arbitrator
    hand|handing|give|giving|send|sending|show|showing|pass|passing ..6 ${kin} ..3 ${lawyers}
    ${kin} ..3 ${lawyers} ..6 keen|draft*|writing|letter|ready|interested|send*
    file|filing|filed|start|starting the|a|my ..1 claim|suit|lawsuit|proceedings
    pursue ..3 claim|damages|losses|court|through
    litigate|injunction
    @will|@aim ..4 damages
    day in court
    chambers ..3 view|draft*|instructed|advice|hearing
    take|taking|took you|them|this ..2 for everything
    hold|holding you ..3 liable
    claim|claims|papers|suit ..4 at|in|to|with|through|before ..2 court|courts|tribunal
    claim|proceedings|papers|writ ..2 issued|served|drawn|drafted
    issue|issuing|serve|serving ..2 proceedings|papers|writ|claim
    consumer court
    drafted|drafting|drafts|prepared ..2 claim|writ|summons|papers
    application|papers|claim ..3 ready|in|lodged|filed ..3 tribunal|court
    sheriff court|officer|officers
    i|we ..2 suing you|your|yous|them|ye
    court 's? ..1 form|forms|papers|fee|online
  `,
  ),
  ...phrasesFor<Meaning>(
    done('legal', 0.88),
    `
    instructed|engaged|retained|hired|briefed ..3 ${lawyers}|messrs|chambers
    ${lawyers} ..1 is|has|have|'s|are ..1 been? instructed|engaged|retained|hired|briefed|has|all|it|everything
    ${lawyers} ..4 has|have|got ..2 it|all|this|everything|file|papers|case
    been|gone|went|spoken|onto|on to|with ..5 ${lawyers}
    with|to|at my|our|his|her|the|a ${lawyers} now|already|since|today|yesterday|this|at|as
    so does|has|have my|our ..1 ${lawyers}
    been|went|gone to ..3 law|legal centre|center|clinic|aid|advice
    started|issued|filed|lodged|opened|made|begun ..4 claim|proceedings|case|suit|action ..4 court|online|judge|tribunal
    claim ..3 issued|filed|lodged ..3 at|in|court|online
    ${lawyers} ..3 taken it|this|us|me|case on
    i|we have ..1 instructed messrs
  `,
  ),
  ...phrasesFor<Meaning>(
    veiled('legal', 0.75),
    `
    ${kin} ..3 drafts|draft ..3 living|drafting
    federation|union|association ..2 has|have a legal
  `,
  ),
  ...phrasesFor<Meaning>(
    innocent('legal'),
    `
    legal aid|advice|team|department|requirement ..3 office|firm|conference|event|lunch
    i|we work|worked|works ..5 legal|law|${lawyers}|court
    in ..1 legal|law firm|department|office|practice|school|library ..2 where|near|next
    your|ur ..2 ${lawyers}|legal
    my|our ..1 ${lawyers} ..2 friend|collects|recommended|loves|loved|likes|picks
    solicitor|solicitors|lawyer ..4 house|conveyancing|purchase|probate|estate|sale|completion
    prosecco|basketball|tennis court
    feel|feels|felt|seems|sounds like ..6 ${lawyers}
    sue|suing ..1 his|her|their|an|another
    food court
    advocate for|of
    writ large|small
    devil 's advocate
    see you in ..1 court yard|yard
    lol|joking|kidding|joke ..8 sue|suing|lawyer
    sue|suing ..8 joking|kidding|lol|ignore|joke
    to be|was|is in court ..3 witness|juror|jury|at nine|at ten|duty
    came|come|comes|treated|passed|received|got|says ..6 from|to ..2 a|our|your ..1 ${lawyers}|legal
    an|in ..1 arbitration|mediation clause
  `,
  ),
]

/** A matter brought before bodies, banks and courts, told as people tell it: who has the papers, where it lies, who rang back. */
export const escalationPhrases: readonly Phrase<Meaning>[] = [...regulator, ...chargeback, ...legal]

/** What these phrases must and must not find. */
export const escalationExamples: readonly RuleExample[] = [
  { text: 'Trading Standards have my letter and your invoice.', threats: ['regulator'] },
  { text: 'I sent the photographs to the kennel licence people.', threats: ['regulator'] },
  { text: 'I have been to the police station this morning.', threats: ['regulator'] },
  { text: 'Caller said he had been on to environmental health.', channel: 'phone_note', threats: ['regulator'] },
  { text: 'Have told the police ourselves, they will come by.', channel: 'phone_note', threats: [] },
  { text: 'I work at Trading Standards, so I know your guarantee is fine.', threats: [] },
  { text: 'My card people opened a case.', threats: ['chargeback'] },
  { text: 'PayPal can decide this one.', threats: ['chargeback'] },
  { text: 'My card was declined, could I pay by PayPal?', threats: [] },
  { text: 'I shall get it back through my card.', threats: ['chargeback'] },
  { text: 'I instructed Messrs Hale on Monday.', threats: ['legal'] },
  { text: 'My aunt, who is a barrister, is drafting the claim.', threats: ['legal'] },
  { text: 'You can explain it to the judge.', threats: ['legal'] },
  { text: 'My lawyer friend recommended you.', threats: [] },
]
