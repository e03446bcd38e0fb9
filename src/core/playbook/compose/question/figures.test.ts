import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../reading/read.ts'
import { figuresOf } from './figures.ts'

function told(text: string): string[] {
  const { amounts } = readMessage({ text, channel: 'phone_note', currency: 'USD' })
  return figuresOf(text, amounts, 'USD').map((figure) =>
    figure.kind === 'money' ? `${figure.text} ${figure.role}` : `${figure.value} ${figure.unit}`,
  )
}

describe('the figures of a question', () => {
  it.each<[string, string[]]>([
    ['She wants $240 back', ['$240 asked']],
    ['He paid $1,050 for a job quoted at $1,200', ['$1,050 paid', '$1,200 price']],
    ['the homeowner owes me $200', ['$200 due_to_us']],
    ['card fees are about $2.50 a bra', ['$2.50 each']],
    ['we charge a $50 fee', ['$50 fee']],
    ['I refunded her $30 already', ['$30 refunded']],
    ['I offered $40 and she refused', ['$40 offered']],
    ['they asked for their $300 deposit', ['$300 deposit']],
    ['about $9,500 in vet bills', ['$9,500 damage']],
    ['neighbours pay $400', ['$400 elsewhere']],
    ['two hours already and 3 emails', ['2 hour', '3 email']],
    ['15% off the 30 cupcakes', ['15 %', '30 cupcake']],
    ['party of 27 came 40 minutes early', ['27 came', '40 minute']],
    ['no figure at all', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})
