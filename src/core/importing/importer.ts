import { LONGEST_CASE_LINE } from './case-line.ts'

/**
 * Turns the file of another desk into lines of ours (`caseLineSchema`), one case a line. Whoever adds one adds it to `IMPORTERS`, and to nothing else:
 * what comes after takes lines.
 */
export interface Importer {
  readonly id: string
  /** Of the desk that the file comes from. */
  readonly name: string
  /** The ends of names of its files, with their dots. */
  readonly fileEndings: readonly string[]
  /** The lines of a file, as it is read. What cannot be turned into a case becomes a line all the same, so that it is refused with its number. */
  readonly toLines: (text: AsyncIterable<string>) => AsyncIterable<string>
}

/** Our own lines: one JSON object a line, empty lines left out. */
const evenkeelLines: Importer = {
  id: 'evenkeel',
  name: 'Evenkeel',
  fileEndings: ['.jsonl', '.ndjson'],
  toLines: splitLines,
}

/** Every desk whose files can be read. */
export const IMPORTERS: readonly Importer[] = [evenkeelLines]

/** A part to be sent: whole lines, each with its end. */
export interface ImportPart {
  /** From 1. */
  readonly number: number
  readonly text: string
  readonly isLast: boolean
}

/** Lines gathered into parts of at most `longest` characters, in order; the last one says so. A line that is longer is a part of its own. */
export async function* gatherParts(lines: AsyncIterable<string>, longest = 1_000_000): AsyncGenerator<ImportPart> {
  let number = 0
  let held: string[] = []
  let length = 0
  for await (const line of lines) {
    if (held.length > 0 && length + line.length + 1 > longest) {
      number++
      yield { number, text: `${held.join('\n')}\n`, isLast: false }
      held = []
      length = 0
    }
    held.push(line)
    length += line.length + 1
  }
  yield { number: number + 1, text: held.length === 0 ? '' : `${held.join('\n')}\n`, isLast: true }
}

async function* splitLines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held: string[] = []
  let length = 0
  let begun = false
  for await (const given of text) {
    // Some programs begin a file with a mark of their own.
    const chunk = begun ? given : given.replace(/^\uFEFF/, '')
    begun ||= given !== ''
    let start = 0
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', start)) {
      const line = [...held, chunk.slice(start, end)].join('').trim()
      held = []
      length = 0
      start = end + 1
      if (line !== '') yield line
    }
    // Of a line without end only so much is kept as shows that it is too long.
    if (length <= LONGEST_CASE_LINE) {
      held.push(chunk.slice(start))
      length += chunk.length - start
    }
  }
  const line = held.join('').trim()
  if (line !== '') yield line
}
