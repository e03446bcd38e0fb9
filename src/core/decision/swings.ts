import { linesIn, lowest } from './break-even.ts'
import type { AskNext, Origin, UsedInput } from './decision.ts'
import { counts, type InputTables, type Model, rangeOf } from './inputs.ts'
import type { Ranked } from './rank.ts'

/** How far one number could move the choice. Money in minor units, not rounded; a lead below 0 means that another option costs less there. */
export interface Swing {
  readonly input: string
  readonly unit: UsedInput['unit']
  readonly origin: Origin
  readonly value: number
  /** The range it is tried over: its tenth to ninetieth percentile; half a known value either way. */
  readonly low: number
  readonly high: number
  readonly isKnown: boolean
  /** What the leader saves against the best other option: now, and with this number at either end, the others as they are. */
  readonly leadMinor: number
  readonly leadAtLowMinor: number
  readonly leadAtHighMinor: number
}

/** A value that is known is tried at this share of it either way. */
const KNOWN_RANGE = 0.5
/** A lead that moves by less than this is not worth a line, minor units. */
const LEAST_MOVE = 0.5

/**
 * The numbers that move the leader's lead, most telling first: those worth asking for by what an answer is worth (`asks`), then the rest by how
 * far they move the lead. Amounts of the options are held fixed. Empty when nothing is open beside the leader.
 */
export function findSwings(model: Model, ranked: readonly Ranked[], tables: InputTables, asks: readonly AskNext[]): Swing[] {
  const [leader, ...others] = ranked.filter((candidate) => candidate.open)
  if (!leader || others.length === 0) return []
  const worth = new Map(asks.map(({ input, valueMinor }) => [input, valueMinor]))
  const swings = model.inputs.flatMap((input, index): Swing[] => {
    // The gesture is the shop's own choice, not something to find out.
    if (!counts(model, input.name) || input.name === 'goodwillMinor') return []
    const value = model.means[index]!
    const isKnown = tables[index] === undefined
    const [low, high] = isKnown ? knownRange(value) : rangeOf(model, tables, index)
    const own = linesIn(model, leader.terms, index)
    const rivals = others.map((rival) => linesIn(model, rival.terms, index))
    const lead = (at: number) => Math.min(...rivals.map((lines) => lowest(lines, at))) - lowest(own, at)
    const ends = { leadMinor: lead(value), leadAtLowMinor: lead(low), leadAtHighMinor: lead(high) }
    return [{ input: input.name, unit: input.unit, origin: input.origin, value, low, high, isKnown, ...ends }]
  })
  const asked = ({ input }: Swing) => worth.get(input) ?? 0
  return swings.filter((swing) => moveOf(swing) >= LEAST_MOVE).sort((a, b) => asked(b) - asked(a) || moveOf(b) - moveOf(a))
}

/** How far a number moves the lead over its range, minor units. */
export function moveOf({ leadMinor, leadAtLowMinor, leadAtHighMinor }: Swing): number {
  return Math.max(leadMinor, leadAtLowMinor, leadAtHighMinor) - Math.min(leadMinor, leadAtLowMinor, leadAtHighMinor)
}

function knownRange(value: number): readonly [low: number, high: number] {
  const room = Math.abs(value) * KNOWN_RANGE
  return [value - room, value + room]
}
