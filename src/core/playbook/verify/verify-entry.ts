import { applyFix } from '../../drafting/lint/apply-fix.ts'
import type { Finding, LintContext, LintInput } from '../../drafting/lint/rule.ts'
import { splitPlain } from '../compose/play-parts.ts'
import type { SheetEntry } from './answer-sheet.ts'
import { listFigures } from './figures.ts'
import { type Grounds, isSame } from './grounds.ts'
import { stemsOf } from './stems.ts'
import { type Cut, findCut, type Measure } from './verify-sentence.ts'

/** What is left of an entry. */
export interface VerifiedEntry extends SheetEntry {
  /** Sentences that hold, and those that were cut. */
  readonly kept: number
  readonly cuts: readonly Cut[]
}

/** Checks a draft: `lintDraft`, or a shop's own linter. */
export interface WordsCheck {
  readonly lint: (input: LintInput) => readonly Finding[]
  readonly context: LintContext
  readonly shopCurrency: string
}

/** Longest text of each part, UTF-16 units: beyond it, it is no answer for somebody in a hurry. */
const MOST_LENGTH = { bottomLine: 600, steps: 420, words: 2_400, doNot: 360, next: 480, afterwards: 360 } as const

/**
 * An entry held against everything that is known: sentences that do not hold are cut; the rest of a point stands only if its first sentence
 * does, a draft only as a whole and once the linter has nothing against it. `text` is empty where nothing stands.
 */
export function verifyEntry(entry: SheetEntry, measure: Measure, check: WordsCheck): VerifiedEntry {
  const gone = (cuts: readonly Cut[]): VerifiedEntry => ({ ...entry, text: '', kept: 0, cuts })
  if (entry.text.length > MOST_LENGTH[entry.part]) return gone([{ reason: 'support', grave: false }])
  if (!entry.citations.every((citation) => holds(citation, entry.text, measure.grounds, check.shopCurrency)))
    return gone([{ reason: 'citation', grave: false }])
  if (entry.part === 'words') return verifyWords(entry, measure, check)
  const judged = splitPlain(entry.text).map((sentence) => ({ sentence, cut: findCut(sentence, entry.part, measure) }))
  const cuts = judged.flatMap(({ cut }) => cut ?? [])
  const kept = judged.filter(({ cut }) => cut === undefined)
  if (kept.length === 0 || judged[0]?.cut !== undefined) return gone(cuts)
  return { ...entry, text: kept.map(({ sentence }) => sentence).join(' '), kept: kept.length, cuts }
}

function verifyWords(entry: SheetEntry, measure: Measure, { lint, context }: WordsCheck): VerifiedEntry {
  const sentences = entry.text.split('\n').flatMap(splitPlain)
  const cuts = sentences.flatMap((sentence) => findCut(sentence, 'words', measure) ?? [])
  const text = cuts.length === 0 && entry.kind !== undefined && !/[{}]|\[[A-Z]/.test(entry.text) ? mend(entry) : undefined
  if (text !== undefined) return { ...entry, text, kept: sentences.length, cuts: [] }
  return { ...entry, text: '', kept: 0, cuts: cuts.length > 0 ? cuts : [{ reason: 'words', grave: false }] }

  /** The words with the linter's fixes; undefined where errors or warnings are left. */
  function mend({ text, kind }: SheetEntry): string | undefined {
    let mended = text
    for (let round = 0; round < 4; round++) {
      const findings = lint({ kind: kind!, text: mended, context }).filter(({ severity }) => severity !== 'hint')
      const [fix] = findings.flatMap(({ fixes }) => fixes)
      if (findings.length === 0) return mended
      if (!fix) return undefined
      mended = applyFix(mended, fix)
    }
    return undefined
  }
}

/** Whether a citation names a play that was read, a source of it, and says what they say: its figures, and enough of its words. */
function holds(citation: string, text: string, grounds: Grounds, currency: string): boolean {
  const [playId = '', sourceId] = citation.split(/[#/]/)
  const read = grounds.plays.get(playId)
  const source = read?.play.sources.find(({ id }) => id === sourceId)
  if (!read || (sourceId !== undefined && !source)) return false
  const { figures } = listFigures(text)
  if (
    figures.some(
      (figure) => !read.figures.some((ground) => isSame(figure, ground, currency)) && !grounds.states(figure, ['asked', 'own', 'result']),
    )
  )
    return false
  const stems = [...new Set(stemsOf(text))]
  return stems.length < 3 || stems.filter((stem) => read.stems.has(stem)).length / stems.length >= CITED_SHARE
}

const CITED_SHARE = 0.3
