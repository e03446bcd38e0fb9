import type { Cause, Channel, Span, Want } from '../case.ts'
import { detectLanguage } from '../text/language.ts'
import { blankMarkup } from '../text/markup.ts'
import { findPhrases } from '../text/phrases.ts'
import { splitSentences } from '../text/sentences.ts'
import { complementSpans, createSpanSnapper, mergeSpans } from '../text/spans.ts'
import { findQuotedParts } from '../text/strip-quoted.ts'
import { tokenize } from '../text/tokens.ts'
import { settleAbuse } from './abuse.ts'
import { findAmounts } from './amounts.ts'
import { type CauseScores, findCause } from './cause.ts'
import { type Evidence, findVoice } from './evidence.ts'
import { settleIrony } from './irony.ts'
import { lexicon } from './lexicon/lexicon.ts'
import { measureSigns, type Signs } from './model/signs.ts'
import { findProfanity, measurePolarity, type Polarity } from './polarity.ts'
import type { Found, FoundThreat } from './reading.ts'
import { measureShape, type Shape } from './shape.ts'
import { findThreats } from './threats.ts'
import { findWants } from './wants.ts'

export interface ReadInput {
  readonly text: string
  /** Default `email`. */
  readonly channel?: Channel
  /** The shop's ISO 4217 currency: what a plain "$" means. */
  readonly currency?: string
}

/** What phrases and counts show of a message, before it is weighed. */
export interface Gathered {
  readonly language: string
  readonly languageRead: boolean
  readonly sentences: readonly Span[]
  readonly stripped: readonly Span[]
  readonly evidence: Evidence
  readonly shape: Shape
  readonly polarity: Polarity
  readonly profanity: readonly number[]
  /** By their phrases alone. */
  readonly threats: readonly FoundThreat[]
  readonly wants: readonly Found<Want>[]
  readonly cause: Found<Cause>
  readonly causeScores: CauseScores
  readonly signs: Signs
}

const noMoney = () => false

/** Reads what words decide: threats, wants and causes by their phrases, and the signs that the model weighs. Never throws, linear in the length of the text. */
export function gather({ text, channel = 'email', currency }: ReadInput): Gathered {
  const snap = createSpanSnapper(text)
  const { readable, hidden } = blankMarkup(text)
  const stripped = mergeSpans([...hidden, ...findQuotedParts(readable)].map(snap))
  const sentences = splitSentences(readable, complementSpans(stripped, text.length))
  const tokens = tokenize(readable, sentences)
  const detected = detectLanguage(tokens)
  const amounts = findAmounts(tokens, currency)
  const mayBeEnglish = detected === 'en' || detected === 'und'
  const seen = mayBeEnglish
    ? findPhrases(lexicon, tokens, amounts.byToken.size === 0 ? noMoney : (token) => amounts.byToken.has(token))
    : []
  const voice = findVoice(tokens, channel)
  const { matches, ironic } = settleIrony(tokens, settleAbuse(tokens, voice, seen))
  const polarity = mayBeEnglish ? measurePolarity(tokens, ironic) : { positive: 0, negative: 0 }
  const language = matches.length > 0 || polarity.positive + polarity.negative > 0 ? 'en' : detected
  const languageRead = language === 'en'
  const evidence: Evidence = { text, tokens, amounts, matches, channel, voice, snap }
  const shape = measureShape(readable, sentences, tokens)
  const profanity = languageRead ? findProfanity(tokens) : []
  const threats = findThreats(evidence, polarity)
  const wants = findWants(evidence)
  const { cause, scores } = findCause(evidence, polarity)
  const signs = measureSigns({ evidence, shape, polarity, profanity, causes: scores, threats, wants })
  return {
    language,
    languageRead,
    sentences,
    stripped,
    evidence,
    shape,
    polarity,
    profanity,
    threats,
    wants,
    cause,
    causeScores: scores,
    signs,
  }
}
