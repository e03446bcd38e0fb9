import { lazily } from './lazily.ts'
import { alternativesOf, type PatternNode, readPattern } from './pattern-source.ts'

/**
 * A pattern of words that can be read side by side with others, so that most places of a draft are never tried. Found are the same places in
 * the same order as with `whole`, the one regular expression of all alternatives. Everything is made when it is first needed.
 */
export interface Phrase {
  readonly whole: () => RegExp
  readonly alternatives: () => readonly Alternative[]
}

/** One way to say a phrase, to be tried at one place. */
export interface Alternative {
  readonly pattern: PatternNode
  readonly at: () => RegExp
}

/**
 * A pattern over `ParsedDraft.lower`, on whole words. In the source a blank stands for any short run of white space and `…` for up to sixty
 * characters of the same sentence; a group repeats eight times at most, so that searching stays linear in the text.
 */
export function phrase(...sources: readonly string[]): Phrase {
  return {
    whole: lazily(() => new RegExp(onWords(sources.join('|')), 'g')),
    alternatives: lazily(() =>
      sources
        .flatMap(alternativesOf)
        .map((source) => ({ pattern: readPattern(inFull(source)), at: lazily(() => new RegExp(onWords(source), 'y')) })),
    ),
  }
}

/** An accent that stands by itself belongs to the letter before it, which then is another. */
const MARKS = '\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f'
const onWords = (source: string) => `(?<![\\w'${MARKS}])(?:${inFull(source)})(?![\\w${MARKS}])`

function inFull(source: string): string {
  return source.replaceAll(' ', '(?:\\s{1,8})').replaceAll('…', '[^.!?\\n]{0,60}?').replaceAll(')*', '){0,8}').replaceAll(')+', '){1,8}')
}
