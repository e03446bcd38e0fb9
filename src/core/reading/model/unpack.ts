import { countWords } from '../../text/vocabulary.ts'
import { firstTopic } from './heads.ts'
import { type Calibration, type Heads, type ReadingModel, sumsOfWord, type Table, topicColumns } from './model.ts'

/** A table as text: base64 of pairs of a gap (how many zero weights come first, seven bits a byte, lowest first) and a weight (one signed byte). */
export interface PackedTable {
  readonly bits: number
  readonly columns: number
  readonly scales: readonly number[]
  readonly weights: string
}

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

function unpackTable({ bits, columns, scales, weights: text }: PackedTable): Table {
  const bytes = atob(text)
  const weights = new Int8Array(columns << bits)
  const filled = new Uint8Array(1 << bits)
  const occupied = new Uint8Array((1 << bits) >>> 3)
  let at = 0
  for (let i = 0; i < bytes.length; ) {
    let gap = 0
    let shift = 0
    for (;;) {
      const byte = bytes.charCodeAt(i++)
      gap += (byte & 127) << shift
      if (byte < 128) break
      shift += 7
    }
    at += gap
    const bucket = Math.floor(at / columns)
    filled[bucket]! |= partOf(at % columns, columns)
    occupied[bucket >>> 3]! |= 1 << (bucket & 7)
    weights[at++] = bytes.charCodeAt(i++)
  }
  return { bits, columns, scales, weights, filled, occupied }
}
