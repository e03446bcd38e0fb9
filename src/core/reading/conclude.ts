import { CAUSES, type Cause, type Channel, type Heat, THREATS, type Threat, WANTS, type Want } from '../case.ts'
import { flagWords } from '../text/vocabulary.ts'
import { measureFoulness } from './abuse.ts'
import { firstFailures, symptoms } from './cause.ts'
import { type Evidence, matchesOf, spansOf } from './evidence.ts'
import type { Gathered } from './gather.ts'
import { exponential, logarithm, logistic } from './model/exponential.ts'
import { firstTopic } from './model/heads.ts'
import { type Calibration, type Logits, type ReadingModel, toneWeight, topicWeight, weigh } from './model/model.ts'
import { listNgrams, type Ngrams } from './model/ngrams.ts'
import { findWordsThatWeigh } from './model/words-that-weigh.ts'
import type { Found, FoundThreat, Reading } from './reading.ts'

/** What phrases and model together say of a message. */
export type Conclusions = Pick<
  Reading,
  'heat' | 'heatScore' | 'heatSpans' | 'complaintScore' | 'abuseScore' | 'abusive' | 'threats' | 'cause' | 'wants'
>

/**
 * Weighs what phrases found together with the n-grams of the message. What phrases plainly say of violence and self-harm stands whatever the model says;
 * other findings stand while the model does not find them very unlikely, and what the model alone is sure of is added with the words that weigh most.
 */
export function conclude(model: ReadingModel, gathered: Gathered): Conclusions {
  const ngrams = listNgrams(gathered.evidence.tokens, gathered.evidence.matches)
  const logits = weigh(model, ngrams, gathered.signs.values)
  const threats = concludeThreats(model, gathered, ngrams, logits)
  return {
    ...(gathered.languageRead ? measureTemperature(model, gathered, logits, threats, ngrams) : measureManner(gathered)),
    threats,
    cause: concludeCause(model, gathered, ngrams, logits),
    wants: concludeWants(model, gathered, ngrams, logits),
  }
}

type Temperature = Pick<Conclusions, 'heat' | 'heatScore' | 'heatSpans' | 'complaintScore' | 'abuseScore' | 'abusive'>

/** Whether a chance is not far below a half, told without computing it. */
const mayBe = ({ slope, offset }: Calibration, z: number) => slope * z + offset > -1

const chanceOf = ({ slope, offset }: Calibration, z: number) => logistic(slope * z + offset)

function measureTemperature(
  model: ReadingModel,
  gathered: Gathered,
  logits: Logits,
  threats: readonly FoundThreat[],
  ngrams: Ngrams,
): Temperature {
  const { signs, evidence } = gathered
  const [heat = 0, , abuse = 0] = logits.tone
  const abuseChance = chanceOf(model.calibrations.abuse, abuse)
  const abuseScore = 1 - (1 - signs.abuse) * (1 - abuseChance) * (1 - measureFoulness(evidence.tokens))
  const complaintScore = chanceOf(model.calibrations.complaint, weighComplaint(logits, evidence))
  const felt = heat + leaningOfHeat(evidence)
  const warmth = model.heatCuts.filter((cut) => felt >= cut).length
  const isAtEase =
    threats.length === 0 &&
    signs.abuse < 0.5 &&
    (evidence.tokens.count >= fewWords ? complaintScore < leastComplaint : warmth === 1 && complaintScore < surelyNone)
  const level = isSarcastic(evidence) ? Math.max(2, warmth) : isAtEase ? 0 : warmth
  const heatSpans =
    signs.hottest.length > 0 || level === 0
      ? signs.hottest
      : findWordsThatWeigh((hash) => toneWeight(model.tone, hash, 0), ngrams, evidence)
  return {
    heat: Math.max(level, leastHeat(signs.abuse, threats)) as Heat,
    heatScore: chanceOf(calibrationOfHeat(model, evidence.channel), weighHeat(logits, evidence)),
    heatSpans,
    complaintScore,
    abuseScore,
    // Whether an insult is aimed at a person is for the rules to say: the model takes "a scam" and "rude to me" for abuse.
    abusive: signs.abuse >= 0.5,
  }
}

function calibrationOfHeat({ calibrations }: ReadingModel, channel: Channel): Calibration {
  if (channel === 'review') return calibrations.heatInReview
  return isShort(channel) ? calibrations.shortHeat : calibrations.heat
}

/**
 * The log-odds of heat with what is known of its chance beside the words that show it. Who is at ease stops sooner: a longer text is likelier hot. And of two
 * short texts that sound alike, the one that plainly names what customers complain of is likelier hot than the one that may be about anything. For the chance
 * alone, never for the level: there a long story is no hotter than a short one that feels the same.
 */
export function weighHeat({ tone, topic }: Logits, evidence: Pick<Evidence, 'tokens' | 'channel'>): number {
  const heat = tone[0]!
  if (!isShort(evidence.channel)) return heat + 0.8 * lengthOf(evidence)
  return heat + 0.3 * lengthOf(evidence) + aboutBusiness * logistic(marginOfCause(topic) - plainlyNamed)
}

const aboutBusiness = 1.2
const plainlyNamed = 4.5

/** How much likelier the likeliest cause is than none, in log-odds. */
function marginOfCause(topic: Logits['topic']): number {
  let most = Number.NEGATIVE_INFINITY
  for (let k = 0; k < CAUSES.length; k++) if (k !== noCause) most = Math.max(most, topic[firstTopic.cause + k]!)
  return most - topic[firstTopic.cause + noCause]!
}

const noCause = CAUSES.indexOf('other')

/** The log-odds of a complaint with what length says of it: among writers whom no model had seen, the longer message was somewhat likelier one than its words said. */
export const weighComplaint = ({ tone }: Pick<Logits, 'tone'>, evidence: Pick<Evidence, 'tokens'>): number =>
  tone[1]! + 0.3 * lengthOf(evidence)

/** -1.4 for no words, 0 for fifteen, 1.5 for 85 or more. */
const lengthOf = ({ tokens }: Pick<Evidence, 'tokens'>) => Math.max(-1.5, Math.min(1.5, logarithm(tokens.count + 5) - 3))

/** Beyond their words: who says please and thanks is a shade less hot than what they tell, and a call that somebody wrote down was hotter than the note. */
function leaningOfHeat(evidence: Evidence): number {
  const { tokens, channel } = evidence
  if (channel === 'phone_note') return 0.6
  if (isSarcastic(evidence)) return 0
  for (let i = 0; i < tokens.count; i++) if (isCourtesy[tokens.numbers[i]!]) return -0.6
  return 0
}

const isSarcastic = (evidence: Evidence) => matchesOf(evidence, 'signal').some(({ meaning }) => meaning.kind === 'sarcasm')

const isCourtesy = flagWords('please kindly thank thanks cheers regards grateful appreciate'.split(' '))

const surelyAbusive = 0.8

/** Posts and short messages are hot at another rate than mails, reviews and notes. */
const isShort = (channel: Channel) => channel === 'chat' || channel === 'sms'

function leastHeat(abuse: number, threats: readonly FoundThreat[]): number {
  if (threats.some(({ kind, confidence }) => kind === 'safety_violence' && confidence >= 0.5)) return 4
  return abuse >= surelyAbusive ? 3 : 0
}

/** In a language that is not read only capitals, marks and emoji tell, and what they tell is little. */
function measureManner({ signs }: Gathered): Temperature {
  const heat = signs.heatByHand >= 2.3 ? 3 : signs.heatByHand >= 1.2 ? 2 : signs.heatByHand >= 0.3 ? 1 : 0
  return {
    heat,
    heatScore: logistic(0.9 * (signs.heatByHand - 1.6)),
    heatSpans: [],
    complaintScore: 0.5,
    abuseScore: signs.abuse,
    abusive: signs.abuse >= 0.5,
  }
}

const isLifeThreat = (kind: Threat) => kind === 'safety_violence' || kind === 'self_harm'

function concludeThreats(model: ReadingModel, gathered: Gathered, ngrams: Ngrams, logits: Logits): FoundThreat[] {
  const { evidence, threats, languageRead, signs } = gathered
  if (!languageRead) return [...threats]
  const announces = threats.length > 0 || isAnnounced(evidence)
  const found: FoundThreat[] = []
  for (let k = 0; k < THREATS.length; k++) {
    const kind = THREATS[k]!
    const column = firstTopic.threat + k
    const byPhrases = threats.find((threat) => threat.kind === kind)
    if (!byPhrases && !(announces && mayBe(model.calibrations.topics[column]!, logits.topic[column]! + nearlyMeant))) continue
    const chance = chanceOf(model.calibrations.topics[column]!, logits.topic[column]!)
    const { named, unnamed } = leastThreats[kind]
    if (byPhrases) {
      const confidence = isLifeThreat(kind) ? Math.max(byPhrases.confidence, chance) : confirmed(chance)
      if (chance >= named || (isLifeThreat(kind) && byPhrases.confidence >= plainDanger)) found.push({ ...byPhrases, confidence })
    } else if (
      chance >=
        inWords(
          isLifeThreat(kind) || threats.length === 0 ? unnamed : besideAnother,
          evidence,
          kind === 'safety_violence' && signs.abuse >= 0.5 ? leastBesideInsult : leastInFewWords,
        ) &&
      !isTakenBack(gathered, 'threat', kind)
    ) {
      const spans = findWordsThatWeigh((hash) => topicWeight(model.topic, hash, column), ngrams, evidence)
      if (spans.length > 0) found.push({ kind, confidence: chance, spans, conditional: hasCondition(evidence), begun: false })
    }
  }
  return found.sort((a, b) => b.confidence - a.confidence)
}

/** Whether anybody says of themselves or of what comes that it may be an act: "a disgrace!" alone, however loud, announces nothing. In notes of the shop others act. */
function isAnnounced({ tokens, voice }: Evidence): boolean {
  if (voice === 'shop') return true
  for (let i = 0; i < tokens.count; i++) if (isAnnouncing[tokens.numbers[i]!]) return true
  return false
}

const isAnnouncing = flagWords(
  'i im ill ive id we our my me us will wont shall would can going gonna gotta see expect hear watch wait next soon until till or else unless if tell told ask everyone everybody people world lawyer solicitor court police bank press'.split(
    ' ',
  ),
)

const hasCondition = (evidence: Evidence) => matchesOf(evidence, 'signal').some((match) => match.meaning.kind === 'condition')

/**
 * How likely the model must find a threat, chosen on messages that it had not read: one that phrases name, and one that no phrase names. Of violence and
 * self-harm it adds what it finds less likely too; what is not sure is shown as a maybe and decides nothing.
 */
const leastThreats: Readonly<Record<Threat, { readonly named: number; readonly unnamed: number }>> = {
  chargeback: { named: 0.35, unnamed: 0.25 },
  bad_review: { named: 0.4, unnamed: 0.2 },
  legal: { named: 0.4, unnamed: 0.15 },
  regulator: { named: 0.3, unnamed: 0.2 },
  media_social: { named: 0.3, unnamed: 0.2 },
  safety_violence: { named: 0.1, unnamed: 0.1 },
  self_harm: { named: 0.1, unnamed: 0.05 },
}
/** In a few words what is meant is mostly said: there the model alone must be surer. */
const inWords = (least: number, { tokens }: Evidence, inFew = leastInFewWords) => (tokens.count < fewWords ? Math.max(least, inFew) : least)
const leastInFewWords = 0.8
/** Who insults in a few words sounds to the model as if they would strike. */
const leastBesideInsult = 0.9
/** From here on what phrases say of violence and self-harm stands whatever the model says; below, they only hint at it. */
const plainDanger = 0.9
/** The words of one threat sound like those of another: beside one that phrases found the model must be surer. */
const besideAnother = 0.5
/** Added to log-odds so that only threats far from likely are left out before their chance is computed. */
const nearlyMeant = 2
/**
 * How likely the model must find a want, chosen on messages that it had not read: one that phrases name (an act is asked for in so many words that some
 * only sound like it), and one that no phrase names.
 */
const leastWants: Readonly<Record<Want, { readonly named: number; readonly unnamed: number }>> = {
  refund: { named: 0.3, unnamed: 0.4 },
  partial_refund: { named: 0.2, unnamed: 0.35 },
  replacement: { named: 0.35, unnamed: 0.3 },
  redo_work: { named: 0.3, unnamed: 0.3 },
  apology: { named: 0.1, unnamed: 0.25 },
  explanation: { named: 0.35, unnamed: 0.45 },
  faster_service: { named: 0.35, unnamed: 0.4 },
  manager: { named: 0.35, unnamed: 0.35 },
  compensation_extra: { named: 0.35, unnamed: 0.35 },
  free_work: { named: 0.3, unnamed: 0.35 },
  cancel: { named: 0.3, unnamed: 0.45 },
}
/** Who complains of nothing is at ease, however loud, and asks for no explanation: their questions are only questions. */
const leastComplaint = 0.5
/** What two phrases or more ask to have explained is no mere question unless a complaint is this unlikely. */
const leastWherePlain = 0.2
/** In a few words ("Never again.") a complaint is hard to tell: who is a shade warm there is at ease below this. */
const surelyNone = 0.4
/** Where two phrases or more name it the model is hardly asked. */
const saidTwice = 0.87
const namedTwice = 0.1
/** Added to log-odds so that only wants far from likely are left out before their chance is computed. */
const nearlyAsked = 2
/** Reviews tell of what was asked for before; below this chance they ask for nothing. */
const leastInReview = 0.1

/** What a phrase found is right three times in ten even where the model does not see it, and all but always where it is sure. */
const confirmed = (chance: number) => 0.3 + 0.68 * chance

/** A phrase of the kind is there, and was let go: denied, asked about, told of others. The model does not know better. */
function isTakenBack({ evidence }: Gathered, of: 'threat' | 'want' | 'abuse', kind?: Threat | Want): boolean {
  return evidence.matches.some(
    ({ meaning }) =>
      (meaning.of === of && (meaning.of === 'abuse' || meaning.kind === kind)) ||
      (of === 'want' && meaning.of === 'unasked' && meaning.kind === kind) ||
      (of === 'threat' && meaning.of === 'innocent' && meaning.kind === kind),
  )
}

function concludeWants(model: ReadingModel, gathered: Gathered, ngrams: Ngrams, logits: Logits): Found<Want>[] {
  const { evidence, wants, languageRead } = gathered
  if (!languageRead) return [...wants]
  const found: Found<Want>[] = []
  const isPartial = wants.some((want) => want.kind === 'partial_refund')
  const complaint = chanceOf(model.calibrations.complaint, weighComplaint(logits, evidence))
  for (let k = 0; k < WANTS.length; k++) {
    const kind = WANTS[k]!
    const column = firstTopic.want + k
    const byPhrases = wants.find((want) => want.kind === kind)
    const isPlainly = byPhrases !== undefined && byPhrases.confidence >= saidTwice
    if (kind === 'explanation' && complaint < (isPlainly ? leastWherePlain : leastComplaint)) continue
    if (!byPhrases && !mayBe(model.calibrations.topics[column]!, logits.topic[column]! + nearlyAsked)) continue
    const chance = chanceOf(model.calibrations.topics[column]!, logits.topic[column]!)
    const { named, unnamed } = leastWants[kind]
    if (byPhrases) {
      if (chance >= (evidence.channel === 'review' ? Math.max(named, leastInReview) : isPlainly ? namedTwice : named))
        found.push({ ...byPhrases, confidence: confirmed(chance) })
    } else if (chance >= inWords(unnamed, evidence) && !isTakenBack(gathered, 'want', kind) && !(kind === 'refund' && isPartial)) {
      const spans = findWordsThatWeigh((hash) => topicWeight(model.topic, hash, column), ngrams, evidence)
      if (spans.length > 0) found.push({ kind, confidence: chance, spans })
    }
  }
  return found.sort((a, b) => b.confidence - a.confidence)
}

/**
 * Where the two differ, the model mostly knows better: among messages by writers whom no model had seen it was right five times as often. Only a first failure
 * stands against what followed from it: where the model itself is nearly torn between the two, and in a few words where phrases tell it plainly.
 */
function stands(byPhrases: Found<Cause>, score: number, its: number, told: { kind: Cause; chance: number }, words: number): boolean {
  if (!firstFailures.includes(byPhrases.kind) || !symptoms.includes(told.kind)) return false
  if (its >= nearlyTorn * told.chance) return true
  return words <= mostWordsPlain && byPhrases.confidence >= plainCause && (its >= notUnlikely || score >= surelyTold)
}

const nearlyTorn = 0.6
const mostWordsPlain = 28
const plainCause = 0.5
const notUnlikely = 0.12
/** What phrases that plainly tell one thing add up to. */
const surelyTold = 3
/** What stands is sure enough to decide by. */
const leastStanding = 0.55
/** A cause that no phrase names must be likely to be told from a few words: more so from very few, where they threaten, and most where they hardly complain. */
const leastCause = { complaining: 0.5, inAWord: 0.65, threatening: 0.95, hardly: 0.9 }
const hardlyComplaining = 0.8
const fewWords = 12
const fewWordsOfNoComplaint = 9
const veryFewWords = 6

/**
 * The log-odds of each cause: what the model says, and what is known beyond its words: who complains has a reason, and what phrases point to plainly weighs
 * by how plainly they do. `complaint` is the calibrated log-odds of a complaint.
 */
export function weighCauses({ topic }: Logits, complaint: number, byPhrases: Found<Cause>): number[] {
  const isComplaint = Math.max(-2, Math.min(2, complaint - 1.5))
  const odds: number[] = []
  for (let k = 0; k < CAUSES.length; k++) {
    const said = topic[firstTopic.cause + k]!
    const kind = CAUSES[k]!
    const isPlain = kind === byPhrases.kind && byPhrases.confidence >= plainly
    odds.push(kind === 'other' ? said - otherTrust * isComplaint : isPlain ? said + plainTrust * byPhrases.confidence : said)
  }
  return odds
}

const plainly = 0.7
const plainTrust = 1
const otherTrust = 0.3

function concludeCause(model: ReadingModel, gathered: Gathered, ngrams: Ngrams, logits: Logits): Found<Cause> {
  const { evidence, cause, languageRead } = gathered
  if (!languageRead) return cause
  const { kind, confidence, isByPhrases } = chooseCause(model.calibrations, gathered, logits)
  const { cause: elsewhere, causeInReview } = model.calibrations
  const told = { kind, confidence: chanceOf(evidence.channel === 'review' ? causeInReview : elsewhere, logOdds(confidence)) }
  if (isByPhrases) return { ...told, spans: cause.spans }
  if (kind === 'other') return { ...told, spans: [] }
  const phrases = spansOf(
    evidence,
    matchesOf(evidence, 'cause').filter(({ meaning }) => meaning.kind === kind),
  )
  const column = firstTopic.cause + CAUSES.indexOf(kind)
  return {
    ...told,
    spans: phrases.length > 0 ? phrases : findWordsThatWeigh((hash) => topicWeight(model.topic, hash, column), ngrams, evidence),
  }
}

/** Of a chance, which counts as no less than a thousandth and no more than all but one. */
export function logOdds(chance: number): number {
  const inside = Math.max(0.001, Math.min(0.999, chance))
  return logarithm(inside / (1 - inside))
}

/** The cause that is told, whether it is the phrases' own, and how likely it is before that is calibrated. */
export function chooseCause(
  { complaint, topics }: Pick<ReadingModel['calibrations'], 'complaint' | 'topics'>,
  { evidence, cause, causeScores, threats }: Gathered,
  logits: Logits,
): { readonly kind: Cause; readonly confidence: number; readonly isByPhrases: boolean } {
  const complains = complaint.slope * weighComplaint(logits, evidence) + complaint.offset
  const chances = weighCauses(logits, complains, cause)
  let total = 0
  let best = 0
  for (let k = 0; k < chances.length; k++) {
    const { slope, offset } = topics[firstTopic.cause + k]!
    chances[k] = exponential(slope * chances[k]! + offset)
    total += chances[k]!
    if (chances[k]! > chances[best]!) best = k
  }
  const kind = CAUSES[best]!
  const confidence = chances[best]! / total
  const its = chances[CAUSES.indexOf(cause.kind)]! / total
  if (kind !== cause.kind && stands(cause, causeScores[cause.kind], its, { kind, chance: confidence }, evidence.tokens.count))
    return { kind: cause.kind, confidence: Math.max(leastStanding, (cause.confidence + its) / 2), isByPhrases: true }
  if (kind !== 'other' && causeScores[kind] < 1 && confidence < leastToTell(complains, threats, evidence.tokens.count))
    return cause.kind === 'other'
      ? { kind: 'other', confidence: 0.4, isByPhrases: false }
      : { kind: cause.kind, confidence: cause.confidence, isByPhrases: true }
  return { kind, confidence, isByPhrases: false }
}

/** How likely a cause must be that no phrase names, when `complains` is the log-odds of a complaint. */
function leastToTell(complains: number, threats: readonly FoundThreat[], words: number): number {
  if (words >= fewWords) return 0
  if (words < fewWordsOfNoComplaint && complains < hardlyComplaining) return leastCause.hardly
  if (words < veryFewWords) return leastCause.inAWord
  return threats.length > 0 ? leastCause.threatening : leastCause.complaining
}
