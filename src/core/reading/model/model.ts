import { firstTopic, toneHeads, topicHeads } from './heads.ts'
import type { Ngrams } from './ngrams.ts'

/** One table of whole-number weights: `columns` heads for each of 2^bits buckets, bucket by bucket. */
export interface Table {
  readonly bits: number
  readonly columns: number
  readonly weights: Int8Array
  /** For each bucket which parts of its row hold any weight: 1 + 2 + 4 for the threats, causes and wants of a table of topics, 1 for all of another. */
  readonly filled: Uint8Array
  /** One bit for each bucket, set where any weight is: small enough to stay where reading is cheapest, and most buckets that a text falls into are empty. */
  readonly occupied: Uint8Array
  /** What one unit of each column's weights is worth. */
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
  readonly tone: Table
  readonly topic: Table
  readonly toneHeads: Heads
  readonly topicHeads: Heads
  /** Log-odds of heat above which a message is at least annoyed, frustrated, angry, furious; rising. */
  readonly heatCuts: readonly [number, number, number, number]
  readonly calibrations: {
    readonly heat: Calibration
    /** Of heat in chats and short messages. */
    readonly shortHeat: Calibration
    readonly complaint: Calibration
    readonly abuse: Calibration
    readonly topics: readonly Calibration[]
  }
}

/** What each head says of a text, before calibration. */
export interface Logits {
  readonly tone: readonly number[]
  readonly topic: readonly number[]
}

/** What the model says of a text by its n-grams and signs. */
export function weigh(model: ReadingModel, ngrams: Ngrams, signs: readonly number[]): Logits {
  const perWord = shareOf(ngrams.words.length)
  const tone = addTable(model.tone, ngrams.words, perWord)
  addPieces(model.tone, ngrams.pieces, shareOf(ngrams.pieces.length), tone)
  const topic = addTable(model.topic, ngrams.words, topicShareOf(ngrams.words.length))
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

function addTable(table: Table, hashes: readonly number[], share: number): number[] {
  const { columns, weights, filled, occupied, bits, scales } = table
  const units = new Int32Array(columns)
  if (columns === 3) {
    addThree(table, hashes, units)
    return worthOf(units, scales, share)
  }
  const isOfTopics = columns === topicColumns
  for (let i = 0; i < hashes.length; i++) {
    const bucket = bucketOf(hashes[i]!, bits)
    if (((occupied[bucket >>> 3]! >>> (bucket & 7)) & 1) === 0) continue
    const parts = filled[bucket]!
    const row = bucket * columns
    if (!isOfTopics) for (let column = 0; column < columns; column++) units[column]! += weights[row + column]!
    else {
      if ((parts & 1) !== 0) for (let column = 0; column < firstTopic.cause; column++) units[column]! += weights[row + column]!
      if ((parts & 2) !== 0)
        for (let column = firstTopic.cause; column < firstTopic.want; column++) units[column]! += weights[row + column]!
      if ((parts & 4) !== 0) for (let column = firstTopic.want; column < columns; column++) units[column]! += weights[row + column]!
    }
  }
  return worthOf(units, scales, share)
}

/** The same for a table of three heads, whose sums stay where adding is cheapest. */
function addThree({ weights, filled, bits }: Table, hashes: readonly number[], units: Int32Array): void {
  let first = 0
  let second = 0
  let third = 0
  for (let i = 0; i < hashes.length; i++) {
    const bucket = bucketOf(hashes[i]!, bits)
    if (filled[bucket] === 0) continue
    const row = bucket * 3
    first += weights[row]!
    second += weights[row + 1]!
    third += weights[row + 2]!
  }
  units[0] = first
  units[1] = second
  units[2] = third
}

function worthOf(units: Int32Array, scales: readonly number[], share: number): number[] {
  const sums: number[] = []
  for (let column = 0; column < units.length; column++) sums.push(units[column]! * scales[column]! * share)
  return sums
}

function addPieces(table: Table, hashes: readonly number[], share: number, into: number[]): void {
  const pieces = addTable(table, hashes, share)
  for (let column = 0; column < pieces.length; column++) into[column]! += pieces[column]!
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
