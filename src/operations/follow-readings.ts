import { statedOf } from '../core/decision/situation-of-case.ts'
import { mergeReadings } from '../core/reading/case-reading.ts'
import { updateCase } from '../store/cases.ts'
import { findLatestDecision } from '../store/decisions.ts'
import { decideAndSave } from './case-decision.ts'
import type { SettledReading } from './case-readings.ts'
import { summaryOf } from './open-case.ts'
import type { CallContext } from './operation.ts'
import { readShop } from './shop-detail.ts'

/**
 * Has a case follow its readings: what the list shows of it, its urgency, and its decision unless a choice stands, which only a person replaces.
 * Lock the case first.
 */
export async function followReadings(context: CallContext, caseId: string, readings: readonly SettledReading[]): Promise<void> {
  const { db, now } = context
  const latest = readings.at(-1)
  if (!latest) throw new Error(`case ${caseId} has no reading`)
  const reading = mergeReadings(readings.map(({ settled }) => settled))
  const earlier = await findLatestDecision(db, caseId)
  const stated = earlier ? statedOf(earlier.situation, earlier.result) : {}
  const { profile } = await readShop(db)
  await updateCase(db, { id: caseId, now, summary: summaryOf(latest.settled, latest.channel, { whole: reading, stated, profile }) })
  if (earlier?.chosenAt) return
  await decideAndSave(context, { caseId, stated, reading, profile })
}
