import { alternativesOf, type FirstWords, firstWords } from './first-words.ts'

/**
 * A pattern of words that knows which words it can begin with, so that most places of a draft are never tried. Found are the same places in
 * the same order as with `whole`, the one regular expression of all alternatives. Everything is made when it is first needed.
 */
export interface Phrase {
  readonly whole: () => RegExp
  readonly alternatives: () => readonly Alternative[]
}

/** One way to say a phrase, to be tried at one place. */
export interface Alternative extends FirstWords {
  readonly at: () => RegExp
}

/**
 * A pattern over `ParsedDraft.lower`, on whole words. In the source a blank stands for any short run of white space and `…` for up to sixty
 * characters of the same sentence; a group repeats eight times at most, so that searching stays linear in the text.
 */
export function phrase(...sources: readonly string[]): Phrase {
  return {
    whole: lazily(() => onWords(sources.join('|'), 'g')),
    alternatives: lazily(() =>
      sources.flatMap(alternativesOf).map((source) => ({ ...firstWords(source), at: lazily(() => onWords(source, 'y')) })),
    ),
  }
}

/** What `make` gives, made at the first call and kept. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function onWords(source: string, flag: 'g' | 'y'): RegExp {
  const pattern = source
    .replaceAll(' ', '(?:\\s{1,8})')
    .replaceAll('…', '[^.!?\\n]{0,60}?')
    .replaceAll(')*', '){0,8}')
    .replaceAll(')+', '){1,8}')
  return new RegExp(`(?<![\\w'])(?:${pattern})(?![\\w])`, flag)
}
