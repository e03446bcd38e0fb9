import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { v7 as newId } from 'uuid'
import type { InputOf, OutputOf } from '../../../src/client/client.ts'
import { type Api, isRefusal, useApi } from '../../app/api.tsx'

export type Evidence = OutputOf<'get-dispute-evidence'>
export type Dispute = NonNullable<Evidence['dispute']>

/** What is wanted, held and missing in the latest dispute of a case. */
export function evidenceQuery({ client }: Api, caseId: string) {
  return queryOptions({
    queryKey: ['case', caseId, 'evidence'],
    queryFn: ({ signal }) => client.call('get-dispute-evidence', { caseId }, { signal }),
  })
}

/** Writes that answer with the evidence as it is then; after a conflict the newest is fetched. */
export function useEvidenceWrite<Name extends 'save-dispute' | 'confirm-dispute-sent'>(name: Name, caseId: string, onDone?: () => void) {
  const { client } = useApi()
  const queryClient = useQueryClient()
  const { queryKey } = evidenceQuery({ client }, caseId)
  const last = useRef({ of: '', key: '' })
  return useMutation({
    mutationFn: (input: InputOf<Name>) => {
      // The same input tried again, after an answer that got lost, is done once.
      const of = JSON.stringify(input)
      if (last.current.of !== of) last.current = { of, key: newId() }
      return client.call(name, input, { idempotencyKey: last.current.key }) as Promise<Evidence>
    },
    onSuccess: (evidence) => {
      queryClient.setQueryData(queryKey, evidence)
      void queryClient.invalidateQueries({ queryKey: ['case', caseId], exact: true })
      onDone?.()
    },
    onError: (error) => {
      if (isRefusal(error, 'version_conflict') || isRefusal(error, 'already_exists')) void queryClient.invalidateQueries({ queryKey })
    },
  })
}

/** Everything a person said of a dispute, ready to be saved again with a change. */
export function contentOf(dispute: Dispute) {
  const { status, reason, network, processor, product, amountMinor, openedAt, dueAt, exhibits } = dispute
  return {
    status,
    reason,
    product,
    amountMinor,
    exhibits,
    ...(network !== undefined && { network }),
    ...(processor !== undefined && { processor }),
    ...(openedAt !== undefined && { openedAt }),
    ...(dueAt !== undefined && { dueAt }),
  }
}
