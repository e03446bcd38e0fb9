import { describe, expect, it } from 'vitest'
import { loadPlays } from '../../../ask/load-plays.ts'
import { readMessage } from '../../reading/read.ts'
import { cosineOf, DIMENSIONS, meaningLines, packVector, readLineVectors } from './line-vectors.ts'
import { buildPlayIndex } from './play-index.ts'
import { searchPlays } from './search-plays.ts'

/** A vector of length one that looks one way. */
const towards = (way: number) => Float32Array.from({ length: DIMENSIONS }, (_, at) => (at === way ? 1 : 0))
const between = Float32Array.from({ length: DIMENSIONS }, (_, at) => Math.sin(at * at) / 16)

describe('vectors of lines', () => {
  it('keep their cosines within a hundredth when packed', () => {
    const length = Math.hypot(...between)
    const unit = between.map((value) => value / length)
    const vectors = readLineVectors(['a', 'b'], Int8Array.from([...packVector(unit), ...packVector(towards(3))]))
    expect(cosineOf(vectors.get('a')!, unit)).toBeCloseTo(1, 2)
    expect(cosineOf(vectors.get('b')!, unit)).toBeCloseTo(unit[3]!, 2)
    expect(() => readLineVectors(['a', 'b'], packVector(unit))).toThrow(RangeError)
  })

  it('lift a play that means the same, and take nothing from one that has none', () => {
    const plays = loadPlays()
      .slice(0, 12)
      .map(({ play }) => play)
    const [first] = plays
    const lines = plays.flatMap(meaningLines)
    const packed = (way: (line: string) => number) => Int8Array.from(lines.flatMap((line) => [...packVector(towards(way(line)))]))
    const ofFirst = new Set(meaningLines(first!))
    const vectors = readLineVectors(
      lines,
      packed((line) => (ofFirst.has(line) ? 1 : 2)),
    )
    const ask = (index: ReturnType<typeof buildPlayIndex>, question: string, embedding?: Float32Array) =>
      searchPlays(index, { question, reading: readMessage({ text: question }), ...(embedding && { embedding }) }).ranked
    const index = buildPlayIndex(plays, vectors)
    expect(ask(index, 'What now?', towards(1))[0]?.id).toBe(first!.id)
    expect(ask(index, 'What now?')).toEqual(ask(buildPlayIndex(plays), 'What now?'))
    const without = new Map([...vectors].filter(([line]) => !ofFirst.has(line)))
    const own = first!.questions[0]!
    const [best] = ask(buildPlayIndex(plays), own)
    expect(best?.id).toBe(first!.id)
    expect(ask(buildPlayIndex(plays, without), own, towards(1))[0]).toEqual(best)
  })
})
