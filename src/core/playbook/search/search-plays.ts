import type { Channel, Vertical } from '../../case.ts'
import type { Reading } from '../../reading/reading.ts'
import type { TOPICS } from '../play.ts'
import { FEATURES, type Feature, type Features, measureFeatures, readQuestion } from './play-features.ts'
import type { PlayIndex } from './play-index.ts'

type Topic = (typeof TOPICS)[number]

/** A question to the playbook. */
export interface PlayQuery {
  readonly question: string
  /** What `readMessage` reads out of the question. */
  readonly reading: Reading
  /** Earlier questions of the conversation, the oldest first. */
  readonly earlier?: readonly string[]
  readonly vertical?: Vertical
  readonly channel?: Channel
  readonly topic?: Topic
  /** Meaning of the question as a vector of length one, where one was made. */
  readonly embedding?: Float32Array
}

/** What the playbook has on a question. */
export interface PlaySearch {
  /** At most ten, the best first; empty when nothing fits at all. */
  readonly ranked: readonly { readonly id: string; readonly score: number }[]
  /** Nothing in the playbook on that: `ranked` then holds no play to answer from. */
  readonly abstained: boolean
  /** Where it abstained: the nearest topics, each with a question that the playbook does answer. */
  readonly nearest: readonly { readonly topic: Topic; readonly question: string }[]
}

/** How much each feature counts; learnt from the development questions (`bench/ask/`). */
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  whole: 7.8,
  bestQuestion: 7.15,
  nextQuestion: 7.24,
  title: 8.59,
  bottomLine: 5.34,
  notWhen: 4.22,
  cause: 1.29,
  threat: 2.05,
  want: 1.54,
  saidPlace: 0,
  otherPlace: -1.6,
  givenPlace: 0.8,
  givenChannel: 0.2,
  givenTopic: 1,
  meaning: 0,
  nextMeaning: 0,
}

/** The plays that fit the question, the best first. Never throws, whatever the question holds. */
export function searchPlays(index: PlayIndex, query: PlayQuery): PlaySearch {
  const terms = readQuestion(index, query)
  const features = measureFeatures(index, query, terms)
  const ranked = features
    .map((feature, at) => ({ id: index.plays[at]!.id, score: sumUp(feature) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 10)
  const abstained = (ranked[0]?.score ?? 0) < 2
  const nearest = abstained ? index.plays.slice(0, 4).map(({ topic, questions }) => ({ topic, question: questions[0]! })) : []
  return { ranked, abstained, nearest }
}

function sumUp(features: Features): number {
  return FEATURES.reduce((sum, name) => sum + WEIGHTS[name] * features[name], 0)
}
