import { fitShopCorrection, type ReadingObservation } from '../core/reading/fit-shop-correction.ts'
import { changeReading, READING_FIELDS } from '../core/reading/reading-change.ts'
import type { ReadLabels } from '../core/reading/shop-correction.ts'
import type { Db } from '../store/database.ts'
import { listMessageCorrections, listWorkedMessages } from '../store/reading-corrections.ts'
import { offerCorrection } from '../store/reading-settings.ts'
import { changesOf } from './case-readings.ts'
import type { CallContext } from './operation.ts'

const MOST_MESSAGES = 5_000

/** The newest 5,000 messages of cases that somebody worked on, as they were read and as people left them, oldest first. */
export async function listObservations(db: Db): Promise<ReadingObservation[]> {
  const messages = (await listWorkedMessages(db, MOST_MESSAGES)).reverse()
  const corrections = Map.groupBy(
    await listMessageCorrections(
      db,
      messages.map(({ messageId }) => messageId),
    ),
    ({ messageId }) => messageId,
  )
  return messages.map(({ messageId, labels, adjustments }) => {
    const changes = changesOf(corrections.get(messageId) ?? [])
    const settled = settledLabels(labels, [...adjustments, ...changes])
    return { read: labels, settled, corrected: READING_FIELDS.filter((field) => changes.some((change) => change.field === field)) }
  })
}

/** The labels of a reading with changes, without their words. */
export function settledLabels(labels: ReadLabels, changes: Parameters<typeof changeReading>[1]): ReadingObservation['settled'] {
  const { heat, cause, threats, wants } = changeReading(
    {
      heat: labels.heat,
      cause: { kind: labels.cause.kind, confidence: 1, spans: [] },
      threats: labels.threats.map(({ kind, confidence }) => ({ kind, confidence, spans: [], conditional: false, begun: false })),
      wants: labels.wants.map(({ kind, confidence }) => ({ kind, confidence, spans: [] })),
    },
    changes,
  )
  return { heat, cause: cause.kind, threats: threats.map(({ kind }) => kind), wants: wants.map(({ kind }) => kind) }
}

/** Fits the shop's correction anew and keeps what it comes to as an offer: nothing that is in force changes by that. */
export async function fitAndOffer({ db, shopId, now, record }: CallContext): Promise<{ readonly corrected: number }> {
  const offered = fitShopCorrection(await listObservations(db))
  await offerCorrection(db, { shopId, offered, now })
  await record({ subjectId: shopId, data: { corrected: offered.corrected } })
  return { corrected: offered.corrected }
}
