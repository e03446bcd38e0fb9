/** Where each line of a text begins; lines end at a line feed, with a carriage return before it or not. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Line and column of a position, both from one, in UTF-16 units. */
export function placeOf(starts: readonly number[], position: number): { readonly line: number; readonly column: number } {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= position) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: position - starts[low]! + 1 }
}
