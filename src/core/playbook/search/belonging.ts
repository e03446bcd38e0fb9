import type { Reading } from '../../reading/reading.ts'
import type { QuestionTerms } from './play-features.ts'
import type { PlayIndex } from './play-index.ts'
import { CONCEPT_MARK, PLACE_MARK } from './terms.ts'

/** What speaks for or against a question being one of the playbook's; each 0 to 1. */
export const BELONGING_FEATURES = [
  'always',
  'covered',
  'strength',
  'concepts',
  'conceptsTold',
  'customer',
  'places',
  'complaint',
  'cause',
  'we',
  'they',
  'length',
  'short',
  'unknownShare',
  'unknown',
  'outside',
  'unread',
] as const
export type BelongingFeature = (typeof BELONGING_FEATURES)[number]

/** How much each counts; learnt from the development questions and those off the topic (`bench/ask/`). */
export const BELONGING_WEIGHTS: Readonly<Record<BelongingFeature, number>> = {
  always: -2.8,
  covered: 1,
  strength: 1.2,
  concepts: 1.6,
  conceptsTold: 2,
  customer: 1.6,
  places: 0.7,
  complaint: 1.6,
  cause: 0.6,
  we: 1.3,
  they: 1.2,
  length: 1.3,
  short: -0.9,
  unknownShare: -1.3,
  unknown: -0.7,
  outside: -4.5,
  unread: -0.6,
}

/** From here on a question is taken for one of the playbook's. */
export const BELONGS_FROM = -0.5

/** The features of a question: its words against those of the playbook, and its reading. */
export function measureBelonging(
  index: PlayIndex,
  question: string,
  terms: QuestionTerms,
  reading: Reading,
): Record<BelongingFeature, number> {
  const names = [...terms.own.keys()].filter((term) => term.startsWith(CONCEPT_MARK))
  const concepts = names.filter((name) => !name.startsWith(PLACE_MARK) && name !== `${CONCEPT_MARK}customer`)
  const told = concepts.reduce((sum, name) => sum + index.rarityOfLine(name), 0)
  const most = [...terms.own].reduce((sum, [term, count]) => sum + count * index.whole.rarity(term), 0)
  const best = Math.max(0, ...index.whole.score(terms.own).values())
  const stems = terms.known + terms.unknown
  const upTo = (value: number, limit: number) => Math.min(value, limit) / limit
  return {
    always: 1,
    covered: best / (most || 1),
    strength: upTo(best, 20),
    concepts: upTo(concepts.length, 4),
    conceptsTold: upTo(told, 12),
    customer: names.length > 0 && terms.own.has(`${CONCEPT_MARK}customer`) ? 1 : 0,
    places: upTo(names.filter((name) => name.startsWith(PLACE_MARK)).length, 2),
    complaint: reading.complaintScore,
    cause: reading.cause.kind === 'other' ? 0 : 1,
    we: /\b(?:we|our|us|ours)\b/i.test(question.slice(0, mostLooked)) ? 1 : 0,
    they: /\b(?:he|she|they|him|her|them|his|their|someone|somebody)\b/i.test(question.slice(0, mostLooked)) ? 1 : 0,
    length: upTo(stems, 12),
    short: stems <= 1 ? 1 : 0,
    unknownShare: terms.unknown / Math.max(1, stems),
    unknown: upTo(terms.unknown, 4),
    outside: upTo(terms.outside, 3),
    unread: reading.languageRead ? 0 : 1,
  }
}

const mostLooked = 4000

/** Log-odds that the question is one of the playbook's, as far as its own words tell. */
export function weighBelonging(features: Readonly<Record<BelongingFeature, number>>): number {
  return BELONGING_FEATURES.reduce((sum, name) => sum + BELONGING_WEIGHTS[name] * features[name], 0)
}
