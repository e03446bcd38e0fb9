import { z } from 'zod'
import type { Automation, When } from '../core/automation/automation.ts'
import { askable, compileGroup } from '../core/automation/compile.ts'
import { type AutomationRow, listAutomations, readAutomationSettings, updateSweptAt } from '../store/automations.ts'
import { listDueSince, listOpenCaseIds } from '../store/timed-cases.ts'
import { readFactsAtMoments } from './case-facts.ts'
import { type CallContext, transactionalOperation } from './operation.ts'

/** As many as one look takes up; the rest follow with the next one. */
const MOST_AT_ONCE = 1_000
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
/** A look that comes a moment early must not wait for the next one. */
const SLACK_MS = 30_000

/** Looks, every few minutes, for the cases whose time has come by an automation, and has each looked at by a job of its own. */
export const sweepAutomations = transactionalOperation({
  name: 'sweep-automations',
  summary: 'Find the cases whose time has come by an automation, and have them looked at.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({}),
  output: z.object({ found: z.int().min(0) }),
  async run(context) {
    const { db } = context
    if ((await readAutomationSettings(db)).stoppedAt) return { found: 0 }
    let found = 0
    for (const row of await listAutomations(db, { state: 'on' })) found += await sweep(context, row)
    return { found }
  },
})

async function sweep(context: CallContext, row: AutomationRow): Promise<number> {
  const { when } = row.document
  if (when.on === 'time_since') return sweepSince(context, row, when)
  if (when.on === 'every') return sweepEvery(context, row, { when, conditions: row.document.if })
  return 0
}

/** The cases for which the time passed since the last look, longest ago first. */
async function sweepSince(context: CallContext, row: AutomationRow, when: Extract<When, { on: 'time_since' }>): Promise<number> {
  const { db, now } = context
  const waitMs = when.hours * HOUR_MS
  const from = new Date((row.sweptAt ?? now).getTime() - waitMs)
  const to = new Date(now.getTime() - waitMs)
  const due = await listDueSince(db, { since: when.since, from, to, limit: MOST_AT_ONCE })
  for (const { caseId, at } of due) await look(context, row, { caseId, occasion: `${when.since}:${at.toISOString()}` })
  const last = due.at(-1)
  // Where there were too many, the next look begins where this one ended.
  const swept = due.length === MOST_AT_ONCE && last ? new Date(last.at.getTime() + waitMs - 1) : now
  await updateSweptAt(db, { id: row.id, at: swept })
  return due.length
}

/** The open cases for which its conditions hold, once for each time it is due. */
async function sweepEvery(
  context: CallContext,
  row: AutomationRow,
  { when, conditions }: { readonly when: Extract<When, { on: 'every' }>; readonly conditions: Automation['if'] },
): Promise<number> {
  const { db, now } = context
  if (row.sweptAt && now.getTime() - row.sweptAt.getTime() < when.minutes * MINUTE_MS - SLACK_MS) return 0
  const holds = compileGroup(conditions)
  let found = 0
  for (let after: string | undefined; found < MOST_AT_ONCE; ) {
    const ids = await listOpenCaseIds(db, { after, limit: 500 })
    const facts = await readFactsAtMoments(
      context,
      ids.map((caseId) => ({ caseId, at: now })),
    )
    for (const one of facts) {
      if (holds(askable(one.facts)) !== true) continue
      await look(context, row, { caseId: one.caseId, occasion: `every:${now.toISOString()}` })
      found++
    }
    if (ids.length < 500) break
    after = ids.at(-1)
  }
  await updateSweptAt(db, { id: row.id, at: now })
  return found
}

async function look(
  { enqueue, newId }: CallContext,
  row: AutomationRow,
  of: { readonly caseId: string; readonly occasion: string },
): Promise<void> {
  await enqueue(
    'apply-rules',
    { caseId: of.caseId, trigger: 'time', eventId: newId(), automationId: row.id, occasion: of.occasion },
    { singletonKey: `${row.id}/${of.caseId}/${of.occasion}` },
  )
}
