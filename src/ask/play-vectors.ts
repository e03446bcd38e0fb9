import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Play } from '../core/playbook/play.ts'
import { DIMENSIONS, meaningLines, packVector, unitLine } from '../core/playbook/search/line-vectors.ts'
import type { MeaningSpace } from '../core/playbook/search/meaning-space.ts'
import type { PlayVectors } from '../core/playbook/search/play-index.ts'

/** The lines that `npm run play-vectors` makes vectors of, each once, in the order of the plays. */
export function listMeaningLines(plays: readonly Play[]): readonly string[] {
  return [...new Set(plays.flatMap(meaningLines))]
}

/** SHA-256 of the lines: the file of vectors begins with it. */
function hashLines(lines: readonly string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(lines)).digest()
}

/** From src/ask and from dist/server alike the package lies two folders up. */
export const vectorsFile = () => fileURLToPath(new URL('../../playbook/play-vectors.bin', import.meta.url))

/** The file: a hash of the lines, the space (its mean, what its rows are multiplied with, its rows), then the lines in it. */
export function packPlayVectors(lines: readonly string[], { mean, rows }: MeaningSpace, placed: readonly Float32Array[]): Buffer {
  const floats = Float32Array.from([...mean, ...rows.map(({ scale }) => scale)])
  const bytes = (packed: Int8Array) => new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength)
  return Buffer.concat([
    hashLines(lines),
    new Uint8Array(floats.buffer),
    ...rows.map((row) => bytes(row.bytes)),
    ...placed.map((line) => bytes(packVector(line))),
  ])
}

const HASH_BYTES = 32
const FLOAT_BYTES = 2 * DIMENSIONS * 4

/** The vectors of the plays' lines; none where the file is missing or was made from other lines. */
export function loadPlayVectors(plays: readonly Play[], file: string = vectorsFile()): PlayVectors | undefined {
  if (!existsSync(file)) return undefined
  const lines = listMeaningLines(plays)
  const bytes = readFileSync(file)
  if (bytes.length !== HASH_BYTES + FLOAT_BYTES + (DIMENSIONS + lines.length) * DIMENSIONS) return undefined
  if (!bytes.subarray(0, HASH_BYTES).equals(hashLines(lines))) return undefined
  const floats = new Float32Array(Uint8Array.from(bytes.subarray(HASH_BYTES, HASH_BYTES + FLOAT_BYTES)).buffer)
  const vectorAt = (place: number) =>
    new Int8Array(bytes.buffer, bytes.byteOffset + HASH_BYTES + FLOAT_BYTES + place * DIMENSIONS, DIMENSIONS)
  const rows = Array.from({ length: DIMENSIONS }, (_, at) => ({ bytes: vectorAt(at), scale: floats[DIMENSIONS + at]! }))
  return {
    space: { mean: floats.subarray(0, DIMENSIONS), rows },
    ofLine: new Map(lines.map((line, at) => [line, unitLine(vectorAt(DIMENSIONS + at))])),
  }
}
