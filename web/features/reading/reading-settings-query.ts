import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import type { InputOf, OutputOf } from '../../../src/client/client.ts'
import { type Api, useApi } from '../../app/api.tsx'

export type ReadingSettings = OutputOf<'get-reading-settings'>

const PROGRESS_MS = 1_000

/** How messages are read; asked again each second while past ones are read anew. */
export function readingSettingsQuery({ client }: Api) {
  return queryOptions({
    queryKey: ['reading-settings'],
    queryFn: ({ signal }) => client.call('get-reading-settings', {}, { signal }),
    refetchInterval: ({ state }) => (state.data?.reReading?.state === 'running' ? PROGRESS_MS : false),
  })
}

type ReadingWrite = 'use-shop-correction' | 'fit-shop-correction' | 'start-re-reading' | 'stop-re-reading'

/** Writes that answer with the settings as they are then. */
export function useReadingWrite<Name extends ReadingWrite>(name: Name, onDone?: () => void) {
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: InputOf<Name>) => client.call(name, input, { idempotencyKey: newId() }) as Promise<ReadingSettings>,
    onSuccess: (settings) => {
      queryClient.setQueryData(['reading-settings'], settings)
      onDone?.()
    },
    onError: () => void queryClient.invalidateQueries({ queryKey: ['reading-settings'] }),
  })
}
