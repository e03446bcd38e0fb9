import { describe, expect, it } from 'vitest'
import type { Archetype } from './archetypes.ts'
import { type HistoryCase, type HistoryMessage, readHistory } from './history.ts'
import { readMessage } from './read.ts'

const now = '2026-11-22T12:00:00.000Z'
const daysAgo = (days: number, hour = 9) => new Date(Date.parse(now) - days * 86_400_000 + (hour - 12) * 3_600_000).toISOString()
const said = (text: string, at: string): HistoryMessage => ({ from: 'customer', at, text, reading: readMessage({ text, currency: 'USD' }) })
const answered = (at: string): HistoryMessage => ({ from: 'shop', at, text: 'Thank you, we are on it.' })

/** One case for each list of messages, a week apart, the last one `lastDaysAgo` days before now. */
const casesOf = (texts: readonly (string | readonly string[])[], lastDaysAgo = 3): HistoryCase[] =>
  texts.map((one, index) => {
    const days = lastDaysAgo + 7 * (texts.length - 1 - index)
    return { caseId: `case-${index + 1}`, messages: [one].flat().map((text, step) => said(text, daysAgo(days, 8 + step))) }
  })
const archetypesOf = (cases: readonly HistoryCase[], options: { archetypes?: boolean } = {}) =>
  readHistory(cases, { now, ...options }).hypotheses.map(({ archetype }) => archetype)

const shown: readonly (readonly [archetype: Archetype, cases: readonly (string | readonly string[])[]])[] = [
  ['aggressive', ['You fucking idiots, where is my lamp?', 'Your manager is a moron.']],
  ['threat_bargainer', ['Refund me or I will leave a one star review.', 'Take the fee off or I call my bank and dispute the charge.']],
  [
    'free_work_asker',
    [
      'Could you do the fence for free while you are here?',
      'I assume two more revisions are included.',
      'Can you throw in another round of edits?',
    ],
  ],
  [
    'serial_returner',
    [
      'I changed my mind about the rug, I sent it back, please refund me.',
      'I ordered the wrong size and returned the shoes. I want a refund.',
      'I changed my mind, I have returned the dress, please refund it.',
    ],
  ],
  [
    'indecisive',
    [
      ['Please refund me.', 'No, please send me a new one instead.', 'Actually I would like to cancel my order.'],
      ['I want a replacement.', 'I would rather have a refund, please refund me.', 'Please send me a replacement.'],
      ['Please cancel my booking.', 'Please fix it instead.', 'I want my money back.'],
    ],
  ],
  [
    'know_it_all',
    [
      'Any professional would have primed that wall first.',
      'As an engineer I can tell you the bracket is upside down.',
      'I know exactly how this is done and you should have used screws.',
    ],
  ],
  ['always_urgent', ['I need it today, hurry.', 'Answer by Friday please.', 'As soon as possible please.']],
  ['silent_sufferer', ['I did not want to complain, but the tap drips.', 'Sorry to bother you, the shelf came loose again.']],
  [
    'serial_complainer',
    [
      'The receptionist was rude to me.',
      'Nobody answers my messages, no reply for a week.',
      'Nobody calls me back, I left three messages and heard nothing.',
      'Your return policy is unfair, you refuse to take the shoes back.',
    ],
  ],
]

describe('an archetype', () => {
  it.each(shown)('is supposed from enough cases: %s', (archetype, texts) => {
    expect(archetypesOf(casesOf(texts))).toContain(archetype)
  })
  it.each(shown)('is not supposed from one case fewer: %s', (archetype, texts) => {
    expect(archetypesOf(casesOf(texts.slice(1)))).not.toContain(archetype)
  })
  it.each(shown)('is never supposed from one case, however much was said on it: %s', (_, texts) => {
    expect(archetypesOf(casesOf([texts.flat()]))).toEqual([])
  })
  it.each(shown)('lapses half a year after its newest evidence: %s', (archetype, texts) => {
    expect(archetypesOf(casesOf(texts, 160))).toContain(archetype)
    expect(archetypesOf(casesOf(texts, 190))).not.toContain(archetype)
  })
  it('is left out where the shop wants none', () => {
    for (const [, texts] of shown) expect(archetypesOf(casesOf(texts), { archetypes: false })).toEqual([])
  })
  it('of complaining is not supposed where the shop was at fault', () => {
    const broken = ['The lamp arrived broken.', 'You sent the wrong size.', 'My card was charged twice.', 'The vase came with a crack.']
    expect(archetypesOf(casesOf(broken))).toEqual([])
  })
  it('carries its evidence, its dates and what helps', () => {
    const cases = casesOf(shown[0]![1])
    const [found] = readHistory(cases, { now }).hypotheses
    expect(found).toMatchObject({
      archetype: 'aggressive',
      cases: 2,
      needed: 2,
      from: cases[0]!.messages[0]!.at,
      to: cases[1]!.messages[0]!.at,
    })
    expect(found!.conduct).toBe('Insulted or threatened people in 2 cases between 2026-11-12 and 2026-11-19.')
    expect(found!.evidence.map(({ caseId }) => caseId)).toEqual(['case-1', 'case-2'])
    for (const { words, caseId } of found!.evidence)
      for (const part of words.split(' … ')) expect(cases.find((one) => one.caseId === caseId)!.messages[0]!.text).toContain(part)
    expect(Date.parse(found!.expires)).toBeGreaterThan(Date.parse(now))
    expect(found!.facts.length).toBeGreaterThan(0)
  })
})

describe('over a history', () => {
  it('heat rises, cools or stays', () => {
    const trend = (texts: readonly string[]) => readHistory(casesOf(texts), { now }).heat.trend
    const calm = 'Thank you, lovely work.'
    const furious = 'I am furious, you fucking liars, this is disgusting!'
    expect(trend([calm, furious])).toBe('rising')
    expect(trend([furious, calm])).toBe('cooling')
    expect(trend([calm, calm])).toBe('steady')
    expect(trend([furious])).toBe('steady')
  })
  it('the same cause in several cases is told once, with the cases', () => {
    const history = readHistory(casesOf(['My parcel is two weeks late.', 'My parcel came ten days late.', 'The lamp arrived broken.']), {
      now,
    })
    expect(history.repeats).toEqual([{ cause: 'late_delivery', caseIds: ['case-1', 'case-2'] }])
  })
  it('waiting is counted from the first unanswered message', () => {
    const one: HistoryCase = {
      caseId: 'a',
      messages: [said('Hello?', daysAgo(4, 8)), said('Anybody?', daysAgo(4, 9)), answered(daysAgo(4, 10)), said('And?', daysAgo(1, 12))],
    }
    expect(readHistory([one], { now }).waited).toEqual({ longestMinutes: 1440, medianMinutes: 120, since: daysAgo(1, 12) })
  })
  it('nothing is nothing', () => {
    expect(readHistory([], { now })).toEqual({
      heat: { trend: 'steady', steps: [] },
      repeats: [],
      waited: { longestMinutes: 0, medianMinutes: 0 },
      hypotheses: [],
    })
  })
})
