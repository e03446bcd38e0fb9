import type { z } from 'zod'
import { type OutcomeAnswers, type OutcomeTimes, questionsOf } from '../core/decision/outcome.ts'
import type { NewOutcome, OutcomeRow } from '../store/outcomes.ts'
import type { outcomeSchema } from './schemas.ts'

/** An outcome as operations give it. */
export function outcomeOf(row: OutcomeRow, now: Date): z.input<typeof outcomeSchema> {
  const questions = questionsOf(row.context ?? undefined, timesOf(row), saidOf(row))
  return {
    version: row.version,
    chosenAt: row.chosenAt.toISOString(),
    windowEndsAt: row.windowEndsAt.toISOString(),
    refusedMinor: row.refusedMinor,
    ...(row.context && { chosen: { option: row.context.option, amountMinor: row.context.amountMinor } }),
    ...(row.disputed !== null && { disputed: row.disputed }),
    ...(row.disputeWon !== null && { disputeWon: row.disputeWon }),
    ...(row.reviewed !== null && { reviewed: row.reviewed }),
    ...(row.reviewStars !== null && { reviewStars: row.reviewStars }),
    ...(row.cameBack !== null && { cameBack: row.cameBack }),
    ...(row.solved !== null && { solved: row.solved }),
    ...(row.hoursSpent !== null && { hoursSpent: row.hoursSpent }),
    ...(row.moneyGivenMinor !== null && { moneyGivenMinor: row.moneyGivenMinor }),
    open: questions.map(({ question }) => question),
    ...(row.askAt && { askAt: row.askAt.toISOString() }),
    isDue: row.askAt !== null && row.askAt <= now,
    ...(row.recordedByName && { recordedByName: row.recordedByName, recordedAt: row.updatedAt.toISOString() }),
  }
}

/** What is known of an outcome, as the core takes it. */
export function saidOf(row: NewOutcome): OutcomeAnswers {
  return {
    disputed: row.disputed ?? undefined,
    disputedKnownMs: row.disputedKnownAt?.getTime(),
    disputeWon: row.disputeWon ?? undefined,
    reviewed: row.reviewed ?? undefined,
    reviewedKnownMs: row.reviewedKnownAt?.getTime(),
    cameBack: row.cameBack ?? undefined,
    cameBackKnownMs: row.cameBackKnownAt?.getTime(),
    hoursSpent: row.hoursSpent ?? undefined,
    solved: row.solved ?? undefined,
  }
}

export function timesOf({ chosenAt, windowEndsAt }: Pick<NewOutcome, 'chosenAt' | 'windowEndsAt'>): OutcomeTimes {
  return { chosenMs: chosenAt.getTime(), windowEndMs: windowEndsAt.getTime() }
}
