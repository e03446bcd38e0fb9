import { describe, expect, it } from 'vitest'
import { readMessage } from './read.ts'

const read = (text: string) => readMessage({ text, channel: 'chat' })

describe('foul words aimed at nobody', () => {
  it('raise the score of abuse and are none', () => {
    const swearing = read('this is fucking awful, the shit parcel is late')
    expect(swearing.abusive).toBe(false)
    expect(swearing.abuseScore).toBeGreaterThan(read('this is really awful, the poor parcel is late').abuseScore + 0.1)
  })

  it('score below the same words aimed at somebody', () => {
    expect(read('the parcel is late, fuck').abuseScore).toBeLessThan(read('the parcel is late, fuck you').abuseScore)
  })

  it('of a dialect among friends score like any other word', () => {
    const plain = read('my friends and me love this place')
    expect(read('my niggas and me love this place').abuseScore).toBeCloseTo(plain.abuseScore, 1)
  })
})
