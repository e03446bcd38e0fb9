import { describe, expect, it } from 'vitest'
import { loadPlays } from '../../../ask/load-plays.ts'
import { readMessage } from '../../reading/read.ts'
import { centreOf, cosineOf, DIMENSIONS, meaningLines, packedLine, packVector, unitLine } from './line-vectors.ts'
import { learnMeaningSpace, type MeaningSpace, placeInSpace } from './meaning-space.ts'
import { buildPlayIndex, type PlayIndex, type PlayVectors } from './play-index.ts'
import { searchPlays } from './search-plays.ts'

/** A vector of length one that looks one way. */
const towards = (way: number, length = 1) => Float32Array.from({ length: DIMENSIONS }, (_, at) => (at === way ? length : 0))
const between = Float32Array.from({ length: DIMENSIONS }, (_, at) => Math.sin(at * at) / 16)
const sum = (...vectors: readonly Float32Array[]) => vectors[0]!.map((_, at) => vectors.reduce((all, one) => all + one[at]!, 0))

describe('vectors of lines', () => {
  it('keep their length and their cosines within a hundredth when packed', () => {
    const length = Math.hypot(...between)
    const unit = between.map((value) => value / length)
    expect(cosineOf(unitLine(packVector(between)), unit)).toBeCloseTo(1, 2)
    expect(cosineOf(unitLine(packVector(towards(3))), unit)).toBeCloseTo(unit[3]!, 2)
    expect(cosineOf(packedLine(between), unit)).toBeCloseTo(length, 1)
  })

  it('have a centre that is as near to each of two', () => {
    const centre = centreOf([unitLine(packVector(towards(1))), unitLine(packVector(towards(2)))])
    expect(cosineOf(centre, towards(1))).toBeCloseTo(Math.SQRT1_2, 2)
    expect(cosineOf(centre, towards(2))).toBeCloseTo(Math.SQRT1_2, 2)
  })

  it('lift a play that means the same, and take nothing from one that has none', () => {
    const plays = loadPlays()
      .slice(0, 4)
      .map(({ play }) => play)
    const [first] = plays
    const ofFirst = new Set(meaningLines(first!))
    const asItIs: MeaningSpace = { mean: towards(0, 0), rows: Array.from({ length: DIMENSIONS }, (_, at) => packedLine(towards(at))) }
    const vectorsOf = (lines: readonly string[]): PlayVectors => ({
      space: asItIs,
      ofLine: new Map(lines.map((line) => [line, unitLine(packVector(towards(ofFirst.has(line) ? 1 : 2)))])),
    })
    const lines = plays.flatMap(meaningLines)
    const ask = (index: PlayIndex, question: string, embedding?: Float32Array) =>
      searchPlays(index, { question, reading: readMessage({ text: question }), ...(embedding && { embedding }) }).ranked
    const [whole, bare] = [buildPlayIndex(plays, vectorsOf(lines)), buildPlayIndex(plays)]
    expect(ask(whole, 'What now?', towards(1))[0]?.id).toBe(first!.id)
    expect(ask(whole, 'What now?')).toEqual(ask(bare, 'What now?'))
    expect(ask(bare, 'What now?', towards(1))).toEqual(ask(bare, 'What now?'))
    const withoutFirst = buildPlayIndex(plays, vectorsOf(lines.filter((line) => !ofFirst.has(line))))
    expect(ask(withoutFirst, first!.questions[0]!, towards(1))[0]?.id).toBe(first!.id)
  })
})

describe('the space of meanings', () => {
  it('makes little of what lines of one play differ in, and much of what plays do', () => {
    // Along 0 the lines of each play differ widely, along 1 the plays do.
    const lines = (way: number) => [-3, -1, 1, 3].map((loud) => sum(towards(0, loud), towards(1, way), towards(2, loud / 30)))
    const space = learnMeaningSpace([lines(1), lines(-1)])
    const placed = (vector: Float32Array) => placeInSpace(space, vector)
    const nearness = (a: Float32Array, b: Float32Array) => a.reduce((all, value, at) => all + value * b[at]!, 0)
    const quiet = placed(sum(towards(0, -2), towards(1)))
    const loud = placed(sum(towards(0, 2), towards(1)))
    const other = placed(sum(towards(0, 2), towards(1, -1)))
    expect(nearness(quiet, loud)).toBeGreaterThan(nearness(loud, other))
    expect(Math.hypot(...loud)).toBeCloseTo(1, 5)
  })

  it('is not learnt from lines that are all the same', () => {
    expect(() => learnMeaningSpace([[between, between]])).toThrow(RangeError)
  })
})
