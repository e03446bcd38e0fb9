import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { everydaySituation } from '../../../test/arbitrary-situation.ts'
import { VERTICALS } from '../case.ts'
import { meanOf, varianceOf } from '../probability.ts'
import { contestOutlay, contestPrize, meanVector, type OptionTerms, settle } from './cost.ts'
import { decide } from './decide.ts'
import { AT, buildModel, type Model, type Parameter, tablesOf } from './inputs.ts'
import { mergeReading } from './merge-reading.ts'
import { rankOptions } from './rank.ts'
import { startDraws } from './sample.ts'
import { simulate } from './simulate.ts'

// Thousands of decisions; a busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

/** E[x²] of an input. */
function square(model: Model, name: Parameter): number {
  const { distribution } = model.inputs[AT[name]]!
  return varianceOf(distribution) + meanOf(distribution) ** 2
}

function spread(model: Model, name: Parameter): number {
  return Math.sqrt(varianceOf(model.inputs[AT[name]]!.distribution))
}

/**
 * An upper bound of the standard deviation of what may happen under an option, from the distributions: the deviations of its terms added up
 * (they may move together), each event's by √(chance · E[size²]). With it the size of the largest single event.
 */
function spreadBound(model: Model, terms: OptionTerms): { readonly spread: number; readonly largest: number } {
  const at = meanVector(model)
  settle(model, at)
  const hour = Math.sqrt(square(model, 'hourlyCostMinor')) * model.hourFactor + model.hourFixedMinor
  const money =
    (terms.uses === 'replacement' ? spread(model, 'replacementCostMinor') : 0) +
    (terms.uses === 'redo' ? spread(model, 'redoCostMinor') : 0) +
    terms.amountMinor * (spread(model, 'creditCostShare') + spread(model, 'collectShare')) +
    (terms.takesGoodsBack
      ? spread(model, 'returnHandlingMinor') + Math.sqrt(square(model, 'salvageShare') * square(model, 'costOfGoodsMinor'))
      : 0)
  const time = (terms.handlingHours + terms.arguingShare * Math.sqrt(square(model, 'hoursStillToSpend'))) * hour
  const work = Math.sqrt(square(model, 'hoursToContest') * square(model, 'hourlyCostMinor'))
  const fees = Math.sqrt(square(model, 'disputeFeeMinor')) + Math.sqrt(square(model, 'counterFeeMinor'))
  const outlay = terms.exposureMinor + fees + work
  const dispute = terms.dispute === 'contested' ? outlay + contestPrize(terms, at) : outlay * Math.sqrt(at[AT.pDisputeIfHeld]!) + work
  const review = Math.sqrt(at[AT.pBadReviewIfHeld]! * square(model, 'reviewCostMinor'))
  const legalSize = Math.sqrt(square(model, 'legalHours') * square(model, 'hourlyCostMinor')) + terms.legalExposureMinor
  const legal = Math.sqrt(at[AT.pLegalStepIfHeld]!) * legalSize
  const future = Math.sqrt(at[AT.repurchaseGain]! * square(model, 'customerFutureValueMinor'))
  const sure =
    terms.amountMinor +
    Math.abs(terms.feesMinor) +
    at[AT.goodwillMinor]! +
    at[AT.replacementCostMinor]! +
    at[AT.redoCostMinor]! +
    time +
    contestOutlay(terms, at)
  const repeat = Math.sqrt(at[AT.repeatChance]!) * terms.givesInShare * (sure + money)
  const largest =
    outlay + Math.sqrt(square(model, 'reviewCostMinor')) + legalSize + Math.sqrt(square(model, 'customerFutureValueMinor')) + sure
  return { spread: money + time + dispute + review + legal + future + repeat, largest }
}

describe('the samples', () => {
  it('agree in the mean with the closed form, over thousands of options of random situations', () => {
    const count = 200
    let compared = 0
    fc.assert(
      fc.property(everydaySituation(), fc.integer(), (situation, seed) => {
        const model = buildModel(mergeReading(situation, undefined, undefined))
        const ranked = rankOptions(model)
        const terms = ranked.map((candidate) => candidate.terms)
        const open = ranked.map(() => true)
        const { meanOfEvents } = simulate(model, terms, open, startDraws(model, tablesOf(model), seed), count)
        ranked.forEach((candidate, k) => {
          const { spread, largest } = spreadBound(model, candidate.terms)
          // Five standard errors, and Bernstein's second term: a rare event that comes once too often is no error of the mean.
          const room = (5 * spread) / Math.sqrt(count) + (12.5 / 3) * (largest / count)
          expect(Math.abs(meanOfEvents[k]! - candidate.cost)).toBeLessThanOrEqual(room)
          compared++
        })
      }),
      { numRuns: 1000 },
    )
    expect(compared).toBeGreaterThan(6000)
  })

  it('agree closely where many are drawn', () => {
    const model = buildModel(
      mergeReading(
        { orderValueMinor: 24_000, currency: 'USD', chargebackThreat: true, publicReviewThreat: true, legalThreat: true, priorClaims: 2 },
        undefined,
        undefined,
      ),
    )
    const ranked = rankOptions(model)
    const { meanOfEvents } = simulate(
      model,
      ranked.map((candidate) => candidate.terms),
      ranked.map(() => true),
      startDraws(model, tablesOf(model), 7),
      200_000,
    )
    ranked.forEach((candidate, k) => {
      expect(meanOfEvents[k]! / candidate.cost).toBeGreaterThan(0.98)
      expect(meanOfEvents[k]! / candidate.cost).toBeLessThan(1.02)
    })
  })

  it('leave the expected cost inside the tenth to ninetieth percentile in everyday cases', () => {
    const threats = [{}, { chargebackThreat: true }, { publicReviewThreat: true }, { legalThreat: true }]
    const cases = [{}, { faultOfShop: 'yes', cause: 'damaged_defective' }, { disputeStatus: 'open' }, { paidMinor: 0 }] as const
    let outside = 0
    let seen = 0
    for (const vertical of VERTICALS)
      for (const orderValueMinor of [2000, 8400, 24_000, 120_000])
        for (const threat of threats)
          for (const known of cases)
            for (const costed of decide({ orderValueMinor, currency: 'USD', vertical, ...threat, ...known }, { samples: 1000 }).options) {
              const isInside = costed.p10Minor <= costed.expectedCostMinor && costed.expectedCostMinor <= costed.p90Minor
              if (!isInside) outside++
              if (costed.option === 'full_refund') expect(isInside).toBe(true)
              seen++
            }
    // A rare dispute over a large amount may pull the mean beyond the ninetieth percentile.
    expect(outside).toBeLessThan(seen / 200)
  })

  it('keep each input at its own distribution while anger ties the three chances of trouble together', () => {
    const model = buildModel(mergeReading({ orderValueMinor: 24_000, currency: 'USD' }, undefined, undefined))
    const draws = startDraws(model, tablesOf(model), 3)
    const columns: Record<'pDisputeIfHeld' | 'pBadReviewIfHeld' | 'pWinDispute', number[]> = {
      pDisputeIfHeld: [],
      pBadReviewIfHeld: [],
      pWinDispute: [],
    }
    for (let block = 0; block < 80; block++) {
      draws.next(500)
      for (const name of Object.keys(columns) as (keyof typeof columns)[]) columns[name].push(...draws.parameters[AT[name]]!)
    }
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const correlation = (a: number[], b: number[]) => {
      const [ma, mb] = [mean(a), mean(b)]
      const product = mean(a.map((value, i) => (value - ma) * (b[i]! - mb)))
      return product / Math.sqrt(mean(a.map((value) => (value - ma) ** 2)) * mean(b.map((value) => (value - mb) ** 2)))
    }
    for (const name of Object.keys(columns) as (keyof typeof columns)[]) {
      const { distribution } = model.inputs[AT[name]]!
      expect(mean(columns[name]) / meanOf(distribution)).toBeCloseTo(1, 1)
      const drawn = mean(columns[name].map((value) => (value - meanOf(distribution)) ** 2))
      expect(drawn / varianceOf(distribution)).toBeCloseTo(1, 1)
    }
    expect(correlation(columns.pDisputeIfHeld, columns.pBadReviewIfHeld)).toBeGreaterThan(0.3)
    expect(Math.abs(correlation(columns.pDisputeIfHeld, columns.pWinDispute))).toBeLessThan(0.03)
  })
})
