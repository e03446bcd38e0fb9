import type { Role } from '../core/case.ts'
import type { Decision } from '../core/decision/decision.ts'
import type { OwnOutcomes } from '../core/decision/learning.ts'
import type { Situation } from '../core/decision/situation.ts'
import type { DraftFacts } from '../core/drafting/draft.ts'
import type { ShopRules } from '../core/drafting/lint/shop-rules.ts'
import type { ParsedMail } from '../core/mail/mail.ts'
import type { MailSecurity } from '../core/mail/mail-providers.ts'
import type { Answer } from '../core/playbook/answer.ts'
import type { OwnDocument } from '../core/playbook/passages/own-documents.ts'
import type { Play } from '../core/playbook/play.ts'
import type { Topic } from '../core/playbook/topic.ts'
import type { Policy } from '../core/policy/policy.ts'
import type { Reading } from '../core/reading/reading.ts'
import type { ShopProfile } from '../core/shop.ts'

/** A question of Ask with all that an answer may know: read from the store before the answering begins, so that nothing is read meanwhile. */
export interface PreparedQuestion {
  readonly shopId: string
  readonly question: string
  /** The earlier turns of the conversation, oldest first, at most the last ten. */
  readonly earlier: readonly { readonly question: string; readonly answer: Answer }[]
  readonly shop: ShopProfile
  /** The role of whoever asks: what they may give back without approval depends on it. */
  readonly role: Role
  readonly policy: Policy
  /** What the shop's own outcomes show, for decisions. */
  readonly own: OwnOutcomes
  /** The shop's own words and rules for drafts, beside the built-in ones. */
  readonly lintRules: ShopRules
  /** ISO date of today where the shop is. */
  readonly today: string
  /** What the case holds, where the question was asked inside one. */
  readonly case?: CaseForAnswer
  /** The shop's own plays and documents, searched beside the playbook; absent where it has none. */
  readonly knowledge?: KnowledgeForAnswer
  /** The shop's language model, where one is set up and switched on for answers. */
  readonly model?: ModelForAnswer
}

export interface CaseForAnswer {
  readonly id: string
  readonly title: string
  /** What people stated and what was read, as the last decision took it; empty where nothing was decided yet. */
  readonly situation: Partial<Situation>
  readonly facts: DraftFacts
  /** The latest inbound message's, with the facts, cause, wants and threats of all of them. */
  readonly reading: Reading
  readonly decision?: Decision
}

/** What a shop knows of its own, of a version. `loaded` is left out where the answering holds this version already. */
export interface KnowledgeForAnswer {
  readonly version: string
  readonly loaded?: { readonly documents: readonly OwnDocument[]; readonly plays: readonly Play[] }
}

/** A file that somebody uploaded: hostile until it is read. */
export interface DocumentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What was read of it. */
export interface DocumentText {
  readonly format: 'text' | 'markdown' | 'html' | 'pdf' | 'docx'
  readonly text: string
  /** What could not be read, one sentence for people. */
  readonly remark?: string
}

/** How the shop's model is reached, and what one answer may cost at most. The key is in plain: never to be stored, logged or shown. */
export interface ModelForAnswer {
  readonly provider: 'openai_compatible' | 'anthropic' | 'ollama'
  readonly baseUrl: string
  readonly model: string
  readonly key?: string
  /** Over all steps of one answer, both ways. */
  readonly mostTokens: number
  readonly mostSeconds: number
}

/**
 * What is told while an answer is made, in this order: `plays` once, before anything else; then `piece`s in the order in which they are shown. A piece
 * holds one or more fields of the answer, each whole as far as it is known: a later piece with the same field replaces it. `restart` takes back every
 * piece so far (what a model had begun did not stand, and the composed answer follows); the plays stay.
 */
export type AnswerPart =
  | { readonly kind: 'plays'; readonly plays: Answer['plays'] }
  | { readonly kind: 'piece'; readonly piece: Partial<Answer> }
  | { readonly kind: 'restart' }

export interface Answered {
  readonly answer: Answer
  readonly by: 'playbook' | 'model'
  /** Of the model that answered. */
  readonly modelName?: string
  /** Why the composed answer stands although a model is switched on: one sentence for people. */
  readonly whyNotModel?: string
}

export interface AnswerOptions {
  /** Aborts when nobody waits any more, or the time of the operation is over: then the answer may throw whatever it likes; nothing is kept. */
  readonly signal: AbortSignal
  readonly onPart: (part: AnswerPart) => void
}

/** Answers a question. Never throws for a question's words or for what a model does: the composed answer stands then. Reaches no database. */
export type Answerer = (question: PreparedQuestion, options: AnswerOptions) => Promise<Answered>

/** A mailbox to sign in to. The passwords are in plain: never to be stored, logged or shown. */
export interface MailboxTry {
  readonly imap: MailSignIn & { readonly folder: string }
  readonly smtp?: MailSignIn
}

interface MailSignIn {
  readonly host: string
  readonly port: number
  readonly security: MailSecurity
  readonly user: string
  readonly password: string
}

export interface MailboxTryResult {
  readonly fetch: { readonly works: boolean; readonly problem?: string }
  readonly send?: { readonly works: boolean; readonly problem?: string }
}

/** What operations take from the playbook and from whoever answers; wired in `server.ts`. */
export interface Asking {
  readonly answer: Answerer
  /** All plays of the playbook that ships, read once. */
  readonly listPlays: () => Promise<readonly Play[]>
  /** Whether the answering holds this version of what the shop knows: then it need not be read again. */
  readonly holdsKnowledge: (shopId: string, version: string) => boolean
  /** The text of a file. Throws `bad_input` where it has none that can be read. */
  readonly readDocument: (file: DocumentFile) => Promise<DocumentText>
  /**
   * A mail with its MIME undone; `wholeBytes` is its size where only its beginning is here. Throws `bad_input` for one that takes more time or memory than
   * it may.
   */
  readonly readMail: (source: Uint8Array, wholeBytes?: number) => Promise<ParsedMail>
  /** Signs in to a mailbox and leaves again. Never throws. */
  readonly tryMailbox: (mailbox: MailboxTry) => Promise<MailboxTryResult>
  /** The pages of its topics. */
  readonly listTopics: () => readonly Topic[]
}
