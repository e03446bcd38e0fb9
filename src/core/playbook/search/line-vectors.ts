import type { Play } from '../play.ts'

/** A vector in whole numbers of one byte each, and what they are multiplied with. */
export interface LineVector {
  readonly bytes: Int8Array
  readonly scale: number
}

/** Numbers in a vector. */
export const DIMENSIONS = 512

/** The lines of a play whose meaning is held against a question: its title, its bottom line, and every question that it answers. */
export function meaningLines(play: Play): readonly string[] {
  return [play.title, play.sections['Bottom line'] ?? '', ...play.questions, ...play.alsoAsked]
}

/** The vector in one byte a number, its largest number being 127: cosines move by less than a hundredth. */
export function packVector(vector: ArrayLike<number>): Int8Array<ArrayBuffer> {
  const numbers = Array.from(vector)
  const most = Math.max(...numbers.map(Math.abs)) || 1
  return Int8Array.from(numbers, (value) => Math.round((127 * value) / most))
}

/** The vector packed, at the length it has. */
export function packedLine(vector: ArrayLike<number>): LineVector {
  const bytes = packVector(vector)
  return { bytes, scale: Math.hypot(...Array.from(vector)) / (Math.hypot(...bytes) || 1) }
}

/** A packed vector at length one. */
export function unitLine(bytes: Int8Array): LineVector {
  return { bytes, scale: 1 / (Math.hypot(...bytes) || 1) }
}

/** What the vectors have in common: their sum at length one. */
export function centreOf(lines: readonly LineVector[]): LineVector {
  const sum = new Float64Array(DIMENSIONS)
  for (const { bytes, scale } of lines) for (let at = 0; at < DIMENSIONS; at++) sum[at]! += (bytes[at] ?? 0) * scale
  return unitLine(packVector(sum))
}

/** Cosine of a line with a question, both of length one: -1 to 1. */
export function cosineOf({ bytes, scale }: LineVector, question: Float32Array): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at++) sum += bytes[at]! * (question[at] ?? 0)
  return sum * scale
}
