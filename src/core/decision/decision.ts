import type { Option } from '../case.ts'

/** Where a value came from. `default` rests on a sourced fact, `assumption` on our own judgement. */
export type Origin = 'stated' | 'read' | 'shop' | 'learned' | 'default' | 'assumption'

/** One input as the engine used it. */
export interface UsedInput {
  readonly name: string
  readonly value: number
  readonly unit: 'minor' | 'hours' | 'chance' | 'ratio' | 'count'
  readonly origin: Origin
  /** Fact id behind a default, such as `A001`. */
  readonly fact?: string
  /** The year of that fact. */
  readonly asOf?: number
  /** The range of an uncertain value, tenth to ninetieth percentile. */
  readonly low?: number
  readonly high?: number
  /** For origin `learned`: the shop's own cases behind it (`causeCases` of this very cause), its value without them, and what they alone say. */
  readonly learned?: { readonly cases: number; readonly causeCases: number; readonly prior: number; readonly data: number }
}

/** Expected cost by cause, minor units, may be negative (a gain). The parts add up to `expectedCostMinor` exactly. */
export interface CostParts {
  readonly money: number
  readonly time: number
  readonly dispute: number
  readonly review: number
  readonly legal: number
  readonly repeat: number
  readonly future: number
}

export const GUARD_KINDS = [
  'owed',
  'policy_limit',
  'needs_approval',
  'chargeback_open',
  'overcompensation',
  'tied_to_review',
  'counsel_first',
  'safety_first',
  'standing_parted',
  'not_available',
] as const
export type GuardKind = (typeof GUARD_KINDS)[number]

/** A limit that law, policy or plain sense sets on an option, with the clause that set it. `blocks` options are struck through, never hidden. */
export interface Guard {
  readonly kind: GuardKind
  readonly blocks: boolean
  readonly reason: string
  readonly clause: string
}

export interface CostedOption {
  readonly option: Option
  /** Money given back now (or face value of a credit), minor units. */
  readonly amountMinor: number
  readonly expectedCostMinor: number
  /** The expected cost as the verdict tells it: as coarse as what it rests on, minor units. */
  readonly toldCostMinor: number
  readonly p10Minor: number
  readonly p90Minor: number
  /** Chance of being the cheapest of the options that are not blocked, 0–1. */
  readonly chanceBest: number
  readonly parts: CostParts
  readonly guards: readonly Guard[]
  readonly assumes: readonly string[]
}

/** The value of one input at which the leader changes to `to`. `unit` as in UsedInput. */
export interface BreakEven {
  readonly input: string
  readonly value: number
  readonly unit: UsedInput['unit']
  readonly current: number
  readonly to: Option
  readonly direction: 'above' | 'below'
  readonly sentence: string
}

/** A question worth asking next: the input, and what knowing it is worth, minor units. */
export interface AskNext {
  readonly input: string
  readonly question: string
  readonly valueMinor: number
}

export interface Owed {
  readonly amountMinor: number
  /** Met in money, or by putting it right (replace, redo). */
  readonly metBy: 'money' | 'money_or_repair'
  readonly ground: string
  readonly clause: string
}

export interface Relation {
  readonly kind: 'keep' | 'watch'
  /** True when a person may choose to part ways, judged on a year. */
  readonly eligible: boolean
  readonly reasons: readonly string[]
  /** The year's sums, where enough of the year is known. Money in minor units. */
  readonly year?: {
    readonly hours: number
    readonly costMinor: number
    readonly marginMinor: number
    /** What the review that parting may bring costs in expectation. */
    readonly reviewRiskMinor: number
  }
  /** What to see to before a person chooses to part; empty while that is not possible. */
  readonly checklist: readonly string[]
}

export interface FairTwin {
  readonly recommended: Option
  readonly amountMinor: number
  readonly expectedCostMinor: number
  /** What the threat buys: given here less given to the quiet twin, minor units. */
  readonly threatBuysMinor: number
  readonly sentence: string
}

/** The whole answer. Options: not blocked first, cheapest first; ties in the order of OPTIONS. */
export interface Decision {
  readonly engineVersion: string
  readonly currency: string
  /** Undefined when every option is blocked or safety comes first. */
  readonly recommended: Option | undefined
  readonly verdict: string
  readonly owed: Owed
  readonly owedMinor: number
  readonly options: readonly CostedOption[]
  readonly relation: Relation
  readonly fairTwin: FairTwin
  readonly breakEvens: readonly BreakEven[]
  readonly askNext: readonly AskNext[]
  /** EVPI of the whole choice: what knowing every uncertain input would be worth, minor units. */
  readonly perfectInformationMinor: number
  readonly inputs: readonly UsedInput[]
  readonly counselFirst: boolean
  readonly safetyFirst: boolean
}
