export interface ChangedLine {
  readonly kind: 'gone' | 'new'
  readonly text: string
}

/** Above this many pairs of lines the text in between is told as replaced: the exact way grows with their product. */
const MOST_PAIRS = 1_000_000

/** The lines that are gone and the ones that are new, in the order of the text; those that stay are left out, and so are empty ones. */
export function changedLines(before: readonly string[], after: readonly string[]): ChangedLine[] {
  const [old, young] = [before, after].map((lines) => lines.map((line) => line.trimEnd()).filter((line) => line !== '')) as [
    string[],
    string[],
  ]
  let start = 0
  while (start < old.length && start < young.length && old[start] === young[start]) start++
  let end = 0
  while (end < old.length - start && end < young.length - start && old.at(-1 - end) === young.at(-1 - end)) end++
  return changesBetween(old.slice(start, old.length - end), young.slice(start, young.length - end))
}

function changesBetween(old: readonly string[], young: readonly string[]): ChangedLine[] {
  const replaced = () => [...old.map((text) => ({ kind: 'gone' as const, text })), ...young.map((text) => ({ kind: 'new' as const, text }))]
  if (old.length === 0 || young.length === 0 || old.length * young.length > MOST_PAIRS) return replaced()
  // The longest common run of lines, counted from the end, so that the way through can be walked from the start.
  const width = young.length + 1
  const longest = new Uint32Array((old.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = young.length - 1; j >= 0; j--)
      longest[i * width + j] = old[i] === young[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const changes: ChangedLine[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < young.length) {
    if (i < old.length && j < young.length && old[i] === young[j]) {
      i++
      j++
    } else if (j >= young.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) changes.push({ kind: 'gone', text: old[i++] ?? '' })
    else changes.push({ kind: 'new', text: young[j++] ?? '' })
  }
  return changes
}
