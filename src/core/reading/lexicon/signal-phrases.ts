import { type Phrase, phrasesFor } from '../../text/phrases.ts'
import type { RuleExample } from './example.ts'
import type { Meaning, SignalKind } from './meaning.ts'

const signal = (kind: SignalKind, patterns: string): Phrase<Meaning>[] => phrasesFor<Meaning>({ of: 'signal', kind }, patterns)

/** Words that a person at the desk should see: irony, deadlines, that somebody is vulnerable, that a threat hangs on a demand. */
export const signalPhrases: readonly Phrase<Meaning>[] = [
  ...signal(
    'sarcasm',
    `
    thanks|thank ..1 for nothing
    thanks|thank|cheers ..4 for ..1 ruining|wasting|losing|breaking|ignoring|destroying|spoiling
    thanks a lot|bunch ..1 for
    congratulations ..6 not|lost|never|losing|worst|ruined|broken|worse
    great|nice|good|fantastic|brilliant|top|stellar|amazing job|work|service ..1 ruining|losing|breaking|ignoring
    well done ..2 for|on ..1 losing|breaking|ruining|ignoring|wasting|forgetting|making|not|keeping|missing|killing|destroying|sending|charging
    well done you|guys|lads|folks
    bravo
    slow clap
    how|so|very kind|generous|thoughtful|lovely|nice|sweet of you ..1 to ..1 keep|lose|ignore|break|ruin|charge|forget|cancel|refuse|waste|not|take|make|leave
    good luck ..1 with
    what a surprise|joke|joy
    oh joy|really|please|sure
    yeah|sure right
    as if
    gee thanks
    must be nice
    my favourite|favorite part
    surprise surprise
    real|true professionals
    ^ so much for !such|so|this|your|these|little
    ^ so much for ..2 delivery|service|promise|promises|promised|guarantee|guaranteed|quality|premium|express|luxury|professional|customer
    which is|was nice ..2 of
    give you ..2 medal|award
    well played
    clearly|obviously ..3 too busy|important
    heaven|god forbid
    lucky me|us
  `,
  ),
  ...signal(
    'irony',
    `
    oh great|wonderful|lovely|brilliant|good|nice|perfect|fantastic
    ^ congratulations
    lovely|great|brilliant|fantastic|wonderful|perfect|marvellous another|yet
    well done
    how|so kind|generous|thoughtful|lovely of you
    ^ wow|oh|ah|well|yes|yeah ..2 great|wonderful|lovely|brilliant|perfect|fantastic|super|terrific|splendid|marvellous
    great|good|nice|lovely|fantastic|brilliant|amazing|excellent|stellar|superb|outstanding|wonderful job|work|service|product|effort|start|timing ..1 truly|really|guys|everyone|everybody|folks|team|again|lads|there|indeed
    just|exactly what i|we|she|he|they|everyone|everybody|one ..1 needed|wanted|wants|needs|always|hoped|asked
    how very|so? helpful|kind|generous|thoughtful|nice|lovely|convenient|professional
    thanks|thank|cheers ..2 for ..1 ruining|nothing|wasting|ignoring|losing|breaking
    nice|lovely|great touch|one|surprise
    made ..1 my|our day|weekend|week
    money well spent
    very|so|really|truly professional|helpful
    what ..1 great|wonderful|lovely|fantastic|brilliant service|company|start|surprise|experience|welcome
  `,
  ),
  ...signal(
    'praise',
    `
    ^ great|good|nice|fantastic|brilliant|top|stellar|amazing|excellent|superb|outstanding|wonderful|impressive job|work|service|effort|start|timing|delivery|packaging|quality
  `,
  ),
  ...signal(
    'priorContact',
    `
    second|third|fourth|fifth|sixth|tenth|2nd|3rd|4th|5th|umpteenth|last time @reach
    @reach ..4 for the second|third|fourth|fifth|sixth|tenth|2nd|3rd|4th|5th|umpteenth|last time
    second|third|fourth|fifth|sixth|tenth|2nd|3rd|4th|5th|umpteenth|last time ..1 i|we|ive|weve|im|having|to ..3 @reach
    third|fourth|fifth|second|3rd|2nd email|call|message|ticket|complaint
    my|our second|third|fourth|fifth|2nd|3rd letter
    # ..2 emails|mails|messages|tickets|calls|voicemails|letters|tries|attempts
    several|multiple|many|numerous|countless|dozens|few ..2 emails|messages|calls|tickets|times|attempts
    already ..1 emailed|called|written|wrote|rang|contacted|messaged|asked|told
    my previous|last|earlier ..1 email|message|call|letter
    emailed|called|wrote|written|rang|phoned|contacted|messaged|texted ..4 twice|times|repeatedly
    again and again
    still ..1 no|not|nothing ..2 reply|response|answer|heard
    no|never|not ~2 reply|response|answer|replied|heard
    how many times
    as i ..1 wrote|said|mentioned|explained
  `,
  ),
  ...signal(
    'vulnerable',
    `
    pregnant|disabled|disability|wheelchair|paralysed|paralyzed|autistic|autism|dementia|alzheimers|deaf|diabetic|epileptic|epilepsy|asthma|chemo|chemotherapy
    am|is|are|was|be|being|partially|nearly|legally|registered|almost|gone|going ..1 blind
    blind mother|father|man|woman|customer|person|people|son|daughter|gran|grandmother|grandfather|aunt|uncle|husband|wife
    cancer ..1 patient|treatment|survivor
    has|have|had|with|my|battling cancer
    elderly|frail|housebound|bedridden
    my # year old
    # year old mother|father|grandmother|grandfather|mum|mom|dad|gran|son|daughter|boy|girl|child|baby|aunt|uncle
    newborn|infant|toddler
    my|our|the baby|babies
    my|our child|children|kids|son|daughter ..6 sick|ill|hurt|cried|crying|hospital|scared|injured|allergic
    allergic|allergy|allergies|anaphylactic|epipen
    heart condition|attack|failure
    medical|health|mental condition|emergency|health|equipment|issues
    wheelchair|oxygen|insulin|medication
    died|funeral|bereave*|widow|widowed|widower|deceased
    passed away
    lost my|our job|home|house|mother|father|husband|wife|son|daughter|baby|child|dad|mum|mom
    depressed|depression|anxiety|ptsd|suicid*
    can not ~1 afford ..2 food|rent|eat|heating|bills
    single mother|mum|mom|parent|father
    terminally ill
    carer|caregiver for|of
    on benefits|disability|pension
    pensioner
    crying|tears|sobbing
  `,
  ),
  ...signal(
    'deadline',
    `
    by|before|until|till end|close of ..1 day|business|week|month|today|tomorrow
    by|before|until|till the|next|this|end|late|early? @weekday
    by|before|until|till ..1 today|tonight|tomorrow|noon|midnight|eod|cob|morning|weekend|christmas
    by|before|until|till ..2 # ..1 @month
    by|before|until|till ..1 @month #
    by|before|until # am|pm|oclock
    within|in ..2 next ..1 #|few|couple ..1 hours|days|weeks|minutes
    within # ..2 hours|hour|days|day|weeks|minutes|business|working
    within ..1 hour|day|week|month
    within the hour|day|week
    # ..1 hours|days|weeks to ..1 respond|reply|refund|fix|resolve|answer|sort|pay|get|return|comply
    you have ..1 # ..1 hours|days|weeks|minutes
    you have ..1 until|till
    give|giving you ..2 #|until|till ..1 hours|days|weeks|@weekday|tomorrow
    no later than
    last|final chance
    by return
    deadline is|of|on
  `,
  ),
  ...signal(
    'condition',
    `
    if|unless
    or i|we|he|she|else|they
    otherwise
    or you|the|my|it|expect ..3 will|can|be|expect
    until|till i|we ..2 get|have|receive
    ^ or
    either
    if not
    failing that
    final|last warning|chance|notice
    or i|we ..1 will|am|are
  `,
  ),
]

/** The words that these phrases must and must not light. */
export const signalExamples: readonly RuleExample[] = [
  { text: 'Thanks for nothing.', signal: 'sarcasm', words: ['Thanks for nothing'] },
  { text: 'Thank you so much for everything.', signal: 'sarcasm', words: [] },
  { text: 'Great job, the cake arrived upside down.', signal: 'sarcasm', words: ['Great job'] },
  { text: 'Great job, thank you.', signal: 'sarcasm', words: [] },
  { text: 'I want it by Friday.', signal: 'deadlines', words: ['by Friday'] },
  { text: 'It arrived within two days.', signal: 'deadlines', words: [] },
  { text: 'My mother is blind.', signal: 'vulnerable', words: ['is blind'] },
  { text: 'The blind is too short.', signal: 'vulnerable', words: [] },
  { text: 'This is the third time I write.', signal: 'priorContact', words: ['third time I write'] },
  { text: 'This is the first time I write.', signal: 'priorContact', words: [] },
]
