import type { PlaySection } from '../../play.ts'
import type { SignKind } from '../question/signs.ts'

/**
 * One piece of plain practice of the trades that holds wherever a question shows the signs, whatever play answers it. It states no figure and
 * rests on no source: what has one stands in a play.
 */
export interface Move {
  /** All of these signs are shown. */
  readonly all?: readonly SignKind[]
  /** At least one of these is. */
  readonly any?: readonly SignKind[]
  /** None of these is. */
  readonly not?: readonly SignKind[]
  /** It comes before everything else. */
  readonly first?: true
  /** It helps beside others and never leads. */
  readonly beside?: true
  readonly section: Extract<PlaySection, 'Do this' | 'Do not' | 'Afterwards'>
  readonly text: string
}

export const step = (when: Omit<Move, 'section' | 'text'>, text: string): Move => ({ ...when, section: 'Do this', text })
export const never = (when: Omit<Move, 'section' | 'text'>, text: string): Move => ({ ...when, section: 'Do not', text })
export const later = (when: Omit<Move, 'section' | 'text'>, text: string): Move => ({ ...when, section: 'Afterwards', text })
