import { DRAFT_KINDS, type DraftKind } from '../../case.ts'
import { cleanText } from './clean-text.ts'

/** The parts of an answer that a model may write. The rest (policy, math, questions back) is the engine's. */
export const MODEL_PARTS = ['bottomLine', 'steps', 'words', 'doNot', 'next', 'afterwards'] as const
export type ModelPart = (typeof MODEL_PARTS)[number]

/** The heading under which a model writes each part: those of a play. */
export const PART_HEADINGS: Readonly<Record<ModelPart, string>> = {
  bottomLine: 'Bottom line',
  steps: 'Do this',
  words: 'Words to use',
  doNot: 'Do not',
  next: 'What comes back at you',
  afterwards: 'Afterwards',
}

/** One paragraph, point or draft as a model wrote it. */
export interface SheetEntry {
  readonly part: ModelPart
  /** Cleaned (see `cleanText`), the citations taken out. */
  readonly text: string
  /** What it cites: `play-id` or `play-id#source-id`, as written. */
  readonly citations: readonly string[]
  /** Of words to use. */
  readonly kind?: DraftKind
}

/** Reads an answer while a model writes it. */
export interface AnswerSheet {
  /** Takes more text; gives the entries that are complete by now. */
  readonly add: (text: string) => SheetEntry[]
  /** The model is done: gives what was still open. */
  readonly end: () => SheetEntry[]
  /** What stood before the first heading: where a model says that it will not answer. */
  readonly preamble: () => string
  /** All characters so far. */
  readonly length: () => number
}

/** A line longer than this is cut: no sentence of an answer is. */
const MOST_LINE = 4_000

/**
 * Reads Markdown in the form of a play: headings, points, quotes that begin with their kind of draft. An entry is complete once the next one
 * begins. What is under a heading of no part is left out, and so is what some models think aloud between marks. Never throws.
 */
export function openAnswerSheet(): AnswerSheet {
  let rest = ''
  let length = 0
  let preamble = ''
  let part: ModelPart | undefined | 'other'
  let thinking = false
  let open: { lines: string[]; kind?: DraftKind } | undefined

  const close = (): SheetEntry[] => {
    const done = open
    open = undefined
    if (!done || part === undefined || part === 'other') return []
    const { text, citations } = takeCitations(cleanText(done.lines.join(part === 'words' ? '\n' : ' ')))
    return text === '' ? [] : [{ part, text, citations, ...(done.kind && { kind: done.kind }) }]
  }
  const line = (raw: string): SheetEntry[] => {
    if (/^\s*<think(?:ing)?>/.test(raw)) thinking = true
    if (thinking) {
      const end = /<\/think(?:ing)?>/.exec(raw)
      thinking = end === null
      length -= raw.length
      return end ? line(raw.slice(end.index + end[0].length)) : []
    }
    // A fence round the whole of it is no part of it.
    if (/^\s{0,3}```/.test(raw)) return []
    const heading = headingOf(raw)
    if (heading) {
      const done = close()
      part = heading.part
      return heading.rest === '' ? done : [...done, ...line(heading.rest)]
    }
    if (part === undefined) {
      if (preamble.length < MOST_LINE) preamble += `${raw}\n`
      return []
    }
    if (part === 'other') return []
    return part === 'words' ? quoteLine(raw) : textLine(raw)
  }
  const quoteLine = (raw: string): SheetEntry[] => {
    const text = raw.replace(/^\s{0,4}(?:>|[-*])\s?/, '')
    const begins = /^\**([a-z_ ]{3,20})\**\s?:\**\s?(.*)$/i.exec(text.trimStart())
    const kind = (begins?.[1] ?? '').trim().toLowerCase().replaceAll(' ', '_')
    if (begins && DRAFT_KINDS.includes(kind as DraftKind)) {
      const done = close()
      open = { lines: [begins[2]!], kind: kind as DraftKind }
      return done
    }
    if (open) open.lines.push(text)
    return []
  }
  const textLine = (raw: string): SheetEntry[] => {
    const point = /^\s{0,4}(?:\d{1,2}[.)]|[-*•>])\s+(.*)$/.exec(raw)
    if (raw.trim() === '') return close()
    if (!point && open) {
      open.lines.push(raw.trim())
      return []
    }
    const done = close()
    open = { lines: [point?.[1] ?? raw.trim()] }
    return done
  }
  return {
    add(text) {
      length += text.length
      rest += text
      const lines = rest.split('\n')
      rest = (lines.pop() ?? '').slice(0, MOST_LINE)
      return lines.flatMap((one) => line(one.replace(/\r$/, '').slice(0, MOST_LINE)))
    },
    end() {
      const last = rest
      rest = ''
      return [...(last.trim() === '' ? [] : line(last)), ...close()]
    },
    preamble: () => preamble + (part === undefined ? rest : ''),
    length: () => length,
  }
}

function headingOf(raw: string): { part: ModelPart | 'other'; rest: string } | undefined {
  const marked = /^\s{0,3}(#{1,6}\s*|\*\*)([^:*#]{2,40}?)(?:\*\*)?:?(?:\*\*)?\s*$/.exec(raw)
  const named = marked?.[2] ?? /^\s{0,3}\**([A-Za-z ]{5,30}?)\**:/.exec(raw)?.[1]
  if (named === undefined) return undefined
  const name = named.trim().toLowerCase()
  const part = MODEL_PARTS.find((one) => PART_HEADINGS[one].toLowerCase() === name)
  if (part) return { part, rest: marked ? '' : raw.slice(raw.indexOf(':') + 1).replace(/^\**\s*/, '') }
  return marked?.[1]?.startsWith('#') ? { part: 'other', rest: '' } : undefined
}

/** `[play-id]` and `[play-id#source-id]`, several in one bracket apart by commas or semicolons. */
function takeCitations(text: string): { text: string; citations: string[] } {
  const citations: string[] = []
  const without = text.replace(/\s?\[([a-z0-9][a-zA-Z0-9#/_,; -]{1,200})\](?!\()/g, (_, inside: string) => {
    citations.push(...inside.split(/[,;]/).map((one) => one.trim()))
    return ''
  })
  return { text: without.replace(/ +([.,;!?])/g, '$1').trim(), citations: citations.filter((one) => one !== '') }
}
