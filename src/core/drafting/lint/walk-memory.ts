import { merge } from './phrase-automaton.ts'

/** Numbers by number, found quickly. */
export interface Steps {
  readonly count: () => number
  /** What was kept under a key; 0 where nothing was. */
  readonly find: (key: number) => number
  readonly keep: (key: number, step: number) => void
  readonly forget: () => void
}

/** Room for steps at first; it is doubled as they come. What is small is found sooner. */
const LEAST_BITS = 12

/** Keys and steps are other than 0. */
export function keepSteps(): Steps {
  let bits = LEAST_BITS
  let last = (1 << bits) - 1
  let shift = 32 - bits
  /** Pairs of a key and its step. */
  let table = new Int32Array(2 << bits)
  let count = 0

  const placeOf = (key: number) => {
    let slot = Math.imul(key, 0x9e3779b1) >>> shift
    while (table[slot * 2] !== 0 && table[slot * 2] !== key) slot = (slot + 1) & last
    return slot * 2
  }
  const resize = (to: number) => {
    bits = to
    last = (1 << bits) - 1
    shift = 32 - bits
    table = new Int32Array(2 << bits)
  }
  const grow = () => {
    const before = table
    resize(bits + 1)
    for (let at = 0; at < before.length; at += 2) if (before[at] !== 0) put(before[at]!, before[at + 1]!)
  }
  const put = (key: number, step: number) => {
    const place = placeOf(key)
    table[place] = key
    table[place + 1] = step
  }
  return {
    count: () => count,
    find: (key) => {
      const place = placeOf(key)
      return table[place] === key ? table[place + 1]! : 0
    },
    keep: (key, step) => {
      if (++count > last >> 1) grow()
      put(key, step)
    },
    forget: () => {
      resize(LEAST_BITS)
      count = 0
    },
  }
}

/** Lists of numbers in rising order, each kept once and known by a number; 0 stands for none. */
export interface Lists {
  readonly count: () => number
  readonly numberOf: (list: readonly number[]) => number
  readonly at: (number: number) => readonly number[] | undefined
  /** The number of the list of all that two lists hold. */
  readonly joined: (some: number, more: number) => number
  readonly forget: () => void
}

/** No list yet. */
export function keepLists(): Lists {
  let lists: (readonly number[] | undefined)[] = [undefined]
  let numbers = new Map<string, number>()
  let unions = new Map<number, number>()

  const numberOf = (list: readonly number[]) => {
    const key = list.join()
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, lists.length)
    return lists.push(list) - 1
  }
  return {
    count: () => lists.length,
    numberOf,
    at: (number) => lists[number],
    joined: (some, more) => {
      if (some === 0 || some === more) return more
      const key = some * MOST_LISTS + more
      let union = unions.get(key)
      if (union === undefined) {
        union = numberOf(merge(lists[some], lists[more]!))
        unions.set(key, union)
      }
      return union
    },
    forget: () => {
      lists = [undefined]
      numbers = new Map()
      unions = new Map()
    },
  }
}

/** Lists have to be forgotten before there are so many. */
export const MOST_LISTS = 1 << 16
