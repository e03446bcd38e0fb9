import { toneHeads, topicHeads } from './heads.ts'
import type { Ngrams, WordForm } from './ngrams.ts'

/** The three heads of tone: three whole-number weights for each of 2^bits buckets, bucket by bucket. */
export interface ToneTable {
  readonly bits: number
  readonly weights: Int8Array
  /** One bit for each bucket, set where any weight is: small enough to stay where reading is cheapest. */
  readonly occupied: Uint32Array
  /** What one unit of each head's weights is worth. */
  readonly scales: readonly number[]
}

/** The heads of topics: rows of 32 weights, four to an integer, of those of 2^bits buckets alone that have any: most have none. */
export interface TopicTable {
  readonly bits: number
  /** `rowIntegers` for each row: four weights in each, the first lowest, 128 added to all. */
  readonly rows: Int32Array
  /** One bit for each bucket, set where any weight is. */
  readonly occupied: Uint32Array
  /** For each integer of `occupied` the number of the row that its first bucket with any has. */
  readonly rowsBefore: Uint32Array
  /** What one unit of each head's weights is worth. */
  readonly scales: readonly number[]
}

/** The part of some heads that is not n-grams. */
export interface Heads {
  /** Where each head begins. */
  readonly biases: Float64Array
  /** What each sign of `signNames` is worth: sign by sign, for each of them one number for each head. */
  readonly worths: Float64Array
}

/** Log-odds z become a chance by logistic(slope z + offset) (Platt 1999). */
export interface Calibration {
  readonly slope: number
  readonly offset: number
}

/** The linear models of the reading, all heads in the order of `toneHeads` and `topicHeads`. */
export interface ReadingModel {
  readonly tone: ToneTable
  readonly topic: TopicTable
  readonly toneHeads: Heads
  readonly topicHeads: Heads
  /** What the words of the vocabulary say by themselves, summed up when each is first seen: by their numbers, `sumsOfWord` of each. */
  readonly knownWords: { readonly isSummed: Uint8Array; readonly of: Int16Array }
  /** Log-odds of heat above which a message is at least annoyed, frustrated, angry, furious; rising. */
  readonly heatCuts: readonly [number, number, number, number]
  readonly calibrations: {
    readonly heat: Calibration
    /** Of heat in chats and short messages, and in reviews. */
    readonly shortHeat: Calibration
    readonly heatInReview: Calibration
    readonly complaint: Calibration
    readonly abuse: Calibration
    readonly topics: readonly Calibration[]
    /** Of the log-odds that the cause which was told is the right one; in reviews another. */
    readonly cause: Calibration
    readonly causeInReview: Calibration
  }
}

/** What each head says of a text, before calibration. */
export interface Logits {
  readonly tone: readonly number[]
  readonly topic: readonly number[]
}

/** What the model says of a text by its n-grams and signs. */
export function weigh(model: ReadingModel, { forms, links }: Ngrams, signs: readonly number[]): Logits {
  sums.fill(0)
  let words = links.length
  let pieces = 0
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i]!
    words += form.words.length
    pieces += form.pieces.length
    addForm(model, form)
  }
  addTone(model.tone, links, 0, sums)
  addTopics(model.topic, links, sums)
  const perWord = shareOf(words)
  const perPiece = shareOf(pieces)
  const perTopic = topicShareOf(words)
  const tone: number[] = []
  for (let column = 0; column < toneColumns; column++) {
    const scale = model.tone.scales[column]!
    tone.push(sums[column]! * scale * perWord + sums[toneColumns + column]! * scale * perPiece)
  }
  const topic: number[] = []
  for (let column = 0; column < topicColumns; column++) topic.push(sums[firstTopicSum + column]! * model.topic.scales[column]! * perTopic)
  addSigns(model.toneHeads, tone, signs)
  tone[1]! += heatInComplaint * tone[0]!
  addSigns(model.topicHeads, topic, signs)
  return { tone, topic }
}

/** Who is heated complains more likely: on sources that no head was trained on, complaints are told better with this much of heat among their log-odds. */
const heatInComplaint = 0.25

/** What each of `count` n-grams counts: a text twice as long does not say twice as much. */
export const shareOf = (count: number) => 1 / Math.sqrt(count + 4)

/** The same for topics: what is named once in a long text is named, so each counts more. */
export const topicShareOf = (count: number) => 2 / Math.sqrt(count + 16)

/** The number of the bucket that a hash falls into. */
export const bucketOf = (hash: number, bits: number) => hash >>> (32 - bits)

/** Adds what a word says by itself; of a word of the vocabulary it is summed up once. */
function addForm(model: ReadingModel, form: WordForm): void {
  const { isSummed, of } = model.knownWords
  const { number } = form
  if (number === 0 || number >= isSummed.length) {
    sumForm(model, form, sums)
    return
  }
  const first = number * sumsOfWord
  if (isSummed[number] === 0) {
    own.fill(0)
    sumForm(model, form, own)
    of.set(own, first)
    isSummed[number] = 1
  }
  for (let i = 0; i < sumsOfWord; i++) sums[i]! += of[first + i]!
}

function sumForm(model: ReadingModel, { words, pieces }: WordForm, into: Int32Array): void {
  addTone(model.tone, words, 0, into)
  addTone(model.tone, pieces, toneColumns, into)
  addTopics(model.topic, words, into)
}

/** Whether a bucket has any weight. */
const isOccupied = (occupied: Uint32Array, bucket: number) => ((occupied[bucket >>> 5]! >>> (bucket & 31)) & 1) === 1

/** Adds up the weights of hashes in the table of tone, from sum `at` on. */
function addTone({ weights, occupied, bits }: ToneTable, hashes: readonly number[], at: number, into: Int32Array): void {
  let first = 0
  let second = 0
  let third = 0
  for (let i = 0; i < hashes.length; i++) {
    const bucket = bucketOf(hashes[i]!, bits)
    if (!isOccupied(occupied, bucket)) continue
    const row = bucket * 3
    first += weights[row]!
    second += weights[row + 1]!
    third += weights[row + 2]!
  }
  into[at]! += first
  into[at + 1]! += second
  into[at + 2]! += third
}

/** The first integer of the row of a bucket that has one. */
function rowOf({ occupied, rowsBefore }: TopicTable, bucket: number): number {
  const before = occupied[bucket >>> 5]! & ((1 << (bucket & 31)) - 1)
  return (rowsBefore[bucket >>> 5]! + countBits(before)) * rowIntegers
}

/** How many bits are set. */
export function countBits(integer: number): number {
  const pairs = integer - ((integer >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/**
 * The same in the table of topics: two weights of a row are added at once, in the halves of an integer, which hold the sums of `mostRows` rows.
 */
function addTopics(table: TopicTable, hashes: readonly number[], into: Int32Array): void {
  for (let from = 0; from < hashes.length; from += mostRows)
    addFewTopics(table, hashes, from, Math.min(hashes.length, from + mostRows), into)
}

function addFewTopics(table: TopicTable, hashes: readonly number[], from: number, to: number, into: Int32Array): void {
  const { rows, occupied, bits } = table
  let count = 0
  pairs.fill(0)
  for (let i = from; i < to; i++) {
    const bucket = bucketOf(hashes[i]!, bits)
    if (!isOccupied(occupied, bucket)) continue
    const row = rowOf(table, bucket)
    for (let k = 0; k < rowIntegers; k++) {
      const four = rows[row + k]!
      pairs[2 * k]! += four & 0xff00ff
      pairs[2 * k + 1]! += (four >>> 8) & 0xff00ff
    }
    count++
  }
  const extra = 128 * count
  for (let column = 0; column < topicColumns; column++) {
    const pair = pairs[2 * (column >> 2) + (column & 1)]!
    into[firstTopicSum + column]! += ((column & 2) === 0 ? pair & 0xffff : pair >>> 16) - extra
  }
}

/** 255 times this is less than 2^16. */
const mostRows = 256
/** Integers of a row. */
export const rowIntegers = 8

/** The sums of two columns in each: kept, as `sums` is. */
const pairs = new Int32Array(2 * rowIntegers)

/** The weight of a hash for one head of tone. */
export function toneWeight({ weights, bits }: ToneTable, hash: number, column: number): number {
  return weights[bucketOf(hash, bits) * 3 + column]!
}

/** The weight of a hash for one head of topics. */
export function topicWeight(table: TopicTable, hash: number, column: number): number {
  const bucket = bucketOf(hash, table.bits)
  if (!isOccupied(table.occupied, bucket)) return 0
  return ((table.rows[rowOf(table, bucket) + (column >> 2)]! >>> (8 * (column & 3))) & 0xff) - 128
}

/** Adds where each head begins and what its signs say, most of which are 0. */
function addSigns({ biases, worths }: Heads, sums: number[], signs: readonly number[]): void {
  const columns = biases.length
  for (let column = 0; column < columns; column++) sums[column]! += biases[column]!
  for (let i = 0; i < signs.length; i++) {
    const sign = signs[i]!
    if (sign === 0) continue
    for (let column = 0; column < columns; column++) sums[column]! += worths[i * columns + column]! * sign
  }
}

export const toneColumns = toneHeads.length
export const topicColumns = topicHeads.length

/** Sums of whole-number weights: of tone by words, of tone by pieces, of topics. */
const firstTopicSum = 2 * toneColumns
export const sumsOfWord = firstTopicSum + topicColumns
/** Of the text that is weighed, and of one word: kept, for lists of numbers made for every text would cost more than adding. */
const sums = new Int32Array(sumsOfWord)
const own = new Int32Array(sumsOfWord)
