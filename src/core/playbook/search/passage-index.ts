import { createStemMender, type StemMender } from './mend-stem.ts'
import { countTerms } from './play-index.ts'
import { createTermIndex, type TermIndex } from './term-index.ts'
import { CONCEPT_MARK, createTermReader, listConceptStems } from './terms.ts'

/** A piece of a shop's own document: a few paragraphs under one heading. */
export interface Passage {
  readonly id: string
  /** Title of the document and the heading it stands under; weighs more than the text. */
  readonly title: string
  readonly text: string
}

/** A passage that fits a question. */
export interface FoundPassage {
  readonly id: string
  /** 0 to about 1: how much of what the question says the passage holds, each word by how telling it is. */
  readonly score: number
}

/** Thousands of passages, searched by the same words, concepts and mended slips as the plays. */
export interface PassageIndex {
  /** Puts passages in; one whose id is there takes the place of the one before. Linear in their words. */
  add(passages: Iterable<Passage>): void
  /** Takes passages out; an id that is not there is passed over. */
  remove(ids: Iterable<string>): void
  size(): number
  /** The passages that fit, the best first, at most `most`. Never throws, whatever the question holds. */
  search(question: string, most?: number): FoundPassage[]
}

/** An empty index. Once more than half of what it ever held was taken out, the next `add` makes it anew from what is left. */
export function createPassageIndex(): PassageIndex {
  const read = createTermReader()
  const held = new Map<string, Passage>()
  let numbers = new Map<string, number>()
  let ids: string[] = []
  let terms: TermIndex = createTermIndex()
  let mender: StemMender | undefined

  const put = (passage: Passage) => {
    const number = terms.add([
      { terms: read(passage.title), weight: 2 },
      { terms: read(passage.text), weight: 1 },
    ])
    ids[number] = passage.id
    numbers.set(passage.id, number)
  }
  const take = (id: string) => {
    const number = numbers.get(id)
    if (number === undefined) return
    terms.remove(number)
    numbers.delete(id)
    held.delete(id)
  }
  const renew = () => {
    numbers = new Map()
    ids = []
    terms = createTermIndex()
    for (const passage of held.values()) put(passage)
  }

  return {
    add(passages) {
      for (const passage of passages) {
        take(passage.id)
        held.set(passage.id, passage)
        put(passage)
      }
      if (ids.length > 2 * held.size) renew()
      mender = undefined
    },
    remove(gone) {
      for (const id of gone) take(id)
    },
    size: () => held.size,
    search(question, most = 10) {
      mender ??= createStemMender(stemsOf(terms))
      const mend = mender
      const counts = countTerms(read(question, (stem) => mend(stem) ?? stem))
      let all = 0
      for (const [term, count] of counts) all += count * terms.rarity(term)
      return [...terms.score(counts)]
        .map(([number, score]) => ({ id: ids[number]!, score: score / (all || 1) }))
        .sort((a, b) => b.score - a.score)
        .slice(0, most)
    },
  }
}

function stemsOf(terms: TermIndex): (readonly [stem: string, documents: number])[] {
  const known = [...terms.terms(), ...listConceptStems().map((stem) => [stem, 1] as const)]
  return known.filter(([term]) => !term.startsWith(CONCEPT_MARK))
}
