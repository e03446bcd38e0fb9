import type { Channel, Heat, Option, Threat } from '../case.ts'
import type { OpenTimes } from '../clocks/business-time.ts'
import { type ClockEvent, clocksOf } from '../clocks/case-clocks.ts'
import type { ResponsePromises } from '../clocks/response-promises.ts'
import { type DecideOptions, recommendByMean } from '../decision/decide.ts'
import type { ReadingForDecision } from '../decision/merge-reading.ts'
import type { Situation } from '../decision/situation.ts'
import { thresholdsMet } from '../escalation/thresholds-met.ts'
import { type ShopProfile, situationOfShop } from '../shop.ts'
import { approvalsNeeded } from './approvals-needed.ts'
import type { Policy } from './policy.ts'

/** A case that was, as far as a policy looks at it. Money is minor units of the shop's currency. */
export interface PastCase {
  readonly caseId: string
  readonly title: string
  readonly openedAt: Date
  readonly heat: Heat
  readonly channel: Channel
  readonly threats: readonly Threat[]
  /** What was stated, with its amount; undefined where nobody knew how much it was about. */
  readonly situation: Situation | undefined
  readonly reading: ReadingForDecision | undefined
  /** What a person chose then. */
  readonly chosen?: { readonly option: Option; readonly amountMinor: number }
  /** Who spoke when, and when it was closed. */
  readonly events: readonly ClockEvent[]
  readonly casesIn90Days: number
  readonly lifetimeMinor: number
  /** The longest that the customer waited for the first answer, or waits still. */
  readonly hoursWaited?: number
}

/** A policy with what it makes of the shop. */
export interface RuledShop {
  readonly policy: Policy
  /** What a decision takes: without limits, which say who may give and not what is best. */
  readonly shop: Partial<Situation>
  /** Of answers alone. */
  readonly promises: ResponsePromises | undefined
  readonly open: OpenTimes
}

/** What a policy makes of a shop, for as many cases as there are. */
export function ruleShop(policy: Policy, { profile, open }: { readonly profile: ShopProfile; readonly open: OpenTimes }): RuledShop {
  const { policyRefundLimitMinor: _, policyGoodwillLimitMinor: __, ...shop } = situationOfShop(profile, policy, 'agent')
  const lines = policy.promises?.lines.map(({ resolutionMinutes: ___, ...line }) => line)
  return { policy, shop, open, promises: policy.promises && { ...policy.promises, lines: lines ?? [] } }
}

export const REPLAY_KINDS = ['decision', 'approval', 'escalation', 'promise'] as const
export type ReplayKind = (typeof REPLAY_KINDS)[number]

/** What a policy would have made of a case. */
export interface ReplayedSide {
  /** The remedy of least expected cost that stays open, at the means; missing where there is nothing to decide. */
  readonly option?: Option
  readonly amountMinor?: number
  readonly expectedCostMinor?: number
  /** Whose yes an agent would have needed; missing where none. */
  readonly yesOf?: 'manager' | 'owner'
  /** Why it would have moved up, the most urgent first; empty where it would not. */
  readonly escalates: readonly string[]
  /** Promises of an answer that were kept too late. */
  readonly late: number
}

/** A case that would have gone otherwise. */
export interface ReplayedCase {
  readonly caseId: string
  readonly title: string
  readonly openedAt: Date
  readonly differs: readonly ReplayKind[]
  readonly before: ReplayedSide
  readonly after: ReplayedSide
  /** What the other remedy is expected to cost more, minor units; negative where less; 0 where the remedy stays. */
  readonly costMinor: number
}

/** How cases are replayed: now, what the shop's own outcomes say, and how money is told. */
export interface ReplayOptions extends Pick<DecideOptions, 'own'> {
  readonly now: Date
  readonly money: (amountMinor: number) => string
}

/**
 * What another policy would have changed about a case: both policies are followed today, by the same engine on the same facts, so that nothing but the
 * policy differs. Undefined where all would have gone alike. Decisions are at the means, as an agent would have made them. An amount that a person
 * chose is what the yes is needed for as long as the remedy stays the same. Promises are those of answers; when a case was closed is not replayed.
 */
export function replayCase(past: PastCase, before: RuledShop, after: RuledShop, options: ReplayOptions): ReplayedCase | undefined {
  const was = decideUnder(past, before, options)
  const would = sameShop(before, after) ? was : decideUnder(past, after, options)
  const sameRemedy = was?.option === would?.option && was?.amountMinor === would?.amountMinor
  const given = sameRemedy ? past.chosen : undefined
  const [one, other] = [sideOf(past, before, options, was, given), sideOf(past, after, options, would, given)]
  const differs = REPLAY_KINDS.filter((kind) => isOtherwise(kind, one, other))
  if (differs.length === 0) return undefined
  const costMinor = sameRemedy ? 0 : (would?.expectedCostMinor ?? 0) - (was?.expectedCostMinor ?? 0)
  const { caseId, title, openedAt } = past
  return { caseId, title, openedAt, differs, before: one, after: other, costMinor }
}

/** How many cases would have gone otherwise, by what, and what that is expected to cost more: the sum of the cases. */
export interface ReplaySum {
  readonly cases: number
  readonly byKind: Readonly<Record<ReplayKind, number>>
  readonly costMinor: number
}

/** Adds cases up. */
export function sumReplayed(cases: readonly Pick<ReplayedCase, 'differs' | 'costMinor'>[]): ReplaySum {
  const byKind = Object.fromEntries(REPLAY_KINDS.map((kind) => [kind, 0])) as Record<ReplayKind, number>
  let costMinor = 0
  for (const { differs, costMinor: own } of cases) {
    for (const kind of differs) byKind[kind] += 1
    costMinor += own
  }
  return { cases: cases.length, byKind, costMinor }
}

/** Whether a decision takes the same from both policies. */
function sameShop({ shop: one }: RuledShop, { shop: other }: RuledShop): boolean {
  return one.returnWindowDays === other.returnWindowDays && one.returnUnusedOnly === other.returnUnusedOnly
}

type Decided = ReturnType<typeof recommendByMean>

function decideUnder({ situation, reading }: PastCase, { shop }: RuledShop, { own }: ReplayOptions): Decided {
  if (situation === undefined) return undefined
  return recommendByMean(situation, { shop, ...(reading && { reading }), ...(own && { own }) })
}

function sideOf(past: PastCase, ruled: RuledShop, options: ReplayOptions, decided: Decided, given: PastCase['chosen']): ReplayedSide {
  const money = given ?? decided
  const needs = money ? approvalsNeeded(ruled.policy, { kind: 'remedy', role: 'agent', heat: past.heat, ...pick(money) }) : []
  return {
    ...(decided && { ...pick(decided), expectedCostMinor: decided.expectedCostMinor }),
    ...(needs.length > 0 && { yesOf: needs.some(({ whose }) => whose === 'owner') ? ('owner' as const) : ('manager' as const) }),
    escalates: escalatesUnder(past, ruled, options, money?.amountMinor),
    late: countLate(past, ruled, options),
  }
}

function pick({ option, amountMinor }: { readonly option: Option; readonly amountMinor: number }) {
  return { option, amountMinor }
}

function escalatesUnder(past: PastCase, { policy }: RuledShop, { money }: ReplayOptions, amountMinor: number | undefined): string[] {
  if (policy.escalation === undefined) return []
  const { heat, threats, casesIn90Days, lifetimeMinor, hoursWaited, situation, reading } = past
  const facts = {
    ...{ heat, threats, casesIn90Days, lifetimeMinor },
    ...{ askedMinor: reading?.facts.askedMinor ?? situation?.askedMinor, orderValueMinor: situation?.orderValueMinor, amountMinor },
    ...(hoursWaited !== undefined && { hoursWaiting: hoursWaited }),
  }
  return thresholdsMet(policy, facts, money).map(({ reason }) => reason)
}

function countLate({ heat, channel, events }: PastCase, { promises, open }: RuledShop, { now }: ReplayOptions): number {
  if (promises === undefined) return 0
  const clocks = clocksOf({ heat, channel, events }, promises, open)
  return clocks.filter(({ dueAt, metAt }) => dueAt !== undefined && (metAt ?? now) > dueAt).length
}

function isOtherwise(kind: ReplayKind, before: ReplayedSide, after: ReplayedSide): boolean {
  switch (kind) {
    case 'decision':
      return before.option !== after.option || before.amountMinor !== after.amountMinor
    case 'approval':
      return before.yesOf !== after.yesOf
    case 'escalation':
      return before.escalates.length > 0 !== after.escalates.length > 0
    case 'promise':
      return before.late !== after.late
  }
}
