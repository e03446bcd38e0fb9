import type { Tokens } from '../text/tokens.ts'
import type { Evidence } from './evidence.ts'
import type { Place } from './stance.ts'

/**
 * The questions that ask for a reason or a state ("where is it?", "who let him in?", "has it gone out"), as places of their first words. Told by their
 * form: a question word, or a verb before its subject, at the head of a sentence or clause; where the mark is left out the form must be plain. Pleas
 * ("could you …"), suggestions and outcries are none. Questions early in a long message only tell the story; those of its last two sentences, or of a
 * short one, ask. Linear in the number of tokens.
 */
export function findAskedQuestions({ tokens, text, channel }: Evidence): Place[] {
  const { sentences, starts, ends, count } = tokens
  const found: Place[] = []
  const last = count > 0 ? sentences[count - 1]! : 0
  const latest = channel === 'chat' || channel === 'sms' || last < fewSentences ? fewSentences : 1
  for (let first = 0; first < count && found.length < mostQuestions; ) {
    let end = first
    while (end + 1 < count && sentences[end + 1] === sentences[first]) end++
    if (last - sentences[first]! <= latest) {
      const after = text.slice(ends[end]!, Math.min(end + 1 < count ? starts[end + 1]! : text.length, ends[end]! + 6))
      const head = /[?？؟]/.test(after) ? findHead(tokens, first, end) : findPlainHead(tokens, first, end)
      if (head >= 0) found.push({ from: head, to: Math.min(end, head + 3) })
    }
    first = end + 1
  }
  return found
}

/** Where in a sentence with its mark the question begins, or -1: the first clause that has the form of one; in a few words any question word. */
function findHead(tokens: Tokens, first: number, end: number): number {
  const { words } = tokens
  for (let at = first; at <= end; at++) if (beginsClause(tokens, at, first) && isQuestionAt(words, at, end)) return at
  if (end - first < fewWords) for (let at = first; at <= end; at++) if (askers.has(words[at]!) && isQuestionAt(words, at, end)) return at
  return -1
}

/** The same where the mark is left out: only at the head of the sentence, and only verb before subject. */
function findPlainHead({ words }: Tokens, first: number, end: number): number {
  let at = first
  while (at < end && leads.has(words[at]!)) at++
  const word = words[at]!
  const next = words[at + 1] ?? ''
  const third = words[at + 2] ?? ''
  if (askers.has(word) && plainVerbs.has(next)) return subjects.has(third) || end - at <= fewWords ? at : -1
  return inverted.has(word) && subjects.has(next) && end - at >= 2 ? at : -1
}

const beginsClause = ({ words, clauses }: Tokens, at: number, first: number) =>
  at === first || clauses[at] !== clauses[at - 1] || leads.has(words[at - 1]!)

function isQuestionAt(words: readonly string[], at: number, end: number): boolean {
  const word = words[at]!
  const next = words[at + 1] ?? ''
  if (word === 'when' && pronouns.has(next)) return false
  if (askers.has(word)) return !(outcries.has(next) || (word === 'why' && next === 'not') || (word === 'what' && next === 'if'))
  if (at === end) return false
  if (verbs.has(word)) return !bare.has(next)
  return modals.has(word) && things.has(next)
}

const mostQuestions = 20
const fewSentences = 5
const fewWords = 7
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const askers = set('where when why how what who whose which whom wheres whats whos hows')
const pronouns = set('i we you he she they it')
const outcries = set('dare about else a an')
const verbs = set('is are was were has have had did does do am')
const inverted = set('is are was were has did does')
const plainVerbs = set("is are was were has have did does do 's will")
const subjects = set(
  'it he she they there this that these those the my our your his her its i we you u any anyone anybody somebody someone',
)
const bare = set('a an not so as to in on at')
const modals = set('would will could should can might')
const things = set('it there that this they these')
const leads = set('and but so or also hi hiya hello hey then only just morning pls please ok')
