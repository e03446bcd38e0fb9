import { expect, it } from 'vitest'
import { DIMENSIONS, packedLine } from '../core/playbook/search/line-vectors.ts'
import type { PlayVectors } from '../core/playbook/search/play-index.ts'
import { answerOffline, indexKnowledge, indexPlaybook } from './answer-offline.ts'
import { loadPlays } from './load-plays.ts'
import { encodeOwnPlays, withOwnMeanings } from './own-meanings.ts'

const towards = (way: number) => Float32Array.from({ length: DIMENSIONS }, (_, at) => (at === way ? 1 : 0))
const vectors: PlayVectors = {
  space: { mean: new Float32Array(DIMENSIONS), rows: Array.from({ length: DIMENSIONS }, (_, at) => packedLine(towards(at))) },
  ofLine: new Map(),
}

it("finds a shop's own play by its meaning once its lines were encoded, each of them once", async () => {
  const [first, ...others] = loadPlays()
    .slice(0, 5)
    .map(({ play }) => play)
  const own = { ...first!, id: 'our-own', title: 'How we do it in the yard', questions: ['the hens are loose'], alsoAsked: [] }
  const knowledge = indexKnowledge(indexPlaybook(others, vectors), { plays: [own], documents: [] })
  const encoded: string[] = []
  const encode = async (line: string) => {
    encoded.push(line)
    return line === own.title ? undefined : towards(7)
  }
  const made = await encodeOwnPlays(knowledge, vectors, encode)
  expect(encoded).toEqual([own.title, own.sections['Bottom line'], 'the hens are loose'])
  expect([...made.keys()]).toEqual([own.sections['Bottom line'], 'the hens are loose'])
  expect(await encodeOwnPlays(knowledge, vectors, encode, made)).toEqual(made)
  expect(encoded.filter((line) => line === 'the hens are loose')).toHaveLength(1)

  const question = {
    question: 'a customer wants her money back, what now',
    earlier: [],
    shop: { name: 'S', currency: 'USD' },
    today: '2026-11-22',
  }
  const foundBy = (known: typeof knowledge) =>
    answerOffline(indexPlaybook(others, vectors), question, known, towards(7)).request.plays.find(({ play }) => play.id === 'our-own')
      ?.score ?? 0
  const vectorsOfOthers = new Map(others.map(({ title }) => [title, packedLine(towards(8))]))
  const withOthers = { ...vectors, ofLine: vectorsOfOthers }
  expect(foundBy(withOwnMeanings(knowledge, withOthers, made))).toBeGreaterThan(foundBy(withOwnMeanings(knowledge, withOthers, new Map())))
})
