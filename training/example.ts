import type { Cause, Channel, Heat, Threat, Want } from '../src/core/case.ts'
import { type Gathered, gather } from '../src/core/reading/gather.ts'
import { logarithm } from '../src/core/reading/model/exponential.ts'
import { listNgrams } from '../src/core/reading/model/ngrams.ts'
import { fnv } from '../src/core/text/fnv.ts'

/** What is known of a text. A field that is absent is not known, and teaches nothing. */
export interface Labels {
  readonly heat?: Heat
  /** GoEmotions: 0 cool, 1 unhappy, 2 angry. */
  readonly mood?: 0 | 1 | 2
  readonly complaint?: boolean
  readonly abusive?: boolean
  readonly threats?: readonly Threat[]
  /** Any of these is right. */
  readonly causes?: readonly Cause[]
  readonly wants?: readonly Want[]
}

/** A text with its labels; `source` names the set or the file of our own that it comes from. */
export interface LabelledText {
  readonly id: string
  readonly source: string
  readonly channel: Channel
  readonly text: string
  readonly labels: Labels
}

/** A labelled text as the model sees it. */
export interface Example extends LabelledText {
  readonly words: Int32Array
  readonly pieces: Int32Array
  readonly signs: Float64Array
  readonly gathered: Gathered
  /** How long the text is: the logarithm of its words, about -1.5 to 3, 0 for some fifteen. */
  readonly length: number
  /** Equal texts fall into the same fold, whatever set they come from; of our own, all that was written in one go. */
  readonly fold: number
}

export const folds = 5

export function toExample(labelled: LabelledText): Example {
  const gathered = gather({ text: labelled.text, channel: labelled.channel })
  const ngrams = listNgrams(gathered.evidence.tokens, gathered.evidence.matches)
  return {
    ...labelled,
    words: Int32Array.from([...ngrams.forms.flatMap(({ words }) => words), ...ngrams.links]),
    pieces: Int32Array.from(ngrams.forms.flatMap(({ pieces }) => pieces)),
    signs: Float64Array.from(gathered.signs.values),
    gathered,
    length: logarithm(gathered.evidence.tokens.count + 5) - 3,
    fold: foldOf(labelled.labels.heat === undefined ? gathered.evidence.tokens.words.join(' ') : labelled.id.replace(/-\d+$/, '')),
  }
}

function foldOf(text: string): number {
  const hash = fnv(text)
  return ((hash ^ (hash >>> 15)) >>> 0) % folds
}
