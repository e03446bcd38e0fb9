import { describe, expect, it } from 'vitest'
import { mergeReadings } from './case-reading.ts'
import { readMessage } from './read.ts'

const read = (...texts: string[]) => mergeReadings(texts.map((text) => readMessage({ text, currency: 'USD' })))
const BROKEN = 'My $80 lamp arrived broken. I want my money back.'

describe('the readings of a case', () => {
  it('are the reading itself when there is one', () => {
    const reading = readMessage({ text: BROKEN, currency: 'USD' })
    expect(mergeReadings([reading])).toEqual({
      threats: reading.threats,
      cause: reading.cause,
      wants: reading.wants,
      facts: reading.facts,
      amounts: reading.amounts,
    })
  })

  it('keep what was said first when the next message is about something else', () => {
    const both = read(BROKEN, 'I have opened a chargeback with my bank.')
    expect(both).toMatchObject({ cause: { kind: 'damaged_defective' }, facts: { disputeStatus: 'open' } })
    expect(both.wants.map(({ kind }) => kind)).toContain('refund')
    expect(both.amounts[0]?.amountMinor).toBe(8000)
  })

  it('tell a threat once, as begun when it has begun since', () => {
    const both = read('Refund me or I call my bank.', 'I have opened a chargeback with my bank.')
    expect(both.threats.filter(({ kind }) => kind === 'chargeback')).toEqual([expect.objectContaining({ begun: true })])
  })

  it('let a later word stand over an earlier one', () => {
    const first = readMessage({ text: BROKEN })
    const later = { ...readMessage({ text: 'Sorry, that was my mistake.' }), facts: { faultOfShop: 'no' as const } }
    expect(mergeReadings([first, later]).facts.faultOfShop).toBe('no')
  })
})
