import { assumptionsOf } from './assumptions.ts'
import { findBreakEvens } from './break-even.ts'
import { PARTS } from './cost.ts'
import type { DecideMemory } from './decide-memory.ts'
import type { CostedOption, CostParts, Decision } from './decision.ts'
import { compareWithTwin } from './fair-twin.ts'
import { needsCounsel } from './guards.ts'
import { findAskNext } from './information.ts'
import { buildModel, type Model, tablesOf, usedInputs } from './inputs.ts'
import type { OwnOutcomes } from './learning.ts'
import { mergeReading, type ReadingForDecision } from './merge-reading.ts'
import { type Ranked, rankOptions } from './rank.ts'
import { relationOf } from './relation.ts'
import { startDraws, USUAL_SAMPLES, USUAL_SEED } from './sample.ts'
import { type Simulation, simulate } from './simulate.ts'
import type { Situation } from './situation.ts'
import { tellCosts, verdictOf } from './verdict.ts'

/** Changes when the same input may give another answer. */
export const ENGINE_VERSION = '2'

export interface DecideOptions {
  /** What the words say; fills what is not stated. */
  readonly reading?: ReadingForDecision
  /** The shop's profile; fills what is neither stated nor read. */
  readonly shop?: Partial<Situation>
  /** What happened after the shop's own cases; moves the defaults of what is neither stated, read nor in the profile. */
  readonly own?: OwnOutcomes
  /** Fields of the given situation that came from the words and not from a person: their origin is `read`. */
  readonly readFields?: readonly (keyof Situation)[]
  /** The same seed gives the same answer. Default 1. */
  readonly seed?: number
  /** Samples behind the ranges, 100 or more. Default 2,000. */
  readonly samples?: number
  /** What earlier decisions made and this one may use. */
  readonly memory?: DecideMemory
}

/**
 * Which remedy costs this shop least in expectation, how sure that is, what would change it, what is owed whatever it costs, and what may not
 * be done. Pure and repeatable: the same situation, reading, profile and seed give the same decision. Never fails on what the schema admits.
 */
export function decide(situation: Situation, options: DecideOptions = {}): Decision {
  const model = modelFor(situation, options)
  const ranked = rankOptions(model)
  const tables = tablesOf(model, options.memory)
  const terms = ranked.map((candidate) => candidate.terms)
  const open = ranked.map((candidate) => candidate.open)
  const draws = startDraws(model, tables, options.seed ?? USUAL_SEED)
  const simulation = simulate(model, terms, open, draws, Math.max(100, Math.floor(options.samples ?? USUAL_SAMPLES)))
  const leader = ranked.find((candidate) => candidate.open)
  const told = tellCosts(model, ranked, tables)
  return {
    engineVersion: ENGINE_VERSION,
    currency: situation.currency,
    recommended: leader?.terms.option,
    verdict: verdictOf(model, ranked, tables),
    owed: model.owed,
    owedMinor: model.owed.amountMinor,
    options: ranked.map((candidate, index) => costed(model, candidate, { simulation, index, toldMinor: told[index]! })),
    relation: relationOf(model),
    fairTwin: compareWithTwin(model, leader),
    breakEvens: findBreakEvens(model, ranked, tables),
    askNext: findAskNext(model, ranked, tables),
    perfectInformationMinor: whole(simulation.perfectInformation),
    inputs: usedInputs(model, tables),
    counselFirst: needsCounsel(model.situation),
    safetyFirst: model.situation.safetyThreat === true,
  }
}

/** Everything the costs of a decision rest on, resolved from what is stated, read and known of the shop. */
export function modelFor(situation: Situation, options: Omit<DecideOptions, 'seed' | 'samples'>): Model {
  const { own, memory } = options
  const merged = mergeReading(situation, options.reading, options.shop, options.readFields)
  return buildModel({ ...merged, ...(own && { own }), ...(memory && { money: memory.moneyOf(situation.currency) }) })
}

/** The recommendation at the means alone, for replays over history: no samples, break-evens or questions. Undefined when nothing is open. */
export function recommendByMean(
  situation: Situation,
  { reading, shop, own }: Pick<DecideOptions, 'reading' | 'shop' | 'own'> = {},
): CostedMean | undefined {
  // Nobody reads the guards' reasons here, and formatting money for people costs more than all the rest.
  const merged = { ...mergeReading(situation, reading, shop), money: String, ...(own && { own }) }
  const leader = rankOptions(buildModel(merged)).find((candidate) => candidate.open)
  return leader && { option: leader.terms.option, amountMinor: leader.terms.amountMinor, expectedCostMinor: wholeTotal(leader) }
}

/** An option with its expected cost, minor units. */
export type CostedMean = Pick<CostedOption, 'option' | 'amountMinor' | 'expectedCostMinor'>

interface Simulated {
  readonly simulation: Simulation
  readonly index: number
  readonly toldMinor: number
}

function costed(model: Model, ranked: Ranked, { simulation, index, toldMinor }: Simulated): CostedOption {
  const { parts, total } = wholeParts(ranked)
  return {
    option: ranked.terms.option,
    amountMinor: ranked.terms.amountMinor,
    expectedCostMinor: total,
    toldCostMinor: whole(toldMinor),
    p10Minor: whole(simulation.p10[index]!),
    p90Minor: whole(simulation.p90[index]!),
    chanceBest: simulation.chanceBest[index]!,
    parts,
    guards: ranked.guards,
    assumes: assumptionsOf(model, ranked.terms),
  }
}

/** Beyond this, sums of seven parts would leave the exact integers. */
const MOST_MINOR = 1e15

function whole(amount: number): number {
  return Math.round(Math.min(MOST_MINOR, Math.max(-MOST_MINOR, amount))) || 0
}

/** The rounded cost alone: the total of `wholeParts`. */
function wholeTotal({ parts }: Ranked): number {
  let sum = 0
  for (const part of parts) sum += Math.min(MOST_MINOR, Math.max(-MOST_MINOR, part))
  return Math.round(sum) || 0
}

/** Parts in whole minor units that add up to the rounded cost: each rounded down, the units left over given to those that lost most. */
function wholeParts({ parts }: Ranked): { readonly parts: CostParts; readonly total: number } {
  const held = Array.from(parts, (part) => Math.min(MOST_MINOR, Math.max(-MOST_MINOR, part)))
  const floors = held.map(Math.floor)
  const total = Math.round(held.reduce((sum, part) => sum + part, 0)) || 0
  const left = total - floors.reduce((sum, part) => sum + part, 0)
  const byLoss = held.map((part, index) => ({ index, loss: part - floors[index]! })).sort((a, b) => b.loss - a.loss || a.index - b.index)
  for (let unit = 0; unit < Math.min(left, byLoss.length); unit++) floors[byLoss[unit]!.index]! += 1
  const named = Object.fromEntries(PARTS.map((name, index) => [name, floors[index]! || 0])) as unknown as CostParts
  return { parts: named, total: floors.reduce((sum, part) => sum + part, 0) || 0 }
}
