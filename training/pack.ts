import { toneColumns, topicColumns } from '../src/core/reading/model/model.ts'
import { signNames } from '../src/core/reading/model/signs.ts'
import type { PackedModel, PackedTable } from '../src/core/reading/model/unpack.ts'
import type { FitSettings, FittedModel } from './fit.ts'

/** The model with its n-gram weights as whole numbers of one byte and everything else rounded, ready for its file. */
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
    tone: packTable(fitted.tone, settings.toneBits, toneColumns, settings.leastToneUnits),
    topic: packTable(fitted.topic, settings.topicBits, topicColumns, settings.leastTopicUnits),
    toneHeads: heads.slice(0, toneColumns),
    topicHeads: heads.slice(toneColumns),
    heatCuts: heatCuts.map(round),
    calibrations: {
      heat: rounded(calibrations.heat),
      shortHeat: rounded(calibrations.shortHeat),
      complaint: rounded(calibrations.complaint),
      abuse: rounded(calibrations.abuse),
      topics: calibrations.topics.map(rounded),
    },
  }
}

const round = (value: number) => Math.round(value * 1e4) / 1e4

function packTable(weights: Float32Array, bits: number, columns: number, least: number): PackedTable {
  const scales = Array.from({ length: columns }, (_, column) => Math.round(unitOf(weights, column, columns) * 1e6) / 1e6)
  const bytes: number[] = []
  let gap = 0
  for (let i = 0; i < weights.length; i++) {
    const value = Math.max(-127, Math.min(127, Math.round(weights[i]! / scales[i % columns]!)))
    if (Math.abs(value) < least) {
      gap++
      continue
    }
    for (; gap > 127; gap >>>= 7) bytes.push((gap & 127) | 128)
    bytes.push(gap, value & 255)
    gap = 0
  }
  return { bits, columns, scales, weights: Buffer.from(bytes).toString('base64') }
}

/** What one unit is worth: the 99.9th percentile of the weights is 100 units, so that a few giants do not flatten the rest. */
function unitOf(weights: Float32Array, column: number, columns: number): number {
  const sizes: number[] = []
  for (let i = column; i < weights.length; i += columns) if (weights[i] !== 0) sizes.push(Math.abs(weights[i]!))
  sizes.sort((a, b) => a - b)
  return Math.max(1e-5, (sizes[Math.floor(sizes.length * 0.999)] ?? 0) / 100)
}
