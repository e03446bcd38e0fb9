import { describe, expect, it } from 'vitest'
import { findMentioned, mentionOf } from './mentions.ts'

const TEAM = [
  { id: '1', name: 'Ben Okoro' },
  { id: '2', name: 'Ana Ruiz' },
  { id: '3', name: 'Ana Lind' },
  { id: '4', name: 'Zoë' },
]
const mentioned = (text: string) => findMentioned(text, TEAM).map(({ id }) => id)

describe('who is mentioned', () => {
  it.each([
    ['@Ben can you call?', ['1']],
    ['ask @ben okoro, and @zoë.', ['1', '4']],
    ['(@Ben) and @Ben again', ['1']],
    ['@Ana which of you?', []],
    ['@Ana Lind did it', ['3']],
    ['ben@ben.example is a mail address', []],
    ['@Benny is nobody here', []],
    ['@@Ben @ Ben @', []],
    ['Ben', []],
  ])('%s', (text, expected) => {
    expect(mentioned(text)).toEqual(expected)
  })

  it('is found again by what is put behind an @', () => {
    for (const member of TEAM) expect(findMentioned(`@${mentionOf(member, TEAM)}, look`, TEAM)).toEqual([member])
  })

  it('is told soon, whatever the text', () => {
    const began = performance.now()
    expect(mentioned('@b'.repeat(200_000))).toEqual([])
    expect(mentioned(`${'@Be '.repeat(100_000)}@Ben`)).toEqual(['1'])
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})
