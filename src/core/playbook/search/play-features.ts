import type { Vertical } from '../../case.ts'
import type { Play } from '../play.ts'
import { cosineOf } from './line-vectors.ts'
import { placeInSpace } from './meaning-space.ts'
import { countTerms, PLAY_FIELDS, type PlayIndex, weighTerms } from './play-index.ts'
import type { PlayQuery } from './search-plays.ts'
import { CONCEPT_MARK, PLACE_MARK } from './terms.ts'

/**
 * What speaks for a play: fields by BM25 over ten, so about 0 to 5; the closeness of lines and the fit of the reading 0 to 1; meaning by how much nearer
 * a play is than the ten nearest on average, so about -0.6 to 0.3.
 */
export const FEATURES = [
  ...PLAY_FIELDS,
  'bestQuestion',
  'title',
  'cause',
  'threat',
  'want',
  'otherPlace',
  'givenPlace',
  'givenChannel',
  'givenTopic',
  'meaning',
  'nextMeaning',
  'centre',
] as const
export type Feature = (typeof FEATURES)[number]
export type Features = Record<Feature, number>

/** The terms of a question, its earlier ones at less weight, slips mended. */
export interface QuestionTerms {
  readonly counts: ReadonlyMap<string, number>
  /** Those of the question alone. */
  readonly own: ReadonlyMap<string, number>
  /** Stems of the question alone that no play holds, and those that one does. */
  readonly unknown: number
  readonly known: number
  /** How often the question speaks of matters that are none of the playbook's. */
  readonly outside: number
}

/** The terms of a question: those of earlier ones in the conversation weigh less the longer ago they were said. */
export function readQuestion(index: PlayIndex, query: Pick<PlayQuery, 'question' | 'earlier'>): QuestionTerms {
  const mended = (stem: string) => index.mend(stem) ?? stem
  const terms = index.read(query.question, mended)
  const own = countTerms(terms)
  const counts = new Map(own)
  let unknown = 0
  let known = 0
  for (const term of own.keys()) {
    if (term.startsWith(CONCEPT_MARK)) continue
    if (index.holds(term)) known++
    else unknown++
  }
  let share = 0.45
  for (const earlier of (query.earlier ?? []).slice(-3).reverse()) {
    for (const [term, count] of countTerms(index.read(earlier, mended))) if (!counts.has(term)) counts.set(term, count * share)
    share *= 0.5
  }
  return { counts, own, unknown, known, outside: terms.outside.length }
}

/** The features of every play for the question, in the order of the plays. */
export function measureFeatures(index: PlayIndex, query: PlayQuery, terms: QuestionTerms): Features[] {
  const features = index.plays.map((play) => fitStructure(play, query, terms))
  addFields(index, terms, features)
  addLines(index, terms, features)
  if (query.embedding) addMeaning(index, query.embedding, features)
  return features
}

function addFields(index: PlayIndex, { counts }: QuestionTerms, features: Features[]): void {
  for (const field of PLAY_FIELDS) for (const [play, score] of index.fields[field].score(counts)) features[play]![field] = score / 10
}

function addLines(index: PlayIndex, { counts }: QuestionTerms, features: Features[]): void {
  const weights = weighTerms(counts, index.rarityOfLine)
  for (const { play, kind, terms } of index.lines) {
    if (kind !== 'question' && kind !== 'title') continue
    let sum = 0
    for (const [term, weight] of weights) sum += weight * (terms.get(term) ?? 0)
    const feature = kind === 'title' ? 'title' : 'bestQuestion'
    features[play]![feature] = Math.max(features[play]![feature], sum)
  }
}

function addMeaning({ meanings, space }: PlayIndex, embedding: Float32Array, features: Features[]): void {
  if (!space) return
  const question = placeInSpace(space, embedding)
  const near = meanings.map((meaning) => {
    if (!meaning) return undefined
    const cosines = meaning.lines.map((line) => cosineOf(line, question)).sort((a, b) => b - a)
    const next = cosines.slice(0, NEXT_LINES)
    return {
      meaning: cosines[0]!,
      nextMeaning: next.reduce((sum, one) => sum + one, 0) / next.length,
      centre: cosineOf(meaning.centre, question),
    }
  })
  for (const name of ['meaning', 'nextMeaning', 'centre'] as const) {
    const nearest = near
      .flatMap((one) => (one ? [one[name]] : []))
      .sort((a, b) => b - a)
      .slice(0, MOST_NEAREST)
    const usual = nearest.reduce((sum, value) => sum + value, 0) / (nearest.length || 1)
    for (const [at, feature] of features.entries()) {
      // A play without vectors, such as a shop's own until they are made, stands as the nearest ones do on average: it loses nothing by it.
      const own = near[at]?.[name]
      if (own !== undefined) feature[name] = own - usual
    }
  }
}

/** The lines of a play that are looked at together. */
const NEXT_LINES = 3
/** The plays against which nearness is told: scores keep their scale, with vectors and without. */
const MOST_NEAREST = 10

function fitStructure(play: Play, query: PlayQuery, { counts }: QuestionTerms): Features {
  const { reading, vertical, channel, topic } = query
  const said = play.verticals.filter((one) => counts.has(placeTerm(one)))
  const anyPlace = play.verticals.length > 0 && said.length === 0
  const features = Object.fromEntries(FEATURES.map((name) => [name, 0])) as Features
  features.cause = play.causes.includes(reading.cause.kind) ? reading.cause.confidence : 0
  features.threat = Math.max(0, ...reading.threats.map(({ kind, confidence }) => (play.threats.includes(kind) ? confidence : 0)))
  features.want = Math.max(0, ...reading.wants.map(({ kind, confidence }) => (play.wants.includes(kind) ? confidence : 0)))
  features.otherPlace = anyPlace && listPlaces(counts).length > 0 ? 1 : 0
  features.givenPlace = vertical && play.verticals.includes(vertical) ? 1 / Math.sqrt(play.verticals.length) : 0
  features.givenChannel = channel && play.channels.includes(channel) ? 1 : 0
  features.givenTopic = topic && play.topic === topic ? 1 : 0
  return features
}

const placeTerm = (vertical: Vertical) => PLACE_MARK + vertical

function listPlaces(counts: ReadonlyMap<string, number>): string[] {
  return [...counts.keys()].filter((term) => term.startsWith(PLACE_MARK))
}
