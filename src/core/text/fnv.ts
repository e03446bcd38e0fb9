const prime = 0x01000193
/** Where the hash of a text begins when nothing sets it apart. */
export const fnvBegin = 0x811c9dc5 | 0

/** One more UTF-16 unit in a hash: FNV-1a (Fowler, Noll and Vo 1991), a 32-bit integer, the same in every engine. */
export const fnvStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, prime)

/** The hash of a text's units `from` to `to`. */
export function fnv(text: string, seed: number = fnvBegin, from = 0, to: number = text.length): number {
  let hash = seed
  for (let i = from; i < to; i++) hash = fnvStep(hash, text.charCodeAt(i))
  return hash
}
