/** By code of ASCII whether a sentence may end with it; signs of other scripts may. */
export const POSSIBLE_ENDS = Uint8Array.from({ length: 128 }, (_, code) =>
  code === 10 || code === 33 || code === 46 || code === 63 ? 1 : 0,
)

/**
 * What `splitSentences` surely takes for an end: a mark before a blank, a stop there after no abbreviation, the end of a short line. `lower` is in
 * small letters, `code` the one at `at`, and `lineStart` where its line begins.
 */
export function isCertainEnd(lower: string, at: number, code: number, lineStart: number): boolean {
  if (code === 10) return at - lineStart < 45 || lower.charCodeAt(at + 1) === 10
  if (code > 127 || lower.charCodeAt(at + 1) > 32) return false
  if (code !== 46) return true
  let start = at
  while (start > 0 && at - start < 8 && lower.charCodeAt(start - 1) >= 97 && lower.charCodeAt(start - 1) <= 122) start--
  const length = at - start
  return length > 6 || length === 0 || (length > 1 && !SHORTENED.has(lower.slice(start, at)))
}

const SHORTENED: ReadonlySet<string> = new Set(
  'mr mrs ms dr st vs approx inc ltd dept etc eg ie no nr rs kr fr min hrs jan feb mar apr aug sept sep oct nov dec'.split(' '),
)

/** Whether a word with the signs after it ends a sentence, surely and once, whatever stands around them. */
export function endsOneSentence(lower: string): boolean {
  const at = lower.search(/[.!?\n]/)
  if (at === -1 || at + 1 === lower.length || /[.!?\n]/.test(lower.slice(at + 1))) return false
  const code = lower.charCodeAt(at)
  return code !== 10 && isCertainEnd(lower, at, code, 0)
}
