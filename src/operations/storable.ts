/**
 * The same value with every string made storable: text in a database is whole Unicode without the null character.
 * Null becomes its visible symbol and half a surrogate pair the replacement character, each one unit for one, so that spans stay right.
 */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\u0000', '\u2400')
  if (Array.isArray(value)) return value.map(storable)
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [storable(key) as string, storable(field)]))
  }
  return value
}
