import type { Vertical } from '../../case.ts'
import type { Play } from '../play.ts'
import { cosineOf } from './line-vectors.ts'
import { countTerms, type PlayIndex, weighTerms } from './play-index.ts'
import type { PlayQuery } from './search-plays.ts'
import { CONCEPT_MARK, PLACE_MARK } from './terms.ts'

/** What speaks for a play, each about 0 to 1; meaning is told by how much nearer a play is than the ten nearest on average, so about -0.6 to 0.3. */
export const FEATURES = [
  'whole',
  'bestQuestion',
  'nextQuestion',
  'title',
  'bottomLine',
  'notWhen',
  'cause',
  'threat',
  'want',
  'saidPlace',
  'otherPlace',
  'givenPlace',
  'givenChannel',
  'givenTopic',
  'meaning',
  'nextMeaning',
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
  addWhole(index, terms, features)
  addLines(index, terms, features)
  if (query.embedding) addMeaning(index, query.embedding, features)
  return features
}

function addWhole(index: PlayIndex, { counts }: QuestionTerms, features: Features[]): void {
  let most = 0
  for (const [term, count] of counts) most += count * index.whole.rarity(term)
  for (const [play, score] of index.whole.score(counts)) features[play]!.whole = score / (most || 1)
}

function addLines(index: PlayIndex, { counts }: QuestionTerms, features: Features[]): void {
  const weights = weighTerms(counts, index.rarityOfLine)
  for (const { play, kind, terms } of index.lines) {
    let sum = 0
    for (const [term, weight] of weights) sum += weight * (terms.get(term) ?? 0)
    const feature = features[play]!
    if (kind !== 'question') feature[kind] = Math.max(feature[kind], sum)
    else if (sum > feature.bestQuestion) {
      feature.nextQuestion = feature.bestQuestion
      feature.bestQuestion = sum
    } else feature.nextQuestion = Math.max(feature.nextQuestion, sum)
  }
}

function addMeaning({ vectors }: PlayIndex, question: Float32Array, features: Features[]): void {
  const near = vectors.map((lines) => {
    let best = 0
    let next = 0
    for (const line of lines) {
      const cosine = cosineOf(line, question)
      if (cosine > best) {
        next = best
        best = cosine
      } else next = Math.max(next, cosine)
    }
    return { best, next }
  })
  const nearest = near.toSorted((a, b) => b.best - a.best).slice(0, MOST_NEAREST)
  const mean = (value: (play: (typeof near)[number]) => number) =>
    nearest.reduce((sum, play) => sum + value(play), 0) / (nearest.length || 1)
  const [best, next] = [mean((play) => play.best), mean((play) => play.next)]
  for (const [at, feature] of features.entries()) {
    // A play whose lines have no vectors, such as a shop's own, stands as the nearest ones do on average: it loses nothing by it.
    if (vectors[at]!.length === 0) continue
    feature.meaning = near[at]!.best - best
    feature.nextMeaning = near[at]!.next - next
  }
}

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
  features.saidPlace = said.length > 0 ? 1 / Math.sqrt(play.verticals.length) : 0
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
