import { CAUSES, THREATS, WANTS } from '../src/core/case.ts'
import { chooseCause, logOdds, weighCauses, weighComplaint, weighHeat } from '../src/core/reading/conclude.ts'
import { exponential } from '../src/core/reading/model/exponential.ts'
import { firstTopic, topicHeads } from '../src/core/reading/model/heads.ts'
import { type Calibration, type Logits, weigh } from '../src/core/reading/model/model.ts'
import { type PackedModel, unpackModel } from '../src/core/reading/model/unpack.ts'
import { calibrate, type Judged } from './calibrate.ts'
import { type Example, folds } from './example.ts'
import { type FitSettings, learnWeights } from './fit.ts'
import { packModel } from './pack.ts'
import type { WordNeighbours } from './word-neighbours.ts'

/** The settings that the shipped weights are made with. */
export const settings: FitSettings = {
  seed: 20_260_801,
  epochs: 9,
  toneBits: 18,
  topicBits: 19,
  rate: 0.1,
  topicRate: 0.2,
  signRate: 0.1,
  toneDecay: 2e-4,
  topicDecay: 5e-4,
  signDecay: 1e-4,
  ownWeight: 1,
  openCauseWeight: 2,
  openCountWeight: 1,
  openNeighbourWeight: 0.3,
  leastToneCount: 4,
  leastToneUnits: 3,
  leastTopicUnits: 6,
  toneStep: 4,
  topicStep: 6,
  crossWeight: 1.5,
  handTrust: 0.2,
  abuseTrust: 2,
  causeTrust: 0.3,
  countTrust: 1.2,
  neighbourTrust: 0.9,
  leastTopicCount: 4,
}

/** An example and what models that were not trained on it say of it. */
export interface Judgement {
  readonly example: Example
  readonly logits: Logits
}

/** The model of all examples, and what models of the other folds say of each: what calibration and scores rest on. */
export interface Trained {
  readonly model: PackedModel
  /** For each fold a model that saw none of it. */
  readonly foldModels: readonly PackedModel[]
  readonly judgements: readonly Judgement[]
}

const uncalibrated: Calibration = { slope: 1, offset: 0 }
const nothing = {
  heat: uncalibrated,
  shortHeat: uncalibrated,
  heatInReview: uncalibrated,
  complaint: uncalibrated,
  abuse: uncalibrated,
  topics: topicHeads.map(() => uncalibrated),
  cause: uncalibrated,
  causeInReview: uncalibrated,
}

/**
 * Trains on every fold but one in turn, calibrates on what the others say of it, and then trains on everything. A fold's own model is calibrated on the other
 * folds alone, so that its scores are of messages that nothing in it has seen. `neighbours` of words come from their file.
 */
export function train(examples: readonly Example[], neighbours: readonly WordNeighbours[], by: FitSettings = settings): Trained {
  const judgements: Judgement[] = []
  const raw: PackedModel[] = []
  for (let fold = 0; fold < folds; fold++) {
    const fitted = learnWeights(
      examples.filter((example) => example.fold !== fold),
      by,
      neighbours,
    )
    const packed = packModel(fitted, by, fitted.heatCuts, nothing)
    raw.push(packed)
    const model = unpackModel(packed)
    for (const example of examples)
      if (example.fold === fold)
        judgements.push({
          example,
          logits: weigh(model, ngramsOf(example), Array.from(example.signs)),
        })
  }
  const others = (fold: number) => judgements.filter(({ example }) => example.fold !== fold)
  const whole = learnWeights(examples, by, neighbours)
  return {
    model: packModel(whole, by, cutHeat(judgements), calibrateAll(judgements)),
    foldModels: raw.map((model, fold) => ({
      ...model,
      heatCuts: cutHeat(others(fold)),
      calibrations: calibrateAll(others(fold)),
    })),
    judgements,
  }
}

/** The example's n-grams as if all belonged to one word that no vocabulary has. */
const ngramsOf = (example: Example) => ({
  forms: [{ number: 0, words: Array.from(example.words), pieces: Array.from(example.pieces) }],
  links: [],
  linksAt: [],
})

function calibrateAll(judgements: readonly Judgement[]): PackedModel['calibrations'] {
  const tone = (column: number, truth: (example: Example) => boolean | undefined, openWeight = 3) =>
    calibrate(
      balance(
        judgements.flatMap(({ example, logits }) => {
          const positive = truth(example)
          const z = weighedTone[column]?.(logits, example.gathered.evidence) ?? logits.tone[column]!
          return positive === undefined ? [] : [{ z, positive, source: isOwn(example) ? 'own' : 'open' }]
        }),
        openWeight,
      ),
    )
  const own = judgements.filter(({ example }) => isOwn(example))
  const topic = (column: number, truth: (example: Example) => boolean) =>
    calibrate(own.map(({ example, logits }) => ({ z: logits.topic[column]!, positive: truth(example) })))
  const complaint = tone(1, (example) => example.labels.complaint)
  const choice = calibrateChoice(own, complaint)
  const topics = [
    ...THREATS.map((kind, k) => topic(firstTopic.threat + k, ({ labels }) => labels.threats!.includes(kind))),
    ...CAUSES.map(() => choice),
    ...WANTS.map((kind, k) => topic(firstTopic.want + k, ({ labels }) => labels.wants!.includes(kind))),
  ]
  const [inReview, elsewhere] = [true, false].map((isReview) =>
    calibrateToldCause(
      judgements.filter(({ example }) => (example.channel === 'review') === isReview),
      { complaint, topics },
    ),
  )
  return {
    heat: calibrateHeat(judgements.filter(({ example }) => !isShort(example) && example.channel !== 'review')),
    heatInReview: calibrateHeat(judgements.filter(({ example }) => example.channel === 'review')),
    shortHeat: tone(0, (example) => (isShort(example) ? isHot(example) : undefined), 1),
    complaint,
    abuse: tone(2, (example) => example.labels.abusive),
    topics,
    cause: elsewhere!,
    causeInReview: inReview!,
  }
}

/** How likely a longer text is hot. Sets in which people are as often calm as at a desk count more than those of complaints. */
function calibrateHeat(judgements: readonly Judgement[]): Calibration {
  return calibrate(
    judgements.flatMap(({ example, logits }) => {
      const positive = isHot(example)
      return positive === undefined
        ? []
        : [{ z: weighHeat(logits, example.gathered.evidence), positive, weight: chanceWeights[example.source] ?? 1 }]
    }),
  )
}

const chanceWeights: Readonly<Record<string, number>> = { mails: 5, reviews: 5 }

/** How likely the cause that is told is right. Rows of the open sets count more, for their reviews are not made up. */
function calibrateToldCause(judgements: readonly Judgement[], by: Pick<PackedModel['calibrations'], 'complaint' | 'topics'>): Calibration {
  return calibrate(
    judgements.flatMap(({ example, logits }) => {
      const { causes } = example.labels
      if (!causes) return []
      const { kind, confidence } = chooseCause(by, example.gathered, logits)
      return [{ z: logOdds(confidence), positive: causes.includes(kind), weight: isOwn(example) ? 1 : openSureness }]
    }),
  )
}

const openSureness = 10

/** Heat and complaint with what is known of them beside the words. */
const weighedTone = [weighHeat, weighComplaint] as const

const isShort = ({ channel }: Example) => channel === 'chat' || channel === 'sms'

/** Whether a text is one of ours: those alone have all labels. */
export const isOwn = (example: Example) => example.labels.heat !== undefined

/** Frustrated or worse in our levels; angry and not merely unhappy in GoEmotions. Undefined where neither is known. */
export function isHot({ labels }: Example): boolean | undefined {
  if (labels.heat !== undefined) return labels.heat >= 2
  return labels.mood === undefined || labels.mood === 1 ? undefined : labels.mood === 2
}

/** The open sets count this many times what our own messages do in all, however many rows each has: theirs were felt, ours were thought up. */
function balance(judged: readonly (Judged & { readonly source: string })[], openWeight: number): Judged[] {
  const counts = new Map<string, number>()
  for (const { source } of judged) counts.set(source, (counts.get(source) ?? 0) + 1)
  return judged.map((one) => ({
    ...one,
    weight: ((one.source === 'open' ? openWeight : 1) * judged.length) / (1 + openWeight) / counts.get(one.source)!,
  }))
}

/** One slope for all causes, that under which the right one is as likely as it says: the flattest and steepest are tried in twentieths. */
function calibrateChoice(own: readonly Judgement[], complaint: Calibration): Calibration {
  const answers = own.map(({ example, logits }) => {
    const { evidence, cause } = example.gathered
    const z = weighCauses(logits, complaint.slope * weighComplaint(logits, evidence) + complaint.offset, cause)
    return { z, right: example.labels.causes!.includes(CAUSES[z.indexOf(Math.max(...z))]!) }
  })
  const rightShare = answers.filter(({ right }) => right).length / Math.max(1, answers.length)
  let best = 1
  let least = Number.POSITIVE_INFINITY
  for (let twentieths = 4; twentieths <= 60; twentieths++) {
    const slope = twentieths / 20
    const mean = answers.reduce((sum, { z }) => sum + surest(z, slope), 0) / Math.max(1, answers.length)
    if (Math.abs(mean - rightShare) < least) {
      least = Math.abs(mean - rightShare)
      best = slope
    }
  }
  return { slope: best, offset: 0 }
}

function surest(z: readonly number[], slope: number): number {
  const most = Math.max(...z)
  return 1 / z.reduce((sum, value) => sum + exponential(slope * (value - most)), 0)
}

/**
 * How much a message counts for the borders of the levels: most where messages are as long and as plainly told as those that come to a desk, least where
 * they are single thoughts.
 */
const sourceWeights: Readonly<Record<string, number>> = {
  accounts: 1,
  desks: 1,
  plain: 1,
  stories: 0.7,
  mails: 0.5,
  reviews: 0.5,
  posts: 0.3,
  tempers: 0.3,
}

/**
 * What each level needs beyond even chances. At a real desk what is told weighs more than in our own messages, whose writers were asked for a feeling and
 * kept their words cool: in doubt the lower level, the more so the higher it is.
 */
const leniencies = [0, 0.3, 0.4, 1.8] as const

/** Where heat passes from one level to the next: for each border where the two sides are equally likely, which is where the mean error is least. */
function cutHeat(judgements: readonly Judgement[]): number[] {
  const own = judgements
    .filter(({ example }) => isOwn(example))
    .map(({ example, logits }) => ({ z: logits.tone[0]!, heat: example.labels.heat!, weight: sourceWeights[example.source] ?? 0.5 }))
  return [1, 2, 3, 4].map((level) => {
    const { slope, offset } = calibrate(own.map(({ z, heat, weight }) => ({ z, positive: heat >= level, weight })))
    return -offset / slope + leniencies[level - 1]!
  })
}
