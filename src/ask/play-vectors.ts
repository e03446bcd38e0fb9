import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Play } from '../core/playbook/play.ts'
import { DIMENSIONS, type LineVectors, meaningLines, readLineVectors } from '../core/playbook/search/line-vectors.ts'

/** The lines that `npm run play-vectors` makes vectors of, each once, in the order of the plays. */
export function listMeaningLines(plays: readonly Play[]): readonly string[] {
  return [...new Set(plays.flatMap(meaningLines))]
}

/** SHA-256 of the lines: the file of vectors begins with it. */
export function hashLines(lines: readonly string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(lines)).digest()
}

/** From src/ask and from dist/server alike the package lies two folders up. */
export const vectorsFile = () => fileURLToPath(new URL('../../models/play-vectors.bin', import.meta.url))

/** The vectors of the plays' lines; none where the file is missing or was made from other lines. */
export function loadPlayVectors(plays: readonly Play[], file: string = vectorsFile()): LineVectors {
  if (!existsSync(file)) return new Map()
  const lines = listMeaningLines(plays)
  const bytes = readFileSync(file)
  const hash = hashLines(lines)
  if (bytes.length !== hash.length + lines.length * DIMENSIONS || !bytes.subarray(0, hash.length).equals(hash)) return new Map()
  return readLineVectors(lines, new Int8Array(bytes.buffer, bytes.byteOffset + hash.length, lines.length * DIMENSIONS))
}
