import { CAUSES, type Cause, HEATS, type Heat, THREATS, type Threat, WANTS, type Want } from '../case.ts'
import { READING_FIELDS, type ReadingField } from './reading-change.ts'
import { adjustmentsOf, isLifeThreat, NO_CORRECTION, type ReadLabels, type ShopCorrection } from './shop-correction.ts'

/** One message as it was read, and as the people who worked on it left it. */
export interface ReadingObservation {
  readonly read: ReadLabels
  readonly settled: { readonly heat: Heat; readonly cause: Cause; readonly threats: readonly Threat[]; readonly wants: readonly Want[] }
  /** What a person changed; empty when nobody changed anything, which says little: few people put right what they pass over. */
  readonly corrected: readonly ReadingField[]
}

/** What fitting came to. */
export interface FittedCorrection {
  readonly correction: ShopCorrection
  /** Messages that somebody corrected. */
  readonly corrected: number
  /** How many of the messages read as their people left them, before and with the correction, each judged by rules fitted without it. */
  readonly checks: Readonly<Record<ReadingField, { readonly before: number; readonly after: number; readonly of: number }>>
}

/** Fewer corrected messages than this teach nothing. */
export const LEAST_CORRECTED = 10
/** A rule rests on at least so many corrections of its own. */
const LEAST_IN_RULE = 5
/** Shrinkage: as much evidence against every rule, as if so many people had agreed with the reader. */
const PRIOR = 4
/** What a message is worth on which nobody changed anything, against one where somebody did. */
const UNCHANGED_WEIGHT = 0.25
const FOLDS = 5

/**
 * Fits a shop's correction: for each heat level and cause the mean step that people made, sum(w·step) / (sum(w) + 4), as a rule where it is half a
 * step or more; for each cause the other cause that outweighs all the rest and the prior; for each threat and want the confidence below which taking
 * it away is right more often than wrong by the prior. w is 1 for a message that somebody corrected, 0.25 for others. No rule comes from fewer
 * than 5 corrections, nothing from fewer than 10 corrected messages, and the rules of a field are kept only when they read messages better that
 * they were not fitted on (5 folds, in the order given). What the reader missed altogether cannot be learned so: there is nothing to go by.
 */
export function fitShopCorrection(observations: readonly ReadingObservation[]): FittedCorrection {
  const corrected = observations.filter((one) => one.corrected.length > 0).length
  const checks = checkByFolds(observations)
  const fitted = corrected < LEAST_CORRECTED ? NO_CORRECTION : fitRules(observations, LEAST_IN_RULE)
  const helps = (field: ReadingField) => checks[field].after > checks[field].before
  return {
    corrected,
    checks,
    correction: {
      heat: helps('heat') ? fitted.heat : [],
      heatOfCause: helps('heat') ? fitted.heatOfCause : [],
      cause: helps('cause') ? fitted.cause : [],
      threat: helps('threat') ? fitted.threat : [],
      want: helps('want') ? fitted.want : [],
    },
  }
}

const weightOf = ({ corrected }: ReadingObservation) => (corrected.length > 0 ? 1 : UNCHANGED_WEIGHT)

function fitRules(observations: readonly ReadingObservation[], least: number): ShopCorrection {
  const heat = HEATS.flatMap((from) => {
    const own = observations.filter(({ read }) => read.heat === from)
    const step = stepOf(own, ({ settled }) => settled.heat - from, least)
    const to = Math.min(4, Math.max(0, from + step)) as Heat
    return to === from ? [] : [{ from, to, changed: changedTowards(own, step, ({ settled }) => settled.heat - from), of: own.length }]
  })
  const levelled = (one: ReadingObservation) => heat.find(({ from }) => from === one.read.heat)?.to ?? one.read.heat
  const left = (one: ReadingObservation) => one.settled.heat - levelled(one)
  const heatOfCause = CAUSES.flatMap((cause) => {
    const own = observations.filter(({ read }) => read.cause.kind === cause)
    const steps = Math.sign(stepOf(own, left, least))
    return steps === 0 ? [] : [{ cause, steps: steps as -1 | 1, changed: changedTowards(own, steps, left), of: own.length }]
  })
  return {
    heat,
    heatOfCause,
    cause: CAUSES.flatMap((from) => fitCause(observations, from, least)),
    threat: THREATS.filter((kind) => !isLifeThreat(kind)).flatMap((kind) =>
      fitLeastConfidence(observations, { kind, least, foundOf: ({ read }) => read.threats, settledOf: ({ settled }) => settled.threats }),
    ),
    want: WANTS.flatMap((kind) =>
      fitLeastConfidence(observations, { kind, least, foundOf: ({ read }) => read.wants, settledOf: ({ settled }) => settled.wants }),
    ),
  }
}

/** The shrunken mean step, to the nearest whole one; 0 when too few people made any. */
function stepOf(own: readonly ReadingObservation[], stepIn: (one: ReadingObservation) => number, least: number): number {
  if (own.filter((one) => stepIn(one) !== 0).length < least) return 0
  const weight = own.reduce((sum, one) => sum + weightOf(one), 0)
  const mean = own.reduce((sum, one) => sum + weightOf(one) * stepIn(one), 0) / (weight + PRIOR)
  return Math.abs(mean) < 0.5 ? 0 : Math.sign(mean) * Math.round(Math.abs(mean))
}

const changedTowards = (own: readonly ReadingObservation[], step: number, stepIn: (one: ReadingObservation) => number) =>
  own.filter((one) => Math.sign(stepIn(one)) === Math.sign(step)).length

function fitCause(observations: readonly ReadingObservation[], from: Cause, least: number): ShopCorrection['cause'] {
  const own = observations.filter(({ read }) => read.cause.kind === from)
  const weight = own.reduce((sum, one) => sum + weightOf(one), 0)
  return CAUSES.filter((to) => to !== from)
    .map((to) => ({ to, changed: own.filter(({ settled }) => settled.cause === to) }))
    .filter(({ changed }) => changed.length >= least)
    .filter(({ changed }) => changed.reduce((sum, one) => sum + weightOf(one), 0) / (weight + PRIOR) >= 0.5)
    .map(({ to, changed }) => ({ from, to, changed: changed.length, of: own.length }))
}

interface KindToFit<Kind extends string> {
  readonly kind: Kind
  readonly least: number
  readonly foundOf: (one: ReadingObservation) => readonly { readonly kind: Kind; readonly confidence: number }[]
  readonly settledOf: (one: ReadingObservation) => readonly Kind[]
}

function fitLeastConfidence<Kind extends string>(
  observations: readonly ReadingObservation[],
  { kind, least, foundOf, settledOf }: KindToFit<Kind>,
): { kind: Kind; below: number; changed: number; of: number }[] {
  const found = observations
    .flatMap((one) =>
      foundOf(one)
        .filter((finding) => finding.kind === kind)
        .map(({ confidence }) => ({ confidence, removed: !settledOf(one).includes(kind), weight: weightOf(one) })),
    )
    .sort((a, b) => a.confidence - b.confidence)
  let best = { gain: 0, index: -1 }
  let gain = 0
  for (const [index, { confidence, removed, weight }] of found.entries()) {
    gain += removed ? weight : -weight
    if (gain > best.gain && found[index + 1]?.confidence !== confidence) best = { gain, index }
  }
  const changed = found.slice(0, best.index + 1).filter(({ removed }) => removed).length
  if (best.gain < PRIOR || changed < least) return []
  const last = found[best.index]!.confidence
  const next = found[best.index + 1]?.confidence ?? 1
  // All of them were taken away: then confidence tells nothing, and none is read.
  return [{ kind, below: best.index === found.length - 1 ? 1 : (last + next) / 2, changed, of: best.index + 1 }]
}

type Checks = Record<ReadingField, { before: number; after: number; of: number }>

function checkByFolds(observations: readonly ReadingObservation[]): Checks {
  const checks = Object.fromEntries(READING_FIELDS.map((field) => [field, { before: 0, after: 0, of: 0 }])) as Checks
  const least = Math.ceil(LEAST_IN_RULE * (1 - 1 / FOLDS))
  for (let fold = 0; fold < FOLDS; fold++) {
    const rules = fitRules(
      observations.filter((_, index) => index % FOLDS !== fold),
      least,
    )
    for (let index = fold; index < observations.length; index += FOLDS) {
      const one = observations[index]!
      const before = matchesOf(one, NO_CORRECTION)
      const after = matchesOf(one, rules)
      for (const field of READING_FIELDS) {
        checks[field].before += before[field]
        checks[field].after += after[field]
        checks[field].of += 1
      }
    }
  }
  return checks
}

/** 1 for each field that reads as people left it, else 0. */
function matchesOf({ read, settled }: ReadingObservation, correction: ShopCorrection): Record<ReadingField, 0 | 1> {
  const changes = adjustmentsOf(read, correction)
  const heat = changes.find((change) => change.field === 'heat')?.value ?? read.heat
  const cause = changes.find((change) => change.field === 'cause')?.value ?? read.cause.kind
  const same = (field: 'threat' | 'want', found: readonly { readonly kind: Threat | Want }[], left: readonly (Threat | Want)[]) => {
    const gone = changes.flatMap((change) => (change.field === field ? [change.kind as Threat | Want] : []))
    const kept = new Set(found.map(({ kind }) => kind).filter((kind) => !gone.includes(kind)))
    return kept.size === new Set(left).size && left.every((kind) => kept.has(kind)) ? 1 : 0
  }
  return {
    heat: heat === settled.heat ? 1 : 0,
    cause: cause === settled.cause ? 1 : 0,
    threat: same('threat', read.threats, settled.threats),
    want: same('want', read.wants, settled.wants),
  }
}
