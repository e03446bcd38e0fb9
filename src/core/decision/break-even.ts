import { costParts, meanVector, type OptionTerms, optionTerms, settle } from './cost.ts'
import type { BreakEven, UsedInput } from './decision.ts'
import { buildModel, counts, type InputTables, type Model, type Parameter, rangeOf } from './inputs.ts'
import type { Ranked } from './rank.ts'
import { reviewCountForCost } from './review-cost.ts'
import { formatValue, inputNoun, optionNoun } from './words.ts'

/** A cost as a straight line in one input, on one branch of a dispute. */
export interface Line {
  readonly start: number
  readonly slope: number
}

/**
 * The cost of an option as lines in one parameter, the rest at their means: one for contesting and one for accepting a dispute that comes.
 * The cost itself is the lower of the two. Exact, as every formula is linear in each parameter on either branch.
 */
export function linesIn(model: Model, terms: OptionTerms, parameter: number): readonly Line[] {
  const at = meanVector(model)
  const parts = new Float64Array(7)
  const step = Math.max(1, 2 * Math.abs(at[parameter]!))
  const costAtValue = (value: number, plan: 'contest' | 'accept') => {
    at[parameter] = value
    settle(model, at)
    return costParts(terms, at, plan, parts)
  }
  const line = (plan: 'contest' | 'accept'): Line => {
    const start = costAtValue(0, plan)
    return { start, slope: (costAtValue(step, plan) - start) / step }
  }
  return terms.dispute === 'possible' || terms.dispute === 'refunded' || terms.dispute === 'answered'
    ? [line('contest'), line('accept')]
    : [line('accept')]
}

/** The lower of the lines at a value. */
export function lowest(lines: readonly Line[], value: number): number {
  let least = Number.POSITIVE_INFINITY
  for (const line of lines) least = Math.min(least, line.start + line.slope * value)
  return least
}

/** More than these nobody reads. */
const MOST_BREAK_EVENS = 5
/** A value that is known is taken to be off by at most this share of it either way, where a flip is asked for. */
const KNOWN_RANGE = 0.5

/**
 * For each input the nearest values, above and below, at which the leader changes: solved on each branch, never searched; amounts of the
 * options held fixed. Those inside the input's plausible range (its tenth to ninetieth percentile; half a known value either way) stay, at
 * most five: first what lies nearest, in widths of that range. Empty when there is no leader or nothing to compare it with.
 */
export function findBreakEvens(model: Model, ranked: readonly Ranked[], tables: InputTables): BreakEven[] {
  const open = ranked.filter((candidate) => candidate.open)
  const leader = open[0]
  if (!leader || open.length < 2) return []
  const found: Flip[] = []
  model.inputs.forEach((input, index) => {
    // The gesture is the shop's own choice, not something to find out.
    if (!counts(model, input.name) || input.name === 'goodwillMinor') return
    const current = model.means[index]!
    const range = tables[index] ? rangeOf(model, tables, index) : knownRange(current)
    const crossings = crossingsOf(
      linesIn(model, leader.terms, index),
      open.slice(1).map((rival) => ({ rival, lines: linesIn(model, rival.terms, index) })),
    )
    for (const side of nearest(crossings, current, range)) {
      const farness = Math.abs(side.value - current) / (range[1] - range[0])
      found.push({ farness, flip: breakEven(model, input.name, input.unit, current, side.value, side.rival) })
      const reviews = input.name === 'reviewCostMinor' ? reviewsFor(model, side) : undefined
      if (reviews) found.push({ farness, flip: reviews })
    }
  })
  const price = priceBreakEven(model, leader, open.slice(1))
  if (price) found.push({ farness: Math.abs(price.value - price.current) / (2 * KNOWN_RANGE * price.current), flip: price })
  return found
    .sort((a, b) => a.farness - b.farness)
    .slice(0, MOST_BREAK_EVENS)
    .map(({ flip }) => flip)
}

interface Flip {
  /** How far the input would have to move, in widths of its plausible range. */
  readonly farness: number
  readonly flip: BreakEven
}

type Range = readonly [low: number, high: number]

function knownRange(value: number): Range {
  const room = Math.abs(value) * KNOWN_RANGE
  return [value - room, value + room]
}

interface Crossing {
  readonly value: number
  readonly rival: Ranked
}

function crossingsOf(leader: readonly Line[], rivals: readonly { readonly rival: Ranked; readonly lines: readonly Line[] }[]): Crossing[] {
  const crossings: Crossing[] = []
  for (const { rival, lines } of rivals)
    for (const own of leader)
      for (const other of lines) {
        const value = (other.start - own.start) / (own.slope - other.slope)
        if (!Number.isFinite(value)) continue
        const here = lowest(leader, value)
        const tolerance = 1e-9 * (Math.abs(here) + Math.abs(own.slope * value) + 1)
        if (Math.abs(here - lowest(lines, value)) <= tolerance) crossings.push({ value, rival })
      }
  return crossings
}

function nearest(crossings: readonly Crossing[], current: number, [least, most]: Range): Crossing[] {
  let above: Crossing | undefined
  let below: Crossing | undefined
  for (const crossing of crossings) {
    const { value } = crossing
    if (value < least || value > most) continue
    if (value > current && (!above || value < above.value)) above = crossing
    if (value < current && (!below || value > below.value)) below = crossing
  }
  return [above, below].filter((crossing) => crossing !== undefined)
}

function breakEven(
  { merged }: Model,
  input: Parameter | 'reviewCount' | 'orderValueMinor',
  unit: UsedInput['unit'],
  current: number,
  value: number,
  rival: Ranked,
): BreakEven {
  const direction = value > current ? 'above' : 'below'
  // The price is a known amount; everything else is an estimate, told coarsely.
  const now = input === 'orderValueMinor' ? merged.money(current) : formatValue(current, unit, merged)
  const there = formatValue(value, unit, merged)
  const where = there === formatValue(current, unit, merged) ? `a little ${direction} ${now}` : `${direction} ${there} (now ${now})`
  const sentence = `If ${inputNoun(input)} is ${where}, ${optionNoun(rival.terms.option, merged)} costs less.`
  return { input, value, unit, current, to: rival.terms.option, direction, sentence }
}

/** The cost of a review inverted for the number of reviews: D falls as reviews grow. */
function reviewsFor(model: Model, { value, rival }: Crossing): BreakEven | undefined {
  const { reviewProfile } = model
  const count = reviewProfile && reviewCountForCost(reviewProfile, value)
  return count === undefined ? undefined : breakEven(model, 'reviewCount', 'count', reviewProfile!.count, count, rival)
}

/**
 * The amount at stake at which the leader changes. Everything that is a share of the price moves with it, so two prices give the line;
 * a crossing counts only when the case rebuilt there really ties, since some terms are capped.
 */
function priceBreakEven(model: Model, leader: Ranked, rivals: readonly Ranked[]): BreakEven | undefined {
  const { situation, merged } = model
  if (situation.paidMinor !== undefined || situation.askedMinor !== undefined || model.owed.amountMinor > 0) return undefined
  const current = situation.orderValueMinor
  if (current <= 0 || situation.disputeStatus === 'open') return undefined
  const rebuilt = (price: number) => buildModel({ ...merged, situation: { ...situation, orderValueMinor: price } })
  const models = [rebuilt(current * 0.9), rebuilt(current * 1.1)]
  const lines = (option: Ranked['terms']): Line[] =>
    (['contest', 'accept'] as const).map((plan) => {
      const costs = models.map((priced) => costAt(priced, option, plan))
      const slope = (costs[1]! - costs[0]!) / (current * 0.2)
      return { start: costs[0]! - slope * current * 0.9, slope }
    })
  const fixed = rivals.filter((rival) => rival.terms.option !== 'partial_refund')
  if (leader.terms.option === 'partial_refund') return undefined
  const crossings = crossingsOf(
    lines(leader.terms),
    fixed.map((rival) => ({ rival, lines: lines(rival.terms) })),
  ).filter(({ value, rival }) => {
    if (!(value > 0)) return false
    const there = rebuilt(value)
    return Math.abs(costAt(there, leader.terms, 'cheaper') - costAt(there, rival.terms, 'cheaper')) < 0.5
  })
  const side = nearest(crossings, current, knownRange(current)).sort((a, b) => Math.abs(a.value - current) - Math.abs(b.value - current))[0]
  return side && breakEven(model, 'orderValueMinor', 'minor', current, side.value, side.rival)
}

function costAt(model: Model, { option, amountMinor }: OptionTerms, plan: 'cheaper' | 'contest' | 'accept'): number {
  const amount = amountMinor > 0 ? model.stakes.keptMinor : 0
  const at = meanVector(model)
  settle(model, at)
  return costParts(optionTerms(model, option, amount), at, plan, new Float64Array(7))
}
