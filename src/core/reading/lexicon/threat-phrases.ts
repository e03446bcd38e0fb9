import { type Phrase, phrasesFor } from '../../text/phrases.ts'
import { announce, done, innocent, plan } from './announce.ts'
import type { RuleExample } from './example.ts'
import type { Meaning } from './meaning.ts'

const chargeback = [
  ...announce({ kind: 'chargeback', base: 'dispute', ing: 'disputing', done: 'disputed', object: '..4 @charge|@bank|card|it' }),
  ...announce({
    kind: 'chargeback',
    base: 'reverse|stop|block|claw',
    ing: 'reversing|blocking',
    done: 'reversed|blocked',
    object: '..3 @charge',
    sure: 0.75,
  }),
  ...announce({
    kind: 'chargeback',
    base: 'call|contact|ring|phone|notify|tell|ask|involve|inform',
    ing: 'calling|contacting|ringing|phoning|notifying|telling|asking|informing',
    done: 'called|contacted|rang|phoned|notified|informed',
    object: '@own credit|debit? card? @bank|company|provider|issuer',
    sure: 0.85,
  }),
  ...announce({
    kind: 'chargeback',
    base: 'go|speak|talk|write|complain|turn|report|take',
    ing: 'going|speaking|talking|writing|complaining|taking',
    done: 'went|spoken|spoke|complained|gone',
    object: '..3 to|with|through @own credit|debit? card? @bank|issuer|provider',
    sure: 0.85,
  }),
  ...announce({
    kind: 'chargeback',
    base: 'open|file|start|raise|submit|lodge|initiate|make',
    ing: 'opening|filing|starting|raising|submitting|lodging|initiating',
    done: 'opened|filed|started|raised|submitted|lodged|initiated',
    object: '..2 claim|dispute|case|complaint ..2 with|at|through|via ..3 @bank|card',
    sure: 0.92,
  }),
  ...announce({
    kind: 'chargeback',
    base: 'open|file|start|raise|submit|lodge|initiate|do|issue|request|place',
    ing: 'opening|filing|starting|raising|initiating|doing|issuing|requesting',
    done: 'opened|filed|started|raised|initiated|submitted|lodged',
    object: '..3 dispute|chargeback|disputes|chargebacks',
    sure: 0.9,
  }),
  ...phrasesFor<Meaning>(
    plan('chargeback', 0.85),
    `
    dispute the|this|that|my @charge
    @will|@aim ..3 chargeback
    @will|@aim ..3 charge ..1 back
    chargeback ..4 @will|next|follow*|coming
    next step* ..3 @bank|card
    @bank|chargeback it is
    @bank|chargeback dispute|claim|case|chargeback ..3 going|coming|tonight|today|next|now|tomorrow
    @bank|card|company ..2 will ..2 hear* ..1 from|about
    step|stop|call is|will ..2 @own|the credit|debit? card|@bank
    or|otherwise ..3 chargeback
    through|via|my|our credit|debit? card|@bank ..1 dispute|claim
    threat* ..4 chargeback|dispute
    threat* ..4 @bank|card company
    my|our bank will
    get|getting my money back ..2 through|from|via my|our|the credit? card|@bank
    section 75
    phon*|call*|ringing|contact*|tell*|instruct*|ask* ~3 to stop|block|reverse|recall ..2 payment|charge|cheque|check|transaction
    chargeback|dispute|claim|complaint ..1 goes|going|gets ..1 in|filed|through
  `,
  ),
  ...phrasesFor<Meaning>(
    done('chargeback', 0.8),
    `
    chargeback filed|opened|started|received
    @bank|card|bank 's? ..1 dispute|case|claim ..2 opened|filed|started|raised|open|submitted
    disputed|disputes|disputing ..2 charge|charges|payment|transaction
    disputed|disputes|disputing $
    disputed|disputes ..3 as not? fraud|unauthorised|unauthorized|received
    then disputed
    my|the|our dispute ..3 @bank|closed|rejected|opened|filed
    close|closed|closing my|our|the dispute
    dispute|chargeback ..2 has|was been? filed|opened|raised
    bank|card ..3 investigating
    @own @bank is|are ..1 already ..2 looking|involved|onto|handling|dealing
  `,
  ),
  ...phrasesFor<Meaning>(
    innocent('chargeback'),
    `
    card|account is|was|got|has ..2 blocked|declined|stopped|expired
    gone|going|goes|went|paid|refunded|back ..1 to|onto the card !company|issuer|provider
    please|kindly ..6 reverse|stop|block|cancel ..3 @charge
    dispute* ..5 credit|bureau* report|file|bureau*|score
    dispute* ..3 debt|debts|account|information|inaccurate|accounts|inquiries|inquiry|items
    dispute* ..3 with|to ..2 bureau*|experian|equifax|transunion
    no|without dispute
    withdrew|withdrawn|dropped|cancelled|canceled|closed|retracted|withdrawing|dropping ..2 dispute|chargeback|claim
    @shop ..1 said|says|told|promised|agreed|would|confirmed ..4 reverse*|stop|block ..2 @charge
    @not dispute* that|the? fact|facts
    won|lost ..2 dispute
  `,
  ),
]

const legal = [
  ...announce({ kind: 'legal', base: 'sue', ing: 'suing', done: 'sued', object: '' }),
  ...announce({
    kind: 'legal',
    base: 'take|drag|see|meet|haul',
    ing: 'taking|seeing|dragging',
    done: 'taken|took',
    object: '..3 to|in|through small? claims? court|courts',
    sure: 0.95,
  }),
  ...announce({
    kind: 'legal',
    base: 'go|goto|file|bring|start|open|issue|lodge|commence|pursue|proceed',
    ing: 'going|filing|bringing|starting|pursuing',
    done: 'filed|brought|started|issued|lodged|gone',
    object: '..4 court|lawsuit|suit|proceedings|litigation|tribunal',
    sure: 0.93,
  }),
  ...announce({
    kind: 'legal',
    base: 'contact|call|hire|consult|retain|get|involve|instruct|see|engage|speak|talk|consulting',
    ing: 'contacting|calling|hiring|consulting|retaining|getting|involving|seeing|speaking|talking|instructing',
    done: 'contacted|called|hired|consulted|retained|instructed|seen|spoken|spoke|talked|engaged|involved|been',
    object: '..3 @lawyer',
    sure: 0.92,
  }),
  ...announce({
    kind: 'legal',
    base: 'take|pursue|seek|start|begin|initiate|consider',
    ing: 'taking|pursuing|seeking|starting|considering|initiating',
    done: 'taken|started|begun|initiated|sought',
    object: '..2 legal|court|formal action|proceedings|advice|steps|route|recourse|remedies',
    sure: 0.93,
  }),
  ...phrasesFor<Meaning>(
    plan('legal', 0.9),
    `
    hear*|letter from|by @own|the @lawyer
    @will ..1 give|hand|pass|send ..2 to @own ..1 @lawyer
    @own @lawyer will|has|have|is|are|say|says|said|would|shall
    see you in court
    legal action
    in court !shoes|sneakers
    small claims
    class action
    letter before action|claim
    or|otherwise|then ..3 lawyer|court|sue
    next step* ..4 lawyer|court|solicitor|attorney
    step|stop|call is|will ..5 lawyer|court|solicitor|attorney
    threat* ..4 lawyer|court|lawsuit|legal|litigation
    prepared|ready|happy for court
    going legal
    pending|impending|future lawsuit|litigation
    press|pressing charges
    lawyer|solicitor|attorney ..1 up
    goes ..2 to ..2 lawyer|lawyers|solicitor|solicitors|attorney|court
    my|our lawyer|attorney|solicitor !friend
    proceedings ..4 issued|commence*|started|brought|court|filed|follow
    county|high|civil|magistrates court
    day|date in court
    mention* ..4 lawyer|lawyers|solicitor|solicitors|court|suing|attorney
    lawyers|attorney|lawyer|solicitor ..2 involved
    talk|speak to my|our @lawyer
  `,
  ),
  ...phrasesFor<Meaning>(
    done('legal', 0.88),
    `
    been|gone|went to ..1 lawyer|solicitor|attorney
    filed ..2 claim|suit|lawsuit ..2 court|against
    filed for ..2 full? refund
    court date|papers|summons|hearing
    served ..2 papers|summons
    statutory demand
    lawsuit ..2 filed
    legal claim filed|against
  `,
  ),
  ...phrasesFor<Meaning>(
    innocent('legal'),
    `
    @lawyer friend|buddy|cousin|brother|sister|neighbour|neighbor|father|mother|wife|husband
    i am|was a|an @lawyer
    friend|wife|husband|brother|sister|daughter|son|cousin ..2 is|'s a|an @lawyer and|so|but|who he|she|they|it|i|loves|said|says
    like ..3 lawyer|solicitor|attorney|court
    @lawyer ..1 recommended|loves|loved
    tennis|basketball|food|squash|padel|badminton court|courts
    court shoes|sneakers|yard
    @not ~1 @own|a|any|the @lawyer
    no ..2 @lawyer|court
    you ~3 sue
    sue 's
  `,
  ),
]

const authority = '..3 @agency'
const regulator = [
  ...announce({
    kind: 'regulator',
    base: 'report|complain|go|talk|speak|write|turn|take|refer|escalate|alert|notify|contact|call|tell|inform|involve|file|lodge|phone|ring|email|reporting',
    ing: 'reporting|complaining|going|talking|speaking|writing|taking|contacting|calling|filing|notifying|alerting|lodging|escalating|phoning|ringing|informing',
    done: 'reported|complained|contacted|filed|lodged|notified|called|informed|alerted|written|wrote|escalated|told',
    object: `..4 ${authority.replace('..3 ', '')}`,
    sure: 0.92,
  }),
  ...announce({
    kind: 'regulator',
    base: 'report|complain|go|talk|speak|write|turn|take|refer|escalate|alert|notify|contact|call|tell|inform|involve|file|lodge|open',
    ing: 'reporting|complaining|going|talking|contacting|calling|filing|notifying|opening|lodging|writing',
    done: 'reported|complained|contacted|filed|lodged|notified|called|opened|alerted|wrote|written',
    object:
      '..6 better|trading|attorney|consumer|health|environmental|citizens|fair|labor|labour|building|licensing|medical|dental|housing|food|weights business|standards|general|affairs|protection|department|dept|advice|inspector|inspectors|inspection|board|council|rights|trading|health|fraud|safety|bureau',
    sure: 0.93,
  }),
  ...announce({
    kind: 'regulator',
    base: 'call|ring|phone|contact|involve|report|go|get',
    ing: 'calling|ringing|phoning|contacting|reporting|going',
    done: 'called|rang|phoned|contacted|filed|reported',
    object: '..4 police|cops|sheriff|authorities',
    sure: 0.8,
  }),
  ...announce({
    kind: 'regulator',
    base: 'report|reporting',
    ing: 'reporting',
    done: 'reported',
    object: 'you|them|company|business|shop|seller',
    sure: 0.55,
  }),
  ...phrasesFor<Meaning>(
    plan('regulator', 0.85),
    `
    threat* ..5 bbb|ombudsman|licensing|police
    @will|@aim|be|must|am|or ..2 report|reporting ..2 us|you|them|it|this to ..4 register|office|association|guild|institute|federation|society|body|inspectorate
    @will|@aim|must|or ..2 tell|inform|notify ..3 safety|standards|consumer ..1 office|agency|board|body
    threat* ..5 trading|better|health standards|business|department|inspector
    complaint|complaints ..4 @agency|police
    complaint|complaints ..4 better|trading|attorney|consumer|health|environmental|licensing|building|medical|dental business|standards|general|affairs|protection|department|board|council|authority
    better business bureau ..3 complaint|report|next|will
    complaint ..2 with|to|at ..2 bbb|ombudsman|trading|cfpb|ftc|regulator|board
    or|otherwise|next ..4 bbb|ombudsman|regulator
    @agency|standards|bureau|department|office|council|board|inspector ..1 will ..1 hear|know|learn|get|receive
    safety|hygiene|standards|protection|inspectorate will ..1 hear|know|learn|get|receive
    @agency|general|board|council|office|department|standards get|gets ..2 complaint|report|letter|call
    or|otherwise|next ..4 trading|better standards|business
    lose your licen*
    goes|go|going|gone ..2 straight|directly to ..3 @agency|police
    goes ..2 to ..3 @agency|police
    let|or|until ..8 trading|better|health|environmental|consumer|licensing standards|business|department|affairs|board|inspector
    let|or|until ..8 ombudsman|bbb|regulator|watchdog
    mention* ..4 @agency|police
    mention* ..4 trading|better|health standards|business|department|inspector
    talk|talks|talked|talking ..1 of|about ..2 trading|better|health standards|business|department|inspector
    let ..3 @agency|department ..1 know
  `,
  ),
  ...phrasesFor<Meaning>(
    done('regulator', 0.85),
    `
    filed|submitted|lodged|made|opened ..3 complaint|report|case ..3 bbb|cfpb|ombudsman|ftc|police|attorney|board|trading|council|regulator
    submitting|submitted|filed ..3 cfpb|bbb|ombudsman complaint|report|case
    police report
    cfpb|bbb|ombudsman complaint|case
    contacted by ~6 better business bureau
    case ..2 with ..1 trading standards
  `,
  ),
  ...phrasesFor<Meaning>(
    innocent('regulator'),
    `
    somebody|someone|anybody|anyone ..2 should|ought|needs ..3 inspect|report|look|check
    police officer|officers|discount|issued
    you ..2 report*|call ..3 police
    before we|i ..1 call|ring|phone the police
    police ..2 walked|removed|escorted|came|came
    requires ..3 police
    bbb rating|accredited|accreditation
  `,
  ),
]

/** Threats to go to a bank, a court or an authority. */
export const threatPhrases: readonly Phrase<Meaning>[] = [...chargeback, ...legal, ...regulator]

/** What these phrases must and must not find. */
export const threatExamples: readonly RuleExample[] = [
  { text: 'I will dispute this charge.', threats: ['chargeback'] },
  { text: 'Otherwise I go to my bank.', threats: ['chargeback'] },
  { text: 'I have filed a chargeback.', threats: ['chargeback'] },
  { text: 'I am not going to call my bank, I just want the lamp.', threats: [] },
  { text: 'I called my bank last year about something else.', threats: [] },
  { text: 'I dropped the dispute.', threats: [] },
  { text: 'I will sue you.', threats: ['legal'] },
  { text: 'See you in small claims court.', threats: ['legal'] },
  { text: 'Your agency threatened to take me to court.', threats: [] },
  { text: 'My neighbour will sue his landlord.', threats: [] },
  { text: 'I do not want to sue, but you leave me no choice.', threats: ['legal'] },
  { text: 'I have no wish to take legal action.', threats: [] },
  { text: 'Client says his lawyer will write to us.', channel: 'phone_note', threats: ['legal'] },
  { text: 'I will report you to the ombudsman.', threats: ['regulator'] },
  { text: 'Trading Standards will hear about this.', threats: ['regulator'] },
  { text: 'Your driver threatened to call the police on me.', threats: [] },
  { text: 'Your BBB rating is good.', threats: [] },
  { text: 'Other parents said they will report you to the council.', threats: [] },
  { text: 'Can I pay by transfer? My card is blocked.', threats: [] },
  { text: 'He says that is not legal and his lawyer will be in touch with us.', channel: 'phone_note', threats: ['legal'] },
  { text: 'Otherwise I am reporting you to the gas register.', threats: ['regulator'] },
]
