import type { Channel, Vertical } from '../../case.ts'
import type { Reading } from '../../reading/reading.ts'
import type { TOPICS } from '../play.ts'
import { BELONGS_FROM, measureBelonging, weighBelonging } from './belonging.ts'
import { FEATURES, type Feature, type Features, measureFeatures, type QuestionTerms, readQuestion } from './play-features.ts'
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
  /** The meaning of the question as a vector of length one, where one was made; without it words and structure alone decide. */
  readonly embedding?: Float32Array
}

/** What the playbook has on a question. */
export interface PlaySearch {
  /** At most ten, the best first; empty when no word fits at all. */
  readonly ranked: readonly { readonly id: string; readonly score: number }[]
  /** Nothing in the playbook on that: what is ranked is then only what comes nearest, and nothing to answer from. */
  readonly abstained: boolean
  /** Where it abstained: the nearest topics, each with a question that the playbook does answer. */
  readonly nearest: readonly { readonly topic: Topic; readonly question: string }[]
}

/**
 * How much each feature counts where the question's meaning is known: a softmax over the plays, learnt from the plays' own questions, each left out of its
 * play in turn, and the development questions tuned on (`bench/ask/README.md`). By hand were set what is given
 * beside a question, which none of those has, the threat, of which few of them tell: it goes before what led to it; and meaning, which counts 1.75 times
 * what was learnt: the vocabulary was made with the questions learnt from, so words seemed surer there than they are in an owner's own voice.
 */
const WEIGHTS: Readonly<Record<Feature, number>> = {
  lineWords: 5.5,
  lineConcepts: 6.5,
  bodyWords: 5.3,
  bodyConcepts: 2.5,
  bestQuestion: 1.4,
  title: 3.1,
  cause: 0.7,
  threat: 3,
  want: 1.2,
  otherPlace: -0.7,
  givenPlace: 0.8,
  givenChannel: 0.2,
  givenTopic: 1,
  meaning: 5.6,
  nextMeaning: 2.1,
  centre: 12.25,
}

/** The same where words and structure alone decide. */
const WEIGHTS_OF_WORDS: Readonly<Record<Feature, number>> = {
  ...WEIGHTS,
  lineWords: 7.2,
  lineConcepts: 7,
  bodyWords: 5.8,
  bodyConcepts: 2.9,
  bestQuestion: 3.2,
  title: 3.9,
  cause: 0.9,
  otherPlace: -0.95,
}

/** The plays that fit the question, the best first. Never throws, whatever the question holds; linear in its first 20,000 characters. */
export function searchPlays(index: PlayIndex, query: PlayQuery): PlaySearch {
  const terms = readQuestion(index, query)
  const ranked = measureFeatures(index, query, terms)
    .map((features, at) => ({
      at,
      id: index.plays[at]!.id,
      score: sumUp(features, query.embedding && index.space ? WEIGHTS : WEIGHTS_OF_WORDS),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, mostRanked)
  const abstained = !belongs(index, query, terms)
  const nearest = abstained ? listNearest(index, ranked) : []
  return { ranked: ranked.filter(({ score }) => score > 0).map(({ id, score }) => ({ id, score })), abstained, nearest }
}

const mostRanked = 10
const mostNearest = 4
/** What it counts for a question that the one before it was the playbook's: "and if she has called the bank?" */
const followUpBonus = 1.5

function sumUp(features: Features, weights: Readonly<Record<Feature, number>>): number {
  return FEATURES.reduce((sum, name) => sum + weights[name] * features[name], 0)
}

function belongs(index: PlayIndex, query: PlayQuery, terms: QuestionTerms): boolean {
  if (terms.own.size === 0) return false
  const before = query.earlier?.at(-1)
  const isFollowUp =
    before !== undefined &&
    terms.outside === 0 &&
    goesOn(index, query.question, terms, before) &&
    belongs(index, { question: before, reading: query.reading }, readQuestion(index, { question: before }))
  return weighBelonging(measureBelonging(index, query.question, terms, query.reading)) + (isFollowUp ? followUpBonus : 0) >= BELONGS_FROM
}

/** Words that stand for what was said before. */
const POINTS_BACK =
  /^\W*(?:and|but|or|ok|okay|so|then|what if|why not|what about|same)\b|\b(?:she|he|they|her|him|them|hers|theirs|it|that|this|those|these|afterwards|instead|again|still|anyway|otherwise)\b/i
/** So few words have no subject of their own. */
const FEW_WORDS = 2

/** Whether a question goes on with the one before: it points back, shares a word with it, or is too short to be about anything else. */
function goesOn(index: PlayIndex, question: string, terms: QuestionTerms, before: string): boolean {
  if (terms.unknown === 0 && terms.known <= FEW_WORDS) return true
  const shared = readQuestion(index, { question: before }).own
  if ([...terms.own.keys()].some((term) => shared.has(term))) return true
  return terms.unknown <= terms.known && POINTS_BACK.test(question.slice(0, mostLooked))
}

const mostLooked = 4000

/** The topics nearest to the question, each with a question that the playbook answers; where nothing is near, one of each topic. */
function listNearest(index: PlayIndex, ranked: readonly { readonly at: number; readonly score: number }[]): PlaySearch['nearest'] {
  const near = ranked.filter(({ score }) => score > 0).map(({ at }) => index.plays[at]!)
  const plays = [...near, ...index.plays]
  const topics = [...new Set(plays.map(({ topic }) => topic))]
  return topics
    .map((topic) => plays.find((play) => play.topic === topic)!)
    .slice(0, mostNearest)
    .map(({ topic, questions }) => ({ topic, question: questions[0] ?? '' }))
}
