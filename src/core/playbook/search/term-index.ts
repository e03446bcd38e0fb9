import type { TextTerms } from './terms.ts'

/** The terms of a part of a document and how much they weigh (1 is the body). */
export interface WeighedTerms {
  readonly terms: TextTerms
  readonly weight: number
}

/** Stems and concepts of a question with what each weighs. */
export type QueryTerms = ReadonlyMap<string, number>

/** An inverted index over documents of weighed terms, which have numbers from 0 up. */
export interface TermIndex {
  /** Puts a document in and returns its number. */
  add(parts: readonly WeighedTerms[]): number
  /** Takes a document out. Its number is not given again. */
  remove(document: number): void
  /** How many documents it holds. */
  size(): number
  /** Every term that was ever put in, with the number of its documents. */
  terms(): Iterable<readonly [term: string, documents: number]>
  /** How telling a term is: near 0 when every document holds it. A term that no document holds is as telling as the rarest. */
  rarity(term: string): number
  /** BM25 of each document that holds any of the terms, by its number. */
  score(terms: QueryTerms): Map<number, number>
}

interface Posting {
  readonly documents: number[]
  readonly weights: number[]
}

const saturation = 1.2
const lengthShare = 0.4

/** An empty index. Adding is linear in the words added; a search in the documents that hold its words. */
export function createTermIndex(): TermIndex {
  const postings = new Map<string, Posting>()
  /** By document: its length in words; -1 once it is out. */
  const lengths: number[] = []
  let size = 0
  let total = 0

  const rarity = (term: string) => {
    const holders = Math.min(postings.get(term)?.documents.length ?? 0, size)
    return Math.log(1 + (size - holders + 0.5) / (holders + 0.5))
  }

  return {
    add(parts) {
      const document = lengths.length
      const { weights, length } = weighTerms(parts)
      for (const [term, weight] of weights) {
        const posting = postings.get(term)
        if (posting) {
          posting.documents.push(document)
          posting.weights.push(weight)
        } else postings.set(term, { documents: [document], weights: [weight] })
      }
      lengths.push(length)
      size++
      total += length
      return document
    },
    remove(document) {
      const length = lengths[document] ?? -1
      if (length < 0) return
      lengths[document] = -1
      size--
      total -= length
    },
    size: () => size,
    *terms() {
      for (const [term, { documents }] of postings) yield [term, documents.length]
    },
    rarity,
    score(terms) {
      const scores = new Map<number, number>()
      const average = Math.max(1, total / Math.max(1, size))
      for (const [term, weight] of terms) {
        const posting = postings.get(term)
        if (!posting) continue
        const worth = weight * rarity(term)
        for (let i = 0; i < posting.documents.length; i++) {
          const document = posting.documents[i]!
          const length = lengths[document]!
          if (length < 0) continue
          const count = posting.weights[i]!
          const damped = count / (count + saturation * (1 - lengthShare + (lengthShare * length) / average))
          scores.set(document, (scores.get(document) ?? 0) + worth * damped)
        }
      }
      return scores
    },
  }
}

function weighTerms(parts: readonly WeighedTerms[]): { weights: Map<string, number>; length: number } {
  const weights = new Map<string, number>()
  let length = 0
  for (const { terms, weight } of parts) {
    for (const term of terms.stems) weights.set(term, (weights.get(term) ?? 0) + weight)
    for (const term of terms.concepts) weights.set(term, (weights.get(term) ?? 0) + weight)
    length += terms.stems.length
  }
  return { weights, length }
}
