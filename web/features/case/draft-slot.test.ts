import { describe, expect, it } from 'vitest'
import type { Channel } from '../../../src/core/case.ts'
import { mergeReadings } from '../../../src/core/reading/case-reading.ts'
import { readMessage } from '../../../src/core/reading/read.ts'
import { type CaseToWrite, firstKindFor, kindsFor, wayOut } from './draft-slot.ts'

function caseOf(text: string, channel: Channel = 'email'): CaseToWrite {
  return { channel, caseReading: mergeReadings([readMessage({ text, channel, currency: 'USD' })]) as CaseToWrite['caseReading'] }
}

const LATE = 'My parcel is late and I would like to know where it is.'

describe('what is offered to write', () => {
  it.each([
    ['email', 'email'],
    ['chat', 'chat'],
    ['sms', 'sms'],
    ['review', 'review_reply'],
    ['counter', 'counter_script'],
    ['phone_note', 'phone_script'],
  ] as const)('answers what came by %s with %s first', (channel, kind) => {
    expect(firstKindFor(caseOf(LATE, channel))).toBe(kind)
    expect(kindsFor(caseOf(LATE, channel))[0]).toBe(kind)
  })

  it('answers a wish for free work with a boundary', () => {
    expect(firstKindFor(caseOf('Could you just also add a fifth round on the logo for free?'))).toBe('boundary')
  })

  it('offers a dispute file only where a dispute is filed or threatened', () => {
    expect(kindsFor(caseOf(LATE))).not.toContain('dispute_evidence')
    expect(kindsFor(caseOf('Refund me or I dispute the charge with my bank.'))).toContain('dispute_evidence')
    expect(kindsFor(caseOf('I have opened a chargeback with my bank.'))).toContain('dispute_evidence')
    expect(kindsFor({ ...caseOf(LATE), stated: { disputeStatus: 'inquiry' } })).toContain('dispute_evidence')
    expect(kindsFor({ ...caseOf('Refund me or I dispute the charge with my bank.'), stated: { chargebackThreat: false } })).not.toContain(
      'dispute_evidence',
    )
  })

  it('names every kind once', () => {
    const kinds = kindsFor(caseOf('Refund me or I leave one star.', 'review'))
    expect(new Set(kinds).size).toBe(kinds.length)
  })
})

describe('how a draft leaves the desk', () => {
  it('says scripts, notes a hand-over, files evidence and sends the rest', () => {
    expect(['phone_script', 'counter_script', 'handover', 'dispute_evidence', 'firing'].map((kind) => wayOut(kind as 'firing'))).toEqual([
      'said',
      'said',
      'noted',
      'filed',
      'sent',
    ])
  })
})
