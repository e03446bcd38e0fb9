import type { Play } from '../play.ts'
import { centreOf, type LineVector, meaningLines } from './line-vectors.ts'
import type { MeaningSpace } from './meaning-space.ts'
import { createStemMender, type StemMender } from './mend-stem.ts'
import { situationWords } from './situation-words.ts'
import { createTermIndex, type TermIndex, type WeighedTerms } from './term-index.ts'
import { CONCEPT_MARK, createTermReader, listConceptStems, type TermReader, type TextTerms } from './terms.ts'

/** Plays made ready for `searchPlays`. */
export interface PlayIndex {
  readonly plays: readonly Play[]
  /** Each play as a whole; documents are numbered as `plays`. */
  readonly whole: TermIndex
  /** Every title, question and bottom line by itself. */
  readonly lines: readonly PlayLine[]
  /** How telling a term is among the lines. */
  readonly rarityOfLine: (term: string) => number
  /** Whether any play holds the term. */
  readonly holds: (term: string) => boolean
  readonly mend: StemMender
  readonly read: TermReader
  /** Words and concepts of what plays are asked, and of what they say, each by itself; documents are numbered as `plays`. */
  readonly fields: Readonly<Record<PlayField, TermIndex>>
  /** Of each play, in their order, what its lines mean; undefined where it was not made. */
  readonly meanings: readonly (PlayMeaning | undefined)[]
  /** Where meanings are compared. */
  readonly space?: MeaningSpace
}

/** Of which terms of a play: those of its title, bottom line and questions, or those of all else. */
export const PLAY_FIELDS = ['lineWords', 'lineConcepts', 'bodyWords', 'bodyConcepts'] as const
export type PlayField = (typeof PLAY_FIELDS)[number]

/** Vectors of lines in the space where they are compared, by the line that each is of. */
export interface PlayVectors {
  readonly space: MeaningSpace
  readonly ofLine: ReadonlyMap<string, LineVector>
}

/** What the lines of a play mean, and what they have in common. */
export interface PlayMeaning {
  readonly lines: readonly LineVector[]
  readonly centre: LineVector
}

/** One line of a play: what a question is held against. */
interface PlayLine {
  /** Place of the play among the plays. */
  readonly play: number
  readonly kind: LineKind
  /** Weight of each term, the squares adding up to one. */
  readonly terms: ReadonlyMap<string, number>
}
type LineKind = 'title' | 'question' | 'bottomLine' | 'notWhen'

/** An index over the plays, made once: linear in their words. With vectors of lines, a question that has one too is held against their meaning. */
export function buildPlayIndex(plays: readonly Play[], vectors?: PlayVectors): PlayIndex {
  const read = createTermReader()
  const whole = createTermIndex()
  const fields = {
    lineWords: createTermIndex(),
    lineConcepts: createTermIndex(),
    bodyWords: createTermIndex(),
    bodyConcepts: createTermIndex(),
  }
  const texts = plays.flatMap((play, at) => {
    const lines = listLines(play).map(({ kind, text }) => ({ play: at, kind, terms: read(text) }))
    const parts = listParts(play, read)
    whole.add([...lines.map(({ kind, terms }) => ({ terms, weight: LINE_WEIGHTS[kind] })), ...parts])
    const asked = lines.filter(({ kind }) => kind !== 'notWhen').map(({ kind, terms }) => ({ terms, weight: ASKED_WEIGHTS[kind] }))
    fields.lineWords.add(asked.map(wordsOf))
    fields.lineConcepts.add(asked.map(conceptsOf))
    const body = parts.map(({ terms }) => ({ terms, weight: 1 }))
    fields.bodyWords.add(body.map(wordsOf))
    fields.bodyConcepts.add(body.map(conceptsOf))
    return lines
  })
  const counted = texts.map((line) => ({ ...line, counts: countTerms(line.terms) }))
  const rarityOfLine = measureRarity(counted.filter(({ kind }) => kind !== 'notWhen').map(({ counts }) => counts))
  const lines = counted.map(({ play, kind, counts }) => ({ play, kind, terms: weighTerms(counts, rarityOfLine) }))
  const held = new Set(Array.from(whole.terms(), ([term]) => term))
  const known = [...whole.terms(), ...listConceptStems().map((stem) => [stem, 1] as const)]
  const mend = createStemMender(known.filter(([term]) => !term.startsWith(CONCEPT_MARK)))
  const meanings = plays.map((play) => vectors && meaningOf(play, vectors))
  return {
    plays,
    whole,
    fields,
    lines,
    rarityOfLine,
    holds: (term) => held.has(term),
    mend,
    read,
    meanings,
    ...(vectors && { space: vectors.space }),
  }
}

const wordsOf = ({ terms, weight }: WeighedTerms): WeighedTerms => ({ terms: { ...terms, concepts: [] }, weight })
/** Concepts stand in the place of words here: a text is as long as it has concepts. */
const conceptsOf = ({ terms, weight }: WeighedTerms): WeighedTerms => ({ terms: { ...terms, stems: terms.concepts, concepts: [] }, weight })

/** The same index with other vectors: its words are not read again. */
export function holdMeanings(index: PlayIndex, vectors: PlayVectors): PlayIndex {
  return { ...index, meanings: index.plays.map((play) => meaningOf(play, vectors)), space: vectors.space }
}

function meaningOf(play: Play, { ofLine }: PlayVectors): PlayMeaning | undefined {
  const lines = meaningLines(play).flatMap((line) => ofLine.get(line) ?? [])
  return lines.length > 0 ? { lines, centre: centreOf(lines) } : undefined
}

/** How much the words of a line weigh in the play as a whole. */
const LINE_WEIGHTS: Readonly<Record<LineKind, number>> = { title: 3, question: 1.5, bottomLine: 3, notWhen: 0.2 }

/** The same where only what is asked is counted. */
const ASKED_WEIGHTS: Readonly<Record<LineKind, number>> = { title: 2, question: 1, bottomLine: 1.5, notWhen: 0 }

function listParts(play: Play, read: TermReader): WeighedTerms[] {
  return [
    { terms: read(situationWords(play)), weight: 1 },
    ...Object.entries(play.sections)
      .filter(([name]) => name !== 'Bottom line')
      .map(([name, text]) => ({ terms: read(text), weight: name === 'Words to use' || name === 'Afterwards' ? 0.4 : 0.8 })),
  ]
}

function listLines(play: Play): { kind: LineKind; text: string }[] {
  return [
    { kind: 'title', text: `${play.title}\n${play.terms.join('\n')}` },
    ...[...play.questions, ...play.alsoAsked].map((text) => ({ kind: 'question', text }) as const),
    { kind: 'bottomLine', text: play.sections['Bottom line'] ?? '' },
    ...play.notWhen.map((text) => ({ kind: 'notWhen', text }) as const),
  ]
}

/** Concepts say less than the very word: many words stand for one. */
export const CONCEPT_WEIGHT = 0.7

/** Each term of a text with its weight before rarity: a word said again counts half as much more. */
export function countTerms({ stems, concepts }: TextTerms): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of stems) counts.set(term, counts.has(term) ? 1.5 : 1)
  for (const term of concepts) counts.set(term, counts.has(term) ? 1.5 * CONCEPT_WEIGHT : CONCEPT_WEIGHT)
  return counts
}

function measureRarity(lines: readonly ReadonlyMap<string, number>[]): (term: string) => number {
  const holders = new Map<string, number>()
  for (const terms of lines) for (const term of terms.keys()) holders.set(term, (holders.get(term) ?? 0) + 1)
  return (term) => Math.log(1 + lines.length / (1 + (holders.get(term) ?? 0)))
}

/** Each weight times its rarity, made to length one. */
export function weighTerms(counts: ReadonlyMap<string, number>, rarity: (term: string) => number): Map<string, number> {
  const weights = new Map<string, number>()
  let squares = 0
  for (const [term, count] of counts) {
    const weight = count * rarity(term)
    weights.set(term, weight)
    squares += weight * weight
  }
  const length = Math.sqrt(squares) || 1
  for (const [term, weight] of weights) weights.set(term, weight / length)
  return weights
}
