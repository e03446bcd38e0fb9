import type { Channel, Vertical } from '../core/case.ts'
import type { Answer } from '../core/playbook/answer.ts'
import { composeAnswer } from '../core/playbook/compose/compose-answer.ts'
import { readablePart } from '../core/playbook/compose/question/clauses.ts'
import type { AnswerRequest, RankedPlay } from '../core/playbook/compose/request.ts'
import type { Play, TOPICS } from '../core/playbook/play.ts'
import { buildPlayIndex, type PlayIndex } from '../core/playbook/search/play-index.ts'
import { type PlaySearch, searchPlays } from '../core/playbook/search/search-plays.ts'
import { readMessage } from '../core/reading/read.ts'
import { loadPlays } from './load-plays.ts'

/** The playbook ready to be asked. */
export interface Playbook {
  readonly index: PlayIndex
  readonly byId: ReadonlyMap<string, Play>
}

/** Reads the playbook and indexes it; done once. Throws PlayError where a play cannot be read. */
export function openPlaybook(folder?: string): Playbook {
  return indexPlaybook(loadPlays(folder).map(({ play }) => play))
}

/** Plays that were read already, ready to be asked. */
export function indexPlaybook(plays: readonly Play[]): Playbook {
  return { index: buildPlayIndex(plays), byId: new Map(plays.map((play) => [play.id, play])) }
}

/** A question with what is known around it. */
export interface OfflineQuestion extends Omit<AnswerRequest, 'plays' | 'abstained' | 'nearest' | 'reading'> {
  readonly vertical?: Vertical
  readonly channel?: Channel
  readonly topic?: (typeof TOPICS)[number]
  /** The meaning of the question, where somebody made a vector of it. */
  readonly embedding?: Float32Array
  /** What the shop's own plays and documents have on it, best first, on the scale of the playbook's scores. */
  readonly own?: readonly RankedPlay[]
}

/** The answer, and what it was made from. */
export interface OfflineAnswer {
  readonly answer: Answer
  readonly request: AnswerRequest
}

/** Question → search → answer: no database, no network, no model. */
export function answerOffline(playbook: Playbook, question: OfflineQuestion): OfflineAnswer {
  const { vertical = question.shop.vertical, channel, topic, embedding, own = [], ...rest } = question
  const text = readablePart(question.question)
  const reading = readMessage({ text, channel: 'phone_note', currency: question.shop.currency })
  const found = searchPlays(playbook.index, {
    question: text,
    reading,
    earlier: question.earlier.map((turn) => readablePart(turn.question)),
    ...(vertical && { vertical }),
    ...(channel && { channel }),
    ...(topic && { topic }),
    ...(embedding && { embedding }),
  })
  const request: AnswerRequest = {
    ...rest,
    question: text,
    reading,
    plays: [...own, ...rankedPlays(playbook, found)].sort((a, b) => b.score - a.score).slice(0, 10),
    abstained: found.abstained && own.length === 0,
    nearest: found.nearest,
  }
  return { answer: composeAnswer(request), request }
}

function rankedPlays({ byId }: Playbook, { ranked }: PlaySearch): RankedPlay[] {
  return ranked.flatMap(({ id, score }) => {
    const play = byId.get(id)
    return play ? [{ play, score, from: 'playbook' as const }] : []
  })
}
