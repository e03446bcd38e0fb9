import { describe, expect, it } from 'vitest'
import { reasonOfRefusal, referencesOfAnswer, subjectToAnswer, subjectToSend, waitAfterAttempt, withQuotation } from './delivery.ts'

describe('the subject of an answer', () => {
  it.each([
    ['Broken lamp', 'Re: Broken lamp'],
    ['Re: Broken lamp', 'Re: Broken lamp'],
    ['AW: Kaputte Lampe', 'AW: Kaputte Lampe'],
    ['RE[2]: Broken lamp', 'RE[2]: Broken lamp'],
    ['Reminder: pay me', 'Re: Reminder: pay me'],
    ['Lamp\r\nBcc: thief@evil.example', 'Re: Lamp Bcc: thief@evil.example'],
    ['  ', 'Your order'],
    [undefined, 'Your order'],
  ])('of %j is %j', (theirs, ours) => expect(subjectToAnswer(theirs, 'Your order')).toBe(ours))

  it('bears the reference once, however often it goes to and fro', () => {
    const once = subjectToSend(subjectToAnswer('Broken lamp', ''), '0A1B2C3D4E')
    expect(once).toBe('Re: Broken lamp [#0A1B2C3D4E]')
    expect(subjectToSend(subjectToAnswer(`AW: ${once}`, ''), '0A1B2C3D4E')).toBe(`AW: ${once}`)
  })

  it('is cut before it grows too long for a header, and keeps its reference', () => {
    const subject = subjectToSend('x'.repeat(5000), '0A1B2C3D4E')
    expect(subject.length).toBeLessThan(260)
    expect(subject).toMatch(/\[#0A1B2C3D4E\]$/)
  })
})

describe('what an answer quotes', () => {
  const introduction = 'On Sunday Ada wrote:'

  it('stands below it, every line behind a mark', () => {
    expect(withQuotation('We look.\n\n', { introduction, text: 'Where is it?\r\n\r\n> earlier' })).toBe(
      'We look.\n\nOn Sunday Ada wrote:\n> Where is it?\n>\n>> earlier\n',
    )
  })

  it('is nothing where nothing was written', () => {
    expect(withQuotation('We look.', { introduction, text: ' \n' })).toBe('We look.\n')
    expect(withQuotation('We look.', undefined)).toBe('We look.\n')
  })

  it('ends somewhere, and says so', () => {
    const quoted = withQuotation('We look.', { introduction, text: 'line\n'.repeat(10_000) })
    expect(quoted.split('\n').length).toBeLessThan(130)
    expect(quoted.trimEnd()).toMatch(/> …$/)
  })
})

describe('what a server says no with', () => {
  it.each([
    [550, '550 5.1.1 no such user', 'no_such_address'],
    [550, '550 no such user here', 'no_such_address'],
    [552, '552 5.2.2 over quota', 'mailbox_full'],
    [552, '552 message too big', 'too_large'],
    [554, '554 5.7.1 spam', 'refused_by_policy'],
    [554, '554 no', 'refused'],
    [550, '5.7.26 unauthenticated', 'refused_by_policy'],
  ])('%i %j is %s', (code, answer, reason) => expect(reasonOfRefusal(code, answer)).toBe(reason))
})

it('a mail that is put off is tried for two days, ever more seldom', () => {
  const waits = Array.from({ length: 60 }, (_, attempts) => waitAfterAttempt(attempts + 1))
  const known = waits.filter((wait) => wait !== undefined)
  expect(known).toEqual([...known].sort((a, b) => a - b))
  const days = known.reduce((sum, wait) => sum + wait, 0) / 86_400_000
  expect(days).toBeGreaterThan(1.9)
  expect(days).toBeLessThan(2.1)
})

it('an answer names the thread up to the mail that it answers, and not more than a header holds', () => {
  expect(referencesOfAnswer(['a', 'b', 'a', 'c'], 'b')).toEqual(['a', 'b'])
  expect(referencesOfAnswer(['a', 'b', 'c'], undefined)).toEqual(['a', 'b', 'c'])
  expect(referencesOfAnswer(['a'], 'unknown')).toEqual(['unknown'])
  expect(referencesOfAnswer([], undefined)).toEqual([])
  const ids = Array.from({ length: 100 }, (_, at) => `m${at}`)
  const many = referencesOfAnswer([...ids, 'last'], 'last')
  expect(many).toHaveLength(21)
  expect([many[0], many.at(-1)]).toEqual(['m0', 'last'])
})
