import { normalQuantile, TABLE_REACH, TABLE_STEP } from '../probability.ts'
import { type InputTables, type Model, PARAMETERS } from './inputs.ts'

/**
 * A block of draws of the uncertain inputs and of the events, one column each, so that every option meets the same fate in a sample.
 * The columns are written anew by every call of `next`: read them before asking for more.
 */
export interface Draws {
  /** In the order of PARAMETERS; undefined where the value is known. */
  readonly parameters: readonly (Float64Array | undefined)[]
  /** Uniform in [0, 1): whether a dispute comes, whether it is won, a bad review, a legal step, a repeat. */
  readonly events: readonly Float64Array[]
  /** Fills the first `count` places of every column, `count` at most BLOCK. */
  readonly next: (count: number) => void
}

/** Samples drawn at a time: few enough that all columns stay in a processor's cache. */
export const BLOCK = 500

/** How strongly one anger ties the chances of a dispute, a bad review and a legal step: the correlation of their normals; an assumption. */
const ANGER_SHARE = 0.5
const TIED_TO_ANGER: ReadonlySet<string> = new Set(['pDisputeIfHeld', 'pBadReviewIfHeld', 'pLegalStepIfHeld'])
const EVENTS = 5
const ANGER_STREAM = 1000
const EVENT_STREAM = 2000

/**
 * Draws for a seed. Each input has a stream of its own, so that knowing one input leaves the draws of the others as they were.
 * The three chances of trouble share a Gaussian copula through one anger factor; each keeps its own distribution.
 */
export function startDraws(model: Model, tables: InputTables, seed: number): Draws {
  const anger = startStream(seed, ANGER_STREAM, fillNormals)
  const columns = model.inputs.map(({ name }, index) => {
    const table = tables[index]
    if (table === undefined) return undefined
    return { ...startStream(seed, index, fillNormals), table, tied: TIED_TO_ANGER.has(name) }
  })
  const events = Array.from({ length: EVENTS }, (_, event) => startStream(seed, EVENT_STREAM + event, fillUniforms))
  return {
    parameters: columns.map((column) => column?.values),
    events: events.map((event) => event.values),
    next(count) {
      anger.next(count)
      for (const column of columns) {
        if (column === undefined) continue
        column.next(count)
        if (column.tied) mixIn(column.values, anger.values, count)
        throughTable(column.values, column.table, count)
      }
      for (const event of events) event.next(count)
    },
  }
}

/** One stream of draws: `next` fills the first places of `values`, which the caller may change. */
interface Stream {
  readonly values: Float64Array
  readonly next: (count: number) => void
}

/** A stream from its start; of the usual seed, the usual number of draws was made when the program was loaded and is only copied. */
function startStream(seed: number, stream: number, fill: typeof fillNormals): Stream {
  const values = new Float64Array(BLOCK)
  const made = seed === USUAL_SEED ? USUAL_DRAWS.get(stream) : undefined
  const source = made ? made.after.slice() : generator(seed, stream)
  let copied = 0
  return {
    values,
    next(count) {
      const copies = made ? Math.min(count, made.values.length - copied) : 0
      if (made && copies > 0) values.set(made.values.subarray(copied, copied + copies))
      copied += copies
      if (copies < count) fill(values.subarray(copies), source, count - copies)
    },
  }
}

function mixIn(own: Float64Array, anger: Float64Array, count: number): void {
  const shared = Math.sqrt(ANGER_SHARE)
  const alone = Math.sqrt(1 - ANGER_SHARE)
  for (let i = 0; i < count; i++) own[i] = shared * anger[i]! + alone * own[i]!
}

/** Turns standard normals into draws of the distribution, in place. */
function throughTable(values: Float64Array, table: Float64Array, count: number): void {
  const last = table.length - 1
  for (let i = 0; i < count; i++) {
    const place = Math.min(last, Math.max(0, (values[i]! + TABLE_REACH) / TABLE_STEP))
    const knot = Math.min(last - 1, place | 0)
    const from = table[knot]!
    values[i] = from + (table[knot + 1]! - from) * (place - knot)
  }
}

/** Uniform numbers in [0, 1) of one stream. */
function fillUniforms(values: Float64Array, source: Uint32Array, count: number): void {
  for (let i = 0; i < count; i++) values[i] = nextBits(source) / 4294967296
}

const CELLS = 1024
const CELL_STARTS = cellStarts()

/** Standard normals of one stream, by cells of equal chance with a straight line inside each. */
function fillNormals(values: Float64Array, source: Uint32Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const bits = nextBits(source)
    const cell = bits >>> 22
    const start = CELL_STARTS[cell]!
    values[i] = start + (CELL_STARTS[cell + 1]! - start) * ((bits & 0x3fffff) / 0x400000)
  }
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

/** The seed and the number of samples of a decision that is asked for nothing else. */
export const USUAL_SEED = 1
export const USUAL_SAMPLES = 2000

interface Drawn {
  readonly values: Float64Array
  /** The state of the generator after them. */
  readonly after: Uint32Array
}

// Last, as it needs all the tables above.
const USUAL_DRAWS: ReadonlyMap<number, Drawn> = new Map([
  ...[ANGER_STREAM, ...PARAMETERS.keys()].map((stream) => [stream, drawUsual(stream, fillNormals)] as const),
  ...Array.from({ length: EVENTS }, (_, event) => [EVENT_STREAM + event, drawUsual(EVENT_STREAM + event, fillUniforms)] as const),
])

function drawUsual(stream: number, fill: typeof fillNormals): Drawn {
  const after = generator(USUAL_SEED, stream)
  const values = new Float64Array(USUAL_SAMPLES)
  fill(values, after, USUAL_SAMPLES)
  return { values, after }
}

/** The state of a 32-bit generator (xoshiro128**, Blackman and Vigna 2018), mixed from a seed and a stream number. */
function generator(seed: number, stream: number): Uint32Array {
  let mixed = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca77)) >>> 0
  const state = new Uint32Array(4)
  for (let word = 0; word < 4; word++) {
    mixed = (mixed + 0x9e3779b9) >>> 0
    let z = mixed
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    state[word] = z ^ (z >>> 15)
  }
  // A state of zeros would stay there for ever.
  state[3]! |= 1
  return state
}

function nextBits(state: Uint32Array): number {
  const a = state[0]!
  const b = state[1]!
  const c = state[2]! ^ a
  const d = state[3]! ^ b
  const scrambled = Math.imul(b, 5)
  state[1] = b ^ c
  state[0] = a ^ d
  state[2] = c ^ (b << 9)
  state[3] = (d << 11) | (d >>> 21)
  return Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0
}
