import type { RuleTrigger } from '../core/automation/automation.ts'
import { hasRulesToFollow } from '../store/automations.ts'
import type { CallContext } from './operation.ts'

/**
 * After a change of a case: has its clocks, thresholds and automations looked at once this is saved, where the shop has any. What rules themselves
 * change carries how deep it is.
 */
export async function followRules(
  context: CallContext,
  { caseId, trigger }: { readonly caseId: string; readonly trigger: RuleTrigger },
): Promise<void> {
  const { ruleDepth = 0 } = context
  if (ruleDepth === 'followed later') return
  if (!(await hasRulesToFollow(context.db))) return
  const eventId = context.newId()
  await context.enqueue('apply-rules', { caseId, trigger, eventId, depth: ruleDepth }, { singletonKey: eventId })
}
