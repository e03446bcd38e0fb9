import type { Span } from '../../case.ts'
import type { ParsedDraft, ParsedSentence } from './parse.ts'
import type { Phrase } from './phrase.ts'
import type { Fix, Report } from './rule.ts'
import { searchAll } from './search-all.ts'

/** One place where a pattern was found. `groups` holds the named groups that took part. */
export interface Match {
  readonly start: number
  readonly end: number
  readonly lower: string
  readonly groups: Readonly<Record<string, string | undefined>>
}

/** Every place where the pattern is found, in order, never overlapping. */
export function findMatches(draft: ParsedDraft, pattern: Phrase | RegExp): readonly Match[] {
  if (pattern instanceof RegExp) return findAll(draft, pattern)
  const place = draft.book?.places.get(pattern)
  if (place === undefined) return findAll(draft, pattern.whole())
  const { first, next, starts, alternatives } = draft.candidates!
  if (first[place] === 0) return NO_MATCHES
  const matches: Match[] = []
  let from = 0
  for (let candidate = first[place]!; candidate !== 0; candidate = next[candidate]!) {
    const start = starts[candidate]!
    const match = start < from ? null : patternAt(draft, start, alternatives[candidate]!).exec(draft.lower)
    if (match === null) continue
    matches.push(asMatch(match))
    from = match.index + match[0].length
  }
  return matches
}

/** Whether the pattern is found at all, at a place that counts. */
export function hasMatch(draft: ParsedDraft, pattern: Phrase | RegExp, counts: (start: number) => boolean = always): boolean {
  const place = pattern instanceof RegExp ? undefined : draft.book?.places.get(pattern)
  if (place === undefined) return findMatches(draft, pattern).some(({ start }) => counts(start))
  const { first, next, starts, alternatives } = draft.candidates!
  for (let candidate = first[place]!; candidate !== 0; candidate = next[candidate]!) {
    const start = starts[candidate]!
    if (patternAt(draft, start, alternatives[candidate]!).test(draft.lower) && counts(start)) return true
  }
  return false
}

const always = () => true

/** False where the phrase surely is nowhere in the draft. */
export function mayHold({ book, candidates }: ParsedDraft, wanted: Phrase): boolean {
  const place = book?.places.get(wanted)
  return place === undefined || candidates!.first[place] !== 0
}

/** The pattern of an alternative, set to be tried at one place. */
function patternAt(draft: ParsedDraft, start: number, alternative: number): RegExp {
  const pattern = draft.book!.alternatives[alternative]!.at()
  pattern.lastIndex = start
  return pattern
}

function findAll(draft: ParsedDraft, pattern: RegExp): Match[] {
  return searchAll(draft.lower, pattern).map(asMatch)
}

function asMatch(match: RegExpExecArray): Match {
  return { start: match.index, end: match.index + match[0].length, lower: match[0], groups: match.groups ?? NO_GROUPS }
}

const NO_MATCHES: readonly Match[] = []
const NO_GROUPS: Match['groups'] = {}

/** Something is missing: an empty span at the start or at the end of the draft. */
export function reportMissing(draft: ParsedDraft, where: 'start' | 'end', message?: string): Report[] {
  const at = where === 'start' ? 0 : draft.text.length
  return [{ span: [at, at], ...(message === undefined ? {} : { message }) }]
}

/** Replace one span by other words. */
export function replaceFix(label: string, [start, end]: Span, text: string): Fix {
  return { label, edits: [{ start, end, text }] }
}

/** The sentence that holds a position, by halving. */
export function findSentence(draft: ParsedDraft, position: number): ParsedSentence | undefined {
  const sentences = draft.sentences()
  let low = 0
  let high = sentences.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const sentence = sentences[middle]
    if (sentence === undefined) return undefined
    if (position < sentence.start) high = middle - 1
    else if (position >= sentence.end) low = middle + 1
    else return sentence
  }
  return undefined
}

/** Take out the whole sentence that holds a position, with the white space after it. */
export function dropSentenceFix(draft: ParsedDraft, label: string, position: number): Fix[] {
  const sentence = findSentence(draft, position)
  if (sentence === undefined) return []
  let { start, end } = sentence
  while (end < draft.text.length && /[ \t]/.test(draft.text[end] ?? '')) end++
  if (end === draft.text.length) while (start > 0 && /\s/.test(draft.text[start - 1] ?? '')) start--
  return [replaceFix(label, [start, end], '')]
}

/** `words` with a capital when what it replaces, at `start`, began with one. */
export function keepCapital(draft: ParsedDraft, start: number, words: string): string {
  return /\p{Lu}/u.test(draft.plain[start] ?? '') ? words.charAt(0).toUpperCase() + words.slice(1) : words
}
