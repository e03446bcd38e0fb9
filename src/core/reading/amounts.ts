import { currencyDecimals, isCurrency } from '../money.ts'
import { addedNumberWords } from '../text/number-words.ts'
import type { Tokens } from '../text/tokens.ts'
import { flagWords } from '../text/vocabulary.ts'
import { codes, dollarCurrencies, dollarPrefixes, names, resolveCurrency, signs } from './currency-names.ts'
import type { FoundAmount } from './reading.ts'

/** The amounts of money in a text, and which token stands for each. */
export interface Amounts {
  /** In the order of the text; the first 200. */
  readonly found: readonly FoundAmount[]
  /** Index in `found` by token. */
  readonly byToken: ReadonlyMap<number, number>
}

/**
 * Amounts of money in figures or words: "$240", "240 dollars", "€1.200,50", "KWD 3.500", "two hundred bucks".
 * A plain "$" is the shop's currency when that is a dollar, else USD. Numbers without a currency are none, and neither are amounts beyond what money can count exactly.
 */
export function findAmounts(tokens: Tokens, currency: string | undefined): Amounts {
  const found: FoundAmount[] = []
  const byToken = new Map<number, number>()
  const decimals = new Map<string, number>()
  const decimalsOf = (code: string) => {
    const known = decimals.get(code)
    if (known !== undefined) return known
    const count = isCurrency(code) ? currencyDecimals(code) : 2
    decimals.set(code, count)
    return count
  }
  for (let i = 0; i < tokens.count && found.length < mostAmounts; i++) {
    const amount =
      tokens.shapes[i] === 3
        ? readFigures(tokens, i, currency, decimalsOf)
        : (readWords(tokens, i, currency, decimalsOf) ?? readJoined(tokens, i, decimalsOf))
    if (!amount) continue
    byToken.set(amount.token, found.length)
    found.push(amount.found)
    i = Math.max(i, amount.last)
  }
  return { found, byToken }
}

const mostAmounts = 200

interface ReadAmount {
  readonly found: FoundAmount
  readonly token: number
  readonly last: number
}

type DecimalsOf = (currency: string) => number

function readFigures(tokens: Tokens, at: number, currency: string | undefined, decimalsOf: DecimalsOf): ReadAmount | undefined {
  const { text } = tokens
  let start = tokens.starts[at]!
  let last = at
  let end = tokens.ends[at]!
  const before = currencyBefore(tokens, at, currency)
  let code = before?.code
  if (before) start = before.start
  let scale = 0
  let figures = tokens.words[at]!
  const groups = countGroups(tokens, at, before !== undefined)
  if (groups > 0) {
    last = at + groups
    end = tokens.ends[last]!
    for (let i = at + 1; i <= last; i++) figures += tokens.words[i]!
  }
  const next = tokens.words[last + 1]
  const adjacent = next !== undefined && /^[ \u00a0\u202f-]?$/.test(text.slice(end, Math.min(tokens.starts[last + 1]!, end + 2)))
  const power = adjacent ? scales.get(next) : undefined
  if (power !== undefined && (next!.length > 2 || next === 'k' || code !== undefined)) {
    scale = power
    last++
    end = tokens.ends[last]!
    if (next === 'grand' && !code) code = resolveCurrency(currency ?? '$', currency)
  }
  if (!code) {
    const after = currencyAfter(tokens, last, currency)
    if (!after) return undefined
    code = after.code
    last = after.last
    end = after.end
    if (after.cents) scale = -2
  } else if (dollarCurrencies.has(code)) {
    const after = currencyAfter(tokens, last, currency)
    if (after && after.code !== code && dollarCurrencies.has(after.code) && codes.has(tokens.words[after.last]!))
      ({ code, last, end } = after)
  }
  let amountMinor = minorOf(figures, decimalsOf(code), scale)
  const cents = amountMinor === undefined ? undefined : centsAfter(tokens, last, code)
  if (amountMinor !== undefined && cents) {
    amountMinor += cents.minor
    last = cents.last
    end = tokens.ends[last]!
  }
  return amountMinor === undefined ? undefined : { found: { amountMinor, currency: code, span: [start, end] }, token: at, last }
}

const scales: ReadonlyMap<string | undefined, number> = new Map([
  ['k', 3],
  ['grand', 3],
  ['thousand', 3],
  ['hundred', 2],
  ['lakh', 5],
  ['lakhs', 5],
  ['crore', 7],
  ['million', 6],
  ['mn', 6],
  ['m', 6],
])

/** How many more tokens belong to figures whose thousands are parted by blanks ("1 200,50"). After a sign a plain blank may part two things: then decimals must follow. */
function countGroups({ text, words, starts, ends, shapes, count }: Tokens, at: number, hasSign: boolean): number {
  if (!/^\d{1,3}$/.test(words[at]!)) return 0
  let groups = 0
  let isSure = !hasSign
  for (let i = at + 1; i < count && groups < 5 && shapes[i] === 3 && starts[i] === ends[i - 1]! + 1; i++) {
    const gap = text.charCodeAt(ends[i - 1]!)
    if ((gap !== 32 && gap !== 0xa0 && gap !== 0x202f && gap !== 0x2009) || !/^\d{3}(?:[.,]\d{1,3})?$/.test(words[i]!)) break
    groups++
    isSure ||= gap !== 32
    if (words[i]!.length > 3) {
      isSure = true
      break
    }
  }
  return isSure ? groups : 0
}

/** "5 dollars and 20 cents": the cents. */
function centsAfter({ words, shapes, sentences }: Tokens, at: number, code: string): { minor: number; last: number } | undefined {
  const first = words[at + 1] === 'and' ? at + 2 : at + 1
  const unit = words[first + 1]
  if (shapes[first] !== 3 || sentences[first + 1] !== sentences[at] || !/^\d{1,2}$/.test(words[first]!)) return undefined
  const fits = unit === 'cents' || unit === 'cent' ? code !== 'GBP' : (unit === 'pence' || unit === 'p') && code === 'GBP'
  return fits ? { minor: Number(words[first]), last: first + 1 } : undefined
}

/** "USD240", "chf30": a code and its figures in one word. */
function readJoined(tokens: Tokens, at: number, decimalsOf: DecimalsOf): ReadAmount | undefined {
  const word = tokens.words[at]!
  if (
    word.length < 4 ||
    !isDigit(word.charCodeAt(word.length - 1)) ||
    tokens.shapes[at]! >= 3 ||
    !codes.has(word.slice(0, 3)) ||
    (word.startsWith('try') && tokens.shapes[at] !== 2) ||
    !/^\d{1,12}$/.test(word.slice(3))
  )
    return undefined
  const start = tokens.starts[at]!
  const figures = /^\d[\d.,']{0,20}/.exec(tokens.text.slice(start + 3, start + 24))?.[0].replace(/[.,']+$/, '')
  if (!figures) return undefined
  const code = word.slice(0, 3).toUpperCase()
  const amountMinor = minorOf(figures, decimalsOf(code), 0)
  let last = at
  while (last + 1 < tokens.count && tokens.starts[last + 1]! < start + 3 + figures.length) last++
  return amountMinor === undefined
    ? undefined
    : { found: { amountMinor, currency: code, span: [start, start + 3 + figures.length] }, token: at, last }
}

const isDigit = (code: number) => code >= 48 && code <= 57

function currencyBefore(tokens: Tokens, at: number, currency: string | undefined): { code: string; start: number } | undefined {
  const { text } = tokens
  const start = tokens.starts[at]!
  let i = start - 1
  if (i >= 0 && (text[i] === ' ' || text[i] === '\u00a0')) i--
  if (text[i] === '.' && dotted.has(tokens.words[at - 1] ?? '') && tokens.ends[at - 1] === i) i--
  const sign = text[i]
  if (sign === undefined) return undefined
  if (sign === '$') {
    const word = at > 0 && tokens.ends[at - 1] === i ? tokens.words[at - 1]! : ''
    const prefixed = dollarPrefixes[word]
    return prefixed ? { code: prefixed, start: tokens.starts[at - 1]! } : { code: resolveCurrency('$', currency)!, start: i }
  }
  if (sign === '¥' || sign === '\uffe5') return { code: resolveCurrency('¥', currency)!, start: i }
  const bySign = signs[sign]
  if (bySign) return { code: bySign, start: i }
  if (at > 0 && tokens.ends[at - 1] === i + 1 && i >= start - 3) {
    const word = tokens.words[at - 1]!
    if (codes.has(word) && ((word !== 'try' && word !== 'all') || tokens.shapes[at - 1] === 2))
      return { code: word.toUpperCase(), start: tokens.starts[at - 1]! }
    if (prefixes.has(word)) return { code: resolveCurrency(names[word]!, currency)!, start: tokens.starts[at - 1]! }
  }
  return undefined
}

const dotted: ReadonlySet<string> = new Set(['rs', 'kr', 'fr'])
const prefixes: ReadonlySet<string> = new Set(['kr', 'rs', 'zł', 'fr', 'kd', 'bd', 'dhs', 'rm', 'ft'])

function currencyAfter(
  tokens: Tokens,
  at: number,
  currency: string | undefined,
): { code: string; last: number; end: number; cents?: true } | undefined {
  const { text } = tokens
  let i = tokens.ends[at]!
  if ((text[i] === ',' || text[i] === '.') && (text[i + 1] === '-' || text[i + 1] === '–')) i += 2
  if (text[i] === ' ' || text[i] === '\u00a0' || text[i] === '\u202f' || text[i] === '-') i++
  const sign = text[i] ?? ''
  if (sign === '$' && !/\d/.test(text[i + 1] ?? '')) return { code: resolveCurrency('$', currency)!, last: at, end: i + 1 }
  const bySign = signs[sign]
  if (bySign && !/\d/.test(text[i + 1] ?? '')) return { code: bySign, last: at, end: i + 1 }
  if (sign === '¥') return { code: resolveCurrency('¥', currency)!, last: at, end: i + 1 }
  if (tokens.starts[at + 1] !== i) return undefined
  const word = tokens.words[at + 1]!
  const end = tokens.ends[at + 1]!
  const name = Object.hasOwn(names, word) ? names[word] : undefined
  if (name) {
    const code = resolveCurrency(name, currency)
    return code ? { code, last: at + 1, end } : undefined
  }
  if (codes.has(word) && (word !== 'try' || tokens.shapes[at + 1] === 2)) return { code: word.toUpperCase(), last: at + 1, end }
  if (word === 'cents')
    return { code: currency && !['JPY', 'KRW', 'GBP'].includes(currency) ? currency : 'USD', last: at + 1, end, cents: true }
  if (word === 'p' && currency === 'GBP' && tokens.starts[at + 1] === tokens.ends[at])
    return { code: 'GBP', last: at + 1, end, cents: true }
  if (word === 'pence') return { code: 'GBP', last: at + 1, end, cents: true }
  return undefined
}

/**
 * Minor units of a written number, exact, rounded half up beyond the currency's decimals. The last of two kinds of separators is the decimal one; one kind alone,
 * once, with three digits after it, parts thousands, unless the currency itself has three decimals and it is a point.
 */
function minorOf(figures: string, decimals: number, scale: number): number | undefined {
  if (figures.length > 24) return undefined
  const { whole, fraction } = splitNumber(figures.replaceAll("'", ''), decimals)
  const shift = decimals + scale
  const digits = whole + fraction
  const point = whole.length + shift
  const kept = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0')
  const next = point >= 0 ? (digits[point] ?? '0') : '0'
  const value = Number(kept) + (next >= '5' ? 1 : 0)
  return value <= Number.MAX_SAFE_INTEGER / 1e4 ? value : undefined
}

function splitNumber(figures: string, decimals: number): { whole: string; fraction: string } {
  const point = figures.lastIndexOf('.')
  const comma = figures.lastIndexOf(',')
  const last = Math.max(point, comma)
  if (last < 0) return { whole: figures, fraction: '' }
  const separator = figures[last]!
  const tail = figures.slice(last + 1)
  const alone = point < 0 || comma < 0
  const repeated = alone && figures.indexOf(separator) !== last
  const parts = alone && !repeated && tail.length === 3 && last <= 3 && figures[0] !== '0' && !(decimals === 3 && separator === '.')
  if (repeated || parts) return { whole: figures.replace(/[.,]/g, ''), fraction: '' }
  return { whole: figures.slice(0, last).replace(/[.,]/g, ''), fraction: tail }
}

const multipliers: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['grand', 1000],
  ['million', 1_000_000],
])

const mayBeginNumber = flagWords([...addedNumberWords.keys(), 'a', 'an'])

/** "two hundred and fifty pounds", "a thousand dollars", "sixty bucks". */
function readWords(tokens: Tokens, at: number, currency: string | undefined, decimalsOf: DecimalsOf): ReadAmount | undefined {
  if (!mayBeginNumber[tokens.numbers[at]!]) return undefined
  const first = tokens.words[at]!
  if (!addedNumberWords.has(first) && !multipliers.has(tokens.words[at + 1] ?? '')) return undefined
  let total = 0
  let current = 0
  let i = at
  let last = at
  let grand = false
  for (; i < tokens.count && i - at < 12 && tokens.sentences[i] === tokens.sentences[at]; i++) {
    const word = tokens.words[i]!
    const unit = addedNumberWords.get(word)
    const multiplier = multipliers.get(word)
    if (unit !== undefined) current += unit
    else if (multiplier !== undefined) {
      current = Math.max(1, current) * multiplier
      if (multiplier >= 1000) {
        total += current
        current = 0
      }
      grand = word === 'grand'
    } else if (word === 'a' && i === at) continue
    else if (word === 'and' && i > at && addedNumberWords.has(tokens.words[i + 1] ?? '')) continue
    else break
    last = i
  }
  const after = currencyAfter(tokens, last, currency)
  const code = after?.code ?? (grand ? resolveCurrency(currency ?? '$', currency) : undefined)
  const value = total + current
  if (!code || value <= 0 || value > 1e9) return undefined
  const amountMinor = value * 10 ** decimalsOf(code) * (after?.cents ? 0.01 : 1)
  return {
    found: { amountMinor: Math.round(amountMinor), currency: code, span: [tokens.starts[at]!, after?.end ?? tokens.ends[last]!] },
    token: last,
    last: after?.last ?? last,
  }
}
