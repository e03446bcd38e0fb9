import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CAUSES, CHANNELS, HEATS, type Span, THREATS, WANTS } from '../case.ts'
import { readMessage } from './read.ts'
import type { Reading } from './reading.ts'

/** Every span of a reading, wherever it stands. */
function allSpans(reading: Reading): Span[] {
  const { signals } = reading
  return [
    ...reading.heatSpans,
    ...reading.threats.flatMap((threat) => threat.spans),
    ...reading.cause.spans,
    ...reading.wants.flatMap((want) => want.spans),
    ...Object.values(reading.factSpans).flat(),
    ...signals.profanity,
    ...signals.sarcasm,
    ...signals.priorContact,
    ...signals.vulnerable,
    ...[...signals.deadlines, ...signals.orderNumbers, ...signals.dates, ...reading.questions].map((found) => found.span),
    ...reading.amounts.map((amount) => amount.span),
    ...reading.stripped,
  ]
}

function checkReading(text: string, reading: Reading): void {
  const isWhole = (list: readonly number[]) => list.every((value) => Number.isFinite(value) && value >= 0 && value <= 1)
  expect(HEATS).toContain(reading.heat)
  expect(CAUSES).toContain(reading.cause.kind)
  expect(THREATS).toEqual(expect.arrayContaining(reading.threats.map((threat) => threat.kind)))
  expect(WANTS).toEqual(expect.arrayContaining(reading.wants.map((want) => want.kind)))
  expect(
    isWhole([
      reading.heatScore,
      reading.complaintScore,
      reading.abuseScore,
      reading.cause.confidence,
      ...reading.threats.map((found) => found.confidence),
      ...reading.wants.map((found) => found.confidence),
    ]),
  ).toBe(true)
  for (const amount of reading.amounts) expect(Number.isSafeInteger(amount.amountMinor)).toBe(true)
  for (const { text: words, span } of [
    ...reading.questions,
    ...reading.signals.deadlines,
    ...reading.signals.orderNumbers,
    ...reading.signals.dates,
  ])
    expect(words).toBe(text.slice(span[0], span[1]))
  const spans = allSpans(reading)
  if (spans.length === 0) return
  const boundaries = new Set([
    text.length,
    ...[...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map((part) => part.index),
  ])
  for (const [start, end] of spans) {
    expect(start).toBeLessThan(end)
    expect(boundaries.has(start) && boundaries.has(end)).toBe(true)
  }
}

const pieces = [
  'I will sue you',
  ' or else ',
  'refund me',
  '$240',
  '€1.200,50',
  '> quoted',
  '\n',
  '\r\n',
  '-- \n',
  'On 3 May 2026 Jo <a@b.test> wrote:\n',
  'From: a\nTo: b\nSubject: c\n',
  'kill',
  ' you',
  '😡',
  '👩‍👩‍👧',
  '🇩🇪',
  'e\u0301',
  '\ud83d',
  '\udc00',
  '\u202e',
  'مرحبا',
  '각',
  '한국어',
  'नि',
  '\u200d',
  '\ufe0f',
  "don't",
  '!!!',
  '?!',
  'by Friday',
  'order #AB-1',
  '3rd',
  '___________',
  '\0',
  '第三',
  'WHY',
  'f***',
  '  ',
  '.',
  ',',
  'a\u0300\u0301\u0302\u0303',
]

describe('a reading', () => {
  it('of any text is whole, and its spans never split a character', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes)),
    )
    fc.assert(
      fc.property(text, fc.constantFrom(...CHANNELS), fc.constantFrom('USD', 'KWD', 'JPY', 'nonsense'), (words, channel, currency) =>
        checkReading(words, readMessage({ text: words, channel, currency })),
      ),
      { numRuns: 600 },
    )
  }, 20_000)
  it('of pieces joined by combining marks keeps characters whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', '\u0301', '\u200d', '\ufe0f', '\u{1f3fd}')), {
          minLength: 1,
          maxLength: 25,
        }),
        (parts) => {
          const text = parts.map(([piece, mark]) => piece + mark).join(' ')
          checkReading(text, readMessage({ text }))
        },
      ),
      { numRuns: 300 },
    )
  })
  it('is the same every time', () => {
    const text = 'You lied, refund me $40 by Friday or I sue! 😡'
    expect(readMessage({ text })).toEqual(readMessage({ text }))
  })
  it('of nothing is calm', () => {
    for (const text of ['', ' ', '\n\n'])
      expect(readMessage({ text })).toMatchObject({
        heat: 0,
        language: 'und',
        threats: [],
        wants: [],
        facts: {},
        questions: [],
        cause: { kind: 'other' },
      })
  })
  it('of a text whose every line is quoted holds nothing', () => {
    const text = '> I will sue you\n> and kill you'
    expect(readMessage({ text })).toMatchObject({ threats: [], stripped: [[0, text.length]] })
  })
})

const hostile: readonly (readonly [name: string, unit: string])[] = [
  ['one letter', 'a'],
  ['spaces', ' '],
  ['new lines', '\n'],
  ['quote marks', '> '],
  ['nested quotes', '>>>> On 3 May 2026 a wrote:\n'],
  ['introductions', 'On Mon, 3 May 2026 at 10:00\n'],
  ['headers', 'From: a\n'],
  ['dashes', '-----'],
  ['signatures', '-- \n'],
  ['underscores', '_'],
  ['question marks', '?'],
  ['dots', '.'],
  ['stars', '*'],
  ['apostrophes', "a'"],
  ['digits', '1'],
  ['numbers', '1,'],
  ['dollars', '$1 '],
  ['number words', 'two hundred and '],
  ['orders', 'order no ref id '],
  ['hashes', '#1a-'],
  ['months', '5 may '],
  ['zalgo', 'a\u0300\u0301\u0302\u0303\u0304'],
  ['marks alone', '\u0301'],
  ['joiners', '👩\u200d'],
  ['lone surrogates', '\ud83d'],
  ['flags', '🇩'],
  ['right to left', '\u202eمرحبا '],
  ['one threat', 'i will sue or '],
  ['openings', 'i will be going to have to be '],
  ['capitals and marks', 'WHY!?! '],
  ['regards', 'Regards,\n'],
  ['disclaimer', 'this e-mail '],
  ['tags', '<p>'],
  ['open tags', '<p '],
  ['quoted blocks', '<blockquote>'],
  ['style sheets', '<style>'],
  ['entities', '&#39;'],
  ['half entities', '&#3'],
  ['disguised letters', 'k\u200b'],
  ['names and addresses', 'Jo <a@b.c>, 2 May 2026 10:00 '],
  ['dates of the East', '2026年3月2日 10:01 <'],
  ['sums in groups', '1 200 '],
  ['codes and sums', 'usd1 '],
  ['insults', 'you are a idiot of a '],
  ['reports', 'he told me you called my '],
  ['denials', 'not the sort to sue but '],
  ['others', 'sue his landlord once about a '],
  ['swearing in praise', 'bloody good ass '],
]

const timeOf = (text: string) => {
  const start = performance.now()
  readMessage({ text })
  return performance.now() - start
}

describe('the time of a reading', () => {
  it.each(hostile)(
    'grows no faster than the text: %s',
    (_, unit) => {
      const small = unit.repeat(Math.ceil(30_000 / unit.length))
      const large = small.repeat(8)
      timeOf(small)
      const first = Math.min(timeOf(small), timeOf(small))
      const most = Math.max(400, first * 8 * 5)
      // A busy machine only ever adds to a time: what is slow twice is slow.
      const once = timeOf(large)
      expect(once < most ? once : Math.min(once, timeOf(large))).toBeLessThan(most)
    },
    20_000,
  )
  it('of five megabytes of complaints stays within seconds', () => {
    const text = 'You never answered, my order is late and I want my $40 back! '.repeat(82_000)
    expect(text.length).toBeGreaterThan(5_000_000)
    expect(timeOf(text)).toBeLessThan(6000)
  }, 20_000)
})
