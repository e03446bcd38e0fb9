import type { Play } from '../play.ts'

/** Says whether a sentence of a play speaks of its worked example, whose figures are nobody's at the desk. */
export type IsExample = (sentence: string) => boolean

/**
 * The figures of a play's example: what its math reckons with. A sentence elsewhere that names one of its amounts or bare counts speaks of the
 * example, too; days, hours and percentages are advice as often as example and stand.
 */
export function exampleOf(play: Play): IsExample {
  const math = play.sections['The math'] ?? ''
  const amounts = new Set(Array.from(math.matchAll(MONEY), ([amount]) => bare(amount)))
  const counts = new Set(Array.from(math.matchAll(COUNT), ([count]) => bare(count)))
  return (sentence) => {
    for (const [amount] of sentence.matchAll(MONEY)) if (amounts.has(bare(amount))) return true
    for (const [count] of sentence.matchAll(COUNT)) if (counts.has(bare(count))) return true
    return false
  }
}

/** Whether a sentence names an amount of money. */
export function namesMoney(sentence: string): boolean {
  return sentence.search(MONEY) >= 0
}

const MONEY = /[$€£¥]\s?\d[\d,]*(?:\.\d+)?/g
// A count of two digits or more that is no time, share, size, date or number of a law.
const COUNT =
  /(?<![\d.,:$€£/A-Za-z-])\d{2,6}(?![\d.,:/%-])(?! ?(?:%|percent|per cent|days?|hours?|minutes?|seconds?|weeks?|months?|years?|words?|characters?|cm|m\b|km|g\b|kg|ml|st\b|nd\b|rd\b|th\b|January|February|March|April|May|June|July|August|September|October|November|December))/g

function bare(figure: string): string {
  return figure.replace(/[^\d.]/g, '').replace(/\.$/, '')
}
