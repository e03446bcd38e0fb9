import type { Play, PlaySection } from '../play.ts'

/** The sentences of a section as plain text, markup and line breaks gone. */
export function sentencesOf(play: Play, section: PlaySection): string[] {
  return splitPlain(flatten(play.sections[section] ?? ''))
}

/** The points of a section that is a list ("1. …" or "- …"), each as one line of plain text; a section without a list gives its sentences. */
export function pointsOf(play: Play, section: PlaySection): string[] {
  const text = play.sections[section] ?? ''
  const points: string[] = []
  for (const row of text.split('\n')) {
    const begins = /^\s{0,3}(?:\d{1,2}\.|[-*])\s+(.+)$/.exec(row)
    if (begins) points.push(begins[1]!)
    else if (points.length > 0 && row.trim() !== '') points[points.length - 1] += ` ${row.trim()}`
  }
  return points.length > 0 ? points.map(plain) : sentencesOf(play, section)
}

function flatten(markdown: string): string {
  return plain(markdown.replace(/\s*\n\s*/g, ' '))
}

function plain(text: string): string {
  return text
    .replace(/\*\*([^*]{1,300})\*\*/g, '$1')
    .replace(/`([^`]{1,300})`/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Splits prose into sentences; a quote in the middle stays with the sentence that it ends. */
export function splitPlain(text: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const match of text.matchAll(/[.!?]["”’)]?\s+(?=["“(]?[A-Z0-9$€£{])/g)) {
    const end = match.index + match[0].trimEnd().length
    if (isAbbreviation(text.slice(start, end))) continue
    sentences.push(text.slice(start, end).trim())
    start = match.index + match[0].length
  }
  const rest = text.slice(start).trim()
  return rest === '' ? sentences : [...sentences, rest]
}

function isAbbreviation(text: string): boolean {
  return /(?:^|\s)(?:e\.g|i\.e|vs|no|approx|St|Mr|Mrs|Ms|Dr)\.$/.test(text)
}
