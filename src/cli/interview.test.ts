import { describe, expect, it } from 'vitest'
import type { InterviewQuestion } from '../core/decision/interview.ts'
import { FIRST_QUESTIONS } from '../core/decision/questions.ts'
import { parseAnswer } from './interview.ts'

const [amount, fault, threats] = FIRST_QUESTIONS as readonly [InterviewQuestion, InterviewQuestion, InterviewQuestion]
const hours: InterviewQuestion = { field: 'hoursStillToSpend', kind: 'hours', question: '', why: '' }
const count: InterviewQuestion = { field: 'reviewCount', kind: 'count', question: '', why: '' }

describe('an answer as it was typed', () => {
  it.each<[InterviewQuestion, string, string, unknown]>([
    [amount, '84', 'USD', 8400],
    [amount, '49.90', 'USD', 4990],
    [amount, '500', 'JPY', 500],
    [amount, '2.5', 'KWD', 2500],
    [amount, 'a lot', 'USD', undefined],
    [amount, '-5', 'USD', undefined],
    [hours, '1.5', 'USD', 1.5],
    [hours, '8766000', 'USD', undefined],
    [count, '120', 'USD', 120],
    [count, '1.5', 'USD', undefined],
    [fault, '2', 'USD', ['Partly']],
    [fault, '1 2', 'USD', undefined],
    [fault, '9', 'USD', undefined],
    [threats, '0', 'USD', []],
    [threats, '1, 2', 'USD', ['Their bank: a chargeback', 'A bad public review']],
    [threats, '0 1', 'USD', undefined],
  ])('%o "%s" in %s', (question, line, currency, expected) => {
    expect(parseAnswer(question, line, currency)).toEqual(expected)
  })
})
