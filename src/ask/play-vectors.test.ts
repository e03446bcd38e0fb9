import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DIMENSIONS, packedLine } from '../core/playbook/search/line-vectors.ts'
import { loadPlays } from './load-plays.ts'
import { listMeaningLines, loadPlayVectors, packPlayVectors } from './play-vectors.ts'

const plays = loadPlays().map(({ play }) => play)

const numbers = Float32Array.from({ length: DIMENSIONS }, (_, at) => (at - 200) / 1000)

describe('the vectors of the plays', () => {
  it('are made from the lines as they are now (or run `npm run play-vectors` and commit playbook/play-vectors.bin)', () => {
    const vectors = loadPlayVectors(plays)
    expect(vectors && [...vectors.ofLine.keys()]).toEqual(listMeaningLines(plays))
    expect(vectors?.space.rows).toHaveLength(DIMENSIONS)
  })

  it('are read as they were packed, and left out where a line was changed, a file is cut off or there is none', () => {
    const [first] = plays
    const one = [first!]
    const lines = listMeaningLines(one)
    const file = join(tmpdir(), `evenkeel-vectors-${randomUUID()}.bin`)
    const rows = Array.from({ length: DIMENSIONS }, () => packedLine(numbers))
    const packed = packPlayVectors(
      lines,
      { mean: numbers, rows },
      lines.map(() => numbers),
    )
    writeFileSync(file, packed)
    const read = loadPlayVectors(one, file)
    expect([...read!.ofLine.keys()]).toEqual(lines)
    expect(read!.space.mean).toEqual(numbers)
    expect(read!.space.rows[7]!.bytes).toEqual(rows[7]!.bytes)
    expect(read!.space.rows[7]!.scale).toBeCloseTo(rows[7]!.scale, 6)
    expect(loadPlayVectors([{ ...first!, title: 'Another title' }], file)).toBeUndefined()
    writeFileSync(file, packed.subarray(0, -1))
    expect(loadPlayVectors(one, file)).toBeUndefined()
    rmSync(file)
    expect(loadPlayVectors(one, file)).toBeUndefined()
  })
})
