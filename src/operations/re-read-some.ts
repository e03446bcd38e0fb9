import { z } from 'zod'
import { statedOf } from '../core/decision/situation-of-case.ts'
import { mergeReadings } from '../core/reading/case-reading.ts'
import type { Reading } from '../core/reading/reading.ts'
import { findCaseForUpdate, updateCaseSummary } from '../store/cases.ts'
import type { Db } from '../store/database.ts'
import { findLatestDecision } from '../store/decisions.ts'
import { replaceReading } from '../store/messages.ts'
import { findReReading, listMessagesToRead, noteReReading } from '../store/re-readings.ts'
import { findCorrectionInForce, listSettledReadings, readForShop } from './case-readings.ts'
import { summaryOf } from './open-case.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'
import { readShop } from './shop-detail.ts'

const SOME = 100

/**
 * Reads the next hundred of a shop's past messages anew, has their cases' lines follow, and adds the job that reads the next hundred, all in one
 * transaction. Decisions are left as they are: a person took them, or takes them on the case.
 */
export const reReadSome = transactionalOperation({
  name: 're-read-some',
  summary: "Read the next of a shop's past messages anew.",
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({ startedAt: instant.describe('Which reading anew it belongs to.'), after: id.optional() }),
  output: z.object({ state: z.enum(['more', 'done', 'over']) }),
  async run({ db, now, enqueue, core }, { startedAt, after }) {
    const under = await findReReading(db)
    if (!under || under.endedAt !== null || under.startedAt.getTime() !== new Date(startedAt).getTime()) return { state: 'over' as const }
    const [{ profile }, correction, messages] = await Promise.all([
      readShop(db),
      findCorrectionInForce(db),
      listMessagesToRead(db, { after, limit: SOME }),
    ])
    let changed = 0
    for (const [caseId, own] of Map.groupBy(messages, (message) => message.caseId)) {
      // Whoever adds to the case or puts a label right at the same moment waits, or is waited for.
      const row = await findCaseForUpdate(db, caseId)
      if (!row) continue
      const before = await listSettledReadings(db, caseId)
      for (const { id: messageId, channel, text } of own) {
        const { kept } = await readForShop(core, { text, channel, currency: profile.currency }, correction)
        await replaceReading(db, { messageId, ...kept })
      }
      const differing = await followQuietly(
        db,
        caseId,
        before.map(({ settled }) => settled),
      )
      changed += differing
    }
    const last = messages.length === SOME ? messages.at(-1) : undefined
    await noteReReading(db, { startedAt: under.startedAt, done: messages.length, changed, end: last === undefined, now })
    if (last) await enqueue('re-read-messages', { startedAt, after: last.id })
    return { state: last ? ('more' as const) : ('done' as const) }
  },
})

/** Has the line of a case follow its readings without anybody having changed the case. Gives how many messages read differently. */
async function followQuietly(db: Db, caseId: string, before: readonly Reading[]): Promise<number> {
  const readings = await listSettledReadings(db, caseId)
  const latest = readings.at(-1)
  if (!latest) return 0
  const [decision, { profile }] = await Promise.all([findLatestDecision(db, caseId), readShop(db)])
  const stated = decision ? statedOf(decision.situation, decision.result) : {}
  const whole = mergeReadings(readings.map(({ settled }) => settled))
  await updateCaseSummary(db, { id: caseId, summary: summaryOf(latest.settled, latest.channel, { whole, stated, profile }) })
  return readings.filter(({ settled }, index) => labelsOf(settled) !== labelsOf(before[index] ?? settled)).length
}

const labelsOf = ({ heat, cause, threats, wants }: Reading) =>
  JSON.stringify([heat, cause.kind, threats.map(({ kind }) => kind).toSorted(), wants.map(({ kind }) => kind).toSorted()])
