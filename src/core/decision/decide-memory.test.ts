import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anySituation } from '../../../test/arbitrary-situation.ts'
import { decide } from './decide.ts'
import { createDecideMemory } from './decide-memory.ts'

it('a decision is the same to the last digit with what earlier ones left behind', () => {
  const memory = createDecideMemory()
  fc.assert(
    fc.property(anySituation(), (situation) => {
      expect(decide(situation, { memory })).toEqual(decide(situation))
    }),
    { numRuns: 60 },
  )
})

it('a shape is made once', () => {
  const { shapesOf, moneyOf } = createDecideMemory()
  expect(shapesOf(2, 5)).toBe(shapesOf(2, 5))
  expect(shapesOf(2, 5)).not.toEqual(shapesOf(5, 2))
  expect(moneyOf('EUR')(1250)).toBe('€12.50')
})
