import type { RuleTrigger } from '../core/automation/automation.ts'
import type { CaseFacts } from '../core/automation/case-facts.ts'
import { askable, explainGroup } from '../core/automation/compile.ts'
import { type Done, whyHeldBack } from '../core/automation/done.ts'
import { matchAutomations, prepareAutomations } from '../core/automation/match.ts'
import {
  countRecentFirings,
  deleteFiring,
  type Firing,
  insertFiring,
  type RecentFirings,
  updateFiring,
} from '../store/automation-firings.ts'
import { type AutomationRow, listAutomations, readAutomationSettings, updateAutomationState } from '../store/automations.ts'
import { findCaseForUpdate } from '../store/cases.ts'
import { listMembers } from '../store/members.ts'
import { followRules } from './follow-rules.ts'
import type { CallContext } from './operation.ts'
import { performAction } from './perform-action.ts'
import { readPolicy } from './policy-detail.ts'

/** What automations look at. */
export interface Happening {
  readonly caseId: string
  readonly trigger: RuleTrigger
  /** What tells it apart from everything else that happens: an automation answers it once. */
  readonly occasion: string
  /** How many automations stand behind it. */
  readonly depth: number
  /** For time: the one whose time has come. */
  readonly automationId?: string | undefined
}

/**
 * Has the automations that are on look at what happened to a case and act, in their order; all conditions are asked of the case as it stands before the
 * first one acts. Each is noted with why and what came of it, once for an occasion.
 */
export async function applyAutomations(context: CallContext, facts: CaseFacts, happening: Happening): Promise<void> {
  const { db } = context
  const settings = await readAutomationSettings(db)
  if (settings.stoppedAt) return
  const rows = await listAutomations(db, { state: 'on' })
  const matched = matchRows(rows, facts, happening, settings.mode)
  if (matched.length === 0) return
  // Two things that happen to one case at once follow one another.
  await findCaseForUpdate(db, happening.caseId)
  const ids = matched.map(({ id }) => id)
  const recent = await countRecentFirings(db, { automationIds: ids, caseId: happening.caseId, now: context.now })
  const policyNumber = (await readPolicy(db)).number
  let changed = false
  for (const row of matched) {
    const lately = recent.find(({ automationId }) => automationId === row.id)
    changed = (await fire(context, row, { facts, happening, lately, policyNumber })) || changed
  }
  if (changed) await followRules({ ...context, ruleDepth: happening.depth + 1 }, { caseId: happening.caseId, trigger: 'case_change' })
}

function matchRows(
  rows: readonly AutomationRow[],
  facts: CaseFacts,
  { trigger, automationId }: Happening,
  mode: 'all' | 'first_match',
): AutomationRow[] {
  const ready = prepareAutomations(rows.map((row) => ({ automation: row.document, row })))
  if (trigger !== 'time') return matchAutomations(ready, { trigger, facts, mode }).map(({ kept }) => kept.row)
  const asked = askable(facts)
  return ready.flatMap(({ kept, holds }) => (kept.row.id === automationId && holds(asked) === true ? [kept.row] : []))
}

interface Firable {
  readonly facts: CaseFacts
  readonly happening: Happening
  readonly lately: RecentFirings | undefined
  readonly policyNumber: number
}

const NEVER = { onCase: 0, forCustomer: 0, thisHour: 0, thisMinute: 0 }

/** Whether it changed the case. */
async function fire(
  context: CallContext,
  row: AutomationRow,
  { facts, happening, lately = undefined, policyNumber }: Firable,
): Promise<boolean> {
  const { db, shopId, newId, now } = context
  const { caseId, depth, occasion, trigger } = happening
  const held = whyHeldBack(row.document.limits, lately ?? NEVER, depth)
  const firing: Firing = {
    ...{
      id: newId(),
      automationId: row.id,
      automationNumber: row.number,
      automationName: row.name,
      caseId,
      occasion,
      trigger,
      depth,
      at: now,
    },
    ...{ policyNumber, why: explainGroup(row.document.if, facts) },
    state: held ? 'held_back' : 'done',
    did: held ? [{ do: 'guard', result: 'refused', said: held.said }] : [],
  }
  if (!(await insertFiring(db, { ...firing, shopId }))) return false
  if (held) {
    if (held.guard === 'runaway') await switchOff(context, row, held.said)
    return false
  }
  const did: Done[] = []
  for (const [index, action] of row.document.do.entries()) {
    const acting = { firingId: firing.id, automationName: row.name, caseId, policyNumber, index }
    did.push(await performAction({ ...context, ruleDepth: 'followed later' }, action, acting))
  }
  // Every few minutes the same cases hold: what is so already is not noted again.
  if (trigger === 'time' && did.every(({ result }) => result === 'nothing')) {
    await deleteFiring(db, firing.id)
    return false
  }
  const isWhole = did.every(({ result }) => result !== 'refused')
  await updateFiring(db, { id: firing.id, state: isWhole ? 'done' : 'partly', did })
  await context.record({
    caseId,
    subjectId: row.id,
    data: {
      automation: row.name,
      did: did
        .map(({ said }) => said)
        .join(' ')
        .slice(0, 1_000),
    },
  })
  return did.some(({ result }) => result === 'done')
}

/** Switches off what runs away, and tells whoever leads the shop. */
async function switchOff(context: CallContext, row: AutomationRow, why: string): Promise<void> {
  const { db, now, canMail, url } = context
  await updateAutomationState(db, { id: row.id, state: 'off', why, byName: row.name, now })
  if (!canMail) return
  const leaders = (await listMembers(db)).filter(({ role }) => role === 'owner' || role === 'manager')
  for (const { email } of leaders)
    await context.enqueue('send-mail', {
      to: email,
      subject: `The automation “${row.name}” was switched off`,
      text: `${why}\n\nLook at what it did, then change it or switch it on again:\n${url}/automations\n`,
    })
}
