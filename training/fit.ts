import { CAUSES, THREATS, WANTS } from '../src/core/case.ts'
import { exponential, logarithm, logistic } from '../src/core/reading/model/exponential.ts'
import { firstTopic, topicHeads } from '../src/core/reading/model/heads.ts'
import { bucketOf, shareOf, toneColumns, topicColumns, topicShareOf } from '../src/core/reading/model/model.ts'
import { signNames } from '../src/core/reading/model/signs.ts'
import type { Example } from './example.ts'
import type { WordNeighbours } from './word-neighbours.ts'

/** How the weights are learned. */
export interface FitSettings {
  readonly seed: number
  readonly epochs: number
  readonly toneBits: number
  readonly topicBits: number
  readonly rate: number
  readonly topicRate: number
  readonly signRate: number
  readonly toneDecay: number
  readonly topicDecay: number
  readonly signDecay: number
  /** How much one message of our own weighs against one of the open sets, for tone. */
  readonly ownWeight: number
  /** How much a row of the open sets weighs for causes. */
  readonly openCauseWeight: number
  /** The same where n-grams are only counted, and where words lend their counts to those near them. */
  readonly openCountWeight: number
  readonly openNeighbourWeight: number
  /** Rounded weights below this many units are left out: they say next to nothing and fill the file. */
  readonly leastToneUnits: number
  readonly leastTopicUnits: number
  /** Weights are rounded to whole numbers of steps of so many units. */
  readonly toneStep: number
  readonly topicStep: number
  /** How much the open set of complaints teaches about heat: who complains is not calm. (The other way round moods teach nothing about complaints.) */
  readonly crossWeight: number
  /** How much the sum of signs by hand is trusted for heat beyond what is learned: among writers whose messages were left out it is worth this much. */
  readonly handTrust: number
  /** The same for phrases of abuse, and of causes. */
  readonly abuseTrust: number
  readonly causeTrust: number
  /** How much plain counts of which n-grams come with which cause add to what is learned: few examples a cause are learned by heart otherwise. */
  readonly countTrust: number
  /** How much counts of words, smoothed by the words near them in meaning, add: it is how words are understood that few examples have, or none. */
  readonly neighbourTrust: number
  /** N-grams in fewer examples than this teach nothing: they would be learned by heart. */
  readonly leastToneCount: number
  readonly leastTopicCount: number
}

/** Weights as learned, before they are rounded and packed. */
export interface FittedModel {
  readonly tone: Float32Array
  readonly topic: Float32Array
  /** For each head (tone first, then topic) a bias and the signs' weights. */
  readonly heads: readonly Float64Array[]
  readonly heatCuts: readonly number[]
  readonly moodCuts: readonly number[]
}

const signCount = signNames.length

/**
 * Fits every head by stochastic gradient descent with a rate of its own for each weight (AdaGrad: Duchi, Hazan and Singer 2011): heat as an ordinal
 * model of cumulative log-odds (McCullagh 1980) with cuts of their own for our levels and for GoEmotions' moods, causes as one choice, the others each for itself.
 * The same examples in the same order give the same weights to the bit.
 */
export function learnWeights(examples: readonly Example[], settings: FitSettings, neighbours: readonly WordNeighbours[]): FittedModel {
  const tone = new Float32Array(toneColumns << settings.toneBits)
  const toneSquares = new Float32Array(tone.length).fill(1e-4)
  const topic = new Float32Array(topicColumns << settings.topicBits)
  const topicSquares = new Float32Array(topic.length).fill(1e-4)
  const heads = Array.from({ length: toneColumns + topicColumns }, () => new Float64Array(signCount + 1))
  trustPhrases(heads)
  const headSquares = heads.map(() => new Float64Array(signCount + 1).fill(1e-2))
  const cuts = { heat: [-1, 0.5, 2, 4], mood: [0.5, 1.5], complaint: [0] }
  const cutSquares = { heat: [1, 1, 1, 1], mood: [1, 1], complaint: [1] }
  // What length weighs among our own messages for each tone head: learned apart and left out, for among ours the calm ones are short and elsewhere they are not.
  const lengthWeights = [0, 0, 0]
  const lengthSquares = [1, 1, 1]
  const random = createRandom(settings.seed)
  const order = examples.map((_, index) => index)
  const gradients = new Float64Array(toneColumns + topicColumns)
  const z = new Float64Array(toneColumns + topicColumns)

  const inTone = countBuckets(examples, settings.toneBits, ({ words, pieces }) => [words, pieces], settings.leastToneCount)
  const inTopic = countBuckets(
    examples.filter(({ labels }) => labels.causes !== undefined),
    settings.topicBits,
    ({ words }) => [words],
    settings.leastTopicCount,
  )

  const forward = (example: Example, hasTopics: boolean) => {
    const perWord = shareOf(example.words.length)
    const perPiece = shareOf(example.pieces.length)
    const perTopic = topicShareOf(example.words.length)
    z.fill(0)
    for (const hash of example.words) {
      const row = bucketOf(hash, settings.toneBits) * toneColumns
      for (let c = 0; c < toneColumns; c++) z[c]! += tone[row + c]! * perWord
    }
    for (const hash of example.pieces) {
      const row = bucketOf(hash, settings.toneBits) * toneColumns
      for (let c = 0; c < toneColumns; c++) z[c]! += tone[row + c]! * perPiece
    }
    if (hasTopics)
      for (const hash of example.words) {
        const row = bucketOf(hash, settings.topicBits) * topicColumns
        for (let c = 0; c < topicColumns; c++) z[toneColumns + c]! += topic[row + c]! * perTopic
      }
    for (let h = 0; h < (hasTopics ? z.length : toneColumns); h++) {
      const head = heads[h]!
      let sum = z[h]! + head[signCount]!
      for (let s = 0; s < signCount; s++) sum += head[s]! * example.signs[s]!
      z[h] = sum
    }
  }

  const backward = (example: Example, hasTopics: boolean, rate: number) => {
    const perWord = shareOf(example.words.length)
    const perPiece = shareOf(example.pieces.length)
    const perTopic = topicShareOf(example.words.length)
    const step = (weights: Float32Array, squares: Float32Array, index: number, gradient: number, decay: number, fast: number) => {
      const g = gradient + decay * weights[index]!
      squares[index]! += g * g
      weights[index]! -= (rate * fast * g) / Math.sqrt(squares[index]!)
    }
    for (let c = 0; c < toneColumns; c++) {
      const g = gradients[c]!
      if (g === 0) continue
      const stepTone = (hash: number, gradient: number) => {
        const bucket = bucketOf(hash, settings.toneBits)
        if (inTone[bucket]) step(tone, toneSquares, bucket * toneColumns + c, gradient, settings.toneDecay, settings.rate)
      }
      for (const hash of example.words) stepTone(hash, g * perWord)
      for (const hash of example.pieces) stepTone(hash, g * perPiece)
    }
    if (hasTopics)
      for (const hash of example.words) {
        const bucket = bucketOf(hash, settings.topicBits)
        if (!inTopic[bucket]) continue
        const row = bucket * topicColumns
        for (let c = 0; c < topicColumns; c++)
          if (gradients[toneColumns + c] !== 0)
            step(topic, topicSquares, row + c, gradients[toneColumns + c]! * perTopic, settings.topicDecay, settings.topicRate)
      }
    for (let h = 0; h < gradients.length; h++) {
      const gradient = gradients[h]!
      if (gradient === 0) continue
      const head = heads[h]!
      const squares = headSquares[h]!
      for (let s = 0; s <= signCount; s++) {
        const value = s === signCount ? 1 : example.signs[s]!
        if (value === 0) continue
        const g = gradient * value + (s === signCount ? 0 : settings.signDecay * head[s]!)
        squares[s]! += g * g
        head[s]! -= (rate * settings.signRate * g) / Math.sqrt(squares[s]!)
      }
    }
  }

  const learn = (example: Example, rate: number) => {
    const { labels } = example
    const own = labels.heat !== undefined
    const hasTopics = own || labels.causes !== undefined
    forward(example, hasTopics)
    if (own) for (let c = 0; c < toneColumns; c++) z[c]! += lengthWeights[c]! * example.length
    gradients.fill(0)
    const weight = own ? settings.ownWeight : 1
    const level = labels.heat ?? labels.mood
    if (level !== undefined) {
      const [list, squares] = own ? [cuts.heat, cutSquares.heat] : [cuts.mood, cutSquares.mood]
      for (let k = 0; k < list.length; k++) {
        const g = weight * (logistic(z[0]! - list[k]!) - (level > k ? 1 : 0))
        gradients[0]! += g
        squares[k]! += g * g
        list[k]! += (rate * 0.5 * g) / Math.sqrt(squares[k]!)
      }
    }
    if (!own && labels.complaint !== undefined) {
      const g = settings.crossWeight * (logistic(z[0]! - cuts.complaint[0]!) - Number(labels.complaint))
      gradients[0]! += g
      cutSquares.complaint[0]! += g * g
      cuts.complaint[0]! += (rate * 0.5 * g) / Math.sqrt(cutSquares.complaint[0]!)
    }
    if (labels.complaint !== undefined) gradients[1] = weight * (logistic(z[1]!) - Number(labels.complaint))
    if (labels.abusive !== undefined) gradients[2] = weight * (logistic(z[2]!) - Number(labels.abusive))
    if (hasTopics) learnTopics(example, own ? 1 : settings.openCauseWeight, z, gradients)
    backward(example, hasTopics, rate)
    if (own)
      for (let c = 0; c < toneColumns; c++) {
        const g = gradients[c]! * example.length
        lengthSquares[c]! += g * g
        lengthWeights[c]! -= (rate * 0.5 * g) / Math.sqrt(lengthSquares[c]!)
      }
  }

  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random)
    const rate = 1 - (0.9 * epoch) / settings.epochs
    for (const index of order) learn(examples[index]!, rate)
  }
  heads[0]![signNames.indexOf('heatByHand')]! += settings.handTrust / 0.4
  for (const [k, kind] of CAUSES.entries())
    heads[toneColumns + firstTopic.cause + k]![signNames.indexOf(`cause ${kind}`)]! += settings.causeTrust
  heads[2]![signNames.indexOf('abuse')]! += settings.abuseTrust
  addCounts(topic, examples, settings)
  addNeighbours(topic, examples, settings, neighbours)
  return {
    tone,
    topic,
    heads,
    heatCuts: [...cuts.heat].sort((a, b) => a - b),
    moodCuts: [...cuts.mood].sort((a, b) => a - b),
  }
}

/** Each threat, cause and want begins with what its own phrases say, and learns from there. */
function trustPhrases(heads: readonly Float64Array[]): void {
  for (const [h, name] of topicHeads.entries()) {
    const head = heads[toneColumns + h]!
    head[signNames.indexOf(name)] = name.startsWith('cause') ? 2 : 5
    head[signCount] = name.startsWith('cause') ? 0 : -3
  }
}

/**
 * Adds to the weights of the causes what counting says (naive Bayes: the log of how much more often an n-gram comes with a cause than causes come by
 * themselves, smoothed as if each n-gram had been seen a few times more without saying anything).
 */
function addCounts(topic: Float32Array, examples: readonly Example[], { topicBits, countTrust, openCountWeight }: FitSettings): void {
  const { counts, shares, seenIn } = countCauses(examples, topicBits, openCountWeight)
  for (let bucket = 0; bucket < seenIn.length; bucket++) {
    if (seenIn[bucket]! < leastCounted) continue
    const row = bucket * CAUSES.length
    let seen = 0
    for (let k = 0; k < CAUSES.length; k++) seen += counts[row + k]!
    for (let k = 0; k < CAUSES.length; k++) {
      const ratio = (counts[row + k]! + unsaid * shares[k]!) / (seen + unsaid) / shares[k]!
      topic[bucket * topicColumns + firstTopic.cause + k]! += countTrust * 0.5 * logarithm(ratio)
    }
  }
}

/** How often n-grams came with each cause. */
interface CauseCounts {
  readonly topicBits: number
  /** For each bucket how often it came with each cause. */
  readonly counts: Float64Array
  /** For each bucket in how many texts it was. */
  readonly seenIn: Uint16Array
  /** How often each cause comes among all. */
  readonly shares: readonly number[]
}

function countCauses(examples: readonly Example[], topicBits: number, openWeight: number): CauseCounts {
  const counts = new Float64Array(CAUSES.length << topicBits)
  const totals = new Float64Array(CAUSES.length)
  const seenIn = new Uint16Array(1 << topicBits)
  for (const { labels, words } of examples) {
    if (!labels.causes) continue
    const weight = (labels.heat === undefined ? openWeight : 1) / labels.causes.length
    const kinds = labels.causes.map((cause) => CAUSES.indexOf(cause))
    for (const bucket of new Set(Array.from(words, (hash) => bucketOf(hash, topicBits)))) {
      seenIn[bucket]!++
      for (const k of kinds) {
        counts[bucket * CAUSES.length + k]! += weight
        totals[k]! += weight
      }
    }
  }
  const all = totals.reduce((sum, total) => sum + total, 0)
  return { topicBits, counts, seenIn, shares: Array.from(totals, (total) => total / all) }
}

/**
 * The same for single words, where the words near in meaning count as some more sightings: so a word is understood that few examples have, or none. The open
 * sets count little here: they know few causes, and restaurants would colour all that has to do with food.
 */
function addNeighbours(topic: Float32Array, examples: readonly Example[], settings: FitSettings, words: readonly WordNeighbours[]): void {
  const counts = countCauses(examples, settings.topicBits, settings.openNeighbourWeight)
  for (const word of words) {
    const row = bucketOf(word.hash, settings.topicBits) * topicColumns + firstTopic.cause
    for (const [k, ratio] of weighByNeighbours(word, words, counts).entries()) topic[row + k]! += settings.neighbourTrust * logarithm(ratio)
  }
}

/** How much more often a word comes with each cause than causes come by themselves, where the words near it in meaning count as some more sightings of it. */
function weighByNeighbours(word: WordNeighbours, words: readonly WordNeighbours[], { counts, shares, topicBits }: CauseCounts): number[] {
  const near = shares.map(() => 0)
  let known = 0
  const add = (hash: number, likeness: number) => {
    const row = bucketOf(hash, topicBits) * shares.length
    let seen = 0
    for (let k = 0; k < shares.length; k++) seen += counts[row + k]!
    const weight = likeness ** 4 / (seen + 3)
    known += weight * seen
    for (let k = 0; k < shares.length; k++) near[k]! += weight * counts[row + k]!
  }
  add(word.hash, 1)
  for (const { at, likeness } of word.near) add(words[at]!.hash, likeness)
  const lent = known === 0 ? 0 : (borrowed * Math.min(3, known)) / known
  const row = bucketOf(word.hash, topicBits) * shares.length
  let all = unsaidOfWords
  for (let k = 0; k < shares.length; k++) all += counts[row + k]! + lent * near[k]!
  return shares.map((share, k) => (counts[row + k]! + lent * near[k]! + unsaidOfWords * share) / all / share)
}

/** As how many sightings neighbours that are known well count, for each that they amount to. */
const borrowed = 10
/** As how many more times without a cause each word counts. */
const unsaidOfWords = 4

const leastCounted = 2
/** As how many more times without a cause each n-gram counts. */
const unsaid = 8

/** For each bucket 1 when n-grams of at least `least` examples fall into it. */
function countBuckets(
  examples: readonly Example[],
  bits: number,
  listsOf: (example: Example) => readonly Int32Array[],
  least: number,
): Uint8Array {
  const counts = new Uint16Array(1 << bits)
  for (const example of examples) {
    const seen = new Set<number>()
    for (const list of listsOf(example)) for (const hash of list) seen.add(bucketOf(hash, bits))
    for (const bucket of seen) if (counts[bucket]! < 65535) counts[bucket]!++
  }
  return Uint8Array.from(counts, (count) => Number(count >= least))
}

function learnTopics({ labels }: Example, weight: number, z: Float64Array, gradients: Float64Array): void {
  const each = (first: number, kinds: readonly string[], present: readonly string[]) => {
    for (let k = 0; k < kinds.length; k++) {
      const h = toneColumns + first + k
      gradients[h] = weight * (logistic(z[h]!) - Number(present.includes(kinds[k]!)))
    }
  }
  if (labels.threats) each(firstTopic.threat, THREATS, labels.threats)
  if (labels.wants) each(firstTopic.want, WANTS, labels.wants)
  if (!labels.causes) return
  const first = toneColumns + firstTopic.cause
  const chances = softmax(CAUSES.map((_, k) => z[first + k]!))
  const inGold = CAUSES.map((kind) => labels.causes!.includes(kind))
  const gold = chances.reduce((sum, chance, k) => sum + (inGold[k] ? chance : 0), 0)
  for (let k = 0; k < CAUSES.length; k++)
    gradients[first + k] = weight * (chances[k]! - (inGold[k] ? chances[k]! / Math.max(gold, 1e-9) : 0))
}

/** Log-odds as chances that add up to 1. */
export function softmax(z: readonly number[]): number[] {
  const most = Math.max(...z)
  const powers = z.map((value) => exponential(value - most))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}

/** Whole numbers below 2^32 in an order that the seed decides (xorshift: Marsaglia 2003). */
export function createRandom(seed: number): () => number {
  let state = seed | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = random() % (i + 1)
    const swapped = order[i]!
    order[i] = order[j]!
    order[j] = swapped
  }
}
