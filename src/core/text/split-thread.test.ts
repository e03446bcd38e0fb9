import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SplitThread, splitThread } from './split-thread.ts'

const OWN = ['Harbour Furniture', 'Mara Lind', 'help@harbour.example']
/** "c: words" for a part by the customer, "s:" by the shop, "n:" a note. */
const seen = ({ parts }: SplitThread) => parts.map(({ speaker, text }) => `${speaker[0]}: ${text.replaceAll('\n', ' / ')}`)

const CHATS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'WhatsApp on an iPhone',
    '[12/05/2026, 14:03:11] Ida: Where is my bench?\n[12/05/2026, 14:05:40] Mara Lind: On the van.\n[12/05/2026, 14:06:02] Ida: You said that yesterday!',
    ['c: Where is my bench?', 's: On the van.', 'c: You said that yesterday!'],
  ],
  [
    'WhatsApp on Android',
    '12/05/26, 14:03 - Ida: Where is my bench?\n12/05/26, 14:05 - Harbour Furniture: On the van.',
    ['c: Where is my bench?', 's: On the van.'],
  ],
  ['WhatsApp with a.m.', '5/12/26, 2:03 PM - Ida Moreno: Hello?\n5/12/26, 2:09 PM - Mara Lind: Hello Ida.', ['c: Hello?', 's: Hello Ida.']],
  [
    'a message over several lines',
    '12/05/26, 14:03 - Ida: It broke.\nThe left leg.\n\nI want my money.\n12/05/26, 14:05 - Mara Lind: Oh no.',
    ['c: It broke. / The left leg. /  / I want my money.', 's: Oh no.'],
  ],
  ['runs of one speaker', '[14:03] Ida: One.\n[14:03] Ida: Two.\n[14:04] Mara Lind: Three.', ['c: One. / Two.', 's: Three.']],
  [
    'a helpdesk chat',
    '(14:03) Visitor: My order is late\n(14:04) Agent: Which order?\n(14:05) Visitor: A-77',
    ['c: My order is late', 's: Which order?', 'c: A-77'],
  ],
  ['times without brackets', '14:03 Ida: late again\n14:04 Support: sorry', ['c: late again', 's: sorry']],
  ['names before times', 'Ida (14:03): late again\nMara Lind (14:04): sorry', ['c: late again', 's: sorry']],
  [
    'names on lines of their own',
    'Ida Moreno 14:03\nIt is late again.\nMara Lind 14:04\nWe are sorry.',
    ['c: It is late again.', 's: We are sorry.'],
  ],
  ['names with dots', 'Ida Moreno • 12 May 2026 14:03\nLate!\nMara Lind • 12 May 2026 14:09\nSorry!', ['c: Late!', 's: Sorry!']],
  ['names alone', 'Ida: It is late.\nMara Lind: Sorry.\nIda: Refund me.', ['c: It is late.', 's: Sorry.', 'c: Refund me.']],
  [
    'me in an exported SMS',
    'Me: Your table is ready.\n+1 555 0100: I waited an hour!\nMe: Sorry.',
    ['s: Your table is ready.', 'c: I waited an hour!', 's: Sorry.'],
  ],
  [
    'nobody known: who speaks first is the customer',
    'Jo: hi\nKim: yes?\nJo: my salad had a bug in it',
    ['c: hi', 's: yes?', 'c: my salad had a bug in it'],
  ],
  [
    'words before the first message',
    'Copied from the shop phone\n[14:03] Ida: late\n[14:04] Mara Lind: sorry',
    ['n: Copied from the shop phone', 'c: late', 's: sorry'],
  ],
  ['a colon inside words', '[14:03] Ida: listen: it broke\n[14:04] Mara Lind: ok', ['c: listen: it broke', 's: ok']],
]

const MAILS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a reply above a quote',
    'Still waiting.\n\nOn Tue, 12 May 2026 at 14:03, Mara Lind <help@harbour.example> wrote:\n> We look into it.',
    ['s: We look into it.', 'c: Still waiting.'],
  ],
  [
    'quotes in quotes',
    'Third time!\n\nOn 12 May 2026, at 14:03, Mara Lind wrote:\n> Soon.\n>\n> On 11 May 2026, at 9:00, Ida wrote:\n>> Where is it?',
    ['c: Where is it?', 's: Soon.', 'c: Third time!'],
  ],
  [
    'an attribution over two lines',
    'No.\n\nOn Tue, May 12, 2026 at 2:03 PM Mara Lind\n<help@harbour.example> wrote:\n> Would 10% help?',
    ['s: Would 10% help?', 'c: No.'],
  ],
  [
    'headers of Outlook',
    'I want it all back.\n\nFrom: Mara Lind\nSent: Tuesday, 12 May 2026 14:03\nTo: Ida Moreno\nSubject: Re: bench\n\nWe can give half.',
    ['s: We can give half.', 'c: I want it all back.'],
  ],
  [
    'a forwarded mail',
    'See below.\n\n---------- Forwarded message ---------\nFrom: Ida Moreno <ida@x.example>\nDate: Tue, 12 May 2026\nSubject: bench\nTo: <help@harbour.example>\n\nIt came cracked.',
    ['c: It came cracked.', 's: See below.'],
  ],
  [
    'an original message',
    'Unacceptable.\n\n-----Original Message-----\nFrom: Mara Lind\nSent: Monday\n\nIt will take a week.',
    ['s: It will take a week.', 'c: Unacceptable.'],
  ],
  [
    'German',
    'Ich warte noch.\n\nAm 12.05.2026 um 14:03 schrieb Mara Lind <help@harbour.example>:\n> Wir melden uns.',
    ['s: Wir melden uns.', 'c: Ich warte noch.'],
  ],
  [
    'answers between quotes',
    'On 12 May 2026, at 14:03, Mara Lind wrote:\n> Did it arrive?\nNo!\n> Shall we call?\nYes, now.',
    ['s: Did it arrive? / Shall we call?', 'c: No! / Yes, now.'],
  ],
  [
    'a thread with headers alone',
    'From: Ida Moreno <ida@x.example>\nTo: help@harbour.example\nSubject: bench\n\nIt broke.\n\nFrom: Mara Lind\nDate: 11 May 2026\n\nYour bench left today.',
    ['s: Your bench left today.', 'c: It broke.'],
  ],
]

const ONE: readonly (readonly [string, string])[] = [
  ['a plain complaint', 'The oak bench came with a crack.\nI want my money back.'],
  ['headings with colons', 'Order: A-77\nItem: bench\nPrice: $640\n\nIt came cracked.'],
  ['a list with times', 'I called at 14:03 and at 14:30.\n- 14:03: nobody\n- 14:30: nobody'],
  ['an address and a link', 'See https://x.example/a: the photo.\nNote: it is cracked.'],
  ['a single quoted line', '> you promised a refund'],
  ['one mail with its head', 'From: Ida <ida@x.example>\nSubject: bench\n\nIt broke.'],
]

describe('a pasted chat is told apart', () => {
  it.each(CHATS)('%s', (_, text, expected) => {
    const thread = splitThread(text, OWN)
    expect(seen(thread)).toEqual(expected)
    expect(thread.form).toBe('chat')
  })
})

describe('pasted mails are told apart, oldest first', () => {
  it.each(MAILS)('%s', (_, text, expected) => {
    const thread = splitThread(text, OWN)
    expect(seen(thread)).toEqual(expected)
    expect(thread.form).toBe('mails')
  })

  it('with who wrote and when, as the thread says it', () => {
    const { parts } = splitThread(MAILS[0]![1], OWN)
    expect(parts[0]).toMatchObject({ name: 'Mara Lind', saidAt: 'Tue, 12 May 2026 at 14:03' })
  })
})

describe('what is one message stays one', () => {
  it.each(ONE)('%s', (_, text) => {
    expect(splitThread(text, OWN).parts).toHaveLength(1)
  })

  it('nothing has no parts', () => {
    expect(splitThread(' \n ').parts).toEqual([])
  })
})

it('never throws, whatever the text, and loses no speaker', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom('Ida: a', '[14:03] Bo: b', '> c', 'On x 14:03, y wrote:', 'From: a', 'Date: b', '-----Original Message-----', ''),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      for (const part of splitThread(lines.join('\n')).parts) expect(part.text.trim()).not.toBe('')
    }),
    { numRuns: 100 },
  )
})

it('takes time in proportion to the text', () => {
  const hostile = [
    `${'a '.repeat(300_000)}:`,
    `On ${'x '.repeat(200_000)}`,
    '>'.repeat(500_000),
    `${'['.repeat(300_000)}`,
    'From: a\n'.repeat(9_000),
    'Ida: x\nBo: y\n'.repeat(9_000),
  ]
  for (const text of hostile) {
    const began = performance.now()
    splitThread(text)
    expect(performance.now() - began, text.slice(0, 12)).toBeLessThan(5000)
  }
})
