import type { Channel, Span } from '../case.ts'
import { negators, type PhraseMatch } from '../text/phrases.ts'
import { spanOfTokens, type Tokens } from '../text/tokens.ts'
import { flagWords } from '../text/vocabulary.ts'
import type { Amounts } from './amounts.ts'
import type { Meaning } from './lexicon/meaning.ts'

/** Whose words these are: the customer's own, or a note that the shop wrote about one. */
export type Voice = 'customer' | 'shop'

/** Everything that was seen in a message before anything is concluded. */
export interface Evidence {
  /** As it was written; the text of the tokens is the same with its markup blanked. */
  readonly text: string
  readonly tokens: Tokens
  readonly amounts: Amounts
  readonly matches: readonly PhraseMatch<Meaning>[]
  readonly channel: Channel
  readonly voice: Voice
  /** Spans that never split a character. */
  readonly snap: (span: Span) => Span
}

/** The matches of one sort of meaning, in the order of the text. */
export function matchesOf<Of extends Meaning['of']>(evidence: Evidence, of: Of): PhraseMatch<Extract<Meaning, { of: Of }>>[] {
  if (evidence.matches.length === 0) return []
  return evidence.matches.filter((match): match is PhraseMatch<Extract<Meaning, { of: Of }>> => match.meaning.of === of)
}

/** The spans of matches, snapped, sorted, joined where they overlap; at most `most`. */
export function spansOf(evidence: Evidence, matches: readonly { readonly from: number; readonly to: number }[], most = 12): Span[] {
  if (matches.length === 0) return []
  const sorted = matches.map((match) => spanOfTokens(evidence.tokens, match.from, match.to)).sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const joined: [number, number][] = []
  for (const span of sorted) {
    const snapped = evidence.snap(span)
    const start = snapped[0]
    const end = snapped[1]
    const last = joined.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else if (end > start) {
      if (joined.length >= most) break
      joined.push([start, end])
    }
  }
  return joined
}

/**
 * True when a negation stands up to `reach` words before token `at`, in the same clause ("I am not going to sue"). "Not only", "not afraid to" and
 * "no choice but to" deny nothing.
 */
export function isNegated(tokens: Tokens, at: number, reach = 3): boolean {
  for (let i = at - 1; i >= 0 && i >= at - reach && tokens.clauses[i] === tokens.clauses[at]; i--)
    if (negators.has(tokens.words[i]!) && !isPreference(tokens, i)) return !denyingNothing.has(tokens.words[i + 1] ?? '')
  return false
}

/** "I would rather have my money back": what follows is wished for. */
const isPreference = ({ words }: Tokens, at: number) => words[at] === 'rather' && preferring.has(words[at - 1] ?? '')

const preferring: ReadonlySet<string> = new Set(['would', 'id', 'wed', "'d", 'd', 'hed', 'shed', 'theyd'])

const denyingNothing: ReadonlySet<string> = new Set(
  'only just scared afraid bluffing joking kidding hesitate shy above choice option alternative hesitation qualms fear doubt wonder matter'.split(
    ' ',
  ),
)

const isCustomerNoun = flagWords(
  'client customer guest guests customers clients buyer member couple user group bride groom tenant caller renter diner patient owners party homeowner traveller traveler shopper subscriber'.split(
    ' ',
  ),
)
const isDirect = flagWords(['you', 'your', 'yours', 'i', 'my', 'me', 'u', 'ur'])

/** Notes of calls are the shop's words; so is a text that speaks of a customer and addresses nobody, and at the counter one that speaks of a customer first. */
export function findVoice(tokens: Tokens, channel: Channel): Voice {
  if (channel === 'phone_note') return 'shop'
  if (channel === 'review') return 'customer'
  let speaksOfCustomer = false
  for (let i = 0; i < Math.min(tokens.count, 400); i++) {
    const number = tokens.numbers[i]!
    if (isDirect[number]) return channel === 'counter' && speaksOfCustomer ? 'shop' : 'customer'
    speaksOfCustomer ||= isCustomerNoun[number] === 1
  }
  return speaksOfCustomer ? 'shop' : 'customer'
}
