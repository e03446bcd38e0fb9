import type { Want } from '../../case.ts'
import { type Phrase, phrasesFor } from '../../text/phrases.ts'
import type { Meaning } from './meaning.ts'

const lines = (patterns: string): string[] =>
  patterns
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Every way of asking for one act: politely, as a question, as a wish, as an order, in a note of what somebody wants. Each line is an act, its verb in the base form. */
export function request(kind: Want, sure: number, acts: string): Phrase<Meaning>[] {
  return phrasesFor<Meaning>(
    { of: 'want', kind, sure },
    lines(acts)
      .flatMap((act) => ways.map((way) => way.replace('ACT', act)))
      .join('\n'),
  )
}

const ways = [
  'please|kindly ..3 ACT',
  'can|could|would|will|might|may|shall you|u|ya|i|we|he|she|they|someone|somebody|anyone|anybody|it|this|that|the|your|one ..3 ACT',
  '@asking ..4 ACT',
  'glad|grateful|obliged|thankful|appreciate|appreciated|kind|kindness|decent|simpler|easier|happy if|to|were ..4 ACT',
  'rather|sooner|prefer you|to|they|somebody|someone|simply|just|have|had ..3 ACT',
  '^ just|now|so|and|or|then|right|ok|okay|either|simply|do|also ..1 ACT',
  'must|should|shall|to ACT ..4 please',
  '^ ACT',
  'or|otherwise ACT',
  'rang|ringing|called|calling|phoned|phoning|writing|emailing|wishing|trying|here to ACT',
]

/** A wish that names a thing instead of an act. */
export const wish = (kind: Want, sure: number, patterns: string): Phrase<Meaning>[] =>
  phrasesFor<Meaning>({ of: 'want', kind, sure }, patterns)

/** Words that look like a want and are none. */
export const unasked = (kind: Want, patterns: string): Phrase<Meaning>[] => phrasesFor<Meaning>({ of: 'unasked', kind }, patterns)
