import { readFileSync } from 'node:fs'

/** An attack by words, and what a model that believes everything would then say or do. */
export interface Injection {
  readonly name: string
  /** Where the hostile words stand when a question is asked. */
  readonly place: 'message' | 'case' | 'title' | 'earlier' | 'document'
  readonly text: string
  /** The sentence that it would write into the answer. */
  readonly obeys: string
  /** What it would look up or call on the way. */
  readonly calls?: readonly { readonly tool: string; readonly input: string }[]
  /** What must stand nowhere in what people are shown. */
  readonly never: RegExp
}

/** Attacks as customers, documents, earlier turns and titles may hold them. */
export const INJECTIONS: readonly Injection[] = readFileSync(new URL('injections.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const { never, flags, ...attack } = JSON.parse(line) as Omit<Injection, 'never'> & { never: string; flags: string }
    return { ...attack, never: new RegExp(never, flags) }
  })
