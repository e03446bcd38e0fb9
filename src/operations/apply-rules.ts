import { z } from 'zod'
import { RULE_TRIGGERS } from '../core/automation/automation.ts'
import { findSurvivingCaseId } from '../store/cases.ts'
import { applyAutomations } from './apply-automations.ts'
import { findCaseFacts } from './case-facts.ts'
import { escalateByPolicy } from './escalate-by-policy.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'
import { setClocks } from './set-clocks.ts'

/** Looks at a case after a change: its clocks first, then the thresholds of the policy, then the automations. All of it, or nothing. */
export const applyRules = transactionalOperation({
  name: 'apply-rules',
  summary: 'Have the clocks, thresholds and automations look at a case after a change.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({
    caseId: id,
    trigger: z.enum(RULE_TRIGGERS),
    eventId: id.describe('Of the change: whatever comes of it is noted under it, and done once.'),
    depth: z.int().min(0).max(100).default(0).describe('How many automations stand behind the change.'),
    automationId: id.optional().describe('For `time`: the automation whose time has come; no other looks.'),
    occasion: z.string().max(200).optional().describe('For `time`: the moment that it answers.'),
  }),
  output: z.object({ state: z.enum(['applied', 'gone']) }),
  async run(context, input) {
    const { db } = context
    const caseId = await findSurvivingCaseId(db, input.caseId)
    const facts = await findCaseFacts(context, caseId)
    if (!facts) return { state: 'gone' as const }
    // What comes of it is one step deeper than the change.
    const deeper = { ...context, ruleDepth: input.depth + 1 }
    if (input.automationId === undefined) {
      await setClocks(deeper, caseId)
      await escalateByPolicy(deeper, caseId, facts)
    }
    const { trigger, depth, automationId, occasion = input.eventId } = input
    await applyAutomations(context, facts, { caseId, trigger, depth, occasion, automationId })
    return { state: 'applied' as const }
  },
})
