import { createInterface } from 'node:readline'
import { answerOf, type InterviewQuestion } from '../core/decision/interview.ts'
import { toMajor, toMinor } from '../core/money.ts'
import { runPure } from '../operations/call.ts'
import { type Streams, writeTo } from './streams.ts'

type Situation = Readonly<Record<string, unknown>> & { readonly currency: string }

/**
 * Asks for what is worth knowing, one question at a time, until nothing is or the answers end; returns the situation with what was answered.
 * Prompts go to standard error, so that standard output holds the decision alone. Throws `bad_input` as the operation does.
 */
export async function askSituation(known: Situation, text: string | undefined, { stdin, stderr }: Streams): Promise<Situation> {
  const lines = createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })
  const typed = lines[Symbol.asyncIterator]()
  const skipped: string[] = []
  let situation = known
  try {
    await writeTo(stderr, 'Empty passes a question over; Ctrl-D ends the questions.\n')
    for (;;) {
      const { question } = runPure('next-question', { situation, skipped, ...(text && { text }) }) as { question?: InterviewQuestion }
      if (!question) return situation
      await writeTo(stderr, promptOf(question, situation.currency))
      const answer = await untilUnderstood(question, situation.currency, typed, stderr)
      if (answer === 'ended') return situation
      if (answer === 'passed') skipped.push(question.field)
      else situation = { ...situation, ...answerOf(question, answer) }
    }
  } finally {
    lines.close()
  }
}

async function untilUnderstood(
  question: InterviewQuestion,
  currency: string,
  typed: AsyncIterator<string>,
  stderr: Streams['stderr'],
): Promise<number | readonly string[] | 'passed' | 'ended'> {
  for (;;) {
    const next = await typed.next()
    if (next.done) return 'ended'
    const line = next.value.trim()
    if (line === '') return 'passed'
    const answer = parseAnswer(question, line, currency)
    if (answer !== undefined) return answer
    await writeTo(stderr, `${howToAnswer(question)}\n> `)
  }
}

function promptOf(question: InterviewQuestion, currency: string): string {
  const choices = (question.choices ?? []).map(({ label }, index) => `  ${index + 1}  ${label}\n`).join('')
  const none = question.kind === 'choices' ? '  0  Nothing\n' : ''
  const { assumed } = question
  const taken = assumed === undefined ? '' : ` (taken so far: ${shown(assumed, question, currency)})`
  return `\n${question.question}${taken}\n${question.why}\n${none}${choices}> `
}

function shown(value: number, { kind }: InterviewQuestion, currency: string): string {
  if (kind === 'money') return `${Number(toMajor(value, currency).toPrecision(2))} ${currency}`
  return `${Number(value.toPrecision(2))}${kind === 'hours' ? ' hours' : ''}`
}

function howToAnswer({ kind, choices = [] }: InterviewQuestion): string {
  switch (kind) {
    case 'money':
      return 'Give an amount such as 240 or 49.90.'
    case 'hours':
      return 'Give hours such as 2 or 0.5, at most 10000.'
    case 'count':
      return 'Give a whole number.'
    case 'choice':
      return `Give one of the numbers 1 to ${choices.length}.`
    case 'choices':
      return `Give numbers from 1 to ${choices.length}, such as 1 2, or 0 for nothing.`
  }
}

const MOST: Readonly<Record<'money' | 'hours' | 'count', number>> = { money: 1e9, hours: 10_000, count: 1e7 }

/** What was typed as an answer, or undefined where it is none: amounts in major units, choices by their numbers. */
export function parseAnswer({ kind, choices = [] }: InterviewQuestion, line: string, currency: string): number | string[] | undefined {
  if (kind === 'choice' || kind === 'choices') {
    const picked = line.split(/[\s,]+/).filter(Boolean)
    if (kind === 'choices' && picked.length === 1 && picked[0] === '0') return []
    const labels = picked.map((number) => (/^\d{1,2}$/.test(number) ? choices[Number(number) - 1]?.label : undefined))
    if (labels.length === 0 || (kind === 'choice' && labels.length > 1)) return undefined
    return labels.every((label) => label !== undefined) ? labels : undefined
  }
  const amount = /^\d{1,12}(?:\.\d{1,6})?$/.test(line) ? Number(line) : undefined
  if (amount === undefined || amount > MOST[kind]) return undefined
  if (kind === 'count') return Number.isInteger(amount) ? amount : undefined
  return kind === 'money' ? toMinor(amount, currency) : amount
}
