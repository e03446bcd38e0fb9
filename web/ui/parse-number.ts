/**
 * Reads a number as a person writes it, in the locale's way or plainly: `1,234.50`, `1.234,50`, `$ 240`, `240`.
 * Undefined when it is not one number.
 */
export function parseNumber(text: string, locale: string): number | undefined {
  const compact = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^[^\d,.-]+|[^\d]+$/g, '')
  if (!/^-?[\d.,]*\d$/.test(compact)) return undefined
  const comma = compact.lastIndexOf(',')
  const point = compact.lastIndexOf('.')
  const decimal = decimalMark(compact, comma, point, locale)
  const group = decimal === ',' ? '.' : ','
  const plain = compact.replaceAll(group, '').replace(decimal, '.')
  const value = Number(plain)
  return Number.isFinite(value) ? value : undefined
}

function decimalMark(compact: string, comma: number, point: number, locale: string): ',' | '.' {
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.'
  const local = new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === 'decimal')?.value === ',' ? ',' : '.'
  const only = comma >= 0 ? ',' : point >= 0 ? '.' : undefined
  if (only === undefined) return local
  // "240,50" is a decimal everywhere; only three digits after a single foreign mark are a group.
  const digitsAfter = compact.length - 1 - compact.lastIndexOf(only)
  const marks = compact.split(only).length - 1
  if (marks > 1) return only === ',' ? '.' : ','
  if (digitsAfter === 3 && only !== local) return local
  return only
}
