import { countWords } from '../../text/vocabulary.ts'
import { firstTopic } from './heads.ts'
import { type Calibration, type Heads, type ReadingModel, sumsOfWord, type Table, topicColumns } from './model.ts'

/**
 * A table as text: base64 of a row of bits, highest first. Of each of its `count` weights that are not 0: how many zeros come before it, its size in steps
 * less one (both as Exp-Golomb codes, of order 0 and `sizeOrder`: Teuhola 1978), and a bit that is 1 below zero.
 */
export interface PackedTable {
  readonly bits: number
  readonly columns: number
  readonly scales: readonly number[]
  /** Units of one step: a weight is a whole number of steps. */
  readonly step: number
  readonly count: number
  readonly weights: string
}

/** Most weights are one step or two. */
export const sizeOrder = 1

/** A head as it is kept: where it begins and what each sign of `signNames` is worth. */
export interface PackedHead {
  readonly bias: number
  readonly signs: readonly number[]
}

/** The model as it is kept in a file. */
export interface PackedModel {
  readonly tone: PackedTable
  readonly topic: PackedTable
  readonly toneHeads: readonly PackedHead[]
  readonly topicHeads: readonly PackedHead[]
  readonly heatCuts: readonly number[]
  readonly calibrations: {
    readonly heat: Calibration
    /** Of heat in chats and short messages. */
    readonly shortHeat: Calibration
    readonly complaint: Calibration
    readonly abuse: Calibration
    readonly topics: readonly Calibration[]
  }
}

/** The model out of its file. A few milliseconds and eight megabytes. */
export function unpackModel(packed: PackedModel): ReadingModel {
  const words = countWords() + 1
  const [annoyed = 0, frustrated = 0, angry = 0, furious = 0] = packed.heatCuts
  return {
    ...packed,
    tone: unpackTable(packed.tone),
    topic: unpackTable(packed.topic),
    knownWords: { isSummed: new Uint8Array(words), of: new Int16Array(words * sumsOfWord) },
    toneHeads: unpackHeads(packed.toneHeads),
    topicHeads: unpackHeads(packed.topicHeads),
    heatCuts: [annoyed, frustrated, angry, furious],
  }
}

function unpackHeads(heads: readonly PackedHead[]): Heads {
  const signs = heads[0]?.signs.length ?? 0
  const worths = new Float64Array(signs * heads.length)
  for (let column = 0; column < heads.length; column++)
    for (let i = 0; i < signs; i++) worths[i * heads.length + column] = heads[column]!.signs[i]!
  return { biases: Float64Array.from(heads, ({ bias }) => bias), worths }
}

/** Which part of a row a column lies in: 1, 2 or 4 (see `Table.filled`). */
function partOf(column: number, columns: number): number {
  if (columns !== topicColumns || column < firstTopic.cause) return 1
  return column < firstTopic.want ? 2 : 4
}

function unpackTable({ bits, columns, scales, step, count, weights: text }: PackedTable): Table {
  const weights = new Int8Array(columns << bits)
  const filled = new Uint8Array(1 << bits)
  const occupied = new Uint8Array((1 << bits) >>> 3)
  const parts = Uint8Array.from({ length: columns }, (_, column) => partOf(column, columns))
  const bytes = bytesOf(text)
  let bit = 0
  let bucket = 0
  let column = -1
  for (let i = 0; i < count; i++) {
    const zeros = Math.clz32(bitsAt(bytes, bit))
    bit += zeros
    column += bitsAt(bytes, bit) >>> (31 - zeros)
    bit += zeros + 1
    if (column >= columns) {
      const rows = Math.floor(column / columns)
      bucket += rows
      column -= rows * columns
    }
    const code = bitsAt(bytes, bit)
    const more = Math.clz32(code)
    const size = step * (((code << more) >>> (31 - more - sizeOrder)) - (1 << sizeOrder) + 1)
    const length = 2 * more + 1 + sizeOrder
    weights[bucket * columns + column] = (code >>> (31 - length)) & 1 ? -size : size
    bit += length + 1
    filled[bucket]! |= parts[column]!
    occupied[bucket >>> 3]! |= 1 << (bucket & 7)
  }
  return { bits, columns, scales, weights, filled, occupied }
}

/** What base64 says, and some zeros more: numbers are read from five bytes at once. */
function bytesOf(base64: string): Uint8Array {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length + 8)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

/** 32 bits from bit `at` on, highest first. */
function bitsAt(bytes: Uint8Array, at: number): number {
  const i = at >>> 3
  const shift = at & 7
  const word = (bytes[i]! << 24) | (bytes[i + 1]! << 16) | (bytes[i + 2]! << 8) | bytes[i + 3]!
  return shift === 0 ? word : (word << shift) | (bytes[i + 4]! >>> (8 - shift))
}
