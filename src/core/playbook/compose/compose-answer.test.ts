import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerSchema } from '../answer.ts'
import { type Play, parsePlay } from '../play.ts'
import { composeAnswer } from './compose-answer.ts'
import type { AnswerRequest } from './request.ts'

const PLAY: Play = parsePlay(
  {
    id: 'lamp-came-broken',
    title: 'The lamp came broken',
    topic: 'customers',
    causes: ['damaged_defective'],
    wants: ['refund'],
    notWhen: ['It was broken on the way home by the buyer.'],
    questions: [
      'lamp came broken',
      'a lamp in pieces, what now',
      'refund a broken lamp?',
      'she sent a photo of a cracked shade',
      'replace or refund the lamp',
    ],
    basis: 'practice',
    sources: [{ id: 'A001', title: 'Fees of disputes', took: 'An opened dispute costs a fee whatever its end.' }],
    reviewed: '2026-11-22',
  },
  `## Bottom line
Refund or replace today, their choice, and ask for no proof below $60. Practice, no study.

## The math
Take 14 lamps at $31 a year: $434.

## Do this
1. Ask which they want and by when.
2. Refund the whole sum within the hour.
3. Pack the next 14 with a second box.

## Words to use
> email: Hi {customerName}, the {item} arrived broken, and that is for us to put right. Would you like a new one or your money back? I see to it today. {signedBy}

## Do not
- Do not ask them to send the pieces back.

## What comes back at you
"It broke a second time." Then give the money back and look at the box.

## Afterwards
Count the broken ones a month. Change the box at three.
`,
)

const WITHOUT_WORDS: Play = { ...PLAY, words: [] }

function ask(question: string, around: Partial<AnswerRequest> = {}) {
  return composeAnswer({
    question,
    earlier: [],
    shop: { name: 'Harbour Lane', currency: 'USD' },
    plays: [{ play: PLAY, score: 10, from: 'playbook' }],
    abstained: false,
    nearest: [],
    today: '2026-11-22',
    ...around,
  })
}

describe('an answer from one play', () => {
  it('says nothing of the example that the play was written around, and nothing of its evidence', () => {
    const text = JSON.stringify(ask('customer says the lamp came broken, do I refund?'))
    expect(text).not.toMatch(/\b14\b|\$31|no study/)
    expect(text).toContain('Ask which they want')
  })

  it('leaves out the step that is done', () => {
    expect(ask('lamp came broken, I refunded her already, anything else?').steps.join(' ')).not.toMatch(/Refund the whole sum/)
    expect(ask('lamp came broken, what now?').steps.join(' ')).toMatch(/Refund the whole sum/)
  })

  it('fills the words from the case', () => {
    const { words } = ask('lamp came broken, what do I write?', {
      case: { situation: {}, facts: { customerName: 'Dana', item: 'lamp', signedBy: 'Mara' } },
    })
    expect(words[0]?.text).toMatch(/^Hi Dana, the lamp arrived broken.*Mara$/)
  })

  it('refuses nothing in the words while nobody has said whose fault it was', () => {
    const words = (question: string) =>
      JSON.stringify(ask(question, { plays: [{ play: WITHOUT_WORDS, score: 10, from: 'playbook' }] }).words)
    expect(words('she wants $140 back for the lamp and threatens a chargeback, what do I write?')).toMatch(/going through what happened/)
    expect(words('she wants $140 back for the lamp and threatens a chargeback, we did nothing wrong, what do I write?')).toMatch(
      /cannot refund/,
    )
  })

  it('holds to its form whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.constantFrom('', ' $40 refund, she threatens her bank. ', ' {customerName} {{ '),
        (text, more) => {
          const answer = ask(`${text}${more}${text}`)
          expect(answerSchema.safeParse(answer).success).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })
})
