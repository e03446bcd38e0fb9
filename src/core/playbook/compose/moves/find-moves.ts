import type { Understanding } from '../question/understand.ts'
import type { Move } from './move.ts'
import { MOVES_ABOUT_GOODS } from './moves-about-goods.ts'
import { MOVES_ABOUT_MONEY } from './moves-about-money.ts'
import { MOVES_ABOUT_PEOPLE } from './moves-about-people.ts'
import { MOVES_ABOUT_WORDS } from './moves-about-words.ts'

/** Every move, in the order in which their parts of the desk are looked at. */
export const MOVES: readonly Move[] = [...MOVES_ABOUT_PEOPLE, ...MOVES_ABOUT_MONEY, ...MOVES_ABOUT_WORDS, ...MOVES_ABOUT_GOODS]

/** A move that fits a question: how much it asks for, and how late in the question its signs stand. */
export interface FittingMove {
  readonly move: Move
  readonly conditions: number
  readonly place: number
}

/** The moves that fit what a question shows, those first that ask for most. People end with what presses: the place of the last sign says which of two matters more. */
export function findMoves({ shows, signs }: Pick<Understanding, 'shows' | 'signs'>): FittingMove[] {
  const fits = ({ all = [], any = [], not = [] }: Move) =>
    all.every((kind) => shows(kind)) && (any.length === 0 || shows(...any)) && (not.length === 0 || !shows(...not))
  return MOVES.filter(fits)
    .map((move) => {
      const { all = [], any = [], not = [] } = move
      const place = Math.max(0, ...[...all, ...any].map((kind) => signs.get(kind)?.start ?? 0))
      return { move, conditions: all.length + (any.length > 0 ? 1 : 0) + not.length * 0.1, place }
    })
    .sort((a, b) => b.conditions - a.conditions || b.place - a.place)
}

/** The step that leads where no play is about the matter: what must come first, else what the end of the question is about. */
export function leadingMove(moves: readonly FittingMove[]): Move | undefined {
  const steps = moves.filter(({ move }) => move.section === 'Do this' && !move.beside)
  const first = steps.find(({ move }) => move.first)
  return (first ?? steps.toSorted((a, b) => b.place + b.conditions * PLACES_A_CONDITION - (a.place + a.conditions * PLACES_A_CONDITION))[0])
    ?.move
}

/** A further condition outweighs so many characters of place. */
const PLACES_A_CONDITION = 60
