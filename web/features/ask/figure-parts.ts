import type { Answer } from '../../../src/core/playbook/answer.ts'

export type Figure = NonNullable<Answer['math']>['figures'][number]

/** A piece of a sentence: plain words, or words that are a figure of the math. */
export interface FigurePart {
  readonly text: string
  readonly figure?: Figure
}

/** The sentence cut where its figures stand, longest figure first where two begin alike. Joined, the parts are the sentence. */
export function figureParts(sentence: string, figures: readonly Figure[]): FigurePart[] {
  const byLength = figures.filter(({ text }) => text.length > 0).toSorted((a, b) => b.text.length - a.text.length)
  const parts: FigurePart[] = []
  let from = 0
  let at = 0
  while (at < sentence.length) {
    const figure = byLength.find(({ text }) => sentence.startsWith(text, at) && standsAlone(sentence, at, at + text.length))
    if (figure === undefined) {
      at += 1
      continue
    }
    if (at > from) parts.push({ text: sentence.slice(from, at) })
    parts.push({ text: figure.text, figure })
    at += figure.text.length
    from = at
  }
  if (from < sentence.length) parts.push({ text: sentence.slice(from) })
  return parts
}

/** `$24` is no figure of `$240`, nor `2 hours` of `12 hours`. */
function standsAlone(sentence: string, from: number, to: number): boolean {
  const inNumber = /[\d.,]\d$/.test(sentence.slice(Math.max(0, from - 1), from + 1)) && /\d/.test(sentence[from] ?? '')
  const goesOn = /\d/.test(sentence[to - 1] ?? '') && /^(?:\d|[.,]\d)/.test(sentence.slice(to, to + 2))
  const inWord = /[\p{L}\d]/u.test(sentence[from] ?? '') && /[\p{L}\d]$/u.test(sentence[from - 1] ?? '')
  return !inNumber && !goesOn && !inWord
}
