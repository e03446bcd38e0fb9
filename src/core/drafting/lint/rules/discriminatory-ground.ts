import { findMatches, hasMatch } from '../match.ts'
import { phrase } from '../phrase.ts'
import type { Report, Rule } from '../rule.ts'
import { CUSTOMER_KINDS } from '../signals.ts'

const TRAITS = [
  '(?:families|parents|people|guests|customers|mothers|mums|anyone|couples|tenants) with (?:small |young |little |noisy |loud )*(?:children|kids|bab(?:y|ies)|toddlers|dogs? guides?|disabilities|(?:an? )?(?:disability|accents?))|(?:your|her|his|their|the|with (?:a|that)|that many|so many|having|bring) (?:kids?|children|bab(?:y|ies)|toddlers?|pregnancy|faith|religion|beliefs?|accent|race|skin(?: colou?r)?|nationality|ethnicity|origin|disabilit(?:y|ies)|(?:health |medical |mental )?condition|illness|diagnosis|wheelchair|guide dog|service (?:dog|animal)|age|gender|sex|sexuality|orientation|marriage|wife or husband|headscarf|hijab|turban|prayers?|language)',
  "(?:autis(?:m|tic)|adhd|asperger\\w*|down's|bipolar|schizophren\\w+|depress(?:ed|ion)|mentally (?:ill|unwell)|mental (?:illness|health|state)|disabled|handicapped|blind|deaf|wheelchair|epilep\\w+|hiv|dementia|alcoholi\\w+|pregnant|breast-?feed\\w*|elderly|too old|too young|your age|pensioners?)",
  "(?:muslims?|jews?|jewish|christians?|catholics?|hindus?|sikhs?|atheists?|black|asians?|african|arabs?|mexicans?|indians?|chinese|immigrants?|foreigners?|gyps(?:y|ies)|roma|travellers|latin[oax]s?|hispanics?|turks?|poles?|russians?|gays?|lesbians?|homosexual\\w*|transgender|trans|queer|your kind|you people|(?:families|people|women|men|couples|children) (?:like (?:yours?|that|this)|of (?:your|that) (?:kind|sort|background|faith))|single (?:mother|mum|mom|parent)s?|(?:women|men)(?= (?:are|do|cannot|can't|always|drivers)))",
  "(?:the )?language (?:you|they)(?: lot| people| all)? (?:speak|use)|(?:speak|speaks|speaking) (?:no|little|poor|bad|broken|proper) english|where you(?:'re| are| come) from|state of mind|your sort(?: of people)?",
]
const TRAIT = phrase(...TRAITS)
const REFUSES = phrase(
  "(?:not|(?:do|does|did|wo|ca|could|would|should|is|are|was|were)n't|no longer|never|stop|rather not|cannot|can't|won't|unable to)(?: be| be able to| longer| want to| going to| to)* (?:serv|tak|keep|accept|hav|work|welcom|book|renew|see|suit|treat|host|let|rent|look after|suitable|come|want|cater|allow|provid|deal|think|sell|deliver|insur|hir)[a-z]*",
  "(?:cancel|clos|end|revok|withdraw)\\w* (?:your|the|our|this) (?:membership|account|booking|contract|lease|place|tenancy|enrol\\w*|registration)|find (?:another|someone else|somewhere else|a different)|(?:too much of )?a risk|not comfortable|(?:please )?(?:go|book|shop|eat|look|try) elsewhere|don't (?:book|come)|do not (?:book|come)|last day|giving notice|no longer|(?:are|is|not|isn't|aren't) (?:not )?(?:suitable|a good fit|the right place|right for)|banned?|refus\\w+|parting ways|end (?:our|the|this) (?:contract|relationship|agreement)|terminat\\w+|asked? (?:you )?to leave|(?:don't|do not|doesn't) suit",
)
const RETALIATES = phrase(
  "(?:because|since|after|as a result|due to|given that|now that|seeing that) (?:of )?(?:you |your |the )?(?:(?:have |had |'ve |keep |kept |are |were )?(?:left|wrote|called|phoned|rang|filing|posting|reporting|complaining|writing|invited|informed|told|asked for|brought in|sent|written|posted|gave|filed|made|reported|complained|went|contacted|lodged|spoke|talked)\\b[^.!?\\n]{0,40}? (?:reviews?|stars?|complaints?|licensing|board|inspect\\w+|labou?r (?:office|inspect\\w+)|tax office|union|agency|regulator|authorit\\w+|council|press|media|bbb|ombudsman|trading standards|health department|inspector|bank|police|online|us to)|(?:bad |negative |one-star |1-star |public |online |honest )*(?:review|complaints? (?:to|about|against|with)|reports? to|disputes?|chargebacks?))",
)

export const discriminatoryGround: Rule = {
  id: 'discriminatory-ground',
  group: 'exposure',
  severity: 'error',
  summary: 'Turns a customer away for what they are, or for having complained, instead of for what was done.',
  reason:
    'It will be read as “people like you are not wanted”, and the law protects this ground. Name the conduct with its date, or give no reason.',
  source: 'D022',
  phrases: [TRAIT, REFUSES, RETALIATES],
  kinds: CUSTOMER_KINDS,
  bad: [
    { text: 'We can no longer take your bookings. With your children it does not work. I wish you well.', kind: 'firing' },
    { text: 'I am sorry, we do not serve Mexicans. Please call the office.' },
    { text: 'We will not renew the contract because of your age. I wish you well.', kind: 'firing' },
    { text: 'I cannot keep him in the group now that I know he is autistic. Friday is the last day.', kind: 'firing' },
    { text: 'After careful thought we end the contract because you left a bad review. It ends on Friday.', kind: 'firing' },
    { text: 'Please book elsewhere. Our stairs are not for somebody in a wheelchair. I wish you well.', kind: 'boundary' },
  ],
  good: [
    { text: 'After careful thought we can no longer take your bookings. The last one is on Friday. I wish you well.', kind: 'firing' },
    { text: 'On 3 and 9 May my colleague was shouted at. From Friday we will no longer serve you. I wish you well.', kind: 'firing' },
    { text: 'I am sorry that the ramp was shut. A wheelchair gets through since today.' },
    { text: 'Your children are welcome. The pool is closed until Friday, and I am sorry for that.' },
    { text: 'We cannot take the booking for Friday since the hall is full. I am sorry.' },
    { text: 'Is there a black one you would take instead? I will send it on Friday.' },
  ],
  check: (draft) => {
    const retaliates = hasMatch(draft, REFUSES) ? findMatches(draft, RETALIATES) : []
    const refusals = findMatches(draft, REFUSES).slice(0, 60)
    const traits = findMatches(draft, TRAIT).filter(({ start, end }) =>
      refusals.some((refusal) => isNear(draft.lower, refusal.start, refusal.end, start, end)),
    )
    const [first] = [...traits, ...retaliates].sort((a, b) => a.start - b.start)
    return first === undefined ? [] : ([{ span: [first.start, first.end] }] satisfies Report[])
  },
}

/** In the same sentence, or in the next one close by. */
function isNear(lower: string, fromA: number, toA: number, fromB: number, toB: number): boolean {
  const between = lower.slice(Math.min(toA, toB), Math.max(fromA, fromB))
  return between.length <= 90 && (between.match(/[.!?]/g)?.length ?? 0) <= 1 && !/\b(?:welcome|sorry)\b/.test(between)
}
