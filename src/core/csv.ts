/** What a cell holds: words, a number that is counted with, or nothing. */
export type Cell = string | number | boolean | null | undefined

/** How spreadsheet programs of a place tell cells and decimals apart. */
export interface CsvStyle {
  readonly separator: ',' | ';'
  readonly decimal: '.' | ','
}

/** The mark by which spreadsheet programs know UTF-8; first in a file, once. */
export const CSV_MARK = '\uFEFF'

/**
 * The style of a locale such as `de-DE`: where a comma stands before the decimals, cells are told apart by semicolons, as spreadsheet programs of the
 * place expect. English style for a locale that is none.
 */
export function csvStyleOf(locale: string): CsvStyle {
  return decimalOf(locale) === ',' ? { separator: ';', decimal: ',' } : { separator: ',', decimal: '.' }
}

/**
 * One line with its end (CRLF, as RFC 4180 has it). Words that a spreadsheet program would take for a formula (beginning with `=`, `+`, `-`, `@`, a tab or a
 * line end, also behind spaces) get an apostrophe before them and are words again; numbers stay numbers.
 */
export function csvLine(cells: readonly Cell[], style: CsvStyle): string {
  return `${cells.map((cell) => cellOf(cell, style)).join(style.separator)}\r\n`
}

function cellOf(cell: Cell, { decimal }: CsvStyle): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  if (typeof cell === 'number') return quoted(decimal === ',' ? String(cell).replace('.', ',') : String(cell))
  return quoted(/^[\s\u200b\ufeff]*[=+\-@\uff0b\uff1d\uff0d\uff20]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell)
}

function quoted(text: string): string {
  return /[",;\r\n\t']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function decimalOf(locale: string): string {
  try {
    return new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.'
  } catch {
    return '.'
  }
}
