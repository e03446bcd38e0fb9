import type { Automation, AutomationMode, RuleTrigger } from './automation.ts'
import { listensTo } from './automation.ts'
import type { CaseFacts } from './case-facts.ts'
import { askable, compileGroup, type Test } from './compile.ts'

/** An automation ready to be asked. */
export interface Ready<Kept> {
  readonly automation: Automation
  readonly holds: Test
  /** Whatever its owner keeps of it. */
  readonly kept: Kept
}

/** Automations ready to be asked, in their order. */
export function prepareAutomations<Kept extends { readonly automation: Automation }>(kept: readonly Kept[]): Ready<Kept>[] {
  return kept.map((one) => ({ automation: one.automation, holds: compileGroup(one.automation.if), kept: one }))
}

/**
 * Which automations act on what happened, in their order: those that listen to it and whose conditions are known to hold. One that stops, or the first one
 * where only the first acts, ends the search.
 */
export function matchAutomations<Kept>(
  ready: readonly Ready<Kept>[],
  { trigger, facts, mode }: { readonly trigger: RuleTrigger; readonly facts: CaseFacts; readonly mode: AutomationMode },
): Ready<Kept>[] {
  const asked = askable(facts)
  const matched: Ready<Kept>[] = []
  for (const one of ready) {
    if (!listensTo(one.automation.when, trigger) || one.holds(asked) !== true) continue
    matched.push(one)
    if (mode === 'first_match' || stops(one.automation)) break
  }
  return matched
}

function stops(automation: Automation): boolean {
  return automation.do.some((action) => action.do === 'stop')
}
