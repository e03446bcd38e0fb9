import { useMutation, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { changeReading, type ReadingChange } from '../../../src/core/reading/reading-change.ts'
import { type CaseDetail, useApi } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'

/** The latest reading as it stands on the screen, and how it is put right. */
export interface ReadingWork {
  readonly reading: CaseDetail['reading']
  /** Undefined for who only looks. */
  readonly correct: ((change: ReadingChange) => void) | undefined
  readonly error: Error | null
}

/** Shows a label as it was put right at once, and as the server has it when it has answered; one correction goes after the other. */
export function useCorrectReading(detail: CaseDetail): ReadingWork {
  const { client } = useApi()
  const { member } = useSession()
  const queryClient = useQueryClient()
  const { readingOfMessageId: messageId } = detail
  const write = useMutation({
    scope: { id: `correct-${messageId}` },
    mutationFn: (change: ReadingChange) => client.call('correct-reading', { messageId, change }, { idempotencyKey: newId() }),
    onSuccess: (next) => {
      queryClient.setQueryData(['case', detail.id], next)
      void queryClient.invalidateQueries({ queryKey: ['cases'] })
      void queryClient.invalidateQueries({ queryKey: ['reading-settings'] })
    },
  })
  return {
    reading: write.isPending ? changeReading(detail.reading, [write.variables]) : detail.reading,
    correct: mayWork(member.role) ? (change) => write.mutate(change) : undefined,
    error: write.error,
  }
}
