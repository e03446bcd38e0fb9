import type { Cause, Channel, Threat, Want } from '../../case.ts'
import type { ReadFacts } from '../reading.ts'

/** A text and what its rule alone, without the model, must say of it. Kinds are all of them, in alphabetical order; facts are those named. */
export type RuleExample = { readonly text: string; readonly channel?: Channel } & (
  | { readonly threats: readonly Threat[] }
  | { readonly wants: readonly Want[] }
  | { readonly cause: Cause }
  | { readonly facts: { readonly [Field in keyof ReadFacts]: ReadFacts[Field] | undefined } }
  | { readonly abusive: boolean }
  | { readonly heatBy: 'hot' | 'cool' }
  | { readonly signal: 'sarcasm' | 'vulnerable' | 'priorContact' | 'deadlines'; readonly words: readonly string[] }
)
