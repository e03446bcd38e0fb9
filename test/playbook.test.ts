import { describe, expect, it } from 'vitest'
import { problemsOfWords, readPlaybook } from './playbook.ts'

const plays = readPlaybook().map(({ play }) => play)
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
