/** A run of words in one weight. */
export interface Run {
  readonly text: string
  readonly weight: 'plain' | 'strong' | 'em'
  /** Where it leads, for a link; only to the web. */
  readonly href?: string
}

export type Block =
  | { readonly kind: 'paragraph' | 'quote'; readonly runs: readonly Run[] }
  | { readonly kind: 'numbers' | 'points'; readonly items: readonly (readonly Run[])[] }

type Kind = Block['kind']

/**
 * The little Markdown that plays and documents are written in: paragraphs over several lines, numbered and plain lists, quotes, **strong**, *em*,
 * [links](https://…). Everything else is shown as it stands; nothing is ever taken for a mark-up of the page.
 */
export function parseProse(text: string): Block[] {
  const found: { kind: Kind; texts: string[] }[] = []
  let open: { kind: Kind; texts: string[] } | undefined
  for (const row of text.split(/\r\n|\r|\n/)) {
    if (row.trim() === '') {
      open = undefined
      continue
    }
    const { kind, words, starts } = readRow(row)
    const goesOn = open !== undefined && (kind === 'paragraph' ? !starts && open.kind !== 'quote' : open.kind === kind)
    if (open === undefined || !goesOn) {
      open = { kind, texts: [words] }
      found.push(open)
    } else if (starts) open.texts.push(words)
    else open.texts.push(`${open.texts.pop() ?? ''}${kind === 'quote' ? '\n' : ' '}${words}`)
  }
  return found.map(({ kind, texts }) =>
    kind === 'numbers' || kind === 'points' ? { kind, items: texts.map(parseRuns) } : { kind, runs: parseRuns(texts.join(' ')) },
  )
}

/** Runs of one line, left to right. */
export function parseRuns(text: string): Run[] {
  const runs: Run[] = []
  let from = 0
  for (const match of text.matchAll(
    /\*\*([^*\n]{1,400})\*\*|\*([^*\s][^*\n]{0,400})\*|\[([^[\]\n]{1,200})\]\((https?:\/\/[^\s()]{1,400})\)/g,
  )) {
    if (match.index > from) runs.push({ text: text.slice(from, match.index), weight: 'plain' })
    const [all, strong, em, label, href] = match
    if (strong !== undefined) runs.push({ text: strong, weight: 'strong' })
    else if (em !== undefined) runs.push({ text: em, weight: 'em' })
    else if (label !== undefined && href !== undefined) runs.push({ text: label, weight: 'plain', href })
    from = match.index + all.length
  }
  if (from < text.length) runs.push({ text: text.slice(from), weight: 'plain' })
  return runs
}

/** What a line is, its words without the mark, and whether it begins something new. */
function readRow(row: string): { readonly kind: Kind; readonly words: string; readonly starts: boolean } {
  const number = /^ {0,3}\d{1,3}[.)] +(.+)$/.exec(row)
  if (number?.[1] !== undefined) return { kind: 'numbers', words: number[1].trim(), starts: true }
  const point = /^ {0,3}[-*•] +(.+)$/.exec(row)
  if (point?.[1] !== undefined) return { kind: 'points', words: point[1].trim(), starts: true }
  const quote = /^ {0,3}> ?(.*)$/.exec(row)
  if (quote?.[1] !== undefined) return { kind: 'quote', words: quote[1], starts: false }
  return { kind: 'paragraph', words: row.trim(), starts: false }
}
