import { addSums, type InsightSums, type Measure, measureOf } from './sums.ts'

/** Cases that have something in common; the key is empty where it is not known of them. */
export interface InsightGroup {
  readonly key: string
  readonly sums: InsightSums
}

/** A bar: its share of all, and that of it and all before it. */
export interface ParetoRow extends InsightGroup {
  readonly share: number
  readonly upToHere: number
}

/** Groups in the order of what they come to. */
export interface Pareto {
  readonly rows: readonly ParetoRow[]
  /** Those that are too many to show, together, and the keys of those that are shown. */
  readonly rest?: { readonly sums: InsightSums; readonly share: number; readonly groups: number; readonly exceptKeys: readonly string[] }
  readonly total: number
  /** So many of the first come to four fifths and more; 0 where there is nothing. */
  readonly vitalFew: number
}

const VITAL_SHARE = 0.8

/**
 * The groups by one measure, the largest first (ties: more cases first, then by key), at most `most` of them with the rest as one. Shares of rows and rest
 * add to one; all are 0 where the groups come to nothing.
 */
export function paretoOf(groups: readonly InsightGroup[], measure: Measure, most: number): Pareto {
  const sizeOf = ({ sums }: InsightGroup) => measureOf(sums, measure)
  const sorted = groups
    .filter(({ sums }) => sums.cases > 0)
    .toSorted((one, other) => sizeOf(other) - sizeOf(one) || other.sums.cases - one.sums.cases || (one.key < other.key ? -1 : 1))
  const total = sorted.reduce((sum, group) => sum + sizeOf(group), 0)
  const shareOf = (size: number) => (total > 0 ? size / total : 0)
  let before = 0
  const rows = sorted.slice(0, most).map((group): ParetoRow => {
    before += sizeOf(group)
    return { ...group, share: shareOf(sizeOf(group)), upToHere: shareOf(before) }
  })
  const [first, ...others] = sorted.slice(most).map(({ sums }) => sums)
  const vital = rows.findIndex(({ upToHere }) => upToHere >= VITAL_SHARE - 1e-12)
  return {
    rows,
    ...(first && {
      rest: {
        sums: others.reduce(addSums, first),
        share: shareOf(total - before),
        groups: others.length + 1,
        exceptKeys: rows.map(({ key }) => key),
      },
    }),
    total,
    vitalFew: total > 0 ? (vital === -1 ? rows.length : vital + 1) : 0,
  }
}

/**
 * Groups that overlap, such as tags, of which a case may have several: each with its share of all cases, the largest first, at most `most`. Their shares
 * add to nothing in particular, and none stands for the rest.
 */
export function overlappingOf(
  groups: readonly InsightGroup[],
  measure: Measure,
  { all, most }: { all: InsightSums; most: number },
): Pareto {
  const { rows } = paretoOf(groups, measure, most)
  const total = measureOf(all, measure)
  const shareOf = (sums: InsightSums) => (total > 0 ? measureOf(sums, measure) / total : 0)
  return { rows: rows.map(({ key, sums }) => ({ key, sums, share: shareOf(sums), upToHere: shareOf(sums) })), total, vitalFew: 0 }
}
