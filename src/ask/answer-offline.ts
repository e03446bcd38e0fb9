import type { Channel, Vertical } from '../core/case.ts'
import type { Answer } from '../core/playbook/answer.ts'
import { composeAnswer } from '../core/playbook/compose/compose-answer.ts'
import { readablePart } from '../core/playbook/compose/question/clauses.ts'
import type { AnswerRequest, RankedPlay } from '../core/playbook/compose/request.ts'
import type { Play, TOPICS } from '../core/playbook/play.ts'
import { readQuestion } from '../core/playbook/search/play-features.ts'
import { buildPlayIndex, type PlayIndex } from '../core/playbook/search/play-index.ts'
import { type PlaySearch, searchPlays } from '../core/playbook/search/search-plays.ts'
import { readMessage } from '../core/reading/read.ts'
import type { Reading } from '../core/reading/reading.ts'
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
  const { vertical = question.shop.vertical, channel, topic, own = [], ...rest } = question
  const text = readablePart(question.question)
  const reading = readMessage({ text, channel: 'phone_note', currency: question.shop.currency })
  // What the case is about was said before anything was asked.
  const before = [question.case?.facts.message ?? '', ...question.earlier.map((turn) => turn.question)].filter(Boolean).map(readablePart)
  const found = searchPlays(playbook.index, {
    ...searchable(playbook, { text, reading, before, currency: question.shop.currency }),
    earlier: before,
    ...(vertical && { vertical }),
    ...(channel && { channel }),
    ...(topic && { topic }),
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

interface Said {
  readonly text: string
  readonly reading: Reading
  /** What was said before, the latest last. */
  readonly before: readonly string[]
  readonly currency: string
}

/** "What do I say?" has no subject of its own: it is looked for together with what was said before it. */
function searchable({ index }: Playbook, { text, reading, before, currency }: Said): { question: string; reading: Reading } {
  const subject = before.at(-1)
  const { known, unknown, outside } = readQuestion(index, { question: text, reading })
  if (subject === undefined || known + unknown > 1 || outside > 1) return { question: text, reading }
  const both = `${text}\n\n${subject}`
  return { question: both, reading: readMessage({ text: both, channel: 'phone_note', currency }) }
}

function rankedPlays({ byId }: Playbook, { ranked }: PlaySearch): RankedPlay[] {
  return ranked.flatMap(({ id, score }) => {
    const play = byId.get(id)
    return play ? [{ play, score, from: 'playbook' as const }] : []
  })
}
