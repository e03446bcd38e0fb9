import { describe, expect, it } from 'vitest'
import { cutBottomLine } from './bottom-line.ts'

describe('a bottom line', () => {
  it('is large as a whole while it is short', () => {
    expect(cutBottomLine('Refund it. It is owed.')).toEqual({ said: 'Refund it. It is owed.', rest: '' })
  })

  it('of some length is large in its first sentence, which a figure does not end', () => {
    const rest = `It came damaged, and ${'so '.repeat(60)}it is owed.`
    expect(cutBottomLine(`Refund the $240.50 today, e.g. by card. ${rest}`)).toEqual({
      said: 'Refund the $240.50 today, e.g. by card.',
      rest,
    })
  })

  it('without an end is never cut', () => {
    const text = 'word '.repeat(80).trim()
    expect(cutBottomLine(text)).toEqual({ said: text, rest: '' })
  })
})
