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

/** One exchange: what the trainee said, and what the customer answered. */
export interface Turn {
  /** What was said, cut at 4,000 units; empty for silence. */
  readonly words: string
  /** How long the trainee was silent before it, in seconds; only at the counter and on the phone. */
  readonly pauseSeconds: number
  readonly reply: string
  /** The customer afterwards. */
  readonly mood: Mood
}

/** A rehearsal as it stands: plain data, to be kept and gone on with. */
export interface Run {
  readonly scenario: Scenario
  readonly level: Level
  readonly seed: number
  readonly state: RunState
  readonly mood: Mood
  /** What the customer said first. */
  readonly opening: string
  readonly turns: readonly Turn[]
}
