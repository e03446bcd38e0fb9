import type { Cause, Option } from '../case.ts'
import type { Solved } from '../feedback/survey.ts'
import { disputeChance, meanVector, optionTerms, reviewChance, settle } from './cost.ts'
import type { Decision } from './decision.ts'
import { HOURS_IF_HELD, HOURS_TO_CONTEST } from './defaults-by-vertical.ts'
import { BACK_WINDOW_DAYS, disputeWindowEnd, disputeWindowOf, REVIEW_WINDOW_DAYS, sharePassed } from './dispute-window.ts'
import { AT, buildModel, type Model } from './inputs.ts'
import { disputeStratum, evidenceStratum, reviewStratum, type Stratum, type Tally, threatStratum } from './learning.ts'
import type { MergedSituation } from './merge-reading.ts'

/** What was chosen, under which circumstances: all that learning needs to know beside what happened. Money in minor units, chances 0–1. */
export interface OutcomeContext {
  readonly option: Option
  readonly amountMinor: number
  readonly cause: Cause
  /** Money that was asked for, not given, and can still be disputed. */
  readonly refusedMinor: number
  /** Absent where no dispute can come any more. `share` is what the option leaves of the chance. */
  readonly dispute?: { readonly stratum: Stratum; readonly share: number; readonly predicted?: number }
  readonly review: { readonly stratum: Stratum; readonly share: number; readonly predicted?: number }
  /** The chance to win a dispute at this evidence; absent where a refund would be the proof. */
  readonly win?: { readonly stratum: Stratum; readonly predicted?: number }
  /** A dispute that was open was contested. */
  readonly contested: boolean
  readonly back: { readonly stratum: Stratum; readonly calm: number }
  /** What the option takes, how much of the arguing it leaves, and what arguing and contesting take by default; hours. */
  readonly hours: { readonly handling: number; readonly arguingShare: number; readonly usual: number; readonly usualToContest: number }
  /** Fact ids of the dispute window, and its length. */
  readonly windowDays: number
  readonly windowFacts: readonly string[]
}

/** What happened; what nobody knows is left out. Times in milliseconds since 1970. */
export interface OutcomeAnswers {
  readonly disputed?: boolean | undefined
  /** When it was known that there was, or still was no, dispute. */
  readonly disputedKnownMs?: number | undefined
  readonly disputeWon?: boolean | undefined
  readonly reviewed?: boolean | undefined
  readonly reviewedKnownMs?: number | undefined
  readonly cameBack?: boolean | undefined
  readonly cameBackKnownMs?: number | undefined
  readonly hoursSpent?: number | undefined
  /** What the customer said when they were asked whether it is solved. */
  readonly solved?: Solved | undefined
}

/** When the choice was made and when its dispute window ends, milliseconds since 1970. */
export interface OutcomeTimes {
  readonly chosenMs: number
  readonly windowEndMs: number
}

/**
 * What learning keeps of a choice. The chances are those that the decision told at the time, so that they can be held against what happened.
 */
export function outcomeContextOf(
  merged: MergedSituation,
  result: Pick<Decision, 'inputs'>,
  chosen: { readonly option: Option; readonly amountMinor: number },
): OutcomeContext {
  const model = buildModel(merged)
  const { situation } = merged
  const terms = optionTerms(model, chosen.option, chosen.amountMinor)
  const at = meanVector(model)
  at[AT.pDisputeIfHeld] = 1
  at[AT.pBadReviewIfHeld] = 1
  settle(model, at)
  const told = (name: string) => result.inputs.find((input) => input.name === name)?.value
  const chance = (name: string, share: number) => {
    const value = told(name)
    return value === undefined ? {} : { predicted: value * share }
  }
  const disputeShare = disputeChance(terms, at)
  const reviewShare = reviewChance(terms, at)
  const stratum = disputeStratum(situation)
  const window = disputeWindowOf(situation)
  const strength = situation.evidenceStrength ?? 'medium'
  return {
    option: chosen.option,
    amountMinor: chosen.amountMinor,
    cause: situation.cause ?? 'other',
    refusedMinor: refusedOf(model, chosen),
    ...(stratum && disputeShare > 0 && { dispute: { stratum, share: disputeShare, ...chance('pDisputeIfHeld', disputeShare) } }),
    review: { stratum: reviewStratum(situation), share: reviewShare, ...chance('pBadReviewIfHeld', reviewShare) },
    ...(terms.dispute !== 'refunded' && { win: { stratum: evidenceStratum(situation), ...chance('pWinDispute', 1) } }),
    contested: terms.dispute === 'contested',
    back: { stratum: threatStratum(situation), calm: terms.calm },
    hours: {
      handling: terms.handlingHours,
      arguingShare: terms.arguingShare,
      usual: HOURS_IF_HELD[strength].value,
      usualToContest: HOURS_TO_CONTEST.value,
    },
    windowDays: window.days,
    windowFacts: window.facts,
  }
}

/** When the dispute window of a case ends, milliseconds since 1970; never before the choice itself. */
export function outcomeTimesOf({ situation }: MergedSituation, openedMs: number, chosenMs: number): OutcomeTimes {
  return { chosenMs, windowEndMs: Math.max(chosenMs, disputeWindowEnd(situation, openedMs)) }
}

/** Money that was asked for and stays with the shop, in so far as a dispute could still take it. A thing put right was not refused. */
function refusedOf({ stakes, disputeStatus }: Model, { option, amountMinor }: { option: Option; amountMinor: number }): number {
  if (stakes.unpaid || disputeStatus === 'open' || disputeStatus === 'lost') return 0
  switch (option) {
    case 'hold_firm':
    case 'goodwill':
      return stakes.askedMinor
    case 'partial_refund':
      return Math.max(0, stakes.askedMinor - amountMinor)
    case 'contest_dispute':
      return disputeStatus === 'inquiry' ? stakes.askedMinor : 0
    default:
      return 0
  }
}

/** What of the refused money is still with the shop once it is known what was really given, minor units. */
export function stillRefusedMinor({ option, amountMinor, refusedMinor }: OutcomeContext, givenMinor: number | undefined): number {
  if (givenMinor === undefined) return refusedMinor
  return Math.max(0, refusedMinor + (option === 'partial_refund' ? amountMinor : 0) - givenMinor)
}

/** Below this, hours are a matter of rounding; and an option that leaves less arguing than this says little about how long arguing takes. */
const LEAST_HOURS = 0.05
const LEAST_ARGUING = 0.5

/**
 * What an outcome adds to what the shop has seen, one piece for each thing it shows; empty when nothing is known.
 *
 * A thing that happened counts as a whole case. One that did not counts by the share of its window that had passed when somebody said so, and for
 * a dispute or a review also by what the chosen option left of the chance: that a refunded customer did not dispute says little of one who is
 * refused. Both follow from the likelihood 1 − share·p of an event that did not come, which for small p is that of `share` of a whole case.
 */
export function evidenceOf(context: OutcomeContext, times: OutcomeTimes, answers: OutcomeAnswers): Tally[] {
  const { cause } = context
  const windowDays = (times.windowEndMs - times.chosenMs) / DAY_MS
  const one = (key: Pick<Tally, 'observed' | 'stratum'>, happened: boolean, notYet: number): Tally[] => {
    const weight = happened ? 1 : notYet
    return weight > 0 ? [{ ...key, cause, cases: 1, weight, sum: happened ? 1 : 0, squares: 0 }] : []
  }
  const passed = (known: number | undefined, days: number) => (known === undefined ? 0 : sharePassed(times.chosenMs, days, known))
  const { dispute, review, back, win } = context
  const found: Tally[] = []
  if (dispute && answers.disputed !== undefined)
    found.push(
      ...one(
        { observed: 'dispute', stratum: dispute.stratum },
        answers.disputed,
        dispute.share * passed(answers.disputedKnownMs, windowDays),
      ),
    )
  if (answers.reviewed !== undefined)
    found.push(
      ...one(
        { observed: 'bad_review', stratum: review.stratum },
        answers.reviewed,
        review.share * passed(answers.reviewedKnownMs, REVIEW_WINDOW_DAYS),
      ),
    )
  if (win && answers.disputeWon !== undefined) found.push(...one({ observed: 'dispute_won', stratum: win.stratum }, answers.disputeWon, 1))
  if (answers.cameBack !== undefined) {
    const weight = answers.cameBack ? 1 : passed(answers.cameBackKnownMs, BACK_WINDOW_DAYS)
    for (const [observed, member] of [['back_if_settled', back.calm] as const, ['back_if_held', 1 - back.calm] as const]) {
      const part = member * weight
      if (part > 0)
        found.push({ observed, stratum: back.stratum, cause, cases: 1, weight: part, sum: answers.cameBack ? part : 0, squares: 0 })
    }
  }
  if (answers.solved !== undefined)
    found.push({ observed: 'solved', stratum: 'any', cause, cases: 1, weight: 1, sum: SOLVED_SHARE[answers.solved], squares: 0 })
  return [...found, ...hoursOf(context, answers)]
}

/** What an answer to whether it is solved counts as, in whole solved cases. */
const SOLVED_SHARE: Readonly<Record<Solved, number>> = { yes: 1, partly: 0.5, no: 0 }

function hoursOf({ cause, contested, hours }: OutcomeContext, { hoursSpent }: OutcomeAnswers): Tally[] {
  if (hoursSpent === undefined) return []
  const seen = (observed: Tally['observed'], spent: number, usual: number, weight: number): Tally[] => {
    const ratio = Math.log(Math.max(LEAST_HOURS, spent) / usual)
    return [{ observed, stratum: 'any', cause, cases: 1, weight, sum: weight * ratio, squares: weight * ratio ** 2 }]
  }
  if (contested) return seen('hours_contesting', hoursSpent, hours.usualToContest, 1)
  if (hours.arguingShare < LEAST_ARGUING) return []
  return seen('hours_arguing', (hoursSpent - hours.handling) / hours.arguingShare, hours.usual, hours.arguingShare)
}

/** A thing that may still come to be known of a case. */
export const OUTCOME_QUESTIONS = ['disputed', 'disputeWon', 'reviewed', 'cameBack'] as const
export type OutcomeQuestion = (typeof OUTCOME_QUESTIONS)[number]

/** How long it takes until a contested dispute is decided, days (A022: up to 90). */
const DISPUTE_DECIDED_DAYS = 90

/** A question that is still open, and from when on its answer is final, milliseconds since 1970. */
export interface OpenQuestion {
  readonly question: OutcomeQuestion
  readonly answerableMs: number
}

/** What nobody said yet, or what was denied before its window had passed, in the order of OUTCOME_QUESTIONS. */
export function questionsOf(context: OutcomeContext | undefined, times: OutcomeTimes, answers: OutcomeAnswers): OpenQuestion[] {
  const { chosenMs, windowEndMs } = times
  const after = (days: number) => chosenMs + days * DAY_MS
  const early = (said: boolean | undefined, known: number | undefined, endMs: number) =>
    said === undefined || (!said && (known === undefined || known < endMs))
  const contested = context?.contested === true || answers.disputed === true
  const decidedMs = (answers.disputed ? (answers.disputedKnownMs ?? chosenMs) : chosenMs) + DISPUTE_DECIDED_DAYS * DAY_MS
  const open: Record<OutcomeQuestion, number | undefined> = {
    disputed: context?.dispute && early(answers.disputed, answers.disputedKnownMs, windowEndMs) ? windowEndMs : undefined,
    disputeWon: contested && answers.disputeWon === undefined ? decidedMs : undefined,
    reviewed: early(answers.reviewed, answers.reviewedKnownMs, after(REVIEW_WINDOW_DAYS)) ? after(REVIEW_WINDOW_DAYS) : undefined,
    cameBack: early(answers.cameBack, answers.cameBackKnownMs, after(BACK_WINDOW_DAYS)) ? after(BACK_WINDOW_DAYS) : undefined,
  }
  return OUTCOME_QUESTIONS.flatMap((question) => {
    const answerableMs = open[question]
    return answerableMs === undefined ? [] : [{ question, answerableMs }]
  })
}

const DAY_MS = 86_400_000
