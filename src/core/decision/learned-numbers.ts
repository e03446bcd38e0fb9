import { CAUSES, type Cause } from '../case.ts'
import type { Origin, UsedInput } from './decision.ts'
import { buildModel, type Parameter, rangeOf, tablesOf } from './inputs.ts'
import type { Learned, Observed, OwnOutcomes, Stratum } from './learning.ts'
import { mergeReading } from './merge-reading.ts'
import type { Situation } from './situation.ts'

/** A value with its tenth and ninetieth percentile. */
interface Ranged {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** One number that the shop's cases moved: what was assumed, what the cases say, and what decisions use now. */
export interface LearnedNumber {
  readonly parameter: Parameter
  readonly stratum: Stratum
  readonly cause: Cause
  readonly unit: UsedInput['unit']
  readonly prior: Ranged & { readonly origin: Origin; readonly fact?: string }
  readonly data: Pick<Learned, 'cases' | 'causeCases' | 'weight'> & { readonly value: number }
  readonly posterior: Ranged
  /** The cases weigh at least as much as what was assumed. */
  readonly firm: boolean
}

/** What each parameter is learned from, and the situations in which it is asked for. */
const SHOWN: readonly { readonly parameter: Parameter; readonly observed: readonly Observed[]; readonly kinds: readonly Kind[] }[] = [
  {
    parameter: 'pDisputeIfHeld',
    observed: ['dispute'],
    kinds: [
      { stratum: 'quiet', fields: {} },
      { stratum: 'threatened', fields: { chargebackThreat: true } },
      { stratum: 'inquiry', fields: { disputeStatus: 'inquiry' } },
      { stratum: 'won', fields: { disputeStatus: 'won' } },
    ],
  },
  {
    parameter: 'pBadReviewIfHeld',
    observed: ['bad_review'],
    kinds: [
      { stratum: 'quiet', fields: {} },
      { stratum: 'threatened', fields: { publicReviewThreat: true } },
    ],
  },
  {
    parameter: 'pWinDispute',
    observed: ['dispute_won'],
    kinds: [
      { stratum: 'weak', fields: { evidenceStrength: 'weak' } },
      { stratum: 'medium', fields: { evidenceStrength: 'medium' } },
      { stratum: 'strong', fields: { evidenceStrength: 'strong' } },
    ],
  },
  {
    parameter: 'repurchaseGain',
    observed: ['back_if_settled', 'back_if_held'],
    kinds: [
      { stratum: 'quiet', fields: {} },
      { stratum: 'threatened', fields: { chargebackThreat: true } },
    ],
  },
  { parameter: 'hoursStillToSpend', observed: ['hours_arguing'], kinds: [{ stratum: 'any', fields: {} }] },
  { parameter: 'hoursToContest', observed: ['hours_contesting'], kinds: [{ stratum: 'any', fields: {} }] },
]

interface Kind {
  readonly stratum: Stratum
  readonly fields: Partial<Situation>
}

/**
 * Every number that decisions take from the shop's own cases, for each cause that has some: in the order of the parameters, then the causes with
 * most cases first. Empty while there are none.
 */
export function learnedNumbers(own: OwnOutcomes): LearnedNumber[] {
  return SHOWN.flatMap(({ parameter, observed, kinds }) =>
    kinds.flatMap((kind) => {
      const causes = CAUSES.filter((cause) =>
        own.some((tally) => tally.cause === cause && tally.stratum === kind.stratum && observed.includes(tally.observed)),
      )
      const numbers = causes.flatMap((cause) => numberOf(parameter, kind, cause, own) ?? [])
      return numbers.sort((one, other) => other.data.causeCases - one.data.causeCases)
    }),
  )
}

/** Any price does: no learned number depends on it. */
const ANY_PRICE = { orderValueMinor: 10_000, currency: 'USD' } as const

function numberOf(parameter: Parameter, { stratum, fields }: Kind, cause: Cause, own: OwnOutcomes): LearnedNumber | undefined {
  const merged = mergeReading({ ...ANY_PRICE, ...fields, cause }, undefined, undefined)
  const before = rangedInput(merged, parameter)
  const after = rangedInput({ ...merged, own }, parameter)
  const { learned } = after.input
  if (!learned) return undefined
  const { cases, causeCases, weight, data, firm } = learned
  const { origin, fact } = before.input
  return {
    parameter,
    stratum,
    cause,
    unit: before.input.unit,
    prior: { ...before.ranged, origin, ...(fact !== undefined && { fact }) },
    data: { cases, causeCases, weight, value: data },
    posterior: after.ranged,
    firm,
  }
}

function rangedInput(merged: Parameters<typeof buildModel>[0], parameter: Parameter) {
  const model = buildModel(merged)
  const index = model.inputs.findIndex(({ name }) => name === parameter)
  const [low, high] = rangeOf(model, tablesOf(model), index)
  return { input: model.inputs[index]!, ranged: { value: model.means[index]!, low, high } satisfies Ranged }
}
