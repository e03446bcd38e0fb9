import { expect, it } from 'vitest'
import { slotParts } from './slot-parts.ts'

it('a slot is told by what it is filled with, and everything else stands', () => {
  expect(slotParts('Hi {customerName}, {amount} is back. {not a slot}')).toEqual([
    { words: 'Hi ', isSlot: false },
    { words: 'customer name', isSlot: true },
    { words: ', ', isSlot: false },
    { words: 'amount', isSlot: true },
    { words: ' is back. {not a slot}', isSlot: false },
  ])
})
