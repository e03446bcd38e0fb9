import type { Option } from '../core/case.ts'
import type { Decision } from '../core/decision/decision.ts'
import type { Situation } from '../core/decision/situation.ts'
import type { Db } from './database.ts'

export interface DecisionRow {
  readonly id: string
  readonly caseId: string
  readonly version: number
  /** The version of the policy that it was made under; null while none was written. */
  readonly policyNumber: number | null
  readonly situation: Situation
  readonly result: Decision
  readonly chosenOption: Option | null
  readonly chosenAmountMinor: number | null
  readonly chosenByName: string | null
  readonly chosenAt: Date | null
  readonly note: string | null
  readonly createdAt: Date
}

export async function insertDecision(
  db: Db,
  decision: {
    shopId: string
    id: string
    caseId: string
    policyVersionId: string | null
    situation: Situation
    result: Decision
    now: Date
  },
): Promise<void> {
  await db
    .insertInto('decisions')
    .values({
      shopId: decision.shopId,
      id: decision.id,
      caseId: decision.caseId,
      policyVersionId: decision.policyVersionId,
      situation: JSON.stringify(decision.situation),
      result: JSON.stringify(decision.result),
      engineVersion: decision.result.engineVersion,
      createdAt: decision.now,
    })
    .execute()
}

/** The newest decision of a case. */
export async function findLatestDecision(db: Db, caseId: string): Promise<DecisionRow | undefined> {
  const row = await selectDecisions(db)
    .where('caseId', '=', caseId)
    .orderBy('decisions.createdAt', 'desc')
    .orderBy('decisions.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && (row as unknown as DecisionRow)
}

export async function findDecision(db: Db, id: string): Promise<DecisionRow | undefined> {
  const row = await selectDecisions(db).where('decisions.id', '=', id).executeTakeFirst()
  return row && (row as unknown as DecisionRow)
}

/** Records what a person chose when `version` is still the current one; returns whether it was. */
export async function chooseOption(
  db: Db,
  choice: {
    id: string
    version: number
    option: Option
    amountMinor: number
    byId: string | null
    byName: string
    note: string | null
    now: Date
  },
): Promise<boolean> {
  const result = await db
    .updateTable('decisions')
    .set((eb) => ({
      chosenOption: choice.option,
      chosenAmountMinor: choice.amountMinor,
      chosenBy: choice.byId,
      chosenByName: choice.byName,
      chosenAt: choice.now,
      note: choice.note,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', choice.id)
    .where('version', '=', choice.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

function selectDecisions(db: Db) {
  return db
    .selectFrom('decisions')
    .leftJoin('policyVersions', (join) =>
      join.onRef('policyVersions.shopId', '=', 'decisions.shopId').onRef('policyVersions.id', '=', 'decisions.policyVersionId'),
    )
    .select([
      'decisions.id',
      'caseId',
      'version',
      'policyVersions.number as policyNumber',
      'situation',
      'result',
      'chosenOption',
      'chosenAmountMinor',
      'chosenByName',
      'chosenAt',
      'note',
      'decisions.createdAt',
    ])
}
