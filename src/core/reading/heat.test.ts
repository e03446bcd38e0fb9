import { describe, expect, it } from 'vitest'
import type { Channel } from '../case.ts'
import { readMessage } from './read.ts'

const rows: readonly { readonly text: string; readonly least: number; readonly most: number; readonly channel?: Channel }[] = [
  { text: 'Thank you, the new boiler works perfectly.', least: 0, most: 0 },
  { text: 'Hello, do you deliver to Leeds?', least: 0, most: 0 },
  { text: 'Hi, a small thing: the receipt has the wrong date on it. Could you send a new one? Thanks!', least: 0, most: 1 },
  { text: 'I waited forty minutes and nobody told me why. Rather disappointing.', least: 1, most: 2 },
  { text: 'I have emailed four times and still no answer. Where is my order?', least: 2, most: 3 },
  { text: 'This is unacceptable. You ruined our anniversary and then lied about it!', least: 3, most: 4 },
  { text: 'I am furious. WORST company I have ever dealt with!!!', least: 3, most: 4 },
  { text: 'You fucking idiots have wrecked my car. Go to hell.', least: 4, most: 4 },
  { text: 'Swearing from the first minute, called the girls stupid cows.', least: 3, most: 4, channel: 'phone_note' },
]

describe('heat', () => {
  it.each(rows)('is $least to $most: $text', ({ text, least, most, channel }) => {
    const { heat } = readMessage({ text, ...(channel ? { channel } : {}) })
    expect(heat).toBeGreaterThanOrEqual(least)
    expect(heat).toBeLessThanOrEqual(most)
  })
  it('rises with anger when everything else stays', () => {
    const scores = [
      'The order is late.',
      'The order is late, I am annoyed.',
      'The order is late, I am angry, this is unacceptable.',
      'THE ORDER IS LATE!!! I am furious, you useless liars, this is unacceptable!!!',
    ].map((text) => readMessage({ text }).heatScore)
    expect([...scores].sort((a, b) => a - b)).toEqual(scores)
    expect(new Set(scores).size).toBe(scores.length)
  })
  it('of a language whose words are not read rests on how it is written', () => {
    const calm = readMessage({ text: 'Hallo, wann kommt meine Bestellung? Danke für Ihre Hilfe und viele Grüße.' })
    const loud = readMessage({ text: 'ICH WARTE SEIT DREI WOCHEN AUF MEINE BESTELLUNG!!! DAS IST NICHT ZU GLAUBEN!!! 😡😡' })
    expect(calm).toMatchObject({ language: 'de', languageRead: false, heat: 0 })
    expect(loud.languageRead).toBe(false)
    expect(loud.heat).toBeGreaterThanOrEqual(2)
  })
  it('is not raised by a quoted thread', () => {
    const alone = readMessage({ text: 'Thanks, that solves it.' })
    const quoted = readMessage({
      text: 'Thanks, that solves it.\n\nOn Tue, 3 Mar 2026 at 09:14, Jo <jo@example.org> wrote:\n> You useless idiots, I am FURIOUS!!!\n',
    })
    expect(quoted.heat).toBe(alone.heat)
    expect(quoted.heatScore).toBe(alone.heatScore)
    expect(quoted.abusive).toBe(false)
  })
})

describe('abuse', () => {
  const abusive = ['You are a bunch of crooks.', 'fuck you', 'What a stupid cow your manager is, you morons.', 'You lying bastard.']
  const clean = [
    'This is a scam.',
    'Pathetic service.',
    'The waiter called me an idiot.',
    'That fucking hurt, but the dentist was kind.',
    'I feel stupid for asking.',
    'The witch costume did not fit.',
  ]
  it.each(abusive)('is aimed at a person: %s', (text) => expect(readMessage({ text }).abusive).toBe(true))
  it.each(clean)('is not: %s', (text) => expect(readMessage({ text }).abusive).toBe(false))
  it('in a note of the shop is what was said to us', () => {
    expect(readMessage({ text: 'He called me an idiot and hung up.', channel: 'phone_note' }).abusive).toBe(true)
  })
})
