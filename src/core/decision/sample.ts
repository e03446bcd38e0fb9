import { normalQuantile, TABLE_REACH, TABLE_STEP } from '../probability.ts'
import type { InputTables, Model } from './inputs.ts'

/** Draws of the uncertain inputs and of the events, one column each, so that every option meets the same fate in a sample. */
export interface Draws {
  readonly count: number
  /** In the order of PARAMETERS; undefined where the value is known. */
  readonly parameters: readonly (Float64Array | undefined)[]
  /** Uniform in [0, 1): whether a dispute comes, whether it is won, a bad review, a legal step, a repeat, a return. */
  readonly events: readonly Float64Array[]
}

/** How strongly one anger ties the chances of a dispute, a bad review and a legal step: the correlation of their normals; an assumption. */
const ANGER_SHARE = 0.5
const TIED_TO_ANGER: ReadonlySet<string> = new Set(['pDisputeIfHeld', 'pBadReviewIfHeld', 'pLegalStepIfHeld'])
const EVENTS = 6
const ANGER_STREAM = 1000
const EVENT_STREAM = 2000

/**
 * `count` draws for a seed. Each input has a stream of its own, so that knowing one input leaves the draws of the others as they were.
 * The three chances of trouble share a Gaussian copula through one anger factor; each keeps its own distribution.
 */
export function drawSamples(model: Model, tables: InputTables, seed: number, count: number): Draws {
  const anger = normals(seed, ANGER_STREAM, count)
  const parameters = model.inputs.map(({ name }, index) => {
    const table = tables[index]
    if (table === undefined) return undefined
    const own = normals(seed, index, count)
    if (TIED_TO_ANGER.has(name)) mixIn(own, anger)
    return throughTable(own, table)
  })
  return { count, parameters, events: Array.from({ length: EVENTS }, (_, event) => uniforms(seed, EVENT_STREAM + event, count)) }
}

function mixIn(own: Float64Array, anger: Float64Array): void {
  const shared = Math.sqrt(ANGER_SHARE)
  const alone = Math.sqrt(1 - ANGER_SHARE)
  for (let i = 0; i < own.length; i++) own[i] = shared * anger[i]! + alone * own[i]!
}

/** Turns standard normals into draws of the distribution, in place. */
function throughTable(values: Float64Array, table: Float64Array): Float64Array {
  const last = table.length - 1
  for (let i = 0; i < values.length; i++) {
    const place = (values[i]! + TABLE_REACH) / TABLE_STEP
    const knot = place <= 0 ? 0 : place >= last ? last - 1 : place | 0
    const share = place <= 0 ? 0 : place >= last ? 1 : place - knot
    values[i] = table[knot]! + (table[knot + 1]! - table[knot]!) * share
  }
  return values
}

/** Uniform numbers in [0, 1) of one stream. */
function uniforms(seed: number, stream: number, count: number): Float64Array {
  const next = generator(seed, stream)
  const values = new Float64Array(count)
  for (let i = 0; i < count; i++) values[i] = next() / 4294967296
  return values
}

const CELLS = 1024
const CELL_STARTS = cellStarts()

/** Standard normals of one stream, by cells of equal chance with a straight line inside each. */
function normals(seed: number, stream: number, count: number): Float64Array {
  const next = generator(seed, stream)
  const values = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const bits = next()
    const cell = bits >>> 22
    const start = CELL_STARTS[cell]!
    values[i] = start + (CELL_STARTS[cell + 1]! - start) * ((bits & 0x3fffff) / 0x400000)
  }
  return values
}

/** Edges of the cells; the outermost two are placed so that each tail has its true mean. */
function cellStarts(): Float64Array {
  const starts = Float64Array.from({ length: CELLS + 1 }, (_, cell) => normalQuantile(cell / CELLS))
  const inner = starts[CELLS - 1]!
  const tailMean = (Math.exp((-inner * inner) / 2) / Math.sqrt(2 * Math.PI)) * CELLS
  starts[CELLS] = 2 * tailMean - inner
  starts[0] = -starts[CELLS]!
  return starts
}

/** A 32-bit generator (xoshiro128**, Blackman and Vigna 2018), its state mixed from a seed and a stream number. */
function generator(seed: number, stream: number): () => number {
  let mixed = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca77)) >>> 0
  const mix = () => {
    mixed = (mixed + 0x9e3779b9) >>> 0
    let z = mixed
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return (z ^ (z >>> 15)) >>> 0
  }
  let a = mix()
  let b = mix()
  let c = mix()
  let d = mix() | 1
  return () => {
    const scrambled = Math.imul(b, 5)
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result
  }
}
