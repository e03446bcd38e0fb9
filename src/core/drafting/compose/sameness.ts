/** Words in a row that make one piece of the comparison. */
const RUN = 5
/** Above this share of shared pieces two texts read like one form with other names in it; our own judgement. */
export const TOO_SAME = 0.5
/** Of a longer text only the head is compared. */
const MOST_CHARACTERS = 20_000

/**
 * How much of a text stands in another one word for word: the share of its runs of five words that the other holds too, 0 to 1. Letters and
 * figures count, case and signs do not. 0 for a text of fewer than five words.
 */
export function measureSameness(text: string, other: string): number {
  const own = runsOf(text)
  if (own.size === 0) return 0
  const theirs = runsOf(other)
  let shared = 0
  for (const run of own) if (theirs.has(run)) shared++
  return shared / own.size
}

/** The most that a text shares with any of several; 0 for none. */
export function measureSamenessToAll(text: string, others: readonly string[]): number {
  return others.reduce((most, other) => Math.max(most, measureSameness(text, other)), 0)
}

function runsOf(text: string): ReadonlySet<string> {
  const words =
    text
      .slice(0, MOST_CHARACTERS)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? []
  const runs = new Set<string>()
  for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(' '))
  return runs
}
