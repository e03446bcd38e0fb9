import type { Tone } from '../../case.ts'
import type { DraftFacts, DraftTrace } from '../draft.ts'

/** Words that came from a fact. */
export interface Traced {
  readonly text: string
  readonly source: keyof DraftFacts
}

/** A run of our own words and of traced ones. Empty where there is nothing to say. */
export type Line = readonly (string | Traced)[]

export const NOTHING: Line = []

/** A line from a template: say`I will refund ${money} by ${date}.` Values are traced words or other lines. */
export function say(parts: TemplateStringsArray, ...values: readonly (Traced | Line)[]): Line {
  return parts.flatMap((part, index) => {
    const value = values[index]
    return value === undefined ? [part] : isLine(value) ? [part, ...value] : [part, value]
  })
}

/** Words that a fact stands behind as a whole, such as a promise behind the option chosen. */
export function traced(source: keyof DraftFacts, text: string): Traced {
  return { text, source }
}

/** Lines one after the other with `gap` between those that say something. */
export function join(gap: ' ' | '\n' | '\n\n', ...lines: readonly Line[]): Line {
  return lines.filter((line) => line.length > 0).flatMap((line, index) => (index === 0 ? [...line] : [gap, ...line]))
}

export const sentences = (...lines: readonly Line[]) => join(' ', ...lines)
export const rows = (...lines: readonly Line[]) => join('\n', ...lines)
export const paragraphs = (...lines: readonly Line[]) => join('\n\n', ...lines)

/** The text of a line and where its facts lie in it. The warm tone speaks in contractions; traced words stay as they are but for promises. */
export function render(line: Line, tone: Tone): { readonly text: string; readonly trace: readonly DraftTrace[] } {
  const trace: DraftTrace[] = []
  let text = ''
  for (const piece of line) {
    if (typeof piece === 'string') text += tone === 'warm' ? contract(piece) : piece
    else {
      const words = piece.source === 'option' && tone === 'warm' ? contract(piece.text) : piece.text
      trace.push({ span: [text.length, text.length + words.length], source: piece.source })
      text += words
    }
  }
  return { text, trace }
}

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bI am (?=\w)/g, "I'm "],
  [/\bI will (?=\w)/g, "I'll "],
  [/\bI have (?=\w+(?:ed|en|ad|t) )/g, "I've "],
  [/\bI would (?=\w)/g, "I'd "],
  [/\byou are (?=\w)/g, "you're "],
  [/\b(It|it|That|that) is (?=\w)/g, "$1's "],
  [/\b(do|did|does|is|was|could|should|would) not\b/g, "$1n't"],
  [/\bcannot\b/g, "can't"],
]

function contract(text: string): string {
  return CONTRACTIONS.reduce((words, [pattern, short]) => words.replace(pattern, short), text)
}

function isLine(value: Traced | Line): value is Line {
  return Array.isArray(value)
}
