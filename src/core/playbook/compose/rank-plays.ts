import { likeness, signProfileOf } from './play-signs.ts'
import type { Understanding } from './question/understand.ts'
import type { AnswerRequest, RankedPlay } from './request.ts'

/** The plays to answer from, best first, and whether the best of them is about what the question shows. */
export interface UsedPlays {
  readonly plays: readonly RankedPlay[]
  /** No play is about the signs of the question: what holds for such questions in general then leads. */
  readonly loose: boolean
  /** Nor is the best one near enough to be taken from beyond what it shares with the question. */
  readonly far: boolean
}

/** How much likeness in what a matter is about counts against the score of the search, which is 1 for the best; and what it costs a play to be of a topic that the question has no word of, or of other trades. Measured on bench/ask. */
const LIKENESS_WEIGHT = 0.35
const ASTRAY = 0.2
const FAR_ASTRAY = 0.5
/**
 * Where the search knows what the question means, its scores are odds, and the play that opens the answer is chosen in their scale: one that is sure of its
 * first is not talked out of it by signs. So much a whole likeness counts there, and a whole step astray. Measured on bench/ask, openings.
 */
const LIKENESS_OPENS = 1.2
const ASTRAY_OPENS = 5
/** Plays this close to the best one have something to say on what the question asks beside. */
const NEAR = 0.6
const MOST_PLAYS = 4
/** A further play is of use where it is this alike, or nearly as good a find as the best. */
const BESIDE = 0.25
const AS_GOOD = 0.85
/** Below this likeness the best play is about something else, if the question shows anything at all; */
const LOOSE = 0.3
/** or below this one, where the search was not sure of it either. Wrong best plays of the development questions score below 6.5, few right ones do. */
const HALF_LOOSE = 0.6
const UNSURE_SCORE = 6.5

/** Ranks what the search found by what each play is about; those of a topic that the question has no word of stand back. */
export function playsToUse({ plays, meaningKnown }: AnswerRequest, asked: Understanding): UsedPlays {
  const best = plays[0]?.score || 1
  const kinds = new Set([...asked.signs.keys(), ...asked.earlier.flatMap(({ signs }) => [...signs.keys()])])
  const weighed = plays
    .map((ranked) => {
      const alike = likeness(kinds, signProfileOf(ranked.play))
      const astray =
        ranked.from === 'shop' ? 0 : (isOnTopic(ranked, asked) ? 0 : strayCost(ranked, asked)) + (isOfTrade(ranked, asked) ? 0 : ASTRAY)
      const score = ranked.score / best + LIKENESS_WEIGHT * alike - astray
      const opens = meaningKnown ? ranked.score + LIKENESS_OPENS * alike - ASTRAY_OPENS * astray : score
      return { ...ranked, alike, found: ranked.score / best, score, opens }
    })
    .sort((a, b) => b.score - a.score)
  const opening = weighed.toSorted((a, b) => b.opens - a.opens)[0]
  if (opening === undefined) return { plays: [], loose: true, far: true }
  // Whatever else is used is measured against it: it counts as the best.
  const top = { ...opening, score: weighed[0]!.score }
  const kept = [top, ...weighed.filter((ranked) => ranked !== opening)]
    .filter(
      (ranked) =>
        ranked === top ||
        (ranked.score >= top.score * NEAR &&
          (ranked.from === 'shop' || (isOnTopic(ranked, asked) && (ranked.alike >= BESIDE || ranked.found >= AS_GOOD)))),
    )
    .slice(0, MOST_PLAYS)
  const unsure = best < UNSURE_SCORE ? HALF_LOOSE : LOOSE
  const loose = top.from === 'playbook' && top.alike < unsure && kinds.size > 0
  return { plays: kept, loose, far: loose && top.alike < LOOSE }
}

/** A customer is no vendor: where the question speaks of one, plays of vendors and stock are far off. */
function strayCost({ play }: RankedPlay, { shows }: Understanding): number {
  if (play.topic === 'reviews') return shows('customer') ? (ASTRAY + FAR_ASTRAY) / 2 : ASTRAY
  return shows('customer') ? FAR_ASTRAY : ASTRAY
}

/** Plays that name trades are for those; a play that names none, or a shop of no known trade, fits. */
function isOfTrade({ play }: RankedPlay, { vertical }: Understanding): boolean {
  return vertical === undefined || play.verticals.length === 0 || play.verticals.includes(vertical)
}

function isOnTopic({ play }: RankedPlay, { shows }: Understanding): boolean {
  switch (play.topic) {
    case 'vendors':
      return shows('vendor', 'minimum_order', 'off_spec')
    case 'inventory':
      return shows('goods', 'vendor', 'buying', 'off_spec', 'stock_error', 'net_returns')
    case 'reviews':
      return shows('reviews', 'review_posted', 'review_threat', 'pile_up', 'tied', 'media')
    case 'customers':
      return true
  }
}
