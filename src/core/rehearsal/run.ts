import type { Level, Scenario } from './scenario.ts'

/** How the customer is just now; each from 0 to 100. */
export interface Mood {
  readonly anger: number
  readonly trust: number
  readonly patience: number
}

/** `talking` until they take an offer (`settled`), go by themselves (`left`) or the trainee ends it (`ended`). */
export const RUN_STATES = ['talking', 'settled', 'left', 'ended'] as const
export type RunState = (typeof RUN_STATES)[number]

/** What a rehearsal is scored on, in the order in which it is shown. */
export const CRITERIA = ['calm', 'listened', 'acknowledged', 'owned', 'solved', 'promised', 'boundary', 'safe'] as const
export type Criterion = (typeof CRITERIA)[number]

/** Why a line earned or lost something; the words for it belong to whoever shows it, but for what a rule or the scenario says itself. */
export interface Mark {
  readonly criterion: Criterion
  readonly earned: boolean
  /** The trainee's own words; empty where it is silence that counts. */
  readonly quote: string
  readonly why: string
  /** A line that would have done it. */
  readonly better?: string
}

/** One exchange: what the trainee said, and what the customer answered. */
export interface Turn {
  /** What was said, cut at `MOST_HEARD` units; empty for silence. */
  readonly words: string
  /** How long the trainee was silent before it, in seconds; 0 but at the counter and on the phone. */
  readonly pauseSeconds: number
  readonly reply: string
  /** The customer afterwards. */
  readonly mood: Mood
  readonly marks: readonly Mark[]
}

/** What the customer has taken in so far. Numbers are places in the lists of the scenario. */
export interface Memory {
  readonly acknowledged: readonly number[]
  /** How many turns it took until anything was recognised; 0 while nothing was. */
  readonly acknowledgedAt: number
  readonly owned: readonly number[]
  readonly promised: readonly number[]
  /** Promised without a day. */
  readonly undated: readonly number[]
  readonly told: readonly number[]
  readonly triggered: readonly number[]
  /** An offer that is enough has been made, and whether a day or an hour was said with it. */
  readonly offered: boolean
  readonly offerDated: boolean
  /** Turns for which a fair and dated offer has stood without a provocation. */
  readonly stood: number
  /** Empty phrases so far. */
  readonly empties: number
  /** Questions that were about the matter, and a pause that let them finish. */
  readonly listened: number
  readonly earlies: number
  readonly repeats: number
  /** Turns with something to hear in them. */
  readonly real: number
  readonly provoked: number
  readonly boundarySaid: boolean
  readonly boundaryBroken: number
  readonly safetySaidAt: number
  readonly safetyBroken: number
  /** Owned away: nobody, somebody, it. */
  readonly evaded: number
}

/** A rehearsal as it stands: plain data, to be kept and gone on with. */
export interface Run {
  readonly scenario: Scenario
  readonly level: Level
  readonly seed: number
  readonly state: RunState
  /** It was settled, and they meant it. */
  readonly warmly: boolean
  readonly mood: Mood
  readonly memory: Memory
  /** What the customer said first. */
  readonly opening: string
  readonly turns: readonly Turn[]
}

/** What the customer would read or hear of one turn, in UTF-16 units; the rest is not taken in. */
export const MOST_HEARD = 4000

/** A customer who has heard nothing yet. */
export const NOTHING_HEARD: Memory = {
  acknowledged: [],
  acknowledgedAt: 0,
  owned: [],
  promised: [],
  undated: [],
  told: [],
  triggered: [],
  offered: false,
  offerDated: false,
  stood: 0,
  empties: 0,
  listened: 0,
  earlies: 0,
  repeats: 0,
  real: 0,
  provoked: 0,
  boundarySaid: false,
  boundaryBroken: 0,
  safetySaidAt: 0,
  safetyBroken: 0,
  evaded: 0,
}

/** Whether it is timed. */
export const isSpoken = ({ channel }: Scenario): boolean => channel === 'phone' || channel === 'counter'
