import type { Span, Want } from '../case.ts'
import type { Tokens } from '../text/tokens.ts'
import type { Found, FoundText } from './reading.ts'

export interface QuestionInput {
  readonly text: string
  readonly sentences: readonly Span[]
  readonly tokens: Tokens
  readonly wants: readonly Found<Want>[]
  readonly snap: (span: Span) => Span
}

/**
 * The questions that ask for information or an answer, in order, at most 30: sentences that end in a question mark, and those that open like a question
 * where marks are left out. Outcries in the shape of a question are none, nor are requests, which are wants.
 */
export function findQuestions({ text, sentences, tokens, wants, snap }: QuestionInput): FoundText[] {
  let first = 0
  const asked = wants.filter((want) => want.kind !== 'explanation').flatMap((want) => want.spans)
  const found: FoundText[] = []
  for (let s = 0; s < sentences.length && found.length < 30; s++) {
    while (first < tokens.count && tokens.sentences[first]! < s) first++
    if (tokens.sentences[first] !== s) continue
    const [start, end] = sentences[s]!
    const tail = text.slice(Math.max(start, end - 4), end)
    const isMarked = /[?？؟]/.test(tail)
    if (!(isMarked || opensLikeQuestion(tokens, first))) continue
    if (isOutcry(tokens, first, tail) || isRequest(tokens, first, asked)) continue
    const span = snap([Math.max(start, end - longest), end])
    found.push({ text: text.slice(span[0], span[1]), span })
  }
  return found
}

const longest = 400
const farthest = 60
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const askers = words('where when why how what which who whose')
const helpers = words('is are do does did can could will would have has am was were should much long come')
const modals = words('can could would will do does did are is have has am was were should may shall')
const subjects = words('you i we someone somebody anyone it there he she they this that the my our your')
const permitted = words('can could would will may')

/** The words of the sentence that begins at token `first`, at most `farthest` of them. */
function wordsOfSentence(tokens: Tokens, first: number): readonly string[] {
  let end = first
  while (end < tokens.count && end - first < farthest && tokens.sentences[end] === tokens.sentences[first]) end++
  return tokens.words.slice(first, end)
}

/** "where is my order", "can you tell me": a question without its mark. "What a shame" and "when I called" are none. */
function opensLikeQuestion(tokens: Tokens, first: number): boolean {
  const sentence = tokens.sentences[first]
  const wordAt = (at: number) => (tokens.sentences[at] === sentence ? tokens.words[at]! : '')
  const one = wordAt(first)
  const two = wordAt(first + 1)
  const three = wordAt(first + 2)
  if (askers.has(one)) return helpers.has(two) && three !== ''
  return unmarkedModals.has(one) && unmarkedSubjects.has(two) && three !== '' && three !== 'not'
}

const unmarkedModals = words('can could would will do does did are is have has am')
const unmarkedSubjects = words('you i we someone somebody anyone it there')

/** A statement that ends in several marks ("now you keep my deposit??"), and what is asked only to scold ("Are you kidding?", "Really?"). */
function isOutcry(tokens: Tokens, first: number, tail: string): boolean {
  const sentence = wordsOfSentence(tokens, first)
  if (sentence.length <= 2 && sentence.every((word) => scolds.has(word))) return true
  const [one = '', two = '', three = ''] = sentence
  if ((one === 'are' || one === 'is') && sentence.length <= 8 && sentence.some((word) => mockeries.has(word))) return true
  if (one === 'who' && two === 'do' && three === 'you' && sentence.includes('think')) return true
  if (one === 'how' && two === 'dare') return true
  return (
    /[?？!！][?？!！]/.test(tail) &&
    !sentence.some((word, i) => askers.has(word) || (modals.has(word) && subjects.has(sentence[i + 1] ?? '')))
  )
}

const scolds = words('really seriously honestly hello excuse me sorry what so and oh huh eh right ok okay wow')
const mockeries = words('kidding joking joke serious insane stupid crazy blind deaf mad')

/** "Could you send another one?": what is wanted is asked for, and no word asks for information. */
function isRequest(tokens: Tokens, first: number, asked: readonly Span[]): boolean {
  const sentence = wordsOfSentence(tokens, first)
  const start = tokens.starts[first]!
  const end = tokens.ends[first + sentence.length - 1]!
  const modal = sentence.findIndex((word, i) => permitted.has(word) && pleaders.has(sentence[i + 1] ?? ''))
  if (modal < 0 || sentence.some((word) => askers.has(word) || inquiries.has(word))) return false
  return asked.some(([from, to]) => from < end && start < to)
}

const pleaders = words('you i we somebody someone u')
const inquiries = words('tell explain confirm know say reason date tracking status update check possible whether if answer')
