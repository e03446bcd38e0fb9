import { describe, expect, it } from 'vitest'
import { findQuotedParts } from './strip-quoted.ts'

function kept(text: string): string {
  let rest = ''
  let position = 0
  for (const [start, end] of findQuotedParts(text)) {
    rest += text.slice(position, start)
    position = end
  }
  return (rest + text.slice(position)).trim()
}

describe('what is not written now', () => {
  it.each([
    ['lines marked as quotes', 'No, thank you.\n> Shall we rebook?\n> Best, Ana', 'No, thank you.'],
    ['the line that introduces a quote', 'Agreed.\n\nOn 3 March you wrote:\n> all right?\n\nSee you then.', 'Agreed.\n\n\nSee you then.'],
    [
      'everything under a dated introduction',
      'Still broken.\n\nOn Mon, Mar 2, 2026 at 10:01 AM Shop <desk@shop.test> wrote:\nHello,\nhave you tried again?',
      'Still broken.',
    ],
    [
      'an introduction over two lines',
      'Still broken.\n\nOn Mon, Mar 2, 2026 at 10:01 AM Shop\n<desk@shop.test> wrote:\n> have you tried again?',
      'Still broken.',
    ],
    ['a German introduction', 'Danke.\n\nAm 02.03.2026 um 10:01 schrieb Laden <a@b.test>:\n> Hallo', 'Danke.'],
    [
      'an original message',
      'See below.\n\n-----Original Message-----\nFrom: a@b.test\nTo: c@d.test\nSubject: x\n\nYou liars!',
      'See below.',
    ],
    ['headers of an older mail', 'See below.\n\nFrom: A <a@b.test>\nSent: Monday\nTo: C\nSubject: RE: x\n\nYou liars!', 'See below.'],
    [
      'only the headers of a forward that says nothing itself',
      '---------- Forwarded message ---------\nFrom: Jo <jo@x.test>\nDate: Monday\nSubject: Lamp\nTo: Desk\n\nThe lamp is broken.',
      'The lamp is broken.',
    ],
    ['a signature after two dashes', 'It leaks again.\n-- \nJo Park\nHead of Nothing', 'It leaks again.'],
    ['a signature with a telephone number', 'It leaks again.\n\nKind regards,\nJo Park\nTel: +1 555 0100', 'It leaks again.'],
    ['a line of the phone', 'It leaks again.\n\nSent from my iPhone', 'It leaks again.'],
    [
      'a legal footer',
      'It leaks again.\n\nThis e-mail and any attachments are confidential and intended only for the addressee.\nDelete it.',
      'It leaks again.',
    ],
  ])('is %s', (_, text, rest) => expect(kept(text)).toBe(rest))

  it('is a whole automatic reply', () => {
    expect(kept('Automatic reply: your order\n\nI am out of the office until Monday.')).toBe('')
    expect(kept('Hello, I am currently out of the office with no access to mail.')).toBe('')
  })
  it.each([
    'Your address only sends an automatic reply, is anybody there?',
    'On Monday she wrote: we will call. Nobody called.',
    'The box -- the big one -- was open.',
    'I want a refund.\n\nRegards,\nJo',
    'This e-mail is the fourth that I send.',
    'From: what I see\nyou do not care.',
  ])('is not the writer’s own: %s', (text) => expect(kept(text)).toBe(text))
  it('keeps a postscript under a signature', () => {
    expect(kept('Fine.\n--\nJo\nPS: the tap still drips.')).toBe('Fine.\nPS: the tap still drips.')
  })
})
