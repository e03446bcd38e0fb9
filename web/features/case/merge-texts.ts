/**
 * Both changes of one text in one: what either side changed since `base` is in it, sentence by sentence. Undefined where both changed the same
 * sentence, or put something in the same place, so that only a person can say what holds.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
  if (mine === theirs || theirs === base) return mine
  if (mine === base) return theirs
  const parts = splitSentences(base)
  const a = hunksOf(parts, splitSentences(mine))
  const b = hunksOf(parts, splitSentences(theirs))
  if (a === undefined || b === undefined || a.some((one) => b.some((other) => meet(one, other)))) return undefined
  const merged: string[] = []
  let at = 0
  for (const { from, to, parts: put } of [...a, ...b].sort((one, other) => one.from - other.from || one.to - other.to)) {
    merged.push(...parts.slice(at, from), ...put)
    at = to
  }
  return [...merged, ...parts.slice(at)].join('')
}

/** The parts [from, to) of the base are replaced by these. */
interface Hunk {
  readonly from: number
  readonly to: number
  readonly parts: readonly string[]
}

/** Above this many pairs of sentences the changes are not told apart: the work grows with their product. */
const MOST_PAIRS = 1_000_000

function splitSentences(text: string): string[] {
  return text.match(/[^.!?\n]*(?:[.!?]+[^\S\n]*|\n+|$)/g)?.filter((part) => part !== '') ?? []
}

/** Two that put something in at one and the same place meet as well: which of the two comes first is not for us to say. */
function meet(one: Hunk, other: Hunk): boolean {
  const insertion = one.from === one.to || other.from === other.to
  return insertion ? one.from <= other.to && other.from <= one.to : one.from < other.to && other.from < one.to
}

function hunksOf(base: readonly string[], changed: readonly string[]): Hunk[] | undefined {
  if (base.length * changed.length > MOST_PAIRS) return undefined
  const width = changed.length + 1
  const longest = new Uint32Array((base.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = base.length - 1; i >= 0; i--)
    for (let j = changed.length - 1; j >= 0; j--)
      longest[i * width + j] = base[i] === changed[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const hunks: Hunk[] = []
  let [i, j, fromI, fromJ] = [0, 0, 0, 0]
  const close = () => {
    if (i > fromI || j > fromJ) hunks.push({ from: fromI, to: i, parts: changed.slice(fromJ, j) })
  }
  while (i < base.length && j < changed.length) {
    if (base[i] === changed[j]) {
      close()
      i++
      j++
      ;[fromI, fromJ] = [i, j]
    } else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  ;[i, j] = [base.length, changed.length]
  close()
  return hunks
}
