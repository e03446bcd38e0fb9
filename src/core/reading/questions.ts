import type { Span } from '../case.ts'
import type { Tokens } from '../text/tokens.ts'
import type { FoundText } from './reading.ts'

/** The questions asked, in order, at most 30: sentences that end in a question mark, and those that open like one where marks are left out. */
export function findQuestions(text: string, sentences: readonly Span[], tokens: Tokens, snap: (span: Span) => Span): FoundText[] {
  const firstToken = new Map<number, number>()
  for (let i = 0; i < tokens.count; i++) if (!firstToken.has(tokens.sentences[i]!)) firstToken.set(tokens.sentences[i]!, i)
  const found: FoundText[] = []
  for (let s = 0; s < sentences.length && found.length < 30; s++) {
    const first = firstToken.get(s)
    if (first === undefined) continue
    const [start, end] = sentences[s]!
    const tail = text.slice(Math.max(start, end - 4), end)
    if (!(/[?？؟]/.test(tail) || opensLikeQuestion(tokens, first))) continue
    const span = snap([Math.max(start, end - longest), end])
    found.push({ text: text.slice(span[0], span[1]), span })
  }
  return found
}

const longest = 400
const askers: ReadonlySet<string> = new Set(['where', 'when', 'why', 'how', 'what', 'which', 'who'])
const helpers: ReadonlySet<string> = new Set([
  'is',
  'are',
  'do',
  'does',
  'did',
  'can',
  'could',
  'will',
  'would',
  'have',
  'has',
  'am',
  'was',
  'were',
  'should',
  'much',
  'long',
  'come',
])
const modals: ReadonlySet<string> = new Set(['can', 'could', 'would', 'will', 'do', 'does', 'did', 'are', 'is', 'have', 'has', 'am'])
const subjects: ReadonlySet<string> = new Set(['you', 'i', 'we', 'someone', 'somebody', 'anyone', 'it', 'there'])

/** "where is my order", "can you tell me": a question without its mark. "What a shame" and "when I called" are none. */
function opensLikeQuestion(tokens: Tokens, first: number): boolean {
  const sentence = tokens.sentences[first]
  const word = (offset: number) => (tokens.sentences[first + offset] === sentence ? (tokens.words[first + offset] ?? '') : '')
  if (askers.has(word(0))) return helpers.has(word(1)) && word(2) !== ''
  return modals.has(word(0)) && subjects.has(word(1)) && word(2) !== '' && word(2) !== 'not'
}
