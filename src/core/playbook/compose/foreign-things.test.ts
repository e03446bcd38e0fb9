import { describe, expect, it } from 'vitest'
import { type Play, parsePlay } from '../play.ts'
import { composeAnswer } from './compose-answer.ts'
import type { AnswerRequest } from './request.ts'

const playAbout = (title: string): Play =>
  parsePlay(
    {
      id: 'a-return',
      title,
      topic: 'customers',
      notWhen: ['The return is in time and as new.'],
      questions: ['came back used', 'wants a refund for it', 'take it back or not', 'who pays for the return', 'how long may they return'],
      basis: 'practice',
      sources: [{ id: 'A001', title: 'Fees of disputes', took: 'An opened dispute costs a fee whatever its end.' }],
      reviewed: '2026-11-22',
    },
    `## Bottom line
Look at it first, then decide within a day, and say why in one sentence.

## Do this
1. Take three photos of the mark.
2. Send the tracking link with your answer.
3. Ask the chef who plated it.
4. Decide within 24 hours.

## Words to use
> email: Hi {customerName}, we have looked at it and write to you today.

## Do not
- Do not promise a table for next week.
- Do not accuse anybody.

## What comes back at you
"It was like that." Then show the photos and stay with your answer.

## Afterwards
Count the returns a month. Look at the three worst.
`,
  )

function stepsOf(question: string, more: Partial<AnswerRequest> = {}, title = 'A return that was used'): string {
  const { steps, doNot } = composeAnswer({
    question,
    earlier: [],
    shop: { name: 'Test shop', currency: 'USD' },
    plays: [{ play: playAbout(title), score: 12, from: 'playbook' }],
    abstained: false,
    nearest: [],
    today: '2026-11-22',
    ...more,
  })
  return [...steps, ...doNot].join('\n')
}

const DRESS = 'She brought the dress back worn and wants a refund. What do I do?'

describe('things of other trades', () => {
  it('stay out of an answer where nobody gave them', () => {
    const steps = stepsOf(DRESS)
    expect(steps).toContain('three photos of the mark')
    expect(steps).toContain('Do not accuse anybody')
    expect(steps).not.toMatch(/tracking|chef|table/)
  })

  it.each<[string, string, RegExp, Partial<AnswerRequest>]>([
    ['the question', 'She posted the dress back worn and wants a refund. What do I do?', /tracking link/, {}],
    ['what was asked before', DRESS, /tracking link/, { earlier: [{ question: 'The parcel came today.', answer: composeNothing() }] }],
    ['the case', DRESS, /tracking link/, { case: { situation: {}, facts: { message: 'I shipped it back on Monday.' } } }],
    [
      'the trade of the shop',
      'It came back half eaten, refund?',
      /chef/,
      { shop: { name: 'Bistro', currency: 'USD', vertical: 'restaurant' } },
    ],
  ])('are there where %s gives them', (_, question, thing, more) => expect(stepsOf(question, more)).toMatch(thing))

  it('are there where the play is about them and no other trade is known', () => {
    expect(stepsOf('It was used and they want a refund.', {}, 'A parcel comes back used')).toMatch(/tracking link/)
    expect(
      stepsOf(
        'It was used and they want a refund.',
        { shop: { name: 'Salon', currency: 'USD', vertical: 'salon_clinic' } },
        'A parcel comes back used',
      ),
    ).not.toMatch(/tracking link/)
  })
})

function composeNothing() {
  return composeAnswer({
    question: 'The parcel came today.',
    earlier: [],
    shop: { name: 'Test shop', currency: 'USD' },
    plays: [],
    abstained: true,
    nearest: [],
    today: '2026-11-22',
  })
}
