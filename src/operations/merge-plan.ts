import { STANDINGS, type Standing } from '../core/case.ts'
import { AppError } from '../errors.ts'
import { type CaseRow, findCaseForUpdate } from '../store/cases.ts'
import type { Db } from '../store/database.ts'
import { findLatestDecision } from '../store/decisions.ts'
import type { ChangedColumn, ChangedValue, MergeKind } from '../store/merges.ts'
import { customerNotFound, lockCustomer } from './customer-detail.ts'

/** What differs between the two, so that somebody should look: which it is, and what each says. */
export interface MergeConflict {
  readonly about: 'name' | 'standing' | 'customer' | 'decision' | 'state' | 'order'
  readonly survivor: string
  readonly merged: string
  /** What will hold. */
  readonly result: string
}

/** What a merge of these two will change besides moving rows. */
export interface MergePlan {
  readonly survivor: { readonly name: string | null }
  readonly merged: { readonly name: string | null }
  readonly conflicts: readonly MergeConflict[]
  readonly ofSurvivor: Partial<Record<ChangedColumn, ChangedValue>>
  readonly ofMerged: Partial<Record<ChangedColumn, ChangedValue>>
  /** Whether the survivor has a decision of its own, which then stays in force. */
  readonly survivorDecided: boolean
}

/** The two that are merged, and whose name or title holds where both have one. */
export interface MergeChoice {
  readonly survivorId: string
  readonly mergedId: string
  readonly name: 'survivor' | 'merged'
}

/** Plans a merge with both locked, in the order of their ids so that two merges never wait for each other. Throws `not_found` and `bad_input`. */
export async function planMerge(db: Db, kind: MergeKind, choice: MergeChoice): Promise<MergePlan> {
  if (choice.survivorId === choice.mergedId) throw new AppError('bad_input', 'mergedId: the two are the same.')
  return kind === 'customers' ? planCustomers(db, choice) : planCases(db, choice)
}

async function planCustomers(db: Db, { survivorId, mergedId, name }: MergeChoice): Promise<MergePlan> {
  const rows = new Map<string, Awaited<ReturnType<typeof lockCustomer>>>()
  for (const id of [survivorId, mergedId].toSorted()) rows.set(id, await lockCustomer(db, { id }))
  const [survivor, merged] = [rows.get(survivorId), rows.get(mergedId)]
  if (!survivor || !merged) throw customerNotFound()
  const chosen = (name === 'survivor' ? survivor.name : merged.name) ?? survivor.name ?? merged.name
  const stricter = severityOf(merged.standing) > severityOf(survivor.standing)
  const standing = (stricter ? merged : survivor).standing
  return {
    survivor,
    merged,
    conflicts: [
      ...(survivor.name && merged.name && survivor.name !== merged.name
        ? [{ about: 'name' as const, survivor: survivor.name, merged: merged.name, result: chosen ?? '' }]
        : []),
      ...(survivor.standing === merged.standing
        ? []
        : [{ about: 'standing' as const, survivor: survivor.standing, merged: merged.standing, result: standing }]),
    ],
    ofSurvivor: {
      ...(chosen !== survivor.name && { name: chosen }),
      ...(stricter && {
        standing,
        standingReason: merged.standingReason,
        standingByName: merged.standingByName,
        standingAt: merged.standingAt?.toISOString() ?? null,
      }),
    },
    ofMerged: { mergedInto: survivorId },
    survivorDecided: false,
  }
}

const severityOf = (standing: Standing) => STANDINGS.indexOf(standing)

async function planCases(db: Db, { survivorId, mergedId, name }: MergeChoice): Promise<MergePlan> {
  const rows = new Map<string, CaseRow>()
  for (const id of [survivorId, mergedId].toSorted()) {
    const row = await findCaseForUpdate(db, id)
    if (!row) throw new AppError('not_found', 'This shop has no such case, or it was merged into another already.')
    rows.set(id, row)
  }
  const [survivor, merged] = [rows.get(survivorId), rows.get(mergedId)]
  if (!survivor || !merged) throw new AppError('not_found', 'This shop has no such case.')
  const [ours, theirs] = await Promise.all([findLatestDecision(db, survivorId), findLatestDecision(db, mergedId)])
  const reopens = survivor.state === 'closed' && merged.state !== 'closed'
  const takesOrder = survivor.orderId === null && merged.orderId !== null && survivor.customerId === merged.customerId
  const title = name === 'merged' ? merged.title : survivor.title
  const said = (decision: typeof ours) =>
    decision?.chosenOption ? `${decision.chosenOption} ${decision.chosenAmountMinor ?? 0}` : 'undecided'
  return {
    survivor: { name: survivor.title },
    merged: { name: merged.title },
    conflicts: [
      ...(survivor.customerId === merged.customerId
        ? []
        : [{ about: 'customer' as const, survivor: survivor.customerId, merged: merged.customerId, result: survivor.customerId }]),
      ...(ours && theirs ? [{ about: 'decision' as const, survivor: said(ours), merged: said(theirs), result: said(ours) }] : []),
      ...(survivor.state === merged.state
        ? []
        : [{ about: 'state' as const, survivor: survivor.state, merged: merged.state, result: reopens ? 'open' : survivor.state }]),
      ...(survivor.orderId !== null && merged.orderId !== null && survivor.orderId !== merged.orderId
        ? [{ about: 'order' as const, survivor: survivor.orderId, merged: merged.orderId, result: survivor.orderId }]
        : []),
    ],
    ofSurvivor: {
      ...(title !== survivor.title && { title }),
      ...(reopens && { state: 'open', closedAt: null }),
      ...(takesOrder && { orderId: merged.orderId }),
      ...(merged.openedAt < survivor.openedAt && { openedAt: merged.openedAt.toISOString() }),
    },
    ofMerged: { mergedInto: survivorId, ...(merged.state !== 'closed' && { state: 'closed' }), snoozedUntil: null },
    survivorDecided: ours !== undefined,
  }
}
