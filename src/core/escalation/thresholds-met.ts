import type { Heat, Threat } from '../case.ts'
import type { Escalation, EscalationFacts, EscalationTarget, Threshold } from './thresholds.ts'

/** A threshold that a case crossed. */
export interface ThresholdMet {
  readonly threshold: Threshold
  /** How urgent it is beside others, higher first. */
  readonly rank: number
  /** How far it went: minor units, heat, number of cases, hours, or the weight of the threat. More than before is worse than before. */
  readonly figure: number
  /** Which line it is, to follow "Escalated to Ana:". */
  readonly reason: string
  /** The figure that crossed it, as a sentence's part; empty where the line says it all. */
  readonly because: string
}

const HEAT_WORDS: Readonly<Record<Heat, string>> = { 0: 'calm', 1: 'annoyed', 2: 'frustrated', 3: 'angry', 4: 'furious' }
const THREAT_WORDS: Readonly<Record<Threat, string>> = {
  chargeback: 'a chargeback',
  bad_review: 'a bad review',
  legal: 'legal steps',
  regulator: 'a complaint to an authority',
  media_social: 'the press or social media',
  safety_violence: 'violence',
  self_harm: 'self-harm',
}

/** Danger to people before everything, then what cannot be taken back, then money, then what only presses. */
const THREAT_RANK: Readonly<Record<Threat, number>> = {
  self_harm: 100,
  safety_violence: 99,
  legal: 80,
  regulator: 75,
  media_social: 70,
  chargeback: 65,
  bad_review: 50,
}
const HEAT_RANK: Readonly<Record<Heat, number>> = { 0: 0, 1: 10, 2: 25, 3: 55, 4: 68 }
const RANK = { money: 60, waiting: 40, vip: 35, repeats: 30 } as const

/**
 * The thresholds that these facts cross, the most urgent first; of equals, the one that the policy names first. `over` is crossed above its figure,
 * `at least` at it. What is not known crosses nothing.
 */
export function thresholdsMet(
  { escalation }: { readonly escalation?: Escalation | undefined },
  facts: EscalationFacts,
  money: (amountMinor: number) => string,
): ThresholdMet[] {
  return (escalation?.thresholds ?? []).flatMap((threshold) => metOf(threshold, facts, money) ?? []).sort((a, b) => b.rank - a.rank)
}

/**
 * The money that a case is about, minor units: what is asked for, or what the order is worth where no amount was named, or what was decided where
 * that is more.
 */
function moneyAtStake({
  askedMinor,
  amountMinor,
  orderValueMinor,
}: Pick<EscalationFacts, 'askedMinor' | 'amountMinor' | 'orderValueMinor'>): number | undefined {
  const wanted = askedMinor ?? orderValueMinor
  return wanted === undefined || amountMinor === undefined ? (wanted ?? amountMinor) : Math.max(wanted, amountMinor)
}

function metOf(threshold: Threshold, facts: EscalationFacts, money: (amountMinor: number) => string): ThresholdMet | undefined {
  switch (threshold.when) {
    case 'money': {
      const stake = moneyAtStake(facts)
      if (stake === undefined || stake <= threshold.overMinor) return undefined
      return {
        threshold,
        rank: RANK.money,
        figure: stake,
        reason: `over the ${money(threshold.overMinor)} limit`,
        because: `${money(stake)} is at stake`,
      }
    }
    case 'heat':
      if (facts.heat === undefined || facts.heat < threshold.atLeast) return undefined
      return {
        threshold,
        rank: HEAT_RANK[facts.heat],
        figure: facts.heat,
        reason: `the customer is ${HEAT_WORDS[facts.heat]}`,
        because: '',
      }
    case 'threat': {
      const worst = threshold.threats.filter((threat) => facts.threats?.includes(threat)).sort((a, b) => THREAT_RANK[b] - THREAT_RANK[a])[0]
      if (worst === undefined) return undefined
      return {
        threshold,
        rank: THREAT_RANK[worst],
        figure: THREAT_RANK[worst],
        reason: `they speak of ${THREAT_WORDS[worst]}`,
        because: '',
      }
    }
    case 'repeats':
      if (facts.casesIn90Days === undefined || facts.casesIn90Days < threshold.cases) return undefined
      return { threshold, rank: RANK.repeats, figure: facts.casesIn90Days, reason: `${facts.casesIn90Days} cases in 90 days`, because: '' }
    case 'waiting':
      if (facts.hoursWaiting === undefined || facts.hoursWaiting < threshold.hours) return undefined
      // It only ever grows: more hours are no new reason.
      return { threshold, rank: RANK.waiting, figure: 1, reason: `no answer for ${sayHours(threshold.hours)}`, because: '' }
    case 'vip':
      if (facts.lifetimeMinor === undefined || facts.lifetimeMinor < threshold.lifetimeMinor) return undefined
      // One order more makes nobody another customer.
      return {
        ...{ threshold, rank: RANK.vip, figure: 1, reason: 'one of the best customers' },
        because: `they bought for ${money(facts.lifetimeMinor)}`,
      }
  }
}

/** What to do about thresholds that were crossed together. */
export interface EscalationChoice {
  readonly to: EscalationTarget
  /** Those that lead there, the most urgent first. */
  readonly led: readonly ThresholdMet[]
  /** Those that lead elsewhere and are only said. */
  readonly also: readonly ThresholdMet[]
}

/** One target for thresholds that were crossed together: that of the most urgent one. Undefined for none. */
export function chooseEscalation(met: readonly ThresholdMet[]): EscalationChoice | undefined {
  const [first] = met
  if (!first) return undefined
  const { to } = first.threshold
  return {
    to,
    led: met.filter(({ threshold }) => isSameTarget(threshold.to, to)),
    also: met.filter(({ threshold }) => !isSameTarget(threshold.to, to)),
  }
}

/** Whether two targets lead to the same. */
function isSameTarget(a: EscalationTarget, b: EscalationTarget): boolean {
  return targetKey(a) === targetKey(b)
}

/** A target as one word. */
export function targetKey(target: EscalationTarget): string {
  switch (target.kind) {
    case 'member':
      return `member:${target.memberId}`
    case 'rota':
      return `rota:${target.rotaId}`
    case 'role':
      return `role:${target.role}`
  }
}

/** The reasons in one line: "over the $200 limit ($350 is at stake), the customer is furious". */
export function sayReasons(met: readonly ThresholdMet[]): string {
  return met.map(({ reason, because }) => (because === '' ? reason : `${reason} (${because})`)).join(', ')
}

/** The thresholds as sentences for the readable policy, in the policy's order. `nameOf` says what a target is called. */
export function describeEscalation(
  { thresholds }: Escalation,
  { money, nameOf }: { readonly money: (amountMinor: number) => string; readonly nameOf: (target: EscalationTarget) => string },
): string[] {
  return thresholds.map((threshold) => `${describeThreshold(threshold, money)}: the case goes to ${nameOf(threshold.to)}.`)
}

/** What a target is called within a sentence; `nameOf` knows members and rotas. */
export function sayTarget(target: EscalationTarget, nameOf: ((id: string) => string | undefined) | undefined): string {
  switch (target.kind) {
    case 'member':
      return nameOf?.(target.memberId) ?? 'a member'
    case 'rota':
      return `who is on in ${nameOf?.(target.rotaId) ?? 'a rota'}`
    case 'role':
      return target.role === 'owner' || target.role === 'agent' ? `an ${target.role}` : `a ${target.role}`
  }
}

/** When a threshold is crossed, as the beginning of a sentence. */
export function describeThreshold(threshold: Threshold, money: (amountMinor: number) => string): string {
  switch (threshold.when) {
    case 'money':
      return `More than ${money(threshold.overMinor)} is at stake`
    case 'heat':
      return threshold.atLeast === 4 ? 'The customer is furious' : `The customer is ${HEAT_WORDS[threshold.atLeast]} or worse`
    case 'threat':
      return `They speak of ${joinOr(threshold.threats.map((threat) => THREAT_WORDS[threat]))}`
    case 'repeats':
      return `It is the customer's case number ${threshold.cases} or more in 90 days`
    case 'waiting':
      return `The customer waits for an answer for ${sayHours(threshold.hours)}`
    case 'vip':
      return `The customer has bought for ${money(threshold.lifetimeMinor)} or more`
  }
}

function joinOr(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

function sayHours(hours: number): string {
  if (hours < 1) return `${Math.round(hours * 60)} minutes`
  return hours === 1 ? 'an hour' : `${hours} hours`
}
