import type { Cause, DraftKind, Option, Platform, Span, Standing, Threat, Tone, Want } from '../case.ts'
import type { PlanStep } from '../follow-ups/trust-plan.ts'

/**
 * What a draft may know: nothing else may appear in it as a fact. All fields but the shop's name are optional;
 * the composer leaves out what it does not know and never writes a placeholder.
 */
export interface DraftFacts {
  readonly shopName: string
  /** Who signs, such as "Mara, owner". */
  readonly signedBy?: string
  /** A way to reach a person: a phone number or an address of the shop's own. */
  readonly shopContact?: string
  readonly customerName?: string
  readonly currency: string
  readonly locale?: string
  /** Today, ISO date (YYYY-MM-DD). */
  readonly today: string
  readonly orderNumber?: string
  /** What was bought, in the shop's words: "sofa". */
  readonly item?: string
  readonly paidMinor?: number
  /** The customer's own words, the last message. */
  readonly message?: string
  readonly cause?: Cause
  /** The clause in which the customer tells what went wrong, in their own words, clipped: "my sofa came with a long scratch". */
  readonly causeWords?: string
  readonly wants?: readonly Want[]
  readonly threats?: readonly Threat[]
  readonly heat?: number
  readonly questions?: readonly string[]
  readonly priorContacts?: number
  readonly faultOfShop?: 'yes' | 'partly' | 'no' | 'unknown'
  readonly injury?: boolean
  /** False where the message complains of nothing and asks for nothing but an answer: thanks, or a plain question. */
  readonly isComplaint?: boolean
  /** The option chosen, or else the one recommended. */
  readonly option?: Option
  readonly amountMinor?: number
  /** The date of what is promised, ISO date. Must be today or later. */
  readonly promiseDate?: string
  /** The most that the member at work may give back without approval. */
  readonly limitMinor?: number
  readonly disputeReason?: string
  /** Evidence that the case holds, in words: "carrier tracking shows delivery on 14 November". */
  readonly evidence?: readonly string[]
  /** One line of the owner's own. */
  readonly ownLine?: string
  /** The step of a plan to win trust back that a follow-up is. */
  readonly step?: PlanStep | undefined
  /** What the shop sent to others lately, newest first: a draft that reads like one of these is built another way. */
  readonly recentTexts?: readonly string[]
  /** What the case holds of promises. Left out: nobody looked, and no promise is asked for its record. */
  readonly records?: CaseRecords
  /** How the case went until now, for whoever takes it over. */
  readonly story?: CaseStory
}

/** What the next person must know of a case besides its last message. Dates are ISO dates where the shop is. */
export interface CaseStory {
  /** Since when the customer is known. */
  readonly customerSince: string
  /** Cases of theirs besides this one. */
  readonly otherCases: number
  readonly standing: Standing
  /** What was said and noted, oldest first; the words as they came. */
  readonly said: readonly { readonly on: string; readonly by: 'customer' | 'shop' | 'team'; readonly words: string }[]
  /** Promises that were kept. */
  readonly kept: readonly string[]
  /** A manager was asked and has not answered yet. */
  readonly waitsForYes: boolean
}

/** What stands behind a promise: a person's choice, a manager's yes, or a follow-up that is still open. */
export interface CaseRecords {
  readonly chosen?: { readonly option: Option; readonly amountMinor: number }
  readonly approved: readonly { readonly option: Option; readonly amountMinor: number }[]
  /** `dueOn` is an ISO date where the shop is. */
  readonly followUps: readonly { readonly what: string; readonly dueOn: string }[]
}

export interface DraftRequest {
  readonly kind: DraftKind
  readonly platform?: Platform
  readonly tone: Tone
  readonly facts: DraftFacts
}

/** Where a figure, date, name or promise in the text came from: a field of DraftFacts. */
export interface DraftTrace {
  readonly span: Span
  readonly source: keyof DraftFacts
}

export interface Draft {
  readonly kind: DraftKind
  readonly platform?: Platform
  readonly tone: Tone
  /** Only for kinds that are sent with one. */
  readonly subject?: string
  readonly text: string
  readonly trace: readonly DraftTrace[]
}
