import type { DisputeNetwork } from '../core/drafting/evidence/dispute-reasons.ts'
import type { ProductType } from '../core/drafting/evidence/evidence-needs.ts'
import type { StatedExhibit } from '../core/drafting/evidence/evidence-pack.ts'
import type { Db } from './database.ts'

/** What a person says of a dispute. */
export interface DisputeContent {
  readonly status: 'inquiry' | 'open' | 'won' | 'lost'
  /** As the bank wrote it: a code, or words. */
  readonly reasonCode: string
  readonly network: DisputeNetwork | null
  readonly processor: string | null
  readonly product: ProductType
  readonly currency: string
  readonly amountMinor: number
  readonly openedAt: Date | null
  readonly dueAt: Date | null
  readonly exhibits: readonly StatedExhibit[]
}

export interface DisputeRow extends DisputeContent {
  readonly id: string
  readonly caseId: string
  readonly version: number
  readonly sentAt: Date | null
  readonly sentByName: string | null
  readonly updatedAt: Date
}

export async function insertDispute(
  db: Db,
  { now, exhibits, ...values }: DisputeContent & { shopId: string; id: string; caseId: string; now: Date },
): Promise<void> {
  await db
    .insertInto('disputes')
    .values({ ...values, exhibits: JSON.stringify(exhibits), createdAt: now, updatedAt: now })
    .execute()
}

/** Saves when `version` is still the current one and nothing was sent; returns whether it was. */
export async function updateDispute(
  db: Db,
  { id, version, now, exhibits, ...values }: DisputeContent & { id: string; version: number; now: Date },
): Promise<boolean> {
  const result = await db
    .updateTable('disputes')
    .set((eb) => ({ ...values, exhibits: JSON.stringify(exhibits), updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .where('sentAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Notes that the evidence went out, once; returns whether it was this call that did. */
export async function markDisputeSent(
  db: Db,
  sent: { id: string; version: number; byName: string; sha256: string | null; now: Date },
): Promise<boolean> {
  const result = await db
    .updateTable('disputes')
    .set((eb) => ({
      sentAt: sent.now,
      sentByName: sent.byName,
      sentSha256: sent.sha256,
      updatedAt: sent.now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', sent.id)
    .where('version', '=', sent.version)
    .where('sentAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function findDispute(db: Db, id: string): Promise<DisputeRow | undefined> {
  const row = await selectDisputes(db).where('id', '=', id).executeTakeFirst()
  return row as DisputeRow | undefined
}

/** The dispute of a case that was begun last, or undefined. */
export async function findLatestDispute(db: Db, caseId: string): Promise<DisputeRow | undefined> {
  const row = await selectDisputes(db)
    .where('caseId', '=', caseId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row as DisputeRow | undefined
}

function selectDisputes(db: Db) {
  return db
    .selectFrom('disputes')
    .select([
      'id',
      'caseId',
      'version',
      'status',
      'reasonCode',
      'network',
      'processor',
      'product',
      'currency',
      'amountMinor',
      'openedAt',
      'dueAt',
      'exhibits',
      'sentAt',
      'sentByName',
      'updatedAt',
    ])
}
