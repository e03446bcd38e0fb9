import type { Channel, Vertical } from '../core/case.ts'
import type { Answer } from '../core/playbook/answer.ts'
import { composeAnswer } from '../core/playbook/compose/compose-answer.ts'
import { readablePart } from '../core/playbook/compose/question/clauses.ts'
import type { AnswerRequest, RankedPlay } from '../core/playbook/compose/request.ts'
import { createOwnDocuments, type OwnDocuments, type OwnPassage } from '../core/playbook/passages/own-documents.ts'
import type { Play, TOPICS } from '../core/playbook/play.ts'
import { readQuestion } from '../core/playbook/search/play-features.ts'
import { buildPlayIndex, type PlayIndex, type PlayVectors } from '../core/playbook/search/play-index.ts'
import { type PlaySearch, searchPlays } from '../core/playbook/search/search-plays.ts'
import { readMessage } from '../core/reading/read.ts'
import type { Reading } from '../core/reading/reading.ts'
import type { KnowledgeForAnswer } from '../operations/answerer.ts'
import { loadPlays } from './load-plays.ts'
import { loadPlayVectors } from './play-vectors.ts'

type LoadedKnowledge = NonNullable<KnowledgeForAnswer['loaded']>

/** The playbook ready to be asked. */
export interface Playbook {
  readonly index: PlayIndex
  readonly byId: ReadonlyMap<string, Play>
  /** Of the lines of the plays that come with Evenkeel. */
  readonly vectors?: PlayVectors
}

/** Reads the playbook and indexes it; done once. Throws PlayError where a play cannot be read. */
export function openPlaybook(folder?: string): Playbook {
  const plays = loadPlays(folder).map(({ play }) => play)
  return indexPlaybook(plays, loadPlayVectors(plays))
}

/** Plays that were read already, ready to be asked. */
export function indexPlaybook(plays: readonly Play[], vectors?: PlayVectors): Playbook {
  return { index: buildPlayIndex(plays, vectors), byId: new Map(plays.map((play) => [play.id, play])), ...(vectors && { vectors }) }
}

/** What a shop knows of its own, ready to be asked: its plays stand among those of the playbook. */
export interface ShopKnowledge {
  readonly playbook: Playbook
  readonly ownPlays: ReadonlySet<string>
  readonly documents: OwnDocuments
}

/** Makes a shop's own plays and documents ready; a play of its own goes before one of the playbook with the same id. */
export function indexKnowledge(playbook: Playbook, { plays, documents }: LoadedKnowledge): ShopKnowledge {
  const ownPlays = new Set(plays.map(({ id }) => id))
  const index = createOwnDocuments()
  for (const document of documents) index.add(document)
  return {
    playbook:
      plays.length === 0
        ? playbook
        : indexPlaybook([...plays, ...[...playbook.byId.values()].filter(({ id }) => !ownPlays.has(id))], playbook.vectors),
    ownPlays,
    documents: index,
  }
}

/** A question with what is known around it. */
export interface OfflineQuestion extends Omit<AnswerRequest, 'plays' | 'meaningKnown' | 'abstained' | 'nearest' | 'reading'> {
  readonly vertical?: Vertical
  readonly channel?: Channel
  readonly topic?: (typeof TOPICS)[number]
}

/** The answer, and what it was made from. */
export interface OfflineAnswer {
  readonly answer: Answer
  readonly request: AnswerRequest
}

/** Question → search → answer: no database, no network, no model. `embedding` is the meaning of `textToEncode`, where it was made. */
export function answerOffline(
  shipped: Playbook,
  question: OfflineQuestion,
  knowledge?: ShopKnowledge,
  embedding?: Float32Array,
): OfflineAnswer {
  const { vertical = question.shop.vertical, channel, topic, ...rest } = question
  const playbook = knowledge?.playbook ?? shipped
  const text = readablePart(question.question)
  const reading = readMessage({ text, channel: 'phone_note', currency: question.shop.currency })
  const before = saidBefore(question)
  const found = searchPlays(playbook.index, {
    ...searchable(playbook, { text, reading, before, currency: question.shop.currency }),
    earlier: before,
    ...(vertical && { vertical }),
    ...(channel && { channel }),
    ...(topic && { topic }),
    ...(embedding && { embedding }),
  })
  const request: AnswerRequest = {
    ...rest,
    question: text,
    reading,
    plays: rankedPlays(playbook, found, knowledge?.ownPlays),
    meaningKnown: embedding !== undefined && playbook.index.space !== undefined,
    abstained: found.abstained,
    nearest: found.nearest,
  }
  const passages = knowledge?.documents.search(text, MOST_PASSAGES) ?? []
  return { answer: withPassages(composeAnswer(request), passages), request }
}

/** What the encoder is to read: the question, and what was said before it where it has no subject of its own. */
export function textToEncode({ index }: Playbook, question: OfflineQuestion): string {
  const text = readablePart(question.question)
  const subject = saidBefore(question).at(-1)
  return subject !== undefined && isBare(index, text) ? `${text}\n\n${subject}` : text
}

/** What the case is about was said before anything was asked; the latest stands last. */
function saidBefore(question: OfflineQuestion): string[] {
  return [question.case?.facts.message ?? '', ...question.earlier.map((turn) => turn.question)].filter(Boolean).map(readablePart)
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
  if (subject === undefined || !isBare(index, text)) return { question: text, reading }
  const both = `${text}\n\n${subject}`
  return { question: both, reading: readMessage({ text: both, channel: 'phone_note', currency }) }
}

function isBare(index: PlayIndex, text: string): boolean {
  const { known, unknown, outside } = readQuestion(index, { question: text })
  return known + unknown <= 1 && outside <= 1
}

const MOST_PASSAGES = 2

/** The shop's own words beside the answer; they are the answer where the playbook has none. Danger and what is declined stay as they are. */
function withPassages(answer: Answer, found: readonly OwnPassage[]): Answer {
  if (found.length === 0 || (answer.kind !== 'answer' && answer.kind !== 'abstained')) return answer
  const passages = found.map(({ score: _, ...passage }) => passage)
  if (answer.kind === 'answer') return { ...answer, passages }
  const [{ title }] = found as [OwnPassage, ...OwnPassage[]]
  return {
    ...answer,
    kind: 'answer',
    bottomLine: `The playbook has nothing on that; your own document “${title}” does.`,
    nearest: [],
    passages,
  }
}

function rankedPlays({ byId }: Playbook, { ranked }: PlaySearch, own?: ReadonlySet<string>): RankedPlay[] {
  return ranked.flatMap(({ id, score }) => {
    const play = byId.get(id)
    return play ? [{ play, score, from: own?.has(id) ? ('shop' as const) : ('playbook' as const) }] : []
  })
}
