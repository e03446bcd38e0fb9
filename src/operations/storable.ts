import { AppError } from '../errors.ts'

/** No input of ours is a tenth as deep. */
const DEEPEST = 100

/**
 * The same value with every string made storable: text in a database is whole Unicode without the null character.
 * Null becomes its visible symbol and half a surrogate pair the replacement character, each one unit for one, so that spans stay right.
 * Throws `bad_input` for what is nested deeper than 100.
 */
export function storable(value: unknown): unknown {
  return mend(value, 0)
}

function mend(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) throw new AppError('bad_input', `The input is nested deeper than ${DEEPEST}. No operation takes that.`)
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\u0000', '\u2400')
  if (Array.isArray(value)) return value.map((item) => mend(item, depth + 1))
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [mend(key, depth) as string, mend(field, depth + 1)]))
  }
  return value
}
