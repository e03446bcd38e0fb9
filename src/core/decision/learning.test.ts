import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CAUSES } from '../case.ts'
import { meanOf, varianceOf } from '../probability.ts'
import { decide } from './decide.ts'
import { buildModel, type Parameter } from './inputs.ts'
import { learnedNumbers } from './learned-numbers.ts'
import { LEAST_WEIGHT, learnInput, OTHER_CAUSE, type Tally } from './learning.ts'
import { mergeReading } from './merge-reading.ts'
import { evidenceOf, type OutcomeContext, questionsOf, stillRefusedMinor } from './outcome.ts'

const DAY_MS = 86_400_000
const SITUATION = { orderValueMinor: 10_000, currency: 'USD', cause: 'late_delivery' } as const
const PRIOR = { name: 'pDisputeIfHeld', origin: 'assumption', distribution: { kind: 'beta', alpha: 1, beta: 9 } } as const

const seen = (share: number, weight: number, more: Partial<Tally> = {}): Tally => ({
  observed: 'dispute',
  stratum: 'quiet',
  cause: 'late_delivery',
  cases: Math.ceil(weight),
  weight,
  sum: share * weight,
  squares: 0,
  ...more,
})
const learn = (own: Tally[]) => learnInput(PRIOR, SITUATION, own)

const tallies = fc.array(
  fc.record({
    observed: fc.constantFrom('dispute', 'bad_review', 'back_if_settled', 'back_if_held', 'dispute_won' as const),
    stratum: fc.constantFrom('quiet', 'threatened', 'medium' as const),
    cause: fc.constantFrom(...CAUSES),
    happened: fc.boolean(),
    weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
  }),
  { maxLength: 40 },
)
const toTally = ({
  happened,
  weight,
  ...key
}: { happened: boolean; weight: number } & Pick<Tally, 'observed' | 'stratum' | 'cause'>): Tally => ({
  ...key,
  cases: 1,
  weight: happened ? 1 : weight,
  sum: happened ? 1 : 0,
  squares: 0,
})

/** As the database adds them up: one tally a kind. */
function addUp(own: readonly Tally[]): Tally[] {
  const kinds = Map.groupBy(own, ({ observed, stratum, cause }) => `${observed} ${stratum} ${cause}`)
  const total = (list: readonly Tally[], of: 'cases' | 'weight' | 'sum' | 'squares') => list.reduce((sum, one) => sum + one[of], 0)
  return [...kinds.values()].map((list) => ({
    ...list[0]!,
    cases: total(list, 'cases'),
    weight: total(list, 'weight'),
    sum: total(list, 'sum'),
    squares: total(list, 'squares'),
  }))
}

describe('a chance learned from own cases', () => {
  it('lies between what was assumed and what the cases say, and nearer the cases the more there are', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: LEAST_WEIGHT, max: 400, noNaN: true }), (share, weight) => {
        const before = meanOf(PRIOR.distribution)
        const some = meanOf(learn([seen(share, weight)])!.distribution)
        const more = meanOf(learn([seen(share, weight * 2)])!.distribution)
        expect(some).toBeGreaterThanOrEqual(Math.min(before, share) - 1e-12)
        expect(some).toBeLessThanOrEqual(Math.max(before, share) + 1e-12)
        expect(Math.abs(more - share)).toBeLessThanOrEqual(Math.abs(some - share) + 1e-12)
      }),
    )
  })

  it('is known more narrowly the more cases say the same', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.02, max: 0.98, noNaN: true }), fc.double({ min: 5, max: 100, noNaN: true }), (share, weight) => {
        const some = varianceOf(learn([seen(share, weight)])!.distribution)
        const more = varianceOf(learn([seen(share, weight * 10)])!.distribution)
        expect(more).toBeLessThan(some)
      }),
    )
  })

  it('does not depend on the order of the cases, nor on whether they are added up before', () => {
    fc.assert(
      fc.property(tallies, (list) => {
        const own = list.map(toTally)
        const [one, ...others] = [own, own.toReversed(), addUp(own)].map((tallied) => learn(tallied))
        for (const other of others) {
          expect(other?.cases).toBe(one?.cases)
          if (one && other) expect(meanOf(other.distribution)).toBeCloseTo(meanOf(one.distribution), 9)
        }
      }),
    )
  })

  it('takes cases of other causes in part and never as more than so many, so that a shop’s own cases of a cause win', () => {
    const others = learn([seen(0, 10_000, { cause: 'wrong_item' })])!
    expect(others).toMatchObject({ weight: OTHER_CAUSE.most, causeCases: 0 })
    const few = learn([seen(0, 6, { cause: 'wrong_item' })])!
    expect(few.weight).toBe(6 * OTHER_CAUSE.share)
    const both = learn([seen(0, 10_000, { cause: 'wrong_item' }), seen(1, 200)])!
    expect(meanOf(both.distribution)).toBeGreaterThan(0.85)
  })

  it('says nothing while the cases are worth less than half a one', () => {
    expect(learn([seen(0, 0.4, { cases: 30 })])).toBeUndefined()
    expect(learn([seen(0, 0.6, { cases: 30 })])).toMatchObject({ cases: 30, firm: false })
  })

  it('keeps those who threaten apart from those who do not', () => {
    const own = [seen(1, 50, { stratum: 'threatened' })]
    expect(learn(own)).toBeUndefined()
    const threatened = learnInput(PRIOR, { ...SITUATION, chargebackThreat: true }, own)!
    expect(meanOf(threatened.distribution)).toBeGreaterThan(0.8)
  })

  it('never overrides what somebody stated, and an unknown word for it is no case', () => {
    const own = [seen(1, 50)]
    expect(learnInput({ ...PRIOR, origin: 'stated' }, SITUATION, own)).toBeUndefined()
    expect(learnInput({ ...PRIOR, origin: 'read' }, SITUATION, own)).toBeUndefined()
    expect(learnInput({ ...PRIOR, origin: 'shop' }, SITUATION, own)).toBeUndefined()
    const stated = decide({ ...SITUATION, pDisputeIfHeld: 0.25 }, { own }).inputs.find(({ name }) => name === 'pDisputeIfHeld')
    expect(stated).toMatchObject({ value: 0.25, origin: 'stated' })
  })
})

describe('hours learned from own cases', () => {
  const PRIOR_HOURS = { name: 'hoursStillToSpend', origin: 'assumption', distribution: { kind: 'lognormal', median: 1, p90: 3 } } as const
  const hoursOf = (ratios: readonly number[]): Tally[] =>
    addUp(
      ratios.map((ratio) => ({
        ...seen(0, 1, { observed: 'hours_arguing', stratum: 'any' }),
        sum: Math.log(ratio),
        squares: Math.log(ratio) ** 2,
      })),
    )
  const learnHours = (ratios: readonly number[]) => learnInput(PRIOR_HOURS, SITUATION, hoursOf(ratios))!

  it('have a median between the default and that of the cases, by five cases of the default', () => {
    const { distribution, data } = learnHours([2, 2, 2, 2, 2])
    expect(data).toBeCloseTo(2, 9)
    expect(distribution).toMatchObject({ kind: 'lognormal' })
    expect(distribution.kind === 'lognormal' && distribution.median).toBeCloseTo(Math.SQRT2, 9)
  })

  it('are as spread as the cases are, once there are many', () => {
    const { distribution } = learnHours(Array.from({ length: 400 }, (_, index) => (index % 2 ? 2 : 2.2)))
    expect(distribution.kind === 'lognormal' && distribution.p90 / distribution.median).toBeLessThan(1.25)
  })
})

describe('the gain in coming back', () => {
  const GAIN = { name: 'repurchaseGain', origin: 'assumption', distribution: { kind: 'beta', alpha: 0.5, beta: 9.5 } } as const
  it('is the difference between those whose matter was settled and those who were refused, and never negative', () => {
    const own = (settled: number, held: number) => [
      seen(settled, 100, { observed: 'back_if_settled' }),
      seen(held, 100, { observed: 'back_if_held' }),
    ]
    const gain = learnInput(GAIN, SITUATION, own(0.5, 0.2))!
    expect(meanOf(gain.distribution)).toBeGreaterThan(0.15)
    expect(meanOf(gain.distribution)).toBeLessThan(0.3)
    expect(meanOf(learnInput(GAIN, SITUATION, own(0.1, 0.6))!.distribution)).toBeCloseTo(0.001, 6)
    expect(learnInput(GAIN, SITUATION, own(0.5, 0.2).slice(1))).toBeUndefined()
  })
})

const CONTEXT: OutcomeContext = {
  option: 'hold_firm',
  amountMinor: 0,
  cause: 'late_delivery',
  refusedMinor: 10_000,
  dispute: { stratum: 'quiet', share: 1, predicted: 0.1 },
  review: { stratum: 'quiet', share: 1, predicted: 0.08 },
  win: { stratum: 'medium', predicted: 0.4 },
  contested: false,
  back: { stratum: 'quiet', calm: 0 },
  hours: { handling: 0, arguingShare: 1, usual: 1, usualToContest: 0.75 },
  windowDays: 120,
  windowFacts: ['A020'],
}
const TIMES = { chosenMs: 0, windowEndMs: 120 * DAY_MS }

describe('what an outcome shows', () => {
  const weightAt = (day: number, context = CONTEXT) =>
    evidenceOf(context, TIMES, { disputed: false, disputedKnownMs: day * DAY_MS })[0]?.weight ?? 0

  it('of a dispute that did not come yet weighs the share of the window that has passed', () => {
    expect([0, 30, 60, 120, 300].map((day) => weightAt(day))).toEqual([0, 0.25, 0.5, 1, 1])
  })

  it('of a dispute that came weighs a whole case on the day it comes', () => {
    expect(evidenceOf(CONTEXT, TIMES, { disputed: true, disputedKnownMs: DAY_MS })[0]).toMatchObject({ weight: 1, sum: 1 })
  })

  it('of a refunded customer who did not dispute says little of one who is refused', () => {
    expect(weightAt(120, { ...CONTEXT, dispute: { stratum: 'quiet', share: 0.04 } })).toBeCloseTo(0.04, 9)
  })

  it('is nothing where nobody knows anything', () => {
    expect(evidenceOf(CONTEXT, TIMES, {})).toEqual([])
  })

  it('of hours leaves out what the option takes by itself, and cases that were hardly argued', () => {
    const argued = { ...CONTEXT, hours: { ...CONTEXT.hours, handling: 0.5 } }
    expect(evidenceOf(argued, TIMES, { hoursSpent: 2.5 })[0]?.sum).toBeCloseTo(Math.log(2), 9)
    const settled = { ...CONTEXT, hours: { ...CONTEXT.hours, arguingShare: 0.1 } }
    expect(evidenceOf(settled, TIMES, { hoursSpent: 2.5 })).toEqual([])
  })

  it('is asked until every window has passed, and money given later is no longer refused', () => {
    const early = { disputed: false, disputedKnownMs: 10 * DAY_MS, reviewed: true, cameBack: true }
    expect(questionsOf(CONTEXT, TIMES, early)).toEqual([{ question: 'disputed', answerableMs: TIMES.windowEndMs }])
    expect(questionsOf(CONTEXT, TIMES, { ...early, disputedKnownMs: TIMES.windowEndMs })).toEqual([])
    expect(questionsOf(CONTEXT, TIMES, { ...early, disputed: true }).map(({ question }) => question)).toEqual(['disputeWon'])
    expect(stillRefusedMinor(CONTEXT, 4000)).toBe(6000)
    expect(stillRefusedMinor({ ...CONTEXT, option: 'partial_refund', amountMinor: 3000, refusedMinor: 7000 }, 3000)).toBe(7000)
  })
})

describe('the numbers shown', () => {
  it('are those that decisions use', () => {
    const own = [seen(0.5, 14), seen(0.2, 3, { cause: 'wrong_item' }), seen(0, 5, { observed: 'bad_review', cause: 'wrong_item' })]
    const numbers = learnedNumbers(own)
    expect(numbers.map(({ parameter, cause }) => `${parameter} ${cause}`)).toEqual([
      'pDisputeIfHeld late_delivery',
      'pDisputeIfHeld wrong_item',
      'pBadReviewIfHeld wrong_item',
    ])
    const used = decide(SITUATION, { own }).inputs.find(({ name }) => name === 'pDisputeIfHeld')
    expect(numbers[0]?.posterior.value).toBe(used?.value)
    expect(used).toMatchObject({ origin: 'learned', learned: { cases: 17, causeCases: 14 } })
  })
})

describe('the guide', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/guide/decision.md'), 'utf8')
  const rows: [string, Parameter, object][] = [
    ['dispute, nothing threatened', 'pDisputeIfHeld', {}],
    ['dispute, chargeback threatened', 'pDisputeIfHeld', { chargebackThreat: true }],
    ['dispute, inquiry open', 'pDisputeIfHeld', { disputeStatus: 'inquiry' }],
    ['dispute, after one that was won', 'pDisputeIfHeld', { disputeStatus: 'won' }],
    ['bad review, nothing threatened', 'pBadReviewIfHeld', {}],
    ['bad review, threatened', 'pBadReviewIfHeld', { publicReviewThreat: true }],
    ['dispute won, weak evidence', 'pWinDispute', { evidenceStrength: 'weak' }],
    ['dispute won, fair evidence', 'pWinDispute', { evidenceStrength: 'medium' }],
    ['dispute won, strong evidence', 'pWinDispute', { evidenceStrength: 'strong' }],
  ]

  it.each(rows)('says what the default of a %s is worth in cases', (name, parameter, fields) => {
    const model = buildModel(mergeReading({ ...SITUATION, ...fields }, undefined, undefined))
    const { distribution } = model.inputs.find((input) => input.name === parameter)!
    if (distribution.kind !== 'beta') throw new Error(`${parameter} is no chance`)
    const worth = Math.round((distribution.alpha + distribution.beta) * 10) / 10
    expect(guide).toContain(`| ${name} | ${Math.round(meanOf(distribution) * 100)} % | ${worth} |`)
  })
})
