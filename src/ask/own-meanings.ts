import { type LineVector, meaningLines, packVector, unitLine } from '../core/playbook/search/line-vectors.ts'
import { placeInSpace } from '../core/playbook/search/meaning-space.ts'
import { holdMeanings, type PlayVectors } from '../core/playbook/search/play-index.ts'
import type { ShopKnowledge } from './answer-offline.ts'

/** Vectors of the lines of a shop's own plays, by line. */
export type OwnMeanings = ReadonlyMap<string, LineVector>

/**
 * The meaning of each line of the shop's own plays, those of `made` taken over. A line that the encoder gives no vector for is left out. It asks for one
 * line at a time and lets whatever else waits for the encoder go first.
 */
export async function encodeOwnPlays(
  { playbook, ownPlays }: ShopKnowledge,
  { space, ofLine }: PlayVectors,
  encode: (line: string) => Promise<Float32Array | undefined>,
  made: OwnMeanings = new Map(),
): Promise<OwnMeanings> {
  const own = new Map<string, LineVector>()
  for (const id of ownPlays)
    for (const line of meaningLines(playbook.byId.get(id)!)) {
      if (ofLine.has(line)) continue
      const known = made.get(line)
      const vector = known ? undefined : await encode(line)
      if (known) own.set(line, known)
      else if (vector) own.set(line, unitLine(packVector(placeInSpace(space, vector))))
      await new Promise((resolve) => setImmediate(resolve))
    }
  return own
}

/** The same knowledge, its own plays held against questions by their meaning too. */
export function withOwnMeanings(knowledge: ShopKnowledge, { space, ofLine }: PlayVectors, own: OwnMeanings): ShopKnowledge {
  const { playbook } = knowledge
  const index = holdMeanings(playbook.index, { space, ofLine: new Map([...ofLine, ...own]) })
  return { ...knowledge, playbook: { ...playbook, index } }
}
