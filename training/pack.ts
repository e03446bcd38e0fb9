import { toneColumns, topicColumns } from '../src/core/reading/model/model.ts'
import { signNames } from '../src/core/reading/model/signs.ts'
import { type PackedModel, type PackedTable, sizeOrder } from '../src/core/reading/model/unpack.ts'
import type { FitSettings, FittedModel } from './fit.ts'

/** The model with its n-gram weights as whole numbers of steps and everything else rounded, ready for its file. */
export function packModel(
  fitted: FittedModel,
  settings: FitSettings,
  heatCuts: readonly number[],
  calibrations: PackedModel['calibrations'],
): PackedModel {
  const heads = fitted.heads.map((weights) => ({
    bias: round(weights[signNames.length]!),
    signs: Array.from(weights.subarray(0, signNames.length), round),
  }))
  const rounded = ({ slope, offset }: { slope: number; offset: number }) => ({ slope: round(slope), offset: round(offset) })
  return {
    tone: packTable(fitted.tone, settings.toneBits, toneColumns, settings.leastToneUnits, settings.toneStep),
    topic: packTable(fitted.topic, settings.topicBits, topicColumns, settings.leastTopicUnits, settings.topicStep),
    toneHeads: heads.slice(0, toneColumns),
    topicHeads: heads.slice(toneColumns),
    heatCuts: heatCuts.map(round),
    calibrations: {
      heat: rounded(calibrations.heat),
      shortHeat: rounded(calibrations.shortHeat),
      heatInReview: rounded(calibrations.heatInReview),
      complaint: rounded(calibrations.complaint),
      abuse: rounded(calibrations.abuse),
      topics: calibrations.topics.map(rounded),
      cause: rounded(calibrations.cause),
      causeInReview: rounded(calibrations.causeInReview),
    },
  }
}

const round = (value: number) => Math.round(value * 1e4) / 1e4

function packTable(weights: Float32Array, bits: number, columns: number, least: number, step: number): PackedTable {
  const scales = Array.from({ length: columns }, (_, column) => Math.round(unitOf(weights, column, columns) * 1e6) / 1e6)
  const largest = Math.floor(127 / step)
  const writer = new BitWriter()
  let count = 0
  let gap = 0
  for (let i = 0; i < weights.length; i++) {
    const units = weights[i]! / scales[i % columns]!
    const steps = Math.min(largest, Math.round(Math.abs(units) / step))
    if (Math.abs(units) < least || steps === 0) {
      gap++
      continue
    }
    writer.writeGolomb(gap)
    writer.writeRice(steps - 1, sizeOrder)
    writer.writeBits(units < 0 ? 1 : 0, 1)
    count++
    gap = 0
  }
  return { bits, columns, scales, step, count, weights: writer.toBase64() }
}

/** What `BitReader` reads. */
class BitWriter {
  readonly #bytes: number[] = []
  #free = 0

  writeBits(value: number, count: number): void {
    for (let bit = count - 1; bit >= 0; bit--) {
      if (this.#free === 0) {
        this.#bytes.push(0)
        this.#free = 8
      }
      this.#free--
      this.#bytes[this.#bytes.length - 1]! |= ((value >>> bit) & 1) << this.#free
    }
  }

  /** The Exp-Golomb code of order 0: as many zeros as the number plus one has bits beyond the first, then those bits. */
  writeGolomb(value: number): void {
    const length = 32 - Math.clz32(value + 1)
    this.writeBits(0, length - 1)
    this.writeBits(value + 1, length)
  }

  /** The Rice code of an order: as many zeros as the number has whole 2^order, a one, and what is left in `order` bits. */
  writeRice(value: number, order: number): void {
    this.writeBits(0, value >>> order)
    this.writeBits(1, 1)
    this.writeBits(value, order)
  }

  toBase64(): string {
    return Buffer.from(this.#bytes).toString('base64')
  }
}

/** What one unit is worth: the 99.9th percentile of the weights is 100 units, so that a few giants do not flatten the rest. */
function unitOf(weights: Float32Array, column: number, columns: number): number {
  const sizes: number[] = []
  for (let i = column; i < weights.length; i += columns) if (weights[i] !== 0) sizes.push(Math.abs(weights[i]!))
  sizes.sort((a, b) => a - b)
  return Math.max(1e-5, (sizes[Math.floor(sizes.length * 0.999)] ?? 0) / 100)
}
