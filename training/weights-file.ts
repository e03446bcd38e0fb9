import type { PackedModel } from '../src/core/reading/model/unpack.ts'
import { openSets } from './open-sets.ts'

/** The text of models/reading-weights.ts: the model, and the SHA-256 of everything that it was made from. */
export function renderWeights(model: PackedModel, ours: { readonly corpus: string; readonly words: string }): string {
  const made = { ...ours, ...Object.fromEntries(openSets.map(({ name, sha256 }) => [name, sha256])) }
  return `// Made by \`npm run train\`; models/CARD.md says from what.
import type { PackedModel } from '../src/core/reading/model/unpack.ts'

/** SHA-256 of what the weights were made from. */
export const madeFrom: Readonly<Record<string, string>> = ${JSON.stringify(made)}

export const readingWeights: PackedModel = ${JSON.stringify(model)}
`
}
