/**
 * The words that some part of the reading knows, each with a number: a text's words are looked up once, and everything that is known of a word is then found
 * by its number. Parts tell their words when they are loaded; the order of the numbers means nothing.
 */
const numbers = new Map<string, number>()

/** The number of a word, from 1; 0 for a word that nobody told. */
export const numberOf = (word: string): number => numbers.get(word) ?? 0

/** How many words have a number. */
export const countWords = (): number => numbers.size

/** The number of a word, which it gets now if it has none. */
export function learnWord(word: string): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  numbers.set(word, numbers.size + 1)
  return numbers.size
}

/** A table with 1 at the number of each of `words`. Beyond its end it gives `undefined`, as good as 0. */
export const flagWords = (words: Iterable<string>): Int8Array => valueWords([...words].map((word) => [word, 1] as const))

/** A table with a whole number of -128 to 127 at the number of each word, 0 at others. */
export function valueWords(values: Iterable<readonly [string, number]>): Int8Array {
  const numbered = [...values].map(([word, value]) => [learnWord(word), value] as const)
  const table = new Int8Array(numbered.reduce((most, [number]) => Math.max(most, number), 0) + 1)
  for (const [number, value] of numbered) table[number] = value
  return table
}

/** A list with something at the number of each word and nothing at others. */
export function listByWord<Value>(values: Iterable<readonly [string, Value]>): (Value | undefined)[] {
  const list: (Value | undefined)[] = []
  for (const [word, value] of values) {
    const number = learnWord(word)
    while (list.length <= number) list.push(undefined)
    list[number] = value
  }
  return list
}
