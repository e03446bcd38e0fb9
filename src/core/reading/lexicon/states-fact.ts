import { type Phrase, phrasesFor } from '../../text/phrases.ts'
import type { FactMeaning, Meaning } from './meaning.ts'

/** The same fact for each line of `patterns`; `who` is whose words they must be. */
export function statesFact(
  field: FactMeaning['field'],
  value: FactMeaning['value'],
  weight: number,
  patterns: string,
  who?: FactMeaning['who'],
): Phrase<Meaning>[] {
  return phrasesFor<Meaning>({ of: 'fact', field, value, weight, ...(who ? { who } : {}) }, patterns)
}
