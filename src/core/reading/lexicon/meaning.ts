import type { Cause, Threat, Want } from '../../case.ts'
import type { ReadFacts } from '../reading.ts'

/**
 * What a phrase of the lexicon says. Weights are in the units of the score they feed; `sure` is the confidence of one such phrase, 0–1.
 * `who`: only in the customer's own words, or in the shop's about one. `plan`: the writer means to do it · `done`: it has begun · `veiled`: said by hinting or denying it, always tied to a demand · `bare`: a threat only beside a condition ("or I go to court").
 * `innocent` and `unasked` lie over words that would otherwise be a threat or a want, and take them back.
 */
export type Meaning =
  | { readonly of: 'heat'; readonly weight: number }
  | { readonly of: 'abuse'; readonly weight: number }
  | {
      readonly of: 'threat'
      readonly kind: Threat
      readonly sure: number
      readonly form: 'plan' | 'done' | 'veiled' | 'bare'
      readonly who?: 'customer' | 'shop'
    }
  | { readonly of: 'innocent'; readonly kind: Threat }
  | { readonly of: 'cause'; readonly kind: Cause; readonly weight: number }
  | { readonly of: 'want'; readonly kind: Want; readonly sure: number }
  | { readonly of: 'unasked'; readonly kind: Want }
  | FactMeaning
  | { readonly of: 'signal'; readonly kind: SignalKind }

/** A phrase that states a fact; `who` limits it to a writer who is the customer or the shop. */
export interface FactMeaning {
  readonly of: 'fact'
  readonly field: keyof ReadFacts
  /** For amounts and counts: `value` of the phrase is read instead. */
  readonly value: string | number | boolean
  readonly weight: number
  readonly who?: 'customer' | 'shop'
}

/** `irony`: praise that is sarcasm only beside a failure; `praise`: only with the failure in the same sentence. */
export type SignalKind = 'sarcasm' | 'irony' | 'praise' | 'priorContact' | 'vulnerable' | 'deadline' | 'condition'
