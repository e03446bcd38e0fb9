import { describe, expect, it } from 'vitest'
import { mergeReadings } from '../reading/case-reading.ts'
import { readMessage } from '../reading/read.ts'
import { decide } from './decide.ts'
import { situationOfCase, statedOf } from './situation-of-case.ts'

const read = (text: string) => mergeReadings([readMessage({ text, currency: 'USD' })])

describe('the situation of a case', () => {
  it('takes the amount from the words where nobody stated one, and says so', () => {
    const found = situationOfCase({ faultOfShop: 'yes' }, read('The $240 sofa and the $15 cushion arrived broken.'), 'USD')
    expect(found).toEqual({ situation: { faultOfShop: 'yes', orderValueMinor: 24_000, currency: 'USD' }, readFields: ['orderValueMinor'] })
  })

  it('never lets the words pass over a stated amount, nor takes one in another currency', () => {
    expect(situationOfCase({ orderValueMinor: 100 }, read('It cost $240.'), 'USD')).toMatchObject({
      situation: { orderValueMinor: 100 },
      readFields: [],
    })
    expect(situationOfCase({}, read('It cost €240.'), 'USD')).toBeUndefined()
  })

  it('is nothing while nobody knows how much it is about', () => {
    expect(situationOfCase({ faultOfShop: 'yes' }, read('Your waiter was rude.'), 'USD')).toBeUndefined()
  })

  it('gives back what people stated, so that the next message may name another amount', () => {
    const reading = read('My $240 sofa arrived broken.')
    const found = situationOfCase({ faultOfShop: 'yes' }, reading, 'USD')!
    const result = decide(found.situation, { reading, readFields: found.readFields })
    expect(statedOf(found.situation, result)).toEqual({ faultOfShop: 'yes', currency: 'USD' })
    const stated = situationOfCase({ orderValueMinor: 24_000 }, reading, 'USD')!
    expect(statedOf(stated.situation, decide(stated.situation, { reading }))).toEqual(stated.situation)
  })
})
