import type { Cause } from '../../case.ts'
import type { Phrase } from '../../text/phrases.ts'
import type { Meaning } from './meaning.ts'
import { showsCause } from './shows-cause.ts'
import { statesFact } from './states-fact.ts'

/**
 * The same failure of the shop for each line of `patterns`: it is the cause, and by the words the fault is the shop's. What somebody says of fault in so
 * many words ("I dropped it myself") weighs more.
 */
export function showsFailure(kind: Cause, weight: number, patterns: string): Phrase<Meaning>[] {
  return [...showsCause(kind, weight, patterns), ...statesFact('faultOfShop', 'yes', 1, patterns)]
}
