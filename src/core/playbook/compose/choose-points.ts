import type { PlaySection } from '../play.ts'
import { stemsOf, type WordWeights } from './word-weights.ts'

/** A point that could go into an answer: one line of a section of a play. */
export interface Point {
  readonly text: string
  readonly section: PlaySection
  /** Place of its play in the ranking, from 0. */
  readonly rank: number
  /** Place within its section, from 0. */
  readonly order: number
  /** It goes in before anything is weighed. */
  readonly must?: boolean
  /** What it counts for besides its words. */
  readonly factor: number
}

/** The rank of points that come from no play but from the practice of the trades: after the first play and before the others. */
export const MOVES_RANK = 0.5
/** Their rank where no play is about the matter. */
export const LEADING_RANK = -1

/** How many words of a section there may be at most, and how many points at least and at most. */
export interface Room {
  readonly least: number
  readonly most: number
}

/**
 * Chooses points that together say the most about the matter in so many words: again and again the point that adds most weight of words not said yet, per
 * word of its length. Each section first gets its least, then what is left goes to whatever says most.
 */
export function choosePoints(
  points: readonly Point[],
  weights: WordWeights,
  said: readonly string[],
  { words, rooms }: { readonly words: number; readonly rooms: Readonly<Partial<Record<PlaySection, Room>>> },
): Point[] {
  const covered = new Set<string>()
  for (const text of said) for (const stem of stemsOf(text)) covered.add(stem)
  const open = points.map((point) => ({ point, stems: [...stemsOf(point.text)], length: wordsIn(point.text) }))
  const chosen: Point[] = []
  const counts = new Map<PlaySection, number>()
  let left = words
  const take = (mayTake: (point: Point) => boolean): boolean => {
    let best: (typeof open)[number] | undefined
    let most = 0
    for (const candidate of open) {
      if (candidate.length > left || !mayTake(candidate.point)) continue
      const fresh = candidate.stems.filter((stem) => !covered.has(stem))
      if (fresh.length * 2 < candidate.stems.length) continue
      // A point of small words alone may still be the one that says what to do.
      const gain = fresh.reduce((sum, stem) => sum + (weights.get(stem) ?? 0.1), 0.1)
      const value = (gain * candidate.point.factor) / (candidate.length + 4) ** 0.8
      if (value > most) {
        most = value
        best = candidate
      }
    }
    if (!best) return false
    open.splice(open.indexOf(best), 1)
    chosen.push(best.point)
    for (const stem of best.stems) covered.add(stem)
    left -= best.length
    counts.set(best.point.section, (counts.get(best.point.section) ?? 0) + 1)
    return true
  }
  const countOf = (section: PlaySection) => counts.get(section) ?? 0
  while (take((point) => point.must === true));
  for (const [section, room] of Object.entries(rooms) as [PlaySection, Room][])
    while (countOf(section) < room.least && take((point) => point.section === section && point.rank === 0));
  while (take((point) => countOf(point.section) < (rooms[point.section]?.most ?? 0)));
  return chosen.sort((a, b) => a.rank - b.rank || a.order - b.order)
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}
