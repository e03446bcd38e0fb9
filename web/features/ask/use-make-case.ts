import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useApi } from '../../app/api.tsx'
import { handWords } from '../../app/handed-words.ts'
import type { Words } from './use-words.ts'

interface MakeCase {
  readonly turnId: string
  /** Made by whoever asks, so that a second try makes no second case. */
  readonly caseId: string
  /** Words to find in its editor. */
  readonly words?: Words
}

/** Makes a case of a question and opens it. */
export function useMakeCase(conversationId: string) {
  const { client } = useApi()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: ({ turnId, caseId }: MakeCase) => client.call('make-case-from-turn', { turnId, id: caseId }, { idempotencyKey: caseId }),
    onSuccess: async ({ id }, { words }) => {
      for (const queryKey of [['conversation', conversationId], ['conversations'], ['cases']])
        void queryClient.invalidateQueries({ queryKey })
      if (words !== undefined) handWords(id, words)
      await navigate({ to: '/cases/$caseId', params: { caseId: id }, ...(words !== undefined && { search: { write: words.kind } }) })
    },
  })
}
