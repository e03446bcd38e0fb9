import type { z } from 'zod'
import type { Channel } from '../core/case.ts'
import { READER_VERSION } from '../core/reading/reader-version.ts'
import type { Reading } from '../core/reading/reading.ts'
import { changeReading } from '../core/reading/reading-change.ts'
import { secondReadingSchema } from '../core/reading/second-reading.ts'
import { adjustmentsOf, type ShopCorrection, settleReading, shopCorrectionSchema } from '../core/reading/shop-correction.ts'
import type { Db } from '../store/database.ts'
import { type KeptReading, listReadings } from '../store/messages.ts'
import { type CorrectionRow, listCorrections } from '../store/reading-corrections.ts'
import { findReadingSettings } from '../store/reading-settings.ts'
import type { findLatestSecondReading } from '../store/second-readings.ts'
import type { CoreWork } from './core-work.ts'
import type { Frozen } from './operation.ts'
import type { caseDetailSchema } from './schemas.ts'

/** A reading as the shop sees it, with what it was made from. */
export interface SettledReading extends KeptReading {
  readonly messageId: string
  readonly channel: Channel
  /** What people put right about it, oldest first. */
  readonly corrections: readonly CorrectionRow[]
  /** What was read, what the shop's correction changed, and on top what people put right. */
  readonly settled: Reading
}

/** The readings of a case's inbound messages as the shop sees them, oldest first. */
export async function listSettledReadings(db: Db, caseId: string): Promise<SettledReading[]> {
  const [readings, corrections] = await Promise.all([listReadings(db, caseId), listCorrections(db, caseId)])
  return readings.map((reading) => {
    const own = corrections.filter(({ messageId }) => messageId === reading.messageId)
    return { ...reading, corrections: own, settled: settleReading(reading.result, reading.adjustments, changesOf(own)) }
  })
}

export const changesOf = (corrections: readonly CorrectionRow[]) => corrections.map(({ change }) => change)

/** The shop's own correction, where a person switched one on. */
export async function findCorrectionInForce(db: Db): Promise<ShopCorrection | undefined> {
  const row = await findReadingSettings(db)
  return row?.inForce ? shopCorrectionSchema.parse(row.inForce) : undefined
}

/** Reads a new message for a shop: what is to be kept of it, and the reading as the shop sees it. */
export async function readForShop(
  core: CoreWork,
  input: Parameters<CoreWork['read']>[0],
  correction: ShopCorrection | undefined,
): Promise<{ readonly kept: KeptReading; readonly reading: Reading }> {
  const result = await core.read(input)
  const adjustments = correction ? adjustmentsOf(result, correction) : []
  return { kept: { result, adjustments, readerVersion: READER_VERSION }, reading: changeReading(result, adjustments) }
}

type CaseDetail = Frozen<z.input<typeof caseDetailSchema>>

export function readingChangesOf({ adjustments, corrections }: SettledReading): CaseDetail['readingChanges'] {
  return {
    byShop: adjustments,
    byHand: corrections.map(({ change, read, correctedByName, correctedAt }) => ({
      change,
      read,
      byName: correctedByName,
      at: correctedAt.toISOString(),
    })),
  }
}

type SecondReadingRow = NonNullable<Awaited<ReturnType<typeof findLatestSecondReading>>>

export function secondReadingOf({ model, createdAt, result }: SecondReadingRow): NonNullable<CaseDetail['secondReading']> {
  return { model, at: createdAt.toISOString(), result: secondReadingSchema.parse(result) }
}
