import { COARSENESS } from '../money.ts'
import { findAskNext } from './information.ts'
import { buildModel, type Model, tablesOf } from './inputs.ts'
import type { OwnOutcomes } from './learning.ts'
import { mergeReading, type ReadingForDecision } from './merge-reading.ts'
import { type BookQuestion, FIRST_QUESTIONS, QUESTION_BOOK } from './questions.ts'
import { rankOptions } from './rank.ts'
import type { Situation } from './situation.ts'
import { situationOfCase } from './situation-of-case.ts'
import { roughMoney } from './words.ts'

/** What is known when the next question is looked for. */
export interface InterviewState {
  /** What people stated so far, answers included. */
  readonly stated: Partial<Situation>
  readonly currency: string
  /** What the words say. */
  readonly reading?: ReadingForDecision
  /** The shop's profile. */
  readonly shop?: Partial<Situation>
  /** What happened after the shop's own cases. */
  readonly own?: OwnOutcomes
  /** Questions that were passed over, by the `field` they came with. */
  readonly skipped: readonly string[]
}

/** One question, with what an answer may be. */
export interface InterviewQuestion extends BookQuestion {
  /** Why it is worth asking, in a sentence. */
  readonly why: string
  /** What an answer is worth in expectation, minor units; absent for the three that come first. */
  readonly valueMinor?: number
  /** What is taken as long as nobody says, in the unit of the field; absent for choices. */
  readonly assumed?: number
}

/**
 * The question to ask next, or undefined when no answer pays for asking: first how much, whose fault and what is threatened, each only
 * while neither a person nor the words have said; then whatever is worth most, one at a time. Every question can be passed over, none
 * comes twice, and without an amount there is nothing to ask after the first.
 */
export function nextQuestion(state: InterviewState): InterviewQuestion | undefined {
  const model = modelOf(state)
  const first = FIRST_QUESTIONS.find((question) => !state.skipped.includes(question.field) && isOpen(state, model, question.field))
  if (first) return first
  return model && mostValuable(state, model)
}

/** What an answer states: the figure in its field, or what the picked choices say (their labels); what was offered and not picked is denied. */
export function answerOf(question: BookQuestion, answer: number | readonly string[]): Partial<Situation> {
  if (typeof answer === 'number') return { [question.field]: answer }
  const choices = question.choices ?? []
  const denied =
    question.kind === 'choices' ? Object.fromEntries(choices.flatMap(({ sets }) => Object.keys(sets).map((field) => [field, false]))) : {}
  return Object.assign(denied, ...choices.filter(({ label }) => answer.includes(label)).map(({ sets }) => sets))
}

const THREAT_FIELDS = ['chargebackThreat', 'publicReviewThreat', 'legalThreat', 'legalStepBegun', 'safetyThreat'] as const

function modelOf({ stated, currency, reading, shop, own }: InterviewState): Model | undefined {
  const found = situationOfCase(stated, reading, currency)
  if (!found) return undefined
  const merged = mergeReading(found.situation, reading, shop, found.readFields)
  return buildModel(own ? { ...merged, own } : merged)
}

/** Whether one of the first three is still to be asked: nobody stated it, the words do not say it, and it could matter. */
function isOpen({ stated, reading }: InterviewState, model: Model | undefined, field: keyof Situation): boolean {
  if (field === 'orderValueMinor') return model === undefined
  if (model === undefined) return false
  const { situation, owed, stakes } = model
  if (field === 'faultOfShop') {
    const said = situation.faultOfShop !== undefined && situation.faultOfShop !== 'unknown'
    return !said && stated.owedMinor === undefined && owed.amountMinor < stakes.keptMinor
  }
  // Words that were read have been searched for threats already.
  return reading === undefined && THREAT_FIELDS.every((threat) => situation[threat] === undefined)
}

function mostValuable({ skipped, stated }: InterviewState, model: Model): InterviewQuestion | undefined {
  const { merged } = model
  for (const ask of findAskNext(model, rankOptions(model), tablesOf(model))) {
    const question = QUESTION_BOOK[ask.input]?.find(({ field }) => stated[field] === undefined && !skipped.includes(field))
    if (!question) continue
    const used = model.inputs.find(({ name }) => name === question.field)
    return {
      ...question,
      why: `Knowing it is worth about ${roughMoney(ask.valueMinor, merged, COARSENESS.guessed)}: it could change what is cheapest.`,
      valueMinor: ask.valueMinor,
      ...(used && question.kind !== 'choice' && { assumed: model.means[model.inputs.indexOf(used)]! }),
    }
  }
  return undefined
}
