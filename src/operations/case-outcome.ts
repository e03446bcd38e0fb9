import { z } from 'zod'
import type { Option } from '../core/case.ts'
import { mergeReading } from '../core/decision/merge-reading.ts'
import { evidenceOf, outcomeContextOf, outcomeTimesOf, questionsOf, stillRefusedMinor } from '../core/decision/outcome.ts'
import { statedOf } from '../core/decision/situation-of-case.ts'
import { SOLVED } from '../core/feedback/survey.ts'
import { mergeReadings } from '../core/reading/case-reading.ts'
import { situationOfShop } from '../core/shop.ts'
import type { CaseRow } from '../store/cases.ts'
import type { DecisionRow } from '../store/decisions.ts'
import { findOutcome, type NewOutcome, type OutcomeRow, saveOutcome } from '../store/outcomes.ts'
import { roleOf } from './case-detail.ts'
import { listSettledReadings } from './case-readings.ts'
import type { CallContext } from './operation.ts'
import { saidOf, timesOf } from './outcome-detail.ts'
import { readPolicy } from './policy-detail.ts'
import { readShop } from './shop-detail.ts'

/** What somebody says happened. A field left out stays as it was; null takes an answer back. */
export const outcomeAnswersSchema = z.object({
  disputed: z.boolean().nullable().optional().describe('A dispute came after the choice.'),
  disputeWon: z.boolean().nullable().optional().describe('It was contested, and won.'),
  reviewed: z.boolean().nullable().optional().describe('A bad public review came.'),
  reviewStars: z.int().min(1).max(5).nullable().optional(),
  solved: z.enum(SOLVED).nullable().optional().describe('What the customer said when they were asked whether it is solved.'),
  cameBack: z.boolean().nullable().optional().describe('They bought again.'),
  hoursSpent: z.number().min(0).max(10_000).nullable().optional().describe('Hours really spent from the choice on.'),
  moneyGivenMinor: z.int().min(0).max(1e12).nullable().optional().describe("Money really given, minor units of the shop's currency."),
})
export type GivenAnswers = z.output<typeof outcomeAnswersSchema>

/** Opens the outcome of a choice: what was chosen, what was told to be likely, until when it can be disputed. Answers given before stay. */
export async function keepChoice(
  context: CallContext,
  { row, decision, chosen }: { row: CaseRow; decision: DecisionRow; chosen: { option: Option; amountMinor: number } },
): Promise<void> {
  const { db, now, principal } = context
  const [before, readings, { profile }, policy] = await Promise.all([
    findOutcome(db, row.id),
    listSettledReadings(db, row.id),
    readShop(db),
    readPolicy(db),
  ])
  const reading = mergeReadings(readings.map(({ settled }) => settled))
  const shop = situationOfShop(profile, policy.document, roleOf(principal))
  const fromWords = 'orderValueMinor' in statedOf(decision.situation, decision.result) ? [] : (['orderValueMinor'] as const)
  const merged = mergeReading(decision.situation, reading, shop, fromWords)
  const kept = outcomeContextOf(merged, decision.result, chosen)
  const times = outcomeTimesOf(merged, row.openedAt.getTime(), now.getTime())
  await save(context, {
    ...(before ?? NOTHING_KNOWN),
    caseId: row.id,
    context: kept,
    chosenAt: now,
    windowEndsAt: new Date(times.windowEndMs),
    refusedMinor: kept.refusedMinor,
    askedAt: null,
  })
}

/** Adds answers to the outcome of a case, and makes one where nothing was chosen; returns it as it is now. */
export async function keepAnswers(context: CallContext, row: CaseRow, given: GivenAnswers): Promise<OutcomeRow> {
  const { db, now, principal } = context
  const before: NewOutcome = (await findOutcome(db, row.id)) ?? {
    ...NOTHING_KNOWN,
    caseId: row.id,
    context: null,
    chosenAt: now,
    windowEndsAt: now,
    refusedMinor: 0,
  }
  const name = principal.kind === 'anonymous' ? null : principal.name
  // What a customer answered to a check leaves the questions to the shop open.
  const { solved: _, ...ofShop } = given
  const said = Object.values(ofShop).some((value) => value !== undefined)
  await save(context, { ...before, ...answersOf(before, given, now), recordedByName: said ? name : before.recordedByName })
  const saved = await findOutcome(db, row.id)
  if (!saved) throw new Error(`the outcome of case ${row.id} vanished inside its transaction`)
  return saved
}

const NOTHING_KNOWN = {
  disputed: null,
  disputedKnownAt: null,
  disputeWon: null,
  reviewed: null,
  reviewStars: null,
  reviewedKnownAt: null,
  cameBack: null,
  cameBackKnownAt: null,
  hoursSpent: null,
  moneyGivenMinor: null,
  solved: null,
  solvedKnownAt: null,
  askAt: null,
  askedAt: null,
  recordedByName: null,
} as const satisfies Partial<NewOutcome>

function answersOf(before: NewOutcome, given: GivenAnswers, now: Date): Partial<NewOutcome> {
  const known = (said: boolean | string | null | undefined, earlier: Date | null) =>
    said === undefined ? earlier : said === null ? null : now
  const take = <Value>(said: Value | null | undefined, earlier: Value | null) => (said === undefined ? earlier : said)
  const disputed = take(given.disputed, before.disputed)
  const reviewed = take(given.reviewed, before.reviewed)
  // Who says that a dispute was won or lost says that there was one; where there was none, nothing was won.
  const disputeWon = disputed === false && given.disputeWon === undefined ? null : take(given.disputeWon, before.disputeWon)
  return {
    disputed,
    disputedKnownAt: known(given.disputed, before.disputedKnownAt),
    disputeWon,
    reviewed,
    reviewStars: reviewed ? take(given.reviewStars, before.reviewStars) : null,
    reviewedKnownAt: known(given.reviewed, before.reviewedKnownAt),
    cameBack: take(given.cameBack, before.cameBack),
    cameBackKnownAt: known(given.cameBack, before.cameBackKnownAt),
    hoursSpent: take(given.hoursSpent, before.hoursSpent),
    moneyGivenMinor: take(given.moneyGivenMinor, before.moneyGivenMinor),
    solved: take(given.solved, before.solved),
    solvedKnownAt: known(given.solved, before.solvedKnownAt),
  }
}

/** Keeps it with what it shows, and with when to ask again: once, when the last window of what is open has passed. */
async function save({ db, shopId, now }: CallContext, given: NewOutcome): Promise<void> {
  const times = timesOf(given)
  const said = saidOf(given)
  const last = Math.max(0, ...questionsOf(given.context ?? undefined, times, said).map(({ answerableMs }) => answerableMs))
  const outcome: NewOutcome = {
    ...given,
    refusedMinor: given.context ? stillRefusedMinor(given.context, given.moneyGivenMinor ?? undefined) : 0,
    askAt: last > now.getTime() ? new Date(last) : null,
  }
  await saveOutcome(db, { shopId, now, outcome, evidence: given.context ? evidenceOf(given.context, times, said) : [] })
}
