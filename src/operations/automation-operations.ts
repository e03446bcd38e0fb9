import { applyRules } from './apply-rules.ts'
import { dryRunAutomation } from './dry-run-automation.ts'
import { findWebhookCall } from './find-webhook-call.ts'
import { listAutomations } from './list-automations.ts'
import { listFirings } from './list-firings.ts'
import { makeWebhookSecret } from './make-webhook-secret.ts'
import { noteWebhook } from './note-webhook.ts'
import { orderAutomations } from './order-automations.ts'
import { removeAutomation } from './remove-automation.ts'
import { saveAutomation } from './save-automation.ts'
import { stopAutomations } from './stop-automations.ts'
import { sweepAutomations } from './sweep-automations.ts'
import { switchAutomation } from './switch-automation.ts'

/** All about what a shop has done by itself, for the list of all operations. */
export const automationOperations = {
  'apply-rules': applyRules,
  'dry-run-automation': dryRunAutomation,
  'sweep-automations': sweepAutomations,
  'make-webhook-secret': makeWebhookSecret,
  'note-webhook': noteWebhook,
  'find-webhook-call': findWebhookCall,
  'list-firings': listFirings,
  'stop-automations': stopAutomations,
  'switch-automation': switchAutomation,
  'order-automations': orderAutomations,
  'remove-automation': removeAutomation,
  'save-automation': saveAutomation,
  'list-automations': listAutomations,
} as const
