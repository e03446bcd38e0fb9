import type { Answer } from '../../../src/core/playbook/answer.ts'

export type Words = Answer['words'][number]

/** What can be done with words of an answer: put into the editor of the case, or of one that is made of the question. */
export interface UseWords {
  readonly label: string
  readonly isPending: boolean
  readonly use: (words: Words) => void
}

/** The same before it is known of which turn the words are. */
export interface UseWordsOf extends Omit<UseWords, 'use'> {
  readonly use: (words: Words, turnId: string) => void
}
