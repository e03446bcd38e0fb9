import { useNavigate } from '@tanstack/react-router'
import { v7 as newId } from 'uuid'
import { handWords } from '../../app/handed-words.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useMakeCase } from './use-make-case.ts'
import type { UseWordsOf } from './use-words.ts'

/** Words of an answer go into the editor of the conversation's case; where it has none, one is made of the question first. */
export function useWordsFromAnswer(conversationId: string | undefined, caseId: string | undefined): UseWordsOf {
  const texts = useTexts()
  const navigate = useNavigate()
  const make = useMakeCase(conversationId ?? '')
  return {
    label: caseId === undefined ? texts.ask.useWordsNew : texts.ask.useWords,
    isPending: make.isPending,
    use: (words, turnId) => {
      if (caseId === undefined) return make.mutate({ turnId, caseId: newId(), words })
      handWords(caseId, words)
      void navigate({ to: '/cases/$caseId', params: { caseId }, search: { write: words.kind } })
    },
  }
}
