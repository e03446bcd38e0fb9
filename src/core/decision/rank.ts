import { OPTIONS, type Option } from '../case.ts'
import { costParts, meanVector, type OptionTerms, optionTerms, settle } from './cost.ts'
import type { Guard } from './decision.ts'
import { existsIn, guardsFor } from './guards.ts'
import type { Model } from './inputs.ts'

/** One option costed at the means. Money not rounded. */
export interface Ranked {
  readonly terms: OptionTerms
  readonly cost: number
  /** In the order of PARTS. */
  readonly parts: Float64Array
  readonly guards: readonly Guard[]
  readonly open: boolean
}

/** Every option that exists in this case at its mean: those that no guard blocks first, cheapest first; ties in the order of OPTIONS. */
export function rankOptions(model: Model): Ranked[] {
  const at = meanVector(model)
  settle(model, at)
  const ranked = OPTIONS.filter((option) => existsIn(model, option)).map((option) => {
    const terms = optionTerms(model, option, amountOf(model, option, at))
    const parts = new Float64Array(7)
    const cost = costParts(terms, at, 'cheaper', parts)
    const guards = guardsFor(model, terms)
    return { terms, cost, parts, guards, open: !guards.some((guard) => guard.blocks) }
  })
  return ranked.sort((a, b) => Number(b.open) - Number(a.open) || a.cost - b.cost)
}

function amountOf(model: Model, option: Option, at: Float64Array): number {
  const { stakes, owed } = model
  switch (option) {
    case 'full_refund':
      return Math.max(stakes.keptMinor, owed.amountMinor)
    case 'partial_refund':
      return bestPartial(model, at)
    case 'store_credit':
      return Math.max(stakes.askedMinor, owed.amountMinor)
    default:
      return 0
  }
}

const GRID_STEPS = 20

/**
 * The partial refund x ≥ O of a grid (twentieths of what is asked, what is asked, and O itself) that costs least, strictly between
 * nothing and a full refund; 0 when there is none. The cost is taken at the means.
 */
function bestPartial(model: Model, at: Float64Array): number {
  const { stakes, owed } = model
  const parts = new Float64Array(7)
  let best = 0
  let least = Number.POSITIVE_INFINITY
  const consider = (x: number) => {
    if (x <= 0 || x < owed.amountMinor || x >= stakes.keptMinor) return
    const cost = costParts(optionTerms(model, 'partial_refund', x), at, 'cheaper', parts)
    if (cost < least) {
      least = cost
      best = x
    }
  }
  consider(owed.amountMinor)
  // Nothing beyond what is owed may hang on a review.
  if (owed.amountMinor > 0 && model.situation.remedyTiedToReview === true) return best
  for (let step = 1; step <= GRID_STEPS; step++) consider(Math.round((stakes.askedMinor * step) / GRID_STEPS))
  return best
}
