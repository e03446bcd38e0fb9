import { useEffect, useState } from 'react'
import { type HandedWords, takeHandedWords } from '../../app/handed-words.ts'
import type { Slot } from './draft-slot.ts'
import type { Words, WorkingDraft } from './use-draft.ts'

/** Words that Ask handed over to the editor of this page, told apart by their count. */
export interface Handed {
  readonly kind: HandedWords['kind']
  readonly count: number
}

export interface TakenHanded {
  /** Puts back what stood in the editor before. */
  readonly putBack: () => void
}

/** Takes words that Ask handed over into this draft, once; what stood there can be brought back. */
export function useHandedWords(caseId: string, slot: Slot, draft: WorkingDraft, handed: Handed | undefined): TakenHanded | undefined {
  const [before, setBefore] = useState<Words | undefined>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the draft is opened, and each time words are handed over; not while somebody writes.
  useEffect(() => {
    const words = takeHandedWords(caseId, slot.kind)
    if (words === undefined) return
    setBefore(draft.words)
    draft.put({ ...draft.words, text: words.text })
  }, [caseId, slot.kind, handed])
  if (before === undefined) return undefined
  return {
    putBack: () => {
      draft.put(before)
      setBefore(undefined)
    },
  }
}
