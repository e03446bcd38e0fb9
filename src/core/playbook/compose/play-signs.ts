import type { Play } from '../play.ts'
import { type SignKind, signsOf } from './question/signs.ts'

/** How far a play is about each sign, 0–1. */
export type SignProfile = ReadonlyMap<SignKind, number>

/** Signs that tell what a matter is about; the others tell what is at hand, and count less. */
const MATTERS: ReadonlySet<SignKind> = new Set<SignKind>([
  'abuse',
  'violence',
  'injury',
  'unpaid',
  'late_pickup',
  'review_posted',
  'review_threat',
  'pile_up',
  'media',
  'chargeback',
  'chargeback_threat',
  'escalated',
  'dirty',
  'deposit',
  'coupon',
  'dispute_filed',
  'dispute_lost',
  'used_return',
  'wrong_swap',
  'no_show',
  'cancelled',
  'asks_free',
  'asks_apology',
  'haggles',
  'ban',
  'tied',
  'minimum_order',
  'off_spec',
  'buying',
  'staff_fault',
  'happy',
  'vulnerable',
  'illness_rule',
  'legal',
  'refused_access',
  'midwork',
  'damage',
  'stock_error',
  'refunded_by_platform',
  'slipped',
  'burnout',
  'vendor',
  'goods',
])
const BESIDE = 0.25

const THREAT_SIGNS: Readonly<Partial<Record<Play['threats'][number], SignKind>>> = {
  chargeback: 'chargeback',
  bad_review: 'review_threat',
  legal: 'legal',
  regulator: 'legal',
  media_social: 'media',
  safety_violence: 'violence',
}
const ARCHETYPE_SIGNS: Readonly<Partial<Record<Play['archetypes'][number], SignKind>>> = {
  serial_returner: 'used_return',
  free_work_asker: 'asks_free',
  haggler: 'haggles',
  no_show: 'no_show',
  aggressive: 'abuse',
  serial_complainer: 'repeated',
}

/** What a play is about, by the signs in its title, its words, its bottom line and the questions it answers. */
export function signProfileOf(play: Play): SignProfile {
  const profile = new Map<SignKind, number>()
  const add = (kind: SignKind, weight: number) => profile.set(kind, Math.min(1, (profile.get(kind) ?? 0) + weight))
  for (const question of play.questions) for (const kind of signsOf(question).keys()) add(kind, 1.6 / play.questions.length)
  for (const kind of signsOf(`${play.title}. ${play.terms.join(', ')}. ${play.sections['Bottom line'] ?? ''}`).keys()) add(kind, 0.6)
  for (const threat of play.threats) if (THREAT_SIGNS[threat]) add(THREAT_SIGNS[threat], 0.3)
  for (const archetype of play.archetypes) if (ARCHETYPE_SIGNS[archetype]) add(ARCHETYPE_SIGNS[archetype], 0.5)
  return profile
}

/** How alike a question and a play are in what they are about: the cosine of their signs, 0–1. */
export function likeness(kinds: Iterable<SignKind>, profile: SignProfile): number {
  let both = 0
  let asked = 0
  let held = 0
  const weightOf = (kind: SignKind) => (MATTERS.has(kind) ? 1 : BESIDE)
  for (const kind of kinds) {
    asked += weightOf(kind)
    both += weightOf(kind) * (profile.get(kind) ?? 0)
  }
  for (const [kind, share] of profile) held += weightOf(kind) * share * share
  return asked > 0 && held > 0 ? both / Math.sqrt(asked * held) : 0
}
