import { describe, expect, it } from 'vitest'
import { mergeReadings } from '../reading/case-reading.ts'
import { readMessage } from '../reading/read.ts'
import { missingToDecide } from './missing-to-decide.ts'

const missing = (text: string, stated = {}) => missingToDecide(stated, mergeReadings([readMessage({ text })]), 'USD')

describe('what is missing to decide', () => {
  it('is the amount while neither words nor people name one', () => {
    expect(missing('The lamp arrived cracked. I want a refund.')).toContain('amount')
    expect(missing('The lamp arrived cracked. I paid $80 and want a refund.')).not.toContain('amount')
    expect(missing('The lamp arrived cracked. I want a refund.', { orderValueMinor: 8000 })).not.toContain('amount')
  })

  it('is what the customer wants where they ask for nothing, and whose fault it is until somebody says', () => {
    expect(missing('Hello, I am writing about my lamp.')).toContain('want')
    expect(missing('The lamp arrived cracked. I want a refund.')).not.toContain('want')
    expect(missing('Where is it?', { faultOfShop: 'no' })).not.toContain('fault')
  })

  it('is whether it came, of something late', () => {
    expect(missing('My parcel is two weeks late, I want a refund of $20.')).toContain('delivered')
    expect(missing('My parcel is two weeks late and never arrived, refund my $20.')).not.toContain('delivered')
  })

  it('begins with what weighs most', () => {
    expect(missing('Hello?')[0]).toBe('amount')
  })
})
