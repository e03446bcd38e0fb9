import type { LabelledQuestion } from './questions.ts'

/** How good rankings are, each 0 to 1. */
export interface RankingScores {
  readonly questions: number
  readonly recallAt1: number
  readonly recallAt5: number
  /** Mean of one over the place of the first right play; 0 where none is among the ten. */
  readonly reciprocalRank: number
  /** Normalised discounted cumulative gain of the first five, every right play worth the same. */
  readonly gainAt5: number
}

/** Scores of rankings: `recallAt` is the share of questions with a right play among the first so many. Questions without a play are left out. */
export function scoreRankings(
  questions: readonly LabelledQuestion[],
  rank: (question: LabelledQuestion) => readonly string[],
): RankingScores {
  const labelled = questions.filter(({ plays }) => plays.length > 0)
  const places = labelled.map((question) => {
    const ranked = rank(question).slice(0, 10)
    return { right: ranked.map((id) => question.plays.includes(id)), wanted: question.plays.length }
  })
  const mean = (value: (place: (typeof places)[number]) => number) =>
    places.reduce((sum, place) => sum + value(place), 0) / Math.max(1, places.length)
  return {
    questions: places.length,
    recallAt1: mean(({ right }) => (right[0] ? 1 : 0)),
    recallAt5: mean(({ right }) => (right.slice(0, 5).includes(true) ? 1 : 0)),
    reciprocalRank: mean(({ right }) => (right.includes(true) ? 1 / (right.indexOf(true) + 1) : 0)),
    gainAt5: mean(({ right, wanted }) => {
      const gain = right.slice(0, 5).reduce((sum, isRight, at) => sum + (isRight ? discount(at) : 0), 0)
      const best = Array.from({ length: Math.min(5, wanted) }, (_, at) => discount(at)).reduce((sum, one) => sum + one, 0)
      return gain / best
    }),
  }
}

const discount = (at: number) => 1 / Math.log2(at + 2)
