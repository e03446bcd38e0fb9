import { concepts } from './concepts.ts'
import { splitWords } from './split-words.ts'
import { stemWord } from './stem.ts'
import { stopWords } from './stop-words.ts'

/** Begins the name of a concept among the terms, so that it is no word. */
export const CONCEPT_MARK = '§'

/** What a text is made of for the search. */
export interface TextTerms {
  /** Stems of the words that say something, in order, with repeats. */
  readonly stems: readonly string[]
  /** Each concept that the words stand for, once for each time it was found. */
  readonly concepts: readonly string[]
}

/** The stems and concepts of a text. `mend` may put another stem in the place of one, as for a slip of the finger. Linear in the words. */
export function readTerms(text: string, mend: (stem: string) => string = (stem) => stem): TextTerms {
  const words = splitWords(text)
  const stems = words.map((word) => (stopWords.has(word) ? stemWord(word) : mend(stemWord(word))))
  return {
    stems: stems.filter((stem, i) => !stopWords.has(words[i]!) && !/^\d/.test(stem) && stem.length > 1),
    concepts: findConcepts(stems),
  }
}

function findConcepts(stems: readonly string[]): string[] {
  const found: string[] = []
  for (let at = 0; at < stems.length; at++)
    for (const { rest, concept } of phrasesByFirst.get(stems[at]!) ?? [])
      if (rest.every((stem, i) => stems[at + 1 + i] === stem)) found.push(CONCEPT_MARK + concept)
  return found
}

/** Every stem that a phrase of a concept begins with or goes on with. */
export function listConceptStems(): string[] {
  return [...phrasesByFirst].flatMap(([first, phrases]) => [first, ...phrases.flatMap(({ rest }) => rest)])
}

interface ConceptPhrase {
  readonly rest: readonly string[]
  readonly concept: string
}

const phrasesByFirst: ReadonlyMap<string, readonly ConceptPhrase[]> = groupPhrases()

function groupPhrases(): Map<string, ConceptPhrase[]> {
  const groups = new Map<string, ConceptPhrase[]>()
  for (const [concept, phrases] of Object.entries(concepts)) {
    const seen = new Set<string>()
    for (const phrase of phrases.split(',')) {
      const [first, ...rest] = splitWords(phrase).map(stemWord)
      const key = [first, ...rest].join(' ')
      if (first === undefined || seen.has(key)) continue
      seen.add(key)
      const group = groups.get(first)
      if (group) group.push({ rest, concept })
      else groups.set(first, [{ rest, concept }])
    }
  }
  return groups
}
