import type { Fix } from '../../src/core/drafting/lint/rule.ts'

/** What a fix takes out and what it puts there. Either may be empty. */
export interface FixPreview {
  readonly before: string
  readonly after: string
}

const MOST_CHARACTERS = 160
const LONGEST_WORD = 40

/** The words a fix changes, whole words around them, and how they read afterwards; long ones lose their middle. Undefined where nothing changes. */
export function previewFix(text: string, fix: Fix): FixPreview | undefined {
  const edits = fix.edits.filter(({ start, end }) => start <= end && end <= text.length)
  const [first, last] = [edits[0], edits.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const from = wordStart(text, first.start)
  const to = wordEnd(text, last.end)
  let after = ''
  let at = from
  for (const edit of edits) {
    after += text.slice(at, edit.start) + edit.text
    at = Math.max(at, edit.end)
  }
  after += text.slice(at, to)
  const preview = { before: clip(text.slice(from, to)), after: clip(after) }
  return preview.before === preview.after ? undefined : preview
}

function wordStart(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start < LONGEST_WORD && isOfWord(text[start - 1])) start--
  return start
}

function wordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && end - at < LONGEST_WORD && isOfWord(text[end]) && isOfWord(text[end - 1])) end++
  return end
}

function isOfWord(sign: string | undefined): boolean {
  return sign !== undefined && !/[\s.,;:!?…()"“”]/.test(sign)
}

function clip(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= MOST_CHARACTERS) return plain
  const half = MOST_CHARACTERS / 2
  return `${plain.slice(0, half).trimEnd()} … ${plain.slice(-half).trimStart()}`
}
