import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { v7 as newId } from 'uuid'
import type { InputOf } from '../../../src/client/client.ts'
import { type CaseDetail, isRefusal, useApi } from '../../app/api.tsx'

type CaseWrite =
  | 'assign-case'
  | 'snooze-case'
  | 'wake-case'
  | 'tag-case'
  | 'watch-case'
  | 'unwatch-case'
  | 'hand-over-case'
  | 'escalate-case'
  | 'return-case'
  | 'update-case'
  | 'close-case'
  | 'record-outcome'
  | 'begin-trust-plan'
  | 'stop-trust-plan'
  | 'add-message'
  | 'decide-case'
  | 'choose-option'
  | 'mark-draft-sent'
  | 'send-draft'
  | 'undo-send'
  | 'send-now'
  | 'change-send-time'
  | 'resolve-unknown'

/** Writes that answer with the whole case: the page shows the answer, the list is read anew; after a conflict the newest is fetched. */
export function useCaseWrite<Name extends CaseWrite>(name: Name, caseId: string) {
  const { client } = useApi()
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  return useMutation({
    mutationKey: writesTo(caseId),
    mutationFn: (input: InputOf<Name>) => client.call(name, input, { idempotencyKey: keyOf.get(input) }) as Promise<CaseDetail>,
    onSuccess: (detail) => {
      keyOf.forget()
      queryClient.setQueryData(['case', caseId], detail)
      void queryClient.invalidateQueries({ queryKey: ['cases'] })
    },
    onError: (error) => {
      if (isRefusal(error, 'version_conflict')) void queryClient.invalidateQueries({ queryKey: ['case', caseId] })
    },
  })
}

/** The key of every write to one case. */
export const writesTo = (caseId: string) => ['case', caseId] as const

/** The case after the own writes that are still under way, which it waits for; undefined at once where none are: then what the page shows is the newest. */
export async function afterOwnWrites(queryClient: QueryClient, caseId: string): Promise<CaseDetail | undefined> {
  const writes = queryClient.getMutationCache()
  const areUnderWay = () => writes.findAll({ mutationKey: writesTo(caseId), status: 'pending' }).length > 0
  if (!areUnderWay()) return undefined
  while (areUnderWay()) {
    await new Promise<void>((resolve) => {
      const stop = writes.subscribe(() => {
        if (areUnderWay()) return
        stop()
        resolve()
      })
    })
    // One write may begin another.
    await new Promise((resolve) => setTimeout(resolve))
  }
  return queryClient.getQueryData<CaseDetail>(['case', caseId])
}

/** The same input, tried again after an answer that got lost, goes out under the same key and is done once; wanted again later, it is done again. */
function useStableKey(): { readonly get: (input: unknown) => string; readonly forget: () => void } {
  const last = useRef({ of: '', key: '' })
  return {
    get: (input) => {
      const of = JSON.stringify(input)
      if (last.current.of !== of) last.current = { of, key: newId() }
      return last.current.key
    },
    forget: () => {
      last.current = { of: '', key: '' }
    },
  }
}
