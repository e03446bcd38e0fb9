import type { Answer } from '../answer.ts'
import type { PlaySection } from '../play.ts'
import { MODEL_PARTS, type ModelPart, PART_HEADINGS } from './answer-sheet.ts'
import type { Grounds } from './grounds.ts'
import type { VerifiedEntry } from './verify-entry.ts'
import type { CutReason } from './verify-sentence.ts'

/** The answer as far as a model's verified sentences go, or why none of them may stand. */
export type Merged = { readonly answer: Answer; readonly parts: readonly ModelPart[] } | { readonly stands: 'nothing' | CutReason }

/** At least this share of what a model said must hold, and this many sentences: otherwise the composed answer stands as a whole. */
const LEAST_SHARE = 0.6
const LEAST_SENTENCES = 2

/**
 * The composed answer with the parts that a model wrote and that hold in their places. Policy, math and questions back stay the engine's; a part
 * of which half was cut stays the composed one, and so does every part that the model left out.
 */
export function mergeAnswer(composed: Answer, entries: readonly VerifiedEntry[], grounds: Grounds): Merged {
  const cuts = entries.flatMap((entry) => entry.cuts)
  const grave = cuts.find((cut) => cut.grave)
  if (grave) return { stands: grave.reason }
  const kept = entries.reduce((sum, entry) => sum + entry.kept, 0)
  const parts = MODEL_PARTS.filter((part) => holdsUp(entries.filter((entry) => entry.part === part)))
  if (
    kept / Math.max(1, kept + cuts.length) < LEAST_SHARE ||
    kept < LEAST_SENTENCES ||
    !(parts.includes('bottomLine') || parts.includes('steps'))
  )
    return { stands: mostFrequent(cuts.map(({ reason }) => reason)) ?? 'nothing' }
  const standing = entries.filter(({ part, text }) => text !== '' && parts.includes(part))
  return { answer: fill(composed, standing, grounds), parts }
}

/** The pieces of an answer that a model's entries so far make up; for showing while it still writes. */
export function pieceOf(composed: Answer, part: ModelPart, entries: readonly VerifiedEntry[]): Partial<Answer> {
  const texts = entries.filter((entry) => entry.part === part && entry.text !== '').map(({ text }) => text)
  switch (part) {
    case 'bottomLine':
      return texts.length === 0 ? {} : { bottomLine: texts.join(' ') }
    case 'words':
      return { words: wordsOf(composed, entries) }
    default:
      return { [part]: texts.slice(0, MOST[part]) }
  }
}

const MOST = { steps: 8, doNot: 5, next: 4, afterwards: 3 } as const

function holdsUp(entries: readonly VerifiedEntry[]): boolean {
  const standing = entries.filter(({ text }) => text !== '').length
  return standing > 0 && standing * 2 >= entries.length
}

function fill(composed: Answer, standing: readonly VerifiedEntry[], grounds: Grounds): Answer {
  const pieces = MODEL_PARTS.filter((part) => standing.some((entry) => entry.part === part)).map((part) =>
    pieceOf(composed, part, standing),
  )
  const plays = playsOf(composed, standing, grounds)
  return { ...composed, ...Object.assign({}, ...pieces), plays, sources: sourcesOf(composed, standing, grounds, plays) }
}

/** The model's drafts first, then the composed ones of other kinds. */
function wordsOf(composed: Answer, entries: readonly VerifiedEntry[]): Answer['words'] {
  const own = entries.flatMap(({ part, kind, text }) => (part === 'words' && kind && text !== '' ? [{ kind, text }] : []))
  return [...own, ...composed.words.filter(({ kind }) => !own.some((draft) => draft.kind === kind))].slice(0, 3)
}

function citedBy(entries: readonly VerifiedEntry[]): { playId: string; sourceId: string | undefined; part: ModelPart }[] {
  return entries.flatMap(({ citations, part }) =>
    citations.map((citation) => {
      const [playId = '', sourceId] = citation.split(/[#/]/)
      return { playId, sourceId, part }
    }),
  )
}

/** The plays of the composed answer and those that the model cites, each with the sections that went in. */
function playsOf(composed: Answer, entries: readonly VerifiedEntry[], grounds: Grounds): Answer['plays'] {
  const plays = new Map(composed.plays.map((play) => [play.id, { ...play, sections: [...play.sections] }]))
  for (const { playId, part } of citedBy(entries)) {
    const read = grounds.plays.get(playId)
    if (!read) continue
    const used = plays.get(playId) ?? { id: playId, title: read.play.title, from: read.from, sections: [] }
    const section = PART_HEADINGS[part] as PlaySection
    if (!used.sections.includes(section)) used.sections.push(section)
    plays.set(playId, used)
  }
  return [...plays.values()].slice(0, 5)
}

/** Cited sources first, then the composed answer's, of plays that are shown. */
function sourcesOf(composed: Answer, entries: readonly VerifiedEntry[], grounds: Grounds, plays: Answer['plays']): Answer['sources'] {
  const cited = citedBy(entries).flatMap(({ playId, sourceId }) => {
    const source = grounds.plays.get(playId)?.play.sources.find(({ id }) => id === sourceId)
    return source && plays.some(({ id }) => id === playId) ? [{ ...source, playId }] : []
  })
  const all = [...cited, ...composed.sources]
  return all.filter(({ id, playId }, at) => all.findIndex((other) => other.id === id && other.playId === playId) === at).slice(0, 8)
}

function mostFrequent(reasons: readonly CutReason[]): CutReason | undefined {
  const counts = new Map<CutReason, number>()
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
