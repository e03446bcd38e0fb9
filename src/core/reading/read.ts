import type { Channel, Span } from '../case.ts'
import { detectLanguage } from '../text/language.ts'
import { findPhrases } from '../text/phrases.ts'
import { splitSentences } from '../text/sentences.ts'
import { complementSpans, createSpanSnapper } from '../text/spans.ts'
import { findQuotedParts } from '../text/strip-quoted.ts'
import { tokenize } from '../text/tokens.ts'
import { findAmounts } from './amounts.ts'
import { findCause } from './cause.ts'
import { type Evidence, findVoice } from './evidence.ts'
import { findFacts } from './facts.ts'
import { measureTemperature } from './heat.ts'
import { settleIrony } from './irony.ts'
import { lexicon } from './lexicon/lexicon.ts'
import { findProfanity, measurePolarity } from './polarity.ts'
import { findQuestions } from './questions.ts'
import type { Reading } from './reading.ts'
import { measureShape } from './shape.ts'
import { findSignals } from './signals.ts'
import { findThreats } from './threats.ts'
import { findWants } from './wants.ts'

export interface ReadInput {
  readonly text: string
  /** Default `email`. */
  readonly channel?: Channel
  /** The shop's ISO 4217 currency: what a plain "$" means. */
  readonly currency?: string
}

/**
 * Reads one message: how hot, what is threatened, what went wrong, what is wanted, what it states for the decision; each with the words that show it.
 * Deterministic, never throws on any text, linear in its length. English is read in full; of other languages only how they are written.
 */
export function readMessage({ text, channel = 'email', currency }: ReadInput): Reading {
  const snap = createSpanSnapper(text)
  const stripped = findQuotedParts(text).map(snap)
  const sentences = splitSentences(text, complementSpans(stripped, text.length))
  const tokens = tokenize(text, sentences)
  const detected = detectLanguage(tokens)
  const amounts = findAmounts(tokens, currency)
  const mayBeEnglish = detected === 'en' || detected === 'und'
  const seen = mayBeEnglish ? findPhrases(lexicon, tokens, (token) => amounts.byToken.has(token)) : []
  const { matches, ironic } = settleIrony(tokens, seen)
  const polarity = mayBeEnglish ? measurePolarity(tokens, ironic) : { positive: 0, negative: 0 }
  const language = matches.length > 0 || polarity.positive + polarity.negative > 0 ? 'en' : detected
  const languageRead = language === 'en'
  const evidence: Evidence = { tokens, amounts, matches, channel, voice: findVoice(tokens, channel), snap }
  const shape = measureShape(text, sentences, tokens)
  const profanity = languageRead ? findProfanity(tokens) : []
  const threats = findThreats(evidence, polarity)
  const wants = findWants(evidence)
  const { cause, scores } = findCause(evidence, polarity)
  const temperature = measureTemperature({
    evidence,
    shape,
    polarity,
    profanity,
    causes: scores,
    threats,
    wants: wants.length,
    languageRead,
  })
  const snapText = (span: Span) => snap(span)
  return {
    language,
    languageRead,
    ...temperature,
    threats,
    cause,
    wants,
    ...findFacts(evidence, cause, scores),
    signals: findSignals(evidence, shape.allCaps, profanity),
    questions: findQuestions({ text, sentences, tokens, wants, snap: snapText }),
    amounts: amounts.found.map((amount) => ({ ...amount, span: snap(amount.span) })),
    stripped,
  }
}
