import type { Cause } from '../../case.ts'
import { type Phrase, phrasesFor } from '../../text/phrases.ts'
import type { Meaning } from './meaning.ts'

/** The same cause for each line of `patterns`. Weights add up by cause; one clear phrase weighs about 2, a hint 0.5–1. */
export function showsCause(kind: Cause, weight: number, patterns: string): Phrase<Meaning>[] {
  return phrasesFor<Meaning>({ of: 'cause', kind, weight }, patterns)
}
