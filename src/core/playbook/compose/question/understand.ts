import type { Vertical } from '../../../case.ts'
import { readMessage } from '../../../reading/read.ts'
import type { Reading } from '../../../reading/reading.ts'
import type { AnswerRequest } from '../request.ts'
import { type Asked, askedIn } from './asked.ts'
import { type Clause, clausesOf, readablePart } from './clauses.ts'
import { type Figure, figuresOf } from './figures.ts'
import { type Sign, type SignKind, signsOf } from './signs.ts'
import { verticalIn } from './vertical-words.ts'

/** What one question tells: its figures, who did what, and what kind of answer it wants. */
export interface Told {
  readonly text: string
  readonly clauses: readonly Clause[]
  readonly figures: readonly Figure[]
  readonly signs: ReadonlyMap<SignKind, Sign>
}

/** A question in its conversation. */
export interface Understanding extends Told {
  readonly reading: Reading
  readonly asked: Asked
  readonly vertical: Vertical | undefined
  /** What earlier questions told, oldest first. */
  readonly earlier: readonly Told[]
  /** Whether this question or an earlier one shows a sign. */
  readonly shows: (...kinds: readonly SignKind[]) => boolean
}

/** Reads a question as an operator's who speaks about a customer. Never fails on any text. */
export function understand(request: AnswerRequest): Understanding {
  const { currency } = request.shop
  const told = tell(request.question, currency, request.reading)
  const earlier = request.earlier.slice(-6).map((turn) => tell(turn.question, currency))
  const reading = told.reading
  const words = [told, ...earlier].map(({ text }) => text).join('\n')
  return {
    ...told,
    reading,
    asked: askedIn(told.clauses, told.text),
    vertical: request.shop.vertical ?? request.case?.situation.vertical ?? verticalIn(words),
    earlier,
    shows: (...kinds) => kinds.some((kind) => told.signs.has(kind) || earlier.some(({ signs }) => signs.has(kind))),
  }
}

function tell(question: string, currency: string, known?: Reading): Told & { readonly reading: Reading } {
  const text = readablePart(question)
  const reading = known && text.length === question.length ? known : readMessage({ text, channel: 'phone_note', currency })
  return { text, reading, clauses: clausesOf(text), figures: figuresOf(text, reading.amounts, currency), signs: signsOf(text) }
}
