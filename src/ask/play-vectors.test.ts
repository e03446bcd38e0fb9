import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DIMENSIONS, packVector } from '../core/playbook/search/line-vectors.ts'
import { loadPlays } from './load-plays.ts'
import { hashLines, listMeaningLines, loadPlayVectors } from './play-vectors.ts'

const plays = loadPlays().map(({ play }) => play)

describe('the vectors of the plays', () => {
  it('are made from the lines as they are now (or run `npm run play-vectors` and commit models/play-vectors.bin)', () => {
    const vectors = loadPlayVectors(plays)
    expect([...vectors.keys()]).toEqual(listMeaningLines(plays))
    expect([...vectors.values()].every(({ scale }) => scale < 0.01)).toBe(true)
  })

  it('are left out where a line was changed, a file is cut off or there is none', () => {
    const [first] = plays
    const one = [first!]
    const lines = listMeaningLines(one)
    const file = join(tmpdir(), `evenkeel-vectors-${randomUUID()}.bin`)
    const vector = new Uint8Array(packVector(Array.from({ length: DIMENSIONS }, (_, at) => at - 200)).buffer)
    writeFileSync(file, Buffer.concat([hashLines(lines), ...lines.map(() => vector)]))
    expect(loadPlayVectors(one, file).size).toBe(lines.length)
    expect(loadPlayVectors([{ ...first!, title: 'Another title' }], file).size).toBe(0)
    writeFileSync(file, Buffer.concat([hashLines(lines), vector]))
    expect(loadPlayVectors(one, file).size).toBe(0)
    rmSync(file)
    expect(loadPlayVectors(one, file).size).toBe(0)
  })
})
