import type { DraftKind, Platform, Span } from '../../case.ts'
import type { DraftFacts } from '../draft.ts'
import type { ParsedDraft } from './parse.ts'
import type { Phrase } from './phrase.ts'

/** `error` blocks sending, `warning` asks, `hint` teaches. */
export const SEVERITIES = ['error', 'warning', 'hint'] as const
export type Severity = (typeof SEVERITIES)[number]

export const RULE_GROUPS = ['temperature', 'hole', 'exposure', 'readability', 'safety'] as const
export type RuleGroup = (typeof RULE_GROUPS)[number]

/** What the linter may know of the case. A rule that needs a field is silent when it is not given. */
export type LintContext = Partial<DraftFacts>

export interface LintInput {
  readonly kind: DraftKind
  readonly platform?: Platform
  readonly text: string
  readonly context?: LintContext
}

/** Replace [start, end) of the original text by `text`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** One better wording; its edits do not overlap and are in order. Applied, it removes its finding and adds none. */
export interface Fix {
  readonly label: string
  readonly edits: readonly Edit[]
}

export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** Half-open, UTF-16 units of the original text; start = end for something that is missing. */
  readonly start: number
  readonly end: number
  /** What the reader will feel, and what to write instead. */
  readonly message: string
  /** Tried when they are first looked at: applied, each removes this finding and adds none. */
  readonly fixes: readonly Fix[]
  /** What was promised here and for when, so that it can be made a follow-up. */
  readonly promise?: DatedPromise
}

export interface DatedPromise {
  /** The promise in the words of the draft, one line: "I will call you on Friday". */
  readonly what: string
  /** ISO date. */
  readonly date: string
}

/** What a rule reports; the engine adds id and severity. */
export interface Report {
  readonly span: Span
  readonly message?: string
  /** Where one place weighs more than the rule: a platform's hard limit. */
  readonly severity?: Severity
  /** Made only when somebody looks at them. */
  readonly fixes?: () => readonly Fix[]
  readonly promise?: DatedPromise
}

/** An example that runs as a test. */
export interface RuleExample {
  readonly text: string
  readonly kind?: DraftKind
  readonly platform?: Platform
  readonly context?: LintContext
}

export interface Rule {
  readonly id: string
  readonly group: RuleGroup
  readonly severity: Severity
  /** One sentence: what it finds. */
  readonly summary: string
  /** What the reader will feel. The default message of a finding. */
  readonly reason: string
  /** Fact id, or `design` where it is our own judgement. */
  readonly source: string
  /** What it searches for, so that all rules are searched in one walk. A rule that has any sleeps in a draft that holds none of them. */
  readonly phrases?: readonly Phrase[]
  /** It has something to say without its phrases, too. */
  readonly alwaysAwake?: true
  /** Kinds of draft it speaks to; all when left out. */
  readonly kinds?: readonly DraftKind[]
  /** Each gives exactly one finding of this rule. */
  readonly bad: readonly RuleExample[]
  /** Each gives none: near misses. */
  readonly good: readonly RuleExample[]
  readonly check: (draft: ParsedDraft, input: LintInput) => readonly Report[]
}
