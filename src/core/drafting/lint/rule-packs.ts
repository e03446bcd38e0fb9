import { DRAFT_KINDS, type DraftKind } from '../../case.ts'
import type { Phrase } from './phrase.ts'
import { makePhraseBook, type PhraseBook } from './phrase-book.ts'
import type { Rule } from './rule.ts'
import { RULES } from './rules.ts'
import { SIGNAL_PHRASES } from './signals.ts'

/** The rules for drafts in one language. */
export interface RulePack {
  /** ISO 639-1. */
  readonly language: string
  readonly rules: readonly Rule[]
  /** What its rules search for besides their own phrases. */
  readonly phrases: readonly Phrase[]
}

/** Languages in which drafts are checked. Of a draft in any other, `wrong-language` says that it was not. */
export const RULE_PACKS: readonly RulePack[] = [{ language: 'en', rules: RULES, phrases: SIGNAL_PHRASES }]

/** A pack ready to run. */
export interface OpenPack {
  readonly book: PhraseBook
  /** The rules that speak to a kind of draft. */
  readonly rulesFor: (kind: DraftKind) => readonly OpenRule[]
}

export interface OpenRule {
  readonly rule: Rule
  /** The places in the book of what wakes it; undefined where it never sleeps. */
  readonly wakers: readonly number[] | undefined
}

/** A pack with the book of all that its rules search for. */
export function openPack({ rules, phrases }: RulePack): OpenPack {
  const book = makePhraseBook([...rules.flatMap((rule) => rule.phrases ?? []), ...phrases])
  const open = rules.map((rule): OpenRule => {
    const sleeps = rule.phrases !== undefined && !rule.alwaysAwake
    return { rule, wakers: sleeps ? rule.phrases.map((phrase) => book.places.get(phrase) ?? 0) : undefined }
  })
  const byKind = new Map(
    DRAFT_KINDS.map((kind) => [kind, open.filter(({ rule: { kinds } }) => kinds === undefined || kinds.includes(kind))]),
  )
  return { book, rulesFor: (kind) => byKind.get(kind) ?? [] }
}
