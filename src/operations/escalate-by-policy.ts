import type { CaseFacts } from '../core/automation/case-facts.ts'
import type { Escalation } from '../core/escalation/thresholds.ts'
import { chooseEscalation, sayReasons, type ThresholdMet, thresholdsMet } from '../core/escalation/thresholds-met.ts'
import { moneyFormatter } from '../core/money.ts'
import { findCaseForUpdate } from '../store/cases.ts'
import {
  type CrossedRow,
  deleteCrossed,
  type EscalationRow,
  findOpenEscalation,
  listCrossed,
  listWaitingSince,
  saveCrossed,
  updateRemarks,
} from '../store/escalations.ts'
import { escalateCase } from './escalate-case.ts'
import type { CallContext } from './operation.ts'
import { readPolicy } from './policy-detail.ts'
import { readShop } from './shop-detail.ts'

/**
 * Escalates a case where it has crossed a threshold of the policy: once for each threshold, until the case was given back and has either come back
 * from it or gone further. What an escalation that holds outranks is only said. A closed case stays where it is.
 */
export async function escalateByPolicy(context: CallContext, caseId: string, facts: CaseFacts): Promise<void> {
  const { db, shopId, now } = context
  const { document, number } = await readPolicy(db, now)
  const { escalation } = document
  if (!escalation || escalation.thresholds.length === 0) return
  const row = await findCaseForUpdate(db, caseId)
  if (!row || row.state === 'closed') return
  await lookAgainLater(context, { caseId, escalation, facts })
  const money = moneyFormatter((await readShop(db)).profile.currency)
  const met = thresholdsMet({ escalation }, facts, money)
  const [open, crossed] = await Promise.all([findOpenEscalation(db, caseId), listCrossed(db, caseId)])
  if (!open) await deleteCrossed(db, { caseId, thresholdIds: crossed.map(({ thresholdId }) => thresholdId).filter((id) => !has(met, id)) })
  const fresh = met.filter((one) => isNews(one, crossed, open))
  await saveCrossed(db, {
    ...{ shopId, caseId, now },
    crossed: met.map(({ threshold, figure }) => ({ thresholdId: threshold.id, figure })),
  })
  const choice = chooseEscalation(fresh)
  const first = choice?.led[0]
  if (!choice || !first) return
  if (open && open.rank >= first.rank) return say(context, open, fresh)
  await escalateCase(context, {
    ...{ caseId, to: choice.to, reason: sayReasons(choice.led), rank: first.rank, policyVersion: number },
    remarks: choice.also.length > 0 ? [`also ${sayReasons(choice.also)}`] : [],
  })
}

function has(met: readonly ThresholdMet[], id: string): boolean {
  return met.some(({ threshold }) => threshold.id === id)
}

/** A threshold that was never crossed; or one that went further since the case was given back. */
function isNews({ threshold, figure }: ThresholdMet, crossed: readonly CrossedRow[], open: EscalationRow | undefined): boolean {
  const before = crossed.find(({ thresholdId }) => thresholdId === threshold.id)
  return before === undefined || (open === undefined && figure > before.figure)
}

const MOST_REMARKS = 1000

async function say({ db }: CallContext, { id, remarks }: EscalationRow, met: readonly ThresholdMet[]): Promise<void> {
  const more = `also ${sayReasons(met)}`
  await updateRemarks(db, { id, remarks: (remarks === '' ? more : `${remarks}; ${more}`).slice(0, MOST_REMARKS) })
}

const HOUR_MS = 3_600_000
const LEAST_WAIT_MS = 30_000

/** Has open cases looked at when their waiting crosses a threshold of the policy that holds now: at once where it has. */
export async function lookAtWaiting(
  { db, now, newId, enqueue }: Pick<CallContext, 'db' | 'now' | 'newId' | 'enqueue'>,
  caseIds: readonly string[],
): Promise<void> {
  const { document } = await readPolicy(db, now)
  const waiting = document.escalation?.thresholds.filter((threshold) => threshold.when === 'waiting') ?? []
  if (waiting.length === 0) return
  for (const { caseId, since } of await listWaitingSince(db, caseIds))
    for (const { id, hours } of waiting) {
      const startAfter = new Date(Math.max(now.getTime(), since.getTime() + hours * HOUR_MS))
      await enqueue(
        'apply-rules',
        { caseId, trigger: 'time', eventId: newId() },
        { startAfter, singletonKey: keyOf(caseId, id, startAfter) },
      )
    }
}

function keyOf(caseId: string, thresholdId: string, startAfter: Date): string {
  return `waiting/${caseId}/${thresholdId}/${startAfter.toISOString().slice(0, 16)}`
}

/** Has the case looked at again when its waiting would cross a threshold: nothing else happens on it at that moment. */
async function lookAgainLater(
  { now, newId, enqueue }: CallContext,
  { caseId, escalation, facts }: { readonly caseId: string; readonly escalation: Escalation; readonly facts: CaseFacts },
): Promise<void> {
  const { hoursWaiting } = facts
  if (hoursWaiting === undefined) return
  for (const threshold of escalation.thresholds) {
    if (threshold.when !== 'waiting' || hoursWaiting >= threshold.hours) continue
    const startAfter = new Date(now.getTime() + Math.max(LEAST_WAIT_MS, (threshold.hours - hoursWaiting) * HOUR_MS))
    const singletonKey = keyOf(caseId, threshold.id, startAfter)
    await enqueue('apply-rules', { caseId, trigger: 'time', eventId: newId() }, { startAfter, singletonKey })
  }
}
