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
  readonly rules: readonly Rule[]
  readonly book: PhraseBook
  /** Of each rule the places in the book of what wakes it; undefined where it never sleeps. */
  readonly wakers: readonly (readonly number[] | undefined)[]
}

/** A pack with the book of all that its rules search for. */
export function openPack({ rules, phrases }: RulePack): OpenPack {
  const book = makePhraseBook([...rules.flatMap((rule) => rule.phrases ?? []), ...phrases])
  const wakers = rules.map((rule) =>
    rule.phrases === undefined || rule.alwaysAwake ? undefined : rule.phrases.map((phrase) => book.places.get(phrase) ?? 0),
  )
  return { rules, book, wakers }
}
