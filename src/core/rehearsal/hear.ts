import type { DraftKind } from '../case.ts'
import { applyFix } from '../drafting/lint/apply-fix.ts'
import { lintDraft } from '../drafting/lint/lint.ts'
import { type ParsedDraft, parseDraft } from '../drafting/lint/parse.ts'
import { phrase } from '../drafting/lint/phrase.ts'
import type { Finding } from '../drafting/lint/rule.ts'
import { acknowledges, DATE_WORDS } from '../drafting/lint/signals.ts'
import { toMinor } from '../money.ts'
import { readMessage } from '../reading/read.ts'
import { everydayLists } from '../text/everyday-words.ts'
import { splitSentences } from '../text/sentences.ts'
import { MOST_HEARD, type Run } from './run.ts'
import type { Level, Offer, Point, RehearsalChannel, Scenario } from './scenario.ts'
import { overlap, saysAny, wordsOf } from './terms.ts'

/** One sentence of the trainee's, as the customer takes it. */
export interface Heard {
  readonly text: string
  readonly words: readonly string[]
  readonly asks: boolean
  readonly dated: boolean
  /** Says what the shop does, did or will do. */
  readonly does: boolean
  /** What is given in it, in lower case: without the clause that refuses, as in "I can't go down, but I bring it on Saturday". */
  readonly given: string
  /** Takes back or holds open what it says: "might", "I cannot". */
  readonly hedged: boolean
  readonly acknowledges: boolean
  readonly findings: readonly Finding[]
}

/** What one turn is to the customer. Lists hold places in the scenario's lists, each with the sentence that says it. */
export interface Hearing {
  /** `nothing` silence · `swearing` · `nonsense` no words that mean anything · `flood` more than anybody takes in · `copied` a line of the scenario · `said` */
  readonly kind: 'nothing' | 'swearing' | 'nonsense' | 'flood' | 'copied' | 'said'
  readonly sentences: readonly Heard[]
  /** What the linter said of it, without what only helps reading. */
  readonly findings: readonly Finding[]
  /** By finding, the sentence as its first fix would have it. */
  readonly mended: ReadonlyMap<Finding, string>
  readonly acknowledged: ReadonlyMap<number, Heard>
  readonly owned: ReadonlyMap<number, Heard>
  readonly promised: ReadonlyMap<number, Heard>
  readonly undated: ReadonlyMap<number, Heard>
  readonly asked: ReadonlyMap<number, Heard>
  readonly offered: ReadonlyMap<number, Heard>
  /** An offer of the scenario's that is not enough, or one held open. */
  readonly low: Heard | undefined
  readonly offerDated: boolean
  readonly triggered: ReadonlyMap<number, Heard>
  readonly boundarySaid: Heard | undefined
  readonly boundaryBroken: readonly Broken[]
  readonly safetySaid: Heard | undefined
  readonly safetyBroken: Heard | undefined
  /** Sentences of feeling without anything that happened in them. */
  readonly empties: readonly Heard[]
  readonly question: Heard | undefined
  /** Much of it was said before, by the trainee. */
  readonly repeats: boolean
}

export interface Broken {
  readonly quote: string
  readonly why: string
  readonly better: string
}

/**
 * What the customer of this run takes from these words. Never fails; linear in the text, of which no more than `MOST_HEARD` units are read.
 */
export function hear(run: Pick<Run, 'scenario' | 'level' | 'opening' | 'turns'>, words: string): Hearing {
  const { scenario } = run
  const text = words.slice(0, MOST_HEARD).trim()
  if (text === '') return { ...NOTHING, kind: 'nothing' }
  if (words.length > MOST_HEARD) return { ...NOTHING, kind: 'flood' }
  const reading = readMessage({ text, currency: scenario.currency })
  if (reading.abusive || reading.signals.profanity.length > 0) return { ...NOTHING, kind: 'swearing' }
  const findings = lintDraft({ kind: KIND_OF[scenario.channel], text, context: contextOf(scenario) }).filter(
    (finding) => isAboutPeople(finding) && !isAdmission(finding, text, scenario),
  )
  const sentences = splitSentences(text).map(([start, end]) => hearSentence(text, start, end, findings))
  if (sentences.length === 0 || isNonsense(sentences, scenario)) return { ...NOTHING, kind: 'nonsense' }
  const models = allBetter(scenario).map(wordsOf)
  const theirs = [run.opening, ...run.turns.map(({ reply }) => reply)].map(wordsOf)
  const own = sentences.filter(({ words: said }) => !isCopied(said, models) && !isEchoed(said, theirs))
  if (own.length * 2 <= sentences.length) return { ...NOTHING, kind: 'copied', sentences }
  return {
    ...matchPoints(run, own),
    kind: 'said',
    sentences,
    findings,
    mended: mend(text, findings),
    boundaryBroken: [...brokenByWords(scenario, own), ...brokenByAmount(scenario, findings, text)],
    repeats: isRepeated(run, text),
  }
}

const KIND_OF: Readonly<Record<RehearsalChannel, DraftKind>> = {
  email: 'email',
  chat: 'chat',
  sms: 'sms',
  review: 'review_reply',
  form: 'email',
  phone: 'phone_script',
  counter: 'counter_script',
}

/** The kind of draft by which the linter checks what is said there. */
export const draftKindOf = (channel: RehearsalChannel): DraftKind => KIND_OF[channel]

/** What the linter may know of the moment: never a word of the simulated customer's, which are no case. */
export function contextOf({ shopName, currency, today, limitMinor }: Scenario) {
  return { shopName, currency, today, ...(limitMinor === undefined ? {} : { limitMinor }) }
}

/** Rules about how a text is built say nothing of how a person is met. */
const ABOUT_TEXT: ReadonlySet<string> = new Set([
  'reading-level',
  'wall-of-text',
  'too-long',
  'wrong-language',
  'wrong-name',
  'no-next-step',
  'no-acknowledgement',
  'no-date-on-promise',
  'no-offline-offer',
  'ungrounded-claim',
  'promise-without-record',
  'unanswered-question',
  'placeholder-left',
])
const isAboutPeople = ({ rule }: Finding) => !ABOUT_TEXT.has(rule)

/** "Nobody called you" denies in most mouths; where it is what happened, it is what has to be said. */
function isAdmission({ rule, start, end }: Finding, text: string, { acknowledge, own }: Scenario): boolean {
  if (rule !== 'defensive' || !/^(?:no ?one|nobody|none)\b/i.test(text.slice(start, end))) return false
  const sentence = splitSentences(text).find(([from, to]) => start >= from && start < to)
  if (sentence === undefined) return false
  const words = wordsOf(text.slice(...sentence))
  return [...acknowledge, ...own].some(({ says }) => saysAny(words, says))
}

const NONE: ReadonlyMap<number, Heard> = new Map()
const NOTHING: Omit<Hearing, 'kind'> = {
  sentences: [],
  findings: [],
  mended: new Map(),
  acknowledged: NONE,
  owned: NONE,
  promised: NONE,
  undated: NONE,
  asked: NONE,
  offered: NONE,
  low: undefined,
  offerDated: false,
  triggered: NONE,
  boundarySaid: undefined,
  boundaryBroken: [],
  safetySaid: undefined,
  safetyBroken: undefined,
  empties: [],
  question: undefined,
  repeats: false,
}

const DATED = phrase(
  DATE_WORDS,
  '(?:in|within) (?:about |around |the next )?(?:an|half an|a quarter of an|the) hour',
  '(?:at|by|before|after|until|till|from|around|between) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|a quarter|quarter|noon|\\d{1,2}(?:[:.]\\d{2})?)',
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|\\d{1,3}) (?:minutes?|hours?|days?|working days?)',
).whole()

const DOES =
  /\b(?:i|we)(?:'ll| will|'ve| have|'m| am|'re| are|'d| would| can| could| shall| am going| put| booked| sent| refunded)\b|\b(?:shall i|shall we|can i|can we|let me|let us|would you like|would you rather|do you want|if you (?:like|want|prefer|would)|you can (?:have|choose|take|keep|get|bring|come|pick)|you(?:'ll| will) (?:have|get|receive|see|hear|find)|you get|how about|what if|either|instead|comes? back|goes? back|went back|is on its way|free of charge|on the house|at no charge|no charge|(?:it|the \w+|your \w+) (?:comes|arrives|leaves|ships|starts|stays|goes|brings)|(?:van|courier|driver|colleague|insurer|taxi|team|fitter|cook|plumber|cleaner) (?:brings|comes|calls|rings|delivers|collects|picks|is (?:on|here|there|outside))|(?:he|she|they) (?:comes?|rings?|brings?|calls?|takes?|will)|(?:it|that|they|it'll) (?:will|should) (?:be|show|arrive|come back)|(?:put|set) aside|(?:is|are) (?:at your|on (?:its|the|your)|back on|yours|ready|booked|ordered|off the)|you (?:pay|owe) (?:nothing|no|only|\$0)|nothing to pay|(?:i|we) (?!(?:am|was|were|had|did not|do not|didn't|couldn't|think|thought|believe|understand|hear|heard|see|saw|know|knew|feel|felt|hope|wish|guess|suppose|said|told|should|must|may)\b)[a-z]+|(?:call|ring|phone|reach|text|write to|ask) (?:me|us)|(?:guest|guests|anybody|anyone) (?:may|can))\b/
const REFUSES =
  /\b(?:can't|cannot|can not|won't|will not|unable|not able|no refunds?|don't (?:do|give|offer)|do not (?:do|give|offer)|never|not going to)\b/
/** "If they can't find it" refuses nothing. */
const IF_NOT = /\bif [a-z' ]{1,24}(?:can't|cannot|won't|will not|isn't|is not|not able|never)\b/g
/** Where a refusal ends and something else begins. */
const TURNS = /[;:]|,? (?:but|though|however|instead) | and (?=there |nothing |no |you won't )/

const givenIn = (lower: string): string =>
  lower
    .replace(IF_NOT, 'if')
    .split(TURNS)
    .filter((clause) => !REFUSES.test(clause))
    .join(', ')

const HEDGES =
  /\b(?:maybe|perhaps|might|try to|hopefully|hope to|we'll see|we will see|probably|should be able|see what i can|i'll see|i will see|at some point|possibly|some time|sometime)\b/
const DENIES = /\b(?:not|isn't|wasn't|never|hardly)\b[^,:;]{0,20}\b(?:our|my|us|me|the shop's)\b/
/** Says it as somebody else's claim. */
const DOUBTS = /\b(?:you (?:say|claim|think|believe|told me|seem to)|apparently|allegedly|supposedly|according to|if you|if that|even if)\b/
const ASKS = /\?\s*["”')]*$|^(?:please )?(?:tell me|walk me through|help me understand|let me ask|talk me through|may i ask|show me)\b/i

function hearSentence(text: string, start: number, end: number, findings: readonly Finding[]): Heard {
  const sentence = text.slice(start, end)
  const draft: ParsedDraft = parseDraft(sentence)
  const given = givenIn(draft.lower)
  return {
    text: sentence,
    words: wordsOf(sentence),
    asks: ASKS.test(sentence),
    dated: draft.lower.search(DATED) !== -1,
    does: DOES.test(draft.lower),
    given,
    hedged: given.trim() === '' || HEDGES.test(draft.lower),
    acknowledges: acknowledges(draft),
    findings: findings.filter((finding) => finding.start < end && finding.end > start),
  }
}

const EVERYDAY: ReadonlySet<string> = new Set((everydayLists['en'] ?? '').split(' '))

/** Hardly a word of it is one that people use, or that this moment is about. */
function isNonsense(sentences: readonly Heard[], scenario: Scenario): boolean {
  const said = sentences.flatMap(({ words }) => words).filter((word) => /\p{L}/u.test(word))
  if (said.length === 0) return true
  if (sentences.some((sentence) => sentence.acknowledges)) return false
  const known = said.filter((word) => EVERYDAY.has(word)).length
  if (known >= said.length * 0.25) return false
  const matter = new Set(wordsOf([...scenario.brief, ...allBetter(scenario)].join(' ')))
  return said.filter((word) => EVERYDAY.has(word) || matter.has(word)).length < said.length * 0.25
}

/** The scenario's own lines that say it well. */
function allBetter({ acknowledge, own, promise, settlesFor, boundary, safety, never }: Scenario): string[] {
  const points: readonly (Point | Offer)[] = [...acknowledge, ...own, ...promise, ...settlesFor, ...(never ?? [])]
  return [...points.map(({ better }) => better), ...(boundary ? [boundary.better] : []), ...(safety ? [safety.better] : [])]
}

/** A sentence that is one of the scenario's own, nearly word for word; a short one, word for word, beyond what anybody says. */
function isCopied(words: readonly string[], models: readonly (readonly string[])[]): boolean {
  if (words.length < 5) return false
  if (words.length >= 7) return models.some((model) => overlap(words, model, 4) > 0.6)
  return models.some((model) => ` ${model.join(' ')} `.includes(` ${words.join(' ')} `))
}

/** The customer's own sentence, said back to them as it was. */
const isEchoed = (words: readonly string[], theirs: readonly (readonly string[])[]) =>
  words.length >= 5 && theirs.some((text) => overlap(words, text, 4) > 0.8)

function isRepeated({ turns }: Pick<Run, 'turns'>, text: string): boolean {
  const words = wordsOf(text)
  return turns.some((turn) => {
    const before = wordsOf(turn.words)
    return words.length < 4 ? words.join(' ') === before.join(' ') : overlap(words, before, 4) > 0.5
  })
}

function matchPoints({ scenario, level }: Pick<Run, 'scenario' | 'level'>, sentences: readonly Heard[]) {
  const isKind = sentences.map(({ findings }) => !findings.some(({ rule }) => SPOILS.has(rule)))
  const kindly = sentences.filter((_, index) => isKind[index])
  const said = kindly.filter(({ words }) => words.length >= 3)
  const acknowledged = findPoints(
    scenario.acknowledge,
    said,
    ({ asks, acknowledges: feeling, text }) => (!asks || feeling) && !DOUBTS.test(text.toLowerCase()),
  )
  // "That's our mistake" is short and says it all.
  const owned = findPoints(
    scenario.own,
    kindly.filter(({ words }) => words.length >= 2),
    ({ asks, text }) => !asks && !DENIES.test(text.toLowerCase()),
  )
  const promises = findPoints(scenario.promise, said, ({ does, hedged }) => does && !hedged)
  const isDated = (sentence: Heard) => isDatedNearby(sentence, sentences)
  const offered = new Map<number, Heard>()
  let low: Heard | undefined
  for (const [index, offer] of scenario.settlesFor.entries()) {
    const made = kindly.filter(({ given, does }) => does && saysAny(wordsOf(given), offer.says))
    const enough =
      made.find(({ given, hedged }) => !hedged && isEnough(offer, given, scenario)) ?? firstOf(made, offer, sentences, scenario)
    if (enough && isFor(offer, level)) offered.set(index, enough)
    else low ??= made[0]
  }
  const hits = [acknowledged, owned, promises, offered].flatMap((found) => [...found.values()])
  const points = [...scenario.acknowledge, ...scenario.own].flatMap(({ says }) => says)
  const empties = sentences.filter((sentence) => isEmptyPhrase(sentence) && !hits.includes(sentence) && !saysAny(sentence.words, points))
  return {
    acknowledged,
    owned,
    promised: new Map([...promises].filter(([, sentence]) => isDated(sentence))),
    undated: new Map([...promises].filter(([, sentence]) => !isDated(sentence))),
    asked: findAsked(scenario, sentences),
    offered,
    low: offered.size > 0 ? undefined : low,
    offerDated: [...offered.values()].some(isDated),
    triggered: findIn(
      sentences,
      scenario.triggers.map(({ on }) => on),
    ),
    boundarySaid: scenario.boundary?.says && kindly.find(({ words }) => saysAny(words, scenario.boundary?.says ?? [])),
    safetySaid:
      scenario.safety && sentences.find(({ words, asks }) => (!asks || words.length > 3) && saysAny(words, scenario.safety?.says ?? [])),
    safetyBroken: scenario.safety?.never && sentences.find(({ words }) => saysAny(words, scenario.safety?.never ?? [])),
    // A "thank you" and an "I'm sorry" beside what happened are not empty.
    empties: empties.slice(hits.length > 0 ? 2 : 0),
    question: sentences.find(({ asks, words }) => asks && words.length >= 4),
  } satisfies Partial<Hearing>
}

/** Sentences that say the right thing in a way that spoils it. */
const SPOILS: ReadonlySet<string> = new Set([
  'blames-customer',
  'defensive',
  'dismissive-empathy',
  'sarcasm',
  'insult',
  'threatens-customer',
  'calm-down',
  'conditional-apology',
])

function findPoints(
  points: readonly Point[],
  sentences: readonly Heard[],
  counts: (sentence: Heard) => boolean,
): ReadonlyMap<number, Heard> {
  return findIn(
    sentences.filter(counts),
    points.map(({ says }) => says),
  )
}

function findIn(sentences: readonly Heard[], terms: readonly (readonly string[])[]): ReadonlyMap<number, Heard> {
  return new Map(
    terms.flatMap((any, index) => {
      const sentence = sentences.find(({ words }) => saysAny(words, any))
      return sentence ? [[index, sentence] as const] : []
    }),
  )
}

function findAsked(scenario: Scenario, sentences: readonly Heard[]): ReadonlyMap<number, Heard> {
  return findIn(
    sentences.filter(({ asks }) => asks),
    scenario.knows.map(({ asked }) => asked),
  )
}

/** A day in the sentence, or in the one before or after it. */
function isDatedNearby(sentence: Heard, all: readonly Heard[]): boolean {
  const at = all.indexOf(sentence)
  return [all[at - 1], sentence, all[at + 1]].some((one) => one?.dated === true)
}

const isFor = ({ levels }: Offer, level: Level) => levels === undefined || levels.includes(level)

/** The offer may stand in one sentence and its amount in the next. */
function firstOf(made: readonly Heard[], offer: Offer, all: readonly Heard[], scenario: Scenario): Heard | undefined {
  return made.find((sentence) => {
    const next = all[all.indexOf(sentence) + 1]
    return !sentence.hedged && next !== undefined && isEnough(offer, `${sentence.text} ${next.text}`, scenario)
  })
}

const AMOUNT = /(?<![\w.,])(?:[$£€¥]\s?(\d{1,7}(?:,\d{3})*(?:\.\d{1,2})?)|(\d{1,7}(?:\.\d{1,2})?) (?:dollars|euros?|pounds|bucks))/g
const ALL_OF_IT =
  /\b(?:full refund|in full|refund (?:it|you|the) (?:all|whole|full)|all of it|the whole (?:amount|sum|price|bill)|everything back|all your money|every (?:cent|penny))\b/

/** Whether as much money is offered as is fair: the amounts that are named, but for what they paid. */
function isEnough({ atLeastMinor }: Offer, text: string, { currency, paidMinor }: Scenario): boolean {
  if (atLeastMinor === undefined) return true
  const lower = text.toLowerCase()
  if (ALL_OF_IT.test(lower)) return true
  const given = [...lower.matchAll(AMOUNT)]
    .filter(({ index }) => !/\b(?:paid|cost|costs|charged|price of)\b[^.]{0,14}$/.test(lower.slice(Math.max(0, index - 26), index)))
    .map((match) => toMinor(Number((match[1] ?? match[2] ?? '0').replaceAll(',', '')), currency))
    .filter((amount) => amount !== paidMinor || /\b(?:refund|back|return)/.test(lower))
  return given.reduce((sum, amount) => sum + amount, 0) >= atLeastMinor
}

const PRAISE =
  /\b(?:valued (?:customer|client|guest)s?|wonderful|amazing|fantastic|lovely (?:customer|person)|great (?:customer|question|point)s?|best customers?|so patient|love (?:your|you)|value (?:you|your)|important to us|appreciate)\b/

/** Feeling or praise with nothing in it that happened. */
function isEmptyPhrase({ acknowledges: feeling, text, words, asks, does, dated }: Heard): boolean {
  if (asks || dated || words.some((word) => /\d/.test(word))) return false
  return PRAISE.test(text.toLowerCase()) || (feeling && !(does && words.length > 9))
}

function brokenByWords({ boundary, never }: Scenario, sentences: readonly Heard[]): Broken[] {
  const breaks = [...(boundary?.breaks ? [{ what: boundary.what, says: boundary.breaks, better: boundary.better }] : []), ...(never ?? [])]
  return breaks.flatMap(({ what, says, better }) => {
    const sentence = sentences.find(({ words, text, asks }) => !asks && !REFUSES.test(text.toLowerCase()) && saysAny(words, says))
    return sentence ? [{ quote: sentence.text, why: what, better }] : []
  })
}

/** The linter knows the limit, and what nobody can keep. */
function brokenByAmount({ boundary, settlesFor }: Scenario, findings: readonly Finding[], text: string): Broken[] {
  return findings
    .filter(({ rule }) => rule === 'over-promises')
    .map(({ start, end, message }) => ({
      quote: text.slice(start, end),
      why: message,
      better: boundary?.better ?? settlesFor[0]?.better ?? '',
    }))
}

function mend(text: string, findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  return new Map(
    findings.flatMap((finding) => {
      const fix = finding.fixes[0]
      if (fix === undefined) return []
      const mended = applyFix(text, fix)
      const grown = mended.length - text.length
      const [from, to] = splitSentences(text).find(([start, end]) => finding.start >= start && finding.start < end) ?? [0, text.length]
      const line = mended.slice(from, Math.max(from, to + grown)).trim()
      return line === '' ? [] : [[finding, line] as const]
    }),
  )
}

/** True at the counter and on the phone, where nobody sees what is being done. */
export const buysTime = (words: string): boolean =>
  /\b(?:one moment|a moment|just a second|give me (?:a|one|two|\w+) (?:moment|minutes?|seconds?)|let me (?:look|check|see|find|get|pull)|bear with me|i(?:'m| am) looking)\b/i.test(
    words,
  )
