import type { z } from 'zod'
import { statedOf } from '../core/decision/situation-of-case.ts'
import { mergeReadings } from '../core/reading/case-reading.ts'
import { AppError } from '../errors.ts'
import { updateCaseSummary } from '../store/cases.ts'
import type { Db } from '../store/database.ts'
import { findLatestDecision } from '../store/decisions.ts'
import {
  type ChangedColumn,
  type ChangedValue,
  type ChangedValueOf,
  countSince,
  findMergeForUpdate,
  findMergeOf,
  insertMerge,
  listMergesOf,
  type MergeKind,
  type MergeRow,
  markUndone,
  moveBack,
  moveBelongings,
  readValue,
  setValues,
  updateMergeChanges,
} from '../store/merges.ts'
import { listSettledReadings } from './case-readings.ts'
import { nameOf } from './customer-detail.ts'
import { type countedSchema, UNDO_DAYS } from './merge-detail.ts'
import { type MergeChoice, planMerge } from './merge-plan.ts'
import { summaryOf } from './open-case.ts'
import type { CallContext } from './operation.ts'
import { readShop } from './shop-detail.ts'

/** What the line of a case is made of; it follows the messages that a case has. */
const SUMMARY = ['heat', 'threats', 'cause', 'urgency', 'urgencyReasons'] as const satisfies ChangedColumn[]

/** Merges one into another, keeping to the row and the value what it did. The merged one's own row stays and leads on. */
export async function mergeRows(
  context: CallContext,
  kind: MergeKind,
  { id, ...choice }: MergeChoice & { readonly id: string },
): Promise<void> {
  const { db, shopId, now, principal } = context
  const { survivorId, mergedId } = choice
  const plan = await planMerge(db, kind, choice)
  const wanted = [
    ...Object.entries(plan.ofSurvivor).map(([column, after]) => ({
      id: survivorId,
      column: column as ChangedColumn,
      after: after ?? null,
    })),
    ...Object.entries(plan.ofMerged).map(([column, after]) => ({ id: mergedId, column: column as ChangedColumn, after: after ?? null })),
  ]
  const changed: ChangedValueOf[] = []
  for (const one of wanted) changed.push({ ...one, table: kind, before: await readValue(db, { ...one, table: kind }) })
  const summary = kind === 'cases' ? await readSummary(db, survivorId) : {}
  const moved = await moveBelongings(db, kind, { from: mergedId, to: survivorId, survivorDecided: plan.survivorDecided })
  await setValues(db, { table: kind, id: survivorId, values: plan.ofSurvivor })
  await setValues(db, { table: kind, id: mergedId, values: plan.ofMerged })
  if (kind === 'cases') await followMessages(db, survivorId)
  for (const column of SUMMARY) {
    const before = summary[column]
    if (before === undefined) continue
    const after = await readValue(db, { table: kind, id: survivorId, column })
    if (!isSame(before, after)) changed.push({ table: kind, id: survivorId, column, before, after })
  }
  const undoUntil = new Date(now.getTime() + UNDO_DAYS * 86_400_000)
  await insertMerge(db, { shopId, id, kind, survivorId, mergedId, moved, changed, byName: nameOf(principal), now, undoUntil })
}

/** What an undo did and what it left, because it came or was changed after the merge. */
export interface Undone {
  readonly kind: MergeKind
  readonly survivorId: string
  readonly mergedId: string
  readonly movedBack: z.infer<typeof countedSchema>[]
  readonly stayed: z.infer<typeof countedSchema>[]
  readonly cameAfter: z.infer<typeof countedSchema>[]
  /** Columns that somebody changed after the merge: they stay as they are now. */
  readonly keptChanges: ChangedColumn[]
}

/** Undoes a merge: what it moved goes back, what came later stays. Throws `not_found`, and `version_conflict` where it is too late or not its turn. */
export async function undoMergedRows(context: CallContext, id: string): Promise<Undone> {
  const { db, now, principal } = context
  const merge = await findMergeForUpdate(db, id)
  if (!merge) throw new AppError('not_found', 'There is no such merge in this shop.')
  if (merge.undoneAt) throw new AppError('version_conflict', 'This merge was undone already. Open the page again to see where things are.')
  if (merge.undoUntil < now) throw new AppError('version_conflict', `A merge can be undone for ${UNDO_DAYS} days, and they are over.`)
  const { kind, survivorId, mergedId } = merge
  const above = await findMergeOf(db, { kind, mergedId: survivorId })
  if (above)
    throw new AppError('version_conflict', 'What this was merged into was merged further. Undo that merge first.', {
      details: { mergeId: above.id, survivorId: above.survivorId },
    })
  const cameAfter = await countSince(db, kind, { id: survivorId, since: merge.mergedAt })
  const back = await moveBack(db, kind, { moved: merge.moved, from: survivorId, to: mergedId })
  const keptChanges = await restoreValues(db, merge)
  if (kind === 'cases') await followMessages(db, survivorId)
  await markUndone(db, { id, byName: nameOf(principal), now })
  return {
    ...{ kind, survivorId, mergedId, cameAfter: counted(cameAfter), keptChanges },
    movedBack: counted(back.map(({ table, back }) => ({ table, count: back }))),
    stayed: counted(back.map(({ table, missing }) => ({ table, count: missing }))),
  }
}

const counted = (rows: readonly { readonly table: string; readonly count: number }[]) =>
  rows.filter(({ count }) => count > 0).map(({ table, count }) => ({ what: table, count }))

/**
 * Puts values back that are still what the merge made them. Where a later merge changed one further, that merge takes over what was before this one, so that
 * undoing it restores the right value; where a person changed it, it stays.
 */
async function restoreValues(db: Db, merge: MergeRow): Promise<ChangedColumn[]> {
  const kept: ChangedColumn[] = []
  const later = (await listMergesOf(db, merge)).filter(({ id, undoneAt }) => undoneAt === null && id !== merge.id).reverse()
  for (const { table, id, column, before, after } of merge.changed) {
    if (isSame(await readValue(db, { table, id, column }), after)) {
      await setValues(db, { table, id, values: { [column]: before } })
      continue
    }
    const next = later.find(({ changed }) => changed.some((one) => one.id === id && one.column === column && isSame(one.before, after)))
    if (next) {
      const changed = next.changed.map((one) => (one.id === id && one.column === column ? { ...one, before } : one))
      await updateMergeChanges(db, { id: next.id, changed })
      later.splice(later.indexOf(next), 1, { ...next, changed })
    } else if (!(SUMMARY as readonly string[]).includes(column)) kept.push(column)
  }
  return kept
}

async function readSummary(db: Db, id: string): Promise<Partial<Record<ChangedColumn, ChangedValue>>> {
  const values = await Promise.all(SUMMARY.map(async (column) => [column, await readValue(db, { table: 'cases', id, column })] as const))
  return Object.fromEntries(values)
}

/** Has the line of a case follow the messages that it has now. */
async function followMessages(db: Db, caseId: string): Promise<void> {
  const readings = await listSettledReadings(db, caseId)
  const latest = readings.at(-1)
  if (!latest) return
  const [decision, { profile }] = await Promise.all([findLatestDecision(db, caseId), readShop(db)])
  const stated = decision ? statedOf(decision.situation, decision.result) : {}
  const whole = mergeReadings(readings.map(({ settled }) => settled))
  await updateCaseSummary(db, { id: caseId, summary: summaryOf(latest.settled, latest.channel, { whole, stated, profile }) })
}

const isSame = (a: ChangedValue, b: ChangedValue) => JSON.stringify(a) === JSON.stringify(b)
