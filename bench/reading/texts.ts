import { readCorpus } from '../../training/corpus.ts'
import type { LabelledText } from '../../training/example.ts'
import { openSets, readOpenSet } from '../../training/open-sets.ts'

/** The texts that every contestant gets. */
export interface BenchTexts {
  /** 5,000 of at most 280 characters. */
  readonly timed: readonly string[]
  /** 1,000 of 1,000 characters. */
  readonly long: readonly string[]
  /** Those that are scored, in the order of `listScored`. */
  readonly scored: readonly string[]
}

/** Everything that has a label of heat or complaint: the open sets and our own messages. */
export function listScored(): LabelledText[] {
  return [...openSets.filter(({ name }) => name !== 'rootcause').flatMap(({ name }) => readOpenSet(name)), ...readCorpus()]
}

/** What came to our messages later: left out of what is timed, so that every run times the same texts. */
const writtenLater: ReadonlySet<string> = new Set(['accounts', 'desks', 'plain', 'tempers'])

export function readTexts(): BenchTexts {
  const listed = listScored()
  const scored = listed.map(({ text }) => text)
  const short = listed.flatMap(({ source, text }) => (writtenLater.has(source) || text.length > 280 ? [] : [text]))
  const step = Math.floor(short.length / 5000)
  const all = short.join(' ')
  return {
    timed: Array.from({ length: 5000 }, (_, i) => short[i * step]!),
    long: Array.from({ length: 1000 }, (_, i) => all.slice(i * 1000, (i + 1) * 1000)),
    scored,
  }
}
