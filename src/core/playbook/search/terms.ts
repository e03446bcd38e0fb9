import { concepts } from './concepts.ts'
import { splitWords } from './split-words.ts'
import { stemWord } from './stem.ts'
import { stopWords } from './stop-words.ts'

/** Begins the name of a concept among the terms, so that it is no word. */
export const CONCEPT_MARK = '§'
/** Begins the name of a concept that tells a trade. */
export const PLACE_MARK = `${CONCEPT_MARK}at.`
const OUTSIDE_MARK = `${CONCEPT_MARK}out.`

/** What a text is made of for the search. */
export interface TextTerms {
  /** Stems of the words that say something, in order, with repeats. */
  readonly stems: readonly string[]
  /** Each concept that the words stand for, once for each time it was found. */
  readonly concepts: readonly string[]
  /** Concepts of matters that are none of the playbook's. */
  readonly outside: readonly string[]
}

/** Reads the stems and concepts of a text. `mend` may put another stem in the place of one, as for a slip of the finger. Linear in the words. */
export type TermReader = (text: string, mend?: (stem: string) => string) => TextTerms

/** The most words whose stems a reader remembers. */
const mostRemembered = 50_000

/** A reader of texts that remembers the stems of the words it met, since texts of one matter say the same words over and over. */
export function createTermReader(): TermReader {
  const remembered = new Map<string, string>()
  const stemOf = (word: string) => {
    const known = remembered.get(word)
    if (known !== undefined) return known
    const stem = stemWord(word)
    if (remembered.size < mostRemembered) remembered.set(word, stem)
    return stem
  }
  return (text, mend) => {
    const stems: string[] = []
    const telling: string[] = []
    for (const word of splitWords(text)) {
      const isStop = stopWords.has(word)
      const stem = isStop || !mend ? stemOf(word) : mend(stemOf(word))
      stems.push(stem)
      if (!isStop && stem.length > 1 && !isNumber(stem)) telling.push(stem)
    }
    const found = findConcepts(stems)
    const isOutside = (concept: string) => concept.startsWith(OUTSIDE_MARK)
    return { stems: telling, concepts: found.filter((concept) => !isOutside(concept)), outside: found.filter(isOutside) }
  }
}

const isNumber = (word: string) => word.charCodeAt(0) <= 57

/** Every stem of the phrases that concepts are known by. */
export function listConceptStems(): string[] {
  const stems: string[] = []
  const open = [phrases]
  for (let branch = open.pop(); branch !== undefined; branch = open.pop())
    for (const [stem, next] of branch.next) {
      stems.push(stem)
      open.push(next)
    }
  return stems
}

/** Where one stands after some words of a phrase: what may come next, and the concepts of the phrases that end here. */
interface Branch {
  readonly next: Map<string, Branch>
  readonly concepts: Set<string>
}

const phrases: Branch = growBranches()

function growBranches(): Branch {
  const root: Branch = { next: new Map(), concepts: new Set() }
  for (const [concept, list] of Object.entries(concepts))
    for (const phrase of list.split(',')) {
      let branch = root
      for (const stem of splitWords(phrase).map(stemWord)) {
        const next = branch.next.get(stem) ?? { next: new Map(), concepts: new Set() }
        branch.next.set(stem, next)
        branch = next
      }
      branch.concepts.add(CONCEPT_MARK + concept)
    }
  return root
}

function findConcepts(stems: readonly string[]): string[] {
  const found: string[] = []
  for (let from = 0; from < stems.length; from++) {
    let branch = phrases.next.get(stems[from]!)
    for (let at = from + 1; branch !== undefined; at++) {
      for (const concept of branch.concepts) found.push(concept)
      const stem = stems[at]
      branch = stem === undefined ? undefined : branch.next.get(stem)
    }
  }
  return found
}
