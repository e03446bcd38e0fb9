import type { DraftKind } from '../../src/core/case.ts'
import { DRAFT_KINDS } from '../../src/core/case.ts'
import { forget, keep, readKept } from '../ui/kept.ts'

/** Words on their way into the editor of a case. */
export interface HandedWords {
  readonly kind: DraftKind
  readonly text: string
}

/** Hands words over to the editor of a case, which takes them when it is next opened: also in another tab, or after a reload on the way. */
export function handWords(caseId: string, { kind, text }: HandedWords): void {
  keep(keyOf(caseId), JSON.stringify({ kind, text }))
}

/** Whether words wait for this kind of draft. */
export function hasHandedWords(caseId: string, kind: DraftKind): boolean {
  return parse(readKept(keyOf(caseId)) ?? '')?.kind === kind
}

/** What was handed over for this kind of draft, once. */
export function takeHandedWords(caseId: string, kind: DraftKind): HandedWords | undefined {
  const kept = readKept(keyOf(caseId))
  if (kept === undefined) return undefined
  const words = parse(kept)
  if (words !== undefined && words.kind !== kind) return undefined
  forget(keyOf(caseId))
  return words
}

function keyOf(caseId: string): string {
  return `evenkeel-words-${caseId}`
}

function parse(kept: string): HandedWords | undefined {
  try {
    const { kind, text } = JSON.parse(kept) as Partial<HandedWords>
    return typeof text === 'string' && DRAFT_KINDS.some((known) => known === kind) ? { kind: kind as DraftKind, text } : undefined
  } catch {
    return undefined
  }
}
