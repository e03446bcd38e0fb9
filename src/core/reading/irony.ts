import type { PhraseMatch } from '../text/phrases.ts'
import type { Tokens } from '../text/tokens.ts'
import type { Meaning } from './lexicon/meaning.ts'

/** What was seen once irony is settled, and the words (token numbers) whose praise is not meant. */
export interface Settled {
  readonly matches: readonly PhraseMatch<Meaning>[]
  readonly ironic: ReadonlySet<number>
}

/**
 * Praise that fits irony ("Great job, truly") is sarcasm when a failure is told beside it and praise otherwise; "great service, but" is meant.
 * What is sarcasm neither cools a message nor counts as praise.
 */
export function settleIrony(tokens: Tokens, matches: readonly PhraseMatch<Meaning>[]): Settled {
  if (
    !matches.some(
      ({ meaning }) => meaning.of === 'signal' && (meaning.kind === 'irony' || meaning.kind === 'praise' || meaning.kind === 'sarcasm'),
    )
  )
    return { matches, ironic: new Set() }
  const failures = matches.filter(({ meaning }) => isFailure(meaning))
  const failed = new Set(failures.map(({ from }) => tokens.sentences[from]))
  const turned: PhraseMatch<Meaning>[] = []
  for (const match of matches) {
    const kind = match.meaning.of === 'signal' ? match.meaning.kind : undefined
    if (kind !== 'irony' && kind !== 'praise') turned.push(match)
    else if ((kind === 'irony' ? failures.length > 0 : failed.has(tokens.sentences[match.from])) && !isMeant(tokens, match.to))
      turned.push({ ...match, meaning: { of: 'signal', kind: 'sarcasm' } })
  }
  const ironic = new Set<number>()
  for (const { meaning, from, to } of turned)
    if (meaning.of === 'signal' && meaning.kind === 'sarcasm') for (let i = from; i <= to; i++) ironic.add(i)
  return {
    matches: turned.filter(({ meaning, from }) => !(meaning.of === 'heat' && meaning.weight < 0 && ironic.has(from))),
    ironic,
  }
}

function isFailure(meaning: Meaning): boolean {
  if (meaning.of === 'cause') return meaning.weight >= 2
  return (
    meaning.of === 'fact' &&
    ((meaning.field === 'faultOfShop' && meaning.value === 'yes') || (meaning.field === 'delivered' && !meaning.value))
  )
}

const turns: ReadonlySet<string> = new Set(['but', 'although', 'though', 'however', 'except', 'only'])

/** "Great service, but …": the praise stands, and what follows is taken from it. */
function isMeant(tokens: Tokens, at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.count, at + 25) && tokens.sentences[i] === tokens.sentences[at]; i++)
    if (turns.has(tokens.words[i]!)) return true
  return false
}
