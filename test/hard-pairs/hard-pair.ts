import type { Cause, Channel, Threat, Want } from '../../src/core/case.ts'
import type { ReadFacts } from '../../src/core/reading/reading.ts'

/** What must differ between the readings of two texts that share most of their words. */
export type Difference =
  | { readonly in: 'threat'; readonly kind: Threat }
  | { readonly in: 'abuse' }
  | { readonly in: 'heat' }
  | { readonly in: 'cause'; readonly first: Cause; readonly second: Cause }
  | { readonly in: 'want'; readonly kind: Want }
  | {
      readonly in: 'fact'
      readonly field: keyof ReadFacts
      readonly first: ReadFacts[keyof ReadFacts]
      readonly second: ReadFacts[keyof ReadFacts]
    }
  | { readonly in: 'begun'; readonly kind: Threat }
  | { readonly in: 'conditional'; readonly kind: Threat }
  | { readonly in: 'sarcasm' | 'vulnerable' | 'question' | 'deadline' | 'priorContact' }

/**
 * Two texts in nearly the same words that mean opposite things. The first has what `differ` names (the threat, the abuse, the want, the sarcasm, the
 * higher heat), the second has not; for causes and facts both values are named.
 */
export interface HardPair {
  readonly first: string
  readonly second: string
  readonly differ: Difference
  /** Default `email`. */
  readonly channel?: Channel
}

type Texts = readonly [first: string, second: string]

/** Pairs that all differ in one way. */
export function pairsThat(differ: Difference, texts: readonly Texts[], channel?: Channel): HardPair[] {
  return texts.map(([first, second]) => ({ first, second, differ, ...(channel ? { channel } : {}) }))
}
