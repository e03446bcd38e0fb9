import { describe, expect, it } from 'vitest'
import { readMessage } from '../reading/read.ts'
import { decide } from './decide.ts'
import { answerOf, type InterviewQuestion, type InterviewState, nextQuestion } from './interview.ts'
import { QUESTION_BOOK } from './questions.ts'
import { type Situation, situationSchema } from './situation.ts'

const start: InterviewState = { stated: {}, currency: 'USD', skipped: [] }

/** Asks until nothing is asked any more; `answers` by field, what is not among them is passed over. */
function interview(answers: Partial<Record<string, number | readonly string[]>>, from: InterviewState = start) {
  const asked: InterviewQuestion[] = []
  let state = from
  for (let question = nextQuestion(state); question; question = nextQuestion(state)) {
    asked.push(question)
    expect(asked.length).toBeLessThan(40)
    const answer = answers[question.field]
    state =
      answer === undefined
        ? { ...state, skipped: [...state.skipped, question.field] }
        : { ...state, stated: { ...state.stated, ...answerOf(question, answer) } }
  }
  return { asked, stated: state.stated, fields: asked.map(({ field }) => field) }
}

describe('the interview', () => {
  it('asks how much, whose fault and what is threatened first, in that order', () => {
    const { fields, stated } = interview({
      orderValueMinor: 24_000,
      faultOfShop: ['No'],
      chargebackThreat: ['Their bank: a chargeback'],
    })
    expect(fields.slice(0, 3)).toEqual(['orderValueMinor', 'faultOfShop', 'chargebackThreat'])
    expect(stated).toMatchObject({ faultOfShop: 'no', chargebackThreat: true, publicReviewThreat: false, safetyThreat: false })
  })

  it('then asks one thing at a time, worth asking for, the most valuable first, none twice', () => {
    const { asked, fields } = interview({
      orderValueMinor: 8400,
      faultOfShop: ['No'],
      chargebackThreat: ['Their bank: a chargeback', 'A bad public review'],
    })
    expect(asked.length).toBeGreaterThan(3)
    expect(new Set(fields).size).toBe(fields.length)
    const worth = asked.slice(3).map(({ valueMinor }) => valueMinor!)
    expect(worth.every((value) => value > 0)).toBe(true)
    expect(worth).toEqual(worth.toSorted((a, b) => b - a))
    expect(asked.at(-1)!.why).toMatch(/\$/)
  })

  it('ends by itself when everything is passed over, and asks nothing more without an amount', () => {
    expect(interview({}).fields).toEqual(['orderValueMinor'])
    const threatened = { orderValueMinor: 8400, chargebackThreat: ['Their bank: a chargeback'] }
    expect(interview(threatened).fields.length).toBeGreaterThan(3)
    // $240, nobody's fault, nothing threatened: the three answers suffice.
    expect(interview({ orderValueMinor: 24_000, faultOfShop: ['No'], chargebackThreat: [] }).fields).toHaveLength(3)
  })

  it('starts from what the words say', () => {
    const reading = readMessage({
      text: 'The table for $240 came broken, that is your fault. Refund me or I file a chargeback with my bank.',
      currency: 'USD',
    })
    const { fields } = interview({}, { ...start, reading })
    for (const known of ['orderValueMinor', 'faultOfShop', 'chargebackThreat']) expect(fields).not.toContain(known)
  })

  it('starts from what the case knows, and asks nothing where all of it is owed', () => {
    expect(nextQuestion({ ...start, stated: { orderValueMinor: 42_100, cancelledBy: 'shop', chargebackThreat: false } })).toBeUndefined()
  })

  it('does not ask for what the profile of the shop holds', () => {
    const stated: Partial<Situation> = { orderValueMinor: 24_000, faultOfShop: 'no', chargebackThreat: false }
    const asked = interview({}, { ...start, stated, shop: { hourlyCostMinor: 3000, monthlyRevenueMinor: 5_000_000, processor: 'stripe' } })
    for (const known of ['hourlyCostMinor', 'monthlyRevenueMinor', 'processor']) expect(asked.fields).not.toContain(known)
  })

  it('never asks again what an answer settled, and every answer fits the situation', () => {
    for (const [input, questions] of Object.entries(QUESTION_BOOK))
      for (const question of questions)
        for (const choice of question.choices ?? [{ label: '', sets: { [question.field]: 1 } }]) {
          expect(situationSchema.partial().safeParse(choice.sets).success, `${input}: ${choice.label}`).toBe(true)
          expect(Object.keys(choice.sets), `${input}: ${choice.label}`).toContain(question.field)
        }
  })

  it('asks for what a decision says is worth asking', () => {
    const stated: Situation = { orderValueMinor: 24_000, currency: 'USD', faultOfShop: 'no', chargebackThreat: true }
    const [first] = decide(stated).askNext
    const question = nextQuestion({ ...start, stated })!
    expect(question.valueMinor).toBe(first!.valueMinor)
    expect(QUESTION_BOOK[first!.input]!.map(({ field }) => field)).toContain(question.field)
  })

  it('asks whether they withdrew in time where the law of the place may give them that', () => {
    const stated: Situation = {
      orderValueMinor: 24_000,
      currency: 'EUR',
      faultOfShop: 'no',
      chargebackThreat: false,
      customerCountry: 'DE',
      saleChannel: 'distance',
      cancelledBy: 'customer',
    }
    expect(interview({}, { ...start, currency: 'EUR', stated }).fields).toContain('withdrawalInTime')
    expect(interview({}, { ...start, currency: 'EUR', stated: { ...stated, saleChannel: 'shop' } }).fields).not.toContain(
      'withdrawalInTime',
    )
    expect(interview({}, { ...start, currency: 'EUR', stated: { ...stated, daysSinceDelivery: 40 } }).fields).not.toContain(
      'withdrawalInTime',
    )
  })
})
