import { sql } from 'kysely'
import type { CaseState } from '../core/case.ts'
import type { OwnOutcomes, Tally } from '../core/decision/learning.ts'
import type { OutcomeContext } from '../core/decision/outcome.ts'
import type { Solved } from '../core/feedback/survey.ts'
import type { Db } from './database.ts'

/** What happened after the choice on a case; null where nobody knows. */
export interface OutcomeRow {
  readonly caseId: string
  readonly version: number
  /** Null where a case was closed without a choice. */
  readonly context: OutcomeContext | null
  readonly chosenAt: Date
  readonly windowEndsAt: Date
  readonly refusedMinor: number
  readonly disputed: boolean | null
  readonly disputedKnownAt: Date | null
  readonly disputeWon: boolean | null
  readonly reviewed: boolean | null
  readonly reviewStars: number | null
  readonly reviewedKnownAt: Date | null
  readonly cameBack: boolean | null
  readonly cameBackKnownAt: Date | null
  readonly hoursSpent: number | null
  readonly moneyGivenMinor: number | null
  /** What the customer said when they were asked whether it is solved, and when. */
  readonly solved: Solved | null
  readonly solvedKnownAt: Date | null
  readonly askAt: Date | null
  readonly askedAt: Date | null
  readonly recordedByName: string | null
  readonly updatedAt: Date
}

/** An outcome with the case it is of. */
export interface OutcomeListRow extends OutcomeRow {
  readonly caseTitle: string
  readonly caseState: CaseState
  readonly customerName: string | null
}

export async function findOutcome(db: Db, caseId: string): Promise<OutcomeRow | undefined> {
  const row = await db.selectFrom('outcomes').select(COLUMNS).where('outcomes.caseId', '=', caseId).executeTakeFirst()
  return row as OutcomeRow | undefined
}

/** Keeps an outcome with what it shows, in the place of what was kept of its case before. Lock the case first. */
export async function saveOutcome(
  db: Db,
  { shopId, now, outcome, evidence }: { shopId: string; now: Date; outcome: NewOutcome; evidence: readonly Tally[] },
): Promise<void> {
  const { caseId, context, ...rest } = outcome
  const values = { ...rest, context: context && JSON.stringify(context), updatedAt: now }
  await db
    .insertInto('outcomes')
    .values({ shopId, caseId, createdAt: now, ...values })
    .onConflict((conflict) =>
      conflict.columns(['shopId', 'caseId']).doUpdateSet((eb) => ({ ...values, version: eb('outcomes.version', '+', 1) })),
    )
    .execute()
  await db.deleteFrom('outcomeEvidence').where('caseId', '=', caseId).execute()
  if (evidence.length === 0) return
  await db
    .insertInto('outcomeEvidence')
    .values(
      evidence.map(({ observed, stratum, cause, weight, sum, squares }) => ({
        shopId,
        caseId,
        observed,
        stratum,
        cause,
        weight,
        sum,
        squares,
      })),
    )
    .execute()
}

export type NewOutcome = Omit<OutcomeRow, 'version' | 'updatedAt'>

/** All that the shop's outcomes show, added up: a few rows however many cases there were. In the order of their names. */
export async function addUpOutcomes(db: Db): Promise<OwnOutcomes> {
  const rows = await db
    .selectFrom('outcomeEvidence')
    .select((eb) => [
      'observed',
      'stratum',
      'cause',
      eb.fn.countAll<number>().as('cases'),
      eb.fn.sum<number>('weight').as('weight'),
      eb.fn.sum<number>('sum').as('sum'),
      eb.fn.sum<number>('squares').as('squares'),
    ])
    .groupBy(['observed', 'stratum', 'cause'])
    .orderBy('observed')
    .orderBy('stratum')
    .orderBy('cause')
    .execute()
  return rows.map((row) => ({ ...row, cases: Number(row.cases) })) as OwnOutcomes
}

/** Outcomes about which it is time to ask, the longest waiting first. */
export async function listOutcomesToAsk(db: Db, { now, limit }: { now: Date; limit: number }): Promise<OutcomeListRow[]> {
  const rows = await selectOutcomes(db).where('askAt', '<=', now).orderBy('askAt').orderBy('outcomes.caseId').limit(limit).execute()
  return rows as unknown as OutcomeListRow[]
}

/** Those of them of which nobody was told yet; kept as they are until the transaction ends. */
export async function listOutcomesToNote(db: Db, { now, limit }: { now: Date; limit: number }): Promise<{ caseId: string }[]> {
  return db
    .selectFrom('outcomes')
    .select('caseId')
    .where('askAt', '<=', now)
    .where((eb) => eb.or([eb('askedAt', 'is', null), eb('askedAt', '<', eb.ref('askAt'))]))
    .orderBy('askAt')
    .orderBy('caseId')
    .limit(limit)
    .forUpdate()
    .execute()
}

export async function markAsked(db: Db, { caseIds, now }: { caseIds: readonly string[]; now: Date }): Promise<void> {
  await db
    .updateTable('outcomes')
    .set({ askedAt: now })
    .where('caseId', 'in', [...caseIds])
    .execute()
}

/** Refused money that can still be disputed, the window that ends first first; of disputed ones none. */
export async function listExposed(db: Db, { now, limit }: { now: Date; limit: number }): Promise<OutcomeListRow[]> {
  const rows = await selectOutcomes(db).where(isExposed(now)).orderBy('windowEndsAt').orderBy('outcomes.caseId').limit(limit).execute()
  return rows as unknown as OutcomeListRow[]
}

/** How many there are, and what they come to in minor units. */
export async function sumExposed(db: Db, { now }: { now: Date }): Promise<{ count: number; totalMinor: number }> {
  const { count, total } = await db
    .selectFrom('outcomes')
    .select((eb) => [eb.fn.countAll<number>().as('count'), sql<number>`coalesce(sum(refused_minor), 0)::bigint`.as('total')])
    .where(isExposed(now))
    .executeTakeFirstOrThrow()
  return { count: Number(count), totalMinor: Number(total) }
}

/** Of how many cases the customers said whether it is solved, and of how many that it is. */
export async function countSolved(db: Db): Promise<{ readonly answered: number; readonly yes: number }> {
  const { rows } = await sql<{ answered: number; yes: number }>`
    select count(solved)::int as answered, count(*) filter (where solved = 'yes')::int as yes from evenkeel.outcomes`.execute(db)
  return rows[0] ?? { answered: 0, yes: 0 }
}

/** The newest outcomes of choices, for holding what was told against what came. */
export async function listOutcomesOfChoices(db: Db, limit: number): Promise<(OutcomeRow & { context: OutcomeContext })[]> {
  const rows = await db
    .selectFrom('outcomes')
    .select(COLUMNS)
    .where('context', 'is not', null)
    .orderBy('chosenAt', 'desc')
    .orderBy('outcomes.caseId')
    .limit(limit)
    .execute()
  return rows as unknown as (OutcomeRow & { context: OutcomeContext })[]
}

const COLUMNS = [
  'outcomes.caseId',
  'outcomes.version',
  'context',
  'chosenAt',
  'windowEndsAt',
  'refusedMinor',
  'disputed',
  'disputedKnownAt',
  'disputeWon',
  'reviewed',
  'reviewStars',
  'reviewedKnownAt',
  'cameBack',
  'cameBackKnownAt',
  'hoursSpent',
  'moneyGivenMinor',
  'solved',
  'solvedKnownAt',
  'askAt',
  'askedAt',
  'recordedByName',
  'outcomes.updatedAt',
] as const

function selectOutcomes(db: Db) {
  return db
    .selectFrom('outcomes')
    .innerJoin('cases', (join) => join.onRef('cases.shopId', '=', 'outcomes.shopId').onRef('cases.id', '=', 'outcomes.caseId'))
    .innerJoin('customers', (join) => join.onRef('customers.shopId', '=', 'cases.shopId').onRef('customers.id', '=', 'cases.customerId'))
    .select([...COLUMNS, 'cases.title as caseTitle', 'cases.state as caseState', 'customers.name as customerName'])
}

function isExposed(now: Date) {
  return sql<boolean>`(refused_minor > 0 and window_ends_at > ${now} and disputed is not true)`
}
