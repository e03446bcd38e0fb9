import { readingWeights } from '../../../models/reading-weights.ts'
import { conclude } from './conclude.ts'
import { findFacts } from './facts.ts'
import { gather, type ReadInput } from './gather.ts'
import type { ReadingModel } from './model/model.ts'
import { unpackModel } from './model/unpack.ts'
import { findQuestions } from './questions.ts'
import type { FoundAmount, ReadFacts, Reading } from './reading.ts'
import { findSignals } from './signals.ts'

/**
 * Reads one message: how hot, what is threatened, what went wrong, what is wanted, what it states for the decision; each with the words that show it.
 * Deterministic, never throws on any text, linear in its length. English is read in full; of other languages only how they are written.
 */
export const readMessage: (input: ReadInput) => Reading = createReader(unpackModel(readingWeights))

/** A reader with a model of its own: what training measures before its weights are kept. */
export function createReader(model: ReadingModel): (input: ReadInput) => Reading {
  return (input) => {
    const gathered = gather(input)
    const { evidence, sentences, shape, profanity, amounts } = { ...gathered, amounts: gathered.evidence.amounts }
    const conclusions = conclude(model, gathered)
    const { facts, factSpans } = findFacts(evidence, gathered.cause, gathered.causeScores)
    const wants = asPart(conclusions.wants, facts, amounts.found)
    return {
      language: gathered.language,
      languageRead: gathered.languageRead,
      ...conclusions,
      wants,
      facts,
      factSpans,
      signals: findSignals(evidence, shape.allCaps, profanity),
      questions: findQuestions({ text: input.text, sentences, tokens: evidence.tokens, wants, snap: evidence.snap }),
      amounts: amounts.found.map((amount) => ({ ...amount, span: evidence.snap(amount.span) })),
      stripped: gathered.stripped,
    }
  }
}

/** Who asks for less than the price back asks for a part of it. */
function asPart(wants: Reading['wants'], { askedMinor, paidMinor }: ReadFacts, amounts: readonly FoundAmount[]): Reading['wants'] {
  const price = paidMinor ?? Math.max(0, ...amounts.map(({ amountMinor }) => amountMinor))
  if (askedMinor === undefined || askedMinor >= price) return wants
  const part = wants.map((want) => (want.kind === 'refund' ? { ...want, kind: 'partial_refund' as const } : want))
  return part.filter(({ kind }, index) => part.findIndex((other) => other.kind === kind) === index)
}
