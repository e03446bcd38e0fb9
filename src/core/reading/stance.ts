import { negators } from '../text/phrases.ts'
import type { Tokens } from '../text/tokens.ts'
import type { Evidence } from './evidence.ts'

/** Where in the words something was found: tokens, both included. */
export interface Place {
  readonly from: number
  readonly to: number
}

/**
 * True when the writer says of the act at `from` that it is not their way or not their wish, farther back than a plain negation reaches:
 * "I am not the sort of person who …", "I have no wish to …". A new subject or clause ends it: "I am not going to wait, I will …".
 */
export function isDisclaimed({ words, clauses, count }: Tokens, from: number): boolean {
  for (let i = from - 1; i >= 0 && i >= from - farthest && clauses[i] === clauses[from]; i--) {
    const word = words[i]!
    if (subjectsOfWriter.has(word) && i < from - 1) return false
    if (!negators.has(word)) continue
    for (let after = i + 1; after <= i + 4 && after < from && after < count; after++) if (unwilling.has(words[after]!)) return true
    return false
  }
  return false
}

/** True when a denial is taken back in the same sentence: "I do not want to sue, but you leave me no choice". */
export function isTakenBack({ words, sentences, count }: Tokens, to: number): boolean {
  for (let i = to + 1; i < count && i <= to + farthest && sentences[i] === sentences[to]; i++) {
    if (words[i] !== 'but' && words[i] !== 'unless' && words[i] !== 'however') continue
    if (words[i] === 'unless') return true
    for (let after = i + 1; after < count && after <= i + 6 && sentences[after] === sentences[to]; after++) {
      if (words[after] === 'not' || words[after] === 'just') return false
      if (forcing.has(words[after]!) || words[after]!.startsWith('forc')) return true
    }
  }
  return false
}

/**
 * True when the shop, or somebody whom the customer only tells of, does the act to the customer: "your agency threatened to take me to court",
 * "they have started proceedings against me", "your collector told me …". In the shop's own notes "me" is the shop: false.
 */
export function isDoneToCustomer({ tokens, voice }: Evidence, { from, to }: Place): boolean {
  if (voice === 'shop') return false
  const { words } = tokens
  let at = from
  for (; at >= 0 && at > from - farthest && tokens.sentences[at] === tokens.sentences[from]; at--) {
    const word = words[at]!
    if (subjectsOfWriter.has(word)) return isReported(tokens, from)
    if (subjectsOfShop.has(word) && !(at > 0 && prepositions.has(words[at - 1]!)) && at < from + 1) break
  }
  if (at < 0 || !subjectsOfShop.has(words[at]!) || tokens.sentences[at] !== tokens.sentences[from]) return isReported(tokens, from)
  for (let i = from; i <= to; i++) if (meetings.has(words[i]!)) return isReported(tokens, from)
  for (let i = Math.max(at + 1, from); i <= to + 4 && i < tokens.count && tokens.clauses[i] === tokens.clauses[from]; i++) {
    if (subjectsOfWriter.has(words[i]!)) return false
    if (objectsOfWriter.has(words[i]!)) return true
  }
  return isReported(tokens, from)
}

/** "Your manager told me …", "he called my son …", "she said …": what follows in the clause are somebody else's words. */
export function isReported({ words, clauses, count }: Tokens, from: number): boolean {
  for (let i = from - 1; i >= 0 && i >= from - 12 && clauses[i] === clauses[from]; i--) {
    if (!isReport(words[i]!)) continue
    for (let before = i - 1; before >= 0 && before >= i - 4 && clauses[before] === clauses[from]; before--) {
      if (subjectsOfWriter.has(words[before]!)) return false
      if (!subjectsOfShop.has(words[before]!)) continue
      for (let after = i + 1; after <= i + 3 && after < count; after++)
        if (objectsOfWriter.has(words[after]!) || words[after] === 'my' || words[after] === 'our' || words[after] === 'i') return true
    }
  }
  return false
}

/** "Other parents said they will report you", "somebody in the group wrote …": strangers said it, and the writer only tells. */
export function isSaidByStrangers({ tokens: { words, sentences }, voice }: Evidence, { from, to }: Place): boolean {
  if (voice === 'shop') return false
  let said = false
  for (let i = to; i >= 0 && i > from - 16 && sentences[i] === sentences[from]; i--) {
    if (subjectsOfWriter.has(words[i]!)) return false
    said ||= isReport(words[i]!) || words[i] === 'saying'
    if (said && strangers.has(words[i]!) && words[i - 1] !== 'your') return true
  }
  return false
}

/**
 * True when the act is aimed at somebody else than the shop ("his landlord", "the last plumber", "an airline"), or lies in a past that has nothing to do
 * with it ("last year about something else"). A word of "you" nearby makes it the shop's matter after all.
 */
export function isElsewhere(evidence: Evidence, { from, to }: Place, done: boolean): boolean {
  const { tokens, voice } = evidence
  if (voice === 'shop') return false
  const { words, clauses, sentences, count } = tokens
  for (let i = Math.max(from, to - 1); i <= to + 4 && i + 1 < count && clauses[i] === clauses[to]; i++) {
    const word = words[i]!
    const next = words[i + 1]!
    if (addressed.has(word)) break
    if (i > to - 1 && i <= to + 3 && others.has(word) && !ownMatters.has(next) && !addressed.has(next)) return true
    if (word === 'the' && formerly.has(next)) return true
    if (aims.has(word) && indefinite.has(next) && !ownMatters.has(words[i + 2] ?? '') && clauses[i + 2] === clauses[i]) return true
  }
  if (!done) return false
  let marked = false
  for (let i = from; i >= 0 && i > from - 20 && sentences[i] === sentences[from]; i--) {
    if (addressed.has(words[i]!)) return false
    marked ||= isLongAgo(words, i)
  }
  for (let i = from + 1; i < count && i < to + 20 && sentences[i] === sentences[from]; i++) {
    if (addressed.has(words[i]!)) return false
    marked ||= isLongAgo(words, i)
  }
  return marked
}

/**
 * True when what is told at `from` has not happened: said to be possible, planned, due or refused ("might open", "should have refunded",
 * "was supposed to come", "refuse to pay").
 */
export function isUnreal({ words, clauses }: Tokens, { from, to }: Place): boolean {
  for (let i = to; i >= 0 && i >= from - 4 && clauses[i] === clauses[to]; i--) {
    const word = words[i]!
    if (possible.has(word)) return true
    if (word === 'to' && i > 0 && (due.has(words[i - 1]!) || (words[i - 1] === 'have' && !subjectsOfShop.has(words[i - 2] ?? ''))))
      return true
    if (i < from && i < from - 3) break
  }
  return false
}

const farthest = 10
const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const subjectsOfWriter = set('i we')
const objectsOfWriter = set('me us')
const subjectsOfShop = set('you your they he she')
const prepositions = set('to at with for of from against about on by see tell give')
const addressed = set('you your yours u ur this')
const meetings = set('see meet hear hearing')
/** What one says of oneself when an act is not meant. "Not scared", "not bluffing" and "not joking" are missing on purpose: they mean it. */
const unwilling = set(
  'sort type kind person people one wish wishes intention intend intending desire plan plans planning want wanting interested interest here trying threatening looking thinking need like going about mean insist insisting ask asking demand demanding',
)
const isReport = (word: string) => reports.has(word) || word.startsWith('threaten')
const reports = set(
  'told tells tell said says say claimed claims warned warns wrote writes called calls calling call demanded accused accuses',
)
const strangers = set(
  'somebody someone others other people neighbour neighbours neighbor neighbors couple guests customers families mums moms parents passengers commenter reviewer',
)
const forcing = set('leave leaves leaving must will may might choice have')
const others = set('his her their another')
const formerly = set('last previous former old other')
const aims = set('against about over')
const indefinite = set('a an another something somebody someone')
/** Nouns of business: a lawyer "about a refund" is about the shop's matter. */
const ownMatters = set(
  'camera photographer letter report losses damages costs view quote story photo picture form reference refund bill invoice order charge payment deposit contract complaint claim money case dispute chargeback review lawyer attorney solicitor bank card company credit debit fee purchase transaction legal formal small class full bad one negative',
)
const possible = set('might may could should would if unless maybe perhaps')
const due = set('supposed meant due refuse refuses refused want wants wanted promised hoping hope expect expected going ought able')

function isLongAgo(words: readonly string[], at: number): boolean {
  const word = words[at]!
  const next = words[at + 1] ?? ''
  if (word === 'once' || word === 'ago' || word === 'previously') return true
  if (word === 'last' && (next === 'year' || next === 'summer' || next === 'winter' || next === 'spring' || next === 'autumn')) return true
  return word === 'something' && next === 'else'
}
