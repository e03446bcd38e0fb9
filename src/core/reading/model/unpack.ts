import { countWords } from '../../text/vocabulary.ts'
import { countBits, type Heads, type ReadingModel, rowIntegers, sumsOfWord, type ToneTable, type TopicTable } from './model.ts'

/**
 * A table as text: base64 of a row of bits, highest first. Of each of its `count` weights that are not 0: how many zeros come before it, its size in steps
 * less one (an Exp-Golomb code of order 0, Teuhola 1978, and a Rice code of `sizeOrder`, Rice 1979), and a bit that is 1 below zero.
 */
export interface PackedTable {
  readonly bits: number
  readonly columns: number
  readonly scales: readonly number[]
  /** Units of one step: a weight is a whole number of steps, at most 60. */
  readonly step: number
  readonly count: number
  readonly weights: string
}

/** Bits of a size that are written as they are, after as many zeros as the rest of it says and a one. */
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
  readonly calibrations: ReadingModel['calibrations']
}

/** The model out of its file: some tens of milliseconds, six megabytes. */
export function unpackModel(packed: PackedModel): ReadingModel {
  const words = countWords() + 1
  const [annoyed = 0, frustrated = 0, angry = 0, furious = 0] = packed.heatCuts
  return {
    ...packed,
    tone: unpackTone(packed.tone),
    topic: unpackTopics(packed.topic),
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

function unpackTone(packed: PackedTable): ToneTable {
  const { bits, columns, scales } = packed
  const weights = new Int8Array(columns << bits)
  const occupied = new Uint32Array((1 << bits) >>> 5)
  forEachWeight(packed, (bucket, column, weight) => {
    weights[bucket * columns + column] = weight
    occupied[bucket >>> 5]! |= 1 << (bucket & 31)
  })
  return { bits, weights, occupied, scales }
}

function unpackTopics(packed: PackedTable): TopicTable {
  const { bits, scales } = packed
  const occupied = new Uint32Array((1 << bits) >>> 5)
  forEachWeight(packed, (bucket) => {
    occupied[bucket >>> 5]! |= 1 << (bucket & 31)
  })
  const rowsBefore = new Uint32Array(occupied.length)
  let count = 0
  for (let i = 0; i < occupied.length; i++) {
    rowsBefore[i] = count
    count += countBits(occupied[i]!)
  }
  const rows = new Int32Array(count * rowIntegers).fill(noWeights)
  let row = -1
  let last = -1
  forEachWeight(packed, (bucket, column, weight) => {
    if (bucket !== last) row++
    last = bucket
    // 128 and the weight in the place of 128 alone: these bits differ.
    rows[row * rowIntegers + (column >> 2)]! ^= ((weight + 128) ^ 128) << (8 * (column & 3))
  })
  return { bits, rows, occupied, rowsBefore, scales }
}

/** Four weights of 0, 128 added to each. */
const noWeights = 0x80808080 | 0

/** Calls `use` with every weight that is not 0, in the order of buckets and columns. */
function forEachWeight(
  { columns, step, count, weights }: PackedTable,
  use: (bucket: number, column: number, weight: number) => void,
): void {
  const bytes = bytesOf(weights)
  let bit = 0
  let bucket = 0
  let column = -1
  for (let i = 0; i < count; i++) {
    const zeros = Math.clz32(bitsAt(bytes, bit))
    bit += zeros
    column += bitsAt(bytes, bit) >>> (31 - zeros)
    bit += zeros + 1
    if (column >= columns) {
      const passed = Math.floor(column / columns)
      bucket += passed
      column -= passed * columns
    }
    const code = bitsAt(bytes, bit)
    const more = Math.clz32(code)
    const length = more + 1 + sizeOrder
    const size = step * ((more << sizeOrder) + ((code >>> (32 - length)) & ((1 << sizeOrder) - 1)) + 1)
    use(bucket, column, (code >>> (31 - length)) & 1 ? -size : size)
    bit += length + 1
  }
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
