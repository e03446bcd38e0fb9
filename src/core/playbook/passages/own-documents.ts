import { createPassageIndex } from '../search/passage-index.ts'
import { createTermReader } from '../search/terms.ts'
import { type Passage, splitPassages } from './split-passages.ts'

/** A document of the shop's own, as text. */
export interface OwnDocument {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** A passage of a document that fits a question. */
export interface OwnPassage {
  readonly documentId: string
  readonly title: string
  readonly heading?: string
  readonly text: string
  /** How much of what the question says the passage holds, 0 to about 1; a telling word counts more than a common one. */
  readonly score: number
}

/** The shop's own documents, ready to be searched. */
export interface OwnDocuments {
  /** Puts a document in, in the place of one with the same id. */
  add(document: OwnDocument): void
  remove(id: string): void
  /** How many passages it holds. */
  size(): number
  /** The passages that fit best, at most `limit` and at most two of a document; none where too little of the question is in them. */
  search(question: string, limit: number): OwnPassage[]
}

/** From here on a passage is taken to speak of what was asked; measured on questions about house rules and on others (`own-documents.test.ts`). */
const FITS_FROM = 0.12
const MOST_OF_DOCUMENT = 2
/** Words that question and passage must share: one alone says too little. */
const LEAST_SHARED = 2
/** Among a few passages no word is rare, and the score is low whatever they say: so many words of the question, and so large a part of it, do as well. */
const MUCH_SHARED = { words: 3, part: 0.25 }
const LOOKED_AT = 20

/** No document yet. Adding is linear in the words added, a search in the passages that hold the words of the question. */
export function createOwnDocuments(): OwnDocuments {
  const read = createTermReader()
  const index = createPassageIndex()
  const held = new Map<string, { document: OwnDocument; passage: Passage }>()
  const ofDocument = new Map<string, string[]>()

  function remove(id: string): void {
    const ids = ofDocument.get(id) ?? []
    index.remove(ids)
    for (const one of ids) held.delete(one)
    ofDocument.delete(id)
  }

  return {
    add(document) {
      remove(document.id)
      const passages = splitPassages(document.text).map((passage, number) => {
        const id = `${document.id}#${number}`
        held.set(id, { document, passage })
        return { id, title: `${document.title}\n${passage.heading ?? ''}`, text: passage.text }
      })
      index.add(passages)
      ofDocument.set(
        document.id,
        passages.map(({ id }) => id),
      )
    },
    remove,
    size: () => index.size(),
    search(question, limit) {
      const asked = new Set(read(question).stems)
      const taken = new Map<string, number>()
      const found: OwnPassage[] = []
      for (const { id, score } of index.search(question, LOOKED_AT)) {
        if (found.length >= limit) break
        const { document, passage } = held.get(id)!
        const before = taken.get(document.id) ?? 0
        const said = read(`${document.title}\n${passage.heading ?? ''}\n${passage.text}`).stems
        if (before >= MOST_OF_DOCUMENT || !fits(score, countShared(asked, said), asked.size)) continue
        taken.set(document.id, before + 1)
        const { heading, text } = passage
        found.push({ documentId: document.id, title: document.title, ...(heading !== undefined && { heading }), text, score })
      }
      return found
    },
  }
}

function fits(score: number, shared: number, asked: number): boolean {
  if (shared >= MUCH_SHARED.words && shared >= MUCH_SHARED.part * asked) return true
  return score >= FITS_FROM && shared >= Math.min(LEAST_SHARED, asked)
}

function countShared(asked: ReadonlySet<string>, said: readonly string[]): number {
  const shared = new Set(said.filter((term) => asked.has(term)))
  return shared.size
}
