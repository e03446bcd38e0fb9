import { describe, expect, it } from 'vitest'
import { fillWords } from './fill-words.ts'

const always = () => true
const email = (text: string) => ({ kind: 'email' as const, text })
const WORDS = email(
  'Hi {customerName}, half of the {item} was not as ordered, so {amount} goes back to your card today. What you post is yours to decide. {signedBy}',
)

describe('words made ready', () => {
  it('take what is known', () => {
    const filled = fillWords(WORDS, { customerName: 'Dana', item: 'table', amount: '$84', signedBy: 'Mara' }, always)
    expect(filled?.text).toBe(
      'Hi Dana, half of the table was not as ordered, so $84 goes back to your card today. What you post is yours to decide. Mara',
    )
  })

  it('go on without what nobody knows, never with a brace', () => {
    const filled = fillWords(WORDS, { amount: '$84' }, always)
    expect(filled?.text).toBe('Hi, half of this was not as ordered, so $84 goes back to your card today. What you post is yours to decide.')
  })

  it('are left out where too little is left of them', () => {
    expect(fillWords(email('{amount} goes back by {deadline}. Is that all right with you?'), {}, always)).toBeUndefined()
  })

  it('never speak of a date to come as of one that was', () => {
    const spoken = email(
      'The buyer wrote on {deadline} that it had come. Please look at the scan that is attached here. Thank you for looking at it today.',
    )
    expect(fillWords(spoken, { deadline: 'Friday, 27 November' }, always)?.text).not.toContain('27 November')
  })

  it('are left out where our own linter would warn', () => {
    expect(
      fillWords(
        email('I understand how you feel, and per our policy I cannot help you. Calm down and read the terms again please.'),
        {},
        always,
      ),
    ).toBeUndefined()
  })
})
