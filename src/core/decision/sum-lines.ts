import {
  acceptCost,
  contestCost,
  contestPrize,
  contestWork,
  disputeChance,
  legalChance,
  legalCost,
  meanVector,
  type OptionTerms,
  plannedBranch,
  repeatChance,
  reviewChance,
  settle,
  winChance,
} from './cost.ts'
import type { CostParts, UsedInput } from './decision.ts'
import { AT, type Model, type Parameter } from './inputs.ts'

/** One factor of a line: a value and what it rests on. */
export interface SumFactor {
  readonly name: FactorName
  readonly value: number
  readonly unit: UsedInput['unit']
  /** Names of the inputs behind it, as in `Decision.inputs`. */
  readonly inputs: readonly string[]
  /** True when a constant of the engine, an assumption of ours, is in it besides. */
  readonly isAssumed: boolean
  /** What the value is the sum of, where it is one. */
  readonly terms?: readonly SumTerm[]
}

/** One term of a factor. Minor units, not rounded. */
export interface SumTerm {
  readonly name: TermName
  readonly amountMinor: number
}

/** One line of the sum: the product of its factors, taken off where it is a gain. Minor units, not rounded. */
export interface SumLine {
  readonly part: keyof CostParts
  readonly name: LineName
  readonly factors: readonly SumFactor[]
  readonly sign: 1 | -1
  readonly amountMinor: number
}

export type LineName =
  | 'refund'
  | 'fees'
  | 'returning'
  | 'salvage'
  | 'replacement'
  | 'redo'
  | 'credit'
  | 'goodwill'
  | 'handling'
  | 'arguing'
  | 'answering'
  | 'disputeAccepted'
  | 'disputeContested'
  | 'counterFee'
  | 'file'
  | 'winning'
  | 'review'
  | 'legal'
  | 'repeat'
  | 'future'

export type FactorName =
  | 'amount'
  | 'share'
  | 'cost'
  | 'hours'
  | 'hour'
  | 'chance'
  | 'disputeCost'
  | 'prize'
  | 'reviewCost'
  | 'legalCost'
  | 'given'
  | 'calm'
  | 'value'

export type TermName = 'exposure' | 'lost' | 'openFee' | 'counterFee' | 'file' | 'programme' | 'legalWork' | 'award'

/** Every line of an option's expected cost at the means, part by part; lines that come to nothing are left out. They add up to its parts. */
export function sumLines(model: Model, terms: OptionTerms): SumLine[] {
  const at = meanVector(model)
  settle(model, at)
  const before = [...moneyLines(terms, at), ...timeLines(model, terms, at)]
  const given = before.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const lines = [...before, ...disputeLines(model, terms, at), ...riskLines(terms, at, given)]
  return lines.filter(({ amountMinor }) => amountMinor !== 0)
}

type At = Float64Array

function line(part: keyof CostParts, name: LineName, factors: readonly SumFactor[], sign: 1 | -1 = 1): SumLine {
  return { part, name, factors, sign, amountMinor: sign * factors.reduce((product, { value }) => product * value, 1) }
}

function factor(name: FactorName, value: number, unit: UsedInput['unit'], inputs: readonly string[], isAssumed = false): SumFactor {
  return { name, value, unit, inputs, isAssumed }
}

/** A factor that is an input as it stands. */
function input(name: FactorName, at: At, parameter: Parameter, unit: UsedInput['unit']): SumFactor {
  return factor(name, at[AT[parameter]]!, unit, [parameter])
}

function moneyLines(terms: OptionTerms, at: At): SumLine[] {
  switch (terms.uses) {
    case 'replacement':
      return [line('money', 'replacement', [input('cost', at, 'replacementCostMinor', 'minor')])]
    case 'redo':
      return [line('money', 'redo', [input('cost', at, 'redoCostMinor', 'minor')])]
    case 'goodwill':
      return [line('money', 'goodwill', [input('cost', at, 'goodwillMinor', 'minor')])]
    case 'credit':
      return [
        line('money', 'credit', [
          factor('amount', terms.amountMinor, 'minor', ['orderValueMinor']),
          input('share', at, 'creditCostShare', 'ratio'),
        ]),
      ]
    case 'nothing': {
      const amount = factor('amount', terms.refundMinor, 'minor', ['orderValueMinor'])
      const collected = at[AT.collectShare]! === 1 ? [] : [input('share', at, 'collectShare', 'ratio')]
      const lines = [line('money', 'refund', [amount, ...collected]), line('money', 'fees', [factor('cost', terms.feesMinor, 'minor', [])])]
      if (terms.takesGoodsBack)
        lines.push(
          line('money', 'returning', [input('cost', at, 'returnHandlingMinor', 'minor')]),
          line('money', 'salvage', [input('share', at, 'salvageShare', 'ratio'), input('cost', at, 'costOfGoodsMinor', 'minor')], -1),
        )
      return lines
    }
  }
}

function timeLines(model: Model, terms: OptionTerms, at: At): SumLine[] {
  // What an hour costs under an option: w(1 − e) + w_m·e.
  const hour = factor('hour', at[AT.hourlyCostMinor]! * model.hourFactor + model.hourFixedMinor, 'minor', ['hourlyCostMinor'], true)
  const shared = terms.arguingShare === 1 ? [] : [factor('share', terms.arguingShare, 'ratio', [], true)]
  return [
    line('time', 'handling', [factor('hours', terms.handlingHours, 'hours', [], true), hour]),
    line('time', 'arguing', [input('hours', at, 'hoursStillToSpend', 'hours'), ...shared, hour]),
  ]
}

const CONTESTING = ['pWinDispute', 'hoursToContest', 'hourlyCostMinor', 'disputeFeeMinor', 'counterFeeMinor', 'orderValueMinor']

function disputeLines(model: Model, terms: OptionTerms, at: At): SumLine[] {
  if (terms.dispute === 'none' || terms.dispute === 'accepted') return []
  const file = [factor('cost', contestWork(at), 'minor', ['hoursToContest', 'hourlyCostMinor'])]
  if (terms.dispute === 'contested')
    return [
      line('dispute', 'counterFee', [input('cost', at, 'counterFeeMinor', 'minor')]),
      line('dispute', 'file', file),
      line(
        'dispute',
        'winning',
        [input('chance', at, 'pWinDispute', 'chance'), factor('prize', contestPrize(terms, at), 'minor', ['orderValueMinor'])],
        -1,
      ),
    ]
  const contests = plannedBranch(terms, at) === 'contest'
  const isRefunded = winChance(terms, at) !== at[AT.pWinDispute]
  const calmed = terms.calm > 0 || terms.dispute === 'answered'
  const chance = factor(
    'chance',
    disputeChance(terms, at),
    'chance',
    ['pDisputeIfHeld', ...(terms.calm > 0 && model.disputeStatus !== 'open' ? ['disputeShareAfterRefund'] : [])],
    calmed,
  )
  const cost = contests
    ? factor('disputeCost', contestCost(terms, at), 'minor', isRefunded ? CONTESTING.slice(1) : CONTESTING, isRefunded)
    : factor('disputeCost', acceptCost(terms, at), 'minor', ['orderValueMinor', 'disputeFeeMinor'])
  const costTerms = disputeTerms(model, terms, at, cost.value)
  return [
    ...(terms.dispute === 'answered' ? [line('dispute', 'answering', file)] : []),
    line('dispute', contests ? 'disputeContested' : 'disputeAccepted', [chance, { ...cost, terms: costTerms }]),
  ]
}

/** What a dispute costs once it has come, term by term; what a card programme adds is the rest of it. */
function disputeTerms(model: Model, terms: OptionTerms, at: At, costMinor: number): SumTerm[] {
  const contests = plannedBranch(terms, at) === 'contest'
  const won = contests ? winChance(terms, at) : 0
  const counterFee = contests ? at[AT.counterFeeMinor]! * (1 - won * model.counterFeeReturned) : 0
  const named: SumTerm[] = [
    { name: contests ? 'lost' : 'exposure', amountMinor: (1 - won) * terms.exposureMinor },
    { name: 'openFee', amountMinor: at[AT.disputeFeeMinor]! * (1 - won * model.disputeFeeReturned) },
    { name: 'counterFee', amountMinor: counterFee },
    { name: 'file', amountMinor: contests ? contestWork(at) : 0 },
  ]
  const rest = costMinor - named.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  return withoutNothing([...named, { name: 'programme', amountMinor: rest }])
}

/** What rounding leaves is nothing. */
const NOTHING = 1e-6

function withoutNothing(terms: readonly SumTerm[]): SumTerm[] {
  return terms.filter(({ amountMinor }) => Math.abs(amountMinor) > NOTHING)
}

function riskLines(terms: OptionTerms, at: At, given: number): SumLine[] {
  const calmed = terms.calm > 0
  const review = factor(
    'chance',
    reviewChance(terms, at),
    'chance',
    ['pBadReviewIfHeld', ...(calmed ? ['reviewShareAfterRefund'] : [])],
    calmed,
  )
  const work = at[AT.legalHours]! * at[AT.hourlyCostMinor]!
  const legal = withoutNothing([
    { name: 'legalWork', amountMinor: work },
    { name: 'award', amountMinor: legalCost(terms, at) - work },
  ])
  return [
    line('review', 'review', [review, input('reviewCost', at, 'reviewCostMinor', 'minor')]),
    line('legal', 'legal', [
      factor('chance', legalChance(terms, at), 'chance', ['pLegalStepIfHeld'], calmed),
      { ...factor('legalCost', legalCost(terms, at), 'minor', ['legalHours', 'hourlyCostMinor', 'orderValueMinor'], true), terms: legal },
    ]),
    line('repeat', 'repeat', [factor('chance', repeatChance(terms, at), 'chance', ['repeatChance']), factor('given', given, 'minor', [])]),
    line(
      'future',
      'future',
      [
        factor('calm', terms.calm, 'ratio', [], terms.calm > 0 && terms.calm < 1),
        input('chance', at, 'repurchaseGain', 'chance'),
        input('value', at, 'customerFutureValueMinor', 'minor'),
      ],
      -1,
    ),
  ]
}
