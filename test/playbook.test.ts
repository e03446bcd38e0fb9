import { describe, expect, it } from 'vitest'
import { loadPlays, loadTopics } from '../src/ask/load-plays.ts'
import { TOPICS } from '../src/core/playbook/play.ts'
import { problemsOfWords } from '../src/core/playbook/words-of-play.ts'

const plays = loadPlays().map(({ play }) => play)
const ids = new Set(plays.map(({ id }) => id))

describe('the playbook', () => {
  it('names only related plays that are there, and none twice', () => {
    expect(ids.size).toBe(plays.length)
    const missing = plays.flatMap(({ id, related }) =>
      related.filter((other) => other === id || !ids.has(other)).map((other) => [id, other]),
    )
    expect(missing).toEqual([])
  })

  it('relates each to three others or more, both ways', () => {
    const related = new Map(plays.map((play) => [play.id, play.related]))
    expect(plays.filter((play) => play.related.length < 3).map(({ id }) => id)).toEqual([])
    const oneWay = plays.flatMap((play) =>
      play.related.filter((other) => !related.get(other)?.includes(play.id)).map((other) => [play.id, other]),
    )
    expect(oneWay).toEqual([])
  })

  it('holds enough of each topic to be worth asking', () => {
    const count = (topic: string) => plays.filter((play) => play.topic === topic).length
    expect(count('customers')).toBeGreaterThanOrEqual(120)
    expect(count('reviews')).toBeGreaterThanOrEqual(25)
    expect(count('vendors')).toBeGreaterThanOrEqual(15)
    expect(count('inventory')).toBeGreaterThanOrEqual(15)
  })

  it('leaves slots to the words: nowhere else would they be filled', () => {
    const stray = plays.filter(({ sections }) =>
      Object.entries(sections).some(([name, text]) => name !== 'Words to use' && /\{[a-zA-Z]+\}/.test(text)),
    )
    expect(stray.map(({ id }) => id)).toEqual([])
  })

  it('cites by address, by a work with its year, or says that it is our own', () => {
    const loose = plays.flatMap(({ id, sources }) =>
      sources
        .filter(({ address, year, took }) => address === undefined && year === undefined && !/our own|not read at the source/.test(took))
        .map((source) => `${id}: ${source.id}`),
    )
    expect(loose).toEqual([])
  })

  it('recommends no words that our own linter would warn of', () => {
    expect(plays.flatMap(problemsOfWords)).toEqual([])
  })

  it('asks each question once', () => {
    const asked = plays.flatMap(({ questions, alsoAsked }) => [...questions, ...alsoAsked].map((question) => question.toLowerCase()))
    expect(asked.filter((question, place) => asked.indexOf(question) !== place)).toEqual([])
  })

  it('names amounts, days or counts in every play, so that it is about something', () => {
    const vague = plays.filter(({ sections }) => !/\d/.test(`${sections['Bottom line']}${sections['The math']}${sections['Do this']}`))
    expect(vague.map(({ id }) => id)).toEqual([])
  })
})

describe('the pages of the topics', () => {
  const topics = loadTopics()

  it('has one for each topic', () => {
    expect(topics.map(({ id }) => id)).toEqual([...TOPICS])
  })

  it('points only at plays that are there', () => {
    const named = topics.flatMap(({ frequent }) => frequent.flatMap((one) => one.plays))
    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })

  it('offers starter questions that are not the index itself', () => {
    const asked = new Set(plays.flatMap(({ questions }) => questions.map((question) => question.toLowerCase())))
    expect(topics.flatMap(({ starters }) => starters).filter((question) => asked.has(question.toLowerCase()))).toEqual([])
  })
})
