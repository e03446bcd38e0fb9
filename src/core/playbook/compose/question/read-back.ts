import type { Clause } from './clauses.ts'
import type { Figure } from './figures.ts'
import type { Sign } from './signs.ts'

/** At most so many words are read back: enough to see that one was heard, short enough to read past. */
const MOST_WORDS = 60
const MOST_CLAUSES = 9

/**
 * What the answer goes by, in the asker's own words turned round ("my girls" becomes "your girls"): the clauses that hold figures or tell who did
 * what, in their order.
 */
export function readBack(clauses: readonly Clause[], figures: readonly Figure[], signs: Iterable<Sign>): string[] {
  const held = [...signs]
  const weighed = clauses
    .map((clause, index) => ({ clause, index, weight: weightOf(clause, figures, held) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
  const kept: { readonly index: number; readonly text: string }[] = []
  let words = 0
  for (const { clause, index } of weighed) {
    const text = turnRound(clip(clause.text))
    const count = text.split(' ').length
    if (kept.length >= MOST_CLAUSES || words + count > MOST_WORDS) continue
    if (text.length < 6) continue
    kept.push({ index, text })
    words += count
  }
  return kept.sort((a, b) => a.index - b.index).map(({ text }) => text)
}

function weightOf(clause: Clause, figures: readonly Figure[], signs: readonly Sign[]): number {
  const from = clause.start
  const to = from + clause.text.length
  const inside = (start: number) => start >= from && start < to
  if (clause.asks) return 0
  const figuresIn = figures.filter(({ span }) => inside(span[0]))
  const amounts = figuresIn.filter(({ kind }) => kind === 'money').length
  const told = signs.filter((sign) => inside(sign.start)).length
  const words = clause.text.split(/\s+/).length
  if (figuresIn.length === 0 && told === 0) return words >= 4 ? 0.4 : 0
  return (amounts * 2 + figuresIn.length + told * 1.2) / Math.sqrt(Math.max(4, words))
}

/** Long clauses are cut at a word; nothing is added but the sign that shows it. */
function clip(text: string): string {
  const words = text.replace(/\s+/g, ' ').split(' ')
  return words.length <= 16 ? words.join(' ') : `${words.slice(0, 15).join(' ')}…`
}

const TURNED: Readonly<Record<string, string>> = {
  i: 'you',
  "i'm": 'you are',
  im: 'you are',
  "i've": 'you have',
  ive: 'you have',
  "i'd": "you'd",
  "i'll": 'you will',
  me: 'you',
  my: 'your',
  mine: 'yours',
  myself: 'yourself',
  we: 'you',
  "we're": 'you are',
  "we've": 'you have',
  "we'd": "you'd",
  "we'll": 'you will',
  us: 'you',
  our: 'your',
  ours: 'yours',
  am: 'are',
}

/** From the asker's mouth into ours. What stands in quotes was said by somebody else and stays. */
export function turnRound(text: string): string {
  const turned = text
    .replaceAll('’', "'")
    .split(/("[^"]{0,300}"|(?<![\p{L}])'[^']{1,300}(?:'(?![\p{L}])|$))/u)
    .map((part, index) => (index % 2 === 1 ? part : turnPlain(part)))
    .join('')
  return turned
    .replace(/\byou was\b/g, 'you were')
    .replace(/^(?:and|but|so|then|because)\s+/i, '')
    .trim()
}

function turnPlain(text: string): string {
  return text.replace(/(?<![\p{L}\d'])[\p{L}]+(?:'[\p{L}]+)?(?![\p{L}'])/gu, (word) => {
    const lower = word.toLowerCase()
    if (word === 'US') return word
    return Object.hasOwn(TURNED, lower) ? TURNED[lower]! : word
  })
}
