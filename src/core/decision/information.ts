import { normalQuantile, readTable } from '../probability.ts'
import { type Line, linesIn, lowest } from './break-even.ts'
import type { AskNext, Owed } from './decision.ts'
import { AT, buildModel, counts, type InputTables, type Model, type Parameter } from './inputs.ts'
import { findReturnRight } from './law.ts'
import { asksBack } from './owed.ts'
import type { Ranked } from './rank.ts'
import type { Situation } from './situation.ts'

/** Inputs that a person at the desk can find out, with the question that finds it. */
const QUESTIONS: Readonly<Partial<Record<Parameter, string>>> = {
  pDisputeIfHeld: 'Would they really go to their bank? Did they say so, did they pay by card, have they disputed before?',
  pBadReviewIfHeld: 'Would they really post a bad review? Do they write reviews?',
  pLegalStepIfHeld: 'Have they named a lawyer, a court or an authority?',
  pWinDispute: 'What evidence do you hold: tracking, a signature, photos, terms they agreed to, messages?',
  hoursStillToSpend: 'How many hours would arguing this still take?',
  hoursToContest: 'How long would it take you to put a dispute file together?',
  hourlyCostMinor: 'What is an hour of your team worth to you?',
  reviewCostMinor: 'How much do you turn over a month, and how many reviews do you have?',
  customerFutureValueMinor: 'What would this customer still buy from you, after the cost of serving them?',
  costOfGoodsMinor: 'What did the goods cost you?',
  salvageShare: 'Could you sell the returned goods again?',
  returnHandlingMinor: 'What would it cost to take the goods back and check them?',
  replacementCostMinor: 'What would a replacement cost you, freight included?',
  redoCostMinor: 'What would doing the work again cost you?',
  collectShare: 'How likely is it that they pay the bill at all?',
  repeatChance: 'How often has this customer claimed before?',
  disputeFeeMinor: 'Which payment processor took the payment, and what does it charge for a dispute?',
}

/** Minutes that asking takes: an answer worth less than that is not asked for. */
const MINUTES_TO_ASK = 5
/** Equally likely standard normals that stand for an input's whole distribution. */
const GRID = Array.from({ length: 48 }, (_, step) => normalQuantile((step + 0.5) / 48))

/**
 * What to ask next: the expected value of knowing each uncertain input exactly, most valuable first, those left out that cannot pay for the
 * asking. EVPI(φ) = min over options of the mean cost − mean over φ of the least cost given φ, the other inputs at their means; as costs are
 * linear in φ on each branch this is exact up to the grid of equally likely values that stands for φ's distribution (no sampling noise).
 */
export function findAskNext(model: Model, ranked: readonly Ranked[], tables: InputTables): AskNext[] {
  const open = ranked.filter((candidate) => candidate.open)
  const asks: AskNext[] = []
  for (const ask of [faultQuestion(model, ranked), withdrawalQuestion(model, ranked)]) if (ask) asks.push(ask)
  if (open.length > 1)
    for (const [index, input] of model.inputs.entries()) {
      const question = QUESTIONS[input.name]
      const table = tables[index]
      if (question === undefined || table === undefined || !counts(model, input.name)) continue
      const lines = open.map((candidate) => linesIn(model, candidate.terms, index))
      if (!mayFlip(lines, model.means[index]!)) continue
      const values = GRID.map((z) => readTable(table, z))
      asks.push({ input: input.name, question, valueMinor: valueOfKnowing(lines, values) })
    }
  const worthAsking = (model.means[AT.hourlyCostMinor]! * MINUTES_TO_ASK) / 60
  return asks
    .map((ask) => ({ ...ask, valueMinor: Math.round(ask.valueMinor) }))
    .filter((ask) => ask.valueMinor > 0 && ask.valueMinor >= worthAsking)
    .sort((a, b) => b.valueMinor - a.valueMinor)
}

/** False when every option moves alike with the input: then no answer can change the choice. */
function mayFlip(lines: readonly (readonly Line[])[], current: number): boolean {
  const slope = (option: readonly Line[]) => lowest(option, current + 1) - lowest(option, current)
  const first = slope(lines[0]!)
  return lines.some((option) => option.length > 1 || Math.abs(slope(option) - first) > 1e-9)
}

function valueOfKnowing(lines: readonly (readonly Line[])[], values: readonly number[]): number {
  const means = new Float64Array(lines.length)
  let informed = 0
  for (const value of values) {
    let least = Number.POSITIVE_INFINITY
    for (let k = 0; k < lines.length; k++) {
      const cost = lowest(lines[k]!, value)
      means[k]! += cost
      if (cost < least) least = cost
    }
    informed += least
  }
  return Math.max(0, Math.min(...means) - informed) / values.length
}

/** How likely it is that the shop is at fault when nobody said, by the strength of its evidence; assumptions. */
const FAULT_UNKNOWN = { weak: 0.7, medium: 0.4, strong: 0.15 } as const

/** Whose fault it is decides what is owed. */
function faultQuestion(model: Model, ranked: readonly Ranked[]): AskNext | undefined {
  const { merged, situation } = model
  const known = situation.faultOfShop !== undefined && situation.faultOfShop !== 'unknown' && merged.origins.faultOfShop !== 'read'
  if (known || situation.owedMinor !== undefined || model.owed.amountMinor > 0) return undefined
  const faulty = owedWith(model, 'faultOfShop', 'yes')
  const valueMinor = valueOfGround(ranked, faulty, FAULT_UNKNOWN[situation.evidenceStrength ?? 'medium'])
  return { input: 'faultOfShop', question: 'Whose fault is it: did the shop get something wrong?', valueMinor }
}

/** How likely it is that who wants their money back withdrew in time, where the law gives that and nobody said when; an assumption. */
const WITHDREW_IN_TIME = 0.4

/** Whether a withdrawal came in time decides what is owed, where a right exists and the days since delivery are all that is missing. */
function withdrawalQuestion(model: Model, ranked: readonly Ranked[]): AskNext | undefined {
  const { merged, situation } = model
  if (situation.withdrawalInTime !== undefined || situation.daysSinceDelivery !== undefined || situation.owedMinor !== undefined)
    return undefined
  if (model.owed.amountMinor >= model.stakes.keptMinor || !asksBack(merged)) return undefined
  const right = findReturnRight({ situation: { ...situation, daysSinceDelivery: 0 } })
  if (!right) return undefined
  const valueMinor = valueOfGround(ranked, owedWith(model, 'withdrawalInTime', true), WITHDREW_IN_TIME)
  return { input: 'withdrawalInTime', question: `Did they say so within the ${right.days} days that the law gives them?`, valueMinor }
}

function owedWith({ merged }: Model, field: keyof Situation, value: string | boolean): Owed {
  const { situation, origins } = merged
  return buildModel({ ...merged, situation: { ...situation, [field]: value }, origins: { ...origins, [field]: 'stated' } }).owed
}

/**
 * What it is worth to know whether a ground of owing holds, which it does with a chance π. A debt left unpaid counts as a cost where it does:
 * EVPI = min_k(EC_k + π·debt_k) − [π·min_k(EC_k + debt_k) + (1 − π)·min_k EC_k], debt_k what option k leaves owed.
 */
function valueOfGround(ranked: readonly Ranked[], owed: Owed, chance: number): number {
  const options = ranked.filter((candidate) => candidate.open)
  if (owed.amountMinor === 0 || options.length === 0) return 0
  const debt = ({ terms }: Ranked) => {
    const repairs = owed.metBy === 'money_or_repair' && (terms.option === 'replace' || terms.option === 'redo')
    return repairs ? 0 : Math.max(0, owed.amountMinor - terms.meetsMinor)
  }
  const least = (cost: (candidate: Ranked) => number) => Math.min(...options.map(cost))
  const uninformed = least((candidate) => candidate.cost + chance * debt(candidate))
  const informed = chance * least((candidate) => candidate.cost + debt(candidate)) + (1 - chance) * least((candidate) => candidate.cost)
  return Math.max(0, uninformed - informed)
}
