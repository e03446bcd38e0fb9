import type { Automation, AutomationMode } from '../core/automation/automation.ts'
import { FACTS, type FactName } from '../core/automation/case-facts.ts'
import { wouldChange } from '../core/automation/done.ts'
import { comparisonsOf } from '../core/automation/expression.ts'
import { matchAutomations, prepareAutomations } from '../core/automation/match.ts'
import { countCases, listMoments, type Moment } from '../store/case-facts.ts'
import type { Db } from '../store/database.ts'
import { listOpenCases, listTimedMoments } from '../store/timed-cases.ts'
import { type FactsAtMoment, readFactsAtMoments } from './case-facts.ts'
import type { CallContext } from './operation.ts'

/** What is rehearsed, and what is asked before it. */
export interface Rehearsed {
  readonly id: string
  readonly automation: Automation
  /** Those that are on and come before it, in their order: one of them may end the search. */
  readonly before: readonly { readonly id: string; readonly automation: Automation }[]
  readonly mode: AutomationMode
}

/** A case that would have been touched: the first moment, and which of the actions would have changed something then. */
export interface TouchedCase extends Moment {
  readonly actions: readonly number[]
}

export interface Rehearsal {
  /** Cases that were looked at. */
  readonly cases: number
  /** The last one touched first. */
  readonly touched: readonly TouchedCase[]
  /** How often it would have acted in all. */
  readonly times: number
  /** The facts that it asks for and nobody kept: they were taken as they are today. */
  readonly takenAsToday: readonly FactName[]
}

const PAGE = 500

/** What an automation would have done to the cases that were opened last, as they stood each time that it would have looked. */
export async function rehearseAutomation(
  context: CallContext,
  rehearsed: Rehearsed,
  { most }: { readonly most: number },
): Promise<Rehearsal> {
  const { db } = context
  const [cases, moments] = await Promise.all([countCases(db, most), listMomentsFor(context, rehearsed.automation, most)])
  const actsOn = actorOf(rehearsed)
  const touched = new Map<string, TouchedCase>()
  let times = 0
  for (let from = 0; from < moments.length; from += PAGE) {
    for (const one of await readFactsAtMoments(context, moments.slice(from, from + PAGE))) {
      const actions = actsOn(one)
      if (actions.length === 0) continue
      times++
      if (!touched.has(one.caseId)) touched.set(one.caseId, { caseId: one.caseId, at: one.at, actions })
    }
  }
  return { cases, touched: [...touched.values()].reverse(), times, takenAsToday: takenAsToday(rehearsed.automation) }
}

function listMomentsFor({ db, now }: { readonly db: Db; readonly now: Date }, { when }: Automation, cases: number): Promise<Moment[]> {
  switch (when.on) {
    case 'message':
    case 'review':
    case 'dispute':
    case 'case_change':
      return listMoments(db, { kind: when.on, cases })
    case 'time_since':
      return listTimedMoments(db, { since: when.since, hours: when.hours, cases, now })
    case 'every':
      return listOpenCases(db, { cases, now })
  }
}

/** Which actions of the rehearsed one would have changed something; none where it would not have acted. */
function actorOf({ id, automation, before, mode }: Rehearsed): (at: FactsAtMoment) => number[] {
  const { on } = automation.when
  // Time is looked at for each automation alone.
  const isTimed = on === 'time_since' || on === 'every'
  const asked = { ...automation, when: isTimed ? ({ on: 'case_change' } as const) : automation.when }
  const ready = prepareAutomations([...(isTimed ? [] : before), { id, automation: asked }])
  const trigger = isTimed ? 'case_change' : on
  return ({ facts: stood }) => {
    // What a customer says opens the case.
    const facts = on === 'message' || on === 'review' ? { ...stood, state: 'open' as const } : stood
    if (!matchAutomations(ready, { trigger, facts, mode: isTimed ? 'all' : mode }).some(({ kept }) => kept.id === id)) return []
    return automation.do.flatMap((action, index) => (wouldChange(action, facts) ? [index] : []))
  }
}

function takenAsToday({ when, if: conditions }: Automation): FactName[] {
  if (when.on === 'every') return []
  const asked = new Set(comparisonsOf(conditions).map(({ field }) => field))
  return FACTS.filter(({ name, known }) => known === 'now' && asked.has(name)).map(({ name }) => name)
}
