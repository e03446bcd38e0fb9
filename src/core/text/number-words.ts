const ONES = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'

/** Number words that are added up: one to nineteen, and the tens to ninety. */
export const addedNumberWords: ReadonlyMap<string, number> = new Map([
  ...ONES.split(' ').map((word, at) => [word, at + 1] as const),
  ...TENS.split(' ').map((word, at) => [word, 10 * (at + 2)] as const),
])
