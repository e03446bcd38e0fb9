import type { SafetySteps } from '../reading/safety-steps.ts'
import type { SafetyRules } from './policy-parts.ts'

/** The safety steps of a case with those of the shop's own policy after them; undefined where the case has none. */
export function withShopSafety(steps: SafetySteps | undefined, safety: SafetyRules | undefined): SafetySteps | undefined {
  if (steps === undefined || safety === undefined) return steps
  const own = [...(safety.tell ? [`Tell first: ${safety.tell}`] : []), ...(safety.steps ?? [])]
  return { ...steps, steps: [...steps.steps, ...own.map((text) => ({ text: /[.!?]$/.test(text) ? text : `${text}.`, facts: [] }))] }
}
