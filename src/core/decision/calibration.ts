import { REVIEW_WINDOW_DAYS, sharePassed } from './dispute-window.ts'
import type { OutcomeAnswers, OutcomeContext, OutcomeTimes } from './outcome.ts'

/** What was foretold and can be held against what happened. */
export const FORECASTS = ['dispute', 'bad_review', 'dispute_won'] as const
export type ForecastKind = (typeof FORECASTS)[number]

/** A chance that a decision told, and what came. `weight` 0–1: how much of the window had passed when it was known that nothing came. */
export interface Forecast {
  readonly kind: ForecastKind
  readonly predicted: number
  readonly happened: boolean
  readonly weight: number
}

/** One step of the scale from 0 to 1. */
export interface CalibrationBin {
  readonly low: number
  readonly high: number
  /** Forecasts in it, and what they are worth in whole ones. */
  readonly count: number
  readonly weight: number
  /** Mean of what was told, and the share that happened. */
  readonly predicted: number
  readonly happened: number
}

/** How far to believe the chances. */
export interface Calibration {
  /** Forecasts, what they are worth in whole ones, and how many of them came true. */
  readonly count: number
  readonly weight: number
  readonly events: number
  /** How many were to be expected by what was told. */
  readonly expected: number
  /** Mean of (told − happened)², 0 (always right) to 1; undefined without forecasts. */
  readonly brier: number | undefined
  /** The same for somebody who always tells the share that happened: what a forecast must beat. */
  readonly brierOfShare: number | undefined
  /** Only steps that hold something, lowest first. */
  readonly bins: readonly CalibrationBin[]
  /** Whether there is enough to judge: see `LEAST_TO_JUDGE`. */
  readonly enough: boolean
}

/** Below this many whole forecasts, or this many events, or so many without one, nothing can be said. An assumption. */
export const LEAST_TO_JUDGE = { forecasts: 30, events: 5 } as const

const BINS = [0, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1] as const

/** The forecasts that an outcome settles, none where nothing was foretold or nothing is known. */
export function forecastsOf(context: OutcomeContext, times: OutcomeTimes, answers: OutcomeAnswers): Forecast[] {
  const { dispute, review, win } = context
  const known = (happened: boolean, atMs: number | undefined, days: number) =>
    happened ? 1 : atMs === undefined ? 0 : sharePassed(times.chosenMs, days, atMs)
  const found: Forecast[] = []
  const add = (kind: ForecastKind, predicted: number | undefined, happened: boolean | undefined, weigh: (happened: boolean) => number) => {
    if (predicted === undefined || happened === undefined) return
    const weight = weigh(happened)
    if (weight > 0) found.push({ kind, predicted, happened, weight })
  }
  const windowDays = (times.windowEndMs - times.chosenMs) / 86_400_000
  add('dispute', dispute?.predicted, answers.disputed, (happened) => known(happened, answers.disputedKnownMs, windowDays))
  add('bad_review', review.predicted, answers.reviewed, (happened) => known(happened, answers.reviewedKnownMs, REVIEW_WINDOW_DAYS))
  add('dispute_won', win?.predicted, answers.disputeWon, () => 1)
  return found
}

/** Brier score (Brier 1950) and reliability of forecasts, each counted by its weight. Their order does not matter. */
export function calibrationOf(forecasts: readonly Forecast[]): Calibration {
  const total = sumOf(forecasts)
  const bins = BINS.slice(0, -1).flatMap((low, at) => {
    const high = BINS[at + 1]!
    const inside = forecasts.filter(({ predicted }) => predicted >= low && (predicted < high || high === 1))
    if (inside.length === 0) return []
    const { weight, predicted, happened } = sumOf(inside)
    return [{ low, high, count: inside.length, weight, predicted: predicted / weight, happened: happened / weight }]
  })
  const share = total.happened / total.weight
  const events = forecasts.filter(({ happened }) => happened).length
  const { forecasts: least, events: leastEvents } = LEAST_TO_JUDGE
  return {
    count: forecasts.length,
    weight: total.weight,
    events,
    expected: total.predicted,
    brier: total.weight > 0 ? total.squares / total.weight : undefined,
    brierOfShare: total.weight > 0 ? share * (1 - share) : undefined,
    bins,
    enough: total.weight >= least && events >= leastEvents && forecasts.length - events >= leastEvents,
  }
}

function sumOf(forecasts: readonly Forecast[]): { weight: number; predicted: number; happened: number; squares: number } {
  const sum = { weight: 0, predicted: 0, happened: 0, squares: 0 }
  for (const { predicted, happened, weight } of forecasts) {
    sum.weight += weight
    sum.predicted += weight * predicted
    sum.happened += happened ? weight : 0
    sum.squares += weight * (predicted - (happened ? 1 : 0)) ** 2
  }
  return sum
}
