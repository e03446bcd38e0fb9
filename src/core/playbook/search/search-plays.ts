import type { Channel, Vertical } from '../../case.ts'
import type { Reading } from '../../reading/reading.ts'
import type { Play, TOPICS } from '../play.ts'
import { splitTerms } from './split-terms.ts'

type Topic = (typeof TOPICS)[number]

/** Plays made ready for `searchPlays`. */
export interface PlayIndex {
  readonly plays: readonly Play[]
  readonly counts: readonly ReadonlyMap<string, number>[]
  readonly lengths: readonly number[]
  readonly holders: ReadonlyMap<string, number>
}

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
  /** Meaning of the question as a vector, where one was made. */
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

/** An index over the plays; made once. */
export function buildPlayIndex(plays: readonly Play[]): PlayIndex {
  const counts = plays.map(countTerms)
  const holders = new Map<string, number>()
  for (const count of counts) for (const term of count.keys()) holders.set(term, (holders.get(term) ?? 0) + 1)
  return { plays, counts, lengths: counts.map((count) => [...count.values()].reduce((sum, n) => sum + n, 0)), holders }
}

function countTerms(play: Play): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (text: string, weight: number) => {
    for (const term of splitTerms(text)) counts.set(term, (counts.get(term) ?? 0) + weight)
  }
  add(play.title, 3)
  add(play.questions.join(' '), 2)
  add(play.terms.join(' '), 3)
  add(Object.values(play.sections).join(' '), 1)
  return counts
}

/** The plays that fit the question, the best first. Never throws, whatever the question holds. */
export function searchPlays(index: PlayIndex, query: PlayQuery): PlaySearch {
  const terms = new Set(splitTerms(query.question))
  const average = index.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, index.lengths.length)
  const ranked = index.plays
    .map((play, i) => {
      let score = 0
      for (const term of terms) {
        const count = index.counts[i]!.get(term) ?? 0
        if (count === 0) continue
        const holders = index.holders.get(term) ?? 0
        const rarity = Math.log(1 + (index.plays.length - holders + 0.5) / (holders + 0.5))
        score += (rarity * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * index.lengths[i]!) / average))
      }
      return { id: play.id, score }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 10)
  const abstained = (ranked[0]?.score ?? 0) < 4
  const nearest = abstained ? index.plays.slice(0, 4).map(({ topic, questions }) => ({ topic, question: questions[0]! })) : []
  return { ranked, abstained, nearest }
}
