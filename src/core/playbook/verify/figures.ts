import { CURRENCY_WORDS, MINUTES, MONTHS, MULTIPLES, SIGNS, UNITS } from './figure-words.ts'

/** What a figure counts. Times are held in minutes, so that 48 hours and two days are the same figure. */
export type FigureKind = 'money' | 'percent' | 'time' | 'stars' | 'clock' | 'date' | 'number'

/** A figure as a text states it, in digits or in words. */
export interface Figure {
  readonly kind: FigureKind
  /** Money in major units, shares in percent, times in minutes, a clock in minutes after midnight, a date as month × 100 + day. */
  readonly value: number
  /** The number as it is written: 2 in "2 days". */
  readonly raw: number
  /** For money: `$`, `€`, `£` or an ISO code. */
  readonly currency?: string
  readonly text: string
}

/** A word with digits in it that is no number: an order number, a code. It must be known letter by letter. */
export interface Figures {
  readonly figures: readonly Figure[]
  readonly codes: readonly string[]
}

/**
 * Every figure of a text: money, percent, times, stars, dates, clocks and plain numbers, in digits or in English words ("half", "a couple of
 * days"). "One" and ordinals are none, unless a unit follows. Linear in the length of the text.
 */
export function listFigures(text: string): Figures {
  const tokens = tokensOf(text)
  const figures: Figure[] = []
  const codes: string[] = []
  for (let i = 0; i < tokens.length; ) {
    const taken = takeAt(tokens, i)
    if (taken.figure) figures.push(taken.figure)
    else if (taken.code) codes.push(taken.code)
    i = Math.max(i + 1, taken.next)
  }
  return { figures, codes }
}

interface Token {
  readonly text: string
  /** Lower case. */
  readonly word: string
}

interface Taken {
  readonly figure?: Figure
  readonly code?: string
  readonly next: number
}

/** Words and numbers with what is glued to them; currency signs and percent signs stand alone. */
function tokensOf(text: string): Token[] {
  const found = text.matchAll(/[$€£¥₹]|%|[–—-]|\d{1,2}:\d{2}|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:['’][\p{L}]+)?|[.,;:!?()"“”/]/gu)
  const tokens: Token[] = []
  let end = -1
  for (const match of found) {
    const last = tokens.at(-1)
    // A letter that touches a digit makes one word with it: A1234, 5pm, 3rd, 1.2k.
    const glued = match.index === end && last !== undefined && isWordy(last.text) && isWordy(match[0]) && /\d/.test(last.text + match[0])
    const joined = glued ? last.text + match[0] : match[0]
    if (glued) tokens.pop()
    tokens.push({ text: joined, word: joined.toLowerCase().replaceAll('’', "'") })
    end = match.index + match[0].length
  }
  return tokens
}

const isWordy = (text: string) => /^[\p{L}\p{M}\d]/u.test(text)

function takeAt(tokens: readonly Token[], at: number): Taken {
  const { text, word } = tokens[at]!
  if (SIGNS[text] !== undefined) {
    const amount = numberAt(tokens, at + 1)
    if (!amount) return { next: at + 1 }
    return money(tokens, at, amount, SIGNS[text])
  }
  if (MONTHS[word.slice(0, 3)] !== undefined && /^[a-z]{3,9}$/.test(word)) {
    const month = MONTHS[word.slice(0, 3)]!
    const day = tokens[at + 1] && /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(tokens[at + 1]!.word)
    if (month.startsWith(word) && day) return date(tokens, at, at + 2, month, Number(day[1]))
  }
  const fraction = fractionAt(tokens, at)
  if (fraction) return fraction
  const number = numberAt(tokens, at)
  if (!number) return /\d/.test(text) ? codeOrSuffixed(tokens, at) : { next: at + 1 }
  return withUnit(tokens, at, number)
}

interface NumberFound {
  readonly value: number
  readonly next: number
  /** One, a, an: a figure only with a unit. */
  readonly weak: boolean
}

/** A number in digits or words that begins at a token. */
function numberAt(tokens: readonly Token[], at: number): NumberFound | undefined {
  const token = tokens[at]
  if (!token) return undefined
  if (/^\d/.test(token.text)) {
    const scaled = /^(\d+(?:[.,]\d+)*)(k|m)?$/i.exec(token.text)
    if (!scaled) return undefined
    const value = parseDigits(scaled[1]!) * (scaled[2] ? (scaled[2].toLowerCase() === 'k' ? 1e3 : 1e6) : 1)
    const times = MULTIPLES[tokens[at + 1]?.word ?? '']
    return { value: value * (times ?? 1), next: at + (times ? 2 : 1), weak: false }
  }
  return numberInWords(tokens, at)
}

function parseDigits(text: string): number {
  // A comma or point before exactly three digits parts thousands, when it is a comma or comes more than once.
  const plain =
    /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) || /^\d{1,3}(?:\.\d{3}){2,}$/.test(text) ? text.replace(/[,](?=\d{3})/g, '') : text
  return Number.parseFloat(plain.replace(/^(\d+),(\d{1,2})$/, '$1.$2').replaceAll(',', ''))
}

/** Half, a third, two thirds, a quarter, half an hour. */
function fractionAt(tokens: readonly Token[], at: number): Taken | undefined {
  const word = (offset: number) => tokens[at + offset]?.word ?? ''
  if (word(0) === 'half' || word(0) === 'halves') {
    const article = isWeak(word(1)) ? 1 : 0
    const unit = word(1 + article).replace(/^-/, '')
    if (MINUTES[unit] !== undefined)
      return { figure: figureOf(tokens, at, { kind: 'time', raw: 0.5, until: at + 1, unit }), next: at + 2 + article }
    return { figure: figureOf(tokens, at, { kind: 'percent', raw: 50, until: at + 1, unit: '' }), next: at + 1 }
  }
  const parts = { a: 1, one: 1, two: 2, three: 3 }[word(0)]
  const of = word(1) === '-' ? 2 : 1
  const whole = { third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, fifths: 5 }[word(of)]
  if (parts === undefined || whole === undefined || (parts === 1 && word(of + 1) !== 'of')) return undefined
  const raw = (100 * parts) / whole
  return { figure: figureOf(tokens, at, { kind: 'percent', raw, until: at + of + 1, unit: '' }), next: at + of + 1 }
}

function numberInWords(tokens: readonly Token[], at: number): NumberFound | undefined {
  const couple = tokens[at]!.word === 'couple' ? at : isWeak(tokens[at]!.word) && tokens[at + 1]?.word === 'couple' ? at + 1 : undefined
  if (couple !== undefined && tokens[couple + 1]?.word === 'of') return { value: 2, next: couple + 2, weak: false }
  let value = 0
  let part = 0
  let next = at
  let weak = true
  for (let i = at; i < Math.min(tokens.length, at + 12); i++) {
    const word = tokens[i]!.word
    const unit = UNITS[word]
    const multiple = MULTIPLES[word]
    if (unit !== undefined) part += unit
    else if (multiple !== undefined && i > at) {
      part = Math.max(1, part) * multiple
      if (multiple >= 1000) {
        value += part
        part = 0
      }
    } else if (
      (word === '-' || word === 'and') &&
      i > at &&
      UNITS[tokens[i + 1]?.word ?? ''] !== undefined &&
      !/^an?$/.test(tokens[i + 1]!.word)
    ) {
      // "Two and three" are two numbers, "a hundred and three" is one.
      if (word === 'and' && MULTIPLES[tokens[i - 1]!.word] === undefined) break
      if (word === '-' && (UNITS[tokens[i - 1]!.word] ?? 0) < 20) break
      continue
    } else break
    weak &&= isWeak(word)
    next = i + 1
  }
  return next === at ? undefined : { value: value + part, next, weak: weak && value + part <= 1 }
}

const isWeak = (word: string) => word === 'one' || word === 'a' || word === 'an'

const andAHalf = (tokens: readonly Token[], at: number) =>
  tokens[at]?.word === 'and' && tokens[at + 1]?.word === 'a' && tokens[at + 2]?.word === 'half'

/** What follows a number says what it counts. */
function withUnit(tokens: readonly Token[], at: number, number: NumberFound): Taken {
  const halved = andAHalf(tokens, number.next)
  const value = number.value + (halved ? 0.5 : 0)
  const next = number.next + (halved ? 3 : 0)
  let unitAt = next
  // In "2–3 days", "two or three days" and "24 to 48 hours" the first number has the unit of the second.
  if (/^(?:–|—|-|to|or|and)$/.test(tokens[next]?.word ?? '')) {
    const other = numberAt(tokens, next + 1)
    if (other && !other.weak) unitAt = other.next
  }
  for (const skip of [0, 1, 2]) {
    const unit = tokens[unitAt + skip]?.word ?? ''
    const kind = unitOf(unit)
    if (kind) {
      const more = kind === 'time' && unitAt === next && andAHalf(tokens, unitAt + skip + 1)
      const until = more ? unitAt + skip + 4 : next
      return { figure: figureOf(tokens, at, { kind, raw: value + (more ? 0.5 : 0), until, unit }), next: until }
    }
    // "Two working days", "30-day", "a couple of days", "one full hour".
    if (!/^(?:working|business|calendar|full|whole|more|extra|further|good|-|of|us|paid|good)$/.test(unit)) break
  }
  if (/^(?:th|nd|rd|st)$/.test(tokens[next]?.word ?? '')) return { next }
  if (number.weak) return { next }
  const month = MONTHS[(tokens[next]?.word ?? '').slice(0, 3)]
  if (month?.startsWith(tokens[next]!.word) && value <= 31 && tokens[next]!.word.length > 2) return date(tokens, at, next + 1, month, value)
  if (/^(?:of|the)$/.test(tokens[next]?.word ?? '') && FREE_NOUNS.test(tokens[next + 1]?.word ?? '')) return { next }
  if (FREE_NOUNS.test(tokens[next]?.word ?? '') && value <= 12) return { next }
  return { figure: figureOf(tokens, at, { kind: 'number', raw: value, until: next, unit: '' }), next }
}

/** Counts of what the sentence itself holds state no fact: "two options", "both of them". */
const FREE_NOUNS =
  /^(?:sentences?|options?|choices?|things?|questions?|ways?|lines?|reasons?|parts?|points?|sides?|them|us|these|those|words?|together)$/

function unitOf(word: string): FigureKind | undefined {
  if (word === '%' || word === 'percent' || word === 'pct') return 'percent'
  if (MINUTES[word] !== undefined) return 'time'
  if (/^stars?$/.test(word)) return 'stars'
  if (CURRENCY_WORDS[word] !== undefined) return 'money'
  return undefined
}

function figureOf(tokens: readonly Token[], at: number, found: { kind: FigureKind; raw: number; until: number; unit: string }): Figure {
  const { kind, raw, until, unit } = found
  const text = tokens
    .slice(at, until)
    .map((token) => token.text)
    .join(' ')
  const currency = kind === 'money' ? CURRENCY_WORDS[unit] : undefined
  return { kind, raw, value: kind === 'time' ? raw * MINUTES[unit]! : raw, text, ...(currency && { currency }) }
}

function money(tokens: readonly Token[], at: number, amount: NumberFound, currency: string | undefined): Taken {
  const text = tokens
    .slice(at, amount.next)
    .map((token) => token.text)
    .join('')
  return { figure: { kind: 'money', raw: amount.value, value: amount.value, text, ...(currency && { currency }) }, next: amount.next }
}

function date(tokens: readonly Token[], at: number, next: number, month: string, day: number): Taken {
  const text = tokens
    .slice(at, next)
    .map((token) => token.text)
    .join(' ')
  return { figure: { kind: 'date', raw: day, value: (Object.values(MONTHS).indexOf(month) + 1) * 100 + day, text }, next }
}

/** 5pm, 17:30, 3rd, 2x, 24h, 30d: a number with its unit glued on; anything else with a digit in it is a code. */
function codeOrSuffixed(tokens: readonly Token[], at: number): Taken {
  const { text, word } = tokens[at]!
  const clock = /^(\d{1,2})(?::(\d{2}))?(am|pm)?$/.exec(word)
  if (clock) {
    const half = clock[3] ?? (/^(?:am|pm)$/.test(tokens[at + 1]?.word ?? '') ? tokens[at + 1]!.word : undefined)
    const hour = (Number(clock[1]) % (half ? 12 : 24)) + (half === 'pm' ? 12 : 0)
    return { figure: { kind: 'clock', raw: Number(clock[1]), value: hour * 60 + Number(clock[2] ?? 0), text }, next: at + 1 }
  }
  if (/^\d+(?:st|nd|rd|th)$/.test(word)) return { next: at + 1 }
  const suffixed = /^(\d+(?:[.,]\d+)?)(x|h|hr|hrs|min|mins|d|usd|eur|gbp)$/.exec(word)
  if (suffixed) {
    const raw = parseDigits(suffixed[1]!)
    const unit = suffixed[2]!
    const kind = unitOf(unit) ?? 'number'
    return { figure: figureOf(tokens, at, { kind, raw, until: at + 1, unit }), next: at + 1 }
  }
  return { code: word, next: at + 1 }
}
