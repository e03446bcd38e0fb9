/** Finds the known stem that a misspelt one most likely stands for. */
export type StemMender = (stem: string) => string | undefined

/**
 * A mender over the stems known, each with the number of documents that hold it. A stem of four letters or more may be one slip away (a letter left out,
 * put in, changed, or two swapped), one of eight or more two; the first letter is taken as right. Among equally near ones the commoner wins.
 */
export function createStemMender(known: Iterable<readonly [stem: string, documents: number]>): StemMender {
  const groups = new Map<string, [stem: string, documents: number][]>()
  const all = new Set<string>()
  for (const [stem, documents] of known) {
    if (!/^[a-z]{3,}$/.test(stem)) continue
    all.add(stem)
    const key = groupOf(stem, stem.length)
    const group = groups.get(key)
    if (group) group.push([stem, documents])
    else groups.set(key, [[stem, documents]])
  }
  return (stem) => {
    if (all.has(stem) || !/^[a-z]{4,24}$/.test(stem)) return undefined
    const most = stem.length >= 8 ? 2 : 1
    let best: string | undefined
    let bestDistance = most + 1
    let bestDocuments = 0
    for (let length = stem.length - most; length <= stem.length + most; length++)
      for (const [candidate, documents] of groups.get(groupOf(stem, length)) ?? []) {
        if (bestDistance === 1 && documents <= bestDocuments) continue
        const distance = countSlips(stem, candidate, most)
        if (distance < bestDistance || (distance === bestDistance && distance <= most && documents > bestDocuments)) {
          best = candidate
          bestDistance = distance
          bestDocuments = documents
        }
      }
    return best
  }
}

const groupOf = (stem: string, length: number) => `${stem[0]}${length}`

/** Optimal string alignment distance, given up with `most + 1` once it is larger. */
function countSlips(left: string, right: string, most: number): number {
  let before: number[] = []
  let above = Array.from({ length: right.length + 1 }, (_, j) => j)
  for (let i = 1; i <= left.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1
      let value = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same)
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) value = Math.min(value, before[j - 2]! + 1)
      row.push(value)
      least = Math.min(least, value)
    }
    if (least > most) return most + 1
    before = above
    above = row
  }
  return above[right.length]!
}
