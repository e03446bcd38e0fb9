import type { Answer } from '../../../src/core/playbook/answer.ts'
import type { AnswerPart } from '../../../src/operations/answerer.ts'
import type { ShownAnswer } from './answer-view.tsx'

/** A question on its way: nothing of it is kept by the server yet. */
export interface RunningTurn {
  readonly turnId: string
  readonly conversationId: string
  readonly question: string
  /** `asking` until it ends; `answered` until the conversation is read again; `stopped` by the person; `failed` by something else. */
  readonly phase: 'asking' | 'answered' | 'stopped' | 'failed'
  /** Known before the answer is. */
  readonly plays: Answer['plays'] | undefined
  readonly answer: ShownAnswer
  readonly error?: Error
}

export function beginTurn(turn: Pick<RunningTurn, 'turnId' | 'conversationId' | 'question'>): RunningTurn {
  return { ...turn, phase: 'asking', plays: undefined, answer: {} }
}

/** The turn after one more thing was heard of its answer. What comes after its end changes nothing. */
export function hearPart(turn: RunningTurn, part: AnswerPart): RunningTurn {
  if (turn.phase !== 'asking') return turn
  switch (part.kind) {
    case 'plays':
      return { ...turn, plays: part.plays }
    case 'piece':
      return { ...turn, answer: { ...turn.answer, ...part.piece } }
    case 'restart':
      return { ...turn, answer: {} }
  }
}

export function endTurn(turn: RunningTurn, answer: Answer): RunningTurn {
  return { ...turn, phase: 'answered', plays: answer.plays, answer }
}

/** A turn that ended without an answer shows nothing of what had begun: half an answer is none. */
export function breakTurn(turn: RunningTurn, error: Error | 'stopped'): RunningTurn {
  const nothing = { ...turn, plays: undefined, answer: {} }
  return error === 'stopped' ? { ...nothing, phase: 'stopped' } : { ...nothing, phase: 'failed', error }
}
