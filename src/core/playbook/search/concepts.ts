import { goodsConcepts } from './goods-concepts.ts'
import { moneyConcepts } from './money-concepts.ts'
import { outsideConcepts } from './outside-concepts.ts'
import { peopleConcepts } from './people-concepts.ts'
import { placeConcepts } from './place-concepts.ts'

/**
 * What the trades say in many words and mean as one thing: a name of ours, and the phrases, parted by commas, that stand for it. Endings do not
 * matter ("refunded" is found by `refund`). A phrase may stand for several things.
 */
export const concepts: Readonly<Record<string, string>> = {
  ...moneyConcepts,
  ...goodsConcepts,
  ...peopleConcepts,
  ...placeConcepts,
  ...outsideConcepts,
}
