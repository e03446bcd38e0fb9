import type { Situation } from './situation.ts'

/** How long a customer may still dispute a payment. */
export interface DisputeWindow {
  readonly days: number
  /** Fact ids behind it. */
  readonly facts: readonly string[]
  /** True where no fact names it: our own judgement. */
  readonly assumed: boolean
}

/** By who runs the payments. The card network of a payment is not known here; 120 days is what they have in common (A020, A021, A025). */
const CARD_WINDOW: DisputeWindow = { days: 120, facts: ['A020', 'A021', 'A025'], assumed: false }
/** Cases that are opened with the wallet itself run longer than those of cards. */
const PAYPAL_WINDOW: DisputeWindow = { days: 180, facts: [], assumed: true }

/** The window of a payment: 120 days for cards, longer where the processor takes complaints itself. */
export function disputeWindowOf({ processor }: Pick<Situation, 'processor'>): DisputeWindow {
  return processor === 'paypal' ? PAYPAL_WINDOW : CARD_WINDOW
}

const DAY_MS = 86_400_000

/**
 * When the window ends, in milliseconds since 1970: counted from when the goods came or the work was done where that is stated (A021), else
 * from the day on which the case was opened, which is later and so never ends too early.
 */
export function disputeWindowEnd(situation: Pick<Situation, 'processor' | 'daysSinceDelivery'>, openedMs: number): number {
  return openedMs + (disputeWindowOf(situation).days - (situation.daysSinceDelivery ?? 0)) * DAY_MS
}

/** How long a bad review still counts as one of this case, and how long it takes until who comes back has come back, days; assumptions. */
export const REVIEW_WINDOW_DAYS = 30
export const BACK_WINDOW_DAYS = 120

/** The share of a window of `days` from `fromMs` on that has passed at `atMs`, 0–1. */
export function sharePassed(fromMs: number, days: number, atMs: number): number {
  if (days <= 0) return 1
  return Math.min(1, Math.max(0, (atMs - fromMs) / (days * DAY_MS)))
}
