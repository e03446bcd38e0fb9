import { expect, it } from 'vitest'
import { clockOf, composePhoneNote, MOMENT_KINDS } from './phone-note.ts'
import { readMessage } from './reading/read.ts'

it('a note tells its moments in the order of the call, with their times', () => {
  const moments = [
    { kind: 'calmed', atS: 192 },
    { kind: 'raised_voice', atS: 64 },
  ] as const
  expect(composePhoneNote({ words: ' The bench is cracked. ', moments, seconds: 245 })).toBe(
    'The bench is cracked.\n\n1:04 The customer raised their voice.\n3:12 The customer calmed down.\n\nThe call took 4:05.',
  )
  expect(composePhoneNote({ words: '', moments: [], seconds: 0 })).toBe('')
  expect(clockOf(3725)).toBe('1:02:05')
})

it.each([
  ['threatened_dispute', 'chargeback'],
  ['threatened_review', 'bad_review'],
  ['threatened_lawyer', 'legal'],
] as const)('the reading reads %s as the threat %s', (kind, threat) => {
  const text = composePhoneNote({ words: 'The bench is cracked.', moments: [{ kind, atS: 5 }], seconds: 20 })
  expect(readMessage({ text, channel: 'phone_note', currency: 'USD' }).threats.map((one) => one.kind)).toContain(threat)
})

it('the reading reads who was asked for, and what', () => {
  const moments = MOMENT_KINDS.map((kind, atS) => ({ kind, atS }))
  const { wants } = readMessage({ text: composePhoneNote({ words: '', moments, seconds: 20 }), channel: 'phone_note', currency: 'USD' })
  expect(wants.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['manager', 'refund']))
})
