import type { Play } from '../play.ts'

/** The meaning of a line: whole numbers of one byte each, and what makes its length one. */
export interface LineVector {
  readonly bytes: Int8Array
  readonly scale: number
}

/** Vectors by the line that each is of. */
export type LineVectors = ReadonlyMap<string, LineVector>

/** Numbers in a vector. */
export const DIMENSIONS = 512

/** The lines of a play whose meaning is held against a question: its title, its bottom line, and every question that it answers. */
export function meaningLines(play: Play): readonly string[] {
  return [play.title, play.sections['Bottom line'] ?? '', ...play.questions]
}

/** The vector in one byte a number, its largest number being 127: cosines move by less than a hundredth. */
export function packVector(vector: ArrayLike<number>): Int8Array<ArrayBuffer> {
  const numbers = Array.from(vector)
  const most = Math.max(...numbers.map(Math.abs)) || 1
  return Int8Array.from(numbers, (value) => Math.round((127 * value) / most))
}

/** Vectors that stand packed one after the other, by the lines they are of; `packed` is kept, not copied. Throws RangeError where there is not one a line. */
export function readLineVectors(lines: readonly string[], packed: Int8Array): LineVectors {
  if (packed.length !== lines.length * DIMENSIONS) throw new RangeError('one vector a line is wanted')
  return new Map(
    lines.map((line, at) => {
      const bytes = packed.subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS)
      return [line, { bytes, scale: 1 / (Math.hypot(...bytes) || 1) }]
    }),
  )
}

/** Cosine of a line with a question whose vector is of length one: -1 to 1. */
export function cosineOf({ bytes, scale }: LineVector, question: Float32Array): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at++) sum += bytes[at]! * (question[at] ?? 0)
  return sum * scale
}
