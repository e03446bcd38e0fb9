import { z } from 'zod'
import { CAUSES, type Cause, HEATS, type Heat, THREATS, type Threat, WANTS, type Want } from '../case.ts'
import type { Found, Reading } from './reading.ts'
import { changeReading, type ReadingChange } from './reading-change.ts'

/** What a rule rests on: of so many messages that it is about, so many were changed by hand its way. */
const grounds = { changed: z.int().min(0), of: z.int().min(0) }

/** What a shop's own corrections change about a reading: few, plain rules, each of which can be said in a sentence. */
export const shopCorrectionSchema = z.object({
  /** Heat read as `from` is `to`. */
  heat: z.array(z.object({ from: z.literal(HEATS), to: z.literal(HEATS), ...grounds })),
  /** Messages of this cause are hotter or cooler by a step. */
  heatOfCause: z.array(z.object({ cause: z.enum(CAUSES), steps: z.union([z.literal(-1), z.literal(1)]), ...grounds })),
  /** A cause read as `from` is `to`. */
  cause: z.array(z.object({ from: z.enum(CAUSES), to: z.enum(CAUSES), ...grounds })),
  /** A threat that is read with less confidence than this is none. */
  threat: z.array(z.object({ kind: z.enum(THREATS), below: z.number().min(0).max(1), ...grounds })),
  want: z.array(z.object({ kind: z.enum(WANTS), below: z.number().min(0).max(1), ...grounds })),
})
export type ShopCorrection = z.infer<typeof shopCorrectionSchema>

export const NO_CORRECTION: ShopCorrection = { heat: [], heatOfCause: [], cause: [], threat: [], want: [] }

export const isEmptyCorrection = (correction: ShopCorrection): boolean => Object.values(correction).every((rules) => rules.length === 0)

/** Threats to life are never taken away by a rule, whatever a shop corrected. */
export const isLifeThreat = (kind: string): boolean => kind === 'safety_violence' || kind === 'self_harm'

/** As much of a reading as a correction looks at. */
export interface ReadLabels {
  readonly heat: Heat
  readonly cause: { readonly kind: Cause }
  readonly threats: readonly Pick<Found<Threat>, 'kind' | 'confidence'>[]
  readonly wants: readonly Pick<Found<Want>, 'kind' | 'confidence'>[]
}

/**
 * What a shop's correction changes about one reading, as changes that each change something. A threat to life stays, and a message that holds one
 * is never read cooler.
 */
export function adjustmentsOf(reading: ReadLabels, correction: ShopCorrection): ReadingChange[] {
  const changes: ReadingChange[] = []
  const cause = correction.cause.find(({ from }) => from === reading.cause.kind)
  if (cause) changes.push({ field: 'cause', value: cause.to })
  for (const { kind, confidence } of reading.threats)
    if (!isLifeThreat(kind) && correction.threat.some((rule) => rule.kind === kind && confidence < rule.below))
      changes.push({ field: 'threat', kind, value: false })
  for (const { kind, confidence } of reading.wants)
    if (correction.want.some((rule) => rule.kind === kind && confidence < rule.below)) changes.push({ field: 'want', kind, value: false })
  const heat = adjustedHeat(reading, correction)
  if (heat !== reading.heat) changes.push({ field: 'heat', value: heat })
  return changes
}

function adjustedHeat({ heat, threats, cause }: ReadLabels, correction: ShopCorrection): Heat {
  const level = correction.heat.find(({ from }) => from === heat)?.to ?? heat
  const steps = correction.heatOfCause.find((rule) => rule.cause === cause.kind)?.steps ?? 0
  const adjusted = Math.min(4, Math.max(0, level + steps)) as Heat
  return adjusted < heat && threats.some(({ kind }) => isLifeThreat(kind)) ? heat : adjusted
}

/** A reading as the shop sees it: what its correction in force changes, then what people changed by hand. */
export function settleReading<Labels extends Pick<Reading, 'heat' | 'threats' | 'cause' | 'wants'>>(
  reading: Labels,
  adjustments: readonly ReadingChange[],
  corrections: readonly ReadingChange[],
): Labels {
  return changeReading(changeReading(reading, adjustments), corrections)
}
