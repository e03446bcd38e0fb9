import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupLoadOf, LEAST_GROUP, rotasWithMost, STEP_MINUTES } from './group-load.ts'

describe('the load of a group', () => {
  it('is not told of fewer than five who had any, however many had none', () => {
    expect(groupLoadOf([])).toBeUndefined()
    expect(groupLoadOf([60, 60, 60, 60])).toBeUndefined()
    expect(groupLoadOf([60, 60, 60, 60, 0, 0, 0, 0])).toBeUndefined()
    expect(groupLoadOf([60, 60, 60, 60, 60])).toEqual({ people: 5, minutesEach: 60, isUneven: false })
  })

  it('is not told where one of them makes up more than half of it', () => {
    expect(groupLoadOf([500, 10, 10, 10, 10])).toBeUndefined()
    expect(groupLoadOf([200, 60, 60, 60, 60])).toEqual({ people: 5, minutesEach: 90, isUneven: true })
  })

  it('tells steps alone: one person more or less, and nothing about the order, can be read from it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(600), { maxLength: 20 }), (minutes) => {
        const told = groupLoadOf(minutes)
        expect(told).toEqual(groupLoadOf(minutes.toReversed()))
        if (told === undefined) return
        expect(told.people).toBeGreaterThanOrEqual(LEAST_GROUP)
        expect(told.minutesEach % STEP_MINUTES).toBe(0)
        expect(Object.keys(told).toSorted()).toEqual(['isUneven', 'minutesEach', 'people'])
      }),
      { numRuns: 100 },
    )
  })
})

it('who had the most of a rota is told of rotas that they are on, and never of a tie', () => {
  const rotas = [
    { name: 'late', members: ['a', 'b'] },
    { name: 'early', members: ['b', 'c'] },
    { name: 'alone', members: ['a'] },
  ]
  const minutes = new Map([
    ['a', 40],
    ['b', 20],
    ['c', 20],
  ])
  expect(rotasWithMost(rotas, minutes, 'a').map(({ name }) => name)).toEqual(['late'])
  expect(rotasWithMost(rotas, minutes, 'b')).toEqual([])
  expect(rotasWithMost(rotas, new Map(), 'a')).toEqual([])
})
