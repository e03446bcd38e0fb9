/** A score and whether what it scores was so. */
export interface Scored {
  readonly score: number
  readonly positive: boolean
}

/** Area under the receiver's curve by ranks, ties at half; NaN without both kinds. */
export function measureAuc(points: readonly Scored[]): number {
  const sorted = [...points].sort((a, b) => a.score - b.score)
  let ranks = 0
  let positives = 0
  for (let i = 0; i < sorted.length; ) {
    let j = i
    while (j < sorted.length && sorted[j]!.score === sorted[i]!.score) j++
    for (let k = i; k < j; k++)
      if (sorted[k]!.positive) {
        ranks += (i + 1 + j) / 2
        positives++
      }
    i = j
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (sorted.length - positives))
}

/** Expected calibration error in ten bins of equal width: the mean distance of chance and outcome, each bin by its share. */
export function measureCalibrationError(points: readonly Scored[]): number {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, chance: 0, positive: 0 }))
  for (const { score, positive } of points) {
    const bin = bins[Math.min(9, Math.floor(score * 10))]!
    bin.count++
    bin.chance += score
    bin.positive += Number(positive)
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.chance - bin.positive), 0) / Math.max(1, points.length)
}

/** Precision, recall and F1 of sets of labels, all counted together; `n` is how many labels there are. */
export function measureSets(pairs: readonly { readonly gold: readonly string[]; readonly found: readonly string[] }[]) {
  let hit = 0
  let alarm = 0
  let miss = 0
  for (const { gold, found } of pairs) {
    for (const kind of found) gold.includes(kind) ? hit++ : alarm++
    for (const kind of gold) if (!found.includes(kind)) miss++
  }
  return {
    precision: hit / Math.max(1, hit + alarm),
    recall: hit / Math.max(1, hit + miss),
    f1: (2 * hit) / Math.max(1, 2 * hit + alarm + miss),
    n: hit + miss,
  }
}
