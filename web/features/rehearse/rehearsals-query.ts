import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '../../../src/client/client.ts'
import { type Api, useApi } from '../../app/api.tsx'

export type Rehearsal = OutputOf<'get-rehearsal'>
export type RehearsalLine = OutputOf<'list-rehearsals'>['own'][number]
export type ScenarioLine = OutputOf<'list-scenarios'>['scenarios'][number]

/** What can be rehearsed. It ships with this version and does not change while a page is open. */
export function scenariosQuery({ client }: Api) {
  return queryOptions({
    queryKey: ['scenarios'],
    queryFn: ({ signal }) => client.call('list-scenarios', {}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** One's own and those that are shared. */
export function rehearsalsQuery({ client }: Api) {
  return queryOptions({ queryKey: ['rehearsals'], queryFn: ({ signal }) => client.call('list-rehearsals', {}, { signal }) })
}

export function rehearsalQuery({ client }: Api, id: string) {
  return queryOptions({ queryKey: ['rehearsals', id], queryFn: ({ signal }) => client.call('get-rehearsal', { id }, { signal }) })
}

type RehearsalWrite = 'start-rehearsal' | 'say-in-rehearsal' | 'end-rehearsal' | 'share-rehearsal'

/** Writes that answer with the rehearsal. They carry no key to be asked twice with: its record would tell how often somebody practises. */
export function useRehearsalWrite<Name extends RehearsalWrite>(name: Name) {
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: InputOf<Name>) => client.call(name, input) as Promise<Rehearsal>,
    onSuccess: (rehearsal) => {
      queryClient.setQueryData(['rehearsals', rehearsal.id], rehearsal)
      void queryClient.invalidateQueries({ queryKey: ['rehearsals'], exact: true })
    },
  })
}

export function useForgetRehearsal(onForgotten: () => void) {
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: InputOf<'forget-rehearsal'>) => client.call('forget-rehearsal', input),
    onSuccess: async () => {
      onForgotten()
      await queryClient.invalidateQueries({ queryKey: ['rehearsals'], exact: true })
    },
  })
}
