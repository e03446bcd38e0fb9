import type { Threat } from '../../case.ts'
import { type Phrase, phrasesFor } from '../../text/phrases.ts'
import type { Meaning } from './meaning.ts'

/** An act that may be announced. */
export interface Act {
  readonly kind: Threat
  /** "sue", "suing", "sued": each a word, or words parted by `|`. */
  readonly base: string
  readonly ing: string
  readonly done?: string
  /** What follows, in the language of phrases; may be empty. */
  readonly object: string
  /** How sure an announced act is a threat, 0–1. Default 0.9. */
  readonly sure?: number
}

/** Every way of announcing one act: will do, going to do, doing, or else do, has done. */
export function announce({ kind, base, ing, done, object, sure = 0.9 }: Act): Phrase<Meaning>[] {
  const plan = { of: 'threat', kind, sure, form: 'plan' } as const
  const begun = { of: 'threat', kind, sure: sure - 0.05, form: 'done' } as const
  return [
    ...phrasesFor<Meaning>(
      plan,
      [
        `@will ..2 ${base} ${object}`,
        `@aim but? to ..1 ${base} ${object}`,
        `or|else|otherwise ..3 ${base} ${object}`,
        `before|until i|we ..1 ${base} ${object}`,
        `let me ${base} ${object}`,
        `lets|let us? ${base} ${object}`,
      ].join('\n'),
    ),
    ...phrasesFor<Meaning>({ ...plan, sure: sure - 0.1, form: 'bare' }, `i|we ..1 ${base} ${object}`),
    ...phrasesFor<Meaning>(
      { ...plan, sure: sure - 0.1 },
      [
        `am|are|be|is|'s ..1 ${ing} ${object}`,
        `about|of|by|consider|considering|start|started|threaten*|and|or ${ing} ${object}`,
        `and|then ..1 ${base} ${object}`,
      ].join('\n'),
    ),
    ...(done === undefined
      ? []
      : phrasesFor<Meaning>(
          begun,
          [`have|has|had ..2 ${done} ${object}`, `@who ..2 ${done} ${object}`, `already|currently|been ..1 ${ing} ${object}`].join('\n'),
        )),
  ]
}

/** The writer means to do it. */
export const plan = (kind: Threat, sure: number) => ({ of: 'threat', kind, sure, form: 'plan' }) as const
/** It has begun. */
export const done = (kind: Threat, sure: number) => ({ of: 'threat', kind, sure, form: 'done' }) as const
/** Said by hinting at it or denying it. */
export const veiled = (kind: Threat, sure: number) => ({ of: 'threat', kind, sure, form: 'veiled' }) as const
/** Words that look like the threat and are none. */
export const innocent = (kind: Threat) => ({ of: 'innocent', kind }) as const
