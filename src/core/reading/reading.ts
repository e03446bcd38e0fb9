import type { Cause, Heat, Span, Threat, Want } from '../case.ts'

/** One thing found in a message, how sure that is (0–1), and the words that show it. */
export interface Found<Kind extends string> {
  readonly kind: Kind
  readonly confidence: number
  /** The words that show it, in order, never overlapping within one finding. Half-open, UTF-16 units of the original text. */
  readonly spans: readonly Span[]
}

/** A threat; `conditional` when it is tied to a demand ("refund me or I call my bank"), `begun` when it has already happened. */
export interface FoundThreat extends Found<Threat> {
  readonly conditional: boolean
  readonly begun: boolean
}

/** An amount of money in the words; `amountMinor` in units of `currency`. */
export interface FoundAmount {
  readonly amountMinor: number
  readonly currency: string
  readonly span: Span
}

/** A piece of text found in the words, such as an order number, a date or a question. */
export interface FoundText {
  readonly text: string
  readonly span: Span
}

/**
 * What the words state about the case, for the decision. A field is absent when the words do not say.
 * Every field is a claim of the writer, never a finding of fact.
 */
export interface ReadFacts {
  readonly faultOfShop?: 'yes' | 'partly' | 'no'
  readonly cancelledBy?: 'shop' | 'customer' | 'agreed'
  readonly delivered?: boolean
  readonly refundAgreed?: boolean
  readonly alreadyRefundedMinor?: number
  readonly paidMinor?: number
  /** How much the customer asks to have back, where they name it. */
  readonly askedMinor?: number
  /** The same charge was taken two times. */
  readonly chargedTwice?: boolean
  readonly disputeStatus?: 'inquiry' | 'open' | 'won' | 'lost'
  readonly injury?: boolean
  readonly goodsReturned?: boolean
  readonly priorContacts?: number
}

export interface Signals {
  readonly allCaps: boolean
  readonly profanity: readonly Span[]
  readonly sarcasm: readonly Span[]
  /** "third time I write": the words. */
  readonly priorContact: readonly Span[]
  /** "by Friday", "within 24 hours": the words. */
  readonly deadlines: readonly FoundText[]
  readonly orderNumbers: readonly FoundText[]
  readonly dates: readonly FoundText[]
  readonly vulnerable: readonly Span[]
}

/** What was read out of one message. */
export interface Reading {
  /** ISO 639-1 code, or `und` when it cannot be told. */
  readonly language: string
  /** False when the language is not one whose words we read: heat then rests on what is known without words. */
  readonly languageRead: boolean
  readonly heat: Heat
  /** 0–1, rises with anger or annoyance. */
  readonly heatScore: number
  /** The words that heat it most, hottest first. */
  readonly heatSpans: readonly Span[]
  /** 0–1, the chance that this is a complaint at all. */
  readonly complaintScore: number
  /** 0–1, abuse aimed at a person. */
  readonly abuseScore: number
  readonly abusive: boolean
  /** Most certain first. */
  readonly threats: readonly FoundThreat[]
  readonly cause: Found<Cause>
  readonly wants: readonly Found<Want>[]
  readonly facts: ReadFacts
  /** For each field of `facts`, the words that say so. */
  readonly factSpans: Readonly<Partial<Record<keyof ReadFacts, readonly Span[]>>>
  readonly signals: Signals
  readonly questions: readonly FoundText[]
  readonly amounts: readonly FoundAmount[]
  /** Parts of the text that were not read: quoted threads, signatures, legal footers. */
  readonly stripped: readonly Span[]
}
