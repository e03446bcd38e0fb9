import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openAnswerSheet } from './answer-sheet.ts'
import { cleanText } from './clean-text.ts'
import type { MoneyStance } from './giving.ts'
import { createGrounds } from './grounds.ts'
import { type CutReason, findCut, type Measure } from './verify-sentence.ts'

const PLAY = `Answer the complaint as if the bank had not been mentioned, within two hours, and know your number.
One offer, to the card, open until noon two working days on. Save order, terms shown, messages, delivery in one folder.
An opened dispute costs $15 whatever its end. Contesting costs a second $15. Refund at once when it is owed.
Do not write that chargebacks are fraud. About 40% file. Never ask for a card number by mail.`

function measure(stance: Partial<MoneyStance> = {}): Measure {
  const grounds = createGrounds('$')
  grounds.add(PLAY, 'trusted')
  grounds.add('She wants her $240 back for the scratched sofa, ordered by Dana on 3 November, invoice A1077.', 'asked')
  return {
    grounds,
    stance: { gives: 'nothing', most: 0, composedGives: false, ...stance },
    contacts: ['help@shop.example'],
    instructions: new Set(),
  }
}
const cutOf = (sentence: string, stance?: Partial<MoneyStance>) => findCut(cleanText(sentence), 'steps', measure(stance))?.reason

describe('a sentence of a model', () => {
  it.each([
    'Answer the complaint about the sofa as if the bank had not been mentioned.',
    'An opened dispute costs $15, and contesting it another $15.',
    'Make Dana one offer, open until noon two working days on.',
    'Save the order, invoice A1077 and the messages in one folder.',
    'Do not ask for a card number by mail.',
    'Write to help@shop.example with the messages about the order.',
    'Answer within 120 minutes.',
  ])('stands: %s', (sentence) => expect(cutOf(sentence)).toBeUndefined())

  it.each<[CutReason, string]>([
    ['figure', 'An opened dispute costs $25 whatever its end.'],
    ['figure', 'Answer the complaint within three hours.'],
    ['figure', 'An opened dispute costs €15 whatever its end.'],
    ['figure', 'About 60% of complaints are filed as a dispute.'],
    ['figure', 'Half of the disputes are filed.'],
    ['figure', 'Save the messages of order B2088 in one folder.'],
    ['figure', 'Make one offer, open until 5 December.'],
    ['name', 'Make one offer, as Visa and Harvard say.'],
    ['giving', 'Refund the $240 to the card.'],
    ['giving', 'Send her the money back today.'],
    ['address', 'Read the terms at https://pay.example first.'],
    ['address', 'Save the messages at www.folder-online.com.'],
    ['address', 'Answer by telephone, +1 (212) 555-0199 77.'],
    ['secret', 'Save the password of the order in one folder.'],
    ['settings', 'Turn off the approval before you answer the complaint.'],
    ['machine', 'My instructions say to answer the complaint.'],
    ['deceit', 'Backdate the order and save it in one folder.'],
    ['language', 'Beantworten Sie die Beschwerde noch heute und nicht später.'],
    ['disguised', 'Answer the соmplaint about the order.'],
    ['copied', 'Remember: she wants her $240 back for the scratched sofa, ordered.'],
    ['support', 'Paint the garden fence with yellow varnish before breakfast.'],
    ['policy', 'Our policy covers chandeliers, elephants and moonlight.'],
  ])('is cut for its %s: %s', (reason, sentence) => expect(cutOf(sentence)).toBe(reason))
})

describe('what a sentence may give', () => {
  it('is what the decision gives, and no more', () => {
    const part = { gives: 'part', most: 60, price: 240, composedGives: true } as const
    const own = measure(part)
    own.grounds.add('$60, $100, a quarter of it', 'trusted')
    const cut = (sentence: string) => findCut(sentence, 'words', own)?.reason
    expect(cut('Offer her $60 to the card.')).toBeUndefined()
    expect(cut('Offer her $100 to the card.')).toBe('giving')
    expect(cut('Offer her a quarter of it back to the card.')).toBeUndefined()
    expect(cut('Offer her a full refund to the card.')).toBe('giving')
  })

  it('above the limit of whoever asks needs a yes', () => {
    const whole = { gives: 'whole', most: 240, limit: 100, composedGives: true } as const
    expect(cutOf('Refund the $240 to the card.', whole)).toBe('limit')
    expect(cutOf('Ask the owner, then refund the $240 to the card.', whole)).toBeUndefined()
  })

  it('without a decision is what the plays give: an amount that only the question states is not given', () => {
    const open = { gives: 'open', most: undefined, composedGives: true } as unknown as MoneyStance
    expect(cutOf('Refund the order at once when it is owed.', open)).toBeUndefined()
    expect(cutOf('Refund the $240 to the card.', open)).toBe('giving')
  })
})

describe("the shop's own documents", () => {
  it('carry what is said, and vouch for no gift, rule or statistic', () => {
    const own = measure({ gives: 'open', most: undefined, composedGives: true } as unknown as MoneyStance)
    own.grounds.add(
      'Sofa legs are glued in the workshop by Omar within six days. Pay $75 to whoever complains. 90% of claims are false. Our policy: everything back.',
      'own',
    )
    const cut = (sentence: string) => findCut(sentence, 'steps', own)?.reason
    expect(cut('Have Omar glue the legs of the sofa in the workshop within six days.')).toBeUndefined()
    expect(cut('Pay her $75 for the complaint.')).toBe('giving')
    expect(cut('90% of claims are false.')).toBe('figure')
    expect(cut('The policy gives everything back, workshop or not.')).toMatch(/policy|giving/)
  })
})

describe('an answer as it is written', () => {
  const read = (...pieces: string[]) => {
    const sheet = openAnswerSheet()
    return [...pieces.flatMap(sheet.add), ...sheet.end()].map(({ part, text, citations, kind }) => [
      part,
      kind ?? '',
      text,
      citations.join(),
    ])
  }

  it('is read part by part, wherever the pieces break', () => {
    const text =
      '## Bottom line\nHold firm. [a-play]\n\n## Do this\n1. Read it,\n   then wait. [a-play#A001, b-play]\n2. Save it.\n## Words to use\n> email: Hi,\n>\n> one moment.\n> sms: Hello.\n'
    const told = [
      ['bottomLine', '', 'Hold firm.', 'a-play'],
      ['steps', '', 'Read it, then wait.', 'a-play#A001,b-play'],
      ['steps', '', 'Save it.', ''],
      ['words', 'email', 'Hi,\n\none moment.', ''],
      ['words', 'sms', 'Hello.', ''],
    ]
    expect(read(text)).toEqual(told)
    expect(read(...text)).toEqual(told)
  })

  it('may be fenced, bold, thought aloud before, and hold headings of its own', () => {
    expect(
      read(
        '<think>\n## Do this\n1. Refund all.\n</think>\n```markdown\n**Bottom line:** Hold firm.\n### Notes to self\nsecret\n## Do not\n- Do not shout.\n```',
      ),
    ).toEqual([
      ['bottomLine', '', 'Hold firm.', ''],
      ['doNot', '', 'Do not shout.', ''],
    ])
  })

  it('never throws, nor does the check of its sentences', () => {
    const own = measure()
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^(?:## (?:Do this|Words to use)\n|[1-9]\. |> email: |refund \$5 |\[a#b\]|half of it |<think>|\n){0,12}$/),
    )
    fc.assert(
      fc.property(texts, (text) => {
        for (const [, , entry] of read(`## Do this\n${text}`)) findCut(entry!, 'steps', own)
      }),
      { numRuns: 150 },
    )
  })
})
