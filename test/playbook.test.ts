import { describe, expect, it } from 'vitest'
import { loadPlays, loadTopics } from '../src/ask/load-plays.ts'
import { TOPICS } from '../src/core/playbook/play.ts'
import { problemsOfWords } from './playbook.ts'

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

  it('recommends no words that our own linter would warn of', () => {
    expect(plays.flatMap(problemsOfWords)).toEqual([])
  })

  it('asks each question once', () => {
    const asked = plays.flatMap(({ questions }) => questions.map((question) => question.toLowerCase()))
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
