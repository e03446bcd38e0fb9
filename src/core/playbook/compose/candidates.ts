import type { Play, PlaySection } from '../play.ts'
import { LEADING_RANK, MOVES_RANK, type Point } from './choose-points.ts'
import { isForbidden } from './claims.ts'
import { exampleOf, namesMoney } from './example-figures.ts'
import { foreignTo } from './foreign-things.ts'
import { type FittingMove, leadingMove } from './moves/find-moves.ts'
import { pointsOf, sentencesOf, splitPlain } from './play-parts.ts'
import type { SignKind } from './question/signs.ts'
import type { Understanding } from './question/understand.ts'
import type { AnswerRequest, RankedPlay } from './request.ts'
import type { Decided } from './situate.ts'
import { stemsOf } from './word-weights.ts'

/** What an answer stands on: plays, best first, and the moves that fit; where no play is about the matter, the moves lead. */
export interface Ground {
  readonly used: readonly RankedPlay[]
  readonly moves: readonly FittingMove[]
  readonly leadByMoves: boolean
  /** The best play is taken from only as far as it speaks of the question. */
  readonly far: boolean
}

/** What may go into an answer: the bottom line of the best play, and points of all of them. */
export interface Candidates {
  readonly bottomLine: readonly string[]
  readonly points: readonly Point[]
}

/** How much a point of the second, third and fourth play counts against one of the first. */
const RANK_FACTORS: readonly number[] = [1, 0.7, 0.55, 0.45]
const MOVE_FACTOR = 1.3
const FACTOR_OF_CONDITION = 0.35
/** Points of plays after the first, or of one that is far from the matter, must speak of the question in its own words: so many of them. */
const SHARED_STEMS = 2

/** The points of the plays and the moves that fit, without what speaks of a play's own example or of another trade's things, and without what is done already. */
export function gatherCandidates(
  { used, moves, leadByMoves, far }: Ground,
  asked: Understanding,
  request: Pick<AnswerRequest, 'case' | 'shop'>,
  decided: Decided | undefined,
): Candidates {
  const foreign = foreignTo(asked, request)
  const best = used[0]?.score || 1
  const words = stemsOf([asked.text, ...asked.earlier.map(({ text }) => text)].join(' '))
  const sharedIn = (text: string) => [...stemsOf(text)].filter((stem) => words.has(stem)).length
  const least = (rank: number) => (rank > 0 || (leadByMoves && far) ? SHARED_STEMS : leadByMoves ? 1 : 0)
  const points = used.flatMap(({ play, score }, rank) => {
    const factor = (RANK_FACTORS[rank] ?? 0.4) * Math.sqrt(score / best)
    const isForeign = foreign(play)
    return SECTIONS.flatMap(([section, weight]) =>
      linesOf(play, section, isForeign)
        .map((text, order): Point => ({ text, section, rank, order, factor: factor * weight }))
        .filter(
          ({ text }) =>
            !isDone(text, section, asked) &&
            !(section === 'Do this' && isForbidden(text, decided)) &&
            sharedIn(text) >= least(rank) &&
            (section !== 'What comes back at you' || (rank === 0 && !leadByMoves)),
        ),
    )
  })
  const lead = leadByMoves ? leadingMove(moves) : undefined
  const practice = moves
    .filter(({ move }) => move !== lead)
    .map(({ move: { text, section, first }, conditions }, order): Point => {
      const rank = leadByMoves || first ? LEADING_RANK : MOVES_RANK
      return {
        text,
        section,
        rank,
        order: first ? -1 : order,
        ...(first && { must: true }),
        factor: MOVE_FACTOR + FACTOR_OF_CONDITION * conditions + (first ? 1 : 0),
      }
    })
  return { bottomLine: lead ? [lead.text] : bottomLineOf(used[0]?.play), points: [...points, ...practice] }
}

const SECTIONS: readonly (readonly [PlaySection, number])[] = [
  ['Do this', 1],
  ['Do not', 0.9],
  ['What comes back at you', 0.6],
  ['Afterwards', 0.9],
]

const OF_EVIDENCE = /\b(?:practice, (?:no|not) |no study|practice alone|this is practice|thin evidence|nobody has studied)\b/i

function bottomLineOf(play: Play | undefined): string[] {
  if (!play) return []
  const sentences = sentencesOf(play, 'Bottom line').filter((sentence) => !OF_EVIDENCE.test(sentence))
  return sentences.slice(0, 2)
}

/** Words in brackets that show how a line might read. */
const SAID_FOR_EXAMPLE = / ?\(["“][^()]{0,160}["”]\)/g

/** What somebody says with an amount in it speaks of the example that the play was written around. */
const PRICED_QUOTE = /["“][^"”]{0,200}[$€£]\s?\d/

function linesOf(play: Play, section: PlaySection, isForeign: (sentence: string) => boolean): string[] {
  const isExample = exampleOf(play)
  if (section === 'What comes back at you') return [movesOf(play, isExample)].filter((text) => text !== '' && !isForeign(text))
  const lines = section === 'Afterwards' ? sentencesOf(play, section) : pointsOf(play, section)
  return lines.flatMap((line) => {
    const kept = splitPlain(line).filter(
      (sentence) =>
        !isForeign(sentence) &&
        !isExample(sentence) &&
        !/[{}]/.test(sentence) &&
        !PRICED_QUOTE.test(sentence) &&
        !OF_EVIDENCE.test(sentence),
    )
    return kept.length === 0 ? [] : [kept.join(' ').replace(SAID_FOR_EXAMPLE, '')]
  })
}

/** The likely next move with its answer, as one; without it, the answer would hang in the air. */
function movesOf(play: Play, isExample: (sentence: string) => boolean): string {
  const sentences = sentencesOf(play, 'What comes back at you')
  const kept: string[] = []
  for (const sentence of sentences) {
    if (/[{}]/.test(sentence) || isExample(sentence) || namesMoney(sentence)) break
    kept.push(sentence)
    if (kept.length >= 3) break
  }
  return kept.length >= 2 ? kept.join(' ') : ''
}

/** Steps that the question says are done. */
const DONE: readonly (readonly [SignKind, RegExp])[] = [
  ['refunded_all', /^(?:\w+:? )?(?:refund|pay (?:back|it)|give (?:it|the money) back)\b/i],
  ['apologised', /^.{0,24}\b(?:apologi[sz]e|say sorry)\b/i],
  ['told_to_leave', /^.{0,24}\b(?:tell|ask) (?:him|her|them) to (?:leave|go)\b/i],
  ['police_called', /^.{0,24}\bcall (?:the )?police\b/i],
  ['replied', /^.{0,16}\b(?:reply|answer) within\b/i],
  ['warned', /^.{0,24}\b(?:give|send) (?:a|one|the) (?:first )?warning\b/i],
]

function isDone(text: string, section: PlaySection, { shows }: Understanding): boolean {
  return section === 'Do this' && DONE.some(([sign, step]) => shows(sign) && step.test(text))
}
