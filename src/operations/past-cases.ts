import type { ClockEvent } from '../core/clocks/case-clocks.ts'
import type { PastCase } from '../core/policy/replay.ts'
import { mergeReadings } from '../core/reading/case-reading.ts'
import type { Reading } from '../core/reading/reading.ts'
import { settleReading } from '../core/reading/shop-correction.ts'
import type { Db } from '../store/database.ts'
import { listPastCases, listPastWords, type PastCaseRow, type PastWordRow } from '../store/past-cases.ts'
import { listMessageCorrections } from '../store/reading-corrections.ts'
import { changesOf } from './case-readings.ts'

const HOUR_MS = 3_600_000

/** Past cases by their ids, in their order, as a replay looks at them. */
export async function readPastCases(db: Db, ids: readonly string[], shop: { currency: string; now: Date }): Promise<PastCase[]> {
  if (ids.length === 0) return []
  const [rows, words] = await Promise.all([listPastCases(db, ids, shop.currency), listPastWords(db, ids)])
  const corrections = Map.groupBy(
    await listMessageCorrections(
      db,
      words.flatMap(({ inbound, messageId }) => (inbound ? [messageId] : [])),
    ),
    ({ messageId }) => messageId,
  )
  const byCase = Map.groupBy(words, ({ caseId }) => caseId)
  return rows.map((row) => pastCaseOf(row, byCase.get(row.caseId) ?? [], { now: shop.now, corrections }))
}

function pastCaseOf(
  row: PastCaseRow,
  words: readonly PastWordRow[],
  {
    now,
    corrections,
  }: { readonly now: Date; readonly corrections: ReadonlyMap<string, Awaited<ReturnType<typeof listMessageCorrections>>> },
): PastCase {
  const { caseId, title, openedAt, closedAt, heat, channel, threats, situation, casesIn90Days, lifetimeMinor } = row
  const readings = words.flatMap(({ reading, adjustments, messageId }) =>
    reading ? [settleReading(reading, adjustments ?? [], changesOf(corrections.get(messageId) ?? [])) as Reading] : [],
  )
  const first = words.find(({ inbound }) => inbound)
  const answer = first && words.find(({ inbound, saidAt }) => !inbound && saidAt >= first.saidAt)
  const waitedMs = first && (answer?.saidAt ?? closedAt ?? now).getTime() - first.saidAt.getTime()
  const events: ClockEvent[] = words.map(({ inbound, saidAt }) => ({ kind: inbound ? 'customer_spoke' : 'shop_spoke', at: saidAt }))
  return {
    ...{ caseId, title, openedAt, heat, channel, threats, casesIn90Days, lifetimeMinor },
    situation: situation ?? undefined,
    reading: readings.length === 0 ? undefined : mergeReadings(readings),
    ...(row.chosenOption && { chosen: { option: row.chosenOption, amountMinor: row.chosenAmountMinor ?? 0 } }),
    events: closedAt ? [...events, { kind: 'state', state: 'closed', at: closedAt }] : events,
    ...(waitedMs !== undefined && { hoursWaited: Math.max(0, waitedMs) / HOUR_MS }),
  }
}
