import { lazy, Suspense } from 'react'
import type { CaseDetail } from './api.tsx'
import type { HandedWords } from './handed-words.ts'

const CaseAsk = lazy(() => import('../features/ask/case-ask.tsx').then((module) => ({ default: module.CaseAsk })))

export interface AskBesideProps {
  readonly detail: CaseDetail
  /** Puts words of an answer into the editor. */
  readonly onUseWords: (words: HandedWords) => void
}

/** Ask inside a case. The two features do not know each other; this is the door between them. */
export function AskBeside(props: AskBesideProps) {
  return (
    <Suspense fallback={null}>
      <CaseAsk {...props} />
    </Suspense>
  )
}
