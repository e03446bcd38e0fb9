import type { Understanding } from '../question/understand.ts'
import type { Move } from './move.ts'
import { MOVES_ABOUT_GOODS } from './moves-about-goods.ts'
import { MOVES_ABOUT_MONEY } from './moves-about-money.ts'
import { MOVES_ABOUT_PEOPLE } from './moves-about-people.ts'
import { MOVES_ABOUT_WORDS } from './moves-about-words.ts'

/** Every move, in the order in which their parts of the desk are looked at. */
export const MOVES: readonly Move[] = [...MOVES_ABOUT_PEOPLE, ...MOVES_ABOUT_MONEY, ...MOVES_ABOUT_WORDS, ...MOVES_ABOUT_GOODS]

/** The moves that fit what a question shows, those first that ask for most signs. */
export function findMoves({ shows }: Pick<Understanding, 'shows'>): Move[] {
  const fits = ({ all = [], any = [], not = [] }: Move) =>
    all.every((kind) => shows(kind)) && (any.length === 0 || shows(...any)) && (not.length === 0 || !shows(...not))
  const asks = ({ all = [], any = [], not = [] }: Move) => all.length + (any.length > 0 ? 1 : 0) + not.length * 0.1
  return MOVES.filter(fits).sort((a, b) => asks(b) - asks(a))
}
